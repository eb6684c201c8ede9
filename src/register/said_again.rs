//! The same promise twice by one body: said again in the same words, or nearly.

use std::collections::BTreeSet;

use super::index::digits;
use super::{Code, Content, Entry, Register};
use crate::text::fold;

/// Words that change nothing of what is promised.
const LITTLE: &str =
    "agar akan bagi dalam dan dari dengan di guna ini itu ke kepada oleh pada para secara segera serta untuk yang";
/// Bytes that little words may add to a text.
const LITTLE_ADDS: usize = 60;
const NUMERALS: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
/// Shared words, of all words of both, from which on it is the same.
const SAME: f64 = 0.8;

impl Register {
    /// A commitment that one of these owners made before, still owes, and makes again: the newest; of one that is
    /// recorded, the newest before it.
    pub fn said_again(&self, content: &Content, recorded: Option<Code>) -> Option<Code> {
        let said = Words::of(&content.text);
        let is_before = |code: Code| recorded.is_none_or(|recorded| code.number < recorded.number);
        let is_again = |entry: &&Entry| {
            is_before(entry.code)
                && may_be_like(&content.text, &entry.content.text)
                && said.is_like(&Words::of(&entry.content.text))
        };
        let owed = content.owners.iter().map(|owner| self.index.owed(owner, digits(&content.text)));
        let again = owed.filter_map(|places| self.entries_at(places).rev().find(is_again));
        again.max_by_key(|entry| entry.position).map(|entry| entry.code)
    }
}

/// Whether it is worth reading the words of both, which is asked at every key of every commitment: nothing is copied.
/// That both have the same digits is known.
fn may_be_like(one: &str, other: &str) -> bool {
    let (short, long) = (one.len().min(other.len()), one.len().max(other.len()));
    long <= 2 * short + LITTLE_ADDS
}

struct Words {
    plain: BTreeSet<String>,
    /// Whatever numbers: other numbers are another promise.
    numbers: BTreeSet<String>,
}

impl Words {
    fn of(text: &str) -> Self {
        let words = text.split(|c: char| !c.is_alphanumeric()).map(fold).filter(|word| !word.is_empty());
        let said = words.filter(|word| !LITTLE.split(' ').any(|little| little == word));
        let is_number = |word: &String| word.contains(char::is_numeric) || NUMERALS.contains(&word.as_str());
        let (numbers, plain) = said.partition(is_number);
        Self { plain, numbers }
    }

    fn is_like(&self, other: &Self) -> bool {
        let shared = self.plain.intersection(&other.plain).count() * 2;
        let all = self.plain.len() + other.plain.len();
        self.numbers == other.numbers && shared > 0 && shared as f64 >= SAME * all as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearly_the_same_words_are_the_same_promise_and_other_numbers_are_not() {
        for (one, other, same) in [
            ("Kirim data balita", "kirim data balita", true),
            ("Sambungkan 3 RS swasta ke layanan akta", "Sambungkan 3 RS swasta ke layanan akta kelahiran", true),
            ("Kirim data balita", "Kirim data balita untuk desa", true),
            ("Kirim data TW I", "Kirim data TW II", false),
            ("Bangun 5 posyandu", "Bangun 7 posyandu", false),
            ("Kirim data balita", "Kirim data remaja", false),
            ("5", "5", false),
        ] {
            assert_eq!(Words::of(one).is_like(&Words::of(other)), same, "{one} / {other}");
        }
    }
}
