//! What the agenda calls its events and holidays, ready to be compared with what people call them.

use chrono::{Datelike, NaiveDate};

use super::Calendar;
use super::lexicon;
use super::sense::YEARS;
use super::token::{Token, tokens};
use crate::agenda::NamedDate;

/// The name without what only dresses it, and the year that it says.
pub struct BareName {
    pub words: Vec<String>,
    pub year: Option<NameYear>,
}

#[derive(Clone, Copy)]
pub enum NameYear {
    Common(i32),
    Hijri(i64),
}

impl NameYear {
    pub fn is_of(self, date: NaiveDate) -> bool {
        match self {
            Self::Common(year) => date.year() == year,
            Self::Hijri(year) => {
                let days = i64::from(date.num_days_from_ce()) - 227_015;
                (30 * days + 10_646) / 10_631 == year
            }
        }
    }
}

/// What the agenda names, ready to be compared.
pub struct NamedDays(pub Vec<NamedDay>);

pub struct NamedDay {
    pub words: Vec<String>,
    /// Which of the feasts it is.
    pub feast: Option<usize>,
    pub date: NaiveDate,
    pub is_holiday: bool,
}

impl NamedDays {
    pub fn of(calendar: &Calendar) -> Self {
        let named = |dates: &[NamedDate], is_holiday| -> Vec<NamedDay> {
            let ready = |named: &NamedDate| {
                let words = name(&tokens(&named.name)).words;
                NamedDay { feast: feast(&words), words, date: named.date, is_holiday }
            };
            dates.iter().map(ready).collect()
        };
        Self([named(calendar.events, false), named(calendar.holidays, true)].into_iter().flatten().collect())
    }
}

pub fn name(tokens: &[Token]) -> BareName {
    let mut words: Vec<&str> =
        tokens.iter().filter(|token| !token.is_mark()).map(|token| token.text.as_str()).collect();
    let mut year = None;
    if let [head @ .., number, era] = &words[..]
        && matches!(*era, "h" | "hijriah" | "hijriyah")
        && number.len() == 4
    {
        year = number.parse().ok().map(NameYear::Hijri);
        words = head.to_vec();
    } else if let [head @ .., number] = &words[..]
        && !head.is_empty()
        && number.len() == 4
    {
        let common = number.parse().ok().filter(|year| YEARS.contains(year));
        if let Some(common) = common {
            year = Some(NameYear::Common(common));
            words = head.to_vec();
            words.pop_if(|word| *word == "tahun");
        }
    }
    let dress: Vec<Vec<&str>> = lexicon::OF_EVENTS.split('|').map(|row| row.split(' ').collect()).collect();
    while let Some(row) = dress.iter().find(|row| words.len() > row.len() && words.starts_with(row)) {
        words.drain(..row.len());
    }
    BareName { words: words.into_iter().map(str::to_owned).collect(), year }
}

/// Which of the feasts these words name.
pub fn feast(words: &[String]) -> Option<usize> {
    let same = |known: &str| known.split(' ').flat_map(str::chars).eq(words.iter().flat_map(|word| word.chars()));
    lexicon::FEASTS.iter().position(|row| row.split('|').any(same))
}
