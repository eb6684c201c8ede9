//! Who is there: agencies and guests.

use std::fmt;

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
    /// Who came with them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Attendee>,
    pub arrived: Option<Moment>,
    pub left: Option<Moment>,
}

/// One more person of an agency.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Attendee {
    pub name: String,
    pub office: String,
}

impl Attendance {
    /// Everybody who came: name and office, either of which may be empty.
    pub fn people(&self) -> impl Iterator<Item = (&str, &str)> {
        let first = (self.name.as_str(), self.office.as_str());
        let others = self.others.iter().map(|other| (other.name.as_str(), other.office.as_str()));
        std::iter::once(first).chain(others).filter(|(name, office)| !(name.is_empty() && office.is_empty()))
    }
}

impl Attendee {
    /// Reads `Ani (Kasi Gizi); Budi`.
    pub fn several(text: &str) -> Vec<Self> {
        text.split(';').map(Self::read).filter(|one| *one != Self::default()).collect()
    }

    fn read(text: &str) -> Self {
        let text = text.trim();
        match text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
            Some((name, office)) => Self { name: name.trim().into(), office: office.trim().into() },
            None => Self { name: text.into(), office: String::new() },
        }
    }
}

impl fmt::Display for Attendee {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.office.as_str() {
            "" => f.write_str(&self.name),
            office if self.name.is_empty() => write!(f, "({office})"),
            office => write!(f, "{} ({office})", self.name),
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_people_are_read_as_they_are_shown() {
        let text = "Ani (Kasi Gizi); Budi; (Staf)";
        let several = Attendee::several(text);
        let shown: Vec<_> = several.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["Ani (Kasi Gizi)", "Budi", "(Staf)"]);
        assert_eq!(Attendee::several(" ; "), []);
    }
}
