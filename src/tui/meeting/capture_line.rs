//! The capture line: always ready, understood while it is typed, recorded with Enter.

mod answering;
mod draft;

use super::context::{MeetingContext, MeetingScreen};
use super::effect::Destination;
use super::main_view;
use super::state::{Completing, MeetingState};
use super::view::View;
use crate::capture::{self, Completion, Doubt, Room};
use crate::register::{Command, Kind, LONGEST_TEXT, Place, State};
use crate::text::fold;
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Scope};
use crate::tui::mouse::ClickTarget;
use crate::tui::parts::canvas::Canvas;
use crate::tui::parts::field::{edit, type_all};
use crate::tui::parts::message::Tone;
use crate::tui::scene::Scene;
use crate::tui::screen::{Draw, Screen};

/// Letters that the line takes at the most: those of the longest entry, and as many around it.
const LONGEST_LINE: usize = 2 * LONGEST_TEXT;

/// The line itself; what is typed on it is the state of the meeting, for it stays whatever lies over it.
pub struct CaptureLine;

impl MeetingState {
    pub fn room<'a>(&'a self, scene: Scene<'a>) -> Room<'a> {
        Room {
            register: scene.register,
            meeting: scene.meeting,
            directory: &self.directory,
            cluster: self.cluster(scene),
            floor: self.floor.as_deref(),
            today: scene.meeting.today(scene.now),
            confidential: self.in_confidence || self.is_at_confidential_step(scene),
            kind: self.kind,
        }
    }

    fn is_at_confidential_step(&self, scene: Scene) -> bool {
        self.is_confidential_at(self.step, scene)
    }

    pub(super) fn is_confidential_at(&self, step: Option<usize>, scene: Scene) -> bool {
        step.is_some_and(|step| scene.meeting.is_confidential(step))
    }

    /// Where the line is said.
    pub(super) fn place(&self, scene: Scene) -> Place {
        let place = scene.meeting.place(self.step, self.floor.clone(), self.reading.speakers.clone());
        Place { confidential: self.in_confidence && !self.is_at_confidential_step(scene), ..place }
    }

    /// Types a key on the line; false if it does not edit.
    pub fn type_key(&mut self, key: Key) -> bool {
        if matches!(key, Key::Char(_)) && !self.has_room(1) {
            self.refuse(self.lang.too_long(LONGEST_TEXT));
            return true;
        }
        let edits = edit(&mut self.line, key);
        self.unread |= edits;
        edits
    }

    /// Whether the line takes so many letters more.
    fn has_room(&self, letters: usize) -> bool {
        self.line.value().chars().count() + letters <= LONGEST_LINE
    }

