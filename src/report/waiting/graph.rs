//! Circles and chains in a graph of agencies, each of which waits for those that its edges lead to.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet, VecDeque};

use petgraph::Direction::{self, Incoming, Outgoing};
use petgraph::algo::tarjan_scc;
use petgraph::graphmap::DiGraphMap;

pub struct Graph<'a> {
    edges: DiGraphMap<&'a str, ()>,
    /// The strongly connected ones; each waits for agencies of its own component and of earlier ones only.
    components: Vec<Vec<&'a str>>,
    component_of: HashMap<&'a str, usize>,
}

type Path<'a> = Vec<&'a str>;

impl<'a> Graph<'a> {
    pub fn new(edges: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let edges = DiGraphMap::from_edges(edges);
        let components = tarjan_scc(&edges);
        let numbered = components.iter().enumerate();
        let component_of = numbered.flat_map(|(number, members)| members.iter().map(move |id| (*id, number))).collect();
        Self { edges, components, component_of }
    }

    /// The shortest circle through each edge that is part of one, each circle once, the smallest first.
    pub fn circles(&self) -> Vec<Path<'a>> {
        let mut circles = HashSet::new();
        for start in self.edges.nodes() {
            for path in self.paths(start, Outgoing) {
                if path.last().is_some_and(|last| self.edges.contains_edge(last, start)) {
                    circles.insert(from_the_first(path));
                }
            }
        }
        let mut circles: Vec<_> = circles.into_iter().collect();
        circles.sort_by(|one, other| (one.len(), one).cmp(&(other.len(), other)));
        circles
    }

    /// Simple chains of at least three agencies, the longest first, until every edge between two circles or agencies
    /// that can be in one is in one. A chain goes through a circle by the shortest way.
    pub fn chains(&self) -> Vec<Path<'a>> {
        let down = self.longest(self.components.iter(), Outgoing);
        let up = self.longest(self.components.iter().rev(), Incoming);
        let between = self.edges.all_edges().filter(|(from, to, ())| self.component_of[from] != self.component_of[to]);
        let mut chains: Vec<Path> = between
            .map(|(from, to, ())| up[from].iter().rev().chain(&down[to]).copied().collect())
            .filter(|chain: &Path| chain.len() > 2)
            .collect();
        chains.sort_by(|one, other| (Reverse(one.len()), one).cmp(&(Reverse(other.len()), other)));
        let mut told = HashSet::new();
        chains.retain(|chain| chain.windows(2).filter(|edge| told.insert((edge[0], edge[1]))).count() > 0);
        chains
    }

    /// From each agency the longest way in a direction: within its component to the best way out of it, and on.
    fn longest<'b>(
        &self,
        components: impl Iterator<Item = &'b Vec<&'a str>>,
        direction: Direction,
    ) -> HashMap<&'a str, Path<'a>>
    where
        'a: 'b,
    {
        let mut longest: HashMap<&str, Path> = HashMap::new();
        for component in components {
            let onward = |mut path: Path<'a>| {
                let last = path[path.len() - 1];
                let beyond = self.edges.neighbors_directed(last, direction).filter_map(|next| longest.get(next));
                let beyond = beyond.max_by_key(|beyond| beyond.len());
                path.extend(beyond.into_iter().flatten());
                // Of two that are as long, the one that leads out of the circle says more.
                (path.len(), beyond.is_some(), path)
            };
            let ways = |start| self.paths(start, direction).into_iter().map(onward).max().map(|(.., path)| path);
            let found: Vec<_> = component.iter().filter_map(|start| Some((*start, ways(start)?))).collect();
            longest.extend(found);
        }
        longest
    }

    /// The shortest paths from an agency to every member of its component; to itself it is the agency alone.
    fn paths(&self, start: &'a str, direction: Direction) -> Vec<Path<'a>> {
        let mut paths = vec![vec![start]];
        let mut seen = HashSet::from([start]);
        let mut queue = VecDeque::from([0]);
        while let Some(at) = queue.pop_front() {
            let path = paths[at].clone();
            for next in self.edges.neighbors_directed(path[path.len() - 1], direction) {
                if self.component_of[next] == self.component_of[start] && seen.insert(next) {
                    queue.push_back(paths.len());
                    paths.push([path.as_slice(), &[next]].concat());
                }
            }
        }
        paths
    }
}

/// The same circle, told from the agency whose key comes first.
fn from_the_first(mut circle: Path) -> Path {
    let first = (0..circle.len()).min_by_key(|at| circle[*at]).unwrap_or(0);
    circle.rotate_left(first);
    circle
}

#[cfg(test)]
mod tests;
