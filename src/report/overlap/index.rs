//! An index of promises by the terms that they name, so that finding what is alike costs little with many of them.

use std::collections::HashMap;

use super::likeness::likeness;
use super::tokens::{Saying, Term, TermKind, common};

#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Of each promise: its text as read, and what it says.
    sayings: Vec<(String, Saying)>,
    /// Of each term: the promises that name it.
    naming: HashMap<String, Vec<usize>>,
}

impl Index {
    /// Reads the promise of this number; numbers are given out in order. Costs little where nothing changed.
    pub fn put(&mut self, number: usize, text: &str) {
        if let Some((known, _)) = self.sayings.get(number) {
            if known == text {
                return;
            }
            self.naming.values_mut().for_each(|numbers| numbers.retain(|known| *known != number));
        }
        let saying = Saying::of(text);
        for term in &saying.terms {
            self.naming.entry(term.name.clone()).or_default().push(number);
        }
        let read = (text.to_owned(), saying);
        match self.sayings.get_mut(number) {
            Some(known) => *known = read,
            None => self.sayings.push(read),
        }
    }

    /// The rarer a term, the more it weighs. Where, how many and what is done say less than what it is done to.
    pub fn weight(&self, term: &Term) -> f32 {
        const BACKGROUND: f32 = 1000.0;
        const DOING: f32 = 0.4;
        let here = self.naming.get(&term.name).map_or(0, Vec::len) as f32;
        let often = common(&term.name) as f32 + here + 2.0;
        let rarity = ((BACKGROUND + self.sayings.len() as f32) / often).ln().max(0.0);
        match term.kind {
            TermKind::Word => rarity,
            TermKind::Number | TermKind::Place => rarity / 2.0,
            TermKind::Doing => rarity * DOING,
        }
    }

    /// The wanted promises that share enough with a text to be worth comparing, each with its likeness.
    pub fn near(&self, text: &str, wanted: impl Fn(usize) -> bool) -> Vec<(usize, f32)> {
        const MOST: usize = 60;
        const LEAST_SHARED: f32 = 0.15;
        let saying = Saying::of(text);
        let mut shared = vec![0.0_f32; self.sayings.len()];
        let mut whole = 0.0;
        for term in &saying.terms {
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
        near.into_iter()
            .map(|number| (number, likeness(&saying, &self.sayings[number].1, |term| self.weight(term))))
            .collect()
    }
}
