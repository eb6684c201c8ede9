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
                let today = meeting.map_or(request.at.date_naive(), |meeting| meeting.today(request.at));
                let entry = self.part(code, &agency)?;
                let mut answer = self.checked_answer(status, answer, today)?;
                let of_all = [status, entry.status_of(&agency)].contains(&Status::Withdrawn);
                answer.day = if of_all { None } else { day_meant(entry, &agency, answer.day, today)? };
                self.set_status(code, agency, status, answer)
            }
            Command::NoAnswer { code, agency } => {
                let entry = self.part(code, &agency)?;
                let day = entry.open_days(&agency).next();
                Ok(Some(Event::Unanswered { code, agency, day }))
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
            return match status {
                Status::Open => Ok(Some(Event::EntryRestored { code, heir: self.heir(entry, agency)? })),
                _ => Err(Rejection::EntryWithdrawn(code)),
            };
        }
        let (agency, former) = match status.is_closed() {
            true => (agency, None),
            false => self.owner_now(entry, agency)?,
        };
        let said = entry.progress_for(&agency, answer.day).map(|progress| (progress.status, &progress.answer));
        let same = match said {
            Some(said) => said == (status, &answer),
            None => status == Status::Open && answer == Answer { day: answer.day, ..Answer::default() },
        };
        Ok((!same || former.is_some()).then_some(Event::StatusSet { code, agency, status, answer, former }))
    }

    /// Whose an owner's part is that is opened again, and whose it was before, where that agency is gone.
    fn owner_now(&self, entry: &Entry, agency: AgencyId) -> Result<(AgencyId, Option<AgencyId>), Rejection> {
        match self.heirs_of(&agency).as_slice() {
            [] => {
                let is_owner = entry.parts().any(|owner| owner == agency);
                let followed = self.gone_owners(entry).into_iter().find(|(_, heirs)| heirs.contains(&agency));
                Ok((agency, followed.filter(|_| !is_owner).map(|(former, _)| former)))
            }
            [only] => Ok((only.clone(), Some(agency))),
            several => Err(self.several_follow(entry.code, &agency, several)),
        }
    }

    /// The agency that was named, where an owner of what is brought back is gone and several follow it.
    fn heir(&self, entry: &Entry, agency: AgencyId) -> Result<Option<AgencyId>, Rejection> {
        let gone = self.gone_owners(entry);
        match gone.iter().find(|(_, heirs)| heirs.len() > 1) {
            None => Ok(None),
            Some((_, heirs)) if heirs.contains(&agency) => Ok(Some(agency)),
            Some((former, heirs)) => Err(self.several_follow(entry.code, former, heirs)),
        }
    }

    fn several_follow(&self, code: Code, former: &str, heirs: &[AgencyId]) -> Rejection {
        let names = heirs.iter().map(|heir| self.short(heir).to_owned()).collect();
        Rejection::SeveralFollow(code, self.short(former).into(), names)
    }

    /// The entry, if it is one that has a status and this is one of its owners, or follows one who is gone.
    fn part(&self, code: Code, agency: &str) -> Result<&Entry, Rejection> {
        let entry = self.entry(code).ok_or(Rejection::NoEntry(code))?;
        if !matches!(entry.kind(), Kind::Commitment | Kind::Blocker) {
            return Err(Rejection::NotAPromise(code));
        }
        let follows = || self.gone_owners(entry).iter().any(|(_, heirs)| heirs.iter().any(|heir| heir == agency));
        if entry.parts().any(|owner| owner == agency) || follows() {
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

/// The day of a duty that repeats which an answer is for: the one that was said, the only one that is due and open, or
/// the next. It is asked where several are.
fn day_meant(
    entry: &Entry,
    owner: &str,
    said: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<Option<NaiveDate>, Rejection> {
    if entry.rule().is_none() {
        return Ok(None);
    }
    if let Some(day) = said {
        return if entry.falls_on(day) { Ok(Some(day)) } else { Err(Rejection::NotADay(entry.code, day)) };
    }
    let open: Vec<NaiveDate> = entry.open_days(owner).take_while(|day| *day <= today).collect();
    match open[..] {
        [] => Ok(entry.open_days(owner).next()),
        [day] => Ok(Some(day)),
        _ => Err(Rejection::WhichDay(entry.code, open)),
    }
}
