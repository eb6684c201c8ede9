//! Lines that were pasted, gone through one by one: each as it is understood, to be taken, changed or left out.

pub mod view;

use tui_input::Input as TextInput;

use super::context::{MeetingContext, MeetingScreen};
use super::effect::{Destination, Navigation};
use super::state::MeetingState;
use crate::capture::{self, Doubt, LONGEST_PASTE, LeftOut, PastedLine, PastedReading, WaitingLine};
use crate::register::{Code, Command, Event, Kind, Place, State};
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Scope};
use crate::tui::mouse::ClickTarget;
use crate::tui::parts::message::Tone;
use crate::tui::parts::scroll::to_row;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;

/// Bytes that a line is kept in beside its words.
const KEPT_BESIDE: usize = 200;

/// The list of lines; what they are is the state of the meeting, for they stay whatever lies over them.
#[derive(Default)]
pub struct PasteReview {
    pub selected: usize,
    /// Enter was pressed once on a line that may tell who a child is.
    asked_identity: bool,
    /// Lines that one key took.
    taken: usize,
}

impl MeetingState {
    /// Lays pasted lines down to be gone through; false where they are more than can be kept.
    fn lay_down(&mut self, lines: &[String], scene: Scene) -> bool {
        let kept = self.pasted.iter().map(|pasted| pasted.said.line.len() + KEPT_BESIDE).sum::<usize>();
        if kept + lines.iter().map(|line| line.len() + KEPT_BESIDE).sum::<usize>() > LONGEST_PASTE {
            return false;
        }
        let (step, floor, kind) = (self.step, self.floor.clone(), self.kind);
        let place = WaitingLine { step, floor, kind, line: String::new(), confidential: self.in_confidence };
        let pasted = capture::pasted(lines, &place, &self.room(scene));
        self.pasted.extend(pasted);
        true
    }

    /// How many pasted lines are neither recorded nor left out.
    pub fn pasted_open(&self) -> usize {
        self.pasted.iter().filter(|pasted| pasted.is_open()).count()
    }

    /// A pasted line as it is understood where it was pasted.
    fn pasted_reading(&self, pasted: &PastedLine, scene: Scene) -> PastedReading {
        pasted.read(&self.room_of(&pasted.said, scene))
    }

    /// Whether the same words stand in an earlier line of the paste.
    fn is_pasted_twice(&self, row: usize) -> bool {
        let words = |at: usize| (self.pasted[at].said.kind, &self.pasted[at].said.line);
        (0..row).any(|earlier| words(earlier) == words(row))
    }

    /// A line was recorded; whether it is one that was pasted.
    pub(super) fn pasted_recorded(&mut self, code: Code) -> bool {
        let Some(row) = self.pasted.iter().position(|pasted| pasted.is_taken) else { return false };
        let pasted = PastedLine { is_taken: false, ..self.pasted.remove(row) };
        self.pasted_before.push((code, pasted));
        true
    }

    /// A command was refused: what it would have recorded is still to be gone through.
    pub(super) fn keep_pasted(&mut self) {
        self.pasted.iter_mut().for_each(|pasted| pasted.is_taken = false);
    }

    /// A pasted line that was recorded comes back when that is undone.
    pub(super) fn bring_pasted_back(&mut self, undone: &[Code]) {
        while let Some(at) = self.pasted_before.iter().position(|(code, _)| undone.contains(code)) {
            let (_, pasted) = self.pasted_before.remove(at);
            self.pasted.insert(0, pasted);
        }
    }
}

impl MeetingContext<'_> {
    /// Several lines were pasted: they are gone through one by one.
    pub fn go_through(&mut self, lines: &[String]) {
        if !self.state.lay_down(lines, self.scene) {
            return self.refuse(self.state.lang.paste_too_long());
        }
        if self.scope != Scope::Paste {
            self.moves.push(Navigation::ToLine);
            self.open(Destination::Paste);
        }
    }
}

impl PasteReview {
    /// At the first line that nobody decided on.
    pub fn new(state: &MeetingState) -> Option<Self> {
        let selected = state.pasted.iter().position(PastedLine::is_open).unwrap_or(0);
        (!state.pasted.is_empty()).then_some(Self { selected, ..Self::default() })
    }

