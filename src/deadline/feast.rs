//! The events and holidays of the agenda, found by the names that people give them.

use chrono::{Datelike, NaiveDate};

use super::cursor::{Cursor, YEARS};
use super::days::{Confidence, Days, Rollover};
use super::lexicon;
use super::token::{Token, tokens};
use crate::agenda::NamedDate;

/// The name without what only dresses it, and the year that it says.
struct Name {
    words: Vec<String>,
    year: Option<Year>,
}

#[derive(Clone, Copy)]
enum Year {
    Common(i32),
    Hijri(i64),
}

impl Year {
    fn is_of(self, date: NaiveDate) -> bool {
        match self {
            Self::Common(year) => date.year() == year,
            Self::Hijri(year) => {
                let days = i64::from(date.num_days_from_ce()) - 227_015;
                (30 * days + 10_646) / 10_631 == year
            }
        }
    }
}

/// The days of the one event or holiday that all of the words name.
pub fn known(it: Cursor) -> Option<Days> {
    let mut it = it;
    let this_year = it.take_at_end("tahun ini");
    while it.take_at_end(lexicon::TAIL) {}
    let mut said = name(it.tokens);
    if this_year {
        said.year = Some(Year::Common(it.meeting().year()));
    }
    if said.words.is_empty() {
        return None;
    }
    let (events, holidays) = (it.calendar.events, it.calendar.holidays);
    let same = |named: &NamedDate| is_same(&name(&tokens(&named.name)).words, &said.words);
    let part = |named: &NamedDate| is_part(&name(&tokens(&named.name)).words, &said.words);
    let near: Vec<NamedDate> =
        holidays.iter().filter(|day| said.year.is_some() || is_near(day.date, it.meeting())).cloned().collect();
    let find = |matches: &dyn Fn(&NamedDate) -> bool, confidence| {
        [events, &near].into_iter().find_map(|dates| days_of(dates, matches, said.year, it.meeting(), confidence))
    };
    find(&same, Confidence::Sure).or_else(|| find(&part, Confidence::Bare))
}

/// Whether a feast is the one that is meant at a meeting: this year's, not gone by long ago.
fn is_near(date: NaiveDate, meeting: NaiveDate) -> bool {
    (-30..=370).contains(&(date - meeting).num_days())
}

/// `Ramadan dan Hari Raya Idulfitri`: the last of feasts that are all known by name counts.
pub fn known_list(it: Cursor) -> Option<Days> {
    let at = it.tokens.iter().rposition(|token| matches!(token.text.as_str(), "dan" | "serta" | "," | "&" | "/"))?;
    let is_feast = |tokens: &[Token]| {
        let words = name(tokens).words;
        let occasion = |row: &str| row.split('|').any(|known| known.replace(' ', "") == words.concat());
        !words.is_empty() && (known(it.with(tokens)).is_some() || occasion(lexicon::OCCASIONS))
    };
    let last = known(it.with(&it.tokens[at + 1..]))?;
    let before = it.tokens[..at].split(|token| matches!(token.text.as_str(), "dan" | "serta" | "," | "&" | "/"));
    before.into_iter().all(is_feast).then_some(Days { first: last.first, ..last })
}

/// Days in a row under names that match; `None` where several times of the year are meant.
fn days_of(
    dates: &[NamedDate],
    matches: &dyn Fn(&NamedDate) -> bool,
    year: Option<Year>,
    meeting: NaiveDate,
    confidence: Confidence,
) -> Option<Days> {
    let mut found: Vec<NaiveDate> = dates.iter().filter(|named| matches(named)).map(|named| named.date).collect();
    found.retain(|date| year.is_none_or(|year| year.is_of(*date)));
    found.sort();
    let mut times: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for date in found {
        match times.last_mut() {
            Some((_, last)) if (date - *last).num_days() <= 1 => *last = date,
            _ => times.push((date, date)),
        }
    }
    let yearly = times.windows(2).all(|pair| (pair[1].0 - pair[0].1).num_days() > 300);
    let of_now = times.iter().find(|(_, last)| *last >= meeting).or(times.last()).filter(|_| yearly);
    of_now.map(|(first, last)| Days { named: true, ..Days::of(*first, *last, Rollover::Never, confidence) })
}

fn name(tokens: &[Token]) -> Name {
    let mut words: Vec<&str> =
        tokens.iter().filter(|token| !token.is_mark()).map(|token| token.text.as_str()).collect();
    let mut year = None;
    if let [head @ .., number, era] = &words[..]
        && matches!(*era, "h" | "hijriah" | "hijriyah")
        && number.len() == 4
    {
        year = number.parse().ok().map(Year::Hijri);
        words = head.to_vec();
    } else if let [head @ .., number] = &words[..]
        && !head.is_empty()
        && number.len() == 4
    {
        let common = number.parse().ok().filter(|year| YEARS.contains(year));
        if let Some(common) = common {
            year = Some(Year::Common(common));
            words = head.to_vec();
            words.pop_if(|word| *word == "tahun");
        }
    }
    let dress: Vec<Vec<&str>> = lexicon::OF_EVENTS.split('|').map(|row| row.split(' ').collect()).collect();
    while let Some(row) = dress.iter().find(|row| words.len() > row.len() && words.starts_with(row)) {
        words.drain(..row.len());
    }
    Name { words: words.into_iter().map(str::to_owned).collect(), year }
}

fn is_same(one: &[String], other: &[String]) -> bool {
    let feast = |words: &[String]| {
        lexicon::FEASTS.iter().position(|row| row.split('|').any(|known| known.replace(' ', "") == words.concat()))
    };
    one.concat() == other.concat() || feast(one).is_some_and(|feast_of| feast(other) == Some(feast_of))
}

fn is_part(long: &[String], short: &[String]) -> bool {
    long.windows(short.len()).any(|words| words == short)
}
