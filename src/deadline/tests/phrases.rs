//! What minutes, matrices and people say, scored against what a careful secretary enters.

use super::{brief, day, named};
use crate::deadline::{Calendar, TimeReading, Why, read, read_start};
use chrono::Datelike;

const PHRASES: &str = include_str!("../../../tests/deadline/phrases.tsv");
const VARIANTS: &str = include_str!("../../../tests/deadline/variants.tsv");

/// What is recorded behind `!`, and the text that is left behind it.
fn recorded<'a>(said: &'a str, calendar: &Calendar) -> (TimeReading, &'a str) {
    match read(said, calendar) {
        TimeReading::Undated(Why::Unknown) => read_start(said, calendar)
            .map_or((TimeReading::Undated(Why::Unknown), ""), |(length, reading)| (reading, &said[length..])),
        reading => (reading, ""),
    }
}

/// The events and holidays of one agenda, for a meeting on this day.
fn with_agenda<T>(meeting: &str, test: impl FnOnce(&Calendar) -> T) -> T {
    let meeting = day(meeting);
    let natal = format!("{}-12-25", meeting.year());
    let events = named(&[("Verifikasi lapangan", "2024-06-18"), ("Natal", &natal)]);
    let holidays = named(&[("Idulfitri", "2024-04-10"), ("Idulfitri", "2024-04-11")]);
    test(&Calendar { meeting, events: &events, holidays: &holidays })
}

/// Whether what was entered is right, asked about, or wrong without a word.
fn judged(reading: &TimeReading, right: &str) -> &'static str {
    let entered = match reading {
        TimeReading::Date { date, .. } => date.to_string(),
        TimeReading::Recurring { .. } => "R".into(),
        TimeReading::Undated(Why::Past { .. }) => return if right.contains('?') { "right" } else { "asked" },
        TimeReading::Undated(_) => "-".into(),
    };
    match right.split('|').any(|right| right == entered) {
        true => "right",
        false if entered == "-" => "asked",
        false => "silently wrong",
    }
}

fn scored(table: &str) -> (usize, Vec<String>, Vec<String>) {
    let (mut right_ones, mut asked, mut wrong) = (0, Vec::new(), Vec::new());
    for row in table.lines().skip_while(|row| row.starts_with('#')).skip(1) {
        let [said, meeting, right] = row.split('\t').collect::<Vec<_>>().try_into().expect(row);
        let (reading, left) = with_agenda(meeting, |calendar| recorded(said, calendar));
        let line = format!("{said} ({meeting}): {} {left:?}, not {right}", brief(&reading));
        match judged(&reading, right) {
            "right" => right_ones += 1,
            "asked" => asked.push(line),
            _ => wrong.push(line),
        }
    }
    (right_ones, asked, wrong)
}

#[test]
fn phrases_are_entered_as_a_careful_secretary_enters_them() {
    for table in [PHRASES, VARIANTS] {
        assert_scores(table);
    }
}

fn assert_scores(table: &str) {
    let (right, asked, wrong) = scored(table);
    let all = right + asked.len() + wrong.len();
    let score = format!("{right} of {all} right\nasked: {asked:#?}\nsilently wrong: {wrong:#?}");
    assert!(wrong.is_empty() && right * 100 >= all * 97, "{score}");
}
