//! Before the gavel: everything that is missing, one finding a row.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Closing;
use crate::tui::key::Target;
use crate::tui::keymap::Scope;
use crate::tui::meeting::view::View;
use crate::tui::parts::frame::{draw_rows, frame_of, put};
use crate::tui::parts::message::draw_message;
use crate::tui::parts::wrap;
use crate::tui::screen::HitMap;
use crate::tui::theme::SELECTED;

pub fn draw(frame: &mut Frame, area: Rect, view: &View, closing: &Closing, hits: &mut HitMap) {
    let lang = view.state.lang;
    let mut rest = frame_of(frame, area, &view.context, Scope::Closing, lang.before_the_gavel(), hits);
    let width = usize::from(rest.width);
    draw_message(frame, &mut rest, view.context.theme, view.state.message.as_ref());
    let summary = match closing.findings.len() {
        0 => lang.nothing_missing().to_owned(),
        many => lang.findings(many),
    };
    put(frame, &mut rest, wrap::plain(&summary, width - 2).map(|line| Line::raw(format!(" {line}"))).collect());
    let rows: Vec<_> = closing
        .findings
        .iter()
        .enumerate()
        .map(|(index, finding)| {
            let selected = index == closing.selected;
            let style = if selected { SELECTED } else { Style::new() };
            let mark = Span::styled(if selected { " ▸ " } else { " ! " }, view.context.theme.warn);
            let sentence = finding.sentence(lang, view.scene.meeting);
            (wrap::hanging(vec![mark], &sentence, style, width), Some(Target::Row(index)))
        })
        .collect();
    hits.rows = draw_rows(frame, rest, &rows, closing.selected, hits);
}
