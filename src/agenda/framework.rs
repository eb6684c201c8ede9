//! Frameworks that rakor brings along: clusters and their indicators, to be named by an agenda's `framework`.

use super::directory::Directory;
use super::fault::Source;
use super::reader::{self, Faults};
use super::{Cluster, cluster};

const FRAMEWORKS: [(&str, &str); 1] = [("kla", include_str!("kla.toml"))];

/// The clusters of a framework; `None` if there is no such framework.
pub fn clusters(name: &str) -> Option<Vec<Cluster>> {
    read(name, &Faults::default())
}

/// Each framework, as what it is called and as itself.
pub fn names() -> [(&'static str, &'static str); FRAMEWORKS.len()] {
    FRAMEWORKS.map(|(name, _)| (name, name))
}

/// The framework that these clusters begin with, whoever their members are, and the number of its clusters.
pub fn of(given: &[Cluster]) -> Option<(&'static str, usize)> {
    let without_members = |cluster: &Cluster| Cluster { lead: None, members: Vec::new(), ..cluster.clone() };
    FRAMEWORKS.iter().find_map(|(name, _)| {
        let own = clusters(name)?;
        let begin = given.get(..own.len())?.iter().map(without_members);
        begin.eq(own.iter().cloned()).then_some((*name, own.len()))
    })
}

fn read(name: &str, faults: &Faults) -> Option<Vec<Cluster>> {
    let (name, text) = FRAMEWORKS.iter().find(|(known, _)| *known == name)?;
    reader::document(&Source::new(name, text), faults, |table| {
        let mut clusters = Vec::new();
        cluster::extend(&mut clusters, table, &Directory::default());
        clusters
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_framework_reads_without_fault() {
        for (name, _) in FRAMEWORKS {
            let faults = Faults::default();
            let clusters = read(name, &faults);
            assert!(faults.or(clusters).is_ok_and(|clusters| !clusters.is_empty()), "{name}");
        }
    }

    #[test]
    fn kla_has_institutions_and_five_clusters_with_24_indicators_in_29_rows() {
        let clusters = clusters("kla").unwrap();
        let ids: Vec<_> = clusters.iter().map(|cluster| (&*cluster.id, cluster.indicators.len())).collect();
        assert_eq!(ids, [("kelembagaan", 3), ("I", 3), ("II", 5), ("III", 6), ("IV", 3), ("V", 9)]);

        let numbers = clusters.iter().flat_map(|cluster| &cluster.indicators).map(|indicator| &*indicator.number);
        let mut plain: Vec<&str> = numbers.map(|number| number.trim_end_matches(char::is_alphabetic)).collect();
        assert_eq!(plain.len(), 29);
        plain.dedup();
        assert_eq!(plain, (1..=24).map(|number| number.to_string()).collect::<Vec<_>>());
        let confidential = clusters.iter().filter(|cluster| cluster.confidential).map(|cluster| &*cluster.id);
        assert_eq!(confidential.collect::<Vec<_>>(), ["V"]);
    }
}
