//! One date or period said in any way: plain, with its year or month in front, or with more of it in brackets.

use super::cursor::Cursor;
use super::sense::{Days, Sense};
use super::token::Token;
use super::{exact, length, lexicon, month, period, week};

type Reader = fn(&mut Cursor) -> Option<Sense>;

/// Ways to say days; the first that understands all of the words is right.
const READERS: [Reader; 8] = [
    week::week,
    exact::date,
    exact::weekday,
    exact::day_word,
    month::month,
    period::period,
    period::year,
    length::from_meeting,
];

/// The days that all of the words mean.
pub fn single(it: Cursor) -> Option<Sense> {
    plain(it).or_else(|| turned(it)).or_else(|| bracketed(it)).or_else(|| after_clock(it))
}

fn plain(it: Cursor) -> Option<Sense> {
    if !it.tokens.iter().all(|token| token.is_mark() || lexicon::is_of_dates(&token.text)) {
        return None;
    }
    READERS.iter().find_map(|read| {
        let mut ahead = it;
        let sense = read(&mut ahead)?;
        ahead.ends().then_some(sense)
    })
}

/// `pukul 10.00 tanggal 30 Juni`
fn after_clock(mut it: Cursor) -> Option<Sense> {
    it.clock()?;
    it.take(",|pada|di|hari ini ,");
    plain(it)
}

/// `2023 semester I`, `bulan Maret minggu ke-4`, `bulan depan tanggal 5`: what comes first belongs behind.
fn turned(it: Cursor) -> Option<Sense> {
    let begins = it.take_ahead(lexicon::YEAR) || it.take_ahead(lexicon::MONTH) || it.take_ahead(lexicon::WEEK) || {
        let mut ahead = it;
        ahead.plain_year().is_some() || ahead.take_nth(&lexicon::MONTHS).is_some()
    };
    if !begins {
        return None;
    }
    (1..it.tokens.len().min(6)).find_map(|end| {
        let (front, back) = it.tokens.split_at(end);
        let outer: [Reader; 3] = [period::year, month::month, week::week];
        let is_whole = outer.iter().any(|read| {
            let mut ahead = it.with(front);
            read(&mut ahead).is_some() && ahead.done()
        });
        let mut rest = it.with(back);
        while rest.take(",|/|-|pada|di|(") {}
        if !is_whole || rest.done() || rest.tokens[0].is_number() {
            return None;
        }
        let tokens: Vec<Token> = rest.tokens.iter().chain(front).cloned().collect();
        plain(it.with(&tokens))
    })
}

/// `30 Juni (TW II)`, `23 Juli (HAN)`, `minggu depan (20/3)`: both must agree; a name changes nothing.
fn bracketed(it: Cursor) -> Option<Sense> {
    let open = it.tokens.iter().position(|token| token.text == "(").filter(|at| *at > 0)?;
    let close = it.tokens.iter().skip(open).position(|token| token.text == ")").map(|at| open + at);
    let inner = it.with(&it.tokens[open + 1..close.unwrap_or(it.tokens.len())]);
    let behind = &it.tokens[close.map_or(it.tokens.len(), |at| at + 1)..];
    let around: Vec<Token> = it.tokens[..open].iter().chain(behind).cloned().collect();
    let sense = plain(it.with(&around))?;
    match (sense, plain(inner)) {
        (Sense::Days(said), Some(Sense::Days(more))) => Some(agreed(said, more)),
        (sense, None) if !inner.done() && (!says_time(inner.tokens) || is_lead(inner)) => Some(sense),
        _ => None,
    }
}

/// `(batas akhir)`
fn is_lead(mut it: Cursor) -> bool {
    while it.take_longest(&lexicon::LEADS).is_some() {}
    it.done()
}

fn agreed(said: Days, more: Days) -> Sense {
    let closer = if !said.is_day() && more.is_day() { more } else { said };
    Sense::Days(closer).checked(|_| said.covers(more.last) || more.covers(said.last))
}

/// Whether some of the words say a time.
pub fn says_time(tokens: &[Token]) -> bool {
    let is_in = |row: &str, token: &Token| row.split('|').any(|word| word == token.text);
    let figures = tokens
        .windows(3)
        .any(|three| matches!(three, [day, slash, month] if day.is_number() && slash.text == "/" && month.is_number()));
    let ordinal = |token: &Token| token.text == "-" || token.is_number();
    let ordinals = tokens.iter().zip(tokens.iter().skip(1)).any(|(ke, next)| ke.text == "ke" && ordinal(next));
    figures
        || ordinals
        || tokens.iter().any(|token| {
            let long_name = |rows: &[&str]| token.text.len() > 2 && rows.iter().any(|row| is_in(row, token));
            let year = token.text.len() == 4 && token.is_number() && matches!(&token.text[..2], "19" | "20" | "21");
            is_in(lexicon::TIMES, token) || long_name(&lexicon::MONTHS) || year
        })
}
