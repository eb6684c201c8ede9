//! An index of commitments by the terms that they name, so that finding what is alike costs little with many of them.

use std::collections::HashMap;

use super::lexicon::{Lexicon, Term};
use super::likeness::likeness;
use super::tokens::TokenKind;

#[derive(Clone, Debug)]
pub struct Index {
    pub lexicon: Lexicon,
    /// Of each commitment: its text as read, and what it names.
    commitments: Vec<(String, Vec<Term>)>,
    /// Of each term: the commitments that name it.
    naming: HashMap<String, Vec<usize>>,
}

impl Index {
    pub fn new(lexicon: Lexicon) -> Self {
        Self { lexicon, commitments: Vec::new(), naming: HashMap::new() }
    }

    /// Reads the commitment of this number; numbers are given out in order. Costs little where nothing changed.
    pub fn put(&mut self, number: usize, text: &str) {
        if let Some((known, terms)) = self.commitments.get(number) {
            if known == text {
                return;
            }
            for term in terms {
                self.naming.entry(term.name.clone()).or_default().retain(|known| *known != number);
            }
        }
        let terms = self.lexicon.terms(text);
        for term in &terms {
            self.naming.entry(term.name.clone()).or_default().push(number);
        }
        let read = (text.to_owned(), terms);
        match self.commitments.get_mut(number) {
            Some(known) => *known = read,
            None => self.commitments.push(read),
        }
    }

    /// The rarer a term, the more it weighs. Where, how many and what is done say less than what it is done to.
    fn weight(&self, term: &Term) -> f32 {
        const BACKGROUND: f32 = 1000.0;
        let here = self.naming.get(&term.name).map_or(0, Vec::len) as f32;
        let often = term.rate as f32 + here + 2.0;
        let rarity = ((BACKGROUND + self.commitments.len() as f32) / often).ln().max(0.0);
        match term.kind {
            TokenKind::Word => rarity,
            TokenKind::Doing | TokenKind::Place => rarity / 2.0,
            TokenKind::Number => rarity / 4.0,
        }
    }

    /// The wanted commitments that share enough with a text to be worth comparing, each with its likeness.
    pub fn near(&self, text: &str, wanted: impl Fn(usize) -> bool) -> Vec<(usize, f32)> {
        const MOST: usize = 60;
        const LEAST_SHARED: f32 = 0.15;
        let terms = self.lexicon.terms(text);
        let mut shared = vec![0.0_f32; self.commitments.len()];
        let mut whole = 0.0;
        for term in &terms {
            let weight = self.weight(term);
            whole += weight;
            self.naming.get(&term.name).into_iter().flatten().for_each(|number| shared[*number] += weight);
        }
        let least = (whole * LEAST_SHARED).max(f32::MIN_POSITIVE);
        let mut near: Vec<usize> =
            (0..shared.len()).filter(|number| shared[*number] >= least && wanted(*number)).collect();
        if near.len() > MOST {
            near.select_nth_unstable_by(MOST, |one, other| shared[*other].total_cmp(&shared[*one]));
            near.truncate(MOST);
        }
        let likeness = |other: usize| likeness(&terms, &self.commitments[other].1, |term| self.weight(term));
        near.into_iter().map(|number| (number, likeness(number))).collect()
    }
}
