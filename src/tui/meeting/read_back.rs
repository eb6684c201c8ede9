//! The read-back: each promise of the meeting is read aloud, and the hall agrees or corrects.

pub mod view;

use super::effect::Effect;
use super::state::{MeetingState, Mode};
use crate::lang::Lang;
use crate::register::{Code, Command, Display, Entry, Event, Kind, State};
use crate::tui::keymap::Action;
use crate::tui::parts::message::Tone;
use crate::tui::scene::Scene;

pub struct ReadBack {
    /// What is being read.
    pub code: Code,
    /// First line shown of it.
    pub scroll: usize,
}

impl MeetingState {
    /// Begins with the first that the hall has not agreed to.
    pub(super) fn open_read_back(&mut self, scene: Scene) -> Vec<Effect> {
        let read = scene.register.read_back(scene.meeting);
        let Some(first) = read.iter().find(|entry| !is_agreed(entry, scene)).or(read.first()) else {
            self.refuse(self.lang.nothing_to_read_back());
            return Vec::new();
        };
        let mut effects = self.settle_floor(scene);
        self.open(Mode::ReadBack(ReadBack { code: first.code, scroll: 0 }));
        if read.iter().all(|entry| is_agreed(entry, scene)) {
            self.say(self.lang.all_agreed(counted(&read, self.lang)), Tone::Plain);
        }
        effects.push(show(first.code));
        effects
    }

    pub(super) fn press_on_read_back(&mut self, action: Option<Action>, scene: Scene) -> Vec<Effect> {
        let page = self.rows_seen.max(2) - 1;
        let Mode::ReadBack(reading) = &mut self.mode else { return Vec::new() };
        let code = reading.code;
        self.message = None;
        match action {
            Some(Action::PageUp) => reading.scroll = reading.scroll.saturating_sub(page),
            Some(Action::PageDown) => reading.scroll += page,
            Some(Action::Up) => return self.turn(-1, scene),
            Some(Action::Down) => return self.turn(1, scene),
            Some(Action::Agree) if scene.meeting.state() == State::Closed => {
                self.refuse(self.lang.closed_for_agreement());
            }
            Some(Action::Agree) if scene.register.entry(code).is_some_and(|entry| is_agreed(entry, scene)) => {
                return self.read_on(scene);
            }
            Some(Action::Agree) => return vec![Effect::run(Command::Agree(code))],
            Some(Action::Back) => {
                self.back();
                return vec![Effect::run(Command::Show(Display::Meeting))];
            }
            Some(action) => return self.act(action, scene),
            None => {}
        }
        Vec::new()
    }

    /// To the next that the hall has not agreed to, or to the news that there is none.
    fn read_on(&mut self, scene: Scene) -> Vec<Effect> {
        let Mode::ReadBack(reading) = &self.mode else { return Vec::new() };
        let after = scene.register.read_back_after(scene.meeting, reading.code);
        match after.iter().find(|entry| !is_agreed(entry, scene)) {
            Some(next) => self.read(next.code),
            None => {
                let read = scene.register.read_back(scene.meeting);
                self.say(self.lang.all_agreed(counted(&read, self.lang)), Tone::Saved);
                Vec::new()
            }
        }
    }

    /// What the hall agreed to, said; then the next is read.
    pub(super) fn agreed(&mut self, code: Code, scene: Scene) -> Vec<Effect> {
        let clock = self.lang.clock(scene.now.time());
        self.say(self.lang.was_agreed(code.show(scene.meeting.agenda.lang), clock), Tone::Saved);
        self.read_on(scene)
    }

    fn turn(&mut self, by: isize, scene: Scene) -> Vec<Effect> {
        let Mode::ReadBack(reading) = &self.mode else { return Vec::new() };
        let read = scene.register.read_back(scene.meeting);
        let at = read.iter().position(|entry| entry.code == reading.code);
        let to = at.and_then(|at| read.get(at.checked_add_signed(by)?));
        to.map_or_else(Vec::new, |entry| self.read(entry.code))
    }

    /// Turns to an entry, and the hall's eyes with it.
    fn read(&mut self, code: Code) -> Vec<Effect> {
        self.mode = Mode::ReadBack(ReadBack { code, scroll: 0 });
        vec![show(code)]
    }

    /// Goes back to what an undo or a redo touched.
    pub(super) fn read_again(&mut self, facts: &[Event], scene: Scene) -> Vec<Effect> {
        let read = scene.register.read_back(scene.meeting);
        let touched = facts.iter().flat_map(Event::codes).find(|code| read.iter().any(|entry| entry.code == *code));
        match (&self.mode, touched) {
            (Mode::ReadBack(_), Some(code)) => self.read(code),
            _ => Vec::new(),
        }
    }

    /// Goes on where what was being read no longer stands, whoever withdrew it.
    pub(super) fn keep_reading(&mut self, scene: Scene) -> Vec<Effect> {
        let Mode::ReadBack(reading) = &self.mode else { return Vec::new() };
        if scene.register.entry(reading.code).is_some_and(Entry::stands) {
            return Vec::new();
        }
        let after = scene.register.read_back_after(scene.meeting, reading.code);
        match after.iter().find(|entry| !is_agreed(entry, scene)).or(after.first()) {
            Some(next) => self.read(next.code),
            None => {
                self.back();
                self.say(self.lang.nothing_to_read_back().into(), Tone::Plain);
                vec![Effect::run(Command::Show(Display::Meeting))]
            }
        }
    }
}

fn is_agreed(entry: &Entry, scene: Scene) -> bool {
    entry.agreed_in(scene.meeting.id).is_some()
}

fn show(code: Code) -> Effect {
    Effect::run(Command::Show(Display::ReadBack { code }))
}

/// `12 komitmen dan 2 keputusan`
fn counted(read: &[&Entry], lang: Lang) -> String {
    let count = |kind| Some(read.iter().filter(|entry| entry.kind() == kind).count()).filter(|count| *count > 0);
    let promises = count(Kind::Commitment).map(|count| lang.promises_counted(count));
    let decisions = count(Kind::Decision).map(|count| lang.decisions_counted(count));
    promises.into_iter().chain(decisions).collect::<Vec<_>>().join(&format!(" {} ", lang.and()))
}
