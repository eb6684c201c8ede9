//! What a screen of the meeting works on: the state that all of them share, and what it asks for.

use super::effect::{Destination, Effect, Navigation};
use super::renamed::Renamed;
use super::state::MeetingState;
use crate::agenda::AgencyId;
use crate::register::{Code, Command, Display, Event};
use crate::tui::keymap::{Action, Scope};
use crate::tui::parts::message::Tone;
use crate::tui::scene::Scene;

pub struct MeetingContext<'a> {
    pub state: &'a mut MeetingState,
    pub scene: Scene<'a>,
    /// The place of the screen on top.
    pub scope: Scope,
    /// The entry that this screen is about.
    pub entry: Option<Code>,
    /// What is to be done, in this order.
    pub effects: Vec<Effect>,
    /// Where it leads, once the screen is done.
    pub moves: Vec<Navigation>,
}

/// What the meeting asks of its screens beside the interface of all screens.
pub trait MeetingScreen {
    /// The entry that it is about.
    fn entry(&self) -> Option<Code> {
        None
    }

    /// Whether it says itself why a command was refused.
    fn refused(&mut self, _sentence: &str) -> bool {
        false
    }

    /// A command of this console was executed.
    fn executed(&mut self, _event: Option<&Event>, _context: &mut MeetingContext) {}

    /// Nothing was typed for a while.
    fn rest(&mut self, _context: &mut MeetingContext) {}

    /// Remembers what is selected, to find it again where others change the rows.
    fn remember(&mut self, _scene: Scene) {}

    /// Goes on under the names that things got. False: what it was about is not there any more.
    fn rename(&mut self, _renamed: &Renamed) -> bool {
        true
    }
}

impl MeetingContext<'_> {
    pub fn execute(&mut self, command: Command) {
        self.effects.push(Effect::Execute(Box::new(command)));
    }

    /// Turns the hall to something.
    pub fn show(&mut self, stage: Display) {
        self.execute(Command::Show(stage));
    }

    pub fn open(&mut self, destination: Destination) {
        self.state.message = None;
        self.moves.push(Navigation::Open(destination));
    }

    pub fn back(&mut self) {
        self.moves.push(Navigation::Back);
    }

    /// Back from a screen that the hall was turned to.
    pub fn back_to_meeting(&mut self) {
        self.back();
        self.show(Display::Meeting);
    }

    pub fn act(&mut self, action: Action) {
        self.moves.push(Navigation::Act(action));
    }

    pub fn say(&mut self, text: impl Into<String>, tone: Tone) {
        self.state.say(text.into(), tone);
    }

    pub fn refuse(&mut self, text: impl Into<String>) {
        self.state.refuse(text);
    }

    pub fn give_floor(&mut self, agency: Option<AgencyId>) {
        self.state.give_floor(agency, self.scene);
    }

    /// Back to the line, and to the place that the console was at before it looked elsewhere.
    pub fn come_back(&mut self) {
        self.moves.push(Navigation::ToLine);
        self.state.message = None;
        if let Some((step, floor)) = self.state.glanced_from.take() {
            (self.state.step, self.state.floor) = (step, floor);
        }
        self.state.sync(self.scene);
    }

    /// Shows an entry where it belongs: under its agency, selected; one of another meeting in its form.
    pub fn jump_to_entry(&mut self, code: Code) {
        let Some(entry) = self.scene.register.entry(code) else { return };
        if entry.meeting != self.scene.meeting.id {
            return self.open(Destination::Entry(code));
        }
        let first_named = entry.content.owners.first().or(entry.place.floor.as_ref()).cloned();
        let here = (self.state.step, self.state.floor.clone());
        self.state.glanced_from.get_or_insert(here);
        (self.state.step, self.state.floor) = (entry.place.step.or(self.state.step), first_named);
        self.moves.push(Navigation::ToEntry(code));
    }
}
