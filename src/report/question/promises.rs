//! What was promised: without a date, in earlier meetings, due this month.

use std::cmp::Reverse;
use std::collections::HashSet;

use chrono::{Datelike, Months, NaiveDate};

use super::{Heading, QuestionTally, Row, RowGroup, by_owner};
use crate::register::{Entry, Kind, Meeting, Owner, Register, State, Status};
use crate::report::follow_up::{Filter, Owed};

/// The order in which statuses are told.
const STATUSES: [Status; 6] =
    [Status::Done, Status::InProgress, Status::Open, Status::Blocked, Status::Postponed, Status::Withdrawn];

impl Register {
    /// Open commitments without a date: what nobody owns first, then whoever owes the most.
    pub(super) fn without_date(&self, today: NaiveDate) -> (QuestionTally<'_>, Vec<RowGroup<'_>>) {
        let owed = self.owed(&Filter::default(), today);
        let is_undated = |owed: &Owed| owed.entry.kind() == Kind::Commitment && date(owed).is_none();
        let undated: Vec<_> = owed.into_iter().filter(is_undated).collect();
        let unowned = undated.iter().filter(|owed| owed.owner == Owner::Nobody).count();
        let promises = entries(undated.iter());
        let mut groups = by_owner(undated);
        groups.sort_by_key(|group| (group.heading != Heading::Owner(Owner::Nobody), Reverse(group.rows.len())));
        (QuestionTally::NoDate { promises, unowned }, groups)
    }

    /// All commitments of the meetings before this one, by owner: who has the most overdue first, then the most open. Once
    /// it is closed, it is one of them.
    pub(super) fn promised_before(
        &self,
        meeting: &Meeting,
        today: NaiveDate,
    ) -> (QuestionTally<'_>, Vec<RowGroup<'_>>) {
        let before = self.meetings.iter().take_while(|known| known.id != meeting.id);
        let itself = Some(meeting).filter(|meeting| meeting.state() == State::Closed);
        let earlier: Vec<_> = before.chain(itself).map(|meeting| meeting.id).collect();
        let is_meant = |entry: &&Entry| {
            entry.kind() == Kind::Commitment && earlier.contains(&entry.meeting) && was_not_a_slip(entry)
        };
        let promises: Vec<_> = self.entries.iter().filter(is_meant).collect();
        let is_late = |entry: &&&Entry| self.parts_owed(entry, today).any(|owed| owed.days_late().is_some());
        let late = promises.iter().filter(is_late).count();
        let count = |status| promises.iter().filter(|entry| entry.status() == status).count();
        let statuses = STATUSES.map(|status| (status, count(status))).into_iter().filter(|(_, count)| *count > 0);
        let tally = QuestionTally::Earlier { promised: promises.len(), late, statuses: statuses.collect() };

        let mut parts: Vec<_> = promises.iter().flat_map(|&entry| self.parts_owed(entry, today)).collect();
        parts.sort_by_key(|owed| (!owed.is_open(), Reverse(owed.days_late()), date(owed).is_none(), date(owed)));
        let mut groups = by_owner(parts);
        let is_open = |row: &&Row| matches!(row, Row::Part(owed) | Row::Joint(owed) if owed.is_open());
        groups.sort_by_key(|group| {
            let late = group.rows.iter().filter(|row| row.days_late().is_some()).count();
            (Reverse(late), Reverse(group.rows.iter().filter(is_open).count()))
        });
        (tally, groups)
    }

    /// Open parts that fall due in the month of a day, the earliest first.
    pub(super) fn due_in_month(&self, today: NaiveDate) -> (QuestionTally<'_>, Vec<RowGroup<'_>>) {
        let first = today.with_day(1).unwrap_or(today);
        let next = first.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX);
        let owed = self.owed(&Filter::default(), today);
        let before = entries(owed.iter().filter(|owed| date(owed).is_some_and(|date| date < first)));
        let is_due = |owed: &Owed| date(owed).is_some_and(|date| (first..next).contains(&date));
        let due: Vec<_> = owed.into_iter().filter(is_due).collect();
        let late = entries(due.iter().filter(|owed| owed.days_late().is_some()));
        (QuestionTally::Due { promises: entries(due.iter()), late, before }, by_owner(due))
    }

    /// All parts of an entry; of one that was withdrawn, every part is.
    fn parts_owed<'a>(&'a self, entry: &'a Entry, today: NaiveDate) -> impl Iterator<Item = Owed<'a>> {
        let part = move |owner| match entry.stands() {
            true => self.part_owed(entry, owner, today),
            false => {
                let due = entry.due(owner);
                Owed { entry, owner, status: Status::Withdrawn, due, missed: Vec::new(), stale: Vec::new() }
            }
        };
        entry.parts().map(part)
    }
}

/// How many entries parts belong to: what several owe together counts once.
fn entries<'a>(parts: impl Iterator<Item = &'a Owed<'a>>) -> usize {
    parts.map(|part| part.entry.code).collect::<HashSet<_>>().len()
}

fn date(owed: &Owed) -> Option<NaiveDate> {
    owed.date()
}

/// Whether it counts, or was withdrawn for a reason; the rest was a slip of the keyboard, or goes on elsewhere.
fn was_not_a_slip(entry: &Entry) -> bool {
    entry.withdrawal.as_ref().is_none_or(|gone| gone.into.is_none() && !gone.reason.is_empty())
}
