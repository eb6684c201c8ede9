//! Several dates in one phrase: ranges, of which the last day counts, and lists, of which the last date counts.

use super::cursor::Cursor;
use super::event::{event, lasting, offset, on_event};
use super::length::length;
use super::lexicon::{self, Lead, Side};
use super::sense::{Confidence, Days, Rollover, Sense};
use super::single::single;
use super::token::Token;

/// What lists are made with, the surest first: a comma may stand in a date, a slash in figures.
const SEPARATORS: [&[&str]; 3] = [&[lexicon::LISTS], &[lexicon::LISTS, ","], &[lexicon::LISTS, ",", "/|+"]];

/// More tokens than any deadline has.
const LONGEST: usize = 32;

/// All of the words, as one date or as several.
pub fn several(it: Cursor) -> Option<Sense> {
    let offset = || offset(it);
    let other = || lasting(it).or_else(|| range(it)).or_else(|| SEPARATORS.iter().find_map(|rows| list(it, rows)));
    match single(it).or_else(offset) {
        event @ Some(Sense::Event(..)) if it.tokens.len() <= LONGEST => other().or(event),
        None if it.tokens.len() <= LONGEST => other(),
        found => found,
    }
}

/// One date, event, or length of time from one.
fn element(mut it: Cursor) -> Option<Sense> {
    while it.take("pada|di|antara") {}
    single(it).or_else(|| offset(it)).or_else(|| on_event(it).map(Sense::Days))
}

/// `dan selambat-lambatnya 5 April`
fn last_element(mut it: Cursor) -> Option<Sense> {
    element(it).or_else(|| {
        it.take_longest(&lexicon::LEADS).filter(|(lead, _)| *lead == Lead::By)?;
        element(it)
    })
}

/// `15 s.d. 17 Mei`, `Juli - September 2024`, `H-7 hingga H+7 Natal`, `3-5 hari kerja`
fn range(it: Cursor) -> Option<Sense> {
    let splits = |row: &'static str| {
        (1..it.tokens.len()).filter_map(move |at| {
            let length = it.with(&it.tokens[at..]).length_of(row)?;
            let in_ordinal = it.tokens[at - 1].text == "ke";
            (!in_ordinal).then(|| (&it.tokens[..at], &it.tokens[at + length..]))
        })
    };
    splits(lexicon::RANGES).chain(splits(lexicon::DASH)).find_map(|(left, right)| joined(it, left, right))
}

fn joined(it: Cursor, left: &[Token], right: &[Token]) -> Option<Sense> {
    let left = without_marks(left);
    let (from, to) = (it.with(left), it.with(right));
    if right.is_empty() || left.is_empty() {
        return None;
    }
    let of_week = it.with(left).length_of(lexicon::WEEK).filter(|_| right[0].is_number());
    let week = of_week.and_then(|length| {
        let ordinal = left.get(length).filter(|token| token.text == "ke").map_or(length, |_| length + 1);
        element(it.with(&[&left[..ordinal], right].concat()))
    });
    let last = week
        .or_else(|| last_element(to))
        .or_else(|| element(it.with(&[&left[..1], right].concat())))
        .or_else(|| event(to).filter(|sense| matches!(sense, Sense::Event(..)) && is_tied(to)))?;
    let is_days = |sense: &Sense| matches!(sense, Sense::Days(_));
    let with_tail = |tail| element(it.with(&[left, tail].concat())).filter(is_days);
    let first = inherited(right).find_map(with_tail).or_else(|| element(from))?;
    let (mut first, mut last) = match (first, last) {
        (Sense::Days(first), Sense::Days(last)) => (first, last),
        (Sense::Days(_), other) => return Some(other),
        (other, _) => return Some(other),
    };
    let mut counted = to;
    if let Some(length) = length(&mut counted)
        && last.rollover == Rollover::Moving
        && first.rollover != Rollover::Moving
    {
        let from_first = length.from(first.first, Side::Later, &it.calendar)?;
        last = Days { first: from_first, last: from_first, ..last };
    }
    if first.first > last.last && first.rolled {
        first = first.earlier(12)?;
    } else if first.first > last.last {
        let again = match last.rollover {
            Rollover::Never => None,
            Rollover::Moving | Rollover::Week => Some(first.last),
            rollover => rollover.after(it.meeting()),
        };
        match again.and_then(|meeting| element(to.at(meeting))) {
            Some(Sense::Days(days)) if days.last >= first.first => last = Days { rolled: false, ..days },
            _ => return Some(Sense::Impossible(Confidence::Sure)),
        }
    }
    let opening_days = first.rollover == Rollover::Moving && last.rollover == Rollover::Moving;
    let confidence = match first.confidence.max(last.confidence) {
        Confidence::Free => Confidence::Free,
        _ if opening_days => Confidence::Bare,
        _ => last.confidence.min(Confidence::Sure),
    };
    let named = first.named || last.named;
    Some(Sense::Days(Days { first: first.first, range: true, named, confidence, ..last }))
}

/// Whether an unknown name is surely that of an event, not of anything.
fn is_tied(it: Cursor) -> bool {
    offset(it).is_some() || matches!(event(it), Some(Sense::Event(_, confidence)) if confidence < Confidence::Free)
}

/// What the end of the words behind may say for those before too: month and year, unit, or event; the most first.
fn inherited(right: &[Token]) -> impl Iterator<Item = &[Token]> {
    (1..right.len()).map(|from| &right[from..]).filter(|tail| !tail[0].is_mark())
}

/// `15 Mei, 15 Juni dan 15 Juli 2024`, `Semester I dan II`, `Juni atau Juli`
fn list(it: Cursor, separators: &[&str]) -> Option<Sense> {
    let is_separator = |token: &Token| {
        let alone = it.with(std::slice::from_ref(token));
        separators.iter().any(|row| alone.take_ahead(row))
    };
    let parts: Vec<&[Token]> =
        it.tokens.split(is_separator).map(without_marks).filter(|part| !part.is_empty()).collect();
    let (last, before) = parts.split_last().filter(|(_, before)| !before.is_empty())?;
    let read = |it: Cursor| last_element(it).or_else(|| range(it));
    let first_word = &before[0][..1];
    let end = read(it.with(last)).or_else(|| read(it.with(&[first_word, last].concat())))?;
    let mut senses = vec![end];
    for part in before {
        let is_days = |sense: &Sense| matches!(sense, Sense::Days(_));
        let whole = inherited(last).find_map(|tail| read(it.with(&[part, tail].concat())).filter(is_days));
        senses.push(whole.or_else(|| read(it.with(part))).or_else(|| read(it.with(&[first_word, part].concat())))?);
    }
    let mut latest: Option<Days> = None;
    let mut first = None;
    let mut confidence = Confidence::Sure;
    for sense in senses {
        match sense {
            Sense::Days(days) => {
                first = first.into_iter().chain([days.first]).min();
                confidence = confidence.max(days.confidence);
                latest = Some(latest.filter(|known| known.last >= days.last).unwrap_or(days));
            }
            other => return Some(other),
        }
    }
    latest.map(|days| Sense::Days(Days { first: first.unwrap_or(days.first), range: false, confidence, ..days }))
}

fn without_marks(mut tokens: &[Token]) -> &[Token] {
    while let [rest @ .., last] = tokens
        && last.is_mark()
        && last.text != ")"
    {
        tokens = rest;
    }
    while let [first, rest @ ..] = tokens
        && matches!(first.text.as_str(), "," | ";")
    {
        tokens = rest;
    }
    tokens
}
