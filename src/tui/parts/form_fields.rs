//! A form: its fields one below the other, the selected one with the cursor.

use ratatui::layout::Position;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::canvas::{Canvas, ViewContext};
use super::field::FormField;
use super::wrap;
use crate::tui::mouse::ClickTarget;
use crate::tui::theme::{SELECTED, STRONG};

/// Columns from which labels stand beside their fields, and columns for them at the most.
const BESIDE: usize = 60;
const LONGEST_LABEL: usize = 28;

impl Canvas<'_, '_> {
    /// Fields one below the other, scrolled to the selected one, and that to the cursor.
    pub fn fields(&mut self, fields: &[FormField], selected: usize) {
        let (area, width, context) = (self.rest, self.width(), self.context);
        if area.is_empty() {
            return;
        }
        let longest = fields.iter().map(|field| Span::raw(&field.label).width()).max().unwrap_or(0);
        let label_width = if width >= BESIDE { longest.min(LONGEST_LABEL) } else { 0 };
        let mut cursor = None;
        let lines = |(index, field): (usize, &FormField)| {
            let (lines, place) = field_lines(field, index == selected, label_width, width, context);
            cursor = cursor.or(place);
            lines
        };
        let mut rows: Vec<_> = fields.iter().enumerate().map(lines).collect();
        if let Some((row, _)) = &mut cursor {
            let hidden = (*row + 1).saturating_sub(area.height.into());
            rows[selected].drain(..hidden);
            *row -= hidden;
        }
        self.rows(rows.len(), selected, |index| (rows[index].clone(), Some(ClickTarget::Row(index))));
        if let Some((row, column)) = cursor {
            let heights: Vec<usize> = rows.iter().map(Vec::len).collect();
            let first = wrap::first_in_sight(&heights, selected, area.height.into());
            let above: usize = heights[first..selected].iter().sum();
            let y = (area.y + (above + row) as u16).min(area.bottom().saturating_sub(1));
            self.frame.set_cursor_position(Position { x: area.x + column as u16, y });
        }
    }
}

/// The lines of one field, and row and column of the cursor if it is the selected one.
fn field_lines<'a>(
    field: &FormField,
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
    let is_choice = !field.choices.is_empty();
    let style = if selected && is_choice { SELECTED } else { Style::new() };
    let rows: Vec<String> = match is_choice {
        true => wrap::plain(&format!("‹ {value} ›"), room).collect(),
        false => rows.into_iter().map(|range| value[range].to_owned()).collect(),
    };
    let above = lines.len();
    for (index, shown) in rows.into_iter().enumerate() {
        let mut spans = match (beside, index) {
            (true, 0) => vec![label(&field.label), Span::raw("  ")],
            _ => vec![Span::raw(" ".repeat(indent))],
        };
        spans.push(Span::styled(shown, style));
        lines.push(Line::from(spans));
    }
    if selected && value.is_empty() && !field.hint.is_empty() {
        lines.extend(wrap::hanging(vec![Span::raw(" ".repeat(indent))], &field.hint, context.theme.dim, width));
    }
    let cursor = (selected && !is_choice).then_some((above + row, indent + column));
    (lines, cursor)
}
