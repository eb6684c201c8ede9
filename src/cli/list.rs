//! `rakor list`: the meetings of a register, for people or for programs.

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::context::{CommandResult, Context, shown};
use super::export::state_key;
use crate::agenda::SeriesId;
use crate::lang::Lang;
use crate::register::{Kind, State};
use crate::replica::catalog::MeetingRef;
use crate::text::clean;

#[derive(Serialize)]
struct MeetingJson {
    number: usize,
    id: String,
    series: SeriesId,
    date: String,
    title: String,
    place: String,
    state: &'static str,
    commitments: usize,
    blockers: usize,
    decisions: usize,
    notes: usize,
}

pub fn list(context: &Context, json: bool) -> CommandResult {
    let catalog = context.catalog()?;
    let meetings = catalog.meetings();
    if json {
        let rows: Vec<_> = meetings.iter().map(row).collect();
        return context.say(&super::export::pretty(&rows));
    }
    if meetings.is_empty() {
        return context.say(&format!("{}\n", context.lang.empty_register(shown(&context.register))));
    }
    context.say(&table(&meetings, context.lang))
}

fn row(listed: &MeetingRef) -> MeetingJson {
    let agenda = &listed.meeting.agenda;
    let [commitments, blockers, decisions, notes] = Kind::ALL.map(|kind| count(listed, kind));
    MeetingJson {
        number: listed.number,
        id: listed.meeting.id.to_string(),
        series: agenda.series.clone(),
        date: agenda.date.to_string(),
        title: agenda.title.clone(),
        place: agenda.place.clone(),
        state: state_key(listed.meeting.state()),
        commitments,
        blockers,
        decisions,
        notes,
    }
}

/// Entries of a kind that count.
fn count(listed: &MeetingRef, kind: Kind) -> usize {
    let entries = listed.register.entries_of(listed.meeting);
    entries.filter(|entry| entry.kind() == kind && entry.stands()).count()
}

/// A line a meeting; the title, which may be long, comes last.
fn table(meetings: &[MeetingRef], lang: Lang) -> String {
    let rows: Vec<[String; 6]> = meetings
        .iter()
        .map(|listed| {
            let agenda = &listed.meeting.agenda;
            let counts = Kind::ALL.map(|kind| format!("{} {}", kind.letters(agenda.lang), count(listed, kind)));
            [
                listed.number.to_string(),
                lang.short_date(agenda.date),
                state(listed.meeting.state(), lang).to_owned(),
                counts.join(" "),
                clean(&agenda.series),
                clean(&agenda.title),
            ]
        })
        .collect();
    let mut text = String::new();
    for row in &rows {
        for (column, cell) in row.iter().enumerate() {
            let width = rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
            let pad = " ".repeat(width - cell.width());
            match column {
                0 => text += &format!("{pad}{cell}"),
                5 => text += &format!("  {cell}"),
                _ => text += &format!("  {cell}{pad}"),
            }
        }
        text.push('\n');
    }
    text
}

fn state(state: State, lang: Lang) -> &'static str {
    match state {
        State::Planned => lang.planned_state(),
        State::Running => lang.running_state(),
        State::Closed => lang.closed_state(),
    }
}
