//! Revision: an agenda that is read again while its meeting runs. Whatever happened keeps the step at which it did, and
//! every agency its name.

use super::{Meeting, Register, Version};
use crate::agenda::{Agenda, Step, step_id};

/// What an agenda file is to the meeting that it plans.
#[derive(Clone, Copy, Debug)]
pub enum Standing<'a> {
    /// No meeting is planned by it yet, or it says something that none of its versions said.
    New,
    /// It says what the meeting goes by.
    Same,
    /// It says what was said before this newer version was read.
    Older(&'a Version),
}

impl Register {
    /// What an agenda is to its meeting.
    pub fn standing_of(&self, agenda: &Agenda) -> Standing<'_> {
        let agenda = agenda.clone().named();
        let versions = self.meeting_of(&agenda).map(|meeting| meeting.versions.as_slice()).unwrap_or_default();
        match versions.iter().rposition(|version| version.agenda == agenda) {
            None => Standing::New,
            Some(at) if at + 1 == versions.len() => Standing::Same,
            Some(_) => versions.last().map_or(Standing::New, Standing::Older),
        }
    }
}

impl Agenda {
    /// With a key for every step: agendas that an older rakor read have none.
    pub fn named(mut self) -> Self {
        step_id::name(&mut self.steps);
        self
    }
}

impl Meeting {
    /// Takes in another version of the agenda. `held` are the steps at which something was recorded. Returns where
    /// each step is found now.
    pub(super) fn revise(&mut self, version: Version, held: &[usize]) -> Vec<Option<usize>> {
        let old = std::mem::take(&mut self.agenda.steps);
        let mut found = step_id::found_again(&old, &version.agenda.steps);
        self.agenda = version.agenda.clone();
        self.versions.push(version);
        for at in 0..old.len() {
            let is_held = held.contains(&at) || self.current == Some(at) || self.visits.iter().any(|it| it.step == at);
            if found[at].is_none() && is_held {
                self.keep(&old[at], at, &mut found);
            }
        }
        let now = |step: usize| found.get(step).copied().flatten();
        self.current = self.current.and_then(now);
        self.visits.iter_mut().for_each(|visit| visit.step = now(visit.step).unwrap_or(visit.step));
        self.turns.iter_mut().for_each(|turn| turn.step = turn.step.and_then(now));
        self.step_keys = self.step_keys.drain().filter_map(|(key, step)| Some((key, now(step)?))).collect();
        self.note_steps();
        for (agency, cluster) in self.added.clone() {
            if self.agenda.agency(&agency.id).is_none() {
                self.agenda.admit(agency, cluster.as_deref());
            }
        }
        self.note_roster();
        found
    }

    /// Keeps a step that was held and that the agenda has no more, behind the one that came before it. It is planned no
    /// more.
    fn keep(&mut self, step: &Step, at: usize, found: &mut [Option<usize>]) {
        let place = found[..at].iter().rev().find_map(|to| *to).map_or(0, |to| to + 1);
        found.iter_mut().flatten().filter(|to| **to >= place).for_each(|to| *to += 1);
        found[at] = Some(place);
        self.agenda.steps.insert(place, Step { minutes: 0, ..step.clone() });
    }

    pub(super) fn note_steps(&mut self) {
        let keys = self.agenda.steps.iter().enumerate().map(|(index, step)| (step.id.clone(), index));
        self.step_keys.extend(keys);
    }

    pub(super) fn note_roster(&mut self) {
        self.rosters.push(self.agenda.agencies.iter().map(|agency| agency.id.clone()).collect());
    }
}
