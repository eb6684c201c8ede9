//! The events and holidays of the agenda, found by the names that people give them.

use chrono::{Datelike, NaiveDate};

use super::cursor::Cursor;
use super::lexicon;
use super::names::{NameYear, NamedDay, feast, name};
use super::sense::{Confidence, Days, Rollover};
use super::token::Token;

/// Words of the longest name.
const LONGEST: usize = 10;

/// The days of the one event or holiday that all of the words name.
pub fn known(mut it: Cursor) -> Option<Days> {
    let is_figure = |token: &Token| token.is_number() && token.text.len() != 4;
    if it.tokens.len() > LONGEST || it.tokens.first()?.is_number() || it.tokens.iter().any(is_figure) {
        return None;
    }
    let this_year = it.take_at_end("tahun ini");
    while it.take_at_end(lexicon::TAIL) {}
    let mut said = name(it.tokens);
    if this_year {
        said.year = Some(NameYear::Common(it.meeting().year()));
    }
    if said.words.is_empty() {
        return None;
    }
    let said_feast = feast(&said.words);
    let is_meant = |named: &&NamedDay| !named.is_holiday || said.year.is_some() || is_near(named.date, it.meeting());
    let find = |matches: &dyn Fn(&NamedDay) -> bool, confidence| {
        [false, true].into_iter().find_map(|holidays| {
            let named = it.names.0.iter().filter(|named| named.is_holiday == holidays).filter(is_meant);
            let dates = named.filter(|named| matches(named)).map(|named| named.date);
            days_of(dates.collect(), said.year, it.meeting(), confidence)
        })
    };
    let same = |named: &NamedDay| {
        named.words.concat() == said.words.concat() || (said_feast.is_some() && named.feast == said_feast)
    };
    let part = |named: &NamedDay| named.words.windows(said.words.len()).any(|words| words == said.words);
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
    mut found: Vec<NaiveDate>,
    year: Option<NameYear>,
    meeting: NaiveDate,
    confidence: Confidence,
) -> Option<Days> {
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
