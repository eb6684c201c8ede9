//! The console at work: its state, the live register, the seat and the clock, brought together.

mod actions;
mod attendance;
mod capture_line;
mod closing;
mod command_result;
mod context;
mod coordination_map;
mod effect;
mod entries;
mod follow_up;
mod form;
mod list;
mod main_view;
mod map_page;
mod mode;
mod navigation;
mod overlap;
mod page;
mod questions;
mod read_back;
mod renamed;
mod screens;
mod state;
mod verdict;
mod view;

use std::path::PathBuf;

use ratatui::Frame;

use crate::calendar::Moment;
use crate::capture::{Directory, Draft, OwnShorthand};
use crate::document::format::Format;
use crate::lang::Lang;
use crate::minutes;
use crate::platform::attachment;
use crate::platform::clock::Clock;
use crate::platform::desktop;
use crate::platform::minutes_file::Writing;
use crate::register::{Command, Display, Meeting, MeetingId, State};
use crate::replica::draft::Seat;
use crate::replica::{Name, Replica, Synced};
use crate::text::clean;
use crate::tui::key::Input;
use crate::tui::parts::canvas::ViewContext;
use crate::tui::parts::hit_map::HitMap;
use crate::tui::parts::message::Tone;
use crate::tui::scene::Scene;
use crate::tui::screen::{Draw, Program};
use crate::tui::theme::Theme;
use effect::Effect;
use renamed::Renamed;
use screens::Screens;
use view::View;

pub struct Console {
    live: Replica,
    screens: Screens,
    seat: Seat,
    clock: Clock,
    now: Moment,
    register_path: PathBuf,
    minutes_folder: PathBuf,
    /// Where it is remembered what was last written there.
    minutes_memory: PathBuf,
    minutes_formats: Vec<Format>,
    theme: &'static Theme,
    hits: HitMap,
    over: bool,
    /// That leaving now would lose what is unsaved.
    warned: bool,
    kept: Option<Draft>,
    /// Second that was drawn last.
    drawn: i64,
}

/// What a console is opened with.
pub struct ConsoleOpening {
    pub live: Replica,
    pub meeting: MeetingId,
    pub seat: Seat,
    pub clock: Clock,
    pub lang: Lang,
    pub rehearsal: bool,
    pub register_path: PathBuf,
    pub minutes_folder: PathBuf,
    pub minutes_memory: PathBuf,
    pub minutes_formats: Vec<Format>,
    pub theme: &'static Theme,
    pub shorthand: OwnShorthand,
}

impl Console {
    /// None where the register does not know the meeting.
    pub fn open(opening: ConsoleOpening) -> Option<Self> {
        let ConsoleOpening {
            live,
            meeting,
            mut seat,
            clock,
            lang,
            rehearsal,
            register_path,
            minutes_folder,
            minutes_memory,
            minutes_formats,
            theme,
            shorthand,
        } = opening;
        let known = live.register().meeting(meeting)?;
        let now = clock.now(known.agenda.zone);
        let mut screens = Screens::new(lang, meeting, Scene { register: live.register(), meeting: known, now });
        screens.state.rehearsal = rehearsal;
        screens.state.directory = Directory::with(&known.agenda, shorthand);
        screens.state.tell_zone(clock.zone(), known.agenda.zone);
        if let Some(draft) = seat.left_behind().filter(|draft| draft.meeting == meeting) {
            screens.state.resume(draft, seat.name(), Scene { register: live.register(), meeting: known, now });
        }
        let hits = HitMap::default();
        let mut console = Self {
            live,
            screens,
            seat,
            clock,
            now,
            register_path,
            minutes_folder,
            minutes_memory,
            minutes_formats,
            theme,
            hits,
            over: false,
            warned: false,
            kept: None,
            drawn: 0,
        };
        console.turn_back();
        Some(console)
    }

    /// Turns the hall back to the meeting, where this seat had turned it elsewhere: from here nobody does so any more.
    fn turn_back(&mut self) {
        let (stage, seat) = &self.meeting().stage;
        if *stage != Display::Meeting && seat == self.seat.name() {
            self.perform(vec![Effect::Execute(Box::new(Command::Show(Display::Meeting)))]);
        }
    }

