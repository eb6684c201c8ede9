//! The mouse: what is visible can be clicked.

use super::effect::Effect;
use super::state::{MeetingState, Mode};
use crate::tui::key::{Key, Target};
use crate::tui::scene::Scene;

impl MeetingState {
    pub(super) fn click(&mut self, target: Target, scene: Scene) -> Vec<Effect> {
        match target {
            Target::Key(key) => self.press(key, scene),
            Target::Row(row) => self.click_row(row, scene),
            Target::Step(step) if matches!(self.mode, Mode::Line | Mode::Entries(_)) => {
                self.come_back(scene);
                self.go_to_step(step, scene)
            }
            Target::Agency(agency) if matches!(self.mode, Mode::Line | Mode::Entries(_)) => {
                self.come_back(scene);
                self.give_floor(Some(agency), scene);
                Vec::new()
            }
            Target::Entry(code) if matches!(self.mode, Mode::Line | Mode::Entries(_)) => {
                self.select(code);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn click_row(&mut self, row: usize, scene: Scene) -> Vec<Effect> {
        let selected = match &mut self.mode {
            Mode::List(list) => &mut list.selected,
            Mode::Attendance(list) => &mut list.selected,
            Mode::FollowUp(list) => match &mut list.status_form {
                Some(status_form) => &mut status_form.selected,
                None => &mut list.selected,
            },
            Mode::Closing(closing) => &mut closing.selected,
            Mode::Questions(questions) => &mut questions.selected,
            Mode::CoordinationMap(map) => &mut map.selected,
            Mode::Form(form) => &mut form.selected,
            Mode::Line => match &mut self.completing {
                Some(completing) => {
                    completing.selected = row;
                    self.accept_completion(scene);
                    return Vec::new();
                }
                None => return Vec::new(),
            },
            Mode::Entries(_) | Mode::ReadBack(_) | Mode::LookAlikes(_) | Mode::Page(_) => return Vec::new(),
        };
        let again = *selected == row;
        *selected = row;
        if again && !matches!(self.mode, Mode::Form(_) | Mode::FollowUp(_)) {
            self.press(Key::Enter, scene)
        } else {
            Vec::new()
        }
    }
}
