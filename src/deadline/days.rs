//! The days that a phrase covers, before it is decided what that means as a deadline.

use chrono::{Datelike, Days as Count, Months, NaiveDate};

use super::words::Part;

/// How far a phrase can be trusted to be a deadline when it is met in running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// Nothing else is said like this.
    Sure,
    /// Ordinary text looks the same (*Mei*, *14 hari*): a word before it must say that it is a deadline.
    Bare,
    /// Its end may belong to what follows (*30 Juni 24*).
    Open,
    /// Unmistakable, but its end is a name of any words (*H-7 verifikasi*).
    Named,
    /// A common word and a name of any words (*setelah SK terbit*).
    Free,
}

impl Trust {
    /// Of a period so many ahead: *minggu depan* is to come, *minggu ini* may be what was.
    pub fn ahead(periods: u32) -> Self {
        if periods == 0 { Self::Bare } else { Self::Sure }
    }

    /// Of a period of which perhaps a part is meant: *akhir Mei* is a date, *Mei* may be a report's.
    pub fn of_part(self, part: Option<Part>) -> Self {
        if part.is_some() { Self::Sure } else { self }
    }
}

/// After which time the same words mean a later date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The date was said in full: never.
    Given,
    /// It is counted from the meeting: always later.
    Once,
    Week,
    Months(u32),
}

impl Turn {
    /// The same day one turn later.
    pub fn after(self, date: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Given | Self::Once => None,
            Self::Week => date.checked_add_days(Count::new(7)),
            Self::Months(months) => date.checked_add_months(Months::new(months)),
        }
    }
}

/// A day, or a period: *sebelum* counts from its first day, everything else means its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub estimate: bool,
    pub turn: Turn,
    pub trust: Trust,
}

/// What a dated phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    Days(Days),
    /// A day that no calendar has, such as *31 Juni*.
    Impossible(Trust),
}

impl Sense {
    pub fn day(date: Option<NaiveDate>, turn: Turn, trust: Trust) -> Self {
        date.map_or(Self::Impossible(trust), |date| {
            Self::Days(Days { first: date, last: date, estimate: false, turn, trust })
        })
    }
}

/// The part of a period of whole months: *awal* is the 10th of a month and the first month of anything longer,
/// *pertengahan* the 15th or the middle; both are estimates. *akhir* is the last day.
pub fn part_of(part: Option<Part>, first: NaiveDate, months: u32, turn: Turn, trust: Trust) -> Option<Days> {
    let end_of_month = |n: u32| first.checked_add_months(Months::new(n))?.pred_opt();
    let last = end_of_month(months)?;
    let day = match part {
        None => return Some(Days { first, last, estimate: false, turn, trust }),
        Some(Part::End) => last,
        Some(Part::Start) if months == 1 => first.with_day(10)?,
        Some(Part::Start) => end_of_month(1)?,
        Some(Part::Middle) if months.is_multiple_of(2) => end_of_month(months / 2)?,
        Some(Part::Middle) => first.checked_add_months(Months::new(months / 2))?.with_day(15)?,
    };
    Some(Days { first: day, last: day, estimate: part != Some(Part::End), turn, trust })
}
