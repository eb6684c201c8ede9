//! The check before the gavel: what is still missing. It warns, it never forbids.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::agenda::{AgencyId, ClusterId};
use crate::calendar::{Moment, is_weekend};
use crate::register::{Code, Entry, Event, Kind, Meeting, Register};
use crate::report::follow_up::{Filter, Owed};
use crate::report::waiting::Wait;
use crate::report::waiting::{Answers, is_open_blocker};
use crate::text::identity::quoted;

/// Blockers of earlier meetings that are named one by one, at the most.
const MOST_AWAITED: usize = 5;
/// Promises of earlier meetings that are due and were not asked about, and are named one by one, at the most.
const MOST_DUE: usize = 12;

/// Something that is missing or doubtful.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A blocker that no commitment answers.
    Unanswered(Code),
    /// These words of an entry may tell who a person is that must not be named.
    Identity(Code, String),
    /// A blocker of an earlier meeting has waited for an agency of this one since that date.
    AwaitedEarlier(Code, AgencyId, NaiveDate),
    /// So many of them, where there are too many to name.
    ManyAwaitedEarlier(usize),
    /// A blocker whose answer, this commitment, is done: it may be closed.
    AnswerDone(Code, Code),
    NoOwner(Code),
    NoDate(Code),
    /// The deadline lies before the meeting.
    Past(Code, NaiveDate),
    Weekend(Code, NaiveDate),
    /// The deadline is the holiday of this name.
    Holiday(Code, NaiveDate, String),
    /// The same body promised the same before, as the second.
    SaidTwice(Code, Code),
    /// Promised by a deputy; the head must confirm.
    Deputy(Code),
    /// The agency that a blocker needs is not in the hall.
    NeededAbsent(Code, AgencyId),
    NoCommitment(ClusterId),
    /// In the hall, but was not heard.
    NotHeard(AgencyId),
    /// A component of society of which nobody was there, was heard or promised something.
    ComponentMissing(String),
    /// Components of society that took part, but none of their agencies promised anything.
    ComponentsWithoutPromise(Vec<String>),
    /// So many promises and decisions of the meeting were not read back and agreed to.
    NotReadBack(usize),
    /// A promise or blocker of an earlier meeting is due, and these owners were not asked about their parts in this one.
    DueUnasked(Code, Vec<AgencyId>),
    /// So many more of them.
    MoreDueUnasked(usize),
    /// These agencies promised something in this meeting, and nothing is noted of their attendance.
    OwnersNotNoted(Vec<AgencyId>),
    /// Promises of different agencies that look like the same work.
    LookAlike(Code, Code),
    /// So many promises, of which these are two, look like the same work.
    ManyAlike(Code, Code, usize),
    /// So many more pairs look alike.
    MoreLookAlikes(usize),
    AttendanceNotTaken,
    QuorumMissed {
        needed: usize,
        there: usize,
    },
}

impl Finding {
    /// The entry that it is about.
    pub fn code(&self) -> Option<Code> {
        match self {
            Self::Unanswered(code)
            | Self::Identity(code, _)
            | Self::AwaitedEarlier(code, ..)
            | Self::AnswerDone(code, _)
            | Self::NoOwner(code)
            | Self::NoDate(code)
            | Self::Past(code, _)
            | Self::Weekend(code, _)
            | Self::Holiday(code, ..)
            | Self::Deputy(code)
            | Self::SaidTwice(code, _)
            | Self::NeededAbsent(code, _)
            | Self::DueUnasked(code, _) => Some(*code),
            Self::NotReadBack(_)
            | Self::ManyAwaitedEarlier(_)
            | Self::MoreDueUnasked(_)
            | Self::OwnersNotNoted(_)
            | Self::LookAlike(..)
            | Self::ManyAlike(..)
            | Self::MoreLookAlikes(_)
            | Self::NoCommitment(_)
            | Self::NotHeard(_)
            | Self::ComponentMissing(_)
            | Self::ComponentsWithoutPromise(_)
            | Self::AttendanceNotTaken
            | Self::QuorumMissed { .. } => None,
        }
    }

    /// Whether the minutes tell it. Names are not repeated there, and the read-back has a sentence of its own.
    pub fn is_printed(&self) -> bool {
        !matches!(
            self,
            Self::Identity(..)
                | Self::NotReadBack(_)
                | Self::AwaitedEarlier(..)
                | Self::ManyAwaitedEarlier(_)
                | Self::AnswerDone(..)
        )
    }
}

