//! Reads a register that others write: all its series, again and again, whatever happens to the file.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use uuid::Uuid;

use crate::calendar::Moment;
use crate::lang::Lang;
use crate::replica::catalog::Catalog;
use crate::store::{Log, Sqlite, StoreError};

/// How long a register in trouble is left alone.
const RETRY_EVERY: TimeDelta = TimeDelta::seconds(1);
/// How long others may hold it before that is a trouble; a slow disk takes its time to save.
const LOCK_TIMEOUT: TimeDelta = TimeDelta::seconds(3);

pub struct WallReader {
    path: PathBuf,
    open: Option<Open>,
    /// What was read last, which stays while the file cannot be read.
    catalog: Catalog,
    trouble: Option<ReadError>,
    /// When the file was last tried in vain.
    tried: Option<Moment>,
    /// Since when others hold it.
    locked: Option<Moment>,
    has_opened: bool,
}

struct Open {
    log: Sqlite,
    identity: Identity,
    /// The last event that was read of each register of the catalog.
    last: Vec<Uuid>,
    /// Whether the log holds, or may hold, what the catalog does not.
    stale: bool,
}

/// What tells a file from another one that was put in its place.
type Identity = (u64, u64);

/// Why the register cannot be read just now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not read: {self:?}")]
pub enum ReadError {
    Gone,
    Trouble(StoreError),
}

impl ReadError {
    pub fn sentence(&self, lang: Lang) -> String {
        let why = match self {
            Self::Gone => lang.wall_gone().to_owned(),
            Self::Trouble(trouble) => match trouble {
                StoreError::Locked => lang.wall_locked().to_owned(),
                StoreError::Damaged(_) => lang.wall_damaged().to_owned(),
                StoreError::Newer(_) => lang.wall_newer().to_owned(),
                StoreError::NotARegister | StoreError::IsFolder => lang.wall_other_file().to_owned(),
                StoreError::NoPermission | StoreError::ReadOnly | StoreError::NoFolder => {
                    lang.wall_no_permission().to_owned()
                }
                StoreError::Replaced | StoreError::Full => lang.wall_gone().to_owned(),
                StoreError::Io(reason) => reason.clone(),
            },
        };
        lang.wall_unreadable(why)
    }
}

impl WallReader {
    pub fn new(path: &Path) -> Self {
        let catalog = Catalog::default();
        Self { path: path.to_owned(), open: None, catalog, trouble: None, tried: None, locked: None, has_opened: false }
    }

    /// What was read last.
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// What keeps the register from being read; none while nobody has made it yet.
    pub fn trouble(&self) -> Option<&ReadError> {
        self.trouble.as_ref()
    }

    /// Whether there ever was a register.
    pub fn has_opened(&self) -> bool {
        self.has_opened
    }

    /// Takes in what others wrote; whether anything is other than it was. In trouble the file is tried again only
    /// every second.
    pub fn sync(&mut self, now: Moment) -> bool {
        if self.tried.is_some_and(|tried| (tried..tried + RETRY_EVERY).contains(&now)) {
            return false;
        }
        let read = self.read();
        if read == Err(ReadError::Trouble(StoreError::Locked)) {
            let since = *self.locked.get_or_insert(now);
            if (since..since + LOCK_TIMEOUT).contains(&now) {
                return false;
            }
        } else {
            self.locked = None;
        }
        let before = (self.trouble.take(), self.has_opened);
        self.has_opened |= read.is_ok();
        self.tried = read.is_err().then_some(now);
        let is_new = match read {
            Ok(is_new) => is_new,
            // Before anybody made a register, that there is none is no trouble.
            Err(ReadError::Gone) if !self.has_opened => false,
            Err(trouble) => {
                self.open = None;
                self.trouble = Some(trouble);
                false
            }
        };
        is_new || before != (self.trouble.clone(), self.has_opened)
    }

    fn read(&mut self) -> Result<bool, ReadError> {
        let identity = identity(&self.path).ok_or(ReadError::Gone)?;
        let is_same = |open: &Open| open.identity == identity;
        let mut open = match self.open.take().filter(is_same) {
            Some(open) => open,
            None => Open { log: Sqlite::open_existing(&self.path)?, identity, last: Vec::new(), stale: true },
        };
        let is_new = open.read(&mut self.catalog)?;
        self.open = Some(open);
        Ok(is_new)
    }
}

impl Open {
    fn read(&mut self, catalog: &mut Catalog) -> Result<bool, StoreError> {
        self.stale |= self.log.has_changed()?;
        if !self.stale {
            return Ok(false);
        }
        if self.last.is_empty() || !self.goes_on(catalog)? {
            *catalog = Catalog::read(&mut self.log)?;
            self.last = self.last_of(catalog)?;
        }
        self.stale = false;
        Ok(true)
    }

    /// Reads on where the catalog ends. False where the log is not the one that it was read from.
    fn goes_on(&mut self, catalog: &mut Catalog) -> Result<bool, StoreError> {
        let series = self.log.series()?;
        let is_known = catalog.registers.iter().map(|register| &register.series).eq(&series);
        if !is_known || self.last.len() != series.len() {
            return Ok(false);
        }
        let mut news = Vec::new();
        for (register, last) in catalog.registers.iter().zip(&self.last) {
            let events = self.log.since(&register.series, register.position.saturating_sub(1))?;
            if events.first().is_none_or(|event| event.id != *last) {
                return Ok(false);
            }
            news.push(events);
        }
        for ((register, last), events) in catalog.registers.iter_mut().zip(&mut self.last).zip(news) {
            for event in events.iter().skip(1) {
                register.apply(event);
                *last = event.id;
            }
        }
        Ok(true)
    }

    fn last_of(&mut self, catalog: &Catalog) -> Result<Vec<Uuid>, StoreError> {
        let mut last = Vec::new();
        for register in &catalog.registers {
            let events = self.log.since(&register.series, register.position.saturating_sub(1))?;
            last.extend(events.first().map(|event| event.id));
        }
        Ok(last)
    }
}

impl From<StoreError> for ReadError {
    fn from(trouble: StoreError) -> Self {
        Self::Trouble(trouble)
    }
}

/// None where there is no file, or where nobody has made anything of it yet.
fn identity(path: &Path) -> Option<Identity> {
    let metadata = fs::metadata(path).ok().filter(|metadata| metadata.len() > 0)?;
    Some(number(&metadata))
}

#[cfg(unix)]
fn number(metadata: &fs::Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    (metadata.dev(), metadata.ino())
}

/// Where files have no number that the standard library tells, only that there is one is known.
#[cfg(not(unix))]
fn number(_: &fs::Metadata) -> Identity {
    (0, 0)
}
