//! Deadlines: the words that were said, and the date they mean for a meeting on a given day.

mod cursor;
mod event;
mod exact;
mod feast;
pub mod hours;
mod length;
mod lexicon;
mod month;
mod names;
mod pattern;
mod period;
mod phrase;
mod repetition;
pub mod rule;
mod running;
mod sense;
mod several;
mod single;
#[cfg(test)]
mod tests;
mod token;
mod week;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::agenda::NamedDate;
use cursor::Cursor;

pub use rule::Rule;
pub use running::{find, read_start};

/// A deadline as recorded: the words are kept for good, the date only where the words have one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    pub said: String,
    pub date: Option<NaiveDate>,
    /// The date is a reading of words such as *awal April*, not a date that was said.
    #[serde(default)]
    pub estimate: bool,
    /// The first day of a range, of which `date` is the last.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// How it repeats; `date` is the first day that it is due. A rule that only a newer rakor reads is passed over.
    #[serde(default, deserialize_with = "rule::known")]
    pub every: Option<Rule>,
}

/// What deadlines are read against: the day of the meeting and the dates that its agenda names.
#[derive(Clone, Copy, Debug)]
pub struct Calendar<'a> {
    pub meeting: NaiveDate,
    pub events: &'a [NamedDate],
    pub holidays: &'a [NamedDate],
}

/// What words mean as a deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimeReading {
    /// Before the meeting only if the year was said, or if it is counted from an event of the agenda.
    Date {
        date: NaiveDate,
        /// The first day of a range, of which `date` is the last.
        from: Option<NaiveDate>,
        estimate: bool,
        /// Next year's, because this year's has gone by.
        rolled: bool,
    },
    /// A duty that repeats, and the first day that it is due.
    Recurring {
        rule: Rule,
        first: NaiveDate,
        estimate: bool,
    },
    Undated(Why),
}

/// Why words have no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// *segera*, *secepatnya*
    Vague,
    /// *mulai April*, *setelah Lebaran*: from when, not until when.
    Beginning,
    /// Tied to the event of this name, whose date the agenda does not define.
    Event(String),
    /// *31 Juni*, or a weekday that the date doesn't have.
    Impossible,
    /// Gone by at the meeting (`last`), or meant for the next time (`next`): to be asked.
    Past { last: NaiveDate, next: NaiveDate },
    /// Not understood.
    Unknown,
}

impl TimeReading {
    pub fn on(date: NaiveDate) -> Self {
        Self::Date { date, from: None, estimate: false, rolled: false }
    }

    /// The day that is due, or due first.
    pub fn due(&self) -> Option<NaiveDate> {
        match self {
            Self::Date { date, .. } => Some(*date),
            Self::Recurring { first, .. } => Some(*first),
            Self::Undated(_) => None,
        }
    }

    pub fn is_estimate(&self) -> bool {
        matches!(self, Self::Date { estimate: true, .. } | Self::Recurring { estimate: true, .. })
    }
}

impl Deadline {
    pub fn from_reading(said: &str, reading: &TimeReading) -> Self {
        let (from, every) = match reading {
            TimeReading::Date { from, .. } => (*from, None),
            TimeReading::Recurring { rule, .. } => (None, Some(rule.clone())),
            TimeReading::Undated(_) => (None, None),
        };
        Self { said: said.into(), date: reading.due(), estimate: reading.is_estimate(), from, every }
    }

    /// What it was read as, whatever its words would mean today.
    pub fn reading(&self) -> TimeReading {
        match (self.date, self.every.clone()) {
            (Some(first), Some(rule)) => TimeReading::Recurring { rule, first, estimate: self.estimate },
            (Some(date), None) => TimeReading::Date { date, from: self.from, estimate: self.estimate, rolled: false },
            (None, _) => TimeReading::Undated(Why::Vague),
        }
    }

    /// The same on another day.
    pub fn on(&self, date: NaiveDate) -> Self {
        Self { date: Some(date), ..self.clone() }
    }
}

/// Reads a text that can only mean a day to come: what is gone by means its next time.
pub fn read_ahead(words: &str, calendar: &Calendar) -> TimeReading {
    match read(words, calendar) {
        TimeReading::Undated(Why::Past { next, .. }) => match read(words, &Calendar { meeting: next, ..*calendar }) {
            TimeReading::Date { date, from, estimate, .. } if date == next => {
                TimeReading::Date { date, from, estimate, rolled: true }
            }
            _ => TimeReading::on(next),
        },
        reading => reading,
    }
}

/// Reads a text that is a deadline as a whole.
pub fn read(words: &str, calendar: &Calendar) -> TimeReading {
    let tokens = token::tokens(words);
    let names = names::NamedDays::of(calendar);
    let it = Cursor { text: words, tokens: token::trimmed(&tokens), calendar: *calendar, names: &names };
    phrase::read(it).map_or(TimeReading::Undated(Why::Unknown), |phrase| phrase.reading)
}
