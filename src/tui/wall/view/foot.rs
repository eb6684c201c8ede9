//! The foot of the wall: what is not well with the register, what is being typed, what is held, and the page.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::{WallContext, progress};
use crate::register::State;
use crate::tui::parts::canvas::Canvas;
use crate::tui::parts::wrap;
use crate::tui::theme::STRONG;

/// Rows of a wall from which its foot tells how far the meeting is.
const ROOMY: u16 = 16;
/// Rows of the half-typed line that are shown, the last ones.
const TYPED: usize = 2;

/// The lines above the row with the page.
pub fn lines(wall: &WallContext, width: usize) -> Vec<Line<'static>> {
    let theme = wall.context.theme;
    let mut lines = Vec::new();
    if let Some(trouble) = &wall.context.unsaved {
        let first = vec![Span::styled("! ", theme.bad.patch(STRONG))];
        lines.extend(wrap::hanging(first, trouble, theme.bad.patch(STRONG), width));
    }
    if let Some(typed) = wall.typed {
        let rows: Vec<String> = wrap::plain(typed, width.saturating_sub(4)).collect();
        let skipped = rows.len().saturating_sub(TYPED);
        let rows = rows.into_iter().skip(skipped).zip(0..);
        lines.extend(rows.map(|(row, index)| {
            let mark = match (index, skipped) {
                (0, 0) => "✎ ",
                (0, _) => "✎ …",
                _ => "  ",
            };
            Line::from(vec![Span::styled(mark, theme.accent), Span::styled(row, Style::new())])
        }));
    }
    lines
}

pub fn draw(canvas: &mut Canvas, area: Rect, wall: &WallContext, mut lines: Vec<Line>, page: usize, pages: usize) {
    let theme = wall.context.theme;
    let width = usize::from(area.width);
    let is_roomy = wall.scene.meeting.state() == State::Running && canvas.rest.height >= ROOMY;
    let held = if wall.wall_view.is_held() { wall.context.lang.wall_held() } else { "" };
    let page = if pages > 1 { format!("{}/{pages}", page + 1) } else { String::new() };
    let mut row = match held {
        "" if is_roomy => progress::strip(wall, width.saturating_sub(page.width() + 2)).unwrap_or_default(),
        held => Line::styled(held, theme.accent),
    };
    row.push_span(" ".repeat(width.saturating_sub(row.width() + page.width())));
    row.push_span(Span::styled(page, STRONG));
    lines.push(row);
    canvas.draw_at(area, lines);
}
