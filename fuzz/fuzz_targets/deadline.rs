//! Any words are a time or none; a time is within reach of the meeting.
#![no_main]

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use rakor::deadline::{Calendar, TimeReading, read, read_ahead};
use rakor_fuzz::AGENDA;

fuzz_target!(|input: (u16, &str)| {
    let (day, words) = input;
    let meeting = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap() + chrono::Days::new(day.into());
    let calendar = Calendar { meeting, events: &AGENDA.events, holidays: &AGENDA.holidays };
    for reading in [read(words, &calendar), read_ahead(words, &calendar)] {
        if let TimeReading::Date { date, from, .. } = reading {
            assert!(from.is_none_or(|from| from <= date), "{words}: {from:?} to {date}");
        }
    }
});
