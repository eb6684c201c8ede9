//! Lengths of time: *dalam 2 minggu*, *14 hari kerja*, *2×24 jam*, *sebulan lagi*.

use chrono::{Days as Count, Months, NaiveDate};

use super::Calendar;
use super::cursor::Cursor;
use super::lexicon::{self, Side, Unit};
use super::sense::{Confidence, Rollover, Sense};
use crate::calendar::is_weekend;

/// So many of a unit of time.
#[derive(Clone, Copy)]
pub struct Length {
    count: u32,
    unit: Unit,
}

/// More than any promise; bounds the counting of working days.
const LONGEST: u32 = 40_000;

/// Counted from the meeting.
pub fn from_meeting(it: &mut Cursor) -> Option<Sense> {
    let length = length(it)?;
    let confidence = if it.take(lexicon::FROM_NOW) { Confidence::Sure } else { Confidence::Bare };
    Some(Sense::day(Some(length.from(it.meeting(), Side::Later, &it.calendar)?), Rollover::Moving, confidence))
}

/// `selama tiga hari mulai Senin`: the first day is one of them, and there is one.
pub fn last_day(length: Length, first: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
    match length.unit {
        _ if length.count == 0 => None,
        Unit::WorkingDay => length.from(first.pred_opt()?, Side::Later, calendar),
        Unit::Hour => length.from(first, Side::Later, calendar),
        _ => length.from(first, Side::Later, calendar)?.pred_opt(),
    }
}

pub fn length(it: &mut Cursor) -> Option<Length> {
    if let Some(unit) = it.take_of(&lexicon::SINGLES) {
        return Some(Length { count: 1, unit });
    }
    it.attempt(|it| {
        let count = it.number()?;
        let times = if it.take("x|kali") { it.number()? } else { 1 };
        let unit = it.take_of(&lexicon::LENGTHS)?;
        let count = count.checked_mul(times).filter(|count| *count <= LONGEST)?;
        (times == 1 || unit == Unit::Hour).then_some(Length { count, unit })
    })
}

impl Length {
    pub fn is_same(&self, other: &Self) -> bool {
        (self.count, self.unit) == (other.count, other.unit)
    }

    pub fn days(count: u32) -> Option<Self> {
        (count <= LONGEST).then_some(Self { count, unit: Unit::Day })
    }

    /// The day so long before or after a day. Hours count as whole days of 24.
    pub fn from(self, date: NaiveDate, side: Side, calendar: &Calendar) -> Option<NaiveDate> {
        let days = |n: u32| match side {
            Side::Earlier => date.checked_sub_days(Count::new(n.into())),
            Side::Later => date.checked_add_days(Count::new(n.into())),
        };
        let months = |n: u32| match side {
            Side::Earlier => date.checked_sub_months(Months::new(n)),
            Side::Later => date.checked_add_months(Months::new(n)),
        };
        match self.unit {
            Unit::Hour => days(self.count / 24),
            Unit::Day => days(self.count),
            Unit::WorkingDay => working_days(date, self.count, side, calendar),
            Unit::Week => days(self.count * 7),
            Unit::Month => months(self.count),
            Unit::Year => months(self.count * 12),
        }
    }
}

fn working_days(mut date: NaiveDate, mut count: u32, side: Side, calendar: &Calendar) -> Option<NaiveDate> {
    while count > 0 {
        date = match side {
            Side::Earlier => date.pred_opt()?,
            Side::Later => date.succ_opt()?,
        };
        if !is_weekend(date) && !calendar.holidays.iter().any(|holiday| holiday.date == date) {
            count -= 1;
        }
    }
    Some(date)
}
