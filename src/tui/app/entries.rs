//! Among the entries: selecting one, and what can be done with it.

use std::collections::HashSet;

use super::awaited::awaited;
use super::{App, Effect, Form, List, Mode, ReadBack, Scene};
use crate::register::{Code, Entry};
use crate::report::waiting::Wait;
use crate::tui::key::Key;
use crate::tui::keymap::Action;

/// The entries of whoever has the floor, each in one list only.
pub struct Shown<'a> {
    /// What others wait for from the agency, the waits in one entry together.
    pub awaited: Vec<Vec<Wait<'a>>>,
    /// Open promises of earlier meetings that the agency still owes.
    pub carried: Vec<&'a Entry>,
    /// What was said in this meeting, oldest first: of the agency wherever that was; without one, at the step.
    pub said: Vec<&'a Entry>,
}

impl<'a> Shown<'a> {
    /// Those of a place in the meeting. It reads the whole register: once for a drawing, once for a key.
    pub fn at(scene: Scene<'a>, step: Option<usize>, floor: Option<&str>) -> Self {
        let awaited = floor.map_or_else(Vec::new, |agency| awaited(scene, agency));
        let codes: HashSet<Code> = awaited.iter().map(|waits| waits[0].entry.code).collect();
        let is_left = |entry: &&Entry| !codes.contains(&entry.code);
        let mut carried = floor.map_or_else(Vec::new, |agency| carried_by(scene, agency));
        let mut said = said_at(scene, step, floor);
        carried.retain(is_left);
        said.retain(is_left);
        Self { awaited, carried, said }
    }

    /// What can be selected, from the first row to the last.
    fn codes(&self) -> Vec<Code> {
        let awaited = self.awaited.iter().map(|waits| waits[0].entry);
        awaited.chain(self.carried.iter().chain(&self.said).copied()).map(|entry| entry.code).collect()
    }
}

impl App {
    /// The entries that the console shows now.
    pub fn shown<'a>(&self, scene: Scene<'a>) -> Shown<'a> {
        Shown::at(scene, self.step, self.floor.as_deref())
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

/// The entries of an agency wherever in the meeting they were said; without one, those of a step. The oldest first.
pub fn said_at<'a>(scene: Scene<'a>, step: Option<usize>, floor: Option<&str>) -> Vec<&'a Entry> {
    let concerns = |entry: &&Entry| match floor {
        Some(agency) => {
            let mut named = entry.content.owners.iter().chain(&entry.content.with);
            named.any(|named| named == agency) || entry.place.floor.as_deref() == Some(agency)
        }
        None => entry.place.step.and_then(|at| scene.meeting.step_now(at)) == step,
    };
    scene.register.entries_of(scene.meeting).filter(|entry| is_shown(entry)).filter(concerns).collect()
}

/// Open promises of earlier meetings that an agency still owes.
fn carried_by<'a>(scene: Scene<'a>, agency: &str) -> Vec<&'a Entry> {
    let earlier = scene.register.meetings.iter().take_while(|meeting| meeting.id != scene.meeting.id);
    earlier.flat_map(|meeting| scene.register.entries_of(meeting)).filter(|entry| entry.is_owed_by(agency)).collect()
}

/// An undone entry disappears from the screen; one withdrawn for a reason stays, crossed out.
fn is_shown(entry: &Entry) -> bool {
    entry.withdrawal.as_ref().is_none_or(|withdrawal| !withdrawal.reason.is_empty())
}
