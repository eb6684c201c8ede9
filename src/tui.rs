//! The screen: a pure app, its drawing, and the terminal that carries them.

mod burst;
pub mod content;
mod follow_up;
mod home;
mod input;
mod key;
mod keymap;
mod meeting;
mod mouse;
pub mod parts;
#[cfg(test)]
mod played;
pub mod practice;
mod scene;
pub mod screen;
mod terminal;
pub mod theme;
mod wall;

use std::path::PathBuf;

use anyhow::{Result, anyhow};

use crate::agenda::Agenda;
use crate::capture::OwnShorthand;
use crate::document::format::Format;
use crate::lang::Lang;
use crate::platform::clock::Clock;
use crate::platform::demo_file::{self, DemoFile};
use crate::platform::minutes_file;
use crate::platform::wall_text::Doubling;
use crate::register::{Command, MeetingId, State};
use crate::replica::Replica;
use crate::replica::draft::Seat;
use crate::replica::due_minutes::MinutesFolder;
use crate::report::follow_up::Filter;
use crate::store::{Log, Memory, Sqlite, StoreError};
use follow_up::FollowUpScreen;
use home::{Home, HomeChoice};
pub use keymap::Scope;
use meeting::{Console, ConsoleOpening};
use practice::{NotPrepared, Practice, Tutor};
use terminal::Terminal;
pub use theme::Palette;
use wall::Wall;
pub use wall::WantedMeeting;

/// Where things are and how they are shown.
#[derive(Clone)]
pub struct Setting {
    pub register: PathBuf,
    /// Where the meetings of example agendas are kept; none: in the register.
    pub example_register: Option<PathBuf>,
    pub minutes_folder: PathBuf,
    /// Where it is remembered what was last written as minutes.
    pub minutes_memory: PathBuf,
    /// The forms in which the minutes are written when a meeting closes.
    pub minutes_formats: Vec<Format>,
    /// This machine's part in the names of seats.
    pub host: String,
    pub lang: Lang,
    pub clock: Clock,
    pub palette: Palette,
    /// Whether the wall shows what is being typed.
    pub shows_typing: bool,
    /// How the terminal makes the wall's text larger.
    pub doubling: Doubling,
    pub shorthand: OwnShorthand,
}

/// Starts the meeting of an agenda, or goes on with it where it stood. Returns how it was left, in a sentence.
pub fn run(setting: &Setting, agenda: Agenda, rehearsal: bool) -> Result<String> {
    let log: Box<dyn Log> = if rehearsal {
        Box::new(Memory::default())
    } else {
        Box::new(setting.open().map_err(|trouble| setting.said(&trouble))?)
    };
    let mut console = setting.plan(log, agenda, Manner { rehearsal, greeting: None })?;
    setting.on_screen(|screen| screen.run(&mut console))?;
    let entries = console.register().entries_of(console.meeting()).filter(|entry| entry.stands()).count();
    Ok(match console.meeting().state() {
        _ if rehearsal => setting.lang.left_rehearsal().to_owned(),
        State::Planned => setting.lang.left_planned().to_owned(),
        State::Running => setting.lang.left_running(entries),
        State::Closed => setting.lang.left_closed(entries),
    })
}

/// A meeting that stands in the middle of a cluster, to try everything out. Nothing of it is kept.
pub fn demo(setting: &Setting) -> Result<()> {
    let mut screen = setting.take_terminal()?;
    play_demo(setting, &mut screen)
}

fn play_demo(setting: &Setting, screen: &mut Terminal) -> Result<()> {
    let file = DemoFile::beside(&setting.register);
    let there = Setting { register: file.path().to_owned(), example_register: None, ..setting.clone() };
    let log = there.open().map_err(|trouble| there.said(&trouble))?;
    let mut console = there.practise(Practice::demo(Box::new(log)), there.lang.demo_greeting())?;
    screen.run(&mut console).map_err(|error| anyhow!(setting.lang.terminal_lost(error)))
}