/// All findings of a meeting: its entries first, then its clusters and agencies.
pub fn check(register: &Register, meeting: &Meeting, now: Moment) -> Vec<Finding> {
    let today = meeting.today(now);
    let standing = || register.entries_of(meeting).filter(|entry| entry.stands());
    let answers = register.answers();
    let is_unanswered = |entry: &&Entry| is_open_blocker(entry) && !answers.contains_key(&entry.code);
    let mut findings: Vec<_> = standing().filter(is_unanswered).map(|entry| Finding::Unanswered(entry.code)).collect();
    of_waiting(register, meeting, today, &answers, &mut findings);
    findings.extend(standing().filter_map(|entry| of_identity(meeting, entry)));
    for entry in standing() {
        of_entry(register, meeting, entry, &mut findings);
    }
    let unread = register.read_back(meeting).iter().filter(|entry| entry.agreed_in(meeting.id).is_none()).count();
    findings.extend((unread > 0).then_some(Finding::NotReadBack(unread)));
    of_earlier(register, meeting, today, &mut findings);
    of_attendance(meeting, &mut findings);
    of_owners(register, meeting, &mut findings);
    let has_commitment = |cluster: &str| {
        standing().any(|entry| entry.kind() == Kind::Commitment && entry.content.cluster.as_deref() == Some(cluster))
    };
    let visited = meeting.agenda.steps.iter().filter_map(|step| step.cluster.as_ref());
    findings.extend(visited.filter(|id| !has_commitment(id)).cloned().map(Finding::NoCommitment));
    let unheard = meeting.agenda.agencies.iter().map(|agency| &agency.id);
    let unheard = unheard.filter(|id| meeting.is_there(id) && !register.heard(meeting, id, None, now));
    findings.extend(unheard.cloned().map(Finding::NotHeard));
    of_components(register, meeting, now, &mut findings);
    findings
}

fn of_identity(meeting: &Meeting, entry: &Entry) -> Option<Finding> {
    let found = entry.content.likely_identities(meeting.heard_in_confidence(entry));
    (!found.is_empty()).then(|| Finding::Identity(entry.code, quoted(&found)))
}

fn of_entry(register: &Register, meeting: &Meeting, entry: &Entry, findings: &mut Vec<Finding>) {
    let code = entry.code;
    let date = entry.content.deadline.as_ref().and_then(|deadline| deadline.date);
    if entry.kind() == Kind::Commitment {
        if entry.content.owners.is_empty() {
            findings.push(Finding::NoOwner(code));
        }
        if date.is_none() {
            findings.push(Finding::NoDate(code));
        }
        if register.needs_confirmation(entry) {
            findings.push(Finding::Deputy(code));
        }
        let before = register.said_again(&entry.content, Some(code));
        findings.extend(before.map(|before| Finding::SaidTwice(code, before)));
    }
    if let Some(date) = date {
        if date < meeting.day_of(entry.recorded_at) {
            findings.push(Finding::Past(code, date));
        }
        match meeting.agenda.is_holiday(date) {
            Some(name) => findings.push(Finding::Holiday(code, date, name.into())),
            None if is_weekend(date) => findings.push(Finding::Weekend(code, date)),
            None => {}
        }
    }
    let absent = |agency: &&AgencyId| meeting.presence(agency).is_some_and(|presence| !presence.is_there());
    findings.extend(entry.needs().iter().filter(absent).map(|agency| Finding::NeededAbsent(code, agency.clone())));
}

