//! Whom words name in a meeting's room: what they begin, what they name whole, and what is asked about.

use std::collections::BTreeMap;

use super::{Directory, KINDS_OF_BODY, Who};
use crate::agenda::{AgencyId, Cluster};
use crate::capture::Room;
use crate::capture::office::EVERY;
use crate::capture::word::{Word, joined, key};

/// Letters that such a name must have, and agencies that are offered for it, at the most.
const SHORTEST_LIKELY: usize = 4;
const MOST_LIKELY: usize = 8;

/// The names, as they are meant while a cluster is being discussed.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    directory: &'a Directory,
    current: Option<&'a Cluster>,
}

/// What words name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    Agencies(Vec<AgencyId>),
    /// Nobody of the agenda: kept by these words.
    Outside(String),
    Ambiguous(Vec<AgencyId>),
    /// Nobody, but without the word for their kind these are called so.
    Likely(Vec<AgencyId>),
    /// The members of the cluster, while none is being discussed.
    NoCluster,
    Unknown,
}

/// Whether nothing must be asked.
pub fn is_understood(named: &Named) -> bool {
    matches!(named, Named::Agencies(_) | Named::Outside(_))
}

impl<'a> Names<'a> {
    pub fn new(room: &Room<'a>) -> Self {
        Self { directory: room.directory, current: room.current_cluster() }
    }

    /// The names outside any meeting's room.
    pub fn anywhere(directory: &'a Directory) -> Self {
        Self { directory, current: None }
    }

