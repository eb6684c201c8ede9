//! A form: its fields one below the other, the selected one with the cursor.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::field::Field;
use super::frame::draw_rows;
use super::wrap;
use crate::tui::key::Target;
use crate::tui::screen::{HitMap, ViewContext};
use crate::tui::theme::{SELECTED, STRONG};

/// Fields one below the other, scrolled to the selected one, and that to the cursor.
pub fn draw_fields(
    frame: &mut Frame,
    rest: Rect,
    context: &ViewContext,
    fields: &[Field],
    selected: usize,
    hits: &mut HitMap,
) {
    if rest.is_empty() {
        return;
    }
    let width = usize::from(rest.width);
    let label_width = if width >= 60 {
        fields.iter().map(|field| Span::raw(&field.label).width()).max().unwrap_or(0).min(28)
    } else {
        0
    };
    let mut cursor = None;
    let mut rows: Vec<_> = fields
        .iter()
        .enumerate()
        .map(|(index, field)| {
            let (lines, place) = field_lines(field, index == selected, label_width, width, context);
            cursor = cursor.or(place);
            (lines, Some(Target::Row(index)))
        })
        .collect();
    if let Some((row, _)) = &mut cursor {
        let hidden = (*row + 1).saturating_sub(rest.height.into());
        rows[selected].0.drain(..hidden);
        *row -= hidden;
    }
    let heights: Vec<usize> = rows.iter().map(|(lines, _)| lines.len()).collect();
    let first = wrap::first_in_sight(&heights, selected, rest.height.into());
    draw_rows(frame, rest, &rows, selected, hits);
    if let Some((row, column)) = cursor {
        let above: usize = heights[first..selected].iter().sum();
        let y = rest.y + (above + row) as u16;
        frame.set_cursor_position(Position { x: rest.x + column as u16, y: y.min(rest.bottom().saturating_sub(1)) });
    }
}

/// The lines of one field, and row and column of the cursor if it is the selected one.
fn field_lines<'a>(
    field: &Field,
    selected: bool,
    label_width: usize,
    width: usize,
    context: &ViewContext,
) -> (Vec<Line<'a>>, Option<(usize, usize)>) {
    let mark = if selected { " ▸ " } else { "   " };
    let label_style = if selected { context.theme.accent.patch(STRONG) } else { Style::new() };
    let beside = label_width > 0;
    let indent = if beside { 3 + label_width + 2 } else { 5 };
    let room = width.saturating_sub(indent + 1);
    let mut lines = Vec::new();
    let label = |text: &str| {
        Span::styled(
            format!("{mark}{text}{}", " ".repeat(label_width.saturating_sub(Span::raw(text).width()))),
            label_style,
        )
    };
    if !beside {
        lines.push(Line::from(label(&field.label)));
    }
    let value = field.text.value();
    let (rows, (row, column)) = wrap::typed(value, field.text.cursor(), room);
    let style = if selected && !field.choices.is_empty() { SELECTED } else { Style::new() };
    let above = lines.len();
    for (index, range) in rows.iter().enumerate() {
        let first = match (beside, index) {
            (true, 0) => vec![label(&field.label), Span::raw("  ")],
            _ => vec![Span::raw(" ".repeat(indent))],
        };
        let mut spans = first;
        let shown = &value[range.clone()];
        if field.choices.is_empty() {
            spans.push(Span::raw(shown.to_owned()));
        } else {
            spans.push(Span::styled(format!("‹ {shown} ›"), style));
        }
        lines.push(Line::from(spans));
    }
    if selected && value.is_empty() && !field.hint.is_empty() {
        lines.extend(wrap::hanging(vec![Span::raw(" ".repeat(indent))], &field.hint, context.theme.dim, width));
    }
    let cursor = (selected && field.choices.is_empty()).then_some((above + row, indent + column));
    (lines, cursor)
}
