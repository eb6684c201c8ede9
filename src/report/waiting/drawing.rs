//! Who waits for whom as it is drawn: circles apart, and for everyone else who is needed a tree of those that wait.

use std::collections::{BTreeSet, HashSet};

use super::{Wait, Waiting};
use crate::register::Code;

/// Entries in which one agency waits for another, the longest wait first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitEdge {
    pub codes: Vec<Code>,
    /// Of the longest wait.
    pub days: i64,
}

/// An agency, and those that wait for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitTree<'a> {
    pub agency: &'a str,
    pub waiters: Vec<(WaitTree<'a>, WaitEdge)>,
}

/// Agencies of which each waits for the next one, and the last for the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitRing<'a> {
    pub agencies: Vec<(&'a str, WaitEdge)>,
}

/// Every wait of one agency for another stands in it once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaitDrawing<'a> {
    pub rings: Vec<WaitRing<'a>>,
    pub trees: Vec<WaitTree<'a>>,
}

type Pair<'a> = (&'a str, &'a str);

impl<'a> Waiting<'a> {
    pub fn drawing(&self) -> WaitDrawing<'a> {
        let pairs: Vec<Pair> = self.edges().map(|wait| (wait.stuck, wait.needed)).collect();
        let rings: Vec<_> = self.circles.iter().map(|circle| self.ring(circle)).collect();
        let around = |circle: &Vec<&'a str>| -> Vec<Pair<'a>> {
            circle.iter().copied().zip(circle.iter().copied().cycle().skip(1)).collect()
        };
        let mut drawn: HashSet<Pair> = self.circles.iter().flat_map(around).collect();
        let mut trees = Vec::new();
        let waits: HashSet<&str> = pairs.iter().map(|(stuck, _)| *stuck).collect();
        // Those that wait for nobody come first: from them every chain can be seen whole.
        let (last, others): (Vec<_>, Vec<_>) = pairs.iter().partition(|(_, needed)| !waits.contains(needed));
        for (_, needed) in last.into_iter().chain(others) {
            let tree = self.tree(needed, &pairs, &mut drawn, &mut BTreeSet::new());
            trees.extend(Some(tree).filter(|tree| !tree.waiters.is_empty()));
        }
        WaitDrawing { rings, trees }
    }

    /// The waits in which it is said of one agency that it holds up another.
    fn edges(&self) -> impl Iterator<Item = AgencyWait<'_, 'a>> {
        let edges = self.waits.iter().filter(|wait| wait.is_edge());
        edges.filter_map(|wait| Some(AgencyWait { stuck: wait.stuck.agency()?, needed: wait.needed, wait }))
    }

    fn edge(&self, (stuck, needed): Pair) -> WaitEdge {
        let between: Vec<_> = self.edges().filter(|wait| (wait.stuck, wait.needed) == (stuck, needed)).collect();
        let days = between.iter().map(|wait| wait.wait.days).max().unwrap_or(0);
        WaitEdge { codes: between.iter().map(|wait| wait.wait.entry.code).collect(), days }
    }

    fn ring(&self, circle: &[&'a str]) -> WaitRing<'a> {
        let next = circle.iter().cycle().skip(1);
        WaitRing { agencies: circle.iter().zip(next).map(|(one, next)| (*one, self.edge((one, next)))).collect() }
    }

    /// Those that wait for an agency, and those that wait for them, as far as that was not drawn before.
    fn tree(
        &self,
        agency: &'a str,
        pairs: &[Pair<'a>],
        drawn: &mut HashSet<Pair<'a>>,
        above: &mut BTreeSet<&'a str>,
    ) -> WaitTree<'a> {
        let mut waiters = Vec::new();
        above.insert(agency);
        for (stuck, needed) in pairs.iter().filter(|(_, needed)| *needed == agency) {
            if !drawn.insert((stuck, needed)) {
                continue;
            }
            let waiter = match above.contains(stuck) {
                true => WaitTree { agency: stuck, waiters: Vec::new() },
                false => self.tree(stuck, pairs, drawn, above),
            };
            waiters.push((waiter, self.edge((stuck, needed))));
        }
        above.remove(agency);
        WaitTree { agency, waiters }
    }
}

/// A wait of one agency for another.
struct AgencyWait<'w, 'a> {
    stuck: &'a str,
    needed: &'a str,
    wait: &'w Wait<'a>,
}

impl WaitTree<'_> {
    /// How many wait in it, one behind the other.
    pub fn depth(&self) -> usize {
        self.waiters.iter().map(|(waiter, _)| waiter.depth() + 1).max().unwrap_or(0)
    }
}
