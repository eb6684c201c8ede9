//! The gavel: what is still missing, and closing all the same.

pub mod view;

use super::context::{MeetingContext, MeetingScreen};
use super::effect::{Destination, FollowUpOf, Navigation};
use super::map_page::MapPage;
use super::state::MeetingState;
use crate::register::{ChairQuestion, Command, State};
use crate::report::closing_check::{Finding, check};
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Scope};
use crate::tui::parts::message::Tone;
use crate::tui::parts::scroll::{found_again, to_row};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;

pub struct Closing {
    pub findings: Vec<Finding>,
    pub selected: usize,
}

impl Closing {
    pub fn new(state: &MeetingState, scene: Scene) -> Self {
        let mut closing = Self { findings: Vec::new(), selected: 0 };
        closing.refresh(state, scene);
        closing
    }

    fn refresh(&mut self, state: &MeetingState, scene: Scene) {
        let chosen = self.findings.get(self.selected).cloned();
        self.findings = check(scene.register, scene.meeting, scene.now);
        self.findings.extend(state.overlaps.findings(scene.register, scene.meeting));
        self.selected = found_again(self.selected, chosen.as_ref(), &self.findings);
    }
}

impl MeetingContext<'_> {
    pub fn close(&mut self) {
        let lang = self.state.lang;
        match self.scene.meeting.state() {
            State::Closed if std::mem::replace(&mut self.state.reopening, true) => {
                self.state.reopening = false;
                self.execute(Command::Reopen);
            }
            State::Closed => self.say(lang.reopen_again(), Tone::Plain),
            State::Planned => self.refuse(lang.meeting_not_opened()),
            State::Running => {
                self.settle_floor();
                self.open(Destination::Closing);
                let waiting = self.state.waiting.len();
                let pasted = self.state.pasted_open();
                let lang = self.state.lang;
                let waits =
                    [(waiting > 0).then(|| lang.lines_wait(waiting)), (pasted > 0).then(|| lang.paste_waits(pasted))];
                let waits: Vec<_> = waits.into_iter().flatten().collect();
                if !waits.is_empty() {
                    self.refuse(waits.join(" "));
                }
            }
        }
    }

    fn jump_to_finding(&mut self, finding: &Finding) {
        match finding {
            Finding::LookAlike(one, other) | Finding::ManyAlike(one, other, _) => return self.open_pair(*other, *one),
            Finding::NotReadBack(_) => return self.open_read_back(),
            _ => self.moves.push(Navigation::ToLine),
        }
        match finding {
            Finding::NoCommitment(cluster) => {
                let steps = &self.scene.meeting.agenda.steps;
                if let Some(step) = steps.iter().position(|step| step.cluster.as_ref() == Some(cluster)) {
                    self.go_to_step(step);
                }
            }
            Finding::AnswerDone(code, _) | Finding::AwaitedEarlier(code, ..) | Finding::DueUnasked(code, _) => {
                self.open(Destination::FollowUp(FollowUpOf::Entry(*code)));
            }
            Finding::MoreLookAlikes(_) => self.open_map(MapPage::Alike),
            Finding::ManyAwaitedEarlier(_) => self.open_map(MapPage::Waiting),
            Finding::MoreDueUnasked(_) => self.open(Destination::FollowUp(FollowUpOf::Cluster)),
            Finding::NotHeard(agency) => self.give_floor(Some(agency.clone())),
            Finding::ComponentMissing(_) | Finding::ComponentsWithoutPromise(_) => {
                self.open_questions(ChairQuestion::Components);
            }
            Finding::AttendanceNotTaken | Finding::QuorumMissed { .. } | Finding::OwnersNotNoted(_) => {
                self.take_attendance();
            }
            finding => {
                if let Some(code) = finding.code() {
                    self.jump_to_entry(code);
                }
            }
        }
    }
}

impl Screen<MeetingContext<'_>> for Closing {
    fn scope(&self) -> Scope {
        Scope::Closing
    }

    fn press(&mut self, _: Key, action: Option<Action>, context: &mut MeetingContext) {
        if let Some(row) = to_row(action, self.selected, self.findings.len(), context.state.page()) {
            self.selected = row;
            return;
        }
        context.state.message = None;
        match action {
            Some(Action::Back) => context.back(),
            Some(Action::Confirm) => context.execute(Command::Close),
            Some(action @ (Action::ReadBack | Action::Undo | Action::Redo | Action::Help)) => context.act(action),
            Some(Action::JumpTo) => {
                if let Some(finding) = self.findings.get(self.selected) {
                    context.jump_to_finding(finding);
                }
            }
            _ => {}
        }
    }

    fn selection(&mut self) -> Option<(&mut usize, usize)> {
        Some((&mut self.selected, self.findings.len()))
    }

    fn sync(&mut self, context: &mut MeetingContext) -> bool {
        self.refresh(context.state, context.scene);
        true
    }
}

impl MeetingScreen for Closing {}
