//! A question about a line, beside the line: it waits. Whatever is typed meanwhile is the next line.

use tui_input::Input as TextInput;

use super::context::{MeetingContext, MeetingScreen};
use super::effect::Destination;
use super::main_view;
use super::renamed::Renamed;
use super::state::MeetingState;
use super::view::View;
use crate::capture::{self, Question, Room, WaitingLine};
use crate::register::{Command, Kind, Place};
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Scope};
use crate::tui::mouse::ClickTarget;
use crate::tui::parts::canvas::Canvas;
use crate::tui::parts::message::Tone;
use crate::tui::scene::Scene;
use crate::tui::screen::{Draw, Screen};

/// The choices that are offered for a line: the one being typed, or the first that waits.
pub struct Asking {
    question: Question,
    pub choices: Vec<AskedChoice>,
    /// None where an answer would change what the line means: nobody chose yet.
    pub selected: Option<usize>,
    /// The line waits beside the one being typed.
    waits: bool,
}

pub struct AskedChoice {
    pub label: String,
    does: Does,
}

#[derive(Clone)]
enum Does {
    Answer(usize),
    AddAgency(String),
}

impl Asking {
    /// What is asked about the line, or else about the first that waits.
    pub fn new(state: &MeetingState, scene: Scene) -> Option<Self> {
        let of_line = || {
            let question = state.reading.questions.first().filter(|_| !state.line.value().trim().is_empty())?;
            Some((question.clone(), state.room(scene), false))
        };
        let of_waiting = || {
            let waiting = state.waiting.first()?;
            let room = state.room_of(waiting, scene);
            let question = capture::read(&waiting.line, &room).questions.into_iter().next()?;
            Some((question, room, true))
        };
        let (question, room, waits) = of_line().or_else(of_waiting)?;
        let labels = question.labels(state.lang, &room).into_iter().enumerate();
        let mut choices: Vec<_> = labels.map(|(at, label)| AskedChoice { label, does: Does::Answer(at) }).collect();
        if let Question::UnknownAgency { typed, .. } = &question {
            let label = state.lang.new_agency_called(typed);
            choices.push(AskedChoice { label, does: Does::AddAgency(typed.clone()) });
        }
        let selected = question.preselected();
        Some(Self { question, choices, selected, waits })
    }

    fn choose(&self, context: &mut MeetingContext) {
        let Some(choice) = self.selected.and_then(|at| self.choices.get(at)) else {
            let told = format!("{} {}", self.sentence(context.state, context.scene), context.state.lang.choose_first());
            return context.say(told, Tone::Plain);
        };
        let scene = context.scene;
        context.state.message = None;
        context.back();
        match (choice.does.clone(), self.waits) {
            (Does::AddAgency(name), _) => context.open(Destination::Agency(name)),
            (Does::Answer(at), false) => {
                let state = &mut *context.state;
                state.line = TextInput::new(capture::answer(state.line.value(), &self.question, at));
                state.line_changed(scene);
                state.completing = None;
            }
            (Does::Answer(at), true) => {
                if let Some(waiting) = context.state.waiting.first_mut() {
                    waiting.line = capture::answer(&waiting.line, &self.question, at);
                }
                context.record_waiting();
            }
        }
    }

    fn sentence(&self, state: &MeetingState, scene: Scene) -> String {
        match state.waiting.first().filter(|_| self.waits) {
            Some(waiting) => self.question.sentence(state.lang, &state.room_of(waiting, scene)),
            None => self.question.sentence(state.lang, &state.room(scene)),
        }
    }
}

