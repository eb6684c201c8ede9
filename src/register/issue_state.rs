//! How far an issued version of the minutes has come.

use serde::{Deserialize, Serialize};

/// How far an issued version has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IssueState {
    #[default]
    Draft,
    Submitted,
    Approved,
    Returned,
}
