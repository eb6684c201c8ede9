//! Before the gavel: everything that is missing, one finding a row.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::console::put;
use super::list::frame_of;
use super::{Seen, View, wrap};
use crate::tui::app::{Closing, Tone};
use crate::tui::key::Target;
use crate::tui::keymap::Scope;
use crate::tui::theme::SELECTED;

pub fn draw(frame: &mut Frame, area: Rect, view: &View, closing: &Closing, seen: &mut Seen) {
    let lang = view.app.lang;
    let mut rest = frame_of(frame, area, &view.look, Scope::Closing, lang.before_the_gavel(), seen);
    let width = usize::from(rest.width);
    if let Some(message) = &view.app.message {
        let style = if message.tone == Tone::Refused { view.look.theme.bad } else { view.look.theme.good };
        let lines = wrap::plain(&message.text, width - 2).map(|line| Line::styled(format!(" {line}"), style));
        put(frame, &mut rest, lines.collect());
    }
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
            let mark = Span::styled(if selected { " ▸ " } else { " ! " }, view.look.theme.warn);
            let sentence = finding.sentence(lang, view.scene.meeting);
            (wrap::hanging(vec![mark], &sentence, style, width), Some(Target::Row(index)))
        })
        .collect();
    seen.rows = super::rows(frame, rest, &rows, closing.selected, seen);
}
