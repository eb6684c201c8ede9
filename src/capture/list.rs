//! The agencies behind a sigil, one by one; text may follow the last.

use std::ops::Range;

use super::directory::{Directory, Named, Names};
use super::head::named;
use super::office::ELSEWHERE;
use super::word::{Word, outside, words};
use crate::agenda::{AgencyId, Agenda, ClusterId};
use crate::text::fold;

/// The agencies that a text as a whole may name, as behind `@`: several where that is not clear, none where it names
/// none.
pub fn agencies_called(text: &str, agenda: &Agenda) -> Vec<AgencyId> {
    let text = text.trim().trim_start_matches('@');
    let directory = Directory::of_present(agenda);
    match list(text, &Names::anywhere(&directory)).pop() {
        Some((place, named)) if place.start == 0 && fold(&text[place.end..]).is_empty() => match named {
            Named::Agencies(agencies) | Named::Ambiguous(agencies) => agencies,
            Named::Likely(_) | Named::Outside(_) | Named::NoCluster | Named::Unknown => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// The cluster that a text as a whole names: by its key, number, label or name.
pub fn cluster_called(text: &str, agenda: &Agenda) -> Option<ClusterId> {
    Directory::of_present(agenda).clusters.called(text)
}

/// The agencies and groups at the start of a value, each with its place there. Text may follow the last.
pub fn list(value: &str, names: &Names) -> Vec<(Range<usize>, Named)> {
    let words = words(value);
    let Some(first) = words.first() else { return vec![(0..value.len(), Named::Unknown)] };
    let Some((mut taken, named)) = item(value, &words, names, true) else {
        let elsewhere = elsewhere(&words, names).unwrap_or(0);
        if let (0, Some((count, likely))) = (elsewhere, names.likely(&words)) {
            return vec![(first.range.start..end(value, &words[..count]), likely)];
        }
        let end = if elsewhere > 0 { words[elsewhere - 1].end() } else { first.range.end };
        return vec![(first.range.start..end, Named::Unknown)];
    };
    let mut list = vec![(first.range.start..end(value, &words[..taken]), named)];
    while let Some(gap) = separators(&words[taken..]) {
        let words = &words[taken + gap..];
        let Some((count, named)) = item(value, words, names, false) else { break };
        list.push((words[0].range.start..end(value, &words[..count]), named));
        taken += gap + count;
    }
    list
}

/// Whether a whole text is a list of names.
pub fn is_list(text: &str, names: &Names) -> bool {
    let words = words(text);
    let mut rest = words.as_slice();
    loop {
        let Some((count, _)) = names.exact(rest) else { return false };
        rest = &rest[count..];
        if rest.is_empty() {
            return true;
        }
        let Some(gap) = separators(rest) else { return false };
        rest = &rest[gap..];
    }
}

fn item(value: &str, words: &[Word], names: &Names, is_first: bool) -> Option<(usize, Named)> {
    if let Some(inside) = words.first()?.quoted.clone() {
        return Some((1, Named::Outside(outside(&value[inside]))));
    }
    if let Some(whole) = names.whole(words).filter(|_| is_first && words.iter().all(|word| word.quoted.is_none())) {
        return Some((words.len(), whole));
    }
    if let Some(found) = named(words, value, names) {
        return Some(found);
    }
    if elsewhere(words, names).is_some() {
        return None;
    }
    let words = &words[..words.iter().position(|word| word.quoted.is_some()).unwrap_or(words.len())];
    if is_first { names.first(words) } else { names.next(words) }
}

/// How many words name a body like a known one of another region: `Dinas Sosial Provinsi`.
fn elsewhere(words: &[Word], names: &Names) -> Option<usize> {
    let (count, _) = names.exact(words)?;
    words.get(count).is_some_and(|word| ELSEWHERE.contains(&word.folded.as_str())).then_some(count + 1)
}

/// Where the last of these words ends, with the bracket that closes there.
fn end(value: &str, words: &[Word]) -> usize {
    let Some(last) = words.last() else { return 0 };
    let raw = &value[last.range.clone()];
    let opens = words.iter().any(|word| value[word.range.clone()].starts_with('('));
    match raw.rfind(')').filter(|_| opens) {
        Some(bracket) => last.range.start + bracket + 1,
        None => last.end(),
    }
}

/// How many words part the next item of a list from the last; none where no item can follow.
fn separators(words: &[Word]) -> Option<usize> {
    let count = words.iter().take_while(|word| word.separates).count();
    (count > 0 && count < words.len()).then_some(count)
}
