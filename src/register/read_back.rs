//! The read-back: what is read aloud at the end of a meeting, in which order, and what the hall agreed to.

use super::{Agreement, Code, Entry, Event, Kind, Meeting, MeetingId, Register};
use crate::calendar::Moment;

/// Where an entry stands in the read-back: promises before decisions, by clusters, then by number.
type ReadingTurn = (bool, usize, Code);

impl Register {
    /// What is read back in a meeting: its promises and then its decisions, each by clusters in the agenda's order.
    pub fn read_back<'a>(&'a self, meeting: &'a Meeting) -> Vec<&'a Entry> {
        let is_read = |entry: &&Entry| entry.stands() && matches!(entry.kind(), Kind::Commitment | Kind::Decision);
        let mut read: Vec<_> = self.entries_of(meeting).filter(is_read).collect();
        read.sort_by_key(|entry| meeting.turn(entry));
        read
    }

    /// The same, beginning with what follows an entry, which itself is left out.
    pub fn read_back_after<'a>(&'a self, meeting: &'a Meeting, code: Code) -> Vec<&'a Entry> {
        let mut read = self.read_back(meeting);
        if let Some(here) = self.entry(code).map(|entry| meeting.turn(entry)) {
            let before = read.partition_point(|entry| meeting.turn(entry) <= here);
            read.rotate_left(before);
        }
        read.retain(|entry| entry.code != code);
        read
    }
}

impl Meeting {
    fn turn(&self, entry: &Entry) -> ReadingTurn {
        let of_step = || self.agenda.steps.get(entry.place.step?)?.cluster.as_ref();
        let cluster = entry.content.cluster.as_ref().or_else(of_step);
        let position = cluster.and_then(|id| self.agenda.clusters.iter().position(|known| known.id == *id));
        (entry.kind() == Kind::Decision, position.unwrap_or(usize::MAX), entry.code)
    }
}

impl Entry {
    /// When the hall of a meeting agreed to what it says now.
    pub fn agreed_in(&self, meeting: MeetingId) -> Option<Moment> {
        self.agreed.filter(|agreement| agreement.meeting == meeting).map(|agreement| agreement.at)
    }

    /// The agreement of its own meeting, whatever later ones changed.
    pub(super) fn own_agreement(&self) -> Option<Agreement> {
        let own = self.history.iter().filter(|change| change.meeting == Some(self.meeting));
        own.fold(None, |agreed, change| match &change.event {
            Event::EntryAgreed { code } if *code == self.code => {
                Some(Agreement { meeting: self.meeting, at: change.at, position: change.position })
            }
            Event::AgreementTakenBack { code } if *code == self.code => None,
            event if event.content_of(self.code).is_some() => None,
            _ => agreed,
        })
    }
}
