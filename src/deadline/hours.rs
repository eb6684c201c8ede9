//! Hours as they are typed, with their day in front where it is another: `09.12`, `15 Maret 09.00–12.30`.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::{Calendar, TimeReading, read};

/// What may stand between a beginning and an end.
const UNTIL: [&str; 5] = ["–", "-", " s.d. ", " sd ", " sampai "];
/// What may stand around an hour and says nothing more.
const AROUND: [&str; 8] = ["pukul", "pkl", "pkl.", "jam", "at", "wib", "wita", "wit"];

/// A time of day: `9.12`, `09:12`, `0912`, `9`.
pub fn hour(typed: &str) -> Option<NaiveTime> {
    let numbers: Vec<&str> = typed.split(['.', ':']).collect();
    let (hour, minute) = match numbers.as_slice() {
        [hour, minute] => (hour.parse().ok(), minute.parse().ok()),
        [whole] if whole.len() == 4 && whole.is_ascii() => (whole[..2].parse().ok(), whole[2..].parse().ok()),
        [hour] => (hour.parse().ok(), Some(0)),
        _ => (None, None),
    };
    hour.zip(minute).and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0))
}

/// An hour of the calendar's day, or of the one that is said in front of it.
pub fn moment(typed: &str, calendar: &Calendar) -> Option<NaiveDateTime> {
    let words = typed.split_whitespace().filter(|word| !AROUND.contains(&word.to_lowercase().as_str()));
    let words: Vec<&str> = words.map(|word| word.trim_matches(',')).collect();
    let (last, before) = words.split_last()?;
    Some(day(&before.join(" "), calendar)?.and_time(hour(last)?))
}

fn day(words: &str, calendar: &Calendar) -> Option<NaiveDate> {
    if words.is_empty() {
        return Some(calendar.meeting);
    }
    match read(words, calendar) {
        TimeReading::Date { date, from: None, estimate: false, .. } => Some(date),
        _ => None,
    }
}

/// From when until when; an hour that is earlier than the beginning is after midnight.
pub fn span(typed: &str, calendar: &Calendar) -> Option<(NaiveDateTime, Option<NaiveDateTime>)> {
    let parted = UNTIL.iter().flat_map(|until| typed.match_indices(until));
    let whole = parted.into_iter().find_map(|(at, until)| {
        let from = moment(&typed[..at], calendar)?;
        let end = moment(&typed[at + until.len()..], &Calendar { meeting: from.date(), ..*calendar })?;
        Some((from, Some(if end < from { end + TimeDelta::days(1) } else { end })))
    });
    whole.or_else(|| Some((moment(typed, calendar)?, None)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(typed: &str) -> String {
        let calendar = Calendar { meeting: NaiveDate::from_ymd_opt(2024, 3, 14).unwrap(), events: &[], holidays: &[] };
        let shown = |at: NaiveDateTime| at.format("%d %H.%M").to_string();
        span(typed, &calendar).map_or("?".into(), |(from, until)| {
            [Some(from), until].into_iter().flatten().map(shown).collect::<Vec<_>>().join(" to ")
        })
    }

    #[test]
    fn hours_are_read_with_the_day_that_is_said() {
        let typed = [
            ("09.00", "14 09.00"),
            ("9", "14 09.00"),
            ("0912-1130", "14 09.12 to 14 11.30"),
            ("09.00–12.30 WITA", "14 09.00 to 14 12.30"),
            ("pukul 09:00 s.d. 12:30", "14 09.00 to 14 12.30"),
            ("21.30-00.15", "14 21.30 to 15 00.15"),
            ("15 Maret 08.00-12.00", "15 08.00 to 15 12.00"),
            ("2024-03-15 08.00-12.00", "15 08.00 to 15 12.00"),
            ("14 Maret 20.00 - 15 Maret 09.00", "14 20.00 to 15 09.00"),
        ];
        for (typed, meant) in typed {
            assert_eq!(told(typed), meant, "{typed}");
        }
        for typed in ["", "25.00", "nanti", "9.00.00", "awal Maret 09.00", "09.00-nanti", "12.60", "-"] {
            assert_eq!(told(typed), "?", "{typed}");
        }
    }
}
