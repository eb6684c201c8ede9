//! The events and holidays of the agenda, found by the names that people give them.

use chrono::{Datelike, NaiveDate};

use super::Calendar;
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

/// What the agenda names, ready to be compared.
pub struct Names(Vec<Named>);

struct Named {
    words: Vec<String>,
    /// Which of the feasts it is.
    feast: Option<usize>,
    date: NaiveDate,
    is_holiday: bool,
}

impl Names {
    pub fn of(calendar: &Calendar) -> Self {
        let named = |dates: &[NamedDate], is_holiday| -> Vec<Named> {
            let ready = |named: &NamedDate| {
                let words = name(&tokens(&named.name)).words;
                Named { feast: feast(&words), words, date: named.date, is_holiday }
            };
            dates.iter().map(ready).collect()
        };
        Self([named(calendar.events, false), named(calendar.holidays, true)].into_iter().flatten().collect())
    }
}

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
        said.year = Some(Year::Common(it.meeting().year()));
    }
    if said.words.is_empty() {
        return None;
    }
    let said_feast = feast(&said.words);
    let is_meant = |named: &&Named| !named.is_holiday || said.year.is_some() || is_near(named.date, it.meeting());
    let find = |matches: &dyn Fn(&Named) -> bool, confidence| {
        [false, true].into_iter().find_map(|holidays| {
            let named = it.names.0.iter().filter(|named| named.is_holiday == holidays).filter(is_meant);
            let dates = named.filter(|named| matches(named)).map(|named| named.date);
            days_of(dates.collect(), said.year, it.meeting(), confidence)
        })
    };
    let same = |named: &Named| {
        named.words.concat() == said.words.concat() || (said_feast.is_some() && named.feast == said_feast)
    };
    let part = |named: &Named| named.words.windows(said.words.len()).any(|words| words == said.words);
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
fn days_of(mut found: Vec<NaiveDate>, year: Option<Year>, meeting: NaiveDate, confidence: Confidence) -> Option<Days> {
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

/// Which of the feasts these words name.
fn feast(words: &[String]) -> Option<usize> {
    let same = |known: &str| known.split(' ').flat_map(str::chars).eq(words.iter().flat_map(|word| word.chars()));
    lexicon::FEASTS.iter().position(|row| row.split('|').any(same))
}
