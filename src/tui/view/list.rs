//! A list to choose from, under its search line.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::console::{put, rule};
use super::{Look, Seen, footer, wrap};
use crate::tui::app::{List, Message};
use crate::tui::key::Target;
use crate::tui::keymap::Scope;
use crate::tui::theme::{SELECTED, STRONG};

pub fn draw(frame: &mut Frame, area: Rect, look: &Look, list: &List, message: Option<&Message>, seen: &mut Seen) {
    let mut rest = frame_of(frame, area, look, Scope::List, &list.title, seen);
    if let Some(message) = message {
        let lines = wrap::plain(&message.text, usize::from(area.width) - 2);
        put(frame, &mut rest, lines.map(|line| Line::styled(format!(" {line}"), look.theme.bad)).collect());
    }
    search_line(frame, &mut rest, look, &list.search);
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
        let lines = wrap::plain(look.lang.nothing_matches(), width - 2);
        put(frame, &mut rest, lines.map(|line| Line::styled(format!(" {line}"), look.theme.dim)).collect());
    }
    seen.rows = super::rows(frame, rest, &rows, list.selected, seen);
}

/// Title above, footer below, and what lies between.
pub fn frame_of(frame: &mut Frame, area: Rect, look: &Look, scope: Scope, title: &str, seen: &mut Seen) -> Rect {
    let mut rest = area;
    let width = usize::from(area.width);
    if look.rehearsal {
        put(
            frame,
            &mut rest,
            wrap::plain(look.lang.rehearsal(), width).map(|line| Line::styled(line, SELECTED)).collect(),
        );
    }
    if let Some(unsaved) = &look.unsaved {
        let lines =
            wrap::plain(unsaved, width - 2).map(|line| Line::styled(format!(" {line}"), look.theme.bad.patch(STRONG)));
        put(frame, &mut rest, lines.collect());
    }
    put(frame, &mut rest, wrap::plain(title, width - 2).map(|line| Line::styled(format!(" {line}"), STRONG)).collect());
    if area.height >= 12 {
        put(frame, &mut rest, vec![rule(area.width, look)]);
    }
    let foot = 1.min(rest.height);
    footer::draw(frame, Rect { y: rest.bottom() - foot, height: foot, ..rest }, look, scope, seen);
    Rect { height: rest.height - foot, ..rest }
}

/// Where letters are typed to find something, with the cursor in it.
pub fn search_line(frame: &mut Frame, rest: &mut Rect, look: &Look, search: &tui_input::Input) {
    let label = format!(" {} ▸ ", look.lang.search());
    let indent = Span::raw(&label).width();
    let room = usize::from(rest.width).saturating_sub(indent + 1);
    let (rows, (row, column)) = wrap::typed(search.value(), search.cursor(), room);
    let shown = search.value()[rows[row.min(rows.len() - 1)].clone()].to_owned();
    let at = ratatui::layout::Position { x: rest.x + (indent + column) as u16, y: rest.y };
    put(frame, rest, vec![Line::from(vec![Span::styled(label, look.theme.accent), Span::raw(shown)])]);
    frame.set_cursor_position(at);
}
