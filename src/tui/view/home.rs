//! The home screen drawn: meetings with their state and counts, and what to begin with where there are none.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::console::put;
use super::list::{frame_of, search_line};
use super::{Look, Seen, form, small, wrap};
use crate::tui::home::{Home, Panel};
use crate::tui::key::Target;
use crate::tui::keymap::{KEYMAP, Scope};
use crate::tui::theme::{SELECTED, STRONG};

pub fn draw(frame: &mut Frame, home: &Home, look: &Look) -> Seen {
    let area = frame.area();
    let mut seen = Seen::default();
    if small(frame, area, look.lang) {
        return seen;
    }
    let lang = look.lang;
    let scope = match home.panel {
        Panel::None | Panel::Help => Scope::Home,
        Panel::Path(_) | Panel::NewAgenda { .. } => Scope::Form,
    };
    let mut rest = frame_of(frame, area, look, scope, &format!("rakor · {}", lang.tagline()), &mut seen);
    let width = usize::from(rest.width);
    if let Some(message) = &home.message {
        let lines = message.lines().flat_map(|line| wrap::plain(line, width - 2));
        let lines: Vec<Line> = lines.map(|line| Line::styled(format!(" {line}"), look.theme.bad)).collect();
        put(frame, &mut rest, lines.into_iter().take(usize::from(area.height) / 2).collect());
    }
    match &home.panel {
        Panel::None => list(frame, rest, home, look, &mut seen),
        Panel::Path(field) => form::fields(frame, rest, look, std::slice::from_ref(field), 0, &mut seen),
        Panel::NewAgenda { fields, selected } => form::fields(frame, rest, look, fields, *selected, &mut seen),
        Panel::Help => help(frame, rest, look),
    }
    seen
}

fn list(frame: &mut Frame, mut rest: Rect, home: &Home, look: &Look, seen: &mut Seen) {
    let width = usize::from(rest.width);
    if !home.has_meetings() {
        let welcome = wrap::plain(look.lang.welcome(), width - 2);
        put(frame, &mut rest, welcome.map(|line| Line::raw(format!(" {line}"))).collect());
    }
    search_line(frame, &mut rest, look, &home.search);
    let rows: Vec<_> = home
        .shown
        .iter()
        .enumerate()
        .map(|(index, &row)| {
            let row = &home.rows[row];
            let selected = index == home.selected;
            let style = if selected { SELECTED } else { Style::new() };
            let mark = if selected { " ▸ " } else { "   " };
            let mut lines = wrap::hanging(vec![Span::raw(mark)], &row.label, style, width);
            if !row.detail.is_empty() {
                lines.extend(wrap::hanging(vec![Span::raw("     ")], &row.detail, look.theme.dim, width));
            }
            (lines, Some(Target::Row(index)))
        })
        .collect();
    seen.rows = super::rows(frame, rest, &rows, home.selected, seen);
}

fn help(frame: &mut Frame, mut rest: Rect, look: &Look) {
    let width = usize::from(rest.width);
    let mut lines: Vec<Line> =
        wrap::plain(look.lang.home_help(), width - 2).map(|line| Line::raw(format!(" {line}"))).collect();
    for binding in KEYMAP.iter().filter(|binding| binding.scope == Scope::Home) {
        let keys = Span::styled(format!(" {:<18} ", binding.keys_shown()), STRONG);
        lines.extend(wrap::hanging(vec![keys], (binding.long)(look.lang), Style::new(), width));
    }
    put(frame, &mut rest, lines);
}
