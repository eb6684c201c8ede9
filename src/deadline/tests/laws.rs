//! Laws that hold for every text and every day.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;

use super::super::lexicon;
use crate::agenda::NamedDate;
use crate::deadline::{Calendar, TimeReading, Why, find, read, read_start};
use crate::lang::Lang;

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..36_890).prop_map(|n| NaiveDate::from_ymd_opt(2000, 1, 1).unwrap() + Days::new(n))
}

/// Words of the tables, marks and such numbers, in any order: nearer to deadlines than random text comes.
fn any_words(numbers: &'static str, spaces: &'static [&'static str]) -> impl Strategy<Value = String> {
    let rows = (lexicon::MONTHS.into_iter().chain(lexicon::WEEKDAYS).chain(lexicon::ROMAN))
        .chain(lexicon::LEADS.map(|(row, _)| row))
        .chain(lexicon::VAGUE.map(|(row, _)| row))
        .chain(lexicon::PARTS.map(|(row, _)| row))
        .chain(lexicon::PERIODS.map(|(row, _)| row))
        .chain(lexicon::LENGTHS.map(|(row, _)| row))
        .chain(lexicon::SIDES.map(|(row, _)| row))
        .chain(lexicon::EVENT_DAY.map(|(row, _)| row))
        .chain(lexicon::UNITS)
        .chain([
            lexicon::THIS,
            lexicon::NEXT,
            lexicon::DATE,
            lexicon::WEEK,
            lexicon::MONTH,
            lexicon::YEAR,
            lexicon::TAIL,
            lexicon::CLOCK,
        ])
        .chain(["puluh|belas|ratus", "-|/|.|,|:|x|(|)", "verifikasi lapangan|lapangan", "hari ini|lusa|seminggu"]);
    let word = prop_oneof![
        4 => proptest::sample::select(rows.flat_map(|row| row.split('|')).collect::<Vec<_>>()).prop_map(String::from),
        1 => numbers,
    ];
    proptest::collection::vec((word, proptest::sample::select(spaces)), 0..8)
        .prop_map(|words| words.into_iter().map(|(word, space)| word + space).collect())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![4 => any_words("[0-9]{1,2}|20[0-9]{2}|[0-9]{1,30}", &[" ", " ", " ", ""]), 1 => ".*", 1 => "\\PC*"]
}

fn with_calendar<T>(meeting: NaiveDate, test: impl FnOnce(&Calendar) -> T) -> T {
    let event = [NamedDate { name: "Verifikasi lapangan".into(), date: meeting }];
    test(&Calendar { meeting, events: &event, holidays: &event })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_text_makes_it_panic(text in any_text(), meeting in any_day()) {
        for meeting in [meeting, NaiveDate::MIN, NaiveDate::MAX] {
            with_calendar(meeting, |calendar| {
                read(&text, calendar);
                read_start(&text, calendar);
                find(&text, calendar);
            });
        }
    }

    #[test]
    fn a_printed_date_is_read_back(date in any_day(), meeting in any_day()) {
        let printed = [
            Lang::Id.date(date),
            Lang::En.date(date),
            Lang::Id.short_date(date),
            Lang::Id.day_and_date(date),
            format!("{}/{}/{}", date.day(), date.month(), date.year()),
            date.to_string(),
        ];
        for said in printed {
            let reading = with_calendar(meeting, |calendar| read(&said, calendar));
            prop_assert_eq!(reading, TimeReading::on(date), "{}", said);
        }
    }

    #[test]
    fn without_a_year_or_an_event_no_date_lies_before_the_meeting_unasked(text in any_words("[0-9]", &[" "]), meeting in any_day()) {
        let reading = read(&text, &Calendar { meeting, events: &[], holidays: &[] });
        match reading {
            TimeReading::Date { date, .. } => prop_assert!(date >= meeting, "{}: {}", text, date),
            TimeReading::Undated(Why::Past { last, next }) => prop_assert!(last < meeting && meeting <= next, "{}", text),
            TimeReading::Recurring { first, .. } => prop_assert!(first >= meeting, "{}: {}", text, first),
            TimeReading::Undated(_) => {}
        }
    }

    #[test]
    fn a_deadline_at_an_end_is_a_valid_piece_that_reads_the_same(text in any_text(), lead in "[A-Za-z]{0,9} ", meeting in any_day()) {
        let text = lead + &text;
        with_calendar(meeting, |calendar| {
            if let Some((range, reading)) = find(&text, calendar) {
                prop_assert_eq!(read(text.get(range).expect("a range on characters"), calendar), reading);
            }
            if let Some((length, reading)) = read_start(&text, calendar) {
                prop_assert_eq!(read(text.get(..length).expect("a length on characters"), calendar), reading);
            }
            Ok(())
        })?;
    }
}
