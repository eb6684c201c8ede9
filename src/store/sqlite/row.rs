//! A row of the log: an event with its circumstances.

use std::ops::RangeInclusive;

use chrono::Datelike;
use rusqlite::Row;
use serde::Deserialize;
use uuid::Uuid;

use super::number;
use crate::calendar::Moment;
use crate::register::{Code, Content, Event, MeetingId, Place, Recorded};
use crate::store::StoreError;

pub fn body(recorded: &Recorded) -> Result<String, StoreError> {
    serde_json::to_string(&recorded.event).map_err(|error| StoreError::Io(error.to_string()))
}

/// The id in the first column.
pub fn id(row: &Row) -> rusqlite::Result<Option<Uuid>> {
    Ok(row.get_ref(0)?.as_str().ok().and_then(|text| text.parse().ok()))
}

/// The event of a row, if it is whole and at the position where it must be.
pub fn read(row: &Row, position: u64) -> Option<Recorded> {
    let text = |column| row.get_ref(column).ok()?.as_str().ok();
    (row.get::<_, i64>(0).ok()? == number(position)).then_some(())?;
    let at: Moment = text(3)?.parse().ok()?;
    (YEARS.contains(&at.year()) && !has_wild_date(text(5)?)).then_some(())?;
    Some(Recorded {
        id: text(1)?.parse().ok()?,
        meeting: MeetingId::from_log(text(2)?.parse().ok()?),
        at,
        seat: text(4)?.into(),
        event: event(text(5)?)?,
    })
}

/// Years that a clock or a calendar of a task force can show. Others are damage: nobody can reckon with them.
const YEARS: RangeInclusive<i32> = 1..=9998;
/// Digits of a year from which on it is written with a sign.
const SIGNED_DIGITS: usize = 5;

/// Whether a date stands in a row whose year has so many digits that it is written with a sign: `"+262142-12-31"`.
fn has_wild_date(body: &str) -> bool {
    let signs = body.match_indices("\"+").chain(body.match_indices("\"-"));
    signs.into_iter().any(|(at, sign)| {
        let year = &body[at + sign.len()..];
        let digits = year.bytes().take_while(u8::is_ascii_digit).count();
        digits >= SIGNED_DIGITS && year[digits..].starts_with('-')
    })
}

/// How most rows begin.
const RECORDED: &str = r#"{"type":"entry_recorded","#;

/// What such a row holds behind its type.
#[derive(Deserialize)]
struct EntryRecorded {
    code: Code,
    place: Place,
    content: Content,
}

/// Reads an event; the kind that most of them are at once, without first looking which kind it is.
fn event(body: &str) -> Option<Event> {
    if body.starts_with(RECORDED)
        && let Ok(EntryRecorded { code, place, content }) = serde_json::from_str(body)
    {
        return Some(Event::EntryRecorded { code, place, content });
    }
    serde_json::from_str(body).ok()
}
