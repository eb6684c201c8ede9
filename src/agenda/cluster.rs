//! The clusters of an agenda: those of its framework, which its own entries extend, and those that it adds.

use super::diagnostic::{Placed, Problem, Thing};
use super::directory::KnownAgencies;
use super::reader::Table;
use super::unique::Unique;
use super::{AgencyId, Cluster, ClusterId, Indicator, suggestion};

/// One `[[cluster]]` as written. What is `None` is left to the framework.
struct ClusterRow {
    id: Placed<String>,
    name: Option<String>,
    lead: Option<AgencyId>,
    members: Option<Vec<AgencyId>>,
    indicators: Vec<Indicator>,
    confidential: Option<bool>,
}

/// Extends the clusters by every `[[cluster]]` of a table.
pub fn extend(clusters: &mut Vec<Cluster>, table: &Table, directory: &KnownAgencies) {
    let mut ids = Unique::new(Thing::Cluster);
    table.tables("cluster", "[[cluster]]", |table| {
        let Some(entry) = entry(table, directory) else { return };
        if !ids.admit(table, entry.id.value.to_ascii_lowercase(), &entry.id) {
            return;
        }
        match clusters.iter_mut().find(|cluster| cluster.id.eq_ignore_ascii_case(&entry.id.value)) {
            Some(cluster) => entry.apply(cluster),
            None => {
                // Without its framework an agenda cannot tell which of its clusters are new.
                if table.faults.is_whole() {
                    table.required("name", Some(()));
                }
                let mut cluster = Cluster { id: entry.id.value.as_str().into(), ..Cluster::default() };
                entry.apply(&mut cluster);
                clusters.push(cluster);
            }
        }
    });
}

fn entry(table: &Table, directory: &KnownAgencies) -> Option<ClusterRow> {
    let id = table.id("id");
    let name = table.given_name("name");
    let lead = table.text("lead").and_then(|lead| directory.agency(table, &lead));
    let members = table.names("members");
    let members = table.has("members").then(|| directory.members(table, &members));
    let confidential = table.flag("confidential");
    let mut numbers = Unique::new(Thing::Indicator);
    let indicators = ["indicators", "indicator"]
        .into_iter()
        .flat_map(|key| table.tables(key, "[[cluster.indicator]]", |table| indicator(table, &mut numbers)));
    let indicators = indicators.flatten().collect();
    Some(ClusterRow { id: id?, name: name.map(|name| name.value), lead, members, indicators, confidential })
}

fn indicator(table: &Table, numbers: &mut Unique) -> Option<Indicator> {
    let number = table.name("number");
    let name = table.name("name");
    let number = number?;
    numbers.admit(table, number.value.to_ascii_lowercase(), &number);
    Some(Indicator { number: number.value, name: name?.value })
}

impl ClusterRow {
    fn apply(self, cluster: &mut Cluster) {
        cluster.name = self.name.unwrap_or(std::mem::take(&mut cluster.name));
        cluster.lead = self.lead.or(cluster.lead.take());
        cluster.members = self.members.unwrap_or(std::mem::take(&mut cluster.members));
        if let Some(lead) = cluster.lead.as_ref().filter(|lead| !cluster.members.contains(lead)) {
            cluster.members.insert(0, lead.clone());
        }
        for indicator in self.indicators {
            match cluster.indicators.iter_mut().find(|known| known.number.eq_ignore_ascii_case(&indicator.number)) {
                Some(known) => *known = indicator,
                None => cluster.indicators.push(indicator),
            }
        }
        cluster.confidential = self.confidential.unwrap_or(cluster.confidential);
    }
}

/// The key of the cluster that was named.
pub fn named(clusters: &[Cluster], table: &Table, name: &Placed<String>) -> Option<ClusterId> {
    if let Some(cluster) = clusters.iter().find(|cluster| cluster.id.eq_ignore_ascii_case(&name.value)) {
        return Some(cluster.id.clone());
    }
    let problem = Problem::Unknown(Thing::Cluster, name.value.clone());
    table.faults.unknown(&name.place, problem, || {
        let ids = clusters.iter().flat_map(|cluster| [(&*cluster.id, &*cluster.id), (&*cluster.name, &*cluster.id)]);
        suggestion::nearest(&name.value, ids)
    });
    None
}
