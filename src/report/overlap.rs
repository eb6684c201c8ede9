//! Overlap: promises of different agencies that look like the same work.

mod index;
mod lexicon;
mod likeness;
mod stem;
#[cfg(test)]
mod tests;
mod tokens;

use uuid::Uuid;

use crate::register::resolution::pair;
use crate::register::{Code, Content, Entry, Kind, Meeting, Register};
use crate::report::closing_check::Finding;
use index::Index;
use lexicon::Lexicon;
use likeness::{THRESHOLD, with_indicators};

/// The promises of a register by what they say, kept up to date by whoever holds it.
#[derive(Clone, Debug, Default)]
pub struct Overlaps {
    /// None before there is a meeting.
    index: Option<Index>,
    /// How many changes of wording it has taken in, and the entry that it read last.
    reworded: usize,
    last: Option<Uuid>,
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

    /// Reads what is new or was changed since. The words are those of the newest meeting's agenda; when they change, or
    /// the register is another one, everything is read again.
    pub fn follow(&mut self, register: &Register) {
        let Some(newest) = register.meetings.last() else { return };
        let words = newest.agenda.overlap_words();
        let read = self.index.as_ref().map_or(0, Index::len);
        let is_same = read == 0 || register.entries.get(read - 1).map(|entry| entry.id) == self.last;
        let current = self.index.take().filter(|index| is_same && index.lexicon.is_of(words));
        let read = current.as_ref().map_or(0, Index::len);
        let index = self.index.insert(current.unwrap_or_else(|| Index::new(Lexicon::new(words))));
        let reworded = register.reworded();
        let again = reworded.get(self.reworded..).filter(|_| read > 0).unwrap_or_default();
        let again = again.iter().map(|place| *place as usize).filter(|place| *place < read);
        for place in again.chain(read..register.entries.len()) {
            let entry = &register.entries[place];
            let is_promise = entry.kind() == Kind::Commitment;
            index.put(place, if is_promise { &entry.content.text } else { "" });
        }
        (self.reworded, self.last) = (reworded.len(), register.entries.last().map(|entry| entry.id));
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
        let near = self.index.iter().flat_map(|index| index.near(&content.text, wanted));
        let mut alike: Vec<Alike> = near
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

    /// What the check before the gavel says of look-alikes in a meeting: the likest first, and how many more there are.
    /// Promises that all look like each other are told once.
    pub fn findings(&self, register: &Register, meeting: &Meeting) -> Vec<Finding> {
        const MOST: usize = 5;
        let mut circles: Vec<Circle> = Vec::new();
        for pair in self.look_alikes(register, Some(meeting)) {
            join(&mut circles, pair);
        }
        let more: usize = circles.iter().skip(MOST).map(|circle| circle.pairs).sum();
        let named = circles.iter().take(MOST).map(|Circle { pair, members, .. }| match members.len() {
            2 => Finding::LookAlike(pair.one, pair.other),
            many => Finding::ManyAlike(pair.one, pair.other, many),
        });
        named.chain((more > 0).then_some(Finding::MoreLookAlikes(more))).collect()
    }
}

/// Promises each of which looks like another of them, and their likest pair.
struct Circle {
    pair: Pair,
    members: Vec<Code>,
    pairs: usize,
}

/// Puts a pair into the circle that has one of its promises, or begins one; the likest pair comes first.
fn join(circles: &mut Vec<Circle>, pair: Pair) {
    let mut joined = Circle { pair, members: vec![pair.one, pair.other], pairs: 1 };
    let mut place = circles.len();
    let mut at = 0;
    while at < circles.len() {
        if circles[at].members.iter().any(|code| [pair.one, pair.other].contains(code)) {
            let circle = circles.remove(at);
            (joined.pair, place) = if at < place { (circle.pair, at) } else { (joined.pair, place) };
            joined.pairs += circle.pairs;
            let new: Vec<_> = circle.members.into_iter().filter(|code| !joined.members.contains(code)).collect();
            joined.members.extend(new);
        } else {
            at += 1;
        }
    }
    circles.insert(place, joined);
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
