//! The history of an entry.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::register::{Code, Register};
use crate::tui::parts::canvas::ViewContext;
use crate::tui::parts::wrap;
use crate::tui::theme::STRONG;

/// Everything that happened to an entry, the oldest first.
pub fn history<'a>(register: &Register, code: Code, context: &ViewContext, width: usize) -> Vec<Line<'a>> {
    let Some(entry) = register.entry(code) else { return Vec::new() };
    let lang = context.lang;
    let mut lines = wrap::hanging(vec![Span::styled(format!("{code}  "), STRONG)], &entry.content.text, STRONG, width);
    for told in register.told(entry, lang) {
        let at = told.change.at;
        let at = format!("{} {}  ", lang.short_date(at.date_naive()), lang.clock(at.time()));
        lines.push(Line::raw(""));
        lines.extend(wrap::hanging(vec![Span::styled(at, context.theme.dim)], &told.sentence, Style::new(), width));
        lines.extend(wrap::hanging(vec![Span::raw("   ")], &told.change.seat, context.theme.dim, width));
    }
    lines
}
