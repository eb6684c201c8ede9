//! Frameworks that rakor brings along: clusters with their indicators, components of society, and words of overlap, to
//! be named by an agenda's `framework`.

use std::sync::LazyLock;

use super::components::Components;
use super::diagnostic::{Source, Thing};
use super::directory::KnownAgencies;
use super::reader::{self, Faults, Table};
use super::{Cluster, OverlapWords, cluster, overlap};

const FILES: [(&str, &str); 1] = [("kla", include_str!("kla.toml"))];

/// Every framework, by its name.
static FRAMEWORKS: LazyLock<Vec<(&str, Framework)>> = LazyLock::new(|| {
    FILES.iter().filter_map(|(name, text)| Some((*name, read(name, text, &Faults::default())?))).collect()
});

#[derive(Clone, Default)]
pub struct Framework {
    pub clusters: Vec<Cluster>,
    pub components: Vec<String>,
    overlap: OverlapWords,
}

/// The framework that an agenda names; an empty one where it names none, or one that there is not.
pub fn named(table: &Table) -> Framework {
    let Some(name) = table.text("framework") else { return Framework::default() };
    find(&name.value).cloned().unwrap_or_else(|| {
        table.no_choice(Thing::Framework, &name, &FILES.map(|(name, _)| (name, name)));
        table.faults.leave_unread();
        Framework::default()
    })
}

/// The names of all, in the order in which they are offered.
pub fn names() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(name, _)| *name)
}

/// The clusters of a framework that has this name, without members.
pub fn clusters(name: &str) -> &'static [Cluster] {
    find(name).map_or(&[], |framework| &framework.clusters)
}

/// The components of a framework that has this name.
pub fn components(name: &str) -> &'static [String] {
    find(name).map_or(&[], |framework| &framework.components)
}

fn find(name: &str) -> Option<&'static Framework> {
    FRAMEWORKS.iter().find(|(known, _)| *known == name).map(|(_, framework)| framework)
}

/// The framework that these clusters begin with, whoever their members are, and the number of its clusters.
pub fn of(given: &[Cluster]) -> Option<(&'static str, usize)> {
    let without_members = |cluster: &Cluster| Cluster { lead: None, members: Vec::new(), ..cluster.clone() };
    FRAMEWORKS.iter().find_map(|(name, Framework { clusters: own, .. })| {
        let begin = given.get(..own.len())?.iter().map(without_members);
        begin.eq(own.iter().cloned()).then_some((*name, own.len()))
    })
}

/// The words of the framework whose clusters are all among these, whatever an agenda changed in them.
pub fn overlap_words(given: &[Cluster]) -> &'static OverlapWords {
    static NONE: OverlapWords = OverlapWords { same: Vec::new(), different: Vec::new(), common: Vec::new() };
    let is_given = |own: &Cluster| given.iter().any(|cluster| cluster.id == own.id && cluster.name == own.name);
    let framework = FRAMEWORKS.iter().find(|(_, framework)| framework.clusters.iter().all(is_given));
    framework.map_or(&NONE, |(_, framework)| &framework.overlap)
}

fn read(name: &str, text: &str, faults: &Faults) -> Option<Framework> {
    reader::document(&Source::new(name, text), faults, |table| {
        let mut clusters = Vec::new();
        cluster::extend(&mut clusters, table, &KnownAgencies::default());
        Framework { clusters, components: Components::of(table).own, overlap: overlap::words(table) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_framework_reads_without_fault() {
        for (name, text) in FILES {
            let faults = Faults::default();
            let framework = read(name, text, &faults);
            assert!(faults.or(framework).is_ok_and(|framework| !framework.clusters.is_empty()), "{name}");
        }
    }

    #[test]
    fn kla_has_institutions_and_five_clusters_with_24_indicators_in_29_rows() {
        let Framework { clusters, components, .. } = find("kla").unwrap();
        assert_eq!(*components, ["pemerintah", "dunia usaha", "media", "masyarakat", "orang tua"]);
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
