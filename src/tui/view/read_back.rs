//! The read-back drawn: one promise, as large as the screen allows, with whether the hall has agreed to it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::console::put;
use super::entries::names;
use super::list::frame_of;
use super::{Seen, View, wrap};
use crate::deadline::Deadline;
use crate::register::{Entry, Kind};
use crate::tui::app::{Desk, ReadBack, Tone};
use crate::tui::keymap::Scope;
use crate::tui::theme::{STRONG, Theme};
use crate::words::Lang;

/// Columns from which the labels stand beside what they label.
const BESIDE: usize = 56;
/// Rows from which there is air between the parts.
const AIRY: u16 = 16;

pub fn draw(frame: &mut Frame, area: Rect, view: &View, reading: &ReadBack, seen: &mut Seen) {
    let (lang, theme) = (view.app.lang, view.look.theme);
    let desk = view.app.desk(view.scene);
    let read = desk.register.read_back(desk.meeting);
    let at = read.iter().position(|entry| entry.code == reading.code);
    let place = at.map(|at| format!(" · {} / {}", at + 1, read.len())).unwrap_or_default();
    let mut rest = frame_of(frame, area, &view.look, Scope::ReadBack, &format!("{}{place}", lang.read_back()), seen);
    let width = usize::from(rest.width).saturating_sub(2);
    if let Some(message) = &view.app.message {
        let style = if message.tone == Tone::Refused { theme.bad } else { theme.good };
        let said = wrap::plain(&message.text, width).map(|line| Line::styled(format!(" {line}"), style));
        put(frame, &mut rest, said.collect());
    }
    let Some(entry) = desk.register.entry(reading.code) else { return };
    let mut lines = lines(entry, desk, theme, width);
    if area.height >= AIRY {
        rest = Rect { y: rest.y + 1, height: rest.height.saturating_sub(1), ..rest };
        lines.push(Line::raw(""));
    } else {
        lines.retain(|line| line.width() > 0);
    }
    let room = usize::from(rest.height).saturating_sub(1);
    seen.rows = room;
    seen.furthest = lines.len().saturating_sub(room);
    let from = reading.scroll.min(seen.furthest);
    let mut state = state(entry, desk, theme);
    let hidden = match (seen.furthest - from, from) {
        (0, 0) => String::new(),
        (0, above) => format!("  ↑ {}", lang.lines_above(above)),
        (below, _) => format!("  ↓ {}", lang.lines_below(below)),
    };
    state.push_span(Span::styled(hidden, theme.accent));
    let above = room.saturating_sub(lines.len()) / 3;
    let shown: Vec<Line> = lines.into_iter().skip(from).take(room).chain([state]).collect();
    let (x, y) = (rest.x + 1, rest.y + above as u16);
    frame.render_widget(Paragraph::new(shown), Rect { x, y, width: width as u16, height: rest.bottom() - y });
}

/// A promise with everything that is read aloud of it; an empty line where the parts may be set apart.
pub fn lines<'a>(entry: &Entry, desk: Desk, theme: &Theme, width: usize) -> Vec<Line<'a>> {
    let Desk { meeting, lang, .. } = desk;
    let agenda = &meeting.agenda;
    let code = Span::styled(format!("{}  ", entry.code.show(agenda.lang)), theme.kind(entry.kind()));
    let mut lines = wrap::hanging(vec![code], &entry.content.text, STRONG, width);
    lines.push(Line::raw(""));
    let facts = facts(entry, desk);
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
        match indent {
            0 => lines.extend(after(first, &said, width)),
            _ => lines.extend(wrap::hanging(first, &said, Style::new(), width)),
        }
    }
    if desk.register.needs_confirmation(entry) {
        lines.push(Line::raw(""));
        let confirm = wrap::plain(lang.head_must_confirm(), width.saturating_sub(2));
        lines.extend(confirm.map(|line| Line::styled(format!("! {line}"), theme.warn)));
    }
    lines
}

/// `✓ disetujui 11.58`, or `· belum disetujui`.
pub fn state<'a>(entry: &Entry, desk: Desk, theme: &Theme) -> Line<'a> {
    let Desk { meeting, lang, .. } = desk;
    let clock = |at: crate::calendar::Moment| lang.clock(at.with_timezone(&meeting.agenda.zone.offset()).time());
    match entry.agreed_in(meeting.id) {
        _ if !entry.stands() => Line::styled(format!("✗ {}", lang.read_withdrawn()), theme.bad),
        Some(at) => Line::styled(format!("✓ {}", lang.agreed_at(clock(at))), theme.good.patch(STRONG)),
        None => Line::styled(format!("· {}", lang.not_agreed_yet()), theme.warn),
    }
}

/// What is read aloud after the text: who, with whom, until when, and for which indicator.
fn facts<'a>(entry: &Entry, desk: Desk) -> Vec<(&'a str, String)> {
    let Desk { meeting, lang, .. } = desk;
    let agenda = &meeting.agenda;
    let content = &entry.content;
    let is_promise = entry.kind() == Kind::Commitment;
    let shorts = |ids: &[String]| names(ids, agenda, lang);
    let mut facts = Vec::new();
    match content.owners.as_slice() {
        [] if is_promise => facts.push((lang.owners_label(), lang.no_owner_yet().to_owned())),
        [] => {}
        owners => facts.push((lang.owners_label(), shorts(owners))),
    }
    if !entry.supporters().is_empty() {
        facts.push((lang.with_label(), shorts(entry.supporters())));
    }
    if is_promise || content.deadline.is_some() {
        facts.push((lang.deadline_label(), deadline(content.deadline.as_ref(), lang)));
    }
    if let Some(number) = &content.indicator {
        let known = agenda.clusters.iter().flat_map(|cluster| &cluster.indicators);
        let name = known.into_iter().find(|known| known.number == *number).map(|known| format!(": {}", known.name));
        facts.push((lang.indicator_label(), format!("{number}{}", name.unwrap_or_default())));
    }
    facts
}

/// `30 Juni 2024, Minggu; disampaikan: “TW II”`
fn deadline(deadline: Option<&Deadline>, lang: Lang) -> String {
    let Some(deadline) = deadline else { return lang.no_deadline_yet().into() };
    let said = if deadline.said.is_empty() { String::new() } else { lang.as_said(&deadline.said) };
    match deadline.date {
        Some(date) if deadline.estimate => format!("{} ({}){said}", lang.date_and_day(date), lang.estimate()),
        Some(date) => lang.date_and_day(date) + &said,
        None => format!("{}{said}", lang.no_deadline_yet()),
    }
}

/// A label and what it labels in one paragraph, for few columns.
fn after<'a>(label: Vec<Span<'a>>, said: &str, width: usize) -> Vec<Line<'a>> {
    let mut lines = wrap::hanging(label, said, Style::new(), width);
    if lines.len() > 1 {
        let label = lines[0].spans.remove(0);
        lines = vec![Line::from(label)];
        lines.extend(wrap::hanging(vec![Span::raw("  ")], said, Style::new(), width));
    }
    lines
}
