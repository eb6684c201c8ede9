//! The days that a phrase covers, before it is decided what that means as a deadline.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days as Count, Months, NaiveDate};

/// Years that a deadline can lie in.
pub const YEARS: RangeInclusive<i32> = 2000..=2100;

/// Whether deadlines can lie on this day.
pub fn in_range(date: &NaiveDate) -> bool {
    YEARS.contains(&date.year())
}

/// How far a phrase can be trusted to be a deadline when it is met in running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
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

impl Confidence {
    /// Of a period so many ahead: *minggu depan* is to come, *minggu ini* may be what was.
    pub fn ahead(periods: u32) -> Self {
        if periods == 0 { Self::Bare } else { Self::Sure }
    }

    /// Of a period of which perhaps a part is meant: *akhir Mei* is a date, *Mei* may be a report's.
    pub fn of_part(self, part: Option<PeriodPart>) -> Self {
        if part.is_some() { Self::Sure } else { self }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum PeriodPart {
    Start,
    Middle,
    End,
}

/// After which time the same words mean a later date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rollover {
    /// The date was said in full: never.
    Never,
    /// It is counted from the meeting: always later.
    Moving,
    Week,
    Months(u32),
    /// A month or a period whose year was not said.
    Year,
}

impl Rollover {
    /// The same day when the words have come to mean a later date.
    pub fn after(self, date: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Never | Self::Moving => None,
            Self::Week => date.checked_add_days(Count::new(7)),
            Self::Months(months) => date.checked_add_months(Months::new(months)),
            Self::Year => date.checked_add_months(Months::new(12)),
        }
    }
}

/// A day, or a period: *sebelum* counts from its first day, everything else means its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// Said from its first day to its last.
    pub range: bool,
    pub estimate: bool,
    pub rollover: Rollover,
    /// Next year's, because this year's has gone by.
    pub rolled: bool,
    /// An event was named, whose name may go on.
    pub named: bool,
    pub confidence: Confidence,
}

impl Days {
    pub fn of(first: NaiveDate, last: NaiveDate, rollover: Rollover, confidence: Confidence) -> Self {
        Self { first, last, range: false, estimate: false, rollover, rolled: false, named: false, confidence }
    }

    pub fn is_day(&self) -> bool {
        self.first == self.last
    }

    pub fn covers(&self, date: NaiveDate) -> bool {
        (self.first..=self.last).contains(&date)
    }

    pub fn earlier(self, months: u32) -> Option<Self> {
        let earlier = |date: NaiveDate| date.checked_sub_months(Months::new(months));
        Some(Self { first: earlier(self.first)?, last: earlier(self.last)?, rolled: false, ..self })
    }
}

/// What a dated phrase says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sense {
    Days(Days),
    /// A day that no calendar has, such as *31 Juni*.
    Impossible(Confidence),
    /// Tied to the event of this name, which has no date.
    Event(String, Confidence),
}

impl Sense {
    pub fn day(date: Option<NaiveDate>, rollover: Rollover, confidence: Confidence) -> Self {
        date.map_or(Self::Impossible(confidence), |date| Self::Days(Days::of(date, date, rollover, confidence)))
    }

    pub fn estimated(self) -> Self {
        match self {
            Self::Days(days) => Self::Days(Days { estimate: true, ..days }),
            other => other,
        }
    }

    /// Impossible unless the day is as it must be.
    pub fn checked(self, fits: impl FnOnce(&Days) -> bool) -> Self {
        match self {
            Self::Days(days) if !fits(&days) => Self::Impossible(Confidence::Sure),
            other => other,
        }
    }
}

/// The part of a period of whole months: *awal* is the 10th of a month and the first month of anything longer,
/// *pertengahan* the 15th or the middle; both are estimates. *akhir* is the last day.
pub fn part_of(
    part: Option<PeriodPart>,
    first: NaiveDate,
    months: u32,
    rollover: Rollover,
    confidence: Confidence,
) -> Option<Days> {
    let end_of_month = |n: u32| first.checked_add_months(Months::new(n))?.pred_opt();
    let last = end_of_month(months)?;
    let day = match part {
        None => return Some(Days::of(first, last, rollover, confidence)),
        Some(PeriodPart::End) => last,
        Some(PeriodPart::Start) if months == 1 => first.with_day(10)?,
        Some(PeriodPart::Start) => end_of_month(1)?,
        Some(PeriodPart::Middle) if months.is_multiple_of(2) => end_of_month(months / 2)?,
        Some(PeriodPart::Middle) => first.checked_add_months(Months::new(months / 2))?.with_day(15)?,
    };
    Some(Days { estimate: part != Some(PeriodPart::End), ..Days::of(day, day, rollover, confidence) })
}
