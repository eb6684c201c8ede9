//! The days of a duty that repeats: each is due, and is answered, by itself.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::{Entry, Progress, Status};
use crate::deadline::{Deadline, Rule};

impl Entry {
    /// How it repeats, and the first day that it is due.
    pub fn rule(&self) -> Option<(&Rule, NaiveDate)> {
        let deadline = self.content.deadline.as_ref()?;
        deadline.every.as_ref().zip(deadline.date)
    }

    /// Whether it falls due on this day by its rule.
    pub fn falls_on(&self, day: NaiveDate) -> bool {
        self.rule().is_some_and(|(rule, first)| rule.next(first, day) == Some(day))
    }

    /// The days that an owner has not done yet, the oldest first.
    pub fn open_days(&self, owner: &str) -> impl Iterator<Item = NaiveDate> {
        let days = self.rule().map(|(rule, first)| rule.days(first));
        days.into_iter().flatten().filter(move |day| !self.is_done_for(owner, *day))
    }

    /// The days that an owner let pass, the oldest first; a day that was postponed passes with its new date.
    pub fn missed(&self, owner: &str, today: NaiveDate) -> Vec<NaiveDate> {
        if self.status_of(owner) == Status::Withdrawn {
            return Vec::new();
        }
        let days = self.open_days(owner).take_while(|day| *day < today);
        days.filter(|day| self.date_of(owner, *day) < today).collect()
    }

    /// The deadline that holds for an owner on a day: of what repeats, the next one, or the last where none is to come.
    pub fn due_on(&self, owner: &str, today: NaiveDate) -> Option<Cow<'_, Deadline>> {
        let Some(deadline) = self.content.deadline.as_ref().filter(|_| self.rule().is_some()) else {
            return self.due(owner);
        };
        let mut next: Option<NaiveDate> = None;
        for day in self.open_days(owner) {
            let date = self.date_of(owner, day);
            if date >= today {
                next = next.into_iter().chain([date]).min();
            }
            if day >= today {
                break;
            }
        }
        next.map(|date| Cow::Owned(deadline.on(date))).or_else(|| self.due(owner))
    }

    /// How an owner's part stood on a day of it, after the last answer.
    pub fn progress_for(&self, owner: &str, day: Option<NaiveDate>) -> Option<&Progress> {
        let answers = self.progress.get(owner)?;
        match self.rule() {
            None => answers.last(),
            Some(_) => answers.iter().rfind(|progress| progress.is_for(day)),
        }
    }

    fn is_done_for(&self, owner: &str, day: NaiveDate) -> bool {
        self.progress_for(owner, Some(day)).is_some_and(|progress| progress.status == Status::Done)
    }

    /// When a day of it is due: on that day, or when it was postponed to.
    fn date_of(&self, owner: &str, day: NaiveDate) -> NaiveDate {
        let own = self.progress_for(owner, Some(day)).and_then(|progress| progress.deadline.as_ref()?.date);
        own.unwrap_or(day)
    }
}

impl Progress {
    /// Whether it was said of this day of a duty. That it was withdrawn, or holds again, is said of all of them.
    fn is_for(&self, day: Option<NaiveDate>) -> bool {
        let of_all = self.answer.day.is_none() && matches!(self.status, Status::Withdrawn | Status::Open);
        of_all || self.answer.day == day
    }
}
