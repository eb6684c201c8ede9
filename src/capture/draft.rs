//! The line while it is typed, as it is kept against a crash.

use serde::{Deserialize, Serialize};

use super::paste::PastedLine;
use super::waiting_line::WaitingLine;
use crate::agenda::AgencyId;
use crate::register::{Kind, MeetingId};

/// A line that is not recorded yet, and where it was typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    pub meeting: MeetingId,
    pub step: Option<usize>,
    pub floor: Option<AgencyId>,
    pub kind: Kind,
    pub line: String,
    /// In characters from the line's start.
    pub cursor: usize,
    /// It was typed, in part at least, where nobody may be named, wherever the note-taker is by now.
    pub confidential: bool,
    /// Lines that were laid aside until their questions are answered, the oldest first.
    pub waiting: Vec<WaitingLine>,
    /// Lines that were pasted and are neither recorded nor left out yet.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pasted: Vec<PastedLine>,
    /// How many entries the meeting had then, withdrawn ones too.
    pub entries: Option<usize>,
}

impl Draft {
    pub fn is_empty(&self) -> bool {
        self.line.is_empty() && self.waiting.is_empty() && self.pasted.is_empty()
    }
}
