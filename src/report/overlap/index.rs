//! An index of commitments by the terms that they name, so that finding what is alike costs little with many of them.

use std::collections::{HashMap, HashSet};

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

    /// The wanted commitments that share enough with a text to be worth comparing, each with its likeness. However many
    /// commitments there are, only some are looked at: those that share the text's rarest words, the newest first.
    pub fn near(&self, text: &str, wanted: impl Fn(usize) -> bool) -> Vec<(usize, f32)> {
        const MOST: usize = 60;
        const MOST_LOOKED_AT: usize = 400;
        const LEAST_SHARED: f32 = 0.15;
        let terms = self.lexicon.terms(text);
        let mut weighed: Vec<(f32, &Term)> = terms.iter().map(|term| (self.weight(term), term)).collect();
        let whole: f32 = weighed.iter().map(|(weight, _)| weight).sum();
        let least = (whole * LEAST_SHARED).max(f32::MIN_POSITIVE);
        weighed.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let mut looked_at = HashSet::new();
        let mut left = whole;
        for (weight, term) in &weighed {
            // Whoever shares only what is left shares too little.
            if left < least {
                break;
            }
            let naming = self.naming.get(&term.name).map_or(&[][..], Vec::as_slice);
            let room = MOST_LOOKED_AT.saturating_sub(looked_at.len());
            looked_at.extend(naming.iter().rev().take(room).copied());
            left -= weight;
        }
        let shared = |number: usize| -> f32 {
            let theirs = &self.commitments[number].1;
            let both = weighed.iter().filter(|(_, term)| theirs.iter().any(|their| their.name == term.name));
            both.map(|(weight, _)| weight).sum()
        };
        let wanted = looked_at.into_iter().filter(|number| wanted(*number));
        let mut near: Vec<(usize, f32)> =
            wanted.map(|number| (number, shared(number))).filter(|(_, shared)| *shared >= least).collect();
        near.sort_by(|(one, shared), (other, more)| more.total_cmp(shared).then(one.cmp(other)));
        near.truncate(MOST);
        let likeness = |other: usize| likeness(&terms, &self.commitments[other].1, |term| self.weight(term));
        near.into_iter().map(|(number, _)| (number, likeness(number))).collect()
    }

    /// How many commitments it has read.
    pub fn len(&self) -> usize {
        self.commitments.len()
    }
}
