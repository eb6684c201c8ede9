//! Who was heard: agencies that have not spoken yet, and the components of society.

use super::{Heading, QuestionTally, Row, RowGroup, group};
use crate::agenda::ClusterId;
use crate::calendar::Moment;
use crate::register::{Meeting, Presence, Register};

impl Register {
    /// The agencies that were not heard: those in the hall first, of these the current cluster's;
    /// then those that the cluster awaits, those of whom nothing is noted, and those that stayed away.
    pub(super) fn not_spoken<'a>(&self, meeting: &'a Meeting, now: Moment) -> (QuestionTally<'a>, Vec<RowGroup<'a>>) {
        let cluster = meeting.current_step().and_then(|step| meeting.agenda.cluster(step.cluster.as_deref()?));
        let invited: Vec<_> = meeting.invited().map(|agency| agency.id.as_str()).collect();
        let unheard = invited.iter().copied().filter(|id| !self.heard(meeting, id, None, now));
        let mut silent: Vec<_> = unheard.map(|id| (id, meeting.presence(id))).collect();
        let is_member = |id: &str| cluster.is_some_and(|cluster| cluster.members.iter().any(|member| member == id));
        silent.sort_by_key(|(id, _)| !is_member(id));
        let chosen = |heading, is_meant: &dyn Fn(&str, Option<Presence>) -> bool| {
            let meant = silent.iter().filter(|(id, presence)| is_meant(id, *presence));
            group(heading, meant.map(|&(id, presence)| Row::Agency { id, presence }).collect())
        };
        let is_there = |presence: Option<Presence>| presence.is_some_and(Presence::is_there);
        let groups = [
            chosen(Heading::There, &|_, presence| is_there(presence)),
            cluster.and_then(|cluster| {
                chosen(Heading::Expected(cluster), &|id, presence| presence.is_none() && is_member(id))
            }),
            chosen(Heading::NotNoted, &|id, presence| presence.is_none() && !is_member(id)),
            chosen(Heading::Away, &|_, presence| presence.is_some() && !is_there(presence)),
        ];
        let there = silent.iter().filter(|(_, presence)| is_there(*presence)).count();
        let tally = QuestionTally::NotSpoken { silent: silent.len(), there, invited: invited.len() };
        (tally, groups.into_iter().flatten().collect())
    }

    /// The components of the whole meeting, then of each cluster that is on the agenda.
    pub(super) fn components_heard<'a>(
        &self,
        meeting: &'a Meeting,
        now: Moment,
    ) -> (QuestionTally<'a>, Vec<RowGroup<'a>>) {
        let agenda = &meeting.agenda;
        let all = self.components(meeting, None, now);
        let whole = group(Heading::WholeMeeting, all.iter().cloned().map(Row::Component).collect());
        let rows = |cluster| {
            let components = self.components(meeting, Some(cluster), now).into_iter();
            components.filter(|one| one.invited > 0 || one.took_part()).map(Row::Component).collect()
        };
        let is_discussed = |id: &ClusterId| agenda.steps.iter().any(|step| step.cluster.as_ref() == Some(id));
        let clusters = agenda.clusters.iter().filter(|cluster| is_discussed(&cluster.id));
        let clusters = clusters.map(|cluster| group(Heading::Cluster(cluster), rows(cluster)));
        let groups = std::iter::once(whole).chain(clusters).flatten().collect();
        (QuestionTally::Components(all), groups)
    }
}
