//! A promise that a deputy made, and the head who confirms it.

use super::{Command, Entry, Event, Kind, Presence, Register, Rejection, Request};
use crate::agenda::AgencyId;

impl Register {
    /// The owners of a commitment that were there only by a deputy.
    pub fn promised_by_deputy<'a>(&'a self, entry: &'a Entry) -> impl Iterator<Item = &'a AgencyId> {
        let meeting = self.meeting(entry.meeting).filter(|_| entry.kind() == Kind::Commitment);
        let is_deputy = move |owner: &&AgencyId| {
            meeting.is_some_and(|meeting| meeting.presence(owner) == Some(Presence::Represented))
        };
        entry.content.owners.iter().filter(is_deputy)
    }

    /// Those of them whose head must still confirm: neither confirmed nor done.
    pub fn unconfirmed<'a>(&'a self, entry: &'a Entry) -> impl Iterator<Item = &'a AgencyId> {
        let is_open = |owner: &&AgencyId| {
            !entry.confirmed.contains_key(*owner) && !entry.status_of(*owner).is_closed() && entry.stands()
        };
        self.promised_by_deputy(entry).filter(is_open)
    }

    /// Whether a head must still confirm it.
    pub fn needs_confirmation(&self, entry: &Entry) -> bool {
        self.unconfirmed(entry).next().is_some()
    }

    /// The head confirms in the meeting, after it, or between meetings: no gavel stands in the way.
    pub(super) fn decide_confirmation(&self, request: &Request) -> Result<Option<Event>, Rejection> {
        let Command::ConfirmByHead { code, agency, day } = request.command.clone() else { return Ok(None) };
        let entry = self.standing(code)?;
        if !self.promised_by_deputy(entry).any(|owner| *owner == agency) {
            return Err(Rejection::NotByDeputy(code, self.short(&agency).into()));
        }
        let meeting = request.meeting.and_then(|id| self.meeting(id));
        let today = meeting.map_or(request.at.date_naive(), |meeting| meeting.today(request.at));
        let day = day.unwrap_or(today);
        let is_said = entry.confirmed.get(&agency).is_some_and(|confirmation| confirmation.day == day);
        Ok((!is_said).then_some(Event::ConfirmedByHead { code, agency, day }))
    }
}
