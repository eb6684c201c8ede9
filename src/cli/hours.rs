//! When a meeting sat, as `rakor record` is told it for a meeting that is written down afterwards.

use chrono::{NaiveDateTime, TimeZone};

use super::context::{CommandResult, Context, Failure};
use crate::agenda::Agenda;
use crate::deadline::Calendar;
use crate::deadline::hours::moment;
use crate::register::{Meeting, NotedTimes, TimeSpan};
use crate::text::clean;

/// What was noted before, with these openings and closings instead: the first of each is of the first day.
pub fn noted(context: &Context, meeting: &Meeting, opened: &[String], closed: &[String]) -> CommandResult<NotedTimes> {
    let Agenda { date, events, holidays, zone, .. } = &meeting.agenda;
    let calendar = Calendar { meeting: *date, events, holidays };
    let not_hours = |typed: &str| Failure::Refused(context.lang.not_hours(clean(typed)));
    let read = |typed: &str, calendar: &Calendar| moment(typed, calendar).ok_or_else(|| not_hours(typed));
    let here = |time: NaiveDateTime| zone.offset().from_utc_datetime(&(time - zone.offset()));
    let mut times = meeting.noted_times.clone();
    if times.sittings.is_empty() {
        times.sittings = meeting.sittings();
    }
    for day in 0..opened.len().max(closed.len()) {
        let before = times.sittings.get(day).copied();
        let from = match (opened.get(day), before) {
            (Some(typed), _) => here(read(typed, &calendar)?),
            (None, Some(before)) => before.from,
            (None, None) => return Err(Failure::Refused(context.lang.closed_without_opened().into())),
        };
        let of_day = Calendar { meeting: from.date_naive(), ..calendar };
        let until = match closed.get(day) {
            Some(typed) => Some(here(read(typed, &of_day)?)),
            None => before.and_then(|before| before.until),
        };
        times.sittings.truncate(times.sittings.len().max(day));
        let span = TimeSpan { from, until };
        match times.sittings.get_mut(day) {
            Some(known) => *known = span,
            None => times.sittings.push(span),
        }
    }
    Ok(times)
}
