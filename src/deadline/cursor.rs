//! A place in the tokens of a phrase, and what can be taken from there: words, numbers, ordinals, years.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use super::Calendar;
use super::days::Turn;
use super::token::Token;
use super::words::{self, Part};

/// Years that a deadline can lie in.
pub const YEARS: RangeInclusive<i32> = 2000..=2100;

/// Whether deadlines can lie on this day.
pub fn in_range(date: &NaiveDate) -> bool {
    YEARS.contains(&date.year())
}

/// Whatever is taken moves it on; whatever isn't leaves it where it was.
#[derive(Clone, Copy)]
pub struct Cursor<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub calendar: Calendar<'a>,
}

/// The year of a month or a period, as said.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Year {
    Unsaid,
    This,
    Next,
    Given(i32),
}

impl Year {
    /// The year that is meant, and when the same words mean another one.
    pub fn of(self, meeting: NaiveDate) -> (i32, Turn) {
        match self {
            Self::Unsaid | Self::This => (meeting.year(), Turn::Months(12)),
            Self::Next => (meeting.year() + 1, Turn::Given),
            Self::Given(year) => (year, Turn::Given),
        }
    }
}

impl<'a> Cursor<'a> {
    pub fn meeting(&self) -> NaiveDate {
        self.calendar.meeting
    }

    pub fn done(&self) -> bool {
        self.tokens.is_empty()
    }

    pub fn peek(&self) -> &'a str {
        self.tokens.first().map_or("", |token| &token.text)
    }

    /// What is left, as it was written.
    pub fn rest(&self) -> &'a str {
        match self.tokens {
            [first, .., last] => &self.text[first.range.start..last.range.end],
            [only] => &self.text[only.range.clone()],
            [] => "",
        }
    }

    /// One of the alternatives of a row of [`words`].
    pub fn take(&mut self, row: &str) -> bool {
        row.split('|').any(|phrase| self.take_words(phrase))
    }

    fn take_words(&mut self, phrase: &str) -> bool {
        let mut rest = self.tokens;
        for word in phrase.split(' ') {
            match rest.split_first() {
                Some((token, more)) if token.text == word => rest = more,
                _ => return false,
            }
        }
        self.tokens = rest;
        true
    }

    /// The value of the row that is said here.
    pub fn take_of<T: Copy>(&mut self, rows: &[(&str, T)]) -> Option<T> {
        rows.iter().find_map(|(row, value)| self.take(row).then_some(*value))
    }

    /// The number of the row that is said here, from 1.
    pub fn take_nth(&mut self, rows: &[&str]) -> Option<u32> {
        (1..).zip(rows).find_map(|(n, row)| self.take(row).then_some(n))
    }

    /// All or nothing.
    pub fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut ahead = *self;
        let found = read(&mut ahead)?;
        *self = ahead;
        Some(found)
    }

    /// A number in digits, as many as wanted; one too large for any use is the largest.
    pub fn digits(&mut self, lengths: RangeInclusive<usize>) -> Option<u32> {
        let (token, rest) = self.tokens.split_first()?;
        if !token.is_number() || !lengths.contains(&token.text.len()) {
            return None;
        }
        self.tokens = rest;
        Some(token.text.parse().unwrap_or(u32::MAX))
    }

    /// `14`, `empat belas`, `14 (empat belas)`
    pub fn number(&mut self) -> Option<u32> {
        let Some(number) = self.digits(1..=usize::MAX) else { return self.number_words() };
        self.attempt(|it| (it.take("(") && it.number_words() == Some(number) && it.take(")")).then_some(()));
        Some(number)
    }

    /// `satu` to `sembilan ratus sembilan puluh sembilan`
    pub fn number_words(&mut self) -> Option<u32> {
        let hundreds = if self.take("seratus") { Some(100) } else { self.units_of("ratus", 100) };
        match (hundreds, self.below_hundred()) {
            (None, None) => None,
            (hundreds, rest) => Some(hundreds.unwrap_or(0) + rest.unwrap_or(0)),
        }
    }

    fn below_hundred(&mut self) -> Option<u32> {
        if self.take("sepuluh") {
            return Some(10);
        }
        if self.take("sebelas") {
            return Some(11);
        }
        if let Some(teens) = self.units_of("belas", 1) {
            return Some(10 + teens);
        }
        let tens = self.units_of("puluh", 10);
        match (tens, self.take_nth(&words::UNITS)) {
            (None, None) => None,
            (tens, units) => Some(tens.unwrap_or(0) + units.unwrap_or(0)),
        }
    }

    fn units_of(&mut self, word: &str, worth: u32) -> Option<u32> {
        self.attempt(|it| {
            let units = it.take_nth(&words::UNITS)?;
            it.take(word).then_some(units * worth)
        })
    }

    /// `kedua`, `ke-2`, `ke dua`, `ke-II`, `II`, `pertama`
    pub fn ordinal(&mut self) -> Option<u32> {
        if self.take(words::FIRST) {
            return Some(1);
        }
        let glued =
            self.peek().strip_prefix("ke").and_then(|word| (1..).zip(words::UNITS).find(|(_, unit)| *unit == word));
        if let Some((n, _)) = glued {
            self.tokens = &self.tokens[1..];
            return Some(n);
        }
        self.attempt(|it| {
            let marked = it.take("ke");
            it.take("-");
            it.take_nth(&words::ROMAN).or_else(|| if marked { it.number() } else { None })
        })
    }

    pub fn part(&mut self) -> Option<Part> {
        self.take_of(&words::PARTS)
    }

    /// How many periods ahead: `ini`, none; `depan`, one.
    pub fn ahead(&mut self) -> Option<u32> {
        self.take_of(&[(words::THIS, 0), (words::NEXT, 1)])
    }

    /// A year in four digits.
    pub fn plain_year(&mut self) -> Option<i32> {
        self.attempt(|it| it.digits(4..=4)?.try_into().ok().filter(|year| YEARS.contains(year)))
    }

    /// `2024`, `tahun 2024`, `TA 2024`, `tahun ini`, `tahun depan`; without any, [`Year::Unsaid`].
    pub fn year(&mut self) -> Year {
        self.attempt(|it| {
            it.take("/|-|,");
            let named = it.take(words::YEAR);
            match it.plain_year() {
                Some(year) => Some(Year::Given(year)),
                None if named && it.take(words::THIS) => Some(Year::This),
                None if named && it.take(words::NEXT) => Some(Year::Next),
                None => None,
            }
        })
        .unwrap_or(Year::Unsaid)
    }

    /// Whether nothing is left but words that change nothing, such as `nanti` or `pukul 09.00 WITA`.
    pub fn ends(&mut self) -> bool {
        while self.take(words::TAIL) {}
        self.attempt(|it| {
            it.take(",");
            if !it.take(words::CLOCK) {
                return None;
            }
            it.digits(1..=2).filter(|hour| *hour <= 24)?;
            if it.take(".|:") {
                it.digits(2..=2).filter(|minute| *minute < 60)?;
            }
            it.take(words::ZONE);
            Some(())
        });
        self.done()
    }
}
