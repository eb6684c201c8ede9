//! Single days: dates in words and figures, weekdays, *besok*.

use chrono::{Datelike, Days as Count, Months, NaiveDate, Weekday};

use super::cursor::{Cursor, Year};
use super::days::{Days, Sense, Trust, Turn};
use super::words;

/// `2024-06-30`, `30/6`, `30-06-2024`, `30 Juni`, `tgl 20`, `tgl 20 bulan depan`
pub fn date(it: &mut Cursor) -> Option<Sense> {
    let marked = it.take(words::DATE);
    it.attempt(iso)
        .or_else(|| it.attempt(|it| figures(it, marked)))
        .or_else(|| it.attempt(day_and_month))
        .or_else(|| if marked { it.attempt(day_alone) } else { None })
}

fn iso(it: &mut Cursor) -> Option<Sense> {
    let year = it.plain_year()?;
    let mark = ["-", "/"].into_iter().find(|mark| it.take(mark))?;
    let month = it.digits(1..=2)?;
    let day = it.take(mark).then(|| it.digits(1..=2))??;
    Some(Sense::day(NaiveDate::from_ymd_opt(year, month, day), Turn::Given, Trust::Sure))
}

/// Day first. Two figures may be something else, so `30-6` is no date, and `30.6` only if there is such a day.
fn figures(it: &mut Cursor, marked: bool) -> Option<Sense> {
    let day = it.digits(1..=2)?;
    let mark = ["/", "-", "."].into_iter().find(|mark| it.take(mark))?;
    let month = it.digits(1..=2)?;
    if it.take(mark) {
        let year = it.plain_year().or_else(|| Some(2000 + it.digits(2..=2)? as i32))?;
        return Some(Sense::day(NaiveDate::from_ymd_opt(year, month, day), Turn::Given, Trust::Sure));
    }
    let trust = if marked { Trust::Sure } else { Trust::Bare };
    match (mark, next(it.meeting(), month, day, trust)?) {
        ("-", _) | (".", Sense::Impossible(_)) => None,
        (_, sense) => Some(sense),
    }
}

/// The next such day that isn't before the meeting.
fn next(meeting: NaiveDate, month: u32, day: u32, trust: Trust) -> Option<Sense> {
    let in_year = |year| NaiveDate::from_ymd_opt(year, month, day).filter(|date| *date >= meeting);
    let date = in_year(meeting.year()).or_else(|| in_year(meeting.year() + 1));
    Some(Sense::day(date, Turn::Months(12), trust))
}

fn day_and_month(it: &mut Cursor) -> Option<Sense> {
    let day = it.digits(1..=2).or_else(|| it.number_words())?;
    it.take("-");
    it.take(words::MONTH);
    let month = it.take_nth(&words::MONTHS)?;
    let in_year = |year| NaiveDate::from_ymd_opt(year, month, day);
    match it.year() {
        Year::Unsaid => match it.attempt(short_year) {
            Some(year) => Some(Sense::day(in_year(year), Turn::Given, Trust::Open)),
            None => next(it.meeting(), month, day, Trust::Sure),
        },
        said => {
            let (year, turn) = said.of(it.meeting());
            Some(Sense::day(in_year(year), turn, Trust::Sure))
        }
    }
}

/// `24`, `'24`, or `-24` for 2024
fn short_year(it: &mut Cursor) -> Option<i32> {
    it.take("'|’|-|/");
    Some(2000 + it.digits(2..=2)? as i32)
}

/// A day of a month that isn't named: of this month, or of the next where it has gone by. A month that lacks the day
/// makes it impossible; what comes later was not meant.
fn day_alone(it: &mut Cursor) -> Option<Sense> {
    let day = it.number().filter(|day| *day <= 99)?;
    let meeting = it.meeting();
    let said = it.attempt(|it| it.take(words::MONTH).then(|| it.ahead())?);
    let months = said.unwrap_or(u32::from(day < meeting.day()));
    let first = meeting.with_day(1)?.checked_add_months(Months::new(months))?;
    Some(Sense::day(first.with_day(day), Turn::Months(1), Trust::Sure))
}

/// `Senin` and `Senin mendatang`: the next one after the meeting; `Senin ini`: the meeting's own day too; `Senin depan`
/// and `Senin minggu depan`: the one of next week. With a date behind it, that date; impossible where they disagree.
pub fn weekday(it: &mut Cursor) -> Option<Sense> {
    let marked = it.take("hari");
    let name = it.peek();
    let nth = it.take_nth(&words::WEEKDAYS)? - 1;
    let weekday = Weekday::try_from(nth as u8).ok()?;
    it.take(",");
    if let Some(sense) = it.attempt(date) {
        return Some(match sense {
            Sense::Days(days) if days.last.weekday() != weekday => Sense::Impossible(Trust::Sure),
            Sense::Days(days) => Sense::Days(Days { trust: days.trust.min(Trust::Sure), ..days }),
            impossible => impossible,
        });
    }
    let meeting = it.meeting();
    let this_week = meeting.week(Weekday::Mon).checked_first_day()?.checked_add_days(Count::new(nth.into()))?;
    let next_week = this_week.checked_add_days(Count::new(7))?;
    let is_abbreviation = name.len() <= 3 || name == "minggu";
    let trust = if is_abbreviation && !marked { Trust::Bare } else { Trust::Sure };
    if it.take("minggu ini|pekan ini") {
        return Some(Sense::day(Some(this_week), Turn::Week, Trust::Sure));
    }
    if it.take("minggu depan|pekan depan|depan|dpn") {
        return Some(Sense::day(Some(next_week), Turn::Week, Trust::Sure));
    }
    let today_counts = it.take("ini");
    let date = if this_week > meeting || (today_counts && this_week == meeting) { this_week } else { next_week };
    Some(Sense::day(Some(date), Turn::Once, trust))
}

/// `hari ini`, `besok`, `lusa`
pub fn day_word(it: &mut Cursor) -> Option<Sense> {
    let (_, count, estimate) = words::DAYS.into_iter().find(|(row, ..)| it.take(row))?;
    let date = it.meeting().checked_add_days(Count::new(count.into()))?;
    Some(Sense::Days(Days { first: date, last: date, estimate, turn: Turn::Once, trust: Trust::ahead(count) }))
}
