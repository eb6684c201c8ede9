//! How promises stand.

use serde::{Deserialize, Serialize};

/// How a promise stands, for the whole or for one of its owners.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    #[default]
    Open,
    InProgress,
    Blocked,
    Done,
    Postponed,
    Withdrawn,
}

impl Status {
    /// Whether nothing is left to be done.
    pub fn is_closed(self) -> bool {
        matches!(self, Self::Done | Self::Withdrawn)
    }
}
