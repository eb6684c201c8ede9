//! What became of the promises of earlier meetings: one row for each owner's part that was still open when this began.

use super::meeting_facts::MeetingFacts;
use crate::document::{Block, Text};
use crate::register::{Entry, Event, Kind, Progress, Status};

pub fn earlier(facts: MeetingFacts) -> Vec<Block> {
    let MeetingFacts { register, meeting, lang, .. } = facts;
    let last_end = register.last_end_before(meeting);
    let parts = register.carried_into(meeting).flat_map(|entry| {
        let open = entry.parts().filter(move |owner| entry.was_open(owner, meeting, last_end));
        open.map(move |owner| (entry, owner))
    });
    let rows: Vec<_> = parts.zip(1..).map(|((entry, owner), number)| row(facts, entry, owner, number)).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = [
        (lang.number_column(), 5),
        (lang.promise_column(), 30),
        (lang.owner_column(), 15),
        (lang.deadline_column(), 20),
        (lang.result_column(), 30),
    ];
    vec![Block::heading(2, lang.earlier_promises()), Block::table(&columns, rows)]
}

fn row(facts: MeetingFacts, entry: &Entry, owner: &str, number: usize) -> Vec<Text> {
    let before = entry.progress_before(owner, facts.meeting).and_then(|progress| progress.deadline.as_ref());
    let next = entry.rule().and_then(|_| entry.due_on(owner, facts.agenda.date));
    let due = next.as_deref().or(before).or(entry.content_before(facts.meeting).deadline.as_ref());
    vec![
        number.to_string().into(),
        Text::default().bold(facts.code(entry.code)).plain(&entry.content.text),
        if owner.is_empty() { facts.lang.no_owner_yet() } else { facts.short(owner) }.into(),
        if due.is_none() && entry.kind() == Kind::Blocker { "–".into() } else { facts.deadline(due) },
        std::iter::once(result(facts, entry, owner))
            .chain(missed(facts, entry, owner))
            .collect::<Vec<_>>()
            .join("; ")
            .into(),
    ]
}

/// `1× terlewat, sejak 5 Mei 2024`
fn missed(facts: MeetingFacts, entry: &Entry, owner: &str) -> Option<String> {
    let missed = entry.missed(owner, facts.agenda.date);
    missed.first().map(|first| facts.lang.owed_missed(missed.len(), facts.lang.date(*first)))
}

/// `ditunda; batas waktu baru: 30 Juni 2024, Minggu; sudah 2 kali mundur; alasan: menunggu DPRD`
fn result(facts: MeetingFacts, entry: &Entry, owner: &str) -> String {
    let MeetingFacts { meeting, lang, .. } = facts;
    if let Some(withdrawal) = &entry.withdrawal {
        return format!("{} {}", lang.withdrawn(), lang.reason_given(&withdrawal.reason));
    }
    let last_end = facts.register.last_end_before(meeting);
    let since = |progress: &&Progress| {
        progress.meeting == meeting.id
            || progress.meeting.is_nil() && last_end.is_some_and(|end| end < progress.position)
    };
    let here = entry.progress.get(owner).into_iter().flatten().rfind(since);
    let happened = |wanted: fn(&Event, &str) -> bool| {
        entry.history.iter().any(|change| change.meeting == meeting.id && wanted(&change.event, owner))
    };
    let answer = facts.register.answer_to(entry.code).filter(|answer| answer.meeting == meeting.id);
    match (here, answer) {
        (Some(progress), _) => answered(facts, entry, progress),
        (None, Some(answer)) => lang.answered_with(facts.code(answer.code)),
        _ if happened(|event, owner| matches!(event, Event::Unanswered { agency, .. } if agency == owner)) => {
            lang.asked_no_answer().into()
        }
        _ if happened(|event, _| matches!(event, Event::EntryChanged { .. })) => lang.entry_changed_here().into(),
        _ => lang.not_discussed().into(),
    }
}

fn answered(facts: MeetingFacts, entry: &Entry, progress: &Progress) -> String {
    let lang = facts.lang;
    let own = progress.answer.deadline.as_ref();
    let moved = entry.content.deadline.as_ref().filter(|now| {
        progress.deadline.is_none() && Some(*now) != entry.content_before(facts.meeting).deadline.as_ref()
    });
    let of_day = progress.answer.day.map(|day| format!(" {}", lang.for_day(lang.date(day)))).unwrap_or_default();
    let mut parts = vec![lang.status(progress.status).to_owned() + &of_day];
    parts.extend(own.or(moved).map(|deadline| lang.deadline_moved_to(facts.deadline(Some(deadline)).words())));
    if progress.slips > 0 && !matches!(progress.status, Status::Done | Status::Withdrawn) {
        parts.push(lang.moved_times(progress.slips));
    }
    parts.join("; ") + &circumstances(facts, progress)
}

/// What was said or shown with a status, each part after a semicolon: whom a stuck owner needs, evidence, the reason.
pub fn circumstances(facts: MeetingFacts, progress: &Progress) -> String {
    let name = |agency: &str| facts.short(agency).to_owned();
    progress.answer.said(facts.lang, &name).iter().map(|part| format!("; {part}")).collect()
}