    /// A text for which there is no room is refused as a whole: a part of it would be taken for all.
    pub fn paste(&mut self, text: &str, scene: Scene) {
        if !self.has_room(text.chars().count()) {
            return self.refuse(self.lang.paste_too_long());
        }
        type_all(&mut self.line, text);
        self.line_changed(scene);
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
        self.asked_identity = false;
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
        self.in_confidence = match self.line.value().is_empty() {
            true => self.in_confidence && self.cleared.is_some(),
            false => self.in_confidence || self.is_at_confidential_step(scene),
        };
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

    pub(super) fn turn_kind(&mut self, by: usize, scene: Scene) {
        let at = Kind::ALL.iter().position(|kind| *kind == self.kind).unwrap_or(0);
        self.kind = Kind::ALL[(at + by) % Kind::ALL.len()];
        self.read_line(scene);
    }

    pub(super) fn clear_line(&mut self, scene: Scene) {
        let line = std::mem::take(&mut self.line);
        let in_confidence = self.in_confidence;
        self.line_changed(scene);
        self.message = None;
        if line.value().is_empty() {
            self.kind = Kind::Commitment;
        } else {
            (self.cleared, self.in_confidence) = (Some(line), in_confidence);
            self.say(self.lang.line_cleared().into(), Tone::Plain);
        }
        self.sync(scene);
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

impl MeetingContext<'_> {
    pub fn record(&mut self) {
        let (state, scene) = (&mut *self.state, self.scene);
        state.completing = None;
        if state.line.value().trim().is_empty() {
            if !state.waiting.is_empty() {
                return self.record_waiting();
            }
            if !state.pasted.is_empty() {
                return self.open(Destination::Paste);
            }
            return match scene.meeting.state() {
                State::Planned => self.move_step(1),
                _ => self.say(self.state.lang.line_is_empty(), Tone::Plain),
            };
        }
        state.read_line(scene);
        if let Some(question) = state.reading.questions.first().cloned() {
            let sentence = question.sentence(state.lang, &state.room(scene));
            if question.choices().is_empty() {
                return self.refuse(sentence);
            }
            self.open(Destination::Asking);
            return self.say(format!("{} {sentence}", self.state.lang.choose_one()), Tone::Plain);
        }
        let in_confidence = state.in_confidence || scene.meeting.is_discreet_about(&state.reading.content);
        let identity = state.reading.doubts.iter().find(|doubt| matches!(doubt, Doubt::Identity(_)));
        if let Some(doubt) = identity.filter(|_| in_confidence && !state.asked_identity) {
            let sentence = doubt.sentence(state.lang, &state.room(scene));
            state.asked_identity = true;
            return self.say(format!("{sentence} {}", self.state.lang.enter_once_more()), Tone::Asked);
        }
        if scene.meeting.state() == State::Planned {
            let step = self.state.step.unwrap_or(0);
            self.state.step = Some(step);
            self.execute(Command::EnterStep(step));
        }
        self.settle_floor();
        let state = &*self.state;
        let place = state.place(scene);
        self.execute(Command::Record { kind: state.kind, place, content: state.reading.content.clone() });
    }
}

impl Screen<MeetingContext<'_>> for CaptureLine {
    fn scope(&self) -> Scope {
        Scope::Line
    }

    fn press(&mut self, key: Key, action: Option<Action>, context: &mut MeetingContext) {
        let (state, scene) = (&mut *context.state, context.scene);
        if let Some(completing) = &mut state.completing {
            let many = completing.completion.items.len();
            match key {
                Key::Down => return completing.selected = (completing.selected + 1) % many,
                Key::Up => return completing.selected = (completing.selected + many - 1) % many,
                Key::Tab => return state.accept_completion(scene),
                Key::Esc => return state.completing = None,
                _ => {}
            }
        }
        let is_empty = state.line.value().is_empty();
        match (key, action) {
            (Key::Char('?'), _) if is_empty => context.act(Action::Help),
            (Key::Right, _) if state.going_on().is_some() => state.go_on(scene),
            (Key::Ctrl('c'), _) if is_empty => state.say(state.lang.leave_with_ctrl_q().into(), Tone::Plain),
            (Key::Ctrl('c'), _) => state.clear_line(scene),
            (_, Some(action)) if action != Action::IntoEntries || is_empty => {
                if !matches!(action, Action::Undo | Action::Clear) {
                    state.cleared = None;
                }
                context.act(action);
            }
            _ if state.type_key(key) => {}
            (Key::F(_) | Key::Ctrl(_), _) => state.refuse(state.lang.key_unused(key)),
            _ => {}
        }
    }

    fn paste(&mut self, text: &str, context: &mut MeetingContext) {
        context.state.paste(text, context.scene);
    }

    fn paste_lines(&mut self, lines: &[String], context: &mut MeetingContext) {
        context.go_through(lines);
    }

    fn click(&mut self, target: ClickTarget, context: &mut MeetingContext) {
        match (target, &mut context.state.completing) {
            (ClickTarget::Row(row), Some(completing)) => {
                completing.selected = row;
                context.state.accept_completion(context.scene);
            }
            (target, _) => context.click_place(target),
        }
    }

    fn scroll(&mut self, _: i32, _: &mut MeetingContext) {}
}

impl MeetingScreen for CaptureLine {
    fn rest(&mut self, context: &mut MeetingContext) {
        context.settle_floor_in_time();
    }
}

impl Draw<View<'_>> for CaptureLine {
    fn draw(&self, canvas: &mut Canvas, view: &View) {
        match &view.state.wall {
            Some(wall_view) => main_view::under_wall(canvas, view, wall_view),
            None => main_view::draw(canvas, view, None),
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
