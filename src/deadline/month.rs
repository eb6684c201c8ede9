//! Months, by name, by number, or counted from the meeting.

use chrono::{Datelike, Months, NaiveDate, Weekday};

use super::cursor::{Cursor, Year};
use super::lexicon;
use super::sense::{Confidence, Rollover, Sense, part_of};

/// `Maret`, `bulan depan`, `akhir Maret ini`, `awal bulan`, `Juni 2024`, `B06 2024`
pub fn month(it: &mut Cursor) -> Option<Sense> {
    let part = it.part();
    let (first, rollover, confidence) = match it.attempt(month_name) {
        None if part.is_some() && it.take(lexicon::MONTH) => months_ahead(it, 0)?,
        named => named?,
    };
    Some(Sense::Days(part_of(part, first, 1, rollover, confidence.of_part(part))?))
}

/// The first day of the month that is said.
pub fn month_name(it: &mut Cursor) -> Option<(NaiveDate, Rollover, Confidence)> {
    let marked = it.take(lexicon::MONTH);
    if let Some(ahead) = marked.then(|| it.ahead()).flatten() {
        return months_ahead(it, ahead);
    }
    let named = it.take_nth(&lexicon::MONTHS);
    let number = named
        .or_else(|| it.attempt(|it| it.take("b -|b").then(|| it.digits(2..=2))?))
        .or_else(|| if marked { it.number() } else { None })
        .filter(|n| (1..=12).contains(n))?;
    let confidence = if marked && named.is_some() { Confidence::Sure } else { Confidence::Bare };
    let gone = number <= it.meeting().month();
    let year = match it.year() {
        Year::Unsaid if it.take(lexicon::COMING) && gone => Year::Next,
        said => said,
    };
    let (year, rollover) = year.of(it.meeting());
    Some((NaiveDate::from_ymd_opt(year, number, 1)?, rollover, confidence))
}

fn months_ahead(it: &Cursor, ahead: u32) -> Option<(NaiveDate, Rollover, Confidence)> {
    let first = it.meeting().with_day(1)?.checked_add_months(Months::new(ahead))?;
    Some((first, Rollover::Months(1), Confidence::ahead(ahead)))
}

/// The nth such day of the month of this first day; the last without `n`.
pub fn nth_weekday(n: Option<u32>, weekday: Weekday, first: NaiveDate, rollover: Rollover) -> Sense {
    let nth = |n: u32| NaiveDate::from_weekday_of_month_opt(first.year(), first.month(), weekday, n.try_into().ok()?);
    let date = match n {
        Some(n) => nth(n),
        None => nth(5).or_else(|| nth(4)),
    };
    Sense::day(date, rollover, Confidence::Sure)
}
