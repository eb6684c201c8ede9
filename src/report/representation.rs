//! The components of society in a meeting: who was invited, was there, was heard and promised something.

use crate::agenda::{Agency, AgencyId, Agenda, Cluster, Group};
use crate::calendar::Moment;
use crate::register::{Entry, Kind, Meeting, Presence, Register};

/// One component of society in a meeting, or in one cluster of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Component<'a> {
    pub name: &'a str,
    /// Number of its agencies that were invited.
    pub invited: usize,
    /// Number of them that were present or represented.
    pub there: usize,
    /// Number of them that spoke.
    pub heard: usize,
    /// Number of commitments that one of them owns.
    pub promises: usize,
    /// Those that were there and own no commitment, by their keys.
    pub without_promise: Vec<&'a str>,
}

impl Component<'_> {
    /// Whether anybody of it was there, was heard or promised something.
    pub fn took_part(&self) -> bool {
        self.there + self.heard + self.promises > 0
    }
}

impl Agenda {
    /// The components of society that it knows: those it names, then those of its agencies. None where no agency says
    /// which component it belongs to.
    pub fn all_components(&self) -> Vec<&str> {
        let of_agencies = self.agencies.iter().map(|agency| agency.pillar.as_str()).filter(|pillar| !pillar.is_empty());
        let mut all = Vec::new();
        if of_agencies.clone().next().is_some() {
            for component in self.components.iter().map(String::as_str).chain(of_agencies) {
                if !all.contains(&component) {
                    all.push(component);
                }
            }
        }
        all
    }
}

impl Meeting {
    /// The agencies that were asked to come: those of the clusters, of all agencies where there is no cluster, and
    /// those whose attendance was noted.
    pub fn invited(&self) -> impl Iterator<Item = &Agency> {
        let agenda = &self.agenda;
        let is_member = |id: &AgencyId| agenda.clusters.iter().any(|cluster| cluster.members.contains(id));
        let everybody = agenda.clusters.iter().all(|cluster| cluster.members.is_empty());
        let is_invited = move |id: &AgencyId| everybody || is_member(id) || self.attendance.contains_key(id);
        agenda.agencies.iter().filter(move |agency| is_invited(&agency.id))
    }

    /// The groups of the agenda, each with how many of its agencies are there.
    pub fn groups_there(&self) -> impl Iterator<Item = (&Group, usize)> {
        let groups = self.agenda.groups.iter().filter(|group| !group.members.is_empty());
        groups.map(|group| (group, group.members.iter().filter(|id| self.is_there(id)).count()))
    }

    /// Whether somebody of an agency is noted as in the hall.
    pub fn is_there(&self, agency: &str) -> bool {
        self.presence(agency).is_some_and(Presence::is_there)
    }
}

impl Register {
    /// The components of society in a meeting, or in one cluster of it, in the order of the agenda.
    pub fn components<'a>(&self, meeting: &'a Meeting, cluster: Option<&Cluster>, now: Moment) -> Vec<Component<'a>> {
        let id = cluster.map(|cluster| cluster.id.as_str());
        // What everybody promised, nobody promised for a component.
        let is_own = |entry: &&Entry| entry.kind() == Kind::Commitment && !meeting.is_everybody(&entry.content.owners);
        let promises: Vec<_> = self.said_in(meeting, id).filter(is_own).collect();
        let named = meeting.agenda.all_components().into_iter();
        let component = named.map(|name| {
            let agencies = || meeting.agenda.agencies.iter().filter(move |agency| agency.pillar == name);
            let invited = || {
                let all = meeting.invited().filter(move |agency| agency.pillar == name);
                all.filter(|agency| cluster.is_none_or(|cluster| cluster.members.contains(&agency.id)))
            };
            let is_owned = |entry: &&&Entry| agencies().any(|agency| is_owner(entry, &agency.id));
            let there = || invited().map(|agency| agency.id.as_str()).filter(|id| meeting.is_there(id));
            Component {
                name,
                invited: invited().count(),
                there: there().count(),
                heard: agencies().filter(|agency| self.heard(meeting, &agency.id, id, now)).count(),
                promises: promises.iter().filter(is_owned).count(),
                without_promise: there().filter(|id| !promises.iter().any(|entry| is_owner(entry, id))).collect(),
            }
        });
        component.collect()
    }
}

fn is_owner(entry: &Entry, agency: &str) -> bool {
    entry.content.owners.iter().any(|owner| owner == agency)
}
