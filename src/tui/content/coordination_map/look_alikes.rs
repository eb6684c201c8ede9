//! Promises that look like the same work, pair by pair, the most alike first.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{RowLines, chosen, remark};
use crate::register::{Code, Meeting, Register};
use crate::report::overlap::Pair;
use crate::text::clean;
use crate::tui::content::entry::names;
use crate::tui::parts::canvas::ViewContext;
use crate::tui::parts::wrap;
use crate::tui::theme::STRONG;

/// A row for each pair, its two promises below each other. Where none look alike, one row says so.
pub fn rows(
    pairs: &[Pair],
    (register, meeting): (&Register, &Meeting),
    context: &ViewContext,
    selected: usize,
    width: usize,
) -> Vec<RowLines> {
    let said = |code: Code| {
        let content = register.entry(code).map(|entry| &entry.content);
        let owners = content.map(|content| names(&content.owners, &meeting.agenda, context.lang)).unwrap_or_default();
        let text = content.map(|content| clean(&content.text)).unwrap_or_default();
        format!("{} {owners}: {text}", code.show(meeting.agenda.lang))
    };
    let pair = |(index, pair): (usize, &Pair)| {
        let mut row = chosen("≈", &said(pair.one), STRONG, index == selected, width);
        row.extend(wrap::hanging(vec![Span::raw("   ")], &said(pair.other), Style::new(), width));
        row.push(Line::raw(""));
        row
    };
    match pairs {
        [] => vec![remark(context.lang.no_overlaps(), context, width)],
        pairs => pairs.iter().enumerate().map(pair).collect(),
    }
}
