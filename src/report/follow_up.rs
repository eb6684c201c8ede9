//! What is still owed: the open promises and blockers of all meetings, the most pressing first, and why each presses.

use std::borrow::Cow;
use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::agenda::{AgencyId, ClusterId};
use crate::deadline::Deadline;
use crate::register::{Entry, Event, Kind, MeetingId, Register, State, Status};
use crate::text::fold;

/// Meetings without a word after which a promise is stale.
const SILENT: usize = 3;

/// One owner's part of an entry that is still open.
#[derive(Clone, Debug)]
pub struct Owed<'a> {
    pub entry: &'a Entry,
    /// Empty: nobody owns it yet.
    pub owner: &'a str,
    pub status: Status,
    /// Of what repeats, the next day that it is due.
    pub due: Option<Cow<'a, Deadline>>,
    /// Days of what repeats that were let pass, the oldest first.
    pub missed: Vec<NaiveDate>,
    /// Why it needs attention, the most pressing first.
    pub stale: Vec<Stale>,
}

/// Why an open promise needs attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stale {
    /// By so many days.
    Overdue(i64),
    /// So many times, the first time on this day.
    Missed(usize, NaiveDate),
    /// Nobody spoke of it in so many meetings.
    Silent(usize),
    NoDate,
    /// The newest agenda does not know the owner.
    OwnerGone,
}

/// Which open promises are asked for; what is empty or none asks for all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    pub agency: Option<AgencyId>,
    pub cluster: Option<ClusterId>,
    pub indicator: Option<String>,
    /// Without one: everything that is open, in progress, blocked or postponed.
    pub status: Option<Status>,
    pub overdue: bool,
    /// Due within so many days, overdue ones too.
    pub within: Option<i64>,
    pub text: String,
    /// Only what was recorded before this meeting came into the register.
    pub before: Option<MeetingId>,
}

impl Owed<'_> {
    /// Whether it is neither done nor withdrawn.
    pub fn is_open(&self) -> bool {
        !matches!(self.status, Status::Done | Status::Withdrawn)
    }

    /// The day that presses: the oldest that was let pass, or the one that it is due.
    pub fn date(&self) -> Option<NaiveDate> {
        self.missed.first().copied().or_else(|| self.due.as_ref()?.date)
    }

    /// How many days it is overdue.
    pub fn days_late(&self) -> Option<i64> {
        self.stale.iter().find_map(|stale| match stale {
            Stale::Overdue(days) => Some(*days),
            _ => None,
        })
    }
}

impl Register {
    /// What is owed on a day, overdue first, then by date, then what has none.
    pub fn owed(&self, filter: &Filter, today: NaiveDate) -> Vec<Owed<'_>> {
        let earlier = filter.before.map(|before| self.meetings.iter().take_while(move |known| known.id != before));
        let earlier: Option<Vec<MeetingId>> = earlier.map(|meetings| meetings.map(|meeting| meeting.id).collect());
        let mut owed: Vec<Owed> = self
            .entries
            .iter()
            .filter(|entry| entry.stands() && matches!(entry.kind(), Kind::Commitment | Kind::Blocker))
            .filter(|entry| earlier.as_ref().is_none_or(|earlier| earlier.contains(&entry.meeting)))
            .flat_map(|entry| entry.parts().map(move |owner| (entry, owner)))
            .map(|(entry, owner)| self.part_owed(entry, owner, today))
            .filter(|owed| filter.admits(owed, today))
            .collect();
        owed.sort_by_key(|owed| {
            let date = owed.date();
            (date.is_none(), date, Reverse(owed.entry.kind() == Kind::Commitment), owed.entry.code)
        });
        owed
    }

    /// How an owner's part of an entry stands on a day, whether it is still open or not.
    pub fn part_owed<'a>(&'a self, entry: &'a Entry, owner: &'a str, today: NaiveDate) -> Owed<'a> {
        let due = entry.due_on(owner, today);
        let status = entry.status_of(owner);
        let missed = entry.missed(owner, today);
        let mut stale = Vec::new();
        if !matches!(status, Status::Done | Status::Withdrawn) {
            let date = missed.first().copied().or_else(|| due.as_ref()?.date);
            stale.extend(date.filter(|date| *date < today).map(|date| Stale::Overdue((today - date).num_days())));
            stale.extend(missed.first().map(|first| Stale::Missed(missed.len(), *first)));
            stale.extend(Some(self.silence(entry, owner)).filter(|meetings| *meetings >= SILENT).map(Stale::Silent));
            if date.is_none() && entry.kind() == Kind::Commitment {
                stale.push(Stale::NoDate);
            }
            let newest = self.meetings.last();
            if !owner.is_empty() && newest.is_some_and(|meeting| meeting.agenda.agency(owner).is_none()) {
                stale.push(Stale::OwnerGone);
            }
        }
        Owed { entry, owner, status, due, missed, stale }
    }

    /// Number of meetings held since this owner's part was last spoken of. A question without an answer is no word.
    fn silence(&self, entry: &Entry, owner: &str) -> usize {
        let is_word = |event: &Event| match event {
            Event::Unanswered { .. } => false,
            Event::StatusSet { agency, .. } | Event::StatusTakenBack { agency, .. } => agency == owner,
            _ => true,
        };
        let spoken = entry.history.iter().rev().find(|change| !change.meeting.is_nil() && is_word(&change.event));
        let since = spoken.map_or(entry.meeting, |change| change.meeting);
        let after = self.meetings.iter().skip_while(|meeting| meeting.id != since).skip(1);
        after.filter(|meeting| meeting.state() != State::Planned).count()
    }
}

impl Filter {
    fn admits(&self, owed: &Owed, today: NaiveDate) -> bool {
        let content = &owed.entry.content;
        let is_open = owed.is_open();
        let date = owed.date();
        let same = |wanted: Option<&str>, given: Option<&str>| {
            wanted.is_none_or(|wanted| given.is_some_and(|given| fold(given) == fold(wanted)))
        };
        self.status.map_or(is_open, |status| status == owed.status)
            && self.agency.as_ref().is_none_or(|agency| agency == owed.owner)
            && same(self.cluster.as_deref(), content.cluster.as_deref())
            && same(self.indicator.as_deref(), content.indicator.as_deref())
            && (!self.overdue || is_open && date.is_some_and(|date| date < today))
            && self.within.is_none_or(|days| date.is_some_and(|date| (date - today).num_days() <= days))
            && fold(&content.text).contains(&fold(&self.text))
    }
}
