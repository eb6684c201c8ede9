//! Issuing the minutes: what was printed is frozen as a version, which is then submitted, and approved or returned.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::{Attendance, Entry, Guest, IssueState};
use crate::agenda::{AgencyId, Agenda};
use crate::calendar::Moment;

/// The minutes as they were issued once. The text never changes again.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// Counted from 1.
    pub version: u32,
    /// The whole notula, as it was printed.
    pub text: String,
    /// Of the text, in lower-case hexadecimal.
    pub sha256: String,
    /// SHA-256 of what it says beyond its version, its time and what changed.
    pub substance: String,
    pub at: Moment,
    pub seat: String,
    /// Number of events in the register when it was issued.
    pub position: u64,
    pub state: IssueState,
    pub moves: Vec<Move>,
    pub printed: Printed,
}

/// A step of an issued version. What is empty was not said.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    pub state: IssueState,
    pub by: String,
    pub reason: String,
    pub at: Moment,
    pub seat: String,
}

/// What a version was drawn from, kept so that the next one can say what changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    pub agenda: Agenda,
    pub opened_at: Option<Moment>,
    pub closed_at: Option<Moment>,
    pub attendance: BTreeMap<AgencyId, Attendance>,
    pub guests: BTreeMap<usize, Guest>,
    /// Its own entries, then the earlier promises that it took up, without their history.
    pub entries: Vec<Entry>,
}

impl Issue {
    /// Whether the text is still the one that was issued.
    pub fn is_intact(&self) -> bool {
        sha256(&self.text) == self.sha256
    }
}

/// In lower-case hexadecimal.
pub fn sha256(text: &str) -> String {
    format!("{:x}", Sha256::digest(text))
}
