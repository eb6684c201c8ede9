//! What became of the promises of earlier meetings: a row for each owner's part that was still open when this began, or
//! for all parts of one promise that are told alike.

use super::meeting_facts::MeetingFacts;
use crate::agenda::AgencyId;
use crate::deadline::Deadline;
use crate::document::{Block, Text};
use crate::register::{Change, Entry, Event, Kind, Owner, Progress};
use crate::report::fact::Bodies;
use crate::text::capital;

pub fn earlier(facts: MeetingFacts) -> Vec<Block> {
    let MeetingFacts { register, meeting, lang, .. } = facts;
    let last_end = register.last_end_before(meeting);
    let parts = register.carried_into(meeting).flat_map(|entry| {
        let open = entry.parts().filter(move |owner| entry.was_open(*owner, meeting, last_end));
        open.map(move |owner| (entry, owner))
    });
    let (between, here): (Vec<_>, Vec<_>) =
        parts.partition(|(entry, owner)| was_answered_between(facts, entry, *owner));
    let mut blocks = section(facts, lang.between_heading(), lang.between_column(), &between);
    blocks.extend(section(facts, lang.earlier_promises(), lang.result_column(), &here));
    blocks
}

/// Parts of one promise that are told alike.
struct EarlierRow<'a> {
    entry: &'a Entry,
    owners: Vec<Owner<&'a str>>,
    /// When it was due, and what became of it.
    cells: [Text; 2],
}

fn section(facts: MeetingFacts, heading: &str, result_column: &str, parts: &[(&Entry, Owner<&str>)]) -> Vec<Block> {
    let lang = facts.lang;
    let mut told: Vec<EarlierRow> = Vec::new();
    for (entry, owner) in parts {
        let cells = cells(facts, entry, *owner);
        match told.last_mut() {
            Some(last) if last.entry.code == entry.code && last.cells == cells => last.owners.push(*owner),
            _ => told.push(EarlierRow { entry, owners: vec![*owner], cells }),
        }
    }
    if told.is_empty() {
        return Vec::new();
    }
    let rows = told.into_iter().zip(1..).map(|(EarlierRow { entry, owners, cells: [due, result] }, number)| {
        let promise = Text::default().bold(facts.code(entry.code)).plain(capital(&entry.content.text));
        vec![number.to_string().into(), promise, names(facts, entry, &owners).into(), due, result]
    });
    let columns = [
        (lang.number_column(), 5),
        (lang.promise_column(), 30),
        (lang.owner_column(), 15),
        (lang.deadline_column(), 20),
        (result_column, 30),
    ];
    vec![Block::heading(2, heading), Block::table(&columns, rows.collect())]
}

/// Whether what became of a part was said since the last meeting, and not in this one.
fn was_answered_between(facts: MeetingFacts, entry: &Entry, owner: Owner<&str>) -> bool {
    let is_of_meeting = |change: &&Change| change.meeting == Some(facts.meeting.id);
    entry.history.iter().all(|change| !is_of_meeting(&change))
        && said_since(facts, entry, owner).is_some_and(|progress| progress.meeting.is_none())
}

/// What was last said of a part, in this meeting or since the last one.
fn said_since<'a>(facts: MeetingFacts, entry: &'a Entry, owner: Owner<&str>) -> Option<&'a Progress> {
    let MeetingFacts { register, meeting, .. } = facts;
    let last_end = register.last_end_before(meeting);
    let since = |progress: &&Progress| {
        progress.meeting.map_or(last_end.is_some_and(|end| end < progress.position), |said_in| said_in == meeting.id)
    };
    entry.answers_of(owner).iter().rfind(since)
}

/// Whose parts they are; whoever is none of the agenda is named with all of them.
fn names(facts: MeetingFacts, entry: &Entry, owners: &[Owner<&str>]) -> String {
    let agencies: Vec<AgencyId> = owners.iter().filter_map(|owner| owner.agency()).map(AgencyId::from).collect();
    let is_whole = owners.len() == entry.parts().count();
    let outside = if is_whole { entry.content.outside_owners.as_slice() } else { &[] };
    match facts.bodies(Bodies { agencies: &agencies, outside }) {
        names if names.is_empty() => facts.lang.no_owner_yet().into(),
        names => names,
    }
}

