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
use crate::register::{Command, MeetingId};
use crate::replica::Replica;
use crate::replica::draft::Seat;
use crate::replica::due_minutes::MinutesFolder;
use crate::report::follow_up::Filter;
use crate::store::{Log, Memory, Sqlite, StoreError};
use follow_up::FollowUpScreen;
use home::{Home, HomeChoice};
pub use keymap::Scope;
use meeting::{Console, ConsoleOpening};
use terminal::Terminal;
pub use theme::Palette;
use wall::Wall;
pub use wall::WantedMeeting;

/// Where things are and how they are shown.
pub struct Setting {
    pub register: PathBuf,
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
    pub shorthand: OwnShorthand,
}

/// Starts the meeting of an agenda, or goes on with it where it stood.
pub fn run(setting: &Setting, agenda: Agenda, rehearsal: bool) -> Result<()> {
    let log: Box<dyn Log> = if rehearsal {
        Box::new(Memory::default())
    } else {
        Box::new(setting.open().map_err(|trouble| setting.said(&trouble))?)
    };
    let mut console = setting.plan(log, agenda, rehearsal)?;
    setting.on_screen(|screen| screen.run(&mut console))
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
                HomeChoice::Meeting { series, meeting } => setting.reopen(&series, meeting),
                HomeChoice::Agenda(agenda) => {
                    let log = setting.open().map_err(|trouble| setting.said(&trouble));
                    log.and_then(|log| setting.plan(Box::new(log), *agenda, false))
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

impl Setting {
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
        let mut screen = Terminal::take().map_err(|error| anyhow!(self.lang.no_terminal(error)))?;
        play(&mut screen).map_err(|error| anyhow!(self.lang.terminal_lost(error)))
    }

    /// Brings the agenda's meeting into the register and opens a console on it.
    fn plan(&self, log: Box<dyn Log>, agenda: Agenda, rehearsal: bool) -> Result<Console> {
        let mut live = Replica::open(log, &agenda.series).map_err(|trouble| self.said(&trouble))?;
        let now = self.clock.now(agenda.zone);
        let planned = live.execute(None, now, &self.host, Command::Plan(Box::new(agenda.clone())));
        planned.map_err(|refusal| anyhow!(refusal.sentence(self.lang)))?;
        let meeting = live.register().meeting_of(&agenda).map(|meeting| meeting.id).unwrap_or_default();
        self.console(live, meeting, rehearsal)
    }

    fn reopen(&self, series: &str, meeting: MeetingId) -> Result<Console> {
        self.console(self.live(series)?, meeting, false)
    }

    fn console(&self, live: Replica, meeting: MeetingId, rehearsal: bool) -> Result<Console> {
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
