//! A place in the tokens of a phrase, and what can be taken from there: words, numbers, ordinals, years.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use super::Calendar;
use super::lexicon;
use super::names::NamedDays;
use super::sense::{PeriodPart, Rollover, YEARS};
use super::token::Token;

/// Whatever is taken moves it on; whatever isn't leaves it where it was.
#[derive(Clone, Copy)]
pub struct Cursor<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub calendar: Calendar<'a>,
    pub names: &'a NamedDays,
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
    pub fn of(self, meeting: NaiveDate) -> (i32, Rollover) {
        match self {
            Self::Unsaid => (meeting.year(), Rollover::Year),
            Self::This => (meeting.year(), Rollover::Months(12)),
            Self::Next => (meeting.year() + 1, Rollover::Never),
            Self::Given(year) => (year, Rollover::Never),
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
        let range = self.tokens.first().zip(self.tokens.last()).map(|(first, last)| first.range.start..last.range.end);
        range.and_then(|range| self.text.get(range)).unwrap_or_default()
    }

    /// The same place with other tokens.
    pub fn with<'b>(&self, tokens: &'b [Token]) -> Cursor<'b>
    where
        'a: 'b,
    {
        Cursor { tokens, ..*self }
    }

    /// The same words at a later meeting.
    pub fn at(&self, meeting: NaiveDate) -> Self {
        Self { calendar: Calendar { meeting, ..self.calendar }, ..*self }
    }

    /// How many tokens one of the alternatives of a row takes here.
    pub fn length_of(&self, row: &str) -> Option<usize> {
        let mut ahead = *self;
        ahead.take(row).then(|| self.tokens.len() - ahead.tokens.len())
    }

    /// Where one of the alternatives of a row ends the tokens.
    pub fn take_at_end(&mut self, row: &str) -> bool {
        let end = (1..self.tokens.len()).find(|from| {
            let mut ahead = self.with(&self.tokens[*from..]);
            ahead.take(row) && ahead.done()
        });
        if let Some(end) = end {
            self.tokens = &self.tokens[..end];
        }
        end.is_some()
    }

    /// One of the alternatives of a row of [`lexicon`].
    pub fn take(&mut self, row: &str) -> bool {
        self.may_be_of(row) && row.split('|').any(|phrase| self.take_words(phrase))
    }

    /// Most rows don't even have the word in them, which is told sooner than their alternatives are gone through.
    fn may_be_of(&self, row: &str) -> bool {
        self.tokens.first().is_some_and(|token| row.contains(token.text.as_str()))
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

    /// Whether one of the alternatives of a row is said here.
    pub fn take_ahead(&self, row: &str) -> bool {
        { *self }.take(row)
    }

    /// Whether nothing else is said here.
    pub fn only(mut self, row: &str) -> bool {
        self.take(row) && self.done()
    }

    /// The value of the row that says the most here.
    pub fn take_longest<T: Copy>(&mut self, rows: &[(&str, T)]) -> Option<T> {
        let longest = |row: &str| row.split('|').filter_map(|phrase| self.length_of(phrase)).max();
        let rows = rows.iter().filter(|(row, _)| self.may_be_of(row));
        let (length, value) =
            rows.filter_map(|(row, value)| Some((longest(row)?, *value))).rev().max_by_key(|(n, _)| *n)?;
        self.tokens = &self.tokens[length..];
        Some(value)
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
        match (tens, self.take_nth(&lexicon::UNITS)) {
            (None, None) => None,
            (tens, units) => Some(tens.unwrap_or(0) + units.unwrap_or(0)),
        }
    }

    fn units_of(&mut self, word: &str, worth: u32) -> Option<u32> {
        self.attempt(|it| {
            let units = it.take_nth(&lexicon::UNITS)?;
            it.take(word).then_some(units * worth)
        })
    }

    /// `kedua`, `ke-2`, `ke dua`, `ke-II`, `II`, `pertama`
    pub fn ordinal(&mut self) -> Option<u32> {
        if self.take(lexicon::FIRST) {
            return Some(1);
        }
        let glued =
            self.peek().strip_prefix("ke").and_then(|word| (1..).zip(lexicon::UNITS).find(|(_, unit)| *unit == word));
        if let Some((n, _)) = glued {
            self.tokens = &self.tokens[1..];
            return Some(n);
        }
        self.attempt(|it| {
            let marked = it.take("ke");
            it.take("-");
            it.take_nth(&lexicon::ROMAN).or_else(|| if marked { it.number() } else { None })
        })
    }

    /// `terakhir`, which is none, or an ordinal; a plain number too.
    pub fn last_or_ordinal(&mut self) -> Option<Option<u32>> {
        if self.take(lexicon::LAST) {
            return Some(None);
        }
        self.ordinal().or_else(|| self.digits(1..=1)).map(Some)
    }

    pub fn part(&mut self) -> Option<PeriodPart> {
        self.take_of(&lexicon::PARTS)
    }

    /// How many periods ahead: `ini`, none; `depan`, one.
    pub fn ahead(&mut self) -> Option<u32> {
        self.take_of(&[(lexicon::THIS, 0), (lexicon::NEXT, 1)])
    }

    /// A year in four digits.
    pub fn plain_year(&mut self) -> Option<i32> {
        self.attempt(|it| it.digits(4..=4)?.try_into().ok().filter(|year| YEARS.contains(year)))
    }

    /// `2024`, `tahun 2024`, `TA 2024`, `tahun ini`, `tahun depan`; without any, [`Year::Unsaid`].
    pub fn year(&mut self) -> Year {
        self.attempt(|it| {
            it.take("/|-|,|pada|di");
            let named = it.take(lexicon::YEAR);
            match it.plain_year() {
                Some(year) => Some(Year::Given(year)),
                None if named && it.take(lexicon::THIS) => Some(Year::This),
                None if named && it.take(lexicon::NEXT) => Some(Year::Next),
                None => None,
            }
        })
        .unwrap_or(Year::Unsaid)
    }

    /// Whether nothing is left but words that change nothing, such as `nanti`, `sudah selesai` or `pukul 09.00 WITA`.
    pub fn ends(&mut self) -> bool {
        while self.take(lexicon::TAIL) || self.take(lexicon::DONE) || self.attempt(Self::clock).is_some() {}
        self.done()
    }

    /// `pukul 09.00 WITA`, `(jam 9 - selesai)`, `paling lambat pukul 16.00`
    pub fn clock(&mut self) -> Option<()> {
        self.take(",|(|/|;|-");
        while self.take(lexicon::BEFORE_CLOCK) {}
        self.take(lexicon::CLOCK).then_some(())?;
        self.hour()?;
        while self.take("-") || self.take(lexicon::RANGES) {
            self.take(lexicon::CLOCK);
            if !self.take("selesai") {
                self.hour()?;
            }
        }
        self.take(")");
        Some(())
    }

    fn hour(&mut self) -> Option<()> {
        self.digits(1..=2).or_else(|| self.number_words()).filter(|hour| *hour <= 24)?;
        if self.take(".|:") {
            self.digits(2..=2).filter(|minute| *minute < 60)?;
        }
        while self.take(lexicon::PART_OF_DAY) || self.take(lexicon::ZONE) {}
        Some(())
    }
}
