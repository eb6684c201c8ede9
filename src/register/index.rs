//! What screens ask at every key, kept by the fold, so that it costs the same with ten entries and with ten thousand.

use std::collections::{BTreeSet, HashMap};

use super::{Code, Content, Entry, Kind};
use crate::agenda::AgencyId;

/// Indices of entries in the register, in the order of recording.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EntryPlaces(Vec<u32>);

impl EntryPlaces {
    pub fn as_slice(&self) -> &[u32] {
        &self.0
    }

    fn insert(&mut self, place: u32) {
        match self.0.last() {
            Some(last) if *last >= place => {
                if let Err(at) = self.0.binary_search(&place) {
                    self.0.insert(at, place);
                }
            }
            _ => self.0.push(place),
        }
    }

    fn remove(&mut self, place: u32) {
        if let Ok(at) = self.0.binary_search(&place) {
            self.0.remove(at);
        }
    }
}

/// The digits that a text has, one bit each: texts of other digits are other promises.
pub fn digits(text: &str) -> u16 {
    let digits = text.bytes().filter(u8::is_ascii_digit);
    digits.fold(0, |seen, digit| seen | 1 << (digit - b'0'))
}

/// The entries of the whole register.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RegisterIndex {
    pub codes: HashMap<Code, usize>,
    /// The highest number of each kind.
    highest: HashMap<Kind, u32>,
    /// Promises that an agency owes, by the digits of their texts.
    owed: HashMap<AgencyId, HashMap<u16, EntryPlaces>>,
    /// Open blockers and promises, by the agencies that they were ever said to need.
    needing: HashMap<AgencyId, EntryPlaces>,
    /// What answers a blocker.
    answering: HashMap<Code, EntryPlaces>,
    /// Open blockers.
    blockers: BTreeSet<u32>,
    /// The entry that was touched last.
    pub touched: usize,
    /// Entries whose text changed after they were recorded, in the order in which it did.
    pub reworded: Vec<u32>,
}

impl RegisterIndex {
    pub fn next_number(&self, kind: Kind) -> u32 {
        self.highest.get(&kind).copied().unwrap_or(0) + 1
    }

    pub fn note_code(&mut self, code: Code, place: usize) {
        self.codes.insert(code, place);
        if code.number < u32::MAX {
            let highest = self.highest.entry(code.kind).or_default();
            *highest = code.number.max(*highest);
        }
    }

    /// What an agency owes and has these digits.
    pub fn owed(&self, agency: &str, digits: u16) -> &[u32] {
        let places = self.owed.get(agency).and_then(|owed| owed.get(&digits));
        places.map_or(&[], EntryPlaces::as_slice)
    }

    /// The open blockers and promises that were ever said to need an agency, by that agency.
    pub fn needing(&self) -> impl Iterator<Item = (&AgencyId, &[u32])> {
        self.needing.iter().map(|(agency, places)| (agency, places.as_slice()))
    }

    pub fn answering(&self, blocker: Code) -> &[u32] {
        self.answering.get(&blocker).map_or(&[], EntryPlaces::as_slice)
    }

    /// The blockers that anything ever answered.
    pub fn answered(&self) -> impl Iterator<Item = Code> {
        self.answering.keys().copied()
    }

    /// Open blockers, in the order of recording.
    pub fn blockers(&self) -> impl DoubleEndedIterator<Item = u32> {
        self.blockers.iter().copied()
    }

    pub fn list(&mut self, place: u32, entry: &Entry) {
        self.each(entry, &mut EntryPlaces::insert, place);
        if is_open_blocker(entry) {
            self.blockers.insert(place);
        }
    }

    pub fn unlist(&mut self, place: u32, entry: &Entry) {
        self.each(entry, &mut EntryPlaces::remove, place);
        self.blockers.remove(&place);
    }

