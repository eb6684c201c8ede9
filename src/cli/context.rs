//! The context that a command is asked from: its language, its clock, its register, its way to answer.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDate;
use directories::ProjectDirs;

use super::args::{Arguments, Which};
use crate::calendar::{Moment, Zone};
use crate::capture::OwnShorthand;
use crate::document::format::Format;
use crate::document::sheet::csv::Dialect;
use crate::lang::Lang;
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use crate::platform::palette::Palette;
use crate::register::Register;
use crate::replica::catalog::{Catalog, LookupError, MeetingRef};
use crate::store::{Log, Sqlite, StoreError};

pub struct Context {
    pub lang: Lang,
    pub register: PathBuf,
    pub minutes_folder: PathBuf,
    pub minutes_formats: Vec<Format>,
    pub csv: Dialect,
    /// The folder of the office's own templates.
    pub templates: PathBuf,
    /// The host's part in the names of seats.
    pub host: String,
    pub clock: Clock,
    pub palette: Palette,
    /// Whether the wall shows what is being typed.
    pub shows_typing: bool,
    pub shorthand: OwnShorthand,
}

/// Why a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
#[error("not done: {self:?}")]
pub enum Failure {
    /// Wrongly asked; with a sentence.
    Usage(String),
    /// With a sentence.
    Refused(String),
    /// Everything was said already.
    Told,
    /// Nobody reads the answer any more.
    NobodyListens,
}

/// A busy disk, or another command that writes much, lets go in time.
const PATIENCE: Duration = Duration::from_secs(5);

pub type CommandResult<T = ()> = Result<T, Failure>;

impl Context {
    pub fn new(arguments: &Arguments, config: Config, lang: Lang) -> CommandResult<Self> {
        let named = || std::env::var_os("RAKOR_REGISTER").filter(|path| !path.is_empty()).map(PathBuf::from);
        let register = arguments.register.clone().or_else(named).or(config.register).or_else(default_register);
        let minutes_formats = config.minutes_formats();
        Ok(Self {
            lang,
            palette: config.theme.unwrap_or_default(),
            shows_typing: config.wall_shows_typing,
            shorthand: config.shorthand,
            register: register.ok_or_else(|| Failure::Refused(lang.no_data_folder().into()))?,
            minutes_folder: here().join(config.minutes_folder.unwrap_or_default()),
            minutes_formats,
            templates: config.templates.clone().unwrap_or_default(),
            csv: config.csv.unwrap_or(Dialect::of(lang)),
            host: config.seat.unwrap_or_else(|| gethostname::gethostname().to_string_lossy().into_owned()),
            clock: Clock::from_env().map_err(|not_a_time| Failure::Refused(not_a_time.sentence(lang)))?,
        })
    }

    pub fn now(&self, zone: Zone) -> Moment {
        self.clock.now(zone)
    }

    /// The time where a task force is.
    pub fn now_at(&self, register: &Register) -> Moment {
        let zone = register.meetings.last().map(|meeting| meeting.agenda.zone);
        self.now(zone.unwrap_or_default())
    }

    /// The date where a task force is.
    pub fn today(&self, register: &Register) -> NaiveDate {
        self.now_at(register).date_naive()
    }

    /// The register to be read and written; it is made where it is not there yet.
    pub fn log(&self) -> CommandResult<Box<dyn Log>> {
        let log = Sqlite::open(&self.register).map_err(|trouble| self.trouble(&trouble))?;
        Ok(Box::new(log.waiting(PATIENCE)))
    }

    /// All that the register holds. Where it is not there yet, it is empty and not made.
    pub fn catalog(&self) -> CommandResult<Catalog> {
        if !self.register.exists() {
            return Ok(Catalog::default());
        }
        Catalog::read(&mut *self.log()?).map_err(|trouble| self.trouble(&trouble))
    }

    /// The meeting that is meant, or else the one that was opened last.
    pub fn meeting<'a>(&self, catalog: &'a Catalog, which: &Which) -> CommandResult<MeetingRef<'a>> {
        let found = catalog.find(which.meeting.as_deref(), which.series.as_deref());
        found.map_err(|error| self.not_found(&error))?.ok_or_else(|| self.nothing_there())
    }

    /// The register of a task force, which need not be named where there is only one.
    pub fn series<'a>(&self, catalog: &'a Catalog, named: Option<&str>) -> CommandResult<&'a Register> {
        catalog.series(named).map_err(|error| self.not_found(&error))?.ok_or_else(|| self.nothing_there())
    }

    pub fn not_found(&self, error: &LookupError) -> Failure {
        Failure::Refused(error.sentence(self.lang))
    }

    pub fn nothing_there(&self) -> Failure {
        Failure::Refused(self.lang.empty_register(shown(&self.register)))
    }

    /// The folder that remembers what was last written into each notula, beside the register.
    pub fn memory(&self) -> PathBuf {
        let mut path = self.register.clone().into_os_string();
        path.push(".notula");
        path.into()
    }

    pub fn trouble(&self, trouble: &StoreError) -> Failure {
        Failure::Refused(trouble.sentence(self.lang, &self.register))
    }

    /// Answers on standard output, at once.
    pub fn say(&self, text: &str) -> CommandResult {
        self.put(text.as_bytes())
    }

    pub fn put(&self, bytes: &[u8]) -> CommandResult {
        let mut out = io::stdout().lock();
        out.write_all(bytes).and_then(|()| out.flush()).map_err(|error| match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::NobodyListens,
            _ => Failure::Refused(self.lang.stdout_failed(error)),
        })
    }
}

/// Warns on standard error; there is nobody to tell where that fails.
pub fn warn(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

/// A path as it may be shown.
pub fn shown(path: &Path) -> String {
    crate::text::clean(&path.display().to_string())
}

/// The folder that rakor was started in.
pub fn here() -> PathBuf {
    std::env::current_dir().unwrap_or_default()
}

/// Columns: what `COLUMNS` says, or the terminal's, or else these.
pub fn width(otherwise: usize) -> usize {
    let said = std::env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    let terminal = || {
        let size = io::stdout().is_terminal().then(crossterm::terminal::size)?.ok()?;
        Some(usize::from(size.0))
    };
    said.or_else(terminal).filter(|columns| *columns > 0).unwrap_or(otherwise)
}

fn default_register() -> Option<PathBuf> {
    Some(ProjectDirs::from("", "", "rakor")?.data_dir().join("rakor.db"))
}
