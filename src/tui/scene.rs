//! What every screen of a meeting works on.

use chrono::NaiveDate;

use crate::calendar::Moment;
use crate::register::{Meeting, Register};

/// The register as it stands, the meeting, and the time.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub register: &'a Register,
    pub meeting: &'a Meeting,
    pub now: Moment,
    /// The position of the log up to which the disk holds what is shown.
    pub saved: u64,
}

impl Scene<'_> {
    /// The day that it is in the meeting.
    pub fn today(&self) -> NaiveDate {
        self.meeting.today(self.now)
    }
}
