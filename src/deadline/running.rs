//! Deadlines in running text, found only where they can't be taken for something else.

use std::ops::Range;

use super::cursor::Cursor;
use super::lexicon::{self, Opens};
use super::names::NamedDays;
use super::phrase::{self, Phrase};
use super::sense::Confidence;
use super::single::says_time;
use super::token::{Token, tokens, trimmed_end};
use super::{Calendar, TimeReading, Why};

/// No deadline in running text is longer than this, in tokens.
const LONGEST: usize = 24;

/// Reads the deadline that a text begins with (*30 Juni kirim data*): its length in bytes, without the punctuation
/// behind it, and what it means. `None` if there is none, or if any word behind it says a time too.
pub fn read_start(text: &str, calendar: &Calendar) -> Option<(usize, TimeReading)> {
    let (tokens, names) = (tokens(text), NamedDays::of(calendar));
    let it = Cursor { text, tokens: trimmed_end(&tokens), calendar: *calendar, names: &names };
    let (n, phrase) = longest_start(it)
        .filter(|(n, _)| !continues(it.with(&it.tokens[*n..])))
        .or_else(|| Some((it.tokens.len(), phrase::read(it)?)))?;
    Some((it.tokens[n - 1].range.end, phrase.reading))
}

fn longest_start(it: Cursor) -> Option<(usize, Phrase)> {
    let all = it.tokens;
    let is_done = |token: &Token| it.with(std::slice::from_ref(token)).take_ahead(lexicon::DONE);
    let ends = |n: usize| match &all[n..] {
        _ if all[n - 1].is_mark() && all[n - 1].text != ")" => false,
        [] => true,
        _ if is_done(&all[n - 1]) => false,
        [next] => next.spaced,
        [next, after, ..] => next.spaced || (next.is_mark() && after.spaced),
    };
    (1..=all.len().min(LONGEST)).rev().filter(|n| ends(*n)).find_map(|n| {
        let phrase = phrase::read(it.with(&all[..n]))?;
        let closed = phrase.confidence < Confidence::Open || (phrase.confidence == Confidence::Open && n == all.len());
        let is_whole = all.get(n).is_none_or(Token::is_mark) || matches!(phrase.reading, TimeReading::Undated(_));
        (closed && (is_whole || !phrase.named)).then_some((n, phrase))
    })
}

/// Whether these words carry on the deadline before them.
fn continues(mut it: Cursor) -> bool {
    let rest = it.tokens;
    let turned = it.only("yang lalu|lalu|kemarin|silam|depan");
    let listed = it.take(",") && it.peek().starts_with(|c: char| c.is_ascii_digit());
    turned || listed || it.take(lexicon::CONTINUES) || it.digits(4..=usize::MAX).is_some() || says_time(rest)
}

/// Finds a deadline in a text, the last and longest: its bytes, without the punctuation behind it, and what it means.
/// A phrase that ordinary text may hold too (*Mei*, *14 hari*, *TW II*) counts only with a word such as *paling lambat*.
pub fn find(text: &str, calendar: &Calendar) -> Option<(Range<usize>, TimeReading)> {
    let (tokens, names) = (tokens(text), NamedDays::of(calendar));
    let all = trimmed_end(&tokens);
    let it = Cursor { text, tokens: all, calendar: *calendar, names: &names };
    let is_time = |token: &Token| says_time(std::slice::from_ref(token)) || token.is_number();
    let ends =
        (1..=all.len()).rev().filter(|end| *end == all.len() || is_time(&all[*end - 1]) || all[*end - 1].text == ")");
    ends.take(MOST_ENDS).find_map(|end| {
        let found = found_at(it.with(&all[..end]))?;
        let rest = &all[end..];
        let range = all[found.0].range.start..all[end - 1].range.end;
        let is_closed =
            rest.first().is_none_or(|next| next.spaced || (next.is_mark() && next.text != "-" && next.text != "/"));
        (is_closed && !says_time(rest)).then_some((range, found.1))
    })
}

/// At how many words of time a text is looked at.
const MOST_ENDS: usize = 6;

/// The deadline that the tokens end with: where it begins.
fn found_at(it: Cursor) -> Option<(usize, TimeReading)> {
    let all = it.tokens;
    let begins =
        |i: usize| (all[i].spaced || (all[i - 1].is_mark() && all[i - 1].spaced)) && lexicon::may_begin(&all[i].text);
    let (start, phrase) = (all.len().saturating_sub(LONGEST)..all.len()).filter(|i| begins(*i)).find_map(|start| {
        let phrase = phrase::read(it.with(&all[start..]))?;
        let of_the_sentence = phrase.confidence == Confidence::Free || phrase.first == Some(Opens::Never);
        (!of_the_sentence).then_some((start, phrase))
    })?;
    let surely = phrase.strongest == Some(Opens::Surely);
    let sure = matches!(phrase.confidence, Confidence::Sure | Confidence::Open | Confidence::Named);
    let is_deadline = match phrase.reading {
        TimeReading::Date { date, .. } => {
            surely || (date >= it.meeting() && (sure || phrase.strongest == Some(Opens::Maybe)))
        }
        TimeReading::Recurring { .. } => true,
        TimeReading::Undated(Why::Unknown | Why::Beginning) => false,
        TimeReading::Undated(_) => surely || sure,
    };
    let free_standing = surely || !is_guarded(it.with(&all[start..]), &all[..start]);
    (is_deadline && free_standing).then_some((start, phrase.reading))
}

/// Whether the words before a date make it something else than a deadline: *setiap Senin*, *Senin sampai Jumat*.
fn is_guarded(found: Cursor, before: &[Token]) -> bool {
    let is_range = found.take_ahead(lexicon::RANGES);
    match before {
        [.., date, comma] if comma.text == "," => is_date_word(date),
        [.., last] => {
            (is_range && is_date_word(last)) || found.with(std::slice::from_ref(last)).take_ahead(lexicon::GUARDS)
        }
        [] => false,
    }
}

fn is_date_word(token: &Token) -> bool {
    let is_in = |rows: &[&str]| rows.iter().any(|row| row.split('|').any(|name| name == token.text));
    token.is_number() || is_in(&lexicon::MONTHS) || is_in(&lexicon::WEEKDAYS)
}
