//! Circles and chains: a table of graphs, and laws.

use proptest::prelude::*;

use super::*;

const AGENCIES: [&str; 9] = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];

/// `ab bc`: a waits for b, and b for c.
fn graph(edges: &str) -> Graph<'_> {
    Graph::new(edges.split_whitespace().map(|edge| edge.split_at(1)))
}

fn told(paths: Vec<Path>) -> String {
    paths.into_iter().map(|path| path.concat()).collect::<Vec<_>>().join(" ")
}

#[test]
fn circles_and_chains_are_those_that_people_would_name() {
    for (edges, circles, chains) in [
        ("", "", ""),
        ("ab", "", ""),
        ("ab ba", "ab", ""),
        ("aa", "a", ""),
        ("ab bc", "", "abc"),
        ("ab bc ca", "abc", ""),
        ("ab ba bc cb ac ca", "ab ac bc", ""),
        ("ab ba bc ca", "ab abc", ""),
        // A chain goes through a circle and on; the longest comes first, and each edge is in one.
        ("ab bc cb cd", "bc", "abcd"),
        ("ab bc cd de xc bx", "", "abxcde abcde"),
        ("ab bc ad de ef", "", "adef abc"),
        ("ab ac", "", ""),
        ("cd de ed ab bb", "b de", "cde"),
        ("ca ab ba ad", "ab", "cad"),
    ] {
        let graph = graph(edges);
        assert_eq!((told(graph.circles()).as_str(), told(graph.chains()).as_str()), (circles, chains), "{edges}");
    }
}

#[test]
fn a_province_in_which_everybody_waits_for_everybody_is_told_at_once() {
    let names: Vec<String> = (0..62).map(|number| format!("opd-{number:02}")).collect();
    let edges = names.iter().flat_map(|one| names.iter().map(move |other| (one.as_str(), other.as_str())));
    let graph = Graph::new(edges);
    assert_eq!(graph.circles().len(), 62 + 62 * 61 / 2);
    assert!(graph.chains().is_empty());
}

fn any_edges() -> impl Strategy<Value = Vec<(&'static str, &'static str)>> {
    let agency = || prop::sample::select(AGENCIES.to_vec());
    prop::collection::vec((agency(), agency()), 0..25)
}

proptest! {
    #[test]
    fn a_planted_circle_is_found(mut edges in any_edges(), ring in prop::sample::subsequence(AGENCIES.to_vec(), 1..5)) {
        let closed = ring.iter().zip(ring.iter().cycle().skip(1)).map(|(from, to)| (*from, *to));
        edges.extend(closed);
        let circles = Graph::new(edges.into_iter()).circles();
        for agency in ring {
            prop_assert!(circles.iter().any(|circle| circle.contains(&agency)), "{agency} {circles:?}");
        }
    }

    #[test]
    fn where_everybody_waits_for_later_ones_only_there_is_no_circle(edges in any_edges()) {
        let edges = edges.into_iter().filter(|(from, to)| from < to);
        prop_assert!(Graph::new(edges).circles().is_empty());
    }

    #[test]
    fn circles_and_chains_go_along_edges_and_name_nobody_twice(edges in any_edges()) {
        let graph = Graph::new(edges.iter().copied());
        let circles = graph.circles().into_iter().map(|mut circle| { circle.push(circle[0]); circle });
        let (circles, chains): (Vec<_>, _) = (circles.collect(), graph.chains());
        for path in circles.iter().chain(&chains) {
            prop_assert!(path.windows(2).all(|pair| edges.contains(&(pair[0], pair[1]))), "{path:?}");
        }
        let ways = circles.iter().map(|circle| &circle[1..]).chain(chains.iter().map(Vec::as_slice));
        for way in ways {
            prop_assert_eq!(way.iter().collect::<HashSet<_>>().len(), way.len());
        }
    }
}
