//! Pasted text: it goes where letters go, in one line.

use tui_input::Input as Text;

use super::{App, Effect, Mode, Scene, edit};
use crate::text::clean;
use crate::tui::key::Key;

impl App {
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
            Mode::Attendance(roll) => {
                type_all(&mut roll.search, &text);
                roll.search_again(scene);
            }
            Mode::Form(form) => text.chars().for_each(|letter| form.type_key(Key::Char(letter))),
            Mode::Review(review) if review.takes_text() => {
                return text.chars().flat_map(|letter| self.press(Key::Char(letter), scene)).collect();
            }
            Mode::Entries(_)
            | Mode::Review(_)
            | Mode::ReadBack(_)
            | Mode::Closing(_)
            | Mode::LookAlikes(_)
            | Mode::Questions(_)
            | Mode::Board(_)
            | Mode::Page(_) => {}
        }
        Vec::new()
    }
}

fn type_all(field: &mut Text, text: &str) {
    text.chars().for_each(|letter| _ = edit(field, Key::Char(letter)));
}
