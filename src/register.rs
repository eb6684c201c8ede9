//! The register of a task force: every promise, blocker, decision and note of its meetings. It is the fold of its log.

use std::collections::{BTreeMap, HashMap};

pub mod action;
mod apply;
mod as_of;
mod attendance;
mod chair;
mod change;
mod code;
mod command;
mod confidence;
mod confirmation;
mod content;
mod decide;
mod display;
mod entry;
mod event;
mod index;
mod issue;
mod issue_state;
mod meeting;
mod meeting_id;
mod noted_times;
mod occurrence;
mod owner;
mod printed;
mod progress;
mod read_back;
pub mod resolution;
pub mod revision;
mod said_again;
mod sitting;
mod status;
mod succession;
#[cfg(test)]
pub mod tests;
mod times_told;
mod undo;
mod visit;

pub use attendance::{Attendance, Attendee, Guest, Presence};
pub use chair::Chaired;
pub use change::Change;
pub use code::{Code, Kind};
pub use command::{Command, Rejection, Request};
pub use content::{Content, Place, outside_names};
pub use decide::LONGEST_TEXT;
pub use display::{ChairQuestion, Display};
pub use entry::{Agreement, Confirmation, Entry, Former, Withdrawal};
pub use event::{Event, Recorded};
pub use issue::{Issue, Printed};
pub use issue_state::IssueState;
pub use meeting::{Meeting, State, Version};
pub use meeting_id::MeetingId;
pub use noted_times::{NotedTimes, TimeSpan};
pub use owner::Owner;
pub use progress::{Answer, Evidence, FileMark, Progress};
pub use resolution::Resolution;
pub use revision::Standing;
pub use status::Status;
pub use visit::{Turn, Visit};

use crate::agenda::{Agency, AgencyId, Agenda, FormerAgency, SeriesId};
use crate::lang::Lang;
use index::RegisterIndex;
use undo::UndoHistory;

/// Everything that is known of one task force (*series*).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Register {
    pub series: SeriesId,
    /// In the order in which they were opened; those that were not, in that in which they were planned.
    pub meetings: Vec<Meeting>,
    /// Planned ones that were taken out again: who still looks at one finds it.
    removed: Vec<Meeting>,
    /// In the order of recording, withdrawn ones too.
    pub entries: Vec<Entry>,
    /// Number of events applied.
    pub position: u64,
    index: RegisterIndex,
    /// What was said of promises that look alike, each pair in the order of its codes.
    pairs: HashMap<(Code, Code), Resolution>,
    /// Every agency that any agenda knew, as it was called last.
    names: BTreeMap<AgencyId, Agency>,
    /// Who follows the agencies that are gone.
    heirs: HashMap<AgencyId, Vec<AgencyId>>,
    trails: HashMap<(Option<MeetingId>, String), UndoHistory>,
}

impl Register {
    pub fn new(series: impl Into<SeriesId>) -> Self {
        Self { series: series.into(), ..Self::default() }
    }

    pub fn meeting(&self, id: MeetingId) -> Option<&Meeting> {
        self.meetings.iter().chain(&self.removed).find(|meeting| meeting.id == id)
    }

