//! How promises went from meeting to meeting: what became of those of each meeting, and how many each agency made.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::AddAssign;

use chrono::NaiveDate;

use super::coordination_map::is_late;
use crate::register::{Entry, Kind, Meeting, Owner, Register, Status};

/// What became of promises; each is counted in one field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcomes {
    pub done: usize,
    pub overdue: usize,
    /// Not overdue, because their day was moved.
    pub moved: usize,
    /// Neither of these: still to come.
    pub open: usize,
}

/// One agency, or what nobody owns yet.
#[derive(Clone, Debug, PartialEq)]
pub struct AgencyTrend<'a> {
    pub owner: Owner<&'a str>,
    /// Its parts in the promises of each meeting.
    pub parts: Vec<usize>,
    pub outcomes: Outcomes,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trend<'a> {
    /// The meetings up to one, the oldest first, and what became of what was promised there; joint promises count once.
    pub meetings: Vec<(&'a Meeting, Outcomes)>,
    /// Those that promised anything: what is late first.
    pub agencies: Vec<AgencyTrend<'a>>,
}

impl Outcomes {
    pub fn promised(self) -> usize {
        self.done + self.overdue + self.moved + self.open
    }

    fn of(is_done: bool, is_late: bool, is_moved: bool) -> Self {
        let mut outcomes = Self::default();
        *match (is_done, is_late, is_moved) {
            (true, ..) => &mut outcomes.done,
            (false, true, _) => &mut outcomes.overdue,
            (false, false, true) => &mut outcomes.moved,
            (false, false, false) => &mut outcomes.open,
        } = 1;
        outcomes
    }

    fn of_part(entry: &Entry, owner: Owner<&str>, today: NaiveDate) -> Self {
        Self::of(entry.status_of(owner) == Status::Done, is_late(entry, owner, today), entry.slips(owner) > 0)
    }

    /// The promise as one, with however many owners.
    fn of_whole(entry: &Entry, today: NaiveDate) -> Self {
        let is_late = entry.parts().any(|owner| entry.is_owed_by(owner) && is_late(entry, owner, today));
        let is_moved = entry.parts().any(|owner| entry.is_owed_by(owner) && entry.slips(owner) > 0);
        Self::of(entry.status() == Status::Done, is_late, is_moved)
    }
}

impl AddAssign for Outcomes {
    fn add_assign(&mut self, more: Self) {
        self.done += more.done;
        self.overdue += more.overdue;
        self.moved += more.moved;
        self.open += more.open;
    }
}

impl Register {
    /// The meetings up to one, as things stand on a day. What was withdrawn was not promised.
    pub fn trend<'a>(&'a self, meeting: &Meeting, today: NaiveDate) -> Trend<'a> {
        let dates = self.dates_until(meeting);
        let meetings: Vec<&Meeting> = self.meetings.iter().filter(|known| dates.contains_key(&known.id)).collect();
        let mut outcomes = vec![Outcomes::default(); meetings.len()];
        let mut agencies: BTreeMap<Owner<&str>, AgencyTrend> = BTreeMap::new();
        let counts = |entry: &&Entry| entry.kind() == Kind::Commitment && entry.status() != Status::Withdrawn;
        for entry in self.entries.iter().filter(counts) {
            let Some(at) = meetings.iter().position(|known| known.id == entry.meeting) else { continue };
            outcomes[at] += Outcomes::of_whole(entry, today);
            for owner in entry.parts().filter(|owner| entry.status_of(*owner) != Status::Withdrawn) {
                let parts = vec![0; meetings.len()];
                let empty = AgencyTrend { owner, parts, outcomes: Outcomes::default() };
                let agency = agencies.entry(owner).or_insert(empty);
                agency.parts[at] += 1;
                agency.outcomes += Outcomes::of_part(entry, owner, today);
            }
        }
        let mut agencies: Vec<_> = agencies.into_values().collect();
        agencies.sort_by_key(|AgencyTrend { outcomes, .. }| Reverse((outcomes.overdue, outcomes.promised())));
        Trend { meetings: meetings.into_iter().zip(outcomes).collect(), agencies }
    }
}