/// The lessons, in a console of their own. Nothing of it is kept.
pub fn tutor(setting: &Setting) -> Result<()> {
    let mut screen = setting.take_terminal()?;
    play_tutor(setting, &mut screen)
}

fn play_tutor(setting: &Setting, screen: &mut Terminal) -> Result<()> {
    let practice = Practice::tutor(Box::new(Memory::default()));
    let console = setting.practise(practice, setting.lang.tutor_greeting())?;
    let mut tutor = Tutor::new(console, setting.lang);
    screen.run(&mut tutor).map_err(|error| anyhow!(setting.lang.terminal_lost(error)))
}

/// The wall of the demonstration that was started last; false where none runs.
pub fn present_demo(setting: &Setting) -> Result<bool> {
    let Some(demo) = demo_file::newest(&setting.register) else { return Ok(false) };
    let clock = practice::demo_clock(demo.age);
    let setting = Setting { register: demo.path, clock, ..setting.clone() };
    present(&setting, WantedMeeting::default())?;
    Ok(true)
}

/// The meetings of the register, to go on with one or to start a new one.
pub fn home(setting: &Setting) -> Result<()> {
    setting.open().map_err(|trouble| setting.said(&trouble))?;
    setting.on_screen(|screen| {
        let mut message = self::due_minutes(setting);
        loop {
            let mut home = Home::new(setting, message.take());
            screen.run(&mut home)?;
            if screen.must_end() {
                return Ok(());
            }
            let opened = match home.wish() {
                HomeChoice::Leave => return Ok(()),
                HomeChoice::FollowUp { series } => {
                    let live = setting.live(&series).map_err(|error| message = Some(error.to_string())).ok();
                    let follow_up = live.and_then(|live| FollowUpScreen::open(setting, live, Filter::default()));
                    if let Some(mut follow_up) = follow_up {
                        screen.run(&mut follow_up)?;
                    }
                    continue;
                }
                HomeChoice::Demo => {
                    message = play_demo(setting, screen).err().map(|error| error.to_string());
                    continue;
                }
                HomeChoice::Tutor => {
                    message = play_tutor(setting, screen).err().map(|error| error.to_string());
                    continue;
                }
                HomeChoice::Meeting { series, meeting } => setting.reopen(&series, meeting),
                HomeChoice::Agenda(agenda) => {
                    let setting = setting.of_agenda(&agenda);
                    let log = setting.open().map_err(|trouble| setting.said(&trouble));
                    log.and_then(|log| setting.plan(Box::new(log), *agenda, Manner::default()))
                }
            };
            match opened {
                Ok(mut console) => screen.run(&mut console)?,
                Err(problem) => message = Some(problem.to_string()),
            }
        }
    })
}

/// Writes the minutes that a console left unwritten, of every task force; says what became of them.
fn due_minutes(setting: &Setting) -> Option<String> {
    let folder = MinutesFolder {
        folder: &setting.minutes_folder,
        memory: &setting.minutes_memory,
        formats: &setting.minutes_formats,
    };
    let series = setting.open().and_then(|mut log| log.series()).unwrap_or_default();
    let told = series.into_iter().filter_map(|series| {
        let mut live = setting.live(&series).ok()?;
        let zone = live.register().meetings.last()?.agenda.zone;
        let written = live.write_due_minutes(&folder, setting.clock.now(zone), &setting.host);
        meeting::due_minutes(&written, live.register(), setting.lang).map(|message| message.text)
    });
    told.reduce(|all, next| format!("{all} {next}"))
}

/// What one task force is still owed, to be asked for and answered. False where it has had no meeting.
pub fn follow_up(setting: &Setting, series: &str, filter: Filter) -> Result<bool> {
    let live = setting.live(series)?;
    let Some(mut follow_up) = FollowUpScreen::open(setting, live, filter) else { return Ok(false) };
    setting.on_screen(|screen| screen.run(&mut follow_up))?;
    Ok(true)
}

