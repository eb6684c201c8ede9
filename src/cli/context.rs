//! The context that a command is asked from: its language, its clock, its register, its way to answer.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDate;
use directories::ProjectDirs;

use super::args::{Arguments, Which};
use crate::agenda::Agenda;
use crate::calendar::{Moment, Zone};
use crate::capture::OwnShorthand;
use crate::document::format::Format;
use crate::document::sheet::csv::Dialect;
use crate::lang::Lang;
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use crate::platform::minutes_file::memory_beside;
use crate::platform::palette::Palette;
use crate::platform::wall_text::WallText;
use crate::register::{Register, State};
use crate::replica::catalog::{Catalog, LookupError, MeetingRef};
use crate::store::{Log, Sqlite, StoreError};
use crate::text::clean;

#[derive(Clone)]
pub struct Context {
    pub lang: Lang,
    pub register: PathBuf,
    /// Where the meetings of example agendas are kept; none where a register was named.
    pub example: Option<PathBuf>,
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
    pub wall_text: WallText,
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

/// The register of example agendas, beside the real one.
const EXAMPLE_REGISTER: &str = "contoh.db";

pub type CommandResult<T = ()> = Result<T, Failure>;

impl Context {
    pub fn new(arguments: &Arguments, config: Config, lang: Lang) -> CommandResult<Self> {
        let named = || std::env::var_os("RAKOR_REGISTER").filter(|path| !path.is_empty()).map(PathBuf::from);
        let minutes_formats = config.minutes_formats();
        let named = arguments.register.clone().or_else(named);
        let is_named = named.is_some();
        let register = named.or(config.register).or_else(default_register);
        let register = register.ok_or_else(|| Failure::Refused(lang.no_data_folder().into()))?;
        let example = (!is_named).then(|| register.with_file_name(EXAMPLE_REGISTER));
        Ok(Self {
            lang,
            palette: config.theme.unwrap_or_default(),
            shows_typing: config.wall_shows_typing,
            wall_text: config.wall_text,
            shorthand: config.shorthand,
            register,
            example,
            minutes_folder: here().join(config.minutes_folder.unwrap_or_default()),
            minutes_formats,
            templates: config.templates.clone().unwrap_or_default(),
            csv: config.csv.unwrap_or(Dialect::of(lang)),
            host: config.seat.unwrap_or_else(|| gethostname::gethostname().to_string_lossy().into_owned()),
            clock: Clock::from_env().map_err(|not_a_time| Failure::Refused(not_a_time.sentence(lang)))?,
        })
    }

    /// The same, at the register where the meeting of this agenda is kept.
    pub fn of_agenda(&self, agenda: &Agenda) -> Self {
        if agenda.example { self.at_example().unwrap_or_else(|| self.clone()) } else { self.clone() }
    }

    /// The same, at the register that has something to tell: that of the examples only where the real one is empty.
    pub fn where_meetings_are(&self) -> CommandResult<Self> {
        self.at_example_where(|real, _| real.registers.is_empty())
    }

    /// The same, at the register where a meeting runs: that of the examples only where no real meeting does.
    pub fn where_a_meeting_runs(&self) -> CommandResult<Self> {
        let runs = |catalog: &Catalog| catalog.meetings().iter().any(|listed| listed.meeting.state() == State::Running);
        self.at_example_where(|real, example| real.registers.is_empty() || runs(example) && !runs(real))
    }

    fn at_example_where(&self, is_meant: impl FnOnce(&Catalog, &Catalog) -> bool) -> CommandResult<Self> {
        let Some(example) = self.at_example().filter(|example| example.register.exists()) else {
            return Ok(self.clone());
        };
        if !is_meant(&self.catalog()?, &example.catalog()?) {
            return Ok(self.clone());
        }
        warn(&self.lang.example_register(shown(&example.register)));
        Ok(example)
    }

    fn at_example(&self) -> Option<Self> {
        let register = self.example.clone()?;
        Some(Self { register, example: None, ..self.clone() })
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

    /// The meeting that is named, or else the one that runs or was opened last; of several task forces it is said which.
    pub fn meeting<'a>(&self, catalog: &'a Catalog, which: &Which) -> CommandResult<MeetingRef<'a>> {
        let found = catalog.find(which.meeting.as_deref(), which.series.as_deref());
        let found = found.map_err(|error| self.not_found(&error))?.ok_or_else(|| self.nothing_there())?;
        if which.meeting.is_none() && which.series.is_none() {
            self.say_which(catalog, found.register, Some(found.meeting.agenda.date));
        }
        Ok(found)
    }

    /// The register of the task force that is named, or else of the meeting that runs or was opened last.
    pub fn series<'a>(&self, catalog: &'a Catalog, named: Option<&str>) -> CommandResult<&'a Register> {
        self.told(catalog, catalog.series(named), named)
    }

    /// The same where something of it will be changed: of several, only one that is named or whose meeting runs.
    pub fn series_to_change<'a>(&self, catalog: &'a Catalog, named: Option<&str>) -> CommandResult<&'a Register> {
        self.told(catalog, catalog.series_to_change(named), named)
    }

    fn told<'a>(
        &self,
        catalog: &Catalog,
        found: Result<Option<&'a Register>, LookupError>,
        named: Option<&str>,
    ) -> CommandResult<&'a Register> {
        let found = found.map_err(|error| self.not_found(&error))?.ok_or_else(|| self.nothing_there())?;
        if named.is_none() {
            self.say_which(catalog, found, None);
        }
        Ok(found)
    }

    fn say_which(&self, catalog: &Catalog, register: &Register, date: Option<NaiveDate>) {
        if catalog.registers.len() > 1 {
            let series = clean(&register.series);
            warn(&match date {
                Some(date) => self.lang.meant_meeting(series, self.lang.date(date)),
                None => self.lang.meant_series(series),
            });
        }
    }

    pub fn not_found(&self, error: &LookupError) -> Failure {
        Failure::Refused(error.sentence(self.lang))
    }

    pub fn nothing_there(&self) -> Failure {
        Failure::Refused(self.lang.empty_register(shown(&self.register)))
    }

    /// The folder that remembers what was last written into each notula, beside the register.
    pub fn memory(&self) -> PathBuf {
        memory_beside(&self.register)
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
