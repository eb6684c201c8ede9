//! Frameworks that rakor brings along: clusters with their indicators, and components of society, to be named by an
//! agenda's `framework`.

use super::diagnostic::{Source, Thing};
use super::directory::{self, Directory};
use super::reader::{self, Faults, Table};
use super::{Cluster, cluster};

const FRAMEWORKS: [(&str, &str); 1] = [("kla", include_str!("kla.toml"))];

#[derive(Default)]
pub struct Framework {
    pub clusters: Vec<Cluster>,
    pub components: Vec<String>,
}

/// The framework that an agenda names; an empty one where it names none, or one that there is not.
pub fn named(table: &Table) -> Framework {
    let Some(name) = table.text("framework") else { return Framework::default() };
    read(&name.value, &Faults::default()).unwrap_or_else(|| {
        table.no_choice(Thing::Framework, &name, &names());
        table.faults.leave_unread();
        Framework::default()
    })
}

/// The components of a framework that has this name.
pub fn components(name: &str) -> Vec<String> {
    read(name, &Faults::default()).unwrap_or_default().components
}

/// Each framework, as what it is called and as itself.
fn names() -> [(&'static str, &'static str); FRAMEWORKS.len()] {
    FRAMEWORKS.map(|(name, _)| (name, name))
}

/// The framework that these clusters begin with, whoever their members are, and the number of its clusters.
pub fn of(given: &[Cluster]) -> Option<(&'static str, usize)> {
    let without_members = |cluster: &Cluster| Cluster { lead: None, members: Vec::new(), ..cluster.clone() };
    FRAMEWORKS.iter().find_map(|(name, _)| {
        let own = read(name, &Faults::default())?.clusters;
        let begin = given.get(..own.len())?.iter().map(without_members);
        begin.eq(own.iter().cloned()).then_some((*name, own.len()))
    })
}

fn read(name: &str, faults: &Faults) -> Option<Framework> {
    let (name, text) = FRAMEWORKS.iter().find(|(known, _)| *known == name)?;
    reader::document(&Source::new(name, text), faults, |table| {
        let mut framework = Framework { components: directory::components(table), ..Framework::default() };
        cluster::extend(&mut framework.clusters, table, &Directory::default());
        framework
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_framework_reads_without_fault() {
        for (name, _) in FRAMEWORKS {
            let faults = Faults::default();
            let framework = read(name, &faults);
            assert!(faults.or(framework).is_ok_and(|framework| !framework.clusters.is_empty()), "{name}");
        }
    }

    #[test]
    fn kla_has_institutions_and_five_clusters_with_24_indicators_in_29_rows() {
        let Framework { clusters, components } = read("kla", &Faults::default()).unwrap();
        assert_eq!(components, ["pemerintah", "dunia usaha", "media", "masyarakat", "orang tua"]);
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