    pub fn directory(&self) -> &'a Directory {
        self.directory
    }

    /// Whether the first of these words are the exact name of an agency or a group.
    pub fn opens(&self, words: &[Word]) -> bool {
        self.longest(words, |run| self.directory.names.contains_key(run).then_some(())).is_some()
    }

    /// Whether a word is the agenda's for a cluster, and names no one of them.
    pub fn is_cluster_word(&self, word: &str) -> bool {
        self.directory.names.get(word).is_some_and(|who| *who == [Who::Current])
    }

    /// Whether a name begins with these letters.
    pub fn begins(&self, typed: &str) -> bool {
        self.beginnings(&key(typed)).next().is_some()
    }

    /// The longest run of leading words that is a name: how many words, and whom it means. `Setiap Dinas Sosial` is not
    /// every agency.
    pub fn exact(&self, words: &[Word]) -> Option<(usize, Named)> {
        let (count, named) = self.longest(words, |run| self.called(run))?;
        let is_more = || self.longest(&words[1..], |run| self.called(run)).is_some_and(|(more, _)| more >= count);
        let is_every = EVERY.contains(&words[0].folded.as_str()) && count > 1;
        (!is_every || !is_more()).then_some((count, named))
    }

    /// All of these words as a name, or as the beginning of one agency's.
    pub fn whole(&self, words: &[Word]) -> Option<Named> {
        let run = self.run(words)?;
        self.called(&run).or_else(|| self.only_beginning(&run))
    }

    /// The longest run of leading words that a name begins with.
    pub fn first(&self, words: &[Word]) -> Option<(usize, Named)> {
        self.longest(words, |run| self.beginning_with_text(run))
    }

    /// A further item of a list: text may follow the last, so a mere beginning counts only when it is the whole item,
    /// and longer than the little words of a sentence.
    pub fn next(&self, words: &[Word]) -> Option<(usize, Named)> {
        const SHORTEST: usize = 4;
        let item = words.iter().position(|word| word.separates).unwrap_or(words.len());
        let run = self.run(&words[..item]).filter(|run| run.len() >= SHORTEST)?;
        Some((item, self.beginning(&run)?))
    }

    /// The one agency whose name begins with all of these words; several where more than one does.
    pub fn shortened(&self, words: &[Word]) -> Option<Named> {
        let run = self.run(words)?;
        self.one_or_ask(self.beginnings(&run).map(|(_, at)| at))
    }

    /// Whom the first of these words call without the word for their kind, and how many words: `Kupang` for
    /// *Kabupaten Kupang* and *Kota Kupang*.
    pub fn likely(&self, words: &[Word]) -> Option<(usize, Named)> {
        let found = |run: &str| {
            let mut ids: Vec<AgencyId> = Vec::new();
            for (_, at) in beginnings(&self.directory.without_kind, run).filter(|_| run.len() >= SHORTEST_LIKELY) {
                let id = self.directory.all.get(at);
                ids.extend(id.filter(|id| !ids.contains(id)).cloned());
            }
            ids.truncate(MOST_LIKELY);
            Some(Named::Likely(ids)).filter(|named| *named != Named::Likely(Vec::new()))
        };
        self.longest(words, found)
    }

    /// The places that all of these words call without the word for their kind.
    pub fn place(&self, words: &[Word]) -> Option<Named> {
        let run = self.run(words)?;
        self.directory.places.contains_key(&run).then(|| self.likely(words))?.map(|(_, named)| named)
    }

    /// All of these words as one name.
    fn run(&self, words: &[Word]) -> Option<String> {
        let mut run = String::new();
        for word in words {
            run = joined(run, word.part());
            if run.len() > self.directory.longest {
                return None;
            }
        }
        Some(run).filter(|run| !run.is_empty())
    }

    /// The longest run of leading words of which something is known.
    fn longest<T>(&self, words: &[Word], known: impl Fn(&str) -> Option<T>) -> Option<(usize, T)> {
        let mut run = String::new();
        let mut found = None;
        for (index, word) in words.iter().enumerate() {
            if word.part().is_empty() {
                continue;
            }
            run = joined(run, word.part());
            if run.len() > self.directory.longest {
                break;
            }
            if let Some(it) = known(&run) {
                found = Some((index + 1, it));
            }
        }
        found
    }

    /// A beginning that other words follow. One that only says what kind of body it is may as well begin the name of
    /// one that is not known: `Balai Bahasa` is not the only *Balai* of the agenda. So it is asked for.
    fn beginning_with_text(&self, run: &str) -> Option<Named> {
        match self.sure_beginning(run)? {
            Named::Agencies(ids) if KINDS_OF_BODY.contains(&run) => Some(Named::Ambiguous(ids)),
            named => Some(named),
        }
    }

    /// Whom a name means: the agenda's own names first, then offices, then a head's glued to it: `Kadinkes`.
    fn called(&self, run: &str) -> Option<Named> {
        let Directory { names, offices, .. } = self.directory;
        let glued = || names.get(run.strip_prefix("ka").filter(|rest| rest.len() > 3)?);
        self.meant(names.get(run).or_else(|| offices.get(run)).or_else(glued)?)
    }

    fn meant(&self, who: &[Who]) -> Option<Named> {
        let mut agencies = Vec::new();
        for who in who {
            match who {
                Who::Agency(at) => agencies.push(*at),
                Who::All => return Some(Named::Agencies(self.directory.all.clone())),
                Who::Current => {
                    return Some(match self.current {
                        Some(cluster) => Named::Agencies(cluster.members.clone()),
                        None => Named::NoCluster,
                    });
                }
                Who::Group(members) => return Some(Named::Agencies(members.clone())),
            }
        }
        self.one_or_ask(agencies.into_iter())
    }

    /// The agencies that have a name beginning so, those with the least left to type first.
    fn beginning(&self, run: &str) -> Option<Named> {
        let places = beginnings(&self.directory.places, run).filter(|_| run.len() >= SHORTEST_LIKELY);
        let mut found: Vec<_> = self.beginnings(run).chain(places).collect();
        found.sort_by_key(|(left, at)| (left.len(), *at));
        self.one_or_ask(found.into_iter().map(|(_, at)| at))
    }

    /// One that is too short to be sure of is asked for, however few begin so.
    fn sure_beginning(&self, run: &str) -> Option<Named> {
        const SHORTEST: usize = 3;
        match self.beginning(run)? {
            Named::Agencies(ids) if run.len() < SHORTEST => Some(Named::Ambiguous(ids)),
            named => Some(named),
        }
    }

    fn only_beginning(&self, run: &str) -> Option<Named> {
        self.sure_beginning(run).filter(|named| matches!(named, Named::Agencies(_)))
    }

    fn one_or_ask(&self, found: impl Iterator<Item = usize>) -> Option<Named> {
        let mut agencies: Vec<AgencyId> = Vec::new();
        for id in found.filter_map(|at| self.directory.all.get(at)) {
            if !agencies.contains(id) {
                agencies.push(id.clone());
            }
        }
        match agencies.len() {
            0 => None,
            1 => Some(Named::Agencies(agencies)),
            _ => Some(Named::Ambiguous(agencies)),
        }
    }

    /// What is left to type of each agency's names that begin so.
    fn beginnings<'n>(&'n self, run: &'n str) -> impl Iterator<Item = (&'n str, usize)> {
        beginnings(&self.directory.names, run)
    }
}

fn beginnings<'n>(names: &'n BTreeMap<String, Vec<Who>>, run: &'n str) -> impl Iterator<Item = (&'n str, usize)> {
    let from = names.range::<str, _>((std::ops::Bound::Included(run), std::ops::Bound::Unbounded));
    let those = from.map_while(move |(name, who)| Some((name.strip_prefix(run)?, who)));
    those.flat_map(|(left, who)| {
        who.iter().filter_map(move |who| match who {
            Who::Agency(at) => Some((left, *at)),
            _ => None,
        })
    })
}
