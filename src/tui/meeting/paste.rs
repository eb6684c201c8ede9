//! Pasted text: it goes where letters go, in one line.

use tui_input::Input as TextInput;

use super::effect::Effect;
use super::state::{MeetingState, Mode};
use crate::text::clean;
use crate::tui::key::Key;
use crate::tui::parts::field::edit;
use crate::tui::scene::Scene;

impl MeetingState {
    pub(super) fn paste(&mut self, text: &str, scene: Scene) -> Vec<Effect> {
        let text = clean(&text.replace(['\r', '\n'], " "));
        if matches!(self.mode, Mode::Entries(_)) {
            self.come_back(scene);
        }
        match &mut self.mode {
            Mode::Line => {
                type_all(&mut self.line, &text);
                self.line_changed(scene);
            }
            Mode::List(list) => {
                type_all(&mut list.search, &text);
                list.refresh();
            }
            Mode::Attendance(list) => {
                type_all(&mut list.search, &text);
                list.search_again(scene);
            }
            Mode::Form(form) => text.chars().for_each(|letter| form.type_key(Key::Char(letter))),
            Mode::FollowUp(list) if list.takes_text() => {
                return text.chars().flat_map(|letter| self.press(Key::Char(letter), scene)).collect();
            }
            Mode::Entries(_)
            | Mode::FollowUp(_)
            | Mode::ReadBack(_)
            | Mode::Closing(_)
            | Mode::LookAlikes(_)
            | Mode::Questions(_)
            | Mode::CoordinationMap(_)
            | Mode::Page(_) => {}
        }
        Vec::new()
    }
}

fn type_all(field: &mut TextInput, text: &str) {
    text.chars().for_each(|letter| _ = edit(field, Key::Char(letter)));
}
