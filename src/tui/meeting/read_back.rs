//! The read-back: each promise of the meeting is read aloud, and the hall agrees or corrects.

pub mod view;

use super::context::{MeetingContext, MeetingScreen};
use super::effect::Destination;
use super::renamed::Renamed;
use crate::lang::Lang;
use crate::register::{Code, Command, Display, Entry, Event, Kind, State};
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Scope};
use crate::tui::mouse::HitMap;
use crate::tui::parts::message::Tone;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;

pub struct ReadBack {
    /// What is being read.
    pub code: Code,
    /// First line shown of it.
    pub scroll: usize,
}

impl ReadBack {
    pub fn new(code: Code) -> Self {
        Self { code, scroll: 0 }
    }

    /// Turns to an entry, and the hall's eyes with it.
    fn read(&mut self, code: Code, context: &mut MeetingContext) {
        *self = Self::new(code);
        context.show(Display::ReadBack { code });
    }

    /// To the next that the hall has not agreed to, or to the news that there is none.
    fn read_on(&mut self, context: &mut MeetingContext) {
        let scene = context.scene;
        let after = scene.register.read_back_after(scene.meeting, self.code);
        match after.iter().find(|entry| !is_agreed(entry, scene)) {
            Some(next) => self.read(next.code, context),
            None => context.say_all_agreed(Tone::Saved),
        }
    }

    fn turn(&mut self, by: isize, context: &mut MeetingContext) {
        let read = context.scene.register.read_back(context.scene.meeting);
        let at = read.iter().position(|entry| entry.code == self.code);
        if let Some(entry) = at.and_then(|at| read.get(at.checked_add_signed(by)?)) {
            self.read(entry.code, context);
        }
    }

    /// Goes back to what an undo or a redo touched.
    fn read_again(&mut self, facts: &[Event], context: &mut MeetingContext) {
        let read = context.scene.register.read_back(context.scene.meeting);
        let touched = facts.iter().flat_map(Event::codes).find(|code| read.iter().any(|entry| entry.code == *code));
        if let Some(code) = touched {
            self.read(code, context);
        }
    }
}

impl MeetingContext<'_> {
    /// Begins with the first that the hall has not agreed to.
    pub fn open_read_back(&mut self) {
        let scene = self.scene;
        let read = scene.register.read_back(scene.meeting);
        let Some(first) = read.iter().find(|entry| !is_agreed(entry, scene)).or(read.first()) else {
            return self.refuse(self.state.lang.nothing_to_read_back());
        };
        self.settle_floor();
        self.open(Destination::ReadBack(first.code));
        if read.iter().all(|entry| is_agreed(entry, scene)) {
            self.say_all_agreed(Tone::Plain);
        }
        self.show(Display::ReadBack { code: first.code });
    }

    fn say_all_agreed(&mut self, tone: Tone) {
        let (lang, scene) = (self.state.lang, self.scene);
        self.say(lang.all_agreed(counted(&scene.register.read_back(scene.meeting), lang)), tone);
    }
}

impl Screen<MeetingContext<'_>> for ReadBack {
    fn scope(&self) -> Scope {
        Scope::ReadBack
    }

    fn press(&mut self, _: Key, action: Option<Action>, context: &mut MeetingContext) {
        let (scene, page) = (context.scene, context.state.page_but_one());
        context.state.message = None;
        match action {
            Some(Action::PageUp) => self.scroll = self.scroll.saturating_sub(page),
            Some(Action::PageDown) => self.scroll += page,
            Some(Action::Up) => self.turn(-1, context),
            Some(Action::Down) => self.turn(1, context),
            Some(Action::Agree) if scene.meeting.state() == State::Closed => {
                context.refuse(context.state.lang.closed_for_agreement());
            }
            Some(Action::Agree) if scene.register.entry(self.code).is_some_and(|entry| is_agreed(entry, scene)) => {
                self.read_on(context);
            }
            Some(Action::Agree) => context.execute(Command::Agree(self.code)),
            Some(Action::Back) => context.back_to_meeting(),
            Some(action) => context.act(action),
            None => {}
        }
    }

    fn scroll(&mut self, lines: i32, _: &mut MeetingContext) {
        self.scroll = self.scroll.saturating_add_signed(lines as isize);
    }

    fn drawn(&mut self, hits: &HitMap) {
        self.scroll = self.scroll.min(hits.furthest);
    }
}

impl MeetingScreen for ReadBack {
    fn entry(&self) -> Option<Code> {
        Some(self.code)
    }

    fn executed(&mut self, event: Option<&Event>, context: &mut MeetingContext) {
        match event {
            Some(Event::EntryAgreed { .. }) => self.read_on(context),
            Some(Event::Undone { facts } | Event::Redone { facts }) => self.read_again(facts, context),
            _ => {}
        }
    }

    /// Goes on where what was being read no longer stands, whoever withdrew it.
    fn rest(&mut self, context: &mut MeetingContext) {
        let scene = context.scene;
        if scene.register.entry(self.code).is_some_and(Entry::stands) {
            return;
        }
        let after = scene.register.read_back_after(scene.meeting, self.code);
        match after.iter().find(|entry| !is_agreed(entry, scene)).or(after.first()) {
            Some(next) => self.read(next.code, context),
            None => {
                context.say(context.state.lang.nothing_to_read_back(), Tone::Plain);
                context.back_to_meeting();
            }
        }
    }

    fn rename(&mut self, renamed: &Renamed) -> bool {
        renamed.keeps(&mut self.code)
    }
}

fn is_agreed(entry: &Entry, scene: Scene) -> bool {
    entry.agreed_in(scene.meeting.id).is_some()
}

/// `12 komitmen dan 2 keputusan`
fn counted(read: &[&Entry], lang: Lang) -> String {
    let count = |kind| Some(read.iter().filter(|entry| entry.kind() == kind).count()).filter(|count| *count > 0);
    let promises = count(Kind::Commitment).map(|count| lang.promises_counted(count));
    let decisions = count(Kind::Decision).map(|count| lang.decisions_counted(count));
    promises.into_iter().chain(decisions).collect::<Vec<_>>().join(&format!(" {} ", lang.and()))
}
