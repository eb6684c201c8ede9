//! Weeks, months, years and parts of years, whole or *awal*, *pertengahan*, *akhir*.

use chrono::{Datelike, Days as Count, Months, NaiveDate, Weekday};

use super::cursor::{Cursor, Year};
use super::days::{Days, Sense, Trust, Turn, part_of};
use super::words::{self, Part};

/// `minggu depan`: its Friday, or its Sunday where Friday has gone by. `minggu kedua April`: the month's second Friday.
pub fn week(it: &mut Cursor) -> Option<Sense> {
    it.attempt(week_of_month).or_else(|| it.attempt(relative_week))
}

/// *awal* is Monday, *pertengahan* Wednesday and *akhir* Friday, all estimates.
fn relative_week(it: &mut Cursor) -> Option<Sense> {
    let part = it.part();
    it.take(words::WEEK).then_some(())?;
    let ahead = it.ahead().or(part.map(|_| 0))?;
    let monday =
        it.meeting().week(Weekday::Mon).checked_first_day()?.checked_add_days(Count::new(7 * u64::from(ahead)))?;
    let day = |n| monday.checked_add_days(Count::new(n));
    let friday = day(4).filter(|friday| *friday >= it.meeting()).or_else(|| day(6))?;
    let (first, last) = match part {
        None => (monday, friday),
        Some(Part::Start) => (monday, monday),
        Some(Part::Middle) => (day(2)?, day(2)?),
        Some(Part::End) => (friday, friday),
    };
    let trust = Trust::ahead(ahead).of_part(part);
    Some(Sense::Days(Days { first, last, estimate: part.is_some(), turn: Turn::Week, trust }))
}

fn week_of_month(it: &mut Cursor) -> Option<Sense> {
    it.take(words::WEEK).then_some(())?;
    let nth = if it.take(words::LAST) { None } else { Some(it.ordinal()?) };
    let (first, turn, _) = month_name(it)?;
    let friday =
        |n: u32| NaiveDate::from_weekday_of_month_opt(first.year(), first.month(), Weekday::Fri, n.try_into().ok()?);
    let date = match nth {
        Some(n) => friday(n),
        None => friday(5).or_else(|| friday(4)),
    };
    Some(match Sense::day(date, turn, Trust::Sure) {
        Sense::Days(days) => Sense::Days(Days { estimate: true, ..days }),
        impossible => impossible,
    })
}

/// `Maret`, `bulan depan`, `akhir Maret ini`, `awal bulan`, `Juni 2024`
pub fn month(it: &mut Cursor) -> Option<Sense> {
    let part = it.part();
    let (first, turn, trust) = match it.attempt(month_name) {
        None if part.is_some() && it.take(words::MONTH) => months_ahead(it, 0)?,
        named => named?,
    };
    Some(Sense::Days(part_of(part, first, 1, turn, trust.of_part(part))?))
}

/// The first day of the month that is said.
fn month_name(it: &mut Cursor) -> Option<(NaiveDate, Turn, Trust)> {
    let marked = it.take(words::MONTH);
    if let Some(ahead) = marked.then(|| it.ahead()).flatten() {
        return months_ahead(it, ahead);
    }
    let named = it.take_nth(&words::MONTHS);
    let number = named.or_else(|| if marked { it.number().filter(|n| (1..=12).contains(n)) } else { None })?;
    let trust = if marked && named.is_some() { Trust::Sure } else { Trust::Bare };
    let gone = number <= it.meeting().month();
    let year = match it.year() {
        Year::Unsaid if it.take(words::NEXT) && gone => Year::Next,
        said => said,
    };
    let (year, turn) = year.of(it.meeting());
    Some((NaiveDate::from_ymd_opt(year, number, 1)?, turn, trust))
}

fn months_ahead(it: &Cursor, ahead: u32) -> Option<(NaiveDate, Turn, Trust)> {
    let first = it.meeting().with_day(1)?.checked_add_months(Months::new(ahead))?;
    Some((first, Turn::Months(1), Trust::ahead(ahead)))
}

/// `TW II`, `triwulan ke-2 2025`, `Q2`, `akhir semester I`, `triwulan depan`
pub fn period(it: &mut Cursor) -> Option<Sense> {
    let part = it.part();
    let (months, nth) = it
        .attempt(spaced_period)
        .or_else(|| glued_period(it))
        .or_else(|| Some((part.and(it.take_of(&words::PERIODS))?, Nth::Relative(0))))?;
    let (first, turn, trust) = match nth {
        Nth::Relative(ahead) => {
            let meeting = it.meeting();
            let first = NaiveDate::from_ymd_opt(meeting.year(), meeting.month0() / months * months + 1, 1)?;
            (first.checked_add_months(Months::new(ahead * months))?, Turn::Months(months), Trust::ahead(ahead))
        }
        Nth::Number(n) if n == 0 || n > 12 / months => return Some(Sense::Impossible(Trust::Bare)),
        Nth::Number(n) => {
            let (year, turn) = it.year().of(it.meeting());
            (NaiveDate::from_ymd_opt(year, (n - 1) * months + 1, 1)?, turn, Trust::Bare)
        }
    };
    Some(Sense::Days(part_of(part, first, months, turn, trust.of_part(part))?))
}

/// Which of the year's periods.
enum Nth {
    Number(u32),
    /// Counted from the meeting's own.
    Relative(u32),
}

fn spaced_period(it: &mut Cursor) -> Option<(u32, Nth)> {
    let months = it.take_of(&words::PERIODS)?;
    if let Some(ahead) = it.ahead() {
        return Some((months, Nth::Relative(ahead)));
    }
    it.take("-");
    Some((months, Nth::Number(it.ordinal().or_else(|| it.number())?)))
}

/// `twII`
fn glued_period(it: &mut Cursor) -> Option<(u32, Nth)> {
    let word = it.peek();
    let (months, n) = words::PERIODS.iter().find_map(|(row, months)| {
        let roman = row.split('|').find_map(|name| word.strip_prefix(name))?;
        let (n, _) = (1..).zip(words::ROMAN).find(|(_, numeral)| *numeral == roman)?;
        Some((*months, n))
    })?;
    it.tokens = &it.tokens[1..];
    Some((months, Nth::Number(n)))
}

/// `2025`, `akhir tahun`, `akhir TA 2024`, `tahun depan`
pub fn year(it: &mut Cursor) -> Option<Sense> {
    let part = it.part();
    let said = match it.year() {
        Year::Unsaid if part.is_some() && it.take(words::YEAR) => Year::This,
        said => said,
    };
    let trust = match said {
        Year::Unsaid => return None,
        Year::Next => Trust::Sure,
        Year::This | Year::Given(_) => Trust::Bare,
    };
    let (year, turn) = said.of(it.meeting());
    Some(Sense::Days(part_of(part, NaiveDate::from_ymd_opt(year, 1, 1)?, 12, turn, trust.of_part(part))?))
}
