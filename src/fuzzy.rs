//! Nearness: which items a few typed letters mean, and which name a mistyped one is like.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::text::fold;

/// Indices of the items that have every typed word in them, those with a word that begins so first; all of them, in
/// order, when nothing is typed.
pub fn find<T: AsRef<str>>(typed: &str, items: &[T]) -> Vec<usize> {
    let words: Vec<String> = typed.split_whitespace().map(fold).collect();
    let begins = |item: &str| {
        item.split_whitespace().map(fold).any(|word| words.first().is_some_and(|first| word.starts_with(first)))
    };
    let mut found: Vec<(bool, usize)> = items
        .iter()
        .enumerate()
        .filter(|(_, item)| {
            let item = fold(item.as_ref());
            words.iter().all(|word| item.contains(word))
        })
        .map(|(index, item)| (!words.is_empty() && !begins(item.as_ref()), index))
        .collect();
    found.sort();
    found.into_iter().map(|(_, index)| index).collect()
}

/// The same, and where nothing has the words, what is likest to them.
pub fn rank<T: AsRef<str>>(typed: &str, items: &[T]) -> Vec<usize> {
    let found = find(typed, items);
    if found.is_empty() { guess(typed, items) } else { found }
}

fn guess<T: AsRef<str>>(typed: &str, items: &[T]) -> Vec<usize> {
    let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut letters = Vec::new();
    let mut scored: Vec<(usize, u32)> = items
        .iter()
        .enumerate()
        .filter_map(|(index, item)| {
            Some((index, pattern.score(Utf32Str::new(item.as_ref(), &mut letters), &mut matcher)?))
        })
        .collect();
    scored.sort_by_key(|(index, score)| (std::cmp::Reverse(*score), *index));
    scored.into_iter().map(|(index, _)| index).collect()
}

/// Longer words are not slips of the finger.
const LONGEST_SLIP: usize = 80;

/// How alike two words or names are, from 0 to 1: what share of their letters need not be changed, added, dropped or
/// exchanged with a neighbour to make one of the other.
pub fn likeness(one: &str, other: &str) -> f64 {
    strsim::normalized_damerau_levenshtein(one, other)
}

/// Whether one letter was changed, added, dropped or exchanged with its neighbour.
pub fn is_slip(one: &str, other: &str) -> bool {
    strsim::osa_distance(one, other) == 1
}

/// What the name most like `word` stands for, where one is at least so much like it, from 0 to 1.
pub fn nearest<'a, T>(word: &str, least: f64, names: impl IntoIterator<Item = (&'a str, T)>) -> Option<T> {
    let could_be = |name: &str| name.len().max(word.len()) <= LONGEST_SLIP;
    let alike = names.into_iter().filter(|(name, _)| could_be(name)).map(|(name, meant)| (likeness(word, name), meant));
    let best = alike.max_by(|one, other| one.0.total_cmp(&other.0));
    best.filter(|(likeness, _)| *likeness >= least).map(|(_, meant)| meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_comes_first() {
        let names = ["Dinas Kesehatan Dinkes", "Satpol PP", "Diskop UKM hak minoritas", "Dinas Sosial Dinsos"];
        assert_eq!(rank("dinsos", &names), [3]);
        assert_eq!(rank("sos din", &names), [3]);
        assert_eq!(rank("satpp", &names), [1], "nothing has the word, so the likest is shown");
        assert_eq!(rank("", &names), [0, 1, 2, 3]);
        assert_eq!(rank("zzz", &names), [0; 0]);
        assert_eq!(find("hakim", &names), [0; 0], "only what has the word");
        assert_eq!(find("pol", &["Kapolsek", "Polresta"]), [1, 0]);
    }
}
