//! Fuzzy search: which items a few typed letters mean, best first.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// Indices of the items that match, best first; all of them, in order, when nothing is typed.
pub fn rank<T: AsRef<str>>(typed: &str, items: &[T]) -> Vec<usize> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_comes_first() {
        let names = ["Dinas Kesehatan Dinkes", "Satpol PP", "Dinas Sosial Dinsos"];
        assert_eq!(rank("dinsos", &names)[0], 2);
        assert_eq!(rank("satpp", &names), [1]);
        assert_eq!(rank("", &names), [0, 1, 2]);
        assert_eq!(rank("zzz", &names), [0; 0]);
    }
}
