//! The home screen drawn: meetings with their state and counts, and what to begin with where there are none.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{Home, Panel};
use crate::tui::key::Target;
use crate::tui::keymap::{KEYMAP, Scope};
use crate::tui::parts::fields::draw_fields;
use crate::tui::parts::frame::{draw_rows, frame_of, put, search_line, small};
use crate::tui::parts::wrap;
use crate::tui::screen::{HitMap, ViewContext};
use crate::tui::theme::{SELECTED, STRONG};

pub fn draw(frame: &mut Frame, home: &Home, context: &ViewContext) -> HitMap {
    let area = frame.area();
    let mut hits = HitMap::default();
    if small(frame, area, context.lang) {
        return hits;
    }
    let lang = context.lang;
    let scope = match home.panel {
        Panel::None | Panel::Help => Scope::Home,
        Panel::Path(_) | Panel::NewAgenda { .. } => Scope::Form,
    };
    let mut rest = frame_of(frame, area, context, scope, &format!("rakor · {}", lang.tagline()), &mut hits);
    let width = usize::from(rest.width);
    if let Some(message) = &home.message {
        let lines = message.lines().flat_map(|line| wrap::plain(line, width - 2));
        let lines: Vec<Line> = lines.map(|line| Line::styled(format!(" {line}"), context.theme.bad)).collect();
        put(frame, &mut rest, lines.into_iter().take(usize::from(area.height) / 2).collect());
    }
    match &home.panel {
        Panel::None => list(frame, rest, home, context, &mut hits),
        Panel::Path(field) => draw_fields(frame, rest, context, std::slice::from_ref(field), 0, &mut hits),
        Panel::NewAgenda { fields, selected } => draw_fields(frame, rest, context, fields, *selected, &mut hits),
        Panel::Help => help(frame, rest, context),
    }
    hits
}

fn list(frame: &mut Frame, mut rest: Rect, home: &Home, context: &ViewContext, hits: &mut HitMap) {
    let width = usize::from(rest.width);
    if !home.has_meetings() {
        let welcome = wrap::plain(context.lang.welcome(), width - 2);
        put(frame, &mut rest, welcome.map(|line| Line::raw(format!(" {line}"))).collect());
    }
    search_line(frame, &mut rest, context, &home.search);
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
                lines.extend(wrap::hanging(vec![Span::raw("     ")], &row.detail, context.theme.dim, width));
            }
            (lines, Some(Target::Row(index)))
        })
        .collect();
    hits.rows = draw_rows(frame, rest, &rows, home.selected, hits);
}

fn help(frame: &mut Frame, mut rest: Rect, context: &ViewContext) {
    let width = usize::from(rest.width);
    let mut lines: Vec<Line> =
        wrap::plain(context.lang.home_help(), width - 2).map(|line| Line::raw(format!(" {line}"))).collect();
    for binding in KEYMAP.iter().filter(|binding| binding.scope == Scope::Home) {
        let keys = Span::styled(format!(" {:<18} ", binding.keys_shown()), STRONG);
        lines.extend(wrap::hanging(vec![keys], (binding.long)(context.lang), Style::new(), width));
    }
    put(frame, &mut rest, lines);
}
