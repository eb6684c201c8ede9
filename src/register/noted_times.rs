//! Times that were noted by people: when a meeting sat and how long its steps took, where the clock of the console does
//! not tell it, as in a meeting that is written down afterwards.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::agenda::StepId;
use crate::calendar::Moment;

/// From when until when. Without an end: it is not over, or nobody said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeSpan {
    pub from: Moment,
    pub until: Option<Moment>,
}

/// What was noted; what was not is as the clock tells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NotedTimes {
    /// One for each day, in their order.
    pub sittings: Vec<TimeSpan>,
    pub steps: BTreeMap<StepId, TimeSpan>,
}

impl NotedTimes {
    /// What ends before it begins, and a day that begins before the one before it is over.
    pub fn backwards(&self) -> Option<(Moment, Moment)> {
        let is_backwards = |span: &&TimeSpan| span.until.is_some_and(|until| until < span.from);
        let span = self.sittings.iter().chain(self.steps.values()).find(is_backwards);
        let over = |span: &TimeSpan| span.until.unwrap_or(span.from);
        let days = || self.sittings.windows(2).find(|days| over(&days[0]) > days[1].from);
        span.map(|span| (span.from, over(span))).or_else(|| days().map(|days| (over(&days[0]), days[1].from)))
    }
}