    /// The meeting that this agenda is of: same date, same `id`.
    pub fn meeting_of(&self, agenda: &Agenda) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.agenda.date == agenda.date && meeting.agenda.id == agenda.id)
    }

    /// The newest meeting that is not closed, running ones first.
    pub fn running(&self) -> Option<&Meeting> {
        let open = |state| self.meetings.iter().rev().find(move |meeting| meeting.state() == state);
        open(State::Running).or_else(|| open(State::Planned))
    }

    pub fn entry(&self, code: Code) -> Option<&Entry> {
        self.place_of(code).map(|place| &self.entries[place])
    }

    /// Where among the entries one stands.
    pub fn place_of(&self, code: Code) -> Option<usize> {
        self.index.codes.get(&code).copied()
    }

    /// The entries at these places.
    pub fn entries_at<'a>(&'a self, places: &'a [u32]) -> impl DoubleEndedIterator<Item = &'a Entry> {
        places.iter().map(|place| &self.entries[*place as usize])
    }

    /// Places of entries whose text was changed after they were recorded, in the order in which that happened.
    pub fn reworded(&self) -> &[u32] {
        &self.index.reworded
    }

    /// Places of the entries that can wait for an agency that is meant, in the order of recording.
    pub fn waiting_places(&self, is_meant: impl Fn(&str) -> bool) -> Vec<u32> {
        let lists = self.index.needing().filter(|(agency, _)| is_meant(agency)).map(|(_, places)| places);
        let mut places = lists.collect::<Vec<_>>().concat();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// The entry that was touched last.
    pub fn newest_touched(&self) -> Option<&Entry> {
        self.entries.get(self.index.touched)
    }

    /// The blockers that anything ever answered.
    pub fn answered(&self) -> impl Iterator<Item = Code> {
        self.index.answered()
    }

    /// The entries that say that they answer a blocker.
    pub fn said_to_answer(&self, blocker: Code) -> impl Iterator<Item = &Entry> {
        self.entries_at(self.index.answering(blocker))
    }

    /// The blockers that stand, in the order of recording.
    pub fn blockers(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.index.blockers().map(|place| &self.entries[place as usize])
    }

    /// Where in the log an entry got its number; a converted one got another.
    pub fn numbered_at(&self, code: Code) -> Option<u64> {
        let converted = self.entries.iter().filter_map(|entry| entry.withdrawal.as_ref().map(|gone| (entry, gone)));
        let of_kind = |(entry, gone): &(&Entry, &Withdrawal)| gone.into == Some(code) && entry.kind() != code.kind;
        let converted = converted.into_iter().find(of_kind).map(|(_, gone)| gone.position);
        converted.or_else(|| self.entry(code).map(|entry| entry.position))
    }

    /// Entries of a meeting in the order of recording, withdrawn ones too.
    pub fn entries_of<'a>(&'a self, meeting: &'a Meeting) -> impl DoubleEndedIterator<Item = &'a Entry> {
        meeting.entries.iter().map(|&index| &self.entries[index])
    }

    /// The short name of an agency, as it was called last; its key where no agenda ever knew it.
    pub fn short<'a>(&'a self, agency: &'a str) -> &'a str {
        self.agency(agency).map_or(agency, |agency| &agency.short)
    }

    /// The agency of this key: from the newest agenda that knows it, or else as it was when one knew it.
    pub fn agency(&self, id: &str) -> Option<&Agency> {
        let newest = self.meetings.iter().rev().find_map(|meeting| meeting.agenda.agency(id));
        newest.or_else(|| self.names.get(id))
    }

    /// The language in which codes are shown everywhere: that of the minutes, whatever the screen's is.
    pub fn codes(&self) -> Lang {
        self.meetings.last().map(|meeting| meeting.agenda.lang).unwrap_or_default()
    }

    fn note_names(&mut self, agencies: &[Agency]) {
        self.names.extend(agencies.iter().map(|agency| (agency.id.clone(), agency.clone())));
    }

    /// The agencies that an agenda does not know and that others did, with those of it that follow them.
    fn former_to(&self, agenda: &Agenda) -> Vec<FormerAgency> {
        let gone = self.names.values().filter(|known| agenda.agency(&known.id).is_none());
        let former = gone.map(|known| {
            let mut heirs = self.heirs_of(&known.id);
            heirs.retain(|heir| agenda.agency(heir).is_some());
            FormerAgency { agency: known.clone(), heirs }
        });
        former.collect()
    }

    pub fn next_code(&self, kind: Kind) -> Code {
        Code { kind, number: self.index.next_number(kind) }
    }

    fn meeting_mut(&mut self, id: MeetingId) -> Option<&mut Meeting> {
        self.meetings.iter_mut().find(|meeting| meeting.id == id)
    }

    fn add(&mut self, entry: Entry) {
        let place = self.entries.len();
        if self.index.codes.contains_key(&entry.code) {
            return;
        }
        let Some(meeting) = self.meetings.iter_mut().find(|meeting| meeting.id == entry.meeting) else { return };
        meeting.entries.push(place);
        meeting.index.list(place as u32, &entry);
        self.index.note_code(entry.code, place);
        self.index.list(place as u32, &entry);
        self.index.touched = place;
        self.entries.push(entry);
    }

    /// Changes the entry at a place, and every list that it belongs to.
    fn change_entry(&mut self, place: usize, change: impl FnOnce(&mut Entry)) {
        let entry = &mut self.entries[place];
        let mut meeting = self.meetings.iter_mut().find(|meeting| meeting.id == entry.meeting);
        self.index.unlist(place as u32, entry);
        if let Some(meeting) = &mut meeting {
            meeting.index.unlist(place as u32, entry);
        }
        let before = entry.content.text.clone();
        change(entry);
        self.index.touched = place;
        if entry.content.text != before {
            self.index.reworded.push(place as u32);
        }
        self.index.list(place as u32, entry);
        if let Some(meeting) = meeting {
            meeting.index.list(place as u32, entry);
        }
    }
}
