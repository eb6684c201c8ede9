//! Deadlines at either end of running text, found only where they can't be taken for something else.

use std::ops::Range;

use super::cursor::Cursor;
use super::days::Trust;
use super::phrase::{self, Phrase};
use super::token::{Token, tokens, trimmed_end};
use super::words::{self, Opens};
use super::{Calendar, Reading, Why};

/// No deadline in running text is longer than this, in tokens.
const LONGEST: usize = 24;

/// Reads the deadline that a text begins with (*30 Juni kirim data*): its length in bytes, without the punctuation
/// behind it, and what it means. `None` if there is none, or if what follows belongs to it (*30 Juni atau awal Juli*).
pub fn read_start(text: &str, calendar: &Calendar) -> Option<(usize, Reading)> {
    let tokens = tokens(text);
    let all = trimmed_end(&tokens);
    let (n, phrase) = longest_start(text, all, calendar)
        .filter(|(n, _)| !continues(text, &all[*n..], calendar))
        .or_else(|| Some((all.len(), phrase::read(text, all, *calendar)?)))?;
    Some((all[n - 1].range.end, phrase.reading))
}

fn longest_start(text: &str, all: &[Token], calendar: &Calendar) -> Option<(usize, Phrase)> {
    let ends = |n: usize| match &all[n..] {
        _ if all[n - 1].is_mark() => false,
        [] => true,
        [next] => next.spaced,
        [next, after, ..] => next.spaced || (next.is_mark() && after.spaced),
    };
    (1..=all.len().min(LONGEST)).rev().filter(|n| ends(*n)).find_map(|n| {
        let phrase = phrase::read(text, &all[..n], *calendar)?;
        let closed = phrase.trust < Trust::Open || (phrase.trust == Trust::Open && n == all.len());
        closed.then_some((n, phrase))
    })
}

/// Whether these words carry on the deadline before them.
fn continues(text: &str, rest: &[Token], calendar: &Calendar) -> bool {
    let mut it = Cursor { text, tokens: rest, calendar: *calendar };
    it.take(",");
    it.take(words::CONTINUES) || it.digits(4..=usize::MAX).is_some()
}

/// Finds the deadline that a text ends with: its bytes, without the punctuation behind it, and what it means.
/// A phrase that ordinary text may hold too (*Mei*, *14 hari*, *TW II*) counts only with a word such as *paling lambat*.
pub fn find_at_end(text: &str, calendar: &Calendar) -> Option<(Range<usize>, Reading)> {
    let tokens = tokens(text);
    let all = trimmed_end(&tokens);
    let begins = |i: usize| all[i].spaced || (all[i - 1].is_mark() && all[i - 1].spaced);
    let (start, phrase) = (all.len().saturating_sub(LONGEST)..all.len()).filter(|i| begins(*i)).find_map(|start| {
        let phrase = phrase::read(text, &all[start..], *calendar)?;
        let of_the_sentence = phrase.trust == Trust::Free || phrase.first == Some(Opens::Never);
        (!of_the_sentence).then_some((start, phrase))
    })?;
    let surely = phrase.strongest == Some(Opens::Surely);
    let sure = matches!(phrase.trust, Trust::Sure | Trust::Open | Trust::Named);
    let is_deadline = match phrase.reading {
        Reading::Date { date, .. } => {
            surely || (date >= calendar.meeting && (sure || phrase.strongest == Some(Opens::Maybe)))
        }
        Reading::Undated(Why::Unknown) => false,
        Reading::Undated(_) => surely || sure,
    };
    let free_standing = surely || !is_guarded(text, &all[..start], &all[start..], calendar);
    let range = all[start].range.start..all.last()?.range.end;
    (is_deadline && free_standing).then_some((range, phrase.reading))
}

/// Whether the words before a date make it something else than a deadline: *setiap Senin*, *Senin sampai Jumat*.
fn is_guarded(text: &str, before: &[Token], found: &[Token], calendar: &Calendar) -> bool {
    let cursor = |tokens| Cursor { text, tokens, calendar: *calendar };
    let is_range = cursor(found).take(words::RANGES);
    match before {
        [.., date, comma] if comma.text == "," => is_date_word(date),
        [.., last] => (is_range && is_date_word(last)) || cursor(std::slice::from_ref(last)).take(words::GUARDS),
        [] => false,
    }
}

fn is_date_word(token: &Token) -> bool {
    let is_in = |rows: &[&str]| rows.iter().any(|row| row.split('|').any(|name| name == token.text));
    token.is_number() || is_in(&words::MONTHS) || is_in(&words::WEEKDAYS)
}