/// What earlier meetings still wait for from agencies of this one, and what may be closed.
fn of_waiting(
    register: &Register,
    meeting: &Meeting,
    today: NaiveDate,
    answers: &Answers,
    findings: &mut Vec<Finding>,
) {
    let waiting = register.waiting(meeting, today);
    let first = waiting.rows().map(|waits| &waits[0]);
    let is_meant = |wait: &&Wait| {
        let is_earlier = wait.entry.kind() == Kind::Blocker && wait.entry.meeting != meeting.id;
        is_earlier && wait.answer.is_none() && meeting.agenda.agency(wait.needed).is_some()
    };
    let awaited: Vec<_> = first
        .filter(is_meant)
        .map(|wait| Finding::AwaitedEarlier(wait.entry.code, wait.needed.into(), wait.since))
        .collect();
    match awaited.len() {
        many if many > MOST_AWAITED => {
            let blockers: HashSet<_> = awaited.iter().filter_map(Finding::code).collect();
            findings.push(Finding::ManyAwaitedEarlier(blockers.len()));
        }
        _ => findings.extend(awaited),
    }
    let may_close = |entry: &Entry| {
        let answer = register.closing_answer(entry, answers)?;
        Some(Finding::AnswerDone(entry.code, answer.code))
    };
    let blockers = register.entries.iter().filter(|entry| entry.kind() == Kind::Blocker);
    findings.extend(blockers.filter_map(may_close));
}

/// What is due of earlier meetings and was not asked about in this one, part by part: where one owner of a joint promise
/// answered, the others still owe an answer. What was changed or withdrawn here was spoken of as a whole.
fn of_earlier(register: &Register, meeting: &Meeting, today: NaiveDate, findings: &mut Vec<Finding>) {
    let filter = Filter { before: Some(meeting.id), within: Some(0), ..Filter::default() };
    let is_asked = |owed: &Owed| {
        let here = owed.entry.history.iter().filter(|change| change.meeting == Some(meeting.id));
        here.into_iter().any(|change| match &change.event {
            Event::StatusSet { agency, .. } | Event::Unanswered { agency, .. } => agency.as_ref() == owed.owner,
            Event::PairSettled { .. } | Event::StatusTakenBack { .. } => false,
            _ => true,
        })
    };
    let mut unasked: Vec<(Code, Vec<AgencyId>)> = Vec::new();
    for owed in register.owed(&filter, today).into_iter().filter(|owed| !is_asked(owed)) {
        let owner = owed.owner.agency().map(AgencyId::from);
        match unasked.iter_mut().find(|(code, _)| *code == owed.entry.code) {
            Some((_, owners)) => owners.extend(owner),
            None => unasked.push((owed.entry.code, owner.into_iter().collect())),
        }
    }
    let more = unasked.len().saturating_sub(MOST_DUE);
    findings.extend(unasked.into_iter().take(MOST_DUE).map(|(code, owners)| Finding::DueUnasked(code, owners)));
    findings.extend((more > 0).then_some(Finding::MoreDueUnasked(more)));
}

/// Who promised something and is not on the list. What everybody promised, nobody promised in particular.
fn of_owners(register: &Register, meeting: &Meeting, findings: &mut Vec<Finding>) {
    if meeting.attendance.is_empty() {
        return;
    }
    let is_own = |entry: &&Entry| {
        entry.stands() && entry.kind() == Kind::Commitment && !meeting.is_everybody(&entry.content.owners)
    };
    let mut unnoted: Vec<AgencyId> = Vec::new();
    for owner in register.entries_of(meeting).filter(is_own).flat_map(|entry| &entry.content.owners) {
        if meeting.presence(owner).is_none() && !unnoted.contains(owner) {
            unnoted.push(owner.clone());
        }
    }
    findings.extend((!unnoted.is_empty()).then_some(Finding::OwnersNotNoted(unnoted)));
}

/// Who was there is not known before the attendance is taken.
fn of_components(register: &Register, meeting: &Meeting, now: Moment, findings: &mut Vec<Finding>) {
    if meeting.attendance.is_empty() {
        return;
    }
    let components = register.components(meeting, None, now);
    let missing = components.iter().filter(|component| !component.took_part());
    findings.extend(missing.map(|component| Finding::ComponentMissing(component.name.into())));
    let idle = components.iter().filter(|component| component.took_part() && component.promises == 0);
    let idle: Vec<_> = idle.map(|component| component.name.into()).collect();
    findings.extend((!idle.is_empty()).then_some(Finding::ComponentsWithoutPromise(idle)));
}

fn of_attendance(meeting: &Meeting, findings: &mut Vec<Finding>) {
    if meeting.attendance.is_empty() && !meeting.agenda.agencies.is_empty() {
        findings.push(Finding::AttendanceNotTaken);
    }
    let there = meeting.attending();
    if let Some(needed) = meeting.agenda.quorum.filter(|needed| there < *needed) {
        findings.push(Finding::QuorumMissed { needed, there });
    }
}
