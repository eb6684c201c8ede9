//! Decisions on the minutes: issued as the next version, then submitted, and approved or returned.

use super::some_text;
use crate::register::issue::sha256;
use crate::register::{Command, Event, IssueState, LONGEST_TEXT, Meeting, Register, Rejection, State};

impl Register {
    pub(in crate::register) fn decide_minutes(
        &self,
        meeting: &Meeting,
        command: Command,
    ) -> Result<Option<Event>, Rejection> {
        if meeting.state() != State::Closed {
            return Err(Rejection::MinutesStillDraft);
        }
        match command {
            Command::IssueMinutes { text, substance, position } => {
                let substance = sha256(&substance);
                if position != self.position {
                    return Err(Rejection::ChangedMeanwhile);
                }
                if let Some(last) = meeting.last_issue().filter(|last| last.substance == substance) {
                    return Err(Rejection::NothingChangedSince(last.version));
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
}

/// Only the newest version moves on: submitted, then approved by somebody, or returned for a reason.
fn moved(meeting: &Meeting, version: u32, state: IssueState, by: &str, reason: &str) -> Result<Event, Rejection> {
    use IssueState::{Approved, Draft, Returned, Submitted};
    let last = meeting.last_issue().ok_or(Rejection::NothingIssued)?;
    if !meeting.issued.iter().any(|issue| issue.version == version) {
        return Err(Rejection::NoVersion(version));
    }
    if last.version != version {
        return Err(Rejection::Superseded(version, last.version));
    }
    match (last.state, state) {
        (Draft, Submitted) | (Submitted, Approved | Returned) => {}
        (from, to) => return Err(Rejection::NoSuchMove { version, from, to }),
    }
    let (by, reason) = (some_text(by), some_text(reason));
    if state == Approved && by.is_none() {
        return Err(Rejection::NoName);
    }
    if state == Returned && reason.is_none() {
        return Err(Rejection::NoReason);
    }
    let (by, reason) = (by.unwrap_or_default(), reason.unwrap_or_default());
    if by.chars().count().max(reason.chars().count()) > LONGEST_TEXT {
        return Err(Rejection::TooLong(LONGEST_TEXT));
    }
    Ok(Event::MinutesMoved { version, state, by, reason })
}
