//! The read-back drawn: one promise, as large as the screen allows, with whether the hall has agreed to it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::console::put;
use super::list::frame_of;
use super::{Seen, View, wrap};
use crate::agenda::AgencyId;
use crate::deadline::Deadline;
use crate::lang::Lang;
use crate::register::{Entry, Kind, Meeting, Register};
use crate::tui::app::{Desk, ReadBack, Tone};
use crate::tui::keymap::Scope;
use crate::tui::theme::{STRONG, Theme};

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
    let mut state = state(entry, desk.meeting, lang, theme);
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
    lines.extend(details(entry, (desk.register, meeting, lang), theme, width, |id| agenda.short(id).to_owned()));
    lines
}

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
pub fn state<'a>(entry: &Entry, meeting: &Meeting, lang: Lang, theme: &Theme) -> Line<'a> {
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
    let content = &entry.content;
    let is_promise = entry.kind() == Kind::Commitment;
    let names = |ids: &[AgencyId]| match ids.len() > 1 && ids.len() == agenda.agencies.len() {
        true => lang.everybody_counted(ids.len()),
        false => ids.iter().map(|id| name(id)).collect::<Vec<_>>().join("; "),
    };
    let mut facts = Vec::new();
    match content.owners.as_slice() {
        [] if is_promise => facts.push((lang.owners_label(), format!("! {}", lang.no_owner_yet()))),
        [] => {}
        owners => facts.push((lang.owners_label(), names(owners))),
    }
    if !entry.supporters().is_empty() {
        facts.push((lang.with_label(), names(entry.supporters())));
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
    let said = deadline.map(|deadline| &deadline.said).filter(|said| !said.is_empty());
    let said = said.map(|said| lang.as_said(said)).unwrap_or_default();
    match deadline.and_then(|deadline| Some((deadline.date?, deadline.estimate))) {
        Some((date, true)) => format!("{} ({}){said}", lang.date_and_day(date), lang.estimate()),
        Some((date, false)) => lang.date_and_day(date) + &said,
        None => format!("! {}{said}", lang.no_deadline_yet()),
    }
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
