//! Answers to "how does it stand?": what a status needs, in a meeting or between meetings.

use chrono::NaiveDate;

use super::{known, some_text};
use crate::agenda::AgencyId;
use crate::register::{Answer, Code, Command, Entry, Event, Kind, Register, Rejection, Request, Status};

impl Register {
    /// Decides what needs no meeting: statuses, and taking them back.
    pub(in crate::register) fn decide_between(&self, request: &Request) -> Result<Option<Event>, Rejection> {
        match request.command.clone() {
            Command::SetStatus { code, agency, status, answer } => {
                let meeting = self.meeting(request.meeting);
                let today = meeting.map_or(request.at.date_naive(), |meeting| meeting.agenda.date);
                self.set_status(code, agency, status, self.checked_answer(status, answer, today)?)
            }
            Command::NoAnswer { code, agency } => {
                self.part(code, &agency)?;
                Ok(Some(Event::Unanswered { code, agency }))
            }
            Command::Undo => Ok(Some(Event::Undone { facts: self.undoable(request.meeting, &request.seat)? })),
            Command::Redo => Ok(Some(Event::Redone { facts: self.redoable(request.meeting, &request.seat)? })),
            _ => Err(Rejection::NoMeeting),
        }
    }

    fn set_status(
        &self,
        code: Code,
        agency: AgencyId,
        status: Status,
        answer: Answer,
    ) -> Result<Option<Event>, Rejection> {
        let entry = self.part(code, &agency)?;
        if !entry.stands() {
            // A withdrawn entry is brought back whole, and nothing else can be said of it.
            let back = Event::EntryRestored { code };
            return if status == Status::Open { Ok(Some(back)) } else { Err(Rejection::EntryWithdrawn(code)) };
        }
        let said = entry.progress_of(&agency).map(|progress| (progress.status, &progress.answer));
        let same = match said {
            Some(said) => said == (status, &answer),
            None => status == Status::Open && answer == Answer::default(),
        };
        Ok((!same).then_some(Event::StatusSet { code, agency, status, answer }))
    }

    /// The entry, if it is one that has a status and this is one of its owners.
    fn part(&self, code: Code, agency: &str) -> Result<&Entry, Rejection> {
        let entry = self.entry(code).ok_or(Rejection::NoEntry(code))?;
        if !matches!(entry.kind(), Kind::Commitment | Kind::Blocker) {
            return Err(Rejection::NotAPromise(code));
        }
        if entry.parts().any(|owner| owner == agency) {
            Ok(entry)
        } else {
            Err(Rejection::NotAnOwner(code, self.short(agency).into()))
        }
    }

    /// The answer as it will be kept: a new date for what is postponed, and a reason for whatever is not going well.
    fn checked_answer(&self, status: Status, answer: Answer, today: NaiveDate) -> Result<Answer, Rejection> {
        let reason = some_text(&answer.reason).unwrap_or_default();
        if let Some(meeting) = self.meetings.last() {
            known(meeting, &answer.needs)?;
        }
        if status == Status::Postponed {
            let date = answer.deadline.as_ref().and_then(|deadline| deadline.date).ok_or(Rejection::NoNewDate)?;
            if date < today {
                return Err(Rejection::DatePassed(date));
            }
        }
        let needs_reason = match status {
            Status::Postponed | Status::Withdrawn => true,
            Status::Blocked => answer.needs.is_empty(),
            Status::Open | Status::InProgress | Status::Done => false,
        };
        if needs_reason && reason.is_empty() {
            return Err(Rejection::NoReason);
        }
        let deadline = answer.deadline.filter(|_| status == Status::Postponed);
        Ok(Answer { reason, deadline, ..answer })
    }
}
