//! The capture line: always ready, understood while it is typed, recorded with Enter.

mod answering;
mod draft;

use super::effect::Effect;
use super::list::List;
use super::state::{MeetingState, Mode};
use crate::capture::{self, Completion, Room};
use crate::register::{Command, Kind, State};
use crate::text::fold;
use crate::tui::key::Key;
use crate::tui::keymap::Action;
use crate::tui::parts::field::edit;
use crate::tui::parts::message::{Message, Tone};
use crate::tui::scene::Scene;

/// The list of completions that is open under the line.
pub struct Completing {
    pub completion: Completion,
    pub selected: usize,
}

impl MeetingState {
    pub fn room<'a>(&'a self, scene: Scene<'a>) -> Room<'a> {
        Room {
            register: scene.register,
            meeting: scene.meeting,
            directory: &self.directory,
            cluster: self.cluster(scene),
            floor: self.floor.as_deref(),
            today: scene.meeting.today(scene.now),
            confidential: self.step.is_some_and(|step| scene.meeting.is_confidential(step)),
            kind: self.kind,
        }
    }

    pub(super) fn press_on_line(&mut self, key: Key, action: Option<Action>, scene: Scene) -> Vec<Effect> {
        let empty = self.line.value().is_empty();
        if let Some(completing) = &mut self.completing {
            let many = completing.completion.items.len();
            match key {
                Key::Down => completing.selected = (completing.selected + 1) % many,
                Key::Up => completing.selected = (completing.selected + many - 1) % many,
                Key::Tab => self.accept_completion(scene),
                Key::Esc => self.completing = None,
                _ => return self.press_past_completion(key, action, empty, scene),
            }
            return Vec::new();
        }
        self.press_past_completion(key, action, empty, scene)
    }

    fn press_past_completion(&mut self, key: Key, action: Option<Action>, empty: bool, scene: Scene) -> Vec<Effect> {
        match (key, action) {
            (Key::Char('?'), _) if empty => return self.act(Action::Help, scene),
            (Key::Right, _) if self.going_on().is_some() => self.go_on(scene),
            (Key::Ctrl('c'), _) => {
                if empty {
                    self.say(self.lang.leave_with_ctrl_q().into(), Tone::Plain);
                } else {
                    self.clear_line(scene);
                }
            }
            (_, Some(action)) if action != Action::IntoEntries || empty => {
                if !matches!(action, Action::Undo | Action::Clear) {
                    self.cleared = None;
                }
                return self.act(action, scene);
            }
            _ if edit(&mut self.line, key) => self.unread = true,
            (Key::F(_) | Key::Ctrl(_), _) => self.refuse(self.lang.key_unused(key)),
            _ => {}
        }
        Vec::new()
    }

    /// Reads what was typed since the line was read last. Letters that come in one burst are read once.
    pub fn read_typed(&mut self, scene: Scene) {
        if std::mem::take(&mut self.unread) {
            self.line_changed(scene);
        }
    }

    /// After every edit: a kind typed as `kd: ` is taken, the line is read, completions are looked up.
    pub(super) fn line_changed(&mut self, scene: Scene) {
        self.cleared = None;
        if let Some((kind, place)) = capture::kind_said(self.line.value(), &self.directory) {
            let mut typed = self.line.value().to_owned();
            if typed[place.clone()].ends_with(' ') {
                let cursor = self.line.cursor().saturating_sub(typed[place.clone()].chars().count());
                typed.replace_range(place, "");
                self.kind = kind;
                self.line = tui_input::Input::new(typed).with_cursor(cursor);
            }
        }
        if self.message.as_ref().is_some_and(|message| message.tone != Tone::Saved) {
            self.message = None;
        }
        self.read_line(scene);
        let byte = byte_of(self.line.value(), self.line.cursor());
        let completion = capture::complete(self.line.value(), byte, &self.room(scene), self.lang);
        self.completing = completion
            .filter(|completion| !completion.items.is_empty() && !is_complete(completion, self.line.value()))
            .map(|completion| Completing { completion, selected: 0 });
        self.continuation = match self.completing {
            None => self.said_before.after(self.line.value(), &self.room(scene)),
            Some(_) => None,
        };
    }

