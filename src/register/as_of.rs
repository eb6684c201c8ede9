//! What a meeting could know: the register without what was answered elsewhere after the gavel. What came first is said
//! by the log, never by a clock.

use std::borrow::Cow;

use super::{Content, Entry, Kind, Meeting, MeetingId, Owner, Progress, Register, Status};

impl Meeting {
    /// Whether the meeting could know what was said at a position of the log: it was said in it, or while it was not
    /// closed.
    pub fn knew(&self, position: u64, said_in: Option<MeetingId>) -> bool {
        let is_outside = |(from, until): &(u64, Option<u64>)| position < *from || until.is_some_and(|it| it < position);
        said_in == Some(self.id) || self.shut.iter().all(is_outside)
    }

    /// Whether something happened before the meeting began.
    fn began_after(&self, position: u64) -> bool {
        self.opened.is_some_and(|opened| position < opened)
    }
}

impl Register {
    /// The register with the statuses, the names and the agreements that a meeting could know: those of its last day,
    /// not of today.
    pub fn known_to(&self, meeting: &Meeting) -> Cow<'_, Self> {
        let knew = |progress: &Progress| meeting.knew(progress.position, progress.meeting);
        let later: Vec<MeetingId> =
            self.meetings.iter().skip_while(|known| known.id != meeting.id).skip(1).map(|later| later.id).collect();
        let is_as_known = |entry: &Entry| {
            entry.progress.values().flatten().all(knew)
                && !entry.former.iter().any(|former| former.meeting.is_some_and(|id| later.contains(&id)))
                && (entry.meeting != meeting.id || entry.agreed == entry.own_agreement())
        };
        if self.entries.iter().all(is_as_known) {
            return Cow::Borrowed(self);
        }
        let mut known = self.clone();
        for place in 0..known.entries.len() {
            known.change_entry(place, |entry| {
                entry.progress.values_mut().for_each(|progress| progress.retain(knew));
                if let Some(former) =
                    entry.former.iter().find(|former| former.meeting.is_some_and(|id| later.contains(&id)))
                {
                    entry.content.owners.clone_from(&former.owners);
                    entry.content.with.clone_from(&former.with);
                }
                if entry.meeting == meeting.id {
                    entry.agreed = entry.own_agreement();
                }
            });
        }
        Cow::Owned(known)
    }

    /// Where in the log the last meeting before this one ended.
    pub fn last_end_before(&self, meeting: &Meeting) -> Option<u64> {
        self.meetings.iter().take_while(|known| known.id != meeting.id).filter_map(Meeting::ended).max()
    }

    /// The promises and blockers of earlier meetings that were still open when the last one ended, in the order of
    /// recording. What was answered since, or withdrawn in this one, is among them.
    pub fn carried_into<'a>(&'a self, meeting: &'a Meeting) -> impl Iterator<Item = &'a Entry> {
        let last_end = self.last_end_before(meeting);
        self.entries.iter().filter(move |entry| entry.was_carried_into(meeting, last_end))
    }
}

impl Entry {
    fn was_carried_into(&self, meeting: &Meeting, last_end: Option<u64>) -> bool {
        let withdrawn = |entry: &Self| {
            let withdrawal = entry.withdrawal.as_ref();
            withdrawal
                .is_some_and(|gone| gone.into.is_some() || gone.reason.is_empty() || meeting.began_after(gone.position))
        };
        self.meeting != meeting.id
            && matches!(self.kind(), Kind::Commitment | Kind::Blocker)
            && meeting.began_after(self.position)
            && !withdrawn(self)
            && self.parts().any(|owner| self.was_open(owner, meeting, last_end))
    }

    /// Whether an owner's part was still open when the last meeting before this one ended, or else when this began.
    pub fn was_open(&self, owner: Owner<&str>, meeting: &Meeting, last_end: Option<u64>) -> bool {
        let was = |progress: &&Progress| {
            progress.meeting != Some(meeting.id)
                && meeting.began_after(progress.position)
                && last_end.is_none_or(|end| progress.position <= end)
        };
        let before = self.answers_of(owner).iter().rfind(was);
        match before.map(|progress| progress.status) {
            Some(Status::Done) => self.rule().is_some(),
            status => status != Some(Status::Withdrawn),
        }
    }

    /// How an owner's part stood when a meeting began; none where nothing was answered before it.
    pub fn progress_before(&self, owner: Owner<&str>, meeting: &Meeting) -> Option<&Progress> {
        let answers = self.answers_of(owner);
        answers.iter().rfind(|progress| progress.meeting != Some(meeting.id) && meeting.began_after(progress.position))
    }

    /// What it said when a meeting began.
    pub fn content_before(&self, meeting: &Meeting) -> &Content {
        let before =
            |change: &&super::Change| change.meeting != Some(meeting.id) && meeting.began_after(change.position);
        let said = self.history.iter().filter(before).rev().find_map(|change| change.event.content_of(self.code));
        said.unwrap_or(&self.content)
    }
}