/// The deadline that held before what is told happened.
fn due_before<'a>(facts: MeetingFacts, entry: &'a Entry, owner: Owner<&str>) -> Option<&'a Deadline> {
    let last_end = facts.register.last_end_before(facts.meeting);
    let is_between = said_since(facts, entry, owner).is_some_and(|progress| progress.meeting.is_none());
    let Some(end) = last_end.filter(|_| is_between) else {
        let own = entry.progress_before(owner, facts.meeting).and_then(|progress| progress.deadline.as_ref());
        return own.or(entry.content_before(facts.meeting).deadline.as_ref());
    };
    let own = entry.answers_of(owner).iter().rfind(|progress| progress.position <= end);
    let said = entry.history.iter().filter(|change| change.position <= end).rev();
    let said = said.filter_map(|change| change.event.content_of(entry.code)).next().unwrap_or(&entry.content);
    own.and_then(|progress| progress.deadline.as_ref()).or(said.deadline.as_ref())
}

/// When it was due, and what became of it.
fn cells(facts: MeetingFacts, entry: &Entry, owner: Owner<&str>) -> [Text; 2] {
    let next = entry.rule().and_then(|_| entry.due_on(owner, facts.agenda.date));
    let due = next.as_deref().or(due_before(facts, entry, owner));
    [
        if due.is_none() && entry.kind() == Kind::Blocker { "–".into() } else { facts.deadline(due) },
        Text::default().linked(
            &std::iter::once(result(facts, entry, owner, due))
                .chain(missed(facts, entry, owner))
                .collect::<Vec<_>>()
                .join("; "),
        ),
    ]
}

/// `1× terlewat, sejak 5 Mei 2024`
fn missed(facts: MeetingFacts, entry: &Entry, owner: Owner<&str>) -> Option<String> {
    let missed = entry.missed(owner, facts.agenda.date);
    missed.first().map(|first| facts.lang.owed_missed(missed.len(), facts.lang.date(*first)))
}

/// `ditunda; batas waktu dari 31 Maret 2024 ke 30 Juni 2024, Minggu; sudah 2 kali mundur; alasan: menunggu DPRD`
fn result(facts: MeetingFacts, entry: &Entry, owner: Owner<&str>, due: Option<&Deadline>) -> String {
    let MeetingFacts { meeting, lang, .. } = facts;
    if let Some(withdrawal) = &entry.withdrawal {
        return format!("{} {}", lang.withdrawn(), lang.reason_given(&withdrawal.reason));
    }
    let here = said_since(facts, entry, owner);
    let happened = |wanted: fn(&Event, Owner<&str>) -> bool| {
        entry.history.iter().any(|change| change.meeting == Some(meeting.id) && wanted(&change.event, owner))
    };
    let answer = facts.register.answer_to(entry.code).filter(|answer| answer.meeting == meeting.id);
    match (here, answer) {
        (Some(progress), _) => answered(facts, entry, progress, due),
        (None, Some(answer)) => lang.answered_with(facts.code(answer.code)),
        _ if happened(|event, owner| matches!(event, Event::Unanswered { agency, .. } if agency.as_ref() == owner)) => {
            lang.asked_no_answer().into()
        }
        _ if happened(|event, _| matches!(event, Event::EntryChanged { .. })) => lang.entry_changed_here().into(),
        _ => lang.not_discussed().into(),
    }
}

fn answered(facts: MeetingFacts, entry: &Entry, progress: &Progress, due: Option<&Deadline>) -> String {
    let lang = facts.lang;
    let own = progress.answer.deadline.as_ref();
    let moved = entry.content.deadline.as_ref().filter(|now| {
        progress.deadline.is_none() && Some(*now) != entry.content_before(facts.meeting).deadline.as_ref()
    });
    let of_day = progress.answer.day.map(|day| format!(" {}", lang.for_day(lang.date(day)))).unwrap_or_default();
    let mut parts = vec![lang.status(progress.status).to_owned() + &of_day];
    parts.extend(own.or(moved).map(|deadline| {
        let to = facts.deadline(Some(deadline)).words();
        match due.and_then(|due| due.date) {
            Some(from) => lang.deadline_moved(lang.date(from), to),
            None => lang.deadline_moved_to(to),
        }
    }));
    if progress.slips > 0 && !progress.status.is_closed() {
        parts.push(lang.moved_times(progress.slips));
    }
    parts.join("; ") + &circumstances(facts, progress)
}

/// What was said or shown with a status, each part after a semicolon: whom a stuck owner needs, evidence, the reason.
pub fn circumstances(facts: MeetingFacts, progress: &Progress) -> String {
    let name = |agency: &str| facts.short(agency).to_owned();
    progress.answer.said(facts.lang, &name).iter().map(|part| format!("; {part}")).collect()
}
