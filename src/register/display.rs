//! The stage: what the hall is shown besides the meeting as it goes, as a console turned to it.

use serde::{Deserialize, Serialize};

use super::Code;
use crate::agenda::AgencyId;

/// What the hall is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "view", rename_all = "snake_case")]
pub enum Display {
    /// The meeting as it goes: the floor, progress between clusters, the end.
    #[default]
    Meeting,
    Attendance,
    /// A promise is read back.
    ReadBack {
        code: Code,
    },
    /// Agencies by clusters.
    Map,
    /// Who waits for whom.
    Waiting,
    /// Who has not spoken, and what has no promise.
    Missing,
    Question {
        question: ChairQuestion,
    },
    /// Of a newer rakor: the meeting as it goes.
    #[serde(other)]
    Unknown,
}

/// A question that a chair asks of the whole register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "asks", rename_all = "snake_case")]
pub enum ChairQuestion {
    /// Which promises have no date yet?
    NoDate,
    /// Who has not spoken yet?
    NotSpoken,
    /// What was promised in earlier meetings, and how much of it is done?
    Earlier,
    /// What do others wait for from this agency?
    AwaitedFrom { agency: AgencyId },
    /// What falls due this month?
    DueThisMonth,
    /// Which components of society took part, and which promised something?
    Components,
}
