//! Stays: at a step of the agenda, and of an agency on the floor.

use crate::agenda::AgencyId;
use crate::calendar::Moment;

/// A stay at one step. The last one has no end while the meeting sits.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    pub step: usize,
    pub from: Moment,
    pub until: Option<Moment>,
}

/// A time in which an agency had the floor at a step. The last one has no end while it has it still.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    pub step: Option<usize>,
    pub agency: AgencyId,
    pub from: Moment,
    pub until: Option<Moment>,
}