    pub fn meeting(&self) -> &Meeting {
        Self::scene(&self.live, self.screens.state.meeting, self.now).meeting
    }

    fn scene(live: &Replica, meeting: MeetingId, now: Moment) -> Scene<'_> {
        let register = live.register();
        let meeting = register.meeting(meeting).expect("the log only grows, and a meeting that is renamed is followed");
        Scene { register, meeting, now }
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Leave => self.leave(),
                Effect::WriteMinutes => self.write_minutes(),
                Effect::CopyMinutes => self.copy_minutes(),
                Effect::OpenMinutes => {
                    self.write_minutes();
                    desktop::open(self.minutes_folder.clone());
                }
                Effect::Execute(command) => {
                    let command = attachment::sealed(*command);
                    let missing = attachment::missing(&command)
                        .map(|named| self.screens.state.lang.evidence_not_there(clean(named)));
                    let outcome = self.live.execute(self.screens.state.meeting, self.now, self.seat.name(), command);
                    let saved = outcome.as_ref().is_ok_and(|outcome| outcome.saved);
                    let outcome = outcome.map(|outcome| outcome.event);
                    let scene = Self::scene(&self.live, self.screens.state.meeting, self.now);
                    let next = self.screens.executed(&outcome, saved, scene);
                    let refused = outcome.is_err();
                    self.perform(next);
                    if refused {
                        return;
                    }
                    if let Some(warning) = missing {
                        self.screens.state.refuse(warning);
                    }
                }
            }
        }
    }

    /// Leaves; with something unsaved only when asked twice.
    fn leave(&mut self) {
        let unsaved = self.live.unsaved();
        if unsaved == 0 || self.warned {
            self.turn_back();
            self.over = true;
        } else {
            self.warned = true;
            self.screens.state.refuse(self.screens.state.lang.leave_unsaved(unsaved));
        }
    }

    fn write_minutes(&mut self) {
        if self.screens.state.rehearsal {
            return;
        }
        let document = minutes::notula(self.live.register(), self.meeting());
        let lang = self.screens.state.lang;
        let noun = lang.minutes_noun();
        let writing = Writing { memory: &self.minutes_memory, force: false };
        for (number, format) in self.minutes_formats.clone().into_iter().enumerate() {
            let bytes = format.serialize(&document, &self.meeting().agenda.paper);
            match writing.save(&bytes, &self.minutes_folder, self.meeting(), format) {
                // The others lie beside the first, under the same name.
                Ok(saved) if number == 0 => self.screens.state.say(saved.sentence(lang, noun), Tone::Saved),
                Ok(_) => {}
                Err(trouble) => return self.screens.state.refuse(lang.minutes_failed(trouble.sentence(lang, noun))),
            }
        }
    }

    /// For the group: on the clipboard, where the terminal lets it, and always in a file.
    fn copy_minutes(&mut self) {
        let lang = self.screens.state.lang;
        let document = minutes::notula(self.live.register(), self.meeting());
        let bytes = Format::Whatsapp.serialize(&document, &self.meeting().agenda.paper);
        // A terminal that does not take it says nothing either.
        let _ = desktop::copy(&String::from_utf8_lossy(&bytes));
        if self.screens.state.rehearsal {
            return self.screens.state.say(lang.copied().into(), Tone::Plain);
        }
        let writing = Writing { memory: &self.minutes_memory, force: false };
        match writing.save(&bytes, &self.minutes_folder, self.meeting(), Format::Whatsapp) {
            Ok(saved) => {
                let sentence = saved.sentence(lang, lang.minutes_noun());
                self.screens.state.say(lang.copied_and_saved(sentence), Tone::Saved);
            }
            Err(trouble) => self.screens.state.refuse(trouble.sentence(lang, lang.minutes_noun())),
        }
    }

    /// The half-typed line goes to the seat, which keeps it without making anybody wait.
    fn keep_draft(&mut self) {
        let draft = self.screens.state.draft(Self::scene(&self.live, self.screens.state.meeting, self.now));
        if self.kept != draft {
            match &draft {
                Some(draft) => self.seat.keep(draft),
                None => self.seat.clear(),
            }
            self.kept = draft;
        }
    }

    fn unsaved(&self) -> Option<String> {
        let trouble = self.live.trouble()?;
        let sentence = trouble.sentence(self.screens.state.lang, &self.register_path);
        Some(match self.live.unsaved() {
            0 => sentence,
            count => self.screens.state.lang.unsaved(count, sentence),
        })
    }
}

