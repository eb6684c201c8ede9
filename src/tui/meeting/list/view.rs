//! A list to choose from, under its search line.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::List;
use crate::tui::key::Target;
use crate::tui::keymap::Scope;
use crate::tui::parts::frame::{draw_rows, frame_of, put, search_line};
use crate::tui::parts::message::{Message, draw_message};
use crate::tui::parts::wrap;
use crate::tui::screen::{HitMap, ViewContext};
use crate::tui::theme::SELECTED;

pub fn draw(
    frame: &mut Frame,
    area: Rect,
    context: &ViewContext,
    list: &List,
    message: Option<&Message>,
    hits: &mut HitMap,
) {
    let mut rest = frame_of(frame, area, context, Scope::List, &list.title, hits);
    draw_message(frame, &mut rest, context.theme, message);
    search_line(frame, &mut rest, context, &list.search);
    let width = usize::from(rest.width);
    let rows: Vec<_> = list
        .shown
        .iter()
        .enumerate()
        .map(|(row, &index)| {
            let item = &list.items[index];
            let style = if row == list.selected { SELECTED } else { Style::new() };
            let mark = if row == list.selected { " ▸ " } else { "   " };
            let text = if item.detail.is_empty() {
                item.label.clone()
            } else {
                format!("{}  ·  {}", item.label, item.detail)
            };
            (wrap::hanging(vec![Span::raw(mark)], &text, style, width), Some(Target::Row(row)))
        })
        .collect();
    if rows.is_empty() {
        let lines = wrap::plain(context.lang.nothing_matches(), width - 2);
        put(frame, &mut rest, lines.map(|line| Line::styled(format!(" {line}"), context.theme.dim)).collect());
    }
    hits.rows = draw_rows(frame, rest, &rows, list.selected, hits);
}
