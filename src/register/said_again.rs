//! The same promise twice by one body: said again in the same words, or nearly.

use std::collections::BTreeSet;

use super::{Code, Content, Kind, Register};
use crate::text::fold;

/// Words that change nothing of what is promised.
const LITTLE: &str =
    "agar akan bagi dalam dan dari dengan di guna ini itu ke kepada oleh pada para secara segera serta untuk yang";
const NUMERALS: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
/// Shared words, of all words of both, from which on it is the same.
const SAME: f64 = 0.8;

impl Register {
    /// A commitment that one of these owners made before, still owes, and makes again: the newest; of one that is
    /// recorded, the newest before it.
    pub fn said_again(&self, content: &Content, recorded: Option<Code>) -> Option<Code> {
        let said = Words::of(&content.text);
        let is_again = |code: &Code| {
            self.entry(*code).is_some_and(|entry| {
                content.owners.iter().any(|owner| entry.is_owed_by(owner))
                    && may_be_like(&content.text, &entry.content.text)
                    && said.is_like(&Words::of(&entry.content.text))
            })
        };
        let others = self.entries.iter().rev().filter(|entry| entry.stands()).map(|entry| entry.code);
        let is_before = |code: &Code| recorded.is_none_or(|recorded| code.number < recorded.number);
        others.filter(|code| code.kind == Kind::Commitment && is_before(code)).find(is_again)
    }
}

/// Whether it is worth reading the words of both: told at every key, of every open commitment of an owner.
fn may_be_like(one: &str, other: &str) -> bool {
    let digits = |text: &str| {
        let mut many = [0u8; 10];
        text.bytes().filter(u8::is_ascii_digit).for_each(|digit| many[usize::from(digit - b'0')] = 1);
        many
    };
    let (short, long) = (one.len().min(other.len()), one.len().max(other.len()));
    long <= 2 * short + LITTLE.len() / 2 && digits(one) == digits(other)
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
