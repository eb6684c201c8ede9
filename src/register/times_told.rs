//! The times of a meeting as they are told: those that people noted, and the clock's where nobody did.

use chrono::NaiveDate;

use super::{Meeting, TimeSpan, Visit};
use crate::calendar::Moment;

impl Meeting {
    /// When it was opened, as noted or by the clock; none before that.
    pub fn opening_told(&self) -> Option<Moment> {
        let opened = self.opened_at()?;
        Some(self.noted_times.sittings.first().map_or(opened, |sitting| sitting.from))
    }

    /// When it ended, as noted or by the clock, if it is closed.
    pub fn closing_told(&self) -> Option<Moment> {
        let ended = self.ended_at()?;
        Some(self.noted_times.sittings.last().and_then(|sitting| sitting.until).unwrap_or(ended))
    }

    /// From when until when it sat on each of its days. The last has no end while it sits, unless one was noted.
    pub fn sittings(&self) -> Vec<TimeSpan> {
        if self.visits.is_empty() {
            return Vec::new();
        }
        let noted = self.noted_times.sittings.clone();
        let is_noted = !noted.is_empty();
        let mut sittings = if is_noted { noted } else { self.sittings_by_clock() };
        if let Some(last) = sittings.last_mut() {
            last.until = last.until.filter(|_| is_noted).or(self.ended_at());
        }
        sittings
    }

    /// The days on which it sat, in their order; the agenda's before it has begun.
    pub fn days(&self) -> Vec<NaiveDate> {
        let noted = self.noted_times.sittings.iter().flat_map(|sitting| [Some(sitting.from), sitting.until]).flatten();
        let mut days: Vec<_> = noted.map(|at| self.agenda.local_date(at)).collect();
        days.sort();
        days.dedup();
        if days.is_empty() || self.visits.is_empty() { self.days_by_clock() } else { days }
    }

    /// The stays at a step: the one that was noted, or those that the clock tells. Where it was noted when the meeting
    /// sat, the clock tells only of those hours.
    pub fn stays(&self, step: usize) -> Vec<Visit> {
        if let Some(TimeSpan { from, until }) = self.noted_span(step) {
            return vec![Visit { step, from, until }];
        }
        let noted = &self.noted_times.sittings;
        let sat = |at: Moment| noted.iter().any(|span| span.from <= at && span.until.is_none_or(|until| at <= until));
        let is_told = |visit: &&Visit| visit.step == step && (noted.is_empty() || sat(visit.from));
        self.visits.iter().filter(is_told).cloned().collect()
    }

    pub fn noted_span(&self, step: usize) -> Option<TimeSpan> {
        self.noted_times.steps.get(&self.agenda.steps.get(step)?.id).copied()
    }
}