/// The wall: what the hall sees of the meeting, from a register that others write.
pub fn present(setting: &Setting, wanted: WantedMeeting) -> Result<()> {
    setting.on_screen(|screen| screen.run(&mut Wall::new(setting, wanted)))
}

/// How a console is entered.
#[derive(Default)]
struct Manner {
    rehearsal: bool,
    greeting: Option<String>,
}

impl Setting {
    /// The same, at the register where the meeting of this agenda is kept.
    pub fn of_agenda(&self, agenda: &Agenda) -> Self {
        match &self.example_register {
            Some(register) if agenda.example => Self {
                minutes_memory: minutes_file::memory_beside(register),
                register: register.clone(),
                example_register: None,
                ..self.clone()
            },
            _ => self.clone(),
        }
    }

    fn open(&self) -> Result<Sqlite, StoreError> {
        Sqlite::open(&self.register)
    }

    fn live(&self, series: &str) -> Result<Replica> {
        let log: Box<dyn Log> = Box::new(self.open().map_err(|trouble| self.said(&trouble))?);
        Replica::open(log, series).map_err(|trouble| self.said(&trouble))
    }

    fn said(&self, trouble: &StoreError) -> anyhow::Error {
        anyhow!(trouble.sentence(self.lang, &self.register))
    }

    fn on_screen(&self, play: impl FnOnce(&mut Terminal) -> std::io::Result<()>) -> Result<()> {
        let mut screen = self.take_terminal()?;
        play(&mut screen).map_err(|error| anyhow!(self.lang.terminal_lost(error)))
    }

    fn take_terminal(&self) -> Result<Terminal> {
        Terminal::take().map_err(|error| anyhow!(self.lang.no_terminal(error)))
    }

    /// Brings the agenda's meeting into the register and opens a console on it.
    fn plan(&self, log: Box<dyn Log>, agenda: Agenda, manner: Manner) -> Result<Console> {
        let mut live = Replica::open(log, &agenda.series).map_err(|trouble| self.said(&trouble))?;
        let now = self.clock.now(agenda.zone);
        let planned = live.execute(None, now, &self.host, Command::Plan(Box::new(agenda.clone())));
        planned.map_err(|refusal| anyhow!(refusal.sentence(self.lang)))?;
        let meeting = live.register().meeting_of(&agenda).map(|meeting| meeting.id).unwrap_or_default();
        self.console(live, meeting, manner)
    }

    /// A console on a meeting to practise in.
    fn practise(&self, practice: Result<Practice, NotPrepared>, greeting: &str) -> Result<Console> {
        let Practice { live, meeting, clock } = practice.map_err(|why| match why {
            NotPrepared::Log(trouble) => self.said(&trouble),
            NotPrepared::Register(refusal) => anyhow!(self.lang.not_prepared(refusal.sentence(self.lang))),
        })?;
        let setting = Self { clock, ..self.clone() };
        setting.console(live, meeting, Manner { rehearsal: true, greeting: Some(greeting.to_owned()) })
    }

    fn reopen(&self, series: &str, meeting: MeetingId) -> Result<Console> {
        self.console(self.live(series)?, meeting, Manner::default())
    }

    fn console(&self, live: Replica, meeting: MeetingId, manner: Manner) -> Result<Console> {
        let Manner { rehearsal, greeting } = manner;
        let seat = match rehearsal {
            true => Seat::in_memory(&self.host),
            false => Seat::take(&self.register, &self.host, meeting),
        };
        let opening = ConsoleOpening {
            live,
            meeting,
            seat,
            clock: self.clock,
            lang: self.lang,
            rehearsal,
            greeting,
            register_path: self.register.clone(),
            minutes_folder: self.minutes_folder.clone(),
            minutes_memory: self.minutes_memory.clone(),
            minutes_formats: self.minutes_formats.clone(),
            theme: self.palette.theme(),
            shorthand: self.shorthand.clone(),
        };
        Console::open(opening).ok_or_else(|| anyhow!(self.lang.no_meeting_runs()))
    }
}
