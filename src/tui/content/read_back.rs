//! What is read aloud of a promise, and whether the hall has agreed to it.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::deadline::Deadline;
use crate::lang::Lang;
use crate::register::{Entry, Meeting, Register};
use crate::report::fact::{Bodies, Fact};
use crate::tui::parts::wrap;
use crate::tui::theme::{STRONG, Theme};

/// Columns from which the labels stand beside what they label.
const BESIDE: usize = 56;
/// What is read aloud after the text, under its labels, with the agencies by these names; and whether the head of the
/// agency must confirm it.
pub fn details<'a>(
    entry: &Entry,
    place: (&Register, &Meeting, Lang),
    theme: &Theme,
    width: usize,
    name: impl Fn(&str) -> String,
) -> Vec<Line<'a>> {
    let (register, meeting, lang) = place;
    let facts = facts(entry, meeting, lang, name);
    let mut lines = Vec::new();
    let indent = match width >= BESIDE {
        true => facts.iter().map(|(label, _)| Span::raw(*label).width() + 2).max().unwrap_or(0),
        false => 0,
    };
    for (label, said) in facts {
        let first = match indent {
            0 => format!("{label}: "),
            indent => format!("{label}{}", " ".repeat(indent - Span::raw(label).width())),
        };
        let first = vec![Span::styled(first, theme.dim)];
        let style = if said.starts_with('!') { theme.bad.patch(STRONG) } else { Style::new() };
        match indent {
            0 => lines.extend(after(first, &said, style, width)),
            _ => lines.extend(wrap::hanging(first, &said, style, width)),
        }
    }
    if register.needs_confirmation(entry) {
        lines.push(Line::raw(""));
        let confirm = wrap::plain(lang.head_must_confirm(), width.saturating_sub(2));
        lines.extend(confirm.map(|line| Line::styled(format!("! {line}"), theme.warn)));
    }
    lines
}

/// `✓ disetujui 11.58`, or `· belum disetujui`.
pub fn agreement<'a>(entry: &Entry, meeting: &Meeting, lang: Lang, theme: &Theme) -> Line<'a> {
    let clock = |at: crate::calendar::Moment| lang.clock(at.with_timezone(&meeting.agenda.zone.offset()).time());
    match entry.agreed_in(meeting.id) {
        _ if !entry.stands() => Line::styled(format!("✗ {}", lang.withdrawn()), theme.bad),
        Some(at) => Line::styled(format!("✓ {}", lang.agreed_at(clock(at))), theme.good.patch(STRONG)),
        None => Line::styled(format!("· {}", lang.not_agreed_yet()), theme.warn),
    }
}

/// Who, with whom, until when, and for which indicator.
fn facts<'a>(entry: &Entry, meeting: &Meeting, lang: Lang, name: impl Fn(&str) -> String) -> Vec<(&'a str, String)> {
    let agenda = &meeting.agenda;
    let facts = entry.content.facts(entry.kind(), agenda);
    let names = |bodies: Bodies| bodies.named(agenda, lang, "; ", &name);
    let told = facts.iter().filter_map(|fact| match fact {
        Fact::Owners(bodies) => Some((fact.label(lang), names(*bodies))),
        Fact::NoOwner => Some((fact.label(lang), format!("! {}", lang.no_owner_yet()))),
        Fact::Implementers(bodies) => Some((fact.label(lang), names(*bodies))),
        Fact::Supporters(bodies) => Some((lang.with_label(), names(*bodies))),
        Fact::Deadline(due) => Some((fact.label(lang), deadline(due, lang))),
        Fact::NoDeadline => Some((fact.label(lang), format!("! {}", lang.no_deadline_yet()))),
        Fact::Indicator { number, name } => {
            let name = name.map(|name| format!(": {name}")).unwrap_or_default();
            Some((fact.label(lang), format!("{number}{name}")))
        }
        _ => None,
    });
    told.collect()
}

/// `30 Juni 2024, Minggu; disampaikan: “TW II”`
fn deadline(deadline: &Deadline, lang: Lang) -> String {
    let said = Some(&deadline.said).filter(|said| !said.is_empty());
    let said = said.map(|said| lang.as_said(said)).unwrap_or_default();
    let due = lang.due(deadline, |date| lang.date_and_day(date));
    due.unwrap_or_else(|| format!("! {}", lang.no_deadline_yet())) + &said
}

/// A label and what it labels in one paragraph, for few columns.
fn after<'a>(label: Vec<Span<'a>>, said: &str, style: Style, width: usize) -> Vec<Line<'a>> {
    let mut lines = wrap::hanging(label, said, style, width);
    if lines.len() > 1 {
        let label = lines[0].spans.remove(0);
        lines = vec![Line::from(label)];
        lines.extend(wrap::hanging(vec![Span::raw("  ")], said, style, width));
    }
    lines
}
