//! The console at work: the app, the live register, the seat and the clock, brought together.

use std::path::PathBuf;

use ratatui::Frame;

use super::app::{App, Effect, Scene, Tone};
use super::key::Input;
use super::terminal::Play;
use super::theme::Theme;
use super::view::{self, Look, Seen, View};
use crate::calendar::Moment;
use crate::capture::Draft;
use crate::document::format::Format;
use crate::lang::Lang;
use crate::minutes;
use crate::platform::attachment;
use crate::platform::clock::Clock;
use crate::platform::minutes_file::Writing;
use crate::register::{Command, Display, Meeting, MeetingId, State};
use crate::replica::draft::Seat;
use crate::replica::{Name, Replica};
use crate::text::clean;

pub struct Console {
    live: Replica,
    app: App,
    seat: Seat,
    clock: Clock,
    now: Moment,
    register_path: PathBuf,
    minutes_folder: PathBuf,
    /// Where it is remembered what was last written there.
    minutes_memory: PathBuf,
    minutes_formats: Vec<Format>,
    theme: &'static Theme,
    seen: Seen,
    over: bool,
    /// That leaving now would lose what is unsaved.
    warned: bool,
    kept: Option<Draft>,
    /// Second that was drawn last.
    drawn: i64,
}

/// What a console is opened with.
pub struct Opening {
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
}

impl Console {
    /// None where the register does not know the meeting.
    pub fn open(opening: Opening) -> Option<Self> {
        let Opening {
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
        } = opening;
        let known = live.register().meeting(meeting)?;
        let now = clock.now(known.agenda.zone);
        let mut app = App::new(lang, meeting, Scene { register: live.register(), meeting: known, now });
        app.rehearsal = rehearsal;
        if let Some(draft) = seat.left_behind().filter(|draft| draft.meeting == meeting) {
            app.resume(draft, seat.name(), Scene { register: live.register(), meeting: known, now });
        }
        let seen = Seen::default();
        let mut console = Self {
            live,
            app,
            seat,
            clock,
            now,
            register_path,
            minutes_folder,
            minutes_memory,
            minutes_formats,
            theme,
            seen,
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
        self.live.register().meeting(self.app.meeting).expect("the log only grows, so the meeting stays")
    }

    fn scene(live: &Replica, meeting: MeetingId, now: Moment) -> Scene<'_> {
        let register = live.register();
        let meeting = register.meeting(meeting).expect("the log only grows, so the meeting stays");
        Scene { register, meeting, now }
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Leave => self.leave(),
                Effect::WriteMinutes => self.write_minutes(),
                Effect::Execute(command) => {
                    let command = attachment::sealed(*command);
                    let missing =
                        attachment::missing(&command).map(|named| self.app.lang.evidence_not_there(clean(named)));
                    let outcome = self.live.execute(self.app.meeting, self.now, self.seat.name(), command);
                    let saved = outcome.as_ref().is_ok_and(|outcome| outcome.saved);
                    let outcome = outcome.map(|outcome| outcome.event);
                    let scene = Self::scene(&self.live, self.app.meeting, self.now);
                    let next = self.app.executed(&outcome, saved, scene);
                    let refused = outcome.is_err();
                    self.perform(next);
                    if refused {
                        return;
                    }
                    if let Some(warning) = missing {
                        self.app.refuse(warning);
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
            self.app.refuse(self.app.lang.leave_unsaved(unsaved));
        }
    }

    fn write_minutes(&mut self) {
        if self.app.rehearsal {
            return;
        }
        let document = minutes::notula(self.live.register(), self.meeting());
        let lang = self.app.lang;
        let writing = Writing { memory: &self.minutes_memory, force: false };
        for format in self.minutes_formats.clone() {
            let bytes = format.serialize(&document, &self.meeting().agenda.paper);
            match writing.save(&bytes, &self.minutes_folder, self.meeting(), format) {
                Ok(saved) => self.app.say(saved.sentence(lang, lang.minutes_noun()), Tone::Saved),
                Err(trouble) => {
                    self.app.refuse(lang.minutes_failed(trouble.sentence(lang, lang.minutes_noun())));
                    return;
                }
            }
        }
    }

    /// The half-typed line goes to the seat, which keeps it without making anybody wait.
    fn keep_draft(&mut self) {
        let draft = self.app.draft(Self::scene(&self.live, self.app.meeting, self.now));
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
        let sentence = trouble.sentence(self.app.lang, &self.register_path);
        Some(match self.live.unsaved() {
            0 => sentence,
            count => self.app.lang.unsaved(count, sentence),
        })
    }
}

impl Play for Console {
    fn input(&mut self, input: Input) {
        self.now = self.clock.now(self.meeting().agenda.zone);
        let effects = self.app.update(input, Self::scene(&self.live, self.app.meeting, self.now));
        self.perform(effects);
        self.keep_draft();
    }

    fn pass(&mut self) -> bool {
        self.now = self.clock.now(self.meeting().agenda.zone);
        let followed = self.live.sync(self.now);
        let lang = self.app.lang;
        if followed.saved > 0 {
            self.app.say(lang.saved_after_all(followed.saved), Tone::Saved);
        }
        for (command, refusal) in &followed.refused {
            self.app.give_back(command, Self::scene(&self.live, self.app.meeting, self.now));
            self.app.refuse(refusal.sentence(lang));
        }
        for (old, new) in &followed.renamed {
            if let (Name::Entry(old), Name::Entry(new)) = (old, new) {
                let codes = self.meeting().agenda.lang;
                self.app.say(lang.renamed(old.show(codes), new.show(codes)), Tone::Plain);
            }
        }
        let scene = Self::scene(&self.live, self.app.meeting, self.now);
        if followed.changed {
            self.app.follow(scene);
        }
        self.app.read_typed(scene);
        self.keep_draft();
        let scene = Self::scene(&self.live, self.app.meeting, self.now);
        let effects = self.app.rest(scene);
        let acted = !effects.is_empty();
        self.perform(effects);
        let turns = self.app.wall.is_some() || self.meeting().state() == State::Running;
        let second = if turns { self.now.timestamp() } else { self.now.timestamp() / 60 };
        let ticked = second != self.drawn;
        self.drawn = second;
        followed.changed || acted || ticked
    }

    fn draw(&mut self, frame: &mut Frame) {
        let scene = Self::scene(&self.live, self.app.meeting, self.now);
        let look =
            Look { theme: self.theme, lang: self.app.lang, rehearsal: self.app.rehearsal, unsaved: self.unsaved() };
        self.seen = view::draw(frame, &View { app: &self.app, scene, look });
        self.app.saw(self.seen.rows, self.seen.furthest);
        if let Some(wall) = &mut self.app.wall {
            wall.saw(self.seen.pages.0, self.seen.pages.1);
        }
        self.theme.fill(frame.buffer_mut());
    }

    fn seen(&self) -> &Seen {
        &self.seen
    }

    fn is_over(&self) -> bool {
        self.over
    }
}

#[cfg(test)]
mod tests;
