//! The agencies and groups that an agenda may name, each known by one name only.

use std::collections::{BTreeMap, BTreeSet};

use super::components::Components;
use super::diagnostic::{Placed, Problem, Thing};
use super::reader::{Faults, Table};
use super::unique::Unique;
use super::{Agency, AgencyId, Group, suggestion};
use crate::text::fold;

/// Names of groups that are always there: everybody, and the members of the cluster.
const RESERVED: [&str; 4] = ["semua", "klaster", "all", "cluster"];

#[derive(Default)]
pub struct KnownAgencies {
    pub agencies: Vec<Agency>,
    pub groups: Vec<Group>,
    /// Every name after [`fold`], with the key it belongs to and the place where it was given.
    names: BTreeMap<String, Placed<String>>,
    /// Every agency's former keys.
    formers: Vec<(String, Placed<String>)>,
}

impl KnownAgencies {
    /// Adds every `[[agency]]` of a table.
    pub fn add_agencies(&mut self, table: &Table, components: &Components) {
        table.tables("agency", "[[agency]]", |table| {
            let id = table.id("id");
            let name = table.name("name");
            let short = table.text("short");
            let aliases = table.names("aliases");
            let mut formers = Unique::new(Thing::Agency);
            let formerly = table.names("formerly");
            let formerly: Vec<_> =
                formerly.into_iter().filter(|former| formers.admit(table, former.value.clone(), former)).collect();
            let pillar = table.text("pillar").and_then(|word| components.of_agency(table, &word));
            let Some(id) = id else { return };

            let names = [Some(&id), name.as_ref(), short.as_ref()].into_iter().flatten().chain(&aliases);
            self.claim(table, Thing::Agency, &id.value, names);
            let name = name.map(|name| name.value).unwrap_or_default();
            self.formers.extend(formerly.iter().map(|former| (id.value.clone(), former.clone())));
            self.agencies.push(Agency {
                short: short.map_or_else(|| name.clone(), |short| short.value),
                name,
                aliases: aliases.into_iter().map(|alias| alias.value).collect(),
                formerly: formerly.into_iter().map(|former| former.value.into()).collect(),
                pillar: pillar.unwrap_or_default(),
                id: id.value.into(),
            });
        });
    }

    /// What an agency was before must be gone by now, in all files; several agencies may have been one.
    pub fn check_succession(&self, faults: &Faults) {
        for (id, former) in &self.formers {
            if former.value == *id {
                faults.add(&former.place, Problem::OwnFormer(id.clone()));
            } else if let Some(known) = self.names.get(&fold(&former.value))
                && self.agencies.iter().any(|agency| agency.id == *former.value)
            {
                faults.add(&former.place, Problem::FormerStays(former.value.clone(), known.place.clone()));
            }
        }
    }

    /// Adds every `[[group]]` of a table; its members must be known by then.
    pub fn add_groups(&mut self, table: &Table) {
        table.tables("group", "[[group]]", |table| {
            let id = table.id("id");
            let members = table.names("members");
            table.required("members", Some(()));
            let members = self.members(table, &members);
            let Some(id) = id else { return };
            self.claim(table, Thing::Group, &id.value, [&id]);
            self.groups.push(Group { id: id.value, members });
        });
    }

    /// The keys of agencies that were named; a name that is unknown or doubled is a fault.
    pub fn members(&self, table: &Table, names: &[Placed<String>]) -> Vec<AgencyId> {
        let mut ids = Unique::new(Thing::Agency);
        let once = names.iter().filter(|name| ids.admit(table, name.value.clone(), name));
        once.filter_map(|name| self.agency(table, name)).collect()
    }

    /// The key of an agency that was named.
    pub fn agency(&self, table: &Table, name: &Placed<String>) -> Option<AgencyId> {
        if self.agencies.iter().any(|agency| agency.id == *name.value) {
            return Some(name.value.as_str().into());
        }
        let problem = Problem::Unknown(Thing::Agency, name.value.clone());
        table.faults.unknown(&name.place, problem, || {
            suggestion::nearest(&fold(&name.value), self.names.iter().map(|(name, id)| (&**name, &*id.value)))
        });
        None
    }

    /// Gives names to their owner. One that belongs to another already, or to rakor, is a fault; one fault is enough.
    fn claim<'n>(
        &mut self,
        table: &Table,
        thing: Thing,
        owner: &str,
        names: impl IntoIterator<Item = &'n Placed<String>>,
    ) {
        let mut own = BTreeSet::new();
        let mut taken = false;
        for name in names {
            let folded = fold(&name.value);
            if folded.is_empty() {
                table.faults.add(&name.place, Problem::NotAName(name.value.clone()));
            } else if is_reserved(&folded) {
                table.faults.add(&name.place, Problem::Reserved(name.value.clone()));
            } else if let (Some(other), false) = (self.names.get(&folded), own.contains(&folded)) {
                if !taken {
                    let problem = Problem::Doubled(thing, name.value.clone(), other.place.clone());
                    table.faults.add(&name.place, problem);
                }
                taken = true;
            } else {
                own.insert(folded.clone());
                self.names.insert(folded, Placed { value: owner.to_owned(), place: name.place.clone() });
            }
        }
    }
}

/// Whether a name, after [`fold`], is one of rakor's own.
pub fn is_reserved(folded: &str) -> bool {
    RESERVED.contains(&folded)
}
