//! The history of an entry.

use ratatui::Frame;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::register::{Code, Register};
use crate::tui::keymap::Scope;
use crate::tui::parts::frame::frame_of;
use crate::tui::parts::page::scrolled;
use crate::tui::parts::wrap;
use crate::tui::screen::{HitMap, ViewContext};
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

/// The history of an entry as a page of its own.
pub fn history_page(
    frame: &mut Frame,
    context: &ViewContext,
    register: &Register,
    code: Code,
    scroll: usize,
    hits: &mut HitMap,
) {
    let rest = frame_of(frame, frame.area(), context, Scope::Page, context.lang.history(), hits);
    let lines = history(register, code, context, usize::from(rest.width).saturating_sub(2));
    scrolled(frame, rest, lines, scroll, hits);
}
