//! Years and parts of years, whole or *awal*, *pertengahan*, *akhir*.

use chrono::{Datelike, Months, NaiveDate};

use super::cursor::{Cursor, Year};
use super::lexicon;
use super::sense::{Confidence, Rollover, Sense, part_of};

/// `TW II`, `triwulan ke-2 2025`, `Q2`, `akhir semester I`, `triwulan depan`
pub fn period(it: &mut Cursor) -> Option<Sense> {
    let part = it.part();
    let (months, nth) = it
        .attempt(spaced_period)
        .or_else(|| glued_period(it))
        .or_else(|| Some((part.and(it.take_of(&lexicon::PERIODS))?, Nth::Relative(0))))?;
    let (first, rollover, confidence) = match nth {
        Nth::Relative(ahead) => {
            let meeting = it.meeting();
            let first = NaiveDate::from_ymd_opt(meeting.year(), meeting.month0() / months * months + 1, 1)?;
            (first.checked_add_months(Months::new(ahead * months))?, Rollover::Months(months), Confidence::ahead(ahead))
        }
        Nth::Number(n) if n == 0 || n > 12 / months => return Some(Sense::Impossible(Confidence::Bare)),
        Nth::Number(n) => {
            let (year, rollover) = match it.year() {
                Year::Unsaid if it.take(lexicon::COMING) && n * months <= it.meeting().month() => Year::Next,
                said => said,
            }
            .of(it.meeting());
            (NaiveDate::from_ymd_opt(year, (n - 1) * months + 1, 1)?, rollover, Confidence::Bare)
        }
    };
    Some(Sense::Days(part_of(part, first, months, rollover, confidence.of_part(part))?))
}

/// Which of the year's periods.
enum Nth {
    Number(u32),
    /// Counted from the meeting's own.
    Relative(u32),
}

fn spaced_period(it: &mut Cursor) -> Option<(u32, Nth)> {
    let months = it.take_of(&lexicon::PERIODS)?;
    if let Some(ahead) = it.ahead() {
        return Some((months, Nth::Relative(ahead)));
    }
    if it.take(lexicon::LAST) {
        return Some((months, Nth::Number(12 / months)));
    }
    it.take("-");
    Some((months, Nth::Number(it.ordinal().or_else(|| it.number())?)))
}

/// `twII`
fn glued_period(it: &mut Cursor) -> Option<(u32, Nth)> {
    let word = it.peek();
    let (months, n) = lexicon::PERIODS.iter().find_map(|(row, months)| {
        let roman = row.split('|').find_map(|name| word.strip_prefix(name))?;
        let (n, _) = (1..).zip(lexicon::ROMAN).find(|(_, numeral)| *numeral == roman)?;
        Some((*months, n))
    })?;
    it.tokens = &it.tokens[1..];
    Some((months, Nth::Number(n)))
}

/// `2025`, `akhir tahun`, `akhir TA 2024`, `tahun depan`
pub fn year(it: &mut Cursor) -> Option<Sense> {
    let part = it.part();
    let said = match it.year() {
        Year::Unsaid if part.is_some() && it.take(lexicon::YEAR) => None,
        Year::Unsaid => return None,
        said => Some(said),
    };
    let confidence = match said {
        Some(Year::Next) => Confidence::Sure,
        _ => Confidence::Bare,
    };
    let (year, rollover) = said.unwrap_or(Year::Unsaid).of(it.meeting());
    Some(Sense::Days(part_of(part, NaiveDate::from_ymd_opt(year, 1, 1)?, 12, rollover, confidence.of_part(part))?))
}