    /// On to the next line that nobody decided on.
    fn settle(&mut self, state: &MeetingState) {
        let open = |row: &usize| state.pasted[*row].is_open();
        let last = state.pasted.len().saturating_sub(1);
        self.selected = self.selected.min(last);
        if let Some(next) =
            (self.selected..state.pasted.len()).find(open).or_else(|| (0..state.pasted.len()).find(open))
        {
            self.selected = next;
        }
        self.asked_identity = false;
    }

    /// Records the selected line, or asks what it leaves open. One that was left out is taken back in first.
    fn take(&mut self, context: &mut MeetingContext) {
        let (state, scene) = (&mut *context.state, context.scene);
        let Some(pasted) = state.pasted.get_mut(self.selected) else { return };
        if pasted.left_out.take().is_some() {
            return;
        }
        let pasted = &state.pasted[self.selected];
        let PastedReading { reading, .. } = state.pasted_reading(pasted, scene);
        if !reading.questions.is_empty() {
            self.change(context);
            return context.act(Action::Record);
        }
        let room = state.room_of(&pasted.said, scene);
        let in_confidence = room.confidential || scene.meeting.is_discreet_about(&reading.content);
        let identity = reading.doubts.iter().find(|doubt| matches!(doubt, Doubt::Identity(_)));
        if let Some(doubt) = identity.filter(|_| in_confidence && !self.asked_identity) {
            let asked = format!("{} {}", doubt.sentence(state.lang, &room), state.lang.enter_once_more());
            self.asked_identity = true;
            return context.say(asked, Tone::Asked);
        }
        self.record(&[self.selected], context);
    }

    /// Records all lines of which nothing is asked or doubted.
    fn take_certain(&mut self, context: &mut MeetingContext) {
        let (state, scene) = (&*context.state, context.scene);
        let is_certain = |row: &usize| {
            let pasted = &state.pasted[*row];
            let reading = || state.pasted_reading(pasted, scene);
            pasted.is_open() && !state.is_pasted_twice(*row) && reading().is_certain()
        };
        let certain: Vec<usize> = (0..state.pasted.len()).filter(is_certain).collect();
        if certain.is_empty() {
            return context.refuse(state.lang.paste_none_certain());
        }
        self.record(&certain, context);
    }

    fn record(&mut self, rows: &[usize], context: &mut MeetingContext) {
        let scene = context.scene;
        let planned = scene.meeting.state() == State::Planned;
        if planned {
            context.execute(Command::EnterStep(context.state.step.unwrap_or(0)));
        }
        for row in rows {
            let state = &mut *context.state;
            let said = state.pasted[*row].said.clone();
            let reading = state.pasted_reading(&state.pasted[*row], scene).reading;
            let step = said.step.or(state.step).or(planned.then_some(0));
            let place = scene.meeting.place(step, said.floor, reading.speakers);
            let confidential = said.confidential && !state.is_confidential_at(step, scene);
            state.pasted[*row].is_taken = true;
            let place = Place { confidential, ..place };
            context.execute(Command::Record { kind: said.kind, place, content: reading.content });
        }
        self.taken = rows.len();
    }

    /// Puts the selected line on the capture line, where it is changed; the others wait.
    fn change(&mut self, context: &mut MeetingContext) {
        let (state, scene) = (&mut *context.state, context.scene);
        if self.selected >= state.pasted.len() {
            return;
        }
        if !state.line.value().trim().is_empty() {
            state.lay_aside(scene);
        }
        let pasted = state.pasted.remove(self.selected);
        let PastedReading { line, .. } = state.pasted_reading(&pasted, scene);
        let WaitingLine { step, floor, kind, confidential, .. } = pasted.said;
        (state.step, state.floor, state.kind) = (step.or(state.step), floor, kind);
        state.line = TextInput::new(line);
        state.line_changed(scene);
        state.in_confidence |= confidential;
        state.completing = None;
        state.message = None;
        state.is_from_paste = true;
        context.moves.push(Navigation::ToLine);
    }

