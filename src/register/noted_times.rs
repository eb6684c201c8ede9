//! Times that were noted by people: when a meeting sat and how long its steps took, where the clock of the console does
//! not tell it, as in a meeting that is written down afterwards.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Meeting, Rejection, Visit};
use crate::agenda::StepId;
use crate::calendar::Moment;

/// From when until when. Without an end: it is not over, or nobody said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub from: Moment,
    pub until: Option<Moment>,
}

/// What was noted; what was not is as the clock tells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NotedTimes {
    /// One for each day, in their order.
    pub sittings: Vec<Span>,
    pub steps: BTreeMap<StepId, Span>,
}

impl NotedTimes {
    /// Refuses what ends before it begins, and days that are not in their order.
    pub(super) fn check(&self) -> Result<(), Rejection> {
        let backwards = |span: &&Span| span.until.is_some_and(|until| until < span.from);
        if let Some(Span { from, until: Some(until) }) = self.sittings.iter().chain(self.steps.values()).find(backwards)
        {
            return Err(Rejection::EndsBeforeItBegins(*from, *until));
        }
        let is_early = |pair: &&[Span]| pair[0].until.unwrap_or(pair[0].from) > pair[1].from;
        match self.sittings.windows(2).find(is_early) {
            Some(pair) => Err(Rejection::EndsBeforeItBegins(pair[0].until.unwrap_or(pair[0].from), pair[1].from)),
            None => Ok(()),
        }
    }
}

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
    pub fn sittings(&self) -> Vec<Span> {
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
        if let Some(Span { from, until }) = self.noted_span(step) {
            return vec![Visit { step, from, until }];
        }
        let noted = &self.noted_times.sittings;
        let sat = |at: Moment| noted.iter().any(|span| span.from <= at && span.until.is_none_or(|until| at <= until));
        let is_told = |visit: &&Visit| visit.step == step && (noted.is_empty() || sat(visit.from));
        self.visits.iter().filter(is_told).cloned().collect()
    }

    pub fn noted_span(&self, step: usize) -> Option<Span> {
        self.noted_times.steps.get(&self.agenda.steps.get(step)?.id).copied()
    }
}
