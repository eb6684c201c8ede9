//! The gavel: what is still missing, and closing all the same.

pub mod view;

use super::coordination_map::MapPage;
use super::effect::Effect;
use super::state::{MeetingState, Mode};
use crate::register::{Command, Question, State};
use crate::report::closing_check::{Finding, check};
use crate::report::overlap::Overlaps;
use crate::tui::keymap::Action;
use crate::tui::parts::message::Tone;
use crate::tui::parts::scroll::{found_again, to_row};
use crate::tui::scene::Scene;

pub struct Closing {
    pub findings: Vec<Finding>,
    pub selected: usize,
}

impl Closing {
    pub fn refresh(&mut self, scene: Scene, overlaps: &Overlaps) {
        let chosen = self.findings.get(self.selected).cloned();
        self.findings = check(scene.register, scene.meeting, scene.now);
        self.findings.extend(overlaps.findings(scene.register, scene.meeting));
        self.selected = found_again(self.selected, chosen.as_ref(), &self.findings);
    }
}

impl MeetingState {
    pub(super) fn close(&mut self, scene: Scene) -> Vec<Effect> {
        match scene.meeting.state() {
            State::Closed if std::mem::replace(&mut self.reopening, true) => {
                self.reopening = false;
                return vec![Effect::run(Command::Reopen)];
            }
            State::Closed => self.say(self.lang.reopen_again().into(), Tone::Plain),
            State::Planned => self.refuse(self.lang.meeting_not_opened()),
            State::Running => {
                let mut closing = Closing { findings: Vec::new(), selected: 0 };
                closing.refresh(scene, &self.overlaps);
                let effects = self.settle_floor(scene);
                self.open(Mode::Closing(closing));
                return effects;
            }
        }
        Vec::new()
    }

    pub(super) fn press_on_closing(&mut self, action: Option<Action>, scene: Scene) -> Vec<Effect> {
        let page = self.rows_seen.max(1);
        let Mode::Closing(closing) = &mut self.mode else { return Vec::new() };
        if let Some(row) = to_row(action, closing.selected, closing.findings.len(), page) {
            closing.selected = row;
            return Vec::new();
        }
        self.message = None;
        match action {
            Some(Action::Back) => self.back(),
            Some(Action::Confirm) => return vec![Effect::run(Command::Close)],
            Some(action @ (Action::ReadBack | Action::Undo | Action::Redo | Action::Help)) => {
                return self.act(action, scene);
            }
            Some(Action::JumpTo) => {
                let finding = closing.findings.get(closing.selected).cloned();
                return finding.map_or_else(Vec::new, |finding| self.jump_to_finding(&finding, scene));
            }
            _ => {}
        }
        Vec::new()
    }

    fn jump_to_finding(&mut self, finding: &Finding, scene: Scene) -> Vec<Effect> {
        if let Finding::LookAlike(one, other) = finding {
            self.open_pair(*other, *one, scene);
            return Vec::new();
        }
        if matches!(finding, Finding::NotReadBack(_)) {
            return self.open_read_back(scene);
        }
        self.mode = Mode::Line;
        self.under.clear();
        match finding {
            Finding::NoCommitment(cluster) => {
                let steps = &scene.meeting.agenda.steps;
                if let Some(step) = steps.iter().position(|step| step.cluster.as_ref() == Some(cluster)) {
                    return self.go_to_step(step, scene);
                }
            }
            Finding::AnswerDone(blocker, _) => self.open_follow_up_at(*blocker, scene),
            Finding::AwaitedEarlier(code, ..) => self.open_follow_up_at(*code, scene),
            Finding::MoreLookAlikes(_) => return self.open_map(MapPage::Alike),
            Finding::ManyAwaitedEarlier(_) => return self.open_map(MapPage::Waiting),
            Finding::OverdueUnspoken(_) => self.open_follow_up(scene),
            Finding::NotHeard(agency) => self.give_floor(Some(agency.clone()), scene),
            Finding::ComponentMissing(_) | Finding::ComponentsWithoutPromise(_) => {
                return self.open_questions(Question::Components, scene);
            }
            Finding::AttendanceNotTaken | Finding::QuorumMissed { .. } => return self.take_attendance(scene),
            finding => {
                if let Some(code) = finding.code() {
                    self.jump_to_entry(code, scene);
                }
            }
        }
        Vec::new()
    }
}
