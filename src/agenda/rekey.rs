//! Keys of agencies that were added live, as an agenda file can hold them.

use super::suggestion::is_key;
use super::{Agency, AgencyId, Agenda};
use crate::text::slug;

/// Gives agencies whose keys hold more than ASCII letters, digits and hyphens a new one, which remembers the old: what
/// they owe follows them.
pub fn rekey(agenda: &mut Agenda) {
    while let Some(at) = agenda.agencies.iter().position(|agency| !is_key(&agency.id)) {
        let new = free_key(agenda, &agenda.agencies[at]);
        let agency = &mut agenda.agencies[at];
        let old = std::mem::replace(&mut agency.id, new.clone());
        let members =
            agenda.clusters.iter_mut().flat_map(|cluster| cluster.members.iter_mut().chain(&mut cluster.lead));
        let members = members.chain(agenda.groups.iter_mut().flat_map(|group| &mut group.members));
        members.filter(|member| **member == old).for_each(|member| member.clone_from(&new));
        agency.formerly.push(old);
    }
    let keys: Vec<AgencyId> = agenda.agencies.iter().map(|agency| agency.id.clone()).collect();
    for agency in &mut agenda.agencies {
        agency.formerly.retain(|former| !keys.contains(former));
    }
}

/// A key that nothing else is called.
fn free_key(agenda: &Agenda, agency: &Agency) -> AgencyId {
    let key = slug(&agency.short).unwrap_or_else(|| "instansi".into());
    let is_free = |key: &str| agency.is_called(key) || agenda.is_free(key);
    let numbered = (2..).map(|number| format!("{key}-{number}"));
    std::iter::once(key.clone()).chain(numbered).find(|key| is_free(key)).unwrap_or_default().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::{Cluster, Group};

    #[test]
    fn a_key_that_no_file_can_hold_becomes_one_that_remembers_it() {
        let agency = |id: &str, short: &str| Agency { id: id.into(), short: short.into(), ..Agency::default() };
        let mut agenda = Agenda {
            agencies: vec![
                agency("pasar", "Pasar"),
                agency("市場-pasar", "市場 Pasar"),
                agency("é", "É"),
                agency("市", "市"),
                agency("市-vertikal", "市 Vertikal"),
            ],
            groups: vec![Group { id: "vertikal".into(), members: vec!["é".into()] }],
            clusters: vec![Cluster { members: vec!["市".into(), "é".into()], ..Cluster::default() }],
            ..Agenda::default()
        };
        rekey(&mut agenda);
        let keys: Vec<_> = agenda.agencies.iter().map(|agency| (&*agency.id, agency.formerly.join(" "))).collect();
        let expected =
            [("pasar", ""), ("pasar-2", "市場-pasar"), ("e", "é"), ("instansi", "市"), ("vertikal-2", "市-vertikal")];
        assert_eq!(keys, expected.map(|(id, former)| (id, former.to_owned())));
        assert_eq!(agenda.clusters[0].members, ["instansi", "e"]);
        assert_eq!(agenda.groups[0].members, ["e"]);
    }

    #[test]
    fn what_was_added_under_an_old_key_is_no_longer_followed_by_another() {
        let agency =
            |id: &str, former: &str| Agency { id: id.into(), formerly: vec![former.into()], ..Agency::default() };
        let mut agenda = Agenda { agencies: vec![agency("baru", "lama"), agency("lama", "tua")], ..Agenda::default() };
        rekey(&mut agenda);
        assert_eq!((agenda.agencies[0].formerly.len(), &*agenda.agencies[1].formerly[0]), (0, "tua"));
    }
}
