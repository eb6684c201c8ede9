//! What is known of words: which mean the same, which exclude each other, and which say little.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::tokens::{TokenKind, WordStem, tokens};
use crate::agenda::OverlapWords;

/// The words of all offices.
pub static GENERAL: LazyLock<OverlapWords> =
    LazyLock::new(|| toml::from_str(include_str!("general.toml")).expect("the words of all offices can be read"));

/// What is done, where any other word would do.
pub const VAGUE: &str = "susun buat bentuk siapkan sediakan pasang terbitkan kirim mengirim bagikan beri ajukan gelar bangun \
     tingkatkan dorong dukung dampingi layanan tempat mengembangkan jumlah bahan program hasil daftar jadwal";

/// In how many of a thousand commitments such a word is met, whatever the register: young ones know no rarity yet.
const VAGUE_RATE: u32 = 420;
const COMMON_RATE: u32 = 70;

/// One thing that a commitment names.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    pub name: String,
    pub kind: TokenKind,
    /// The first letter of the word as it was said.
    pub initial: char,
    /// In how many of a thousand commitments it is met, whatever the register.
    pub rate: u32,
    /// The row of things that exclude each other which this is of.
    pub row: Option<usize>,
}

/// Stems of a phrase.
type StemmedPhrase = Vec<String>;

#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// Of the framework and of the agenda.
    words: [OverlapWords; 2],
    /// By its first stem: a phrase, and the name that it shares with others; long ones first.
    phrases: HashMap<String, Vec<(StemmedPhrase, String)>>,
    rows: HashMap<String, usize>,
    rates: HashMap<String, u32>,
}

impl Lexicon {
    /// The words of all offices, of a framework and of an agenda. Rows that share a phrase are one.
    pub fn new(words: [&OverlapWords; 2]) -> Self {
        let mut lexicon = Self { words: words.map(OverlapWords::clone), ..Self::default() };
        let layers = || std::iter::once(&*GENERAL).chain(words);
        layers().flat_map(|words| &words.same).for_each(|row| lexicon.add_same(row));
        for phrases in lexicon.phrases.values_mut() {
            phrases.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        }
        for (index, row) in layers().flat_map(|words| &words.different).enumerate() {
            let names: Vec<String> = row.iter().map(|phrase| lexicon.name(&stems(phrase))).collect();
            let row = names.iter().find_map(|name| lexicon.rows.get(name)).copied().unwrap_or(index);
            lexicon.rows.extend(names.into_iter().map(|name| (name, row)));
        }
        let common = layers().flat_map(|words| &words.common).map(|phrase| (phrase.as_str(), COMMON_RATE));
        for (phrase, rate) in common.chain(VAGUE.split_whitespace().map(|word| (word, VAGUE_RATE))) {
            let name = lexicon.name(&stems(phrase));
            lexicon.rates.insert(name, rate);
        }
        lexicon
    }

    /// Whether it was made of these words.
    pub fn is_of(&self, words: [&OverlapWords; 2]) -> bool {
        self.words.each_ref() == words
    }

    fn add_same(&mut self, row: &[String]) {
        let row: Vec<StemmedPhrase> =
            row.iter().map(|phrase| stems(phrase)).filter(|stems| !stems.is_empty()).collect();
        let known = row.iter().find_map(|phrase| self.known(phrase)).map(str::to_owned);
        let Some(name) = known.or_else(|| row.first().map(|phrase| phrase.join(" "))) else { return };
        for phrase in row {
            if self.known(&phrase).is_none() {
                self.phrases.entry(phrase[0].clone()).or_default().push((phrase, name.clone()));
            }
        }
    }

    fn known(&self, phrase: &[String]) -> Option<&str> {
        let known = self.phrases.get(phrase.first()?)?;
        known.iter().find(|(known, _)| known == phrase).map(|(_, name)| name.as_str())
    }

    /// The one name of a phrase: its stems where no other is known.
    fn name(&self, phrase: &[String]) -> String {
        self.known(phrase).map_or_else(|| phrase.join(" "), str::to_owned)
    }

    /// What a text names, each thing once, in the order in which it was said.
    pub fn terms(&self, text: &str) -> Vec<Term> {
        let tokens = tokens(text);
        let mut terms: Vec<Term> = Vec::new();
        let mut rest = tokens.as_slice();
        while let Some(WordStem { stem, kind, initial }) = rest.first() {
            let fits = |(phrase, _): &&(StemmedPhrase, String)| {
                phrase.len() <= rest.len() && phrase.iter().zip(rest).all(|(stem, token)| *stem == token.stem)
            };
            let (name, length) = match self.phrases.get(stem).and_then(|phrases| phrases.iter().find(fits)) {
                Some((phrase, name)) => (name, phrase.len()),
                None => (stem, 1),
            };
            if !terms.iter().any(|term| term.name == *name) {
                let (rate, row) = (self.rates.get(name).copied().unwrap_or(0), self.rows.get(name).copied());
                terms.push(Term { name: name.clone(), kind: *kind, initial: *initial, rate, row });
            }
            rest = &rest[length..];
        }
        terms
    }
}

fn stems(phrase: &str) -> StemmedPhrase {
    tokens(phrase).into_iter().map(|token| token.stem).collect()
}
