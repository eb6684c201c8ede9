//! A line that is laid aside while others are typed.

use serde::{Deserialize, Serialize};

use crate::agenda::AgencyId;
use crate::register::Kind;

/// A line that waits until a question about it is answered, and where it was typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WaitingLine {
    pub step: Option<usize>,
    pub floor: Option<AgencyId>,
    pub kind: Kind,
    pub line: String,
    pub confidential: bool,
}
