//! The help: the signs of the line, and the keys of every place.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::lang::Lang;
use crate::tui::keymap::{KEYMAP, Scope};
use crate::tui::parts::wrap;
use crate::tui::theme::STRONG;

/// The help with the keys of the place that it was asked from first.
pub fn help_from<'a>(scope: Scope, lang: Lang, width: usize) -> Vec<Line<'a>> {
    let own = lang.scopes().into_iter().filter(|(place, _)| *place == scope);
    let mut lines: Vec<Line> = own.flat_map(|(scope, title)| keys(scope, title, lang, width)).collect();
    lines.push(Line::raw(""));
    lines.extend(help(lang, width));
    lines
}

pub fn help<'a>(lang: Lang, width: usize) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for text in lang.line_help().lines() {
        match text.split_once("  ") {
            Some((sign, meaning)) if !sign.is_empty() => {
                let first = Span::styled(format!("{sign:<16}"), STRONG);
                lines.extend(wrap::hanging(vec![first], meaning.trim(), Style::new(), width));
            }
            _ if text.is_empty() => lines.push(Line::raw("")),
            _ => lines.extend(wrap::styled(text, Style::new(), width)),
        }
    }
    for (scope, title) in lang.scopes() {
        lines.push(Line::raw(""));
        lines.extend(keys(scope, title, lang, width));
    }
    lines
}

/// The keys of a place under its title.
fn keys<'a>(scope: Scope, title: &'a str, lang: Lang, width: usize) -> Vec<Line<'a>> {
    let mut lines = vec![Line::styled(title, STRONG)];
    lines.extend(keys_of(scope, lang, width));
    lines
}

/// The keys of a place, and what they do.
pub fn keys_of<'a>(scope: Scope, lang: Lang, width: usize) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for binding in KEYMAP.iter().filter(|binding| binding.scope == scope && !binding.keys.is_empty()) {
        let keys = Span::styled(format!("{:<17} ", binding.keys_shown()), STRONG);
        lines.extend(wrap::hanging(vec![keys], (binding.long)(lang), Style::new(), width));
    }
    lines
}
