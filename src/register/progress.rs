//! How an owner's part of a promise stands, and what was answered.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{MeetingId, Status};
use crate::agenda::AgencyId;
use crate::calendar::Moment;
use crate::deadline::Deadline;

/// What was said, or shown, when a status was set. What is empty was not said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answer {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// The agencies that a stuck owner needs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<AgencyId>,
    /// The day of a duty that repeats for which this is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
    /// The new deadline of a part that is postponed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Deadline>,
}

/// What shows that a promise was kept: a link, a document's number, or a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Evidence {
    /// The link or the number as it was given; a file's path.
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<FileMark>,
}

/// What a file was when it was named as evidence, so that nobody can exchange it unseen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileMark {
    pub name: String,
    /// In bytes.
    pub size: u64,
    /// In lower-case hexadecimal.
    pub sha256: String,
}

/// How one owner's part stands now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub status: Status,
    pub answer: Answer,
    /// Its own deadline, once it was postponed; before that the promise's.
    pub deadline: Option<Deadline>,
    /// How often its date was moved to a later one.
    pub slips: u32,
    /// Position in the log of the answer.
    pub position: u64,
    pub at: Moment,
    /// Where that was said; nil: between meetings.
    pub meeting: MeetingId,
}
