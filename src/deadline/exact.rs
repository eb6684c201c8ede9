//! Single days: dates in words and figures, weekdays, *besok*.

use chrono::{Datelike, Days as Count, Months, NaiveDate, Weekday};

use super::cursor::{Cursor, Year};
use super::lexicon;
use super::month::{month_name, nth_weekday};
use super::sense::{Confidence, Days, Rollover, Sense};

/// `2024-06-30`, `30/6`, `30-06-2024`, `30 Juni`, `tgl 20`, `tgl 20 bulan depan`, each with its weekday behind it too.
pub fn date(it: &mut Cursor) -> Option<Sense> {
    let sense = plain_date(it)?;
    let weekday = it.attempt(|it| {
        it.take(",|(|/");
        let marked = it.take("hari");
        let name = it.peek();
        let nth = it.take_nth(&lexicon::WEEKDAYS).filter(|_| marked || name.len() > 3)?;
        it.take(")");
        Weekday::try_from(nth as u8 - 1).ok()
    });
    Some(match weekday {
        Some(weekday) => sense.checked(|days| days.last.weekday() == weekday),
        None => sense,
    })
}

fn plain_date(it: &mut Cursor) -> Option<Sense> {
    let marked = it.take(lexicon::DATE);
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
    Some(Sense::day(NaiveDate::from_ymd_opt(year, month, day), Rollover::Never, Confidence::Sure))
}

/// Day first. Two figures may be something else, so `30-6` is no date, and `30.6` only if there is such a day.
fn figures(it: &mut Cursor, marked: bool) -> Option<Sense> {
    let day = it.digits(1..=2)?;
    let mark = ["/", "-", "."].into_iter().find(|mark| it.take(mark))?;
    let month = it.digits(1..=2).or_else(|| if mark == "." { None } else { it.take_nth(&lexicon::ROMAN) })?;
    if it.take(mark) {
        let year = it.plain_year().or_else(|| Some(2000 + it.digits(2..=2)? as i32))?;
        return Some(Sense::day(NaiveDate::from_ymd_opt(year, month, day), Rollover::Never, Confidence::Sure));
    }
    let confidence = if marked { Confidence::Sure } else { Confidence::Bare };
    match (mark, next(it.meeting(), month, day, confidence)?) {
        ("-", _) | (".", Sense::Impossible(_)) => None,
        (_, sense) => Some(sense),
    }
}

/// The next such day that isn't before the meeting.
fn next(meeting: NaiveDate, month: u32, day: u32, confidence: Confidence) -> Option<Sense> {
    let in_year = |year| NaiveDate::from_ymd_opt(year, month, day).filter(|date| *date >= meeting);
    let this = in_year(meeting.year());
    let date = this.or_else(|| in_year(meeting.year() + 1));
    Some(match Sense::day(date, Rollover::Months(12), confidence) {
        Sense::Days(days) => Sense::Days(Days { rolled: this.is_none(), ..days }),
        other => other,
    })
}