impl MeetingState {
    /// What a line that waits is read against: the place where it was typed.
    pub(super) fn room_of<'a>(&'a self, waiting: &'a WaitingLine, scene: Scene<'a>) -> Room<'a> {
        let step = waiting.step.and_then(|step| scene.meeting.agenda.steps.get(step));
        Room {
            cluster: step.and_then(|step| step.cluster.as_deref()),
            floor: waiting.floor.as_deref(),
            confidential: waiting.confidential || self.is_confidential_at(waiting.step, scene),
            kind: waiting.kind,
            ..self.room(scene)
        }
    }

    /// Lays the line aside until its question is answered; the line is free for the next one.
    pub(super) fn lay_aside(&mut self, scene: Scene) {
        let line = std::mem::take(&mut self.line).value().to_owned();
        let (step, floor, kind, confidential) = (self.step, self.floor.clone(), self.kind, self.in_confidence);
        self.waiting.push(WaitingLine { step, floor, kind, line, confidential });
        self.kind = Kind::Commitment;
        self.message = None;
        self.line_changed(scene);
    }
}

impl MeetingContext<'_> {
    /// Records the first line that waits, where nothing is asked about it any more.
    pub fn record_waiting(&mut self) {
        let (state, scene) = (&mut *self.state, self.scene);
        let Some(waiting) = state.waiting.first().cloned() else { return };
        let room = state.room_of(&waiting, scene);
        let (kind, confidential) = (room.kind, waiting.confidential);
        let reading = capture::read(&waiting.line, &room);
        if let Some(question) = reading.questions.first() {
            let sentence = question.sentence(state.lang, &room);
            let told = format!("{} “{}”: {sentence}", state.lang.choose_one(), waiting.line);
            self.open(Destination::Asking);
            return self.say(told, Tone::Plain);
        }
        let place = scene.meeting.place(waiting.step, waiting.floor.clone(), reading.speakers);
        let confidential = confidential && !state.is_confidential_at(waiting.step, scene);
        state.waiting.remove(0);
        state.recording = Some(waiting);
        let place = Place { confidential, ..place };
        self.execute(Command::Record { kind, place, content: reading.content });
    }
}

impl Screen<MeetingContext<'_>> for Asking {
    fn scope(&self) -> Scope {
        Scope::Asking
    }

    fn press(&mut self, key: Key, action: Option<Action>, context: &mut MeetingContext) {
        let many = self.choices.len();
        match action {
            Some(Action::Down) => self.selected = Some(self.selected.map_or(0, |at| (at + 1) % many)),
            Some(Action::Up) => self.selected = Some(self.selected.map_or(many - 1, |at| (at + many - 1) % many)),
            Some(Action::Choose) => self.choose(context),
            Some(Action::Back) => {
                context.state.message = None;
                context.back();
            }
            // Any other key does what it does on the line, which keeps what is on it.
            Some(action) => {
                context.back();
                context.act(action);
            }
            None => {
                match key {
                    Key::Char(_) => self.make_room(context),
                    _ => context.back(),
                }
                context.state.type_key(key);
            }
        }
    }

    fn paste(&mut self, text: &str, context: &mut MeetingContext) {
        self.make_room(context);
        context.state.paste(text, context.scene);
    }

    fn paste_lines(&mut self, lines: &[String], context: &mut MeetingContext) {
        context.go_through(lines);
    }

    fn click(&mut self, target: ClickTarget, context: &mut MeetingContext) {
        match target {
            ClickTarget::Row(row) if row < self.choices.len() => {
                self.selected = Some(row);
                self.choose(context);
            }
            target => context.click_place(target),
        }
    }

    fn scroll(&mut self, _: i32, _: &mut MeetingContext) {}
}

impl Asking {
    /// The next line begins: the one that is asked about is laid aside.
    fn make_room(&self, context: &mut MeetingContext) {
        if !self.waits {
            context.state.lay_aside(context.scene);
        }
        context.back();
    }
}

impl MeetingScreen for Asking {
    fn rename(&mut self, _: &Renamed) -> bool {
        // The line may say other names by now; it is asked about anew.
        false
    }
}

impl Draw<View<'_>> for Asking {
    fn draw(&self, canvas: &mut Canvas, view: &View) {
        let choices: Vec<_> = self.choices.iter().map(|choice| (choice.label.as_str(), "")).collect();
        main_view::asking(canvas, view, &choices, self.selected);
    }
}