    fn leave_out(&mut self, state: &mut MeetingState) {
        let Some(pasted) = state.pasted.get_mut(self.selected) else { return };
        pasted.left_out = match pasted.left_out {
            None => Some(LeftOut::Chosen),
            Some(_) => None,
        };
        if pasted.left_out.is_some() {
            self.settle(state);
        }
    }

    fn turn_kind(&mut self, by: usize, state: &mut MeetingState) {
        let Some(pasted) = state.pasted.get_mut(self.selected) else { return };
        let at = Kind::ALL.iter().position(|kind| *kind == pasted.said.kind).unwrap_or(0);
        pasted.said.kind = Kind::ALL[(at + by) % Kind::ALL.len()];
    }

    /// Takes the time in the sentence as the deadline, or no longer.
    fn turn_deadline(&mut self, context: &mut MeetingContext) {
        let (state, scene) = (&mut *context.state, context.scene);
        let Some(pasted) = state.pasted.get(self.selected) else { return };
        if capture::read(&pasted.said.line, &state.room_of(&pasted.said, scene)).offer.is_none() {
            let told = state.lang.no_deadline_offered();
            return context.refuse(told);
        }
        state.pasted[self.selected].undated ^= true;
    }

    /// Back to the line: what nobody decided on waits, what was left out goes.
    fn leave(context: &mut MeetingContext) {
        let state = &mut *context.state;
        let (open, all, lang) = (state.pasted_open(), state.pasted.len(), state.lang);
        context.moves.push(Navigation::ToLine);
        match open {
            0 => {
                state.pasted.clear();
                context.say(lang.paste_left_out(all), Tone::Plain);
            }
            _ => state.message = None,
        }
    }
}

impl Screen<MeetingContext<'_>> for PasteReview {
    fn scope(&self) -> Scope {
        Scope::Paste
    }

    fn press(&mut self, key: Key, action: Option<Action>, context: &mut MeetingContext) {
        let many = context.state.pasted.len();
        if let Some(row) = to_row(action, self.selected, many, context.state.page()) {
            (self.selected, self.asked_identity) = (row, false);
            return;
        }
        context.state.message = None;
        match action {
            Some(Action::Choose) => self.take(context),
            Some(Action::TakeCertain) => self.take_certain(context),
            Some(Action::Edit) => self.change(context),
            Some(Action::LeaveOut) => self.leave_out(context.state),
            Some(Action::LeaveOutRest) => {
                let open = context.state.pasted.iter_mut().filter(|pasted| pasted.is_open());
                open.for_each(|pasted| pasted.left_out = Some(LeftOut::Chosen));
            }
            Some(Action::TakeDeadline) => self.turn_deadline(context),
            Some(Action::NextKind) => self.turn_kind(1, context.state),
            Some(Action::PreviousKind) => self.turn_kind(Kind::ALL.len() - 1, context.state),
            Some(Action::Back) => Self::leave(context),
            Some(action @ (Action::Undo | Action::Redo | Action::Help)) => context.act(action),
            None if matches!(key, Key::Char(_)) => {
                Self::leave(context);
                context.state.type_key(key);
            }
            _ => {}
        }
    }

    fn paste(&mut self, text: &str, context: &mut MeetingContext) {
        context.go_through(&[text.to_owned()]);
    }

    fn paste_lines(&mut self, lines: &[String], context: &mut MeetingContext) {
        context.go_through(lines);
    }

    fn click(&mut self, target: ClickTarget, context: &mut MeetingContext) {
        if let ClickTarget::Row(row) = target
            && row < context.state.pasted.len()
        {
            (self.selected, self.asked_identity) = (row, false);
        }
    }

    fn sync(&mut self, context: &mut MeetingContext) -> bool {
        self.selected = self.selected.min(context.state.pasted.len().saturating_sub(1));
        !context.state.pasted.is_empty()
    }
}

impl MeetingScreen for PasteReview {
    fn executed(&mut self, event: Option<&Event>, context: &mut MeetingContext) {
        if let Some(Event::EntryRecorded { .. }) = event
            && !context.state.pasted.iter().any(|pasted| pasted.is_taken)
        {
            if self.taken > 1 {
                context.say(context.state.lang.paste_recorded(self.taken), Tone::Saved);
            }
            self.taken = 0;
        }
        self.settle(context.state);
    }
}
