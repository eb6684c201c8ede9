//! Deadlines in the line: those behind `!`, and those at the end of the text that are only offered.

use std::ops::Range;

use chrono::NaiveDate;

use super::split::{Sigil, begins_word, escape_value, plain};
use crate::deadline::{self, Calendar, Deadline, Why};
use crate::lang::Lang;

/// A deadline at the end of the text: taken with one key, never by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Bytes of the line that say it.
    pub range: Range<usize>,
    pub said: String,
    pub reading: deadline::TimeReading,
}

/// The line with the offered words marked as its deadline.
pub fn accept(line: &str, offer: &Offer) -> String {
    match (line.get(..offer.range.start), line.get(offer.range.start..)) {
        (Some(before), Some(words)) => format!("{before}{}{words}", Sigil::Deadline.char()),
        _ => line.to_owned(),
    }
}

/// The deadline at the end of a stretch of the line's text.
pub fn offer(line: &str, text: Range<usize>, calendar: &Calendar) -> Option<Offer> {
    let raw = &line[text.clone()];
    let (range, reading) = deadline::find(raw, calendar)?;
    let start = text.start + range.start;
    let at_word = line[..start].chars().next_back().is_none_or(begins_word);
    // What would be taken may have a name beside the date: `23 Juli (HAN)`.
    let TimeValue { length, said, reading: taken } = value(line[start..text.end].trim_end(), calendar);
    (at_word && taken == reading).then(|| Offer { range: start..start + length, said, reading })
}

/// What stands behind `!`.
pub struct TimeValue {
    /// Bytes of the value that were taken; the rest is text.
    pub length: usize,
    pub said: String,
    pub reading: deadline::TimeReading,
}

impl TimeValue {
    pub fn date(&self) -> Option<NaiveDate> {
        self.reading.due()
    }
}

/// Reads a value: the whole of it, or its beginning. Between quotation marks it is words only, never a date.
pub fn value(raw: &str, calendar: &Calendar) -> TimeValue {
    if let Some(words) = raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"')) {
        return TimeValue {
            length: raw.len(),
            said: plain(words),
            reading: deadline::TimeReading::Undated(Why::Vague),
        };
    }
    if let Some(dated) = dated(raw, calendar) {
        return dated;
    }
    let said = plain(raw);
    let whole = deadline::read(&said, calendar);
    if whole == deadline::TimeReading::Undated(Why::Unknown)
        && let Some((length, reading)) = deadline::read_start(raw, calendar)
        && !turns_the_time(&plain(&raw[length..]))
    {
        return TimeValue { length, said: plain(&raw[..length]), reading };
    }
    TimeValue { length: raw.len(), said, reading: whole }
}

/// `"TW I" 31 Maret 2025`: words, and the date that was chosen for them.
fn dated(raw: &str, calendar: &Calendar) -> Option<TimeValue> {
    let (words, date) = raw.strip_prefix('"')?.rsplit_once('"')?;
    let deadline::TimeReading::Date { date, rolled: false, .. } = deadline::read(date, calendar) else { return None };
    let said = plain(words);
    let reading = match deadline::read(&said, &Calendar { meeting: date, ..*calendar }) {
        deadline::TimeReading::Date { date: meant, from, estimate, .. } if meant == date => {
            deadline::TimeReading::Date { date, from, estimate, rolled: false }
        }
        _ => deadline::TimeReading::on(date),
    };
    Some(TimeValue { length: raw.len(), said, reading })
}

/// The value that is read as these words, and means this date.
pub fn words_with_date(said: &str, date: NaiveDate) -> String {
    format!("{} {}", words_only(said), Lang::Id.date(date))
}

/// Whether what is left of a value says another time than what was read of it: `minggu lalu` is no Sunday to come.
fn turns_the_time(rest: &str) -> bool {
    ["lalu", "yang lalu", "kemarin", "silam", "depan", "last", "ago"].contains(&rest.to_lowercase().as_str())
}

/// The value that is read as these words, without a date.
pub fn words_only(said: &str) -> String {
    format!("\"{}", escape_value(&format!("{said}\"")))
}

/// The value that is read as this deadline.
pub fn print(deadline: &Deadline, calendar: &Calendar) -> String {
    if let (true, Some(date)) = (deadline.said.is_empty(), deadline.date) {
        return Lang::Id.date(date);
    }
    let quote = if deadline.said.starts_with('"') { "\\" } else { "" };
    let words = format!("{quote}{}", escape_value(&deadline.said));
    let read = value(&words, calendar);
    let is_same = !words.is_empty() && read.said == deadline.said && (deadline.date.is_some() || read.date().is_none());
    if is_same { words } else { words_only(&deadline.said) }
}
