//! What every screen has: its title and footer, messages, rows that scroll, and a search line.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph};

use super::{footer, wrap};
use crate::lang::Lang;
use crate::tui::key::Target;
use crate::tui::keymap::Scope;
use crate::tui::screen::{HitMap, ViewContext};
use crate::tui::theme::{SELECTED, STRONG};

/// Title above, footer below, and what lies between.
pub fn frame_of(
    frame: &mut Frame,
    area: Rect,
    context: &ViewContext,
    scope: Scope,
    title: &str,
    hits: &mut HitMap,
) -> Rect {
    let mut rest = area;
    let width = usize::from(area.width);
    if context.rehearsal {
        put(
            frame,
            &mut rest,
            wrap::plain(context.lang.rehearsal(), width).map(|line| Line::styled(line, SELECTED)).collect(),
        );
    }
    if let Some(unsaved) = &context.unsaved {
        let lines = wrap::plain(unsaved, width - 2)
            .map(|line| Line::styled(format!(" {line}"), context.theme.bad.patch(STRONG)));
        put(frame, &mut rest, lines.collect());
    }
    put(frame, &mut rest, wrap::plain(title, width - 2).map(|line| Line::styled(format!(" {line}"), STRONG)).collect());
    if area.height >= 12 {
        put(frame, &mut rest, vec![rule(area.width, context)]);
    }
    let foot = 1.min(rest.height);
    footer::draw(frame, Rect { y: rest.bottom() - foot, height: foot, ..rest }, context, scope, hits);
    Rect { height: rest.height - foot, ..rest }
}

/// Where letters are typed to find something, with the cursor in it.
pub fn search_line(frame: &mut Frame, rest: &mut Rect, context: &ViewContext, search: &tui_input::Input) {
    let label = format!(" {} ▸ ", context.lang.search());
    let indent = Span::raw(&label).width();
    let room = usize::from(rest.width).saturating_sub(indent + 1);
    let (rows, (row, column)) = wrap::typed(search.value(), search.cursor(), room);
    let shown = search.value()[rows[row.min(rows.len() - 1)].clone()].to_owned();
    let at = ratatui::layout::Position { x: rest.x + (indent + column) as u16, y: rest.y };
    put(frame, rest, vec![Line::from(vec![Span::styled(label, context.theme.accent), Span::raw(shown)])]);
    frame.set_cursor_position(at);
}

const LEAST_WIDTH: u16 = 30;
const LEAST_HEIGHT: u16 = 8;

/// Where the window is too small for anything, says so.
pub fn small(frame: &mut Frame, area: Rect, lang: Lang) -> bool {
    let small = area.width < LEAST_WIDTH || area.height < LEAST_HEIGHT;
    if small {
        let lines: Vec<Line> = wrap::plain(lang.too_small(), area.width.into()).map(Line::raw).collect();
        frame.render_widget(Paragraph::new(lines), area);
    }
    small
}

/// Rows of a list, each of one or more lines, scrolled so that the selected one is in sight. Returns how many were
/// shown. Rows that have a target can be clicked.
pub fn draw_rows<'a>(
    frame: &mut Frame,
    area: Rect,
    rows: &[(Vec<Line<'a>>, Option<Target>)],
    selected: usize,
    hits: &mut HitMap,
) -> usize {
    let heights: Vec<usize> = rows.iter().map(|(lines, _)| lines.len()).collect();
    let first = wrap::first_in_sight(&heights, selected, area.height.into());
    let mut y = area.y;
    let mut shown = 0;
    frame.render_widget(Clear, area);
    for (lines, target) in &rows[first.min(rows.len())..] {
        let height = (lines.len() as u16).min(area.bottom() - y);
        let place = Rect { y, height, ..area };
        frame.render_widget(Paragraph::new(lines.clone()), place);
        hits.hits.extend(target.clone().map(|target| (place, target)));
        y += height;
        shown += 1;
        if y >= area.bottom() {
            break;
        }
    }
    shown
}

pub fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// Draws lines at the top of what is left, and takes their rows away from it.
pub fn put(frame: &mut Frame, rest: &mut Rect, lines: Vec<Line>) {
    let height = (lines.len() as u16).min(rest.height);
    frame.render_widget(Paragraph::new(lines), Rect { height, ..*rest });
    *rest = below(*rest, height);
}

pub fn rule(width: u16, context: &ViewContext) -> Line<'static> {
    Line::styled("─".repeat(width.into()), context.theme.dim)
}
