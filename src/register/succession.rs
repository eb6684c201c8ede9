//! Succession: where agencies were renamed, merged or split, what they still owe follows them, and so does what is opened
//! again later.

use super::{Content, Entry, Former, MeetingId, Register};
use crate::agenda::{AgencyId, Agenda};

impl Register {
    /// Gives what is still owed by agencies that an agenda knows under other names to those that follow them. What
    /// is done or withdrawn, and the history of everything, keep the old name.
    pub(super) fn succeed(&mut self, agenda: &Agenda, meeting: MeetingId) {
        self.heirs.retain(|former, _| agenda.agency(former).is_none());
        for former in agenda.agencies.iter().flat_map(|agency| &agency.formerly) {
            if agenda.agency(former).is_some() {
                continue;
            }
            let heirs = agenda.agencies.iter().filter(|agency| agency.formerly.contains(former));
            let heirs: Vec<AgencyId> = heirs.map(|agency| agency.id.clone()).collect();
            let is_meant = |place: &usize| {
                let entry = &self.entries[*place];
                entry.stands() && entry.names(former) && !entry.status_of(former).is_closed()
            };
            for place in (0..self.entries.len()).filter(is_meant).collect::<Vec<_>>() {
                self.change_entry(place, |entry| entry.pass_on(former, &heirs, Some(meeting)));
            }
            self.heirs.insert(former.clone(), heirs);
        }
    }

    /// The agencies that follow one that is gone, through all renamings; none where it is there, or nobody follows it.
    pub fn heirs_of(&self, agency: &str) -> Vec<AgencyId> {
        let mut heirs: Vec<AgencyId> = Vec::new();
        let mut asked = vec![agency];
        let mut at = 0;
        while let Some(former) = asked.get(at).copied() {
            at += 1;
            for heir in self.heirs.get(former).into_iter().flatten() {
                if self.heirs.contains_key(heir) {
                    if !asked.contains(&heir.as_str()) {
                        asked.push(heir);
                    }
                } else if !heirs.contains(heir) {
                    heirs.push(heir.clone());
                }
            }
        }
        heirs
    }

    /// Who answers from now on for what an agency's key stands for: itself where it is there, or nobody follows it.
    pub fn followers<'a>(&'a self, agency: &'a str) -> Vec<&'a str> {
        let heirs = self.heirs_of(agency);
        let known = |heir: &AgencyId| self.agency(heir).map(|agency| agency.id.as_str());
        if heirs.is_empty() { vec![agency] } else { heirs.iter().filter_map(known).collect() }
    }

    /// The owners of an entry that are gone, each with those that follow it.
    pub(super) fn gone_owners(&self, entry: &Entry) -> Vec<(AgencyId, Vec<AgencyId>)> {
        let owners = entry.content.owners.iter().map(|owner| (owner.clone(), self.heirs_of(owner)));
        owners.filter(|(_, heirs)| !heirs.is_empty()).collect()
    }
}

impl Entry {
    fn names(&self, agency: &str) -> bool {
        self.content.owners.iter().chain(&self.content.with).any(|named| named == agency)
    }

    /// Gives an agency's part, and what it supports, to those that follow it.
    pub(super) fn pass_on(&mut self, former: &str, heirs: &[AgencyId], meeting: Option<MeetingId>) {
        if !self.names(former) {
            return;
        }
        let Content { owners, with, .. } = &self.content;
        self.former.push(Former { meeting, owners: owners.clone(), with: with.clone() });
        if self.content.owners.iter().any(|owner| owner == former) {
            let progress = self.answers_of(former).to_vec();
            for heir in heirs {
                self.progress.entry(heir.clone().into()).or_insert_with(|| progress.clone());
            }
        }
        for agencies in [&mut self.content.owners, &mut self.content.with] {
            if let Some(at) = agencies.iter().position(|agency| agency == former) {
                let new: Vec<_> = heirs.iter().filter(|heir| !agencies.contains(heir)).cloned().collect();
                agencies.splice(at..=at, new);
            }
        }
    }
}