fn day_and_month(it: &mut Cursor) -> Option<Sense> {
    let day = it.digits(1..=2).or_else(|| it.number_words())?;
    it.take("-|/");
    it.take(lexicon::MONTH);
    let month = it.take_nth(&lexicon::MONTHS)?;
    let in_year = |year| NaiveDate::from_ymd_opt(year, month, day);
    match it.year() {
        Year::Unsaid => match it.attempt(short_year) {
            Some(year) => Some(Sense::day(in_year(year), Rollover::Never, Confidence::Open)),
            None => {
                let sense = next(it.meeting(), month, day, Confidence::Sure)?;
                let coming = it.attempt(|it| it.take(lexicon::COMING).then_some(())).is_some();
                Some(match sense {
                    Sense::Days(days) => Sense::Days(Days { rolled: days.rolled && !coming, ..days }),
                    other => other,
                })
            }
        },
        said => {
            let (year, rollover) = said.of(it.meeting());
            Some(Sense::day(in_year(year), rollover, Confidence::Sure))
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
    let said = it.attempt(|it| it.take(lexicon::MONTH).then(|| it.ahead())?);
    let months = said.unwrap_or(u32::from(day < meeting.day()));
    let first = meeting.with_day(1)?.checked_add_months(Months::new(months))?;
    Some(Sense::day(first.with_day(day), Rollover::Months(1), Confidence::Sure))
}

/// `Senin` and `Senin mendatang`: the next one after the meeting; `Senin ini`: the meeting's own day too; `Senin depan`
/// and `Senin minggu depan`: the one of next week; `Senin pertama April`, `Senin minggu kedua April`: the month's nth.
/// With a date behind it, that date; impossible where they disagree.
pub fn weekday(it: &mut Cursor) -> Option<Sense> {
    let marked = it.take("hari");
    let name = it.peek();
    let nth = it.take_nth(&lexicon::WEEKDAYS)? - 1;
    let weekday = Weekday::try_from(nth as u8).ok()?;
    let with_date = it.attempt(|it| {
        it.take(",|/|-");
        it.take("(|/");
        let sense = plain_date(it).or_else(|| (it.peek() == "lusa").then(|| day_word(it)).flatten())?;
        it.take(")");
        Some(sense)
    });
    if let Some(sense) = with_date {
        return Some(match sense.checked(|days| days.last.weekday() == weekday) {
            Sense::Days(days) => Sense::Days(Days { confidence: days.confidence.min(Confidence::Sure), ..days }),
            other => other,
        });
    }
    if let Some((n, first, rollover)) = it.attempt(nth_of_month) {
        return Some(nth_weekday(n, weekday, first, rollover));
    }
    let meeting = it.meeting();
    let this_week = meeting.week(Weekday::Mon).checked_first_day()?.checked_add_days(Count::new(nth.into()))?;
    let next_week = this_week.checked_add_days(Count::new(7))?;
    let is_abbreviation = name.len() <= 3 || name == "minggu";
    let confidence = if is_abbreviation && !marked { Confidence::Bare } else { Confidence::Sure };
    it.take(",|(");
    if it.take("minggu ini|pekan ini") {
        return Some(Sense::day(Some(this_week), Rollover::Week, Confidence::Sure));
    }
    if it.take("minggu depan|pekan depan|minggu berikutnya|pekan berikutnya|depan|dpn|berikutnya") {
        return Some(Sense::day(Some(next_week), Rollover::Week, Confidence::Sure));
    }
    let today_counts = it.take("ini");
    let date = if this_week > meeting || (today_counts && this_week == meeting) { this_week } else { next_week };
    Some(Sense::day(Some(date), Rollover::Moving, confidence))
}

fn nth_of_month(it: &mut Cursor) -> Option<(Option<u32>, NaiveDate, Rollover)> {
    it.take(",|(");
    it.take(lexicon::WEEK);
    let nth = it.last_or_ordinal()?;
    it.take("di|pada|dalam|,");
    let (first, rollover, _) = month_name(it)?;
    it.take(")");
    Some((nth, first, rollover))
}

/// `hari ini`, `besok`, `lusa`
pub fn day_word(it: &mut Cursor) -> Option<Sense> {
    let (_, count, estimate) = lexicon::DAYS.into_iter().find(|(row, ..)| it.take(row))?;
    let date = it.meeting().checked_add_days(Count::new(count.into()))?;
    let days = Days { estimate, ..Days::of(date, date, Rollover::Moving, Confidence::ahead(count)) };
    let weekday = it.attempt(|it| {
        it.take(",|(");
        it.take("hari");
        let nth = it.take_nth(&lexicon::WEEKDAYS)?;
        it.take(")");
        Weekday::try_from(nth as u8 - 1).ok()
    });
    Some(Sense::Days(days).checked(|days| weekday.is_none_or(|weekday| days.last.weekday() == weekday)))
}
