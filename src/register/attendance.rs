//! Who is there: agencies and guests.

use serde::{Deserialize, Serialize};

use crate::calendar::Moment;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    #[default]
    Present,
    Represented,
    Excused,
    Absent,
}

impl Presence {
    pub const ALL: [Self; 4] = [Self::Present, Self::Represented, Self::Excused, Self::Absent];

    /// Whether somebody of the agency is in the hall.
    pub fn is_there(self) -> bool {
        matches!(self, Self::Present | Self::Represented)
    }
}

/// How an agency takes part. What is empty was not said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Attendance {
    pub presence: Presence,
    /// The office of the person who came, such as `Kabid`.
    pub office: String,
    pub name: String,
    pub arrived: Option<Moment>,
    pub left: Option<Moment>,
}

/// Somebody who came and belongs to no agency of the agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Guest {
    pub name: String,
    /// The office or body they come from.
    pub office: String,
    pub arrived: Option<Moment>,
    pub left: Option<Moment>,
}
