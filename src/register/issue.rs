//! Issuing the minutes: what was printed is frozen as a version, which is then submitted, and approved or returned.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::decide::some_text;
use super::{Attendance, Command, Entry, Event, Guest, LONGEST_TEXT, Meeting, Refusal, Register, State};
use crate::agenda::{AgencyId, Agenda};
use crate::calendar::Moment;

/// The minutes as they were issued once. The text never changes again.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// Counted from 1.
    pub version: u32,
    /// The whole notula, as it was printed.
    pub text: String,
    /// Of the text, in lower-case hexadecimal.
    pub sha256: String,
    /// SHA-256 of what it says beyond its version, its time and what changed.
    pub substance: String,
    pub at: Moment,
    pub seat: String,
    /// Number of events in the register when it was issued.
    pub position: u64,
    pub state: IssueState,
    pub moves: Vec<Move>,
    pub printed: Printed,
}

/// How far an issued version has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IssueState {
    #[default]
    Draft,
    Submitted,
    Approved,
    Returned,
}

/// A step of an issued version. What is empty was not said.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    pub state: IssueState,
    pub by: String,
    pub reason: String,
    pub at: Moment,
    pub seat: String,
}

/// What a version was drawn from, kept so that the next one can say what changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    pub agenda: Agenda,
    pub opened_at: Option<Moment>,
    pub closed_at: Option<Moment>,
    pub attendance: BTreeMap<AgencyId, Attendance>,
    pub guests: BTreeMap<usize, Guest>,
    /// Its own entries, then the earlier promises that it took up, without their history.
    pub entries: Vec<Entry>,
}

impl Issue {
    /// Whether the text is still the one that was issued.
    pub fn is_intact(&self) -> bool {
        sha256(&self.text) == self.sha256
    }
}

impl Meeting {
    /// The version that counts.
    pub fn last_issue(&self) -> Option<&Issue> {
        self.issued.last()
    }

    pub fn next_version(&self) -> u32 {
        self.last_issue().map_or(1, |issue| issue.version.saturating_add(1))
    }
}

impl Register {
    /// What the minutes of a meeting are drawn from now.
    pub fn printed(&self, meeting: &Meeting) -> Printed {
        let seen = self.known_to(meeting);
        let told = seen.entries_of(meeting).chain(seen.carried_into(meeting));
        Printed {
            agenda: meeting.agenda.clone(),
            opened_at: meeting.opened_at(),
            closed_at: meeting.ended_at(),
            attendance: meeting.attendance.clone(),
            guests: meeting.guests.clone(),
            entries: told.map(|entry| Entry { history: Vec::new(), ..entry.clone() }).collect(),
        }
    }

    pub(super) fn decide_minutes(&self, meeting: &Meeting, command: Command) -> Result<Option<Event>, Refusal> {
        if meeting.state() != State::Closed {
            return Err(Refusal::MinutesStillDraft);
        }
        match command {
            Command::IssueMinutes { text, substance, position } => {
                let substance = sha256(&substance);
                if position != self.position {
                    return Err(Refusal::ChangedMeanwhile);
                }
                if let Some(last) = meeting.last_issue().filter(|last| last.substance == substance) {
                    return Err(Refusal::NothingChangedSince(last.version));
                }
                let sha256 = sha256(&text);
                Ok(Some(Event::MinutesIssued { version: meeting.next_version(), text, sha256, substance }))
            }
            Command::MoveMinutes { version, state, by, reason } => {
                moved(meeting, version, state, &by, &reason).map(Some)
            }
            _ => Ok(None),
        }
    }

    pub(super) fn issue(&mut self, issue: Issue, meeting: super::MeetingId) {
        if let Some(meeting) = self.meeting_mut(meeting).filter(|meeting| meeting.next_version() == issue.version) {
            meeting.issued.push(issue);
        }
    }
}

/// Only the newest version moves on: submitted, then approved by somebody, or returned for a reason.
fn moved(meeting: &Meeting, version: u32, state: IssueState, by: &str, reason: &str) -> Result<Event, Refusal> {
    use IssueState::{Approved, Draft, Returned, Submitted};
    let last = meeting.last_issue().ok_or(Refusal::NothingIssued)?;
    if !meeting.issued.iter().any(|issue| issue.version == version) {
        return Err(Refusal::NoVersion(version));
    }
    if last.version != version {
        return Err(Refusal::Superseded(version, last.version));
    }
    match (last.state, state) {
        (Draft, Submitted) | (Submitted, Approved | Returned) => {}
        (from, to) => return Err(Refusal::NoSuchMove { version, from, to }),
    }
    let (by, reason) = (some_text(by), some_text(reason));
    if state == Approved && by.is_none() {
        return Err(Refusal::NoName);
    }
    if state == Returned && reason.is_none() {
        return Err(Refusal::NoReason);
    }
    let (by, reason) = (by.unwrap_or_default(), reason.unwrap_or_default());
    if by.chars().count().max(reason.chars().count()) > LONGEST_TEXT {
        return Err(Refusal::TooLong(LONGEST_TEXT));
    }
    Ok(Event::MinutesMoved { version, state, by, reason })
}

/// In lower-case hexadecimal.
pub fn sha256(text: &str) -> String {
    format!("{:x}", Sha256::digest(text))
}
