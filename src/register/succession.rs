//! Succession: where agencies were renamed, merged or split, what they still owe follows them.

use super::{Content, Entry, Former, MeetingId, Register};
use crate::agenda::{AgencyId, Agenda};

impl Register {
    /// Gives what is still owed by agencies that an agenda knows under other names to those that follow them. What
    /// is done or withdrawn, and the history of everything, keep the old name.
    pub(super) fn succeed(&mut self, agenda: &Agenda, meeting: MeetingId) {
        for former in agenda.agencies.iter().flat_map(|agency| &agency.formerly) {
            if agenda.agency(former).is_some() {
                continue;
            }
            let heirs = agenda.agencies.iter().filter(|agency| agency.formerly.contains(former));
            let heirs: Vec<AgencyId> = heirs.map(|agency| agency.id.clone()).collect();
            for entry in self.entries.iter_mut().filter(|entry| entry.stands()) {
                entry.pass_on(former, &heirs, meeting);
            }
        }
    }
}

impl Entry {
    fn pass_on(&mut self, former: &str, heirs: &[AgencyId], meeting: MeetingId) {
        let Content { owners, with, .. } = &self.content;
        let is_named = owners.iter().chain(with).any(|agency| agency == former);
        if !is_named || self.status_of(former).is_closed() {
            return;
        }
        self.former.push(Former { meeting, owners: owners.clone(), with: with.clone() });
        if let Some(progress) =
            self.progress.get(former).filter(|_| self.content.owners.iter().any(|owner| owner == former))
        {
            let progress = progress.clone();
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
