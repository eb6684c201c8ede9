//! One thing that happened to an entry.

use super::{Event, MeetingId};
use crate::calendar::Moment;

/// One thing that happened to an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Position in the log; facts of one event share it.
    pub position: u64,
    pub at: Moment,
    pub seat: String,
    /// Nil: between meetings.
    pub meeting: MeetingId,
    pub event: Event,
}
