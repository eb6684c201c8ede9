//! What a meeting could know: the register without what was answered elsewhere after the gavel.

use std::borrow::Cow;

use super::{Content, Entry, Kind, Meeting, MeetingId, Progress, Register, State, Status};
use crate::calendar::Moment;

impl Meeting {
    /// Whether the meeting could know what was said then: it was said in it, or outside it before it closed.
    pub fn knew(&self, at: Moment, said_in: MeetingId) -> bool {
        let was_open = || {
            self.visits.iter().any(|visit| visit.from <= at && visit.until.is_none_or(|until| at < until))
                || self.state() == State::Planned
        };
        said_in == self.id || self.began_after(at) || was_open()
    }

    /// Whether something happened before the meeting began.
    fn began_after(&self, at: Moment) -> bool {
        self.opened_at().is_some_and(|opened| at < opened)
    }
}

impl Register {
    /// The register with the statuses, the names and the agreements that a meeting could know: those of its last day,
    /// not of today.
    pub fn known_to(&self, meeting: &Meeting) -> Cow<'_, Self> {
        let knew = |progress: &Progress| meeting.knew(progress.at, progress.meeting);
        let later: Vec<MeetingId> =
            self.meetings.iter().skip_while(|known| known.id != meeting.id).skip(1).map(|later| later.id).collect();
        let is_as_known = |entry: &Entry| {
            entry.progress.values().flatten().all(knew)
                && !entry.former.iter().any(|former| later.contains(&former.meeting))
                && (entry.meeting != meeting.id || entry.agreed == entry.own_agreement())
        };
        if self.entries.iter().all(is_as_known) {
            return Cow::Borrowed(self);
        }
        let mut known = self.clone();
        for entry in &mut known.entries {
            entry.progress.values_mut().for_each(|progress| progress.retain(knew));
            if let Some(former) = entry.former.iter().find(|former| later.contains(&former.meeting)) {
                entry.content.owners.clone_from(&former.owners);
                entry.content.with.clone_from(&former.with);
            }
            if entry.meeting == meeting.id {
                entry.agreed = entry.own_agreement();
            }
        }
        Cow::Owned(known)
    }

    /// When the last meeting before this one ended.
    pub fn last_end_before(&self, meeting: &Meeting) -> Option<Moment> {
        self.meetings.iter().take_while(|known| known.id != meeting.id).filter_map(|known| known.gavel).max()
    }

    /// The promises and blockers of earlier meetings that were still open when the last one ended, in the order of
    /// recording. What was answered since, or withdrawn in this one, is among them.
    pub fn carried_into<'a>(&'a self, meeting: &'a Meeting) -> impl Iterator<Item = &'a Entry> {
        let last_end = self.last_end_before(meeting);
        self.entries.iter().filter(move |entry| entry.was_carried_into(meeting, last_end))
    }
}

impl Entry {
    fn was_carried_into(&self, meeting: &Meeting, last_end: Option<Moment>) -> bool {
        let withdrawn = |entry: &Self| {
            let withdrawal = entry.withdrawal.as_ref();
            withdrawal.is_some_and(|gone| gone.into.is_some() || gone.reason.is_empty() || meeting.began_after(gone.at))
        };
        self.meeting != meeting.id
            && matches!(self.kind(), Kind::Commitment | Kind::Blocker)
            && meeting.began_after(self.recorded_at)
            && !withdrawn(self)
            && self.parts().any(|owner| self.was_open(owner, meeting, last_end))
    }

    /// Whether an owner's part was still open when the last meeting before this one ended, or else when this began.
    pub fn was_open(&self, owner: &str, meeting: &Meeting, last_end: Option<Moment>) -> bool {
        let was = |progress: &&Progress| {
            progress.meeting != meeting.id
                && meeting.began_after(progress.at)
                && last_end.is_none_or(|end| progress.at <= end)
        };
        let before = self.progress.get(owner).into_iter().flatten().rfind(was);
        !matches!(before.map(|progress| progress.status), Some(Status::Done | Status::Withdrawn))
    }

    /// How an owner's part stood when a meeting began; none where nothing was answered before it.
    pub fn progress_before(&self, owner: &str, meeting: &Meeting) -> Option<&Progress> {
        let answers = self.progress.get(owner)?;
        answers.iter().rfind(|progress| progress.meeting != meeting.id && meeting.began_after(progress.at))
    }

    /// What it said when a meeting began.
    pub fn content_before(&self, meeting: &Meeting) -> &Content {
        let before = |change: &&super::Change| change.meeting != meeting.id && meeting.began_after(change.at);
        let said = self.history.iter().filter(before).rev().find_map(|change| change.event.content_of(self.code));
        said.unwrap_or(&self.content)
    }
}
