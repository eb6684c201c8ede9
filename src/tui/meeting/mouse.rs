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
        let (selected, rows) = match &mut self.mode {
            Mode::List(list) => (&mut list.selected, list.shown.len()),
            Mode::Attendance(list) => (&mut list.selected, list.rows.len()),
            Mode::FollowUp(list) => {
                list.select(row);
                return Vec::new();
            }
            Mode::Closing(closing) => (&mut closing.selected, closing.findings.len()),
            Mode::Questions(questions) => (&mut questions.selected, usize::MAX),
            Mode::CoordinationMap(map) => (&mut map.selected, usize::MAX),
            Mode::Form(form) => (&mut form.selected, form.fields.len()),
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
        if row >= rows {
            return Vec::new();
        }
        let again = *selected == row;
        *selected = row;
        if again && !matches!(self.mode, Mode::Form(_)) { self.press(Key::Enter, scene) } else { Vec::new() }
    }
}
