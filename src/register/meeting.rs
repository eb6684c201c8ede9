//! A meeting as it happens: its agenda, where it stands, who is there, and what was recorded.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::{Attendance, Display, Guest, Issue, MeetingId, Presence};
use crate::agenda::{Agency, AgencyId, Agenda, ClusterId, Step};
use crate::calendar::Moment;

#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    pub id: MeetingId,
    pub agenda: Agenda,
    /// Agencies that the agenda did not have and that were added live.
    pub added: Vec<(Agency, Option<ClusterId>)>,
    pub visits: Vec<Visit>,
    pub floor: Option<AgencyId>,
    /// Every time an agency was given the floor: in which step.
    pub floors: Vec<(Option<usize>, AgencyId)>,
    /// What the hall is shown, and the seat that turned to it.
    pub stage: (Display, String),
    pub attendance: BTreeMap<AgencyId, Attendance>,
    /// Numbered from 0; a guest taken back leaves a gap.
    pub guests: BTreeMap<usize, Guest>,
    /// Indices of its entries in the register, in order of recording.
    pub entries: Vec<usize>,
    pub closed_at: Option<Moment>,
    /// When the gavel fell. A meeting that is reopened on another day, to be corrected, ended when it ended.
    pub gavel: Option<Moment>,
    pub reopened_at: Vec<Moment>,
    /// Every version of its minutes that was issued, the oldest first.
    pub issued: Vec<Issue>,
}

/// A stay at one step. The last one of a running meeting has no end.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    pub step: usize,
    pub from: Moment,
    pub until: Option<Moment>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Planned,
    Running,
    Closed,
}

impl Meeting {
    pub fn new(id: MeetingId, agenda: Agenda) -> Self {
        Self {
            id,
            agenda,
            added: Vec::new(),
            visits: Vec::new(),
            floor: None,
            floors: Vec::new(),
            stage: Default::default(),
            attendance: BTreeMap::new(),
            guests: BTreeMap::new(),
            entries: Vec::new(),
            closed_at: None,
            gavel: None,
            reopened_at: Vec::new(),
            issued: Vec::new(),
        }
    }

    /// The agenda without what was added live.
    pub fn agenda_as_read(&self) -> Agenda {
        let mut agenda = self.agenda.clone();
        for (agency, _) in &self.added {
            agenda.dismiss(&agency.id);
        }
        agenda
    }

    pub fn state(&self) -> State {
        match (self.closed_at, self.visits.is_empty()) {
            (Some(_), _) => State::Closed,
            (None, true) => State::Planned,
            (None, false) => State::Running,
        }
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
        self.step_now(self.visits.last()?.step)
    }

    /// Where a step of an earlier version of the agenda is found now: the last step where there are fewer.
    pub fn step_now(&self, step: usize) -> Option<usize> {
        Some(step.min(self.agenda.steps.len().checked_sub(1)?))
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

    /// Time spent at a step until `now`, over all visits. A clock that ran backwards counts for nothing.
    pub fn used(&self, step: usize, now: Moment) -> TimeDelta {
        let stays = self.visits.iter().filter(|visit| visit.step == step);
        stays.map(|visit| (visit.until.unwrap_or(now) - visit.from).max(TimeDelta::zero())).sum()
    }

    /// When the meeting would end if every step to come took its planned time, and this one what it has left. None
    /// where no time was planned for any step.
    pub fn projected_end(&self, now: Moment) -> Option<Moment> {
        let current = self.step().filter(|_| self.agenda.steps.iter().any(|step| step.minutes > 0))?;
        let steps = self.agenda.steps.iter().enumerate().skip(current);
        let left = steps.map(|(index, step)| {
            (TimeDelta::minutes(step.minutes.into()) - self.used(index, now)).max(TimeDelta::zero())
        });
        now.checked_add_signed(left.sum())
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
