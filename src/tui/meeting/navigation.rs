//! Moving through the meeting: steps, and the floor from agency to agency.

use super::effect::Effect;
use super::state::{MeetingState, Mode};
use crate::agenda::AgencyId;
use crate::register::{Command, State};
use crate::tui::parts::message::Tone;
use crate::tui::scene::Scene;

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

    /// Tells the register where the floor is, if it was moved.
    pub(super) fn settle_floor(&mut self, scene: Scene) -> Vec<Effect> {
        let moved = self.floor_moved.take().is_some();
        let counts = moved && scene.meeting.state() != State::Closed && self.floor != scene.meeting.floor;
        counts.then(|| Effect::run(Command::GiveFloor(self.floor.clone()))).into_iter().collect()
    }

    pub(super) fn move_step(&mut self, by: isize, scene: Scene) -> Vec<Effect> {
        let count = scene.meeting.agenda.steps.len();
        match (self.step, by) {
            (None, 1) if count > 0 => self.go_to_step(0, scene),
            (None, _) | (Some(0), -1) => {
                self.say(self.lang.first_step().into(), Tone::Plain);
                Vec::new()
            }
            (Some(step), 1) if step + 1 >= count => {
                self.say(self.lang.last_step().into(), Tone::Plain);
                Vec::new()
            }
            (Some(step), _) => self.go_to_step(step.saturating_add_signed(by), scene),
        }
    }

    pub(super) fn go_to_step(&mut self, step: usize, scene: Scene) -> Vec<Effect> {
        if scene.meeting.state() == State::Closed {
            self.refuse(self.lang.meeting_closed());
            return Vec::new();
        }
        self.mode = Mode::Line;
        self.message = None;
        self.glanced_from = None;
        self.step = Some(step);
        let first =
            self.cluster(scene).and_then(|_| scene.meeting.speakers(Some(step)).first().map(|id| AgencyId::from(*id)));
        self.floor = first;
        self.floor_moved = Some(scene.now);
        let mut effects = vec![Effect::run(Command::EnterStep(step))];
        effects.extend(self.settle_floor(scene));
        self.read_line(scene);
        if scene.meeting.agenda.steps.get(step).is_some_and(|step| step.review) {
            self.open_follow_up(scene);
        }
        effects
    }
}
