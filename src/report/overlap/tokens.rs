//! What a promise says: its words as stems, each thing under one name, with its numbers and places.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use waken_snowball::{Algorithm, stem};

use super::lexicon::{BEFORE_A_PLACE, COMMON, LARGER, NUMBERS, OTHERS, SAME, STOP};

/// One thing that a promise names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub name: String,
    pub kind: TermKind,
    /// The first letter of the word as it was said.
    pub initial: char,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermKind {
    Word,
    /// A verb, or what was made of one.
    Doing,
    Number,
    Place,
}

/// The terms of a promise, each once, in the order in which they were said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saying {
    pub terms: Vec<Term>,
}

/// The tables of the field, by stem.
struct Field {
    numbers: HashMap<&'static str, &'static str>,
    before_a_place: HashSet<&'static str>,
    common: HashMap<String, u32>,
    /// By its first stem: the stems of a phrase, and what it is called; long ones first.
    phrases: HashMap<String, Vec<(Vec<String>, String)>>,
    others: HashMap<String, usize>,
}

static STOPS: LazyLock<HashSet<&str>> = LazyLock::new(|| STOP.split_whitespace().collect());

static FIELD: LazyLock<Field> = LazyLock::new(|| {
    let stems = |phrase: &str| phrase.split(' ').filter(|word| !STOPS.contains(word)).map(stemmed).collect::<Vec<_>>();
    let mut phrases: HashMap<String, Vec<(Vec<String>, String)>> = HashMap::new();
    for row in SAME {
        for phrase in *row {
            let stems = stems(phrase);
            phrases.entry(stems[0].clone()).or_default().push((stems, row[0].to_owned()));
        }
    }
    phrases.values_mut().for_each(|phrases| phrases.sort_by_key(|(stems, _)| std::cmp::Reverse(stems.len())));
    let called = |word: &str| name(&phrases, &stems(word));
    let common = COMMON.iter().flat_map(|(often, words)| words.split_whitespace().map(|word| (called(word), *often)));
    let others = OTHERS.iter().enumerate().flat_map(|(row, words)| words.iter().map(move |word| (*word, row)));
    Field {
        numbers: NUMBERS.iter().copied().collect(),
        before_a_place: BEFORE_A_PLACE.split_whitespace().collect(),
        common: common.collect(),
        others: others.map(|(word, row)| (called(word), row)).collect(),
        phrases,
    }
});

/// The one name of a phrase; its stems where the field has no other.
fn name(phrases: &HashMap<String, Vec<(Vec<String>, String)>>, stems: &[String]) -> String {
    let known = phrases.get(&stems[0]).and_then(|known| known.iter().find(|(phrase, _)| phrase == stems));
    known.map_or_else(|| stems.join(" "), |(_, name)| name.clone())
}

/// In how many of a thousand promises a term is met, whatever the register.
pub fn common(term: &str) -> u32 {
    FIELD.common.get(term).copied().unwrap_or(0)
}

/// The row of things that exclude each other which this is of.
pub fn others(term: &str) -> Option<usize> {
    FIELD.others.get(term).copied()
}

impl Saying {
    pub fn of(text: &str) -> Self {
        let words: Vec<Said> = said(text);
        let mut saying = Self::default();
        let mut rest = words.as_slice();
        while let Some(first) = rest.first() {
            let phrases = FIELD.phrases.get(&first.stem).map(Vec::as_slice).unwrap_or_default();
            let fits = |(stems, _): &&(Vec<String>, String)| {
                stems.len() <= rest.len() && stems.iter().zip(rest).all(|(stem, said)| *stem == said.stem)
            };
            let (name, length) = match phrases.iter().find(fits) {
                Some((stems, name)) => (name.clone(), stems.len()),
                None => (first.stem.clone(), 1),
            };
            saying.add(Term { name, kind: first.kind, initial: first.initial });
            rest = &rest[length..];
        }
        saying
    }

    fn add(&mut self, term: Term) {
        if !self.names(&term.name) {
            self.terms.push(term);
        }
    }

    pub fn names(&self, name: &str) -> bool {
        self.terms.iter().any(|term| term.name == name)
    }
}

struct Said {
    stem: String,
    kind: TermKind,
    initial: char,
}

/// The words that say something. A capital letter after `kelurahan` and the like makes a place.
fn said(text: &str) -> Vec<Said> {
    let plain: String = text.nfkd().filter(|c| !is_combining_mark(*c)).collect();
    let plain = plain.replace("e-", "e").replace("E-", "e");
    let mut words: Vec<Said> = Vec::new();
    let mut in_a_place = false;
    for typed in plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let word = typed.to_lowercase();
        let is_place = in_a_place && typed.starts_with(char::is_uppercase);
        in_a_place = is_place || FIELD.before_a_place.contains(word.as_str());
        if STOPS.contains(word.as_str()) {
            in_a_place = false;
            continue;
        }
        if let (Some((_, times, plus)), Some(last)) = (LARGER.iter().find(|(name, ..)| *name == word), words.last_mut())
            && last.kind == TermKind::Number
            && let Ok(number) = last.stem.parse::<u64>()
        {
            last.stem = number.saturating_mul(*times).saturating_add(*plus).to_string();
            continue;
        }
        let initial = word.chars().next().unwrap_or_default();
        let number = FIELD.numbers.get(word.as_str()).copied();
        let kind = match () {
            () if number.is_some() || word.starts_with(|c: char| c.is_ascii_digit()) => TermKind::Number,
            () if is_place => TermKind::Place,
            () if words.is_empty() || is_doing(&word) => TermKind::Doing,
            () => TermKind::Word,
        };
        let stem = match (number, kind) {
            (Some(number), _) => number.to_owned(),
            (None, TermKind::Number | TermKind::Place) => word,
            (None, _) => stemmed(&word),
        };
        words.push(Said { stem, kind, initial });
    }
    words
}

/// Whether a word has the look of a verb, or of a noun made of one: `menyusun`, `disusun`, `penyusunan`, `sediakan`.
fn is_doing(word: &str) -> bool {
    const LONG: usize = 6;
    let verb = word.starts_with("me") || word.starts_with("di") || word.ends_with("kan");
    word.len() >= LONG && (verb || word.starts_with("pe") && word.ends_with("an"))
}

/// The stem of a word in small letters. Short words have none: stemming takes `anak` for `an` and a suffix.
fn stemmed(word: &str) -> String {
    const SHORTEST: usize = 5;
    if word.len() < SHORTEST || !word.is_ascii() {
        word.to_owned()
    } else {
        stem(Algorithm::Indonesian, word).into_owned()
    }
}
