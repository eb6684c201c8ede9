//! Among the entries: selecting one, and what can be done with it.

use super::effect::Effect;
use super::form::Form;
use super::list::List;
use super::read_back::ReadBack;
use super::state::{MeetingState, Mode};
use crate::register::{Code, Entry};
use crate::tui::content::visible_entries::VisibleEntries;
use crate::tui::key::Key;
use crate::tui::keymap::Action;
use crate::tui::scene::Scene;

impl MeetingState {
    /// The entries that the console shows now.
    pub fn shown<'a>(&self, scene: Scene<'a>) -> VisibleEntries<'a> {
        VisibleEntries::at(scene, self.step, self.floor.as_deref())
    }

    /// The entry that a command without a name means: the selected one, else the newest that stands.
    pub(super) fn meant<'a>(&self, scene: Scene<'a>) -> Option<&'a Entry> {
        if let Mode::Entries(code) | Mode::ReadBack(ReadBack { code, .. }) = self.mode {
            return scene.register.entry(code);
        }
        let newest = self.newest.and_then(|code| scene.register.entry(code)).filter(|entry| entry.stands());
        newest.or_else(|| scene.register.entries_of(scene.meeting).rev().find(|entry| entry.stands()))
    }

    pub(super) fn press_on_entries(&mut self, key: Key, action: Option<Action>, scene: Scene) -> Vec<Effect> {
        let Mode::Entries(selected) = self.mode else { return Vec::new() };
        match action {
            Some(Action::PreviousEntry) if self.entry_line > 0 => self.entry_line -= 1,
            Some(Action::NextEntry) if self.entry_line < self.entry_furthest => self.entry_line += 1,
            Some(Action::PreviousEntry) => self.select_beside(selected, -1, scene),
            Some(Action::NextEntry) => self.select_beside(selected, 1, scene),
            Some(Action::ToLine) => self.come_back(scene),
            Some(
                action @ (Action::Edit
                | Action::Owner
                | Action::Withdraw
                | Action::Convert
                | Action::LookAlikes
                | Action::Help
                | Action::Respond),
            ) => {
                return self.act(action, scene);
            }
            Some(action) => {
                self.come_back(scene);
                return self.act(action, scene);
            }
            None if matches!(key, Key::Char('?')) => return self.act(Action::Help, scene),
            None if matches!(key, Key::Char(_)) => {
                self.come_back(scene);
                return self.press_on_line(key, None, scene);
            }
            None => {}
        }
        Vec::new()
    }

    /// Back to the line, and to the place that the console was at before it looked elsewhere.
    pub(super) fn come_back(&mut self, scene: Scene) {
        self.mode = Mode::Line;
        self.message = None;
        if let Some((step, floor)) = self.glanced_from.take() {
            (self.step, self.floor) = (step, floor);
        }
        self.follow(scene);
    }

    pub(super) fn enter_entries(&mut self, scene: Scene) {
        match self.shown(scene).codes().last() {
            Some(code) => self.select(*code),
            None => self.refuse(self.lang.nothing_to_select()),
        }
    }

    /// Selects an entry, from its first line.
    pub(super) fn select(&mut self, code: Code) {
        self.mode = Mode::Entries(code);
        (self.entry_line, self.entry_furthest) = (0, 0);
    }

    fn select_beside(&mut self, selected: Code, by: isize, scene: Scene) {
        let codes = self.shown(scene).codes();
        let at = codes.iter().position(|code| *code == selected).unwrap_or(codes.len());
        let to = at.saturating_add_signed(by).min(codes.len().saturating_sub(1));
        if let Some(code) = codes.get(to).filter(|code| **code != selected) {
            self.select(*code);
        }
    }

    pub(super) fn edit_entry(&mut self, scene: Scene) {
        match self.meant(scene) {
            Some(entry) if entry.stands() => self.open(Mode::Form(Form::entry(entry, self.lang, scene))),
            Some(entry) => self.refuse(self.lang.entry_withdrawn(entry.code.show(scene.meeting.agenda.lang))),
            None => self.refuse(self.lang.nothing_recorded_yet()),
        }
    }

    pub(super) fn ask_reason(&mut self, scene: Scene) {
        match self.meant(scene) {
            Some(entry) => self.open(Mode::Form(Form::withdraw(entry, self.lang, scene))),
            None => self.refuse(self.lang.nothing_recorded_yet()),
        }
    }

    pub(super) fn choose_owner(&mut self, scene: Scene) {
        match self.meant(scene) {
            Some(entry) => self.open(Mode::List(List::owner(entry, self, scene))),
            None => self.refuse(self.lang.nothing_recorded_yet()),
        }
    }

    pub(super) fn choose_kind(&mut self, scene: Scene) {
        match self.meant(scene) {
            Some(entry) => self.open(Mode::List(List::kinds(entry, self.lang))),
            None => self.refuse(self.lang.nothing_recorded_yet()),
        }
    }
}