    /// Does something to every list that an entry belongs to.
    fn each(&mut self, entry: &Entry, does: &mut impl FnMut(&mut EntryPlaces, u32), place: u32) {
        if let Some(blocker) = entry.content.answers {
            does(self.answering.entry(blocker).or_default(), place);
        }
        if !entry.stands() {
            return;
        }
        if entry.kind() == Kind::Commitment {
            let digits = digits(&entry.content.text);
            for owner in entry.content.owners.iter().filter(|owner| entry.is_owed_by(*owner)) {
                does(list_of(&mut self.owed, owner).entry(digits).or_default(), place);
            }
        }
        if waits(entry) {
            let said = entry.progress.values().flatten().flat_map(|progress| &progress.answer.needs);
            for agency in entry.needs().iter().chain(said) {
                does(list_of(&mut self.needing, agency), place);
            }
        }
    }
}

/// Whether an entry can wait for an agency.
fn waits(entry: &Entry) -> bool {
    let can_wait = matches!(entry.kind(), Kind::Blocker | Kind::Commitment);
    can_wait && entry.parts().any(|part| !entry.status_of(part).is_closed())
}

fn is_open_blocker(entry: &Entry) -> bool {
    entry.kind() == Kind::Blocker && entry.stands()
}

/// The list of a key, which is only copied where there is none yet.
fn list_of<'a, T: Default>(lists: &'a mut HashMap<AgencyId, T>, agency: &AgencyId) -> &'a mut T {
    if !lists.contains_key(agency) {
        lists.insert(agency.clone(), T::default());
    }
    lists.get_mut(agency).expect("it is there")
}

/// The entries of one meeting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MeetingIndex {
    agencies: HashMap<AgencyId, OfAgency>,
    /// What shows, by the step at which it was said.
    steps: HashMap<Option<usize>, EntryPlaces>,
}

/// The entries of one agency in one meeting.
#[derive(Clone, Debug, Default, PartialEq)]
struct OfAgency {
    /// What shows and names it, or was said while it had the floor.
    said: EntryPlaces,
    /// Promises that it still owes.
    owed: EntryPlaces,
    /// Of each kind that is counted: those of which it is an owner, and that stand.
    owned: HashMap<Kind, usize>,
}

impl MeetingIndex {
    pub fn said_by(&self, agency: &str) -> &[u32] {
        self.agencies.get(agency).map_or(&[], |of| of.said.as_slice())
    }

    pub fn owed_by(&self, agency: &str) -> &[u32] {
        self.agencies.get(agency).map_or(&[], |of| of.owed.as_slice())
    }

    /// How many entries of a kind stand of which an agency is an owner.
    pub fn owned(&self, agency: &str, kind: Kind) -> usize {
        self.agencies.get(agency).and_then(|of| of.owned.get(&kind)).copied().unwrap_or(0)
    }

    /// What was said at each step.
    pub fn steps(&self) -> impl Iterator<Item = (Option<usize>, &[u32])> {
        self.steps.iter().map(|(step, places)| (*step, places.as_slice()))
    }

    pub fn list(&mut self, place: u32, entry: &Entry) {
        self.each(entry, EntryPlaces::insert, place, |many| *many += 1);
    }

    pub fn unlist(&mut self, place: u32, entry: &Entry) {
        self.each(entry, EntryPlaces::remove, place, |many| *many = many.saturating_sub(1));
    }

    fn each(&mut self, entry: &Entry, does: impl Fn(&mut EntryPlaces, u32), place: u32, counts: impl Fn(&mut usize)) {
        let Content { owners, with, .. } = &entry.content;
        if entry.is_shown() {
            does(self.steps.entry(entry.place.step).or_default(), place);
            for agency in owners.iter().chain(with).chain(&entry.place.floor) {
                does(&mut list_of(&mut self.agencies, agency).said, place);
            }
        }
        if entry.stands() {
            for owner in owners {
                counts(list_of(&mut self.agencies, owner).owned.entry(entry.kind()).or_default());
                if entry.is_owed_by(owner) {
                    does(&mut list_of(&mut self.agencies, owner).owed, place);
                }
            }
        }
    }
}
