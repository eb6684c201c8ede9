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
    index: HashMap<Code, usize>,
    /// The highest number that each kind has.
    highest: HashMap<Kind, u32>,
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
        self.index.get(&code).map(|&index| &self.entries[index])
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
        Code { kind, number: self.highest.get(&kind).map_or(1, |highest| highest + 1) }
    }

    fn meeting_mut(&mut self, id: MeetingId) -> Option<&mut Meeting> {
        self.meetings.iter_mut().find(|meeting| meeting.id == id)
    }

    fn entry_mut(&mut self, code: Code) -> Option<&mut Entry> {
        self.index.get(&code).map(|&index| &mut self.entries[index])
    }

    fn add(&mut self, entry: Entry) {
        let index = self.entries.len();
        if self.index.contains_key(&entry.code) {
            return;
        }
        let Some(meeting) = self.meeting_mut(entry.meeting) else { return };
        meeting.entries.push(index);
        self.index.insert(entry.code, index);
        // A number that none can follow is a newer rakor's mistake, or somebody's hand.
        if entry.code.number < u32::MAX {
            let highest = self.highest.entry(entry.code.kind).or_default();
            *highest = entry.code.number.max(*highest);
        }
        self.entries.push(entry);
    }
}
