//! Deadlines: the words that were said, and the date they mean for a meeting on a given day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::agenda::NamedDate;

/// A deadline as recorded: the words are kept for good, the date only where the words have one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    pub said: String,
    pub date: Option<NaiveDate>,
    /// The date is a reading of words such as *awal April*, not a date that was said.
    #[serde(default)]
    pub estimate: bool,
}

/// What deadlines are read against: the day of the meeting and the dates that its agenda names.
#[derive(Clone, Copy, Debug)]
pub struct Calendar<'a> {
    pub meeting: NaiveDate,
    pub events: &'a [NamedDate],
    pub holidays: &'a [NamedDate],
}
