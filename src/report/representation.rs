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
    /// Whether an agency was heard in a meeting until `now`; with a cluster, in that one. It spoke where it had the floor
    /// for long enough, where an entry was recorded while it had the floor or behind its own name, and where it answered
    /// in the follow-up. Who stayed away was not heard, and who is only named as an owner has said nothing.
    pub fn heard(&self, meeting: &Meeting, agency: &str, cluster: Option<&str>, now: Moment) -> bool {
        let is_here = |step: Option<usize>| {
            let step = step.and_then(|step| meeting.agenda.steps.get(step));
            cluster.is_none() || step.and_then(|step| step.cluster.as_deref()) == cluster
        };
        let stayed_away = meeting.presence(agency).is_some_and(|presence| !presence.is_there());
        !stayed_away
            && (meeting.had_floor(agency, now, is_here)
                || self.said_in(meeting, cluster).any(|entry| is_voice(entry, agency))
                || self.answered_in(meeting, cluster).any(|answered| answered == agency))
    }

    /// The agencies that answered in a meeting for what was promised in earlier ones.
    fn answered_in<'a>(&'a self, meeting: &'a Meeting, cluster: Option<&'a str>) -> impl Iterator<Item = &'a str> {
        let is_earlier = move |entry: &&Entry| {
            entry.meeting != meeting.id && (cluster.is_none() || entry.content.cluster.as_deref() == cluster)
        };
        let answers = self.entries.iter().filter(is_earlier).flat_map(|entry| &entry.progress);
        answers
            .filter(|(_, answers)| answers.iter().any(|answer| answer.meeting == Some(meeting.id)))
            .filter_map(|(owner, _)| owner.as_ref().agency())
    }

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

    /// What counts of a meeting's entries, or of those of one cluster.
    fn said_in<'a>(&'a self, meeting: &'a Meeting, cluster: Option<&'a str>) -> impl Iterator<Item = &'a Entry> {
        let standing = self.entries_of(meeting).filter(|entry| entry.stands());
        standing.filter(move |entry| cluster.is_none() || entry.content.cluster.as_deref() == cluster)
    }
}

fn is_owner(entry: &Entry, agency: &str) -> bool {
    entry.content.owners.iter().any(|owner| owner == agency)
}

/// Whether an agency said it: those in front of the line, or else whoever had the floor; a decision is the chair's. Of
/// entries for which an older rakor did not note who spoke, a sole owner did.
fn is_voice(entry: &Entry, agency: &str) -> bool {
    let has_floor = || entry.kind() != Kind::Decision && entry.place.floor.as_deref() == Some(agency);
    match entry.place.speakers.as_deref() {
        None => has_floor() || entry.content.owners == [agency],
        Some([]) => has_floor(),
        Some(speakers) => speakers.iter().any(|speaker| speaker == agency),
    }
}