/// What became of the names that this console holds, in its meeting.
fn renamed(followed: &Synced, meeting: MeetingId) -> Renamed {
    let mut renamed = Renamed::default();
    let lost = followed.lost.iter().map(|name| (*name, None));
    for (old, new) in followed.renamed.iter().map(|(old, new)| (*old, Some(*new))).chain(lost) {
        match (old, new) {
            (Name::Meeting(old), Some(Name::Meeting(new))) if old == meeting => renamed.meeting = Some(new),
            (Name::Entry(old), Some(Name::Entry(new))) => _ = renamed.entries.insert(old, Some(new)),
            (Name::Guest(at, old), Some(Name::Guest(_, new))) if at == meeting => {
                _ = renamed.guests.insert(old, Some(new));
            }
            (Name::Entry(old), None) => _ = renamed.entries.insert(old, None),
            (Name::Guest(at, old), None) if at == meeting => _ = renamed.guests.insert(old, None),
            _ => {}
        }
    }
    renamed
}

impl Program for Console {
    fn input(&mut self, input: Input) {
        self.now = self.clock.now(self.meeting().agenda.zone);
        let effects = self.screens.update(input, Self::scene(&self.live, self.screens.state.meeting, self.now));
        self.perform(effects);
        self.keep_draft();
    }

    fn tick(&mut self) -> bool {
        self.now = self.clock.now(self.meeting().agenda.zone);
        let followed = self.live.sync(self.now);
        let lang = self.screens.state.lang;
        if followed.saved > 0 {
            self.screens.state.say(lang.saved_after_all(followed.saved), Tone::Saved);
        }
        let renamed = renamed(&followed, self.screens.state.meeting);
        self.screens.state.meeting = renamed.meeting.unwrap_or(self.screens.state.meeting);
        if !renamed.entries.is_empty() || !renamed.guests.is_empty() || renamed.meeting.is_some() {
            self.screens.rename(&renamed, Self::scene(&self.live, self.screens.state.meeting, self.now));
        }
        for (command, refusal) in &followed.refused {
            self.screens.state.give_back(command, Self::scene(&self.live, self.screens.state.meeting, self.now));
            self.screens.state.refuse(refusal.sentence(lang));
        }
        for (old, new) in &followed.renamed {
            if let (Name::Entry(old), Name::Entry(new)) = (old, new) {
                let codes = self.meeting().agenda.lang;
                self.screens.state.say(lang.renamed(old.show(codes), new.show(codes)), Tone::Plain);
            }
        }
        let scene = Self::scene(&self.live, self.screens.state.meeting, self.now);
        if followed.changed {
            self.screens.sync(scene);
        }
        self.screens.state.read_typed(scene);
        self.keep_draft();
        let scene = Self::scene(&self.live, self.screens.state.meeting, self.now);
        let effects = self.screens.rest(scene);
        let acted = !effects.is_empty();
        self.perform(effects);
        let turns = self.screens.state.wall.is_some() || self.meeting().state() == State::Running;
        let second = if turns { self.now.timestamp() } else { self.now.timestamp() / 60 };
        let ticked = second != self.drawn;
        self.drawn = second;
        followed.changed || acted || ticked
    }

    fn draw(&mut self, frame: &mut Frame) {
        let scene = Self::scene(&self.live, self.screens.state.meeting, self.now);
        let context = ViewContext {
            theme: self.theme,
            lang: self.screens.state.lang,
            rehearsal: self.screens.state.rehearsal,
            unsaved: self.unsaved(),
        };
        let view = View { state: &self.screens.state, scene, context: &context };
        self.hits = context.draw(frame, |canvas| self.screens.mode.draw(canvas, &view));
        self.screens.drawn(&self.hits);
    }

    fn hit_map(&self) -> &HitMap {
        &self.hits
    }

    fn is_over(&self) -> bool {
        self.over
    }
}

#[cfg(test)]
mod tests;
