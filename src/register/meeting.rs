//! A meeting as it happens: its agenda, where it stands, who is there, and what was recorded.

use std::collections::{BTreeMap, HashMap};

use super::index::MeetingIndex;
use super::{Attendance, Display, Guest, Issue, Kind, MeetingId, NotedTimes, Place, Presence, Turn, Visit};
use crate::agenda::{Agency, AgencyId, Agenda, ClusterId, Official, Step, StepId};
use crate::calendar::Moment;

#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    pub id: MeetingId,
    /// With the agencies that were added live, the steps that were held and that its file no longer has, and the names
    /// of the agencies that it had before.
    pub agenda: Agenda,
    /// Every agenda that was read for it, the newest last.
    pub versions: Vec<Version>,
    /// Agencies that the agenda did not have and that were added live.
    pub added: Vec<(Agency, Option<ClusterId>)>,
    /// Positions in the log at which it came into the register and at which it was opened.
    pub planned: u64,
    pub opened: Option<u64>,
    /// From which position to which it was closed; without an end while it is, or is only corrected.
    pub(super) shut: Vec<(u64, Option<u64>)>,
    /// Index of the step that it is at, or was at when it closed.
    pub(super) current: Option<usize>,
    pub visits: Vec<Visit>,
    pub floor: Option<AgencyId>,
    /// Every time that an agency had the floor.
    pub turns: Vec<Turn>,
    /// When something was last said or done in the hall.
    pub(super) last_word: Option<Moment>,
    /// What the hall is shown, and the seat that turned to it.
    pub stage: (Display, String),
    pub attendance: BTreeMap<AgencyId, Attendance>,
    /// Numbered from 0; a guest taken back leaves a gap.
    pub guests: BTreeMap<usize, Guest>,
    /// Indices of its entries in the register, in order of recording.
    pub entries: Vec<usize>,
    pub(super) index: MeetingIndex,
    /// What people say of its times.
    pub noted_times: NotedTimes,
    /// Who took the chair after the agenda's, and when.
    pub(super) chairs_taken: Vec<(Official, Moment)>,
    /// It was closed, and the minutes are not written yet.
    pub(super) minutes_due: bool,
    pub closed_at: Option<Moment>,
    /// When the gavel fell. A meeting that is reopened on another day, to be corrected, ended when it ended.
    pub gavel: Option<Moment>,
    /// It was reopened only to be corrected.
    pub(super) corrected: bool,
    pub reopened_at: Vec<Moment>,
    /// When it was adjourned, and when it went on.
    pub adjourned: Vec<(Moment, Option<Moment>)>,
    /// Every version of its minutes that was issued, the oldest first.
    pub issued: Vec<Issue>,
    /// All agencies, each time that there were others: what was everybody's stays so.
    pub(super) rosters: Vec<Vec<AgencyId>>,
    /// Where the steps are found now, by every key that they ever had.
    pub(super) step_keys: HashMap<StepId, usize>,
}

/// An agenda that was read for a meeting: when, and at which seat.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    pub agenda: Agenda,
    pub at: Moment,
    pub seat: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Planned,
    Running,
    Closed,
}

impl Meeting {
    pub fn new(id: impl Into<MeetingId>, agenda: Agenda) -> Self {
        Self {
            id: id.into(),
            agenda,
            versions: Vec::new(),
            added: Vec::new(),
            planned: 0,
            opened: None,
            shut: Vec::new(),
            current: None,
            visits: Vec::new(),
            floor: None,
            turns: Vec::new(),
            last_word: None,
            stage: Default::default(),
            attendance: BTreeMap::new(),
            guests: BTreeMap::new(),
            entries: Vec::new(),
            index: MeetingIndex::default(),
            noted_times: NotedTimes::default(),
            chairs_taken: Vec::new(),
            minutes_due: false,
            closed_at: None,
            gavel: None,
            corrected: false,
            reopened_at: Vec::new(),
            adjourned: Vec::new(),
            issued: Vec::new(),
            rosters: Vec::new(),
            step_keys: HashMap::new(),
        }
    }

    /// Places in the register of what shows and names an agency or was said while it had the floor.
    pub fn said_by(&self, agency: &str) -> &[u32] {
        self.index.said_by(agency)
    }

    /// Places in the register of what shows, by the step at which it was said.
    pub fn said_at_steps(&self) -> impl Iterator<Item = (Option<usize>, &[u32])> {
        self.index.steps()
    }

