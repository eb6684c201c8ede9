//! The console as a state machine: input goes in, effects come out. Screens lie over each other; the one on top takes
//! the keys. It touches no file, clock or terminal.

use super::capture_line::CaptureLine;
use super::context::{MeetingContext, MeetingScreen};
use super::effect::{Effect, Navigation};
use super::entries::Entries;
use super::mode::Mode;
use super::renamed::Renamed;
use super::state::MeetingState;
use crate::lang::Lang;
use crate::register::{Command, Display, MeetingId};
use crate::text::lines;
use crate::tui::input::Input;
use crate::tui::key::Key;
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::mouse::ClickTarget;
use crate::tui::mouse::HitMap;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;

pub struct Screens {
    pub state: MeetingState,
    pub mode: Mode,
    /// Screens to come back to.
    under: Vec<Mode>,
}

impl Screens {
    pub fn new(lang: Lang, meeting: MeetingId, scene: Scene) -> Self {
        Self { state: MeetingState::new(lang, meeting, scene), mode: CaptureLine.into(), under: Vec::new() }
    }

    /// Which keys act now.
    pub fn scope(&self) -> Scope {
        self.mode.scope()
    }

    /// Whether a pasted text goes anywhere: one line to where letters go, several to where lines go.
    fn takes(&self, pasted: &str) -> bool {
        let scope = self.scope();
        scope.takes_lines() || (scope.takes_text() && lines(pasted).len() < 2)
    }

    /// Takes in what was typed, pasted or clicked. Returns what is to be done, in this order.
    pub fn update(&mut self, input: Input, scene: Scene) -> Vec<Effect> {
        if matches!(&input, Input::Paste(text) if !self.takes(text)) {
            self.state.refuse(self.state.lang.paste_not_keys());
            return Vec::new();
        }
        if !matches!((&self.mode, &input), (Mode::Line(_), Input::Key(Key::Char(_)))) {
            self.state.read_typed(scene);
        }
        if let Input::Key(key) | Input::Click(ClickTarget::Key(key)) = input {
            let action = keymap::find(self.scope(), key).map(|binding| binding.action);
            self.state.reopening &= action == Some(Action::Close);
        }
        let effects = self.run(scene, |mode, context| mode.dispatch(input, context));
        self.mode.remember(scene);
        effects
    }

    /// Lets the screen on top do something, and follows where it leads.
    pub(super) fn run(&mut self, scene: Scene, does: impl FnOnce(&mut Mode, &mut MeetingContext)) -> Vec<Effect> {
        let mut context = context(&mut self.state, &self.mode, scene);
        does(&mut self.mode, &mut context);
        let MeetingContext { mut effects, moves, .. } = context;
        for step in moves {
            effects.extend(self.go(step, scene));
        }
        effects
    }

    fn go(&mut self, step: Navigation, scene: Scene) -> Vec<Effect> {
        match step {
            Navigation::Open(destination) => {
                if let Some(mode) = Mode::at(destination, &context(&mut self.state, &self.mode, scene)) {
                    self.under.push(std::mem::replace(&mut self.mode, mode));
                }
            }
            Navigation::Back => self.back(),
            Navigation::ToLine => self.only(CaptureLine.into()),
            Navigation::ToEntry(code) => self.only(Entries::at(code).into()),
            Navigation::Act(action) => return self.run(scene, |_, context| context.perform(action)),
            Navigation::Ask(question) => {
                if let Mode::Questions(questions) = &mut self.mode {
                    questions.ask(question.clone());
                }
                return vec![Effect::Execute(Box::new(Command::Show(Display::Question { question })))];
            }
        }
        Vec::new()
    }

    fn only(&mut self, mode: Mode) {
        self.mode = mode;
        self.under.clear();
    }

    fn back(&mut self) {
        self.mode = self.under.pop().unwrap_or(CaptureLine.into());
    }

    /// Takes in what changed in the register.
    pub fn sync(&mut self, scene: Scene) {
        self.state.sync(scene);
        let mut goes_on = |mode: &mut Mode| {
            let mut context = context(&mut self.state, mode, scene);
            mode.sync(&mut context)
        };
        self.under.retain_mut(&mut goes_on);
        if !goes_on(&mut self.mode) {
            self.back();
        }
    }

    /// Called when nothing was typed for a while.
    pub fn rest(&mut self, scene: Scene) -> Vec<Effect> {
        self.run(scene, |mode, context| mode.rest(context))
    }

    /// What was drawn: how many rows the open list or page shows, and how far it can be scrolled.
    pub fn drawn(&mut self, hits: &HitMap) {
        self.state.rows_shown = hits.rows;
        self.mode.drawn(hits);
        if let Some(wall_view) = &mut self.state.wall {
            wall_view.saw(hits.pages.0, hits.pages.1);
        }
    }

    /// Goes on under the names that things got.
    pub fn rename(&mut self, renamed: &Renamed, scene: Scene) {
        self.under.retain_mut(|mode| mode.rename(renamed));
        if !self.mode.rename(renamed) {
            self.back();
        }
        self.state.rename(renamed, scene);
        self.sync(scene);
    }
}

fn context<'a>(state: &'a mut MeetingState, mode: &Mode, scene: Scene<'a>) -> MeetingContext<'a> {
    let (scope, entry) = (mode.scope(), mode.entry());
    MeetingContext { state, scene, scope, entry, effects: Vec::new(), moves: Vec::new() }
}
