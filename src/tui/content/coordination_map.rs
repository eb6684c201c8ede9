//! The coordination map as console, wall and command line show it.

pub mod drawing;
pub mod look_alikes;
pub mod missing;
pub mod table;
pub mod trend;
pub mod waiting;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::tui::parts::canvas::ViewContext;
use crate::tui::parts::wrap;
use crate::tui::theme::{SELECTED, STRONG};

/// The lines of one row.
pub type RowLines = Vec<Line<'static>>;

/// The title of a part of a page.
pub fn heading(text: &str, context: &ViewContext, width: usize) -> RowLines {
    let style = context.theme.accent.patch(STRONG);
    wrap::plain(text, width.saturating_sub(2)).map(|line| Line::styled(format!(" {line}"), style)).collect()
}

/// A sentence that is no row to choose.
pub fn remark(text: &str, context: &ViewContext, width: usize) -> RowLines {
    wrap::plain(text, width.saturating_sub(3))
        .map(|line| Line::styled(format!("   {line}"), context.theme.dim))
        .collect()
}

/// A row that can be chosen: its sign, or the mark of the selected one, and its text.
pub fn chosen(sign: &str, text: &str, style: Style, is_selected: bool, width: usize) -> RowLines {
    let style = if is_selected { SELECTED } else { style };
    let sign = if is_selected { "▸" } else { sign };
    wrap::hanging(vec![Span::raw(format!(" {sign} "))], text, style, width)
}
