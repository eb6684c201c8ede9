//! The words of a text that say something, as stems, with its numbers and places.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::stem::stem;

/// Words that say nothing of what is promised.
static EMPTY: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "ada adalah agar akan antara atas atau bagi bahwa bersama bisa dalam dan dapat dari demi dengan di guna harus hingga \
     ini itu juga kami kepada ke kita lagi lain lalu lewat maka maupun melalui menjadi nya oleh orang pada para pasca \
     per perlu pula rangka saat sampai satuan se sebagai secara sedang segera seluruh semua serta setelah setiap sudah \
     supaya tahun tanpa telah tentang terhadap terkait tersebut tiap tingkat untuk upaya yaitu yang kegiatan \
     melaksanakan dilaksanakan pelaksanaan mengadakan menyelenggarakan melakukan dilakukan kota nomor bulan"
        .split_whitespace()
        .collect()
});

/// Numbers as words, and Roman ones, each with its digits.
const NUMBERS: [(&str, &str); 18] = [
    ("satu", "1"),
    ("dua", "2"),
    ("tiga", "3"),
    ("empat", "4"),
    ("lima", "5"),
    ("enam", "6"),
    ("tujuh", "7"),
    ("delapan", "8"),
    ("sembilan", "9"),
    ("sepuluh", "10"),
    ("sebelas", "11"),
    ("seratus", "100"),
    ("i", "1"),
    ("ii", "2"),
    ("iii", "3"),
    ("iv", "4"),
    ("v", "5"),
    ("vi", "6"),
];

/// What makes a larger number of the one in front (`dua belas`, `lima puluh`): times this, and this added.
const LARGER: [(&str, u64, u64); 5] =
    [("belas", 1, 10), ("puluh", 10, 0), ("ratus", 100, 0), ("ribu", 1000, 0), ("juta", 1_000_000, 0)];

/// The name of a place follows these.
const BEFORE_A_PLACE: [&str; 13] = [
    "kelurahan",
    "kel",
    "desa",
    "kecamatan",
    "kec",
    "jalan",
    "jl",
    "pasar",
    "kali",
    "sungai",
    "taman",
    "pantai",
    "pulau",
];

#[derive(Clone, Debug, PartialEq)]
pub struct WordStem {
    pub stem: String,
    pub kind: TokenKind,
    /// The first letter of the word as it was said.
    pub initial: char,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    Word,
    /// A verb, or what looks like one.
    Doing,
    Number,
    Place,
}

/// In the order in which they were said. A capital letter after `kelurahan` and the like makes a place.
pub fn tokens(text: &str) -> Vec<WordStem> {
    let plain: String = text.nfkd().filter(|c| !is_combining_mark(*c)).collect();
    let plain = plain.replace("e-", "e").replace("E-", "e");
    let mut tokens: Vec<WordStem> = Vec::new();
    let mut in_a_place = false;
    for typed in plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let word = typed.to_lowercase();
        let is_place = in_a_place && typed.starts_with(char::is_uppercase);
        in_a_place = is_place || BEFORE_A_PLACE.contains(&word.as_str());
        if EMPTY.contains(word.as_str()) {
            in_a_place = false;
            continue;
        }
        if let Some(larger) = tokens.last().and_then(|last| larger(last, &word)) {
            tokens.last_mut().expect("there is a last one").stem = larger;
            continue;
        }
        let initial = word.chars().next().unwrap_or_default();
        let number = NUMBERS.iter().find(|(name, _)| *name == word).map(|(_, digits)| *digits);
        let kind = match () {
            () if number.is_some() || word.starts_with(|c: char| c.is_ascii_digit()) => TokenKind::Number,
            () if is_place => TokenKind::Place,
            () if tokens.is_empty() || is_doing(&word) => TokenKind::Doing,
            () => TokenKind::Word,
        };
        let stem = match (number, kind) {
            (Some(digits), _) => digits.to_owned(),
            (None, TokenKind::Number) => word,
            (None, _) => stem(&word),
        };
        tokens.push(WordStem { stem, kind, initial });
    }
    tokens
}

/// The digits of a number that a word makes larger.
fn larger(number: &WordStem, word: &str) -> Option<String> {
    let (_, times, more) = LARGER.iter().find(|(name, ..)| *name == word)?;
    let number: u64 = Some(number).filter(|number| number.kind == TokenKind::Number)?.stem.parse().ok()?;
    Some(number.saturating_mul(*times).saturating_add(*more).to_string())
}

/// Whether a word has the look of a verb: `menyusun`, `disusun`, `sediakan`.
fn is_doing(word: &str) -> bool {
    const LONG: usize = 6;
    word.len() >= LONG && (word.starts_with("me") || word.starts_with("di") || word.ends_with("kan"))
}