    /// Places in the register of the promises that an agency made here and still owes.
    pub fn owed_by(&self, agency: &str) -> &[u32] {
        self.index.owed_by(agency)
    }

    /// How many entries of a kind stand of which an agency is an owner.
    pub fn owned_by(&self, agency: &str, kind: Kind) -> usize {
        self.index.owned(agency, kind)
    }

    /// The agenda as its file had it last; without what was added live.
    pub fn agenda_as_read(&self) -> &Agenda {
        self.versions.last().map_or(&self.agenda, |version| &version.agenda)
    }

    pub fn state(&self) -> State {
        match (self.closed_at, self.visits.is_empty()) {
            (Some(_), _) => State::Closed,
            (None, true) => State::Planned,
            (None, false) => State::Running,
        }
    }

    /// Whether it was closed, and its minutes are not written yet.
    pub fn owes_minutes(&self) -> bool {
        self.state() == State::Closed && self.minutes_due
    }

    /// When it ended, if it is closed.
    pub fn ended_at(&self) -> Option<Moment> {
        self.closed_at.and(self.gavel)
    }

    pub fn opened_at(&self) -> Option<Moment> {
        self.visits.first().map(|visit| visit.from)
    }

    /// Index of the step that the meeting is at, or was at when it closed.
    pub fn step(&self) -> Option<usize> {
        self.step_now(self.current?)
    }

    /// The same step, where it is one of the agenda: otherwise the last.
    pub fn step_now(&self, step: usize) -> Option<usize> {
        Some(step.min(self.agenda.steps.len().checked_sub(1)?))
    }

    /// Where a step is found now that had this key in any version of the agenda.
    pub fn step_of(&self, key: &str) -> Option<usize> {
        self.step_keys.get(key).copied()
    }

    /// Where something is said: by whoever has the floor, or by those that the line begins with.
    pub fn place(&self, step: Option<usize>, floor: Option<AgencyId>, speakers: Vec<AgencyId>) -> Place {
        let key = step.and_then(|step| self.agenda.steps.get(step)).map(|step| step.id.clone());
        Place { step, step_id: key.filter(|key| !key.is_empty()), floor, speakers: Some(speakers), confidential: false }
    }

    pub fn current_step(&self) -> Option<&Step> {
        self.agenda.steps.get(self.step()?)
    }

    /// Whether what is said at a step may concern persons who must not be named.
    pub fn is_confidential(&self, step: usize) -> bool {
        let is_marked = |cluster: &ClusterId| self.agenda.cluster(cluster).is_some_and(|cluster| cluster.confidential);
        let step = self.agenda.steps.get(step);
        step.is_some_and(|step| step.confidential || step.cluster.as_ref().is_some_and(is_marked))
    }

    /// Where in the log the gavel fell last.
    pub fn ended(&self) -> Option<u64> {
        self.shut.last().map(|(from, _)| *from)
    }

    /// Whether these are all agencies that the meeting had at some time: what was everybody's then stays so when
    /// another one is added.
    pub fn is_everybody(&self, agencies: &[AgencyId]) -> bool {
        let is_whole = |roster: &Vec<AgencyId>| roster.len() > 2 && roster.iter().all(|id| agencies.contains(id));
        self.rosters.iter().any(is_whole)
    }

    pub fn presence(&self, agency: &str) -> Option<Presence> {
        self.attendance.get(agency).map(|attendance| attendance.presence)
    }

    /// Number of agencies that are present or represented.
    pub fn attending(&self) -> usize {
        self.attendance.values().filter(|attendance| attendance.presence.is_there()).count()
    }

    /// The agencies that speak at a step: the cluster's members, or all of them where there is no cluster.
    pub fn speakers(&self, step: Option<usize>) -> Vec<&str> {
        let cluster = step
            .and_then(|step| self.agenda.steps.get(step))
            .and_then(|step| self.agenda.cluster(step.cluster.as_deref()?));
        match cluster {
            Some(cluster) => cluster.members.iter().map(AgencyId::as_str).collect(),
            None => self.agenda.agencies.iter().map(|agency| agency.id.as_str()).collect(),
        }
    }

    /// The version that counts.
    pub fn last_issue(&self) -> Option<&Issue> {
        self.issued.last()
    }

    pub fn next_version(&self) -> u32 {
        self.last_issue().map_or(1, |issue| issue.version.saturating_add(1))
    }
}
