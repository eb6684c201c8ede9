//! Moving through the meeting: steps, and the floor from agency to agency.

use chrono::TimeDelta;

use super::context::MeetingContext;
use super::effect::{Destination, FollowUpOf, Navigation};
use super::state::MeetingState;
use crate::agenda::AgencyId;
use crate::calendar::Moment;
use crate::register::{Command, State};
use crate::tui::parts::message::Tone;
use crate::tui::scene::Scene;

/// How long the floor must stay where it was moved until the register is told.
const SETTLED_AFTER: TimeDelta = TimeDelta::milliseconds(400);

impl MeetingState {
    /// The cluster of the step that this console is at.
    pub fn cluster<'a>(&self, scene: Scene<'a>) -> Option<&'a str> {
        scene.meeting.agenda.steps.get(self.step?)?.cluster.as_deref()
    }

    /// Who may be given the floor here, in order; `None` is the hall at large, where no cluster is discussed.
    pub fn speakers(&self, scene: Scene) -> Vec<Option<AgencyId>> {
        let hall = self.cluster(scene).is_none().then_some(None);
        let members = scene.meeting.speakers(self.step).into_iter().map(|id| Some(AgencyId::from(id)));
        let mut speakers: Vec<_> = hall.into_iter().chain(members).collect();
        if !speakers.contains(&self.floor) {
            speakers.push(self.floor.clone());
        }
        speakers
    }

    pub(super) fn move_floor(&mut self, by: isize, scene: Scene) {
        let speakers = self.speakers(scene);
        let at = speakers.iter().position(|speaker| *speaker == self.floor).unwrap_or(0);
        let to = at.saturating_add_signed(by).min(speakers.len() - 1);
        self.give_floor(speakers[to].clone(), scene);
    }

    /// Moves the floor here at once; the register is told when it has stayed.
    pub(super) fn give_floor(&mut self, agency: Option<AgencyId>, scene: Scene) {
        self.glanced_from = None;
        self.floor = agency;
        self.floor_moved = Some(scene.now);
        self.read_line(scene);
    }
}

impl MeetingContext<'_> {
    /// Tells the register where the floor is, if it was moved.
    pub fn settle_floor(&mut self) {
        let was_moved = self.state.floor_moved.take().is_some();
        let meeting = self.scene.meeting;
        if was_moved && meeting.state() != State::Closed && self.state.floor != meeting.floor {
            self.execute(Command::GiveFloor(self.state.floor.clone()));
        }
    }

    /// A floor that stays where it was moved is given.
    pub fn settle_floor_in_time(&mut self) {
        let stays = |since: Moment| (self.scene.now - since).abs() >= SETTLED_AFTER;
        if self.state.floor_moved.is_some_and(stays) {
            self.settle_floor();
        }
    }

    pub fn move_step(&mut self, by: isize) {
        let count = self.scene.meeting.agenda.steps.len();
        match (self.state.step, by) {
            (None, 1) if count > 0 => self.go_to_step(0),
            (None, _) | (Some(0), -1) => self.say(self.state.lang.first_step(), Tone::Plain),
            (Some(step), 1) if step + 1 >= count => self.say(self.state.lang.last_step(), Tone::Plain),
            (Some(step), _) => self.go_to_step(step.saturating_add_signed(by)),
        }
    }

    pub fn go_to_step(&mut self, step: usize) {
        let (state, meeting) = (&mut *self.state, self.scene.meeting);
        if meeting.state() == State::Closed {
            return state.refuse(state.lang.meeting_closed());
        }
        (state.message, state.glanced_from, state.step) = (None, None, Some(step));
        let speakers = meeting.speakers(Some(step));
        let first = state.cluster(self.scene).and_then(|_| speakers.first().map(|id| AgencyId::from(*id)));
        (state.floor, state.floor_moved) = (first, Some(self.scene.now));
        state.read_line(self.scene);
        self.moves.push(Navigation::ToLine);
        self.execute(Command::EnterStep(step));
        self.settle_floor();
        if meeting.agenda.steps.get(step).is_some_and(|step| step.review) {
            self.open(Destination::FollowUp(FollowUpOf::Cluster));
        }
    }
}