    /// What was said before and may go on at the cursor.
    pub fn going_on(&self) -> Option<&str> {
        let is_at_end = self.line.cursor() == self.line.value().chars().count();
        let is_typing = self.completing.is_none() && self.wall.is_none() && !self.unread;
        self.continuation.as_deref().filter(|_| is_at_end && is_typing)
    }

    fn go_on(&mut self, scene: Scene) {
        if let Some(rest) = self.continuation.take() {
            self.line = tui_input::Input::new(format!("{}{rest}", self.line.value()));
            self.line_changed(scene);
        }
    }

    pub(super) fn read_line(&mut self, scene: Scene) {
        self.reading = capture::read(self.line.value(), &self.room(scene));
        self.look_for_alike(scene);
    }

    pub(super) fn accept_completion(&mut self, scene: Scene) {
        let Some(Completing { completion, selected }) = self.completing.take() else { return };
        let Some(item) = completion.items.get(selected) else { return };
        let line = self.line.value();
        let after = line[completion.range.end..].trim_start();
        let before = format!("{}{} ", &line[..completion.range.start], item.insert.trim_end());
        let cursor = before.chars().count();
        self.line = tui_input::Input::new(format!("{before}{after}")).with_cursor(cursor);
        self.line_changed(scene);
        self.completing = None;
    }

    pub(super) fn record(&mut self, scene: Scene) -> Vec<Effect> {
        self.completing = None;
        if self.line.value().trim().is_empty() {
            if scene.meeting.state() == State::Planned {
                return self.move_step(1, scene);
            }
            self.say(self.lang.line_is_empty().into(), Tone::Plain);
            return Vec::new();
        }
        self.read_line(scene);
        if let Some(question) = self.reading.questions.first().cloned() {
            let sentence = question.sentence(self.lang, &self.room(scene));
            if question.choices(self.lang, &self.room(scene)).is_empty() {
                self.refuse(sentence);
            } else {
                let list = List::question(question, self, scene);
                self.open(Mode::List(list));
                self.message = Some(Message { text: sentence, tone: Tone::Plain });
            }
            return Vec::new();
        }
        let mut effects = Vec::new();
        if scene.meeting.state() == State::Planned {
            let step = self.step.unwrap_or(0);
            self.step = Some(step);
            effects.push(Effect::run(Command::EnterStep(step)));
        }
        effects.extend(self.settle_floor(scene));
        let place = scene.meeting.place(self.step, self.floor.clone(), self.reading.speakers.clone());
        effects.push(Effect::run(Command::Record { kind: self.kind, place, content: self.reading.content.clone() }));
        effects
    }

    pub(super) fn turn_kind(&mut self, by: usize, scene: Scene) {
        let at = Kind::ALL.iter().position(|kind| *kind == self.kind).unwrap_or(0);
        self.kind = Kind::ALL[(at + by) % Kind::ALL.len()];
        self.read_line(scene);
    }

    pub(super) fn clear_line(&mut self, scene: Scene) {
        let line = std::mem::take(&mut self.line);
        self.line_changed(scene);
        self.message = None;
        if line.value().is_empty() {
            self.kind = Kind::Commitment;
        } else {
            self.cleared = Some(line);
            self.say(self.lang.line_cleared().into(), Tone::Plain);
        }
        self.follow(scene);
    }

    /// Brings the cleared line back.
    pub(super) fn bring_back(&mut self, scene: Scene) {
        if let Some(line) = self.cleared.take() {
            self.line = line;
            self.line_changed(scene);
        }
    }

    pub(super) fn take_deadline(&mut self, scene: Scene) {
        match &self.reading.offer {
            Some(offer) => {
                self.line = tui_input::Input::new(capture::accept(self.line.value(), offer));
                self.line_changed(scene);
                self.completing = None;
            }
            None => self.refuse(self.lang.no_deadline_offered()),
        }
    }
}

/// Whether what is typed already is the likeliest choice.
fn is_complete(completion: &Completion, line: &str) -> bool {
    let typed = line.get(completion.range.clone()).unwrap_or_default();
    fold(&completion.items[0].insert) == fold(typed)
}

/// The byte at which the letter of this index begins.
pub fn byte_of(text: &str, letter: usize) -> usize {
    text.char_indices().nth(letter).map_or(text.len(), |(byte, _)| byte)
}
