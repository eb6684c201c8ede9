//! Weeks, counted from the meeting or within a month.

use chrono::{Datelike, Days as Count, Weekday};

use super::cursor::Cursor;
use super::lexicon;
use super::month::{month_name, nth_weekday};
use super::sense::{Confidence, Days, PeriodPart, Rollover, Sense};
use super::token::Token;

/// `minggu depan`: its Friday, or its Sunday where Friday has gone by. `minggu kedua April`: the month's second Friday.
pub fn week(it: &mut Cursor) -> Option<Sense> {
    it.attempt(week_of_month).or_else(|| it.attempt(relative_week))
}

/// *awal* is Monday, *pertengahan* Wednesday and *akhir* Friday, all estimates.
fn relative_week(it: &mut Cursor) -> Option<Sense> {
    let part = it.part();
    it.take(lexicon::WEEK).then_some(())?;
    let ahead = it.ahead().or(part.map(|_| 0))?;
    let monday =
        it.meeting().week(Weekday::Mon).checked_first_day()?.checked_add_days(Count::new(7 * u64::from(ahead)))?;
    let day = |n| monday.checked_add_days(Count::new(n));
    let friday = day(4).filter(|friday| *friday >= it.meeting()).or_else(|| day(6))?;
    let (first, last) = match part {
        None => (monday, friday),
        Some(PeriodPart::Start) => (monday, monday),
        Some(PeriodPart::Middle) => (day(2)?, day(2)?),
        Some(PeriodPart::End) => (friday, friday),
    };
    let confidence = Confidence::ahead(ahead).of_part(part);
    Some(Sense::Days(Days { estimate: part.is_some(), ..Days::of(first, last, Rollover::Week, confidence) }))
}

/// Of the meeting's own month where none is said.
fn week_of_month(it: &mut Cursor) -> Option<Sense> {
    let part = it.part();
    let is_weekday_too = it.peek() == "minggu";
    it.take(lexicon::WEEK).then_some(())?;
    it.take("-");
    let is_figure = it.tokens.first().is_some_and(Token::is_number);
    let nth = it.last_or_ordinal().filter(|_| !(is_weekday_too && is_figure))?;
    it.take("di|pada|dalam|,|/|-");
    let of_this = (it.meeting().with_day(1)?, Rollover::Months(1), Confidence::Bare);
    let (first, rollover, confidence) = it.attempt(month_name).unwrap_or(of_this);
    let confidence =
        if confidence == Confidence::Bare && rollover == Rollover::Months(1) { confidence } else { Confidence::Sure };
    let weekday = match part {
        Some(PeriodPart::Start) => Weekday::Mon,
        Some(PeriodPart::Middle) => Weekday::Wed,
        Some(PeriodPart::End) | None => Weekday::Fri,
    };
    Some(match nth_weekday(nth, weekday, first, rollover).estimated() {
        Sense::Days(days) => Sense::Days(Days { confidence, ..days }),
        other => other,
    })
}
