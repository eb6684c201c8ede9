//! Overlap: promises of different agencies that look like the same work.

pub mod evaluation;
pub mod index;
mod lexicon;
pub mod likeness;
#[cfg(test)]
mod tests;
mod tokens;

use crate::register::resolution::pair;
use crate::register::{Code, Content, Entry, Kind, Meeting, Register};
use crate::report::closing_check::Finding;
use index::Index;
use likeness::{THRESHOLD, with_indicators};

/// The promises of a register by what they say, kept up to date by whoever holds it.
#[derive(Clone, Debug, Default)]
pub struct Overlaps {
    index: Index,
}

/// A promise that looks like the same work.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alike {
    pub code: Code,
    /// From the threshold to 1.
    pub score: f32,
}

/// Two promises that look like the same work, in the order of their codes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    pub one: Code,
    pub other: Code,
    /// From the threshold to 1.
    pub score: f32,
}

impl Overlaps {
    pub fn of(register: &Register) -> Self {
        let mut overlaps = Self::default();
        overlaps.follow(register);
        overlaps
    }

    /// Reads what is new or was changed since; to find that out costs a comparison for each entry.
    pub fn follow(&mut self, register: &Register) {
        for (number, entry) in register.entries.iter().enumerate() {
            let is_promise = entry.kind() == Kind::Commitment;
            self.index.put(number, if is_promise { &entry.content.text } else { "" });
        }
    }

    /// The open promises of other agencies that look like the same work as this one, best first. What was settled
    /// with the entry of this code, if it has one, is left out.
    pub fn alike(&self, content: &Content, code: Option<Code>, register: &Register) -> Vec<Alike> {
        let wanted = |number: usize| register.entries.get(number).is_some_and(|entry| is_other(content, entry));
        let open = |code: Code| {
            let entry = register.entry(code);
            entry.is_some_and(|entry| entry.parts().any(|owner| entry.is_owed_by(owner)))
        };
        let is_settled =
            |other: Code| code.is_some_and(|code| code == other || register.settled(code, other).is_some());
        let mut alike: Vec<Alike> = self
            .index
            .near(&content.text, wanted)
            .into_iter()
            .map(|(number, score)| {
                let entry = &register.entries[number];
                let (one, other) = (content.indicator.as_deref(), entry.content.indicator.as_deref());
                Alike { code: entry.code, score: with_indicators(score, one, other) }
            })
            .filter(|alike| alike.score >= THRESHOLD && open(alike.code) && !is_settled(alike.code))
            .collect();
        alike.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.code.cmp(&other.code)));
        alike
    }

    /// The unsettled pairs of open promises, best first: those with a promise of this meeting in them, or all.
    pub fn look_alikes(&self, register: &Register, meeting: Option<&Meeting>) -> Vec<Pair> {
        let of_meeting = |entry: &&Entry| meeting.is_none_or(|meeting| meeting.id == entry.meeting);
        let is_open = |entry: &&Entry| entry.parts().any(|owner| entry.is_owed_by(owner));
        let mut pairs: Vec<Pair> = Vec::new();
        for entry in register.entries.iter().filter(of_meeting).filter(is_open) {
            for Alike { code, score } in self.alike(&entry.content, Some(entry.code), register) {
                let (one, other) = pair(entry.code, code);
                pairs.push(Pair { one, other, score });
            }
        }
        pairs.sort_by_key(|pair| (pair.one, pair.other));
        pairs.dedup_by_key(|pair| (pair.one, pair.other));
        pairs.sort_by(|one, other| other.score.total_cmp(&one.score));
        pairs
    }

    /// What the check before the gavel says of look-alikes in a meeting: the best pairs, and how many more there are.
    pub fn findings(&self, register: &Register, meeting: &Meeting) -> Vec<Finding> {
        const MOST: usize = 5;
        let pairs = self.look_alikes(register, Some(meeting));
        let more = pairs.len().saturating_sub(MOST);
        let named = pairs.into_iter().take(MOST).map(|pair| Finding::LookAlike(pair.one, pair.other));
        named.chain((more > 0).then_some(Finding::MoreLookAlikes(more))).collect()
    }
}

/// Whether an entry is a promise of agencies that have no part in this one.
fn is_other(content: &Content, entry: &Entry) -> bool {
    let (owners, others) = (&content.owners, &entry.content.owners);
    entry.kind() == Kind::Commitment
        && entry.stands()
        && !owners.is_empty()
        && !others.is_empty()
        && !others.iter().any(|other| owners.contains(other))
}
