//! What people say, and what it means.

mod laws;
mod phrases;
mod running;
mod table;

use chrono::NaiveDate;

use super::{Calendar, TimeReading, Why, read, read_ahead};
use crate::agenda::NamedDate;

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn named(dates: &[(&str, &str)]) -> Vec<NamedDate> {
    dates.iter().map(|(name, date)| NamedDate { name: name.to_string(), date: day(date) }).collect()
}

/// Gives the calendar of a meeting; without events, holidays are Good Friday and the days of Lebaran.
fn at<T>(meeting: &str, events: &[(&str, &str)], test: impl FnOnce(&Calendar) -> T) -> T {
    let holidays =
        named(&[("Wafat Yesus Kristus", "2024-03-29"), ("Idulfitri", "2024-04-10"), ("Idulfitri", "2024-04-11")]);
    test(&Calendar { meeting: day(meeting), events: &named(events), holidays: &holidays })
}

/// A reading in few letters: `2024-06-30`, `~` before an estimate, `past 2024-05-31 or 2025-05-31`.
fn brief(reading: &TimeReading) -> String {
    match reading {
        TimeReading::Date { date, estimate, .. } => format!("{}{date}", if *estimate { "~" } else { "" }),
        TimeReading::Recurring { rule, first, estimate } => {
            format!("{}{rule} {first}", if *estimate { "~" } else { "" })
        }
        TimeReading::Undated(Why::Beginning) => "beginning".into(),
        TimeReading::Undated(Why::Vague) => "vague".into(),
        TimeReading::Undated(Why::Event(name)) => format!("event {name}"),
        TimeReading::Undated(Why::Impossible) => "impossible".into(),
        TimeReading::Undated(Why::Past { last, next }) => format!("past {last} or {next}"),
        TimeReading::Undated(Why::Unknown) => "unknown".into(),
    }
}

#[test]
fn what_can_only_lie_ahead_means_its_next_time() {
    let calendar = Calendar { meeting: "2024-03-14".parse().unwrap(), events: &[], holidays: &[] };
    for (said, date) in [
        ("Februari", "2025-02-28"),
        ("awal Maret", "2025-03-10"),
        ("tanggal 10 bulan ini", "2024-04-10"),
        ("Senin minggu ini", "2024-03-18"),
        ("Juni", "2024-06-30"),
    ] {
        assert_eq!(read_ahead(said, &calendar).due(), Some(date.parse().unwrap()), "{said}");
    }
    assert!(read_ahead("awal Maret", &calendar).is_estimate());
    assert_eq!(read_ahead("segera", &calendar), TimeReading::Undated(Why::Vague));
    let december = Calendar { meeting: "2024-12-10".parse().unwrap(), ..calendar };
    let next = TimeReading::Date { date: "2025-02-28".parse().unwrap(), from: None, estimate: false, rolled: true };
    assert_eq!(read("akhir Februari", &december), next, "next year's, with a doubt");
}
