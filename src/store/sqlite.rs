//! The log in one SQLite file, which can be copied to a stick.

use std::fs;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, Error, ErrorCode, OpenFlags, OptionalExtension, Row, TransactionBehavior, ffi, params};

use super::{Appended, Log, StoreError};
use crate::agenda::SeriesId;
use crate::register::{MeetingId, Recorded};

#[cfg(test)]
mod tests;

/// `RKOR`: marks the file as a register.
const APPLICATION: i64 = 0x524b_4f52;
const FORMAT: i64 = 1;

const SCHEMA: &str = "create table event (
    series text not null,
    position integer not null,
    id text not null,
    meeting text not null,
    at text not null,
    seat text not null,
    body text not null,
    primary key (series, position)
)";

const APPEND: &str = "insert into event (series, position, id, meeting, at, seat, body)
    select $1, $2, $3, $4, $5, $6, $7
    where $2 = (select coalesce(max(position) + 1, 0) from event where series = $1)
    on conflict do nothing";

const SINCE: &str = "select position, id, meeting, at, seat, body from event
    where series = $1 and position >= $2 order by position";

const SERIES: &str = "select distinct series from event order by series";

/// How long a person waits for another writer, and how long once that has been in vain.
const PATIENCE: Duration = Duration::from_secs(2);
const GLANCE: Duration = Duration::from_millis(20);

pub struct Sqlite {
    connection: Connection,
    /// SQLite's counter of other connections' commits, when it was last asked for.
    version: i64,
    locked: bool,
    /// How long to wait for another writer.
    patience: Duration,
}

impl Sqlite {
    /// Opens the register at a path, or makes it, with its folders. A file that may only be read opens too; then
    /// appending is refused. A file of another program or of a newer rakor is left as it is.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        make_folders(path)?;
        Self::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE, prepare)
    }

    /// Opens a register that is there, to follow it: nothing is made and nothing written, but what a writer left
    /// half-written when it crashed is rolled back.
    pub fn open_existing(path: &Path) -> Result<Self, StoreError> {
        Self::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, recognise)
    }

    /// Waits so long for other writers, where nobody is at the keys.
    pub fn waiting(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Writes a copy of the whole register to a path where nothing is yet.
    pub fn back_up(&mut self, to: &Path) -> Result<(), StoreError> {
        let to = to.to_string_lossy();
        self.ask(|connection| Ok(connection.execute("vacuum into ?1", [&to]).map(|_| ())?))
    }

    /// Takes a whole series out of the register.
    pub fn remove_series(&mut self, series: &str) -> Result<(), StoreError> {
        self.ask(|connection| Ok(connection.execute("delete from event where series = ?1", [series]).map(|_| ())?))
    }

    fn connect(
        path: &Path,
        flags: OpenFlags,
        prepare: fn(&mut Connection) -> Result<(), StoreError>,
    ) -> Result<Self, StoreError> {
        let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
            .map_err(|error| if path.is_dir() { StoreError::IsFolder } else { error.into() })?;
        // Whoever only follows has nothing to lose by a lock, and glances again.
        let locked = !flags.contains(OpenFlags::SQLITE_OPEN_CREATE);
        let mut log = Self { connection, version: 0, locked, patience: PATIENCE };
        log.ask(prepare)?;
        log.has_changed()?;
        Ok(log)
    }

    /// Asks SQLite, waiting for other writers; but a lock that was waited for in vain is only glanced at from then
    /// on, so that a meeting does not freeze.
    fn ask<T>(&mut self, question: impl FnOnce(&mut Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.connection.busy_timeout(if self.locked { GLANCE } else { self.patience })?;
        let answer = question(&mut self.connection);
        self.locked = matches!(answer, Err(StoreError::Locked));
        answer
    }
}

impl Log for Sqlite {
    fn append_all(&mut self, series: &str, position: u64, events: &[Recorded]) -> Result<Appended, StoreError> {
        let bodies = events.iter().map(body).collect::<Result<Vec<_>, _>>()?;
        self.ask(|connection| {
            if let ([event], [body]) = (events, bodies.as_slice()) {
                return insert(connection, series, position, event, body);
            }
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            for ((position, event), body) in (position..).zip(events).zip(&bodies) {
                if insert(&transaction, series, position, event, body)? == Appended::Behind {
                    return Ok(Appended::Behind);
                }
            }
            transaction.commit()?;
            Ok(Appended::Done)
        })
    }

    fn since(&mut self, series: &str, position: u64) -> Result<Vec<Recorded>, StoreError> {
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(SINCE)?;
            let mut rows = statement.query(params![series, number(position)])?;
            let mut events = Vec::new();
            while let Some(row) = rows.next()? {
                let next = position + events.len() as u64;
                events.push(read(row, next).ok_or(StoreError::Damaged(Some(next)))?);
            }
            Ok(events)
        })
    }

    fn has_changed(&mut self) -> Result<bool, StoreError> {
        let version = self.ask(|connection| Ok(pragma(connection, "data_version")?))?;
        Ok(std::mem::replace(&mut self.version, version) != version)
    }

    fn series(&mut self) -> Result<Vec<SeriesId>, StoreError> {
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(SERIES)?;
            Ok(statement.query_map([], |row| Ok(row.get::<_, String>(0)?.into()))?.collect::<Result<_, _>>()?)
        })
    }
}

fn body(recorded: &Recorded) -> Result<String, StoreError> {
    serde_json::to_string(&recorded.event).map_err(|error| StoreError::Io(error.to_string()))
}

fn insert(
    connection: &Connection,
    series: &str,
    position: u64,
    recorded: &Recorded,
    body: &str,
) -> Result<Appended, StoreError> {
    let inserted = connection.prepare_cached(APPEND)?.execute(params![
        series,
        number(position),
        recorded.id.to_string(),
        MeetingId::to_log(recorded.meeting).to_string(),
        recorded.at.to_rfc3339(),
        recorded.seat,
        body
    ])?;
    Ok(if inserted == 1 { Appended::Done } else { Appended::Behind })
}

/// The event of a row, if it is whole and at the position where it must be.
fn read(row: &Row, position: u64) -> Option<Recorded> {
    let text = |column| row.get_ref(column).ok()?.as_str().ok();
    (row.get::<_, i64>(0).ok()? == number(position)).then_some(())?;
    Some(Recorded {
        id: text(1)?.parse().ok()?,
        meeting: MeetingId::from_log(text(2)?.parse().ok()?),
        at: text(3)?.parse().ok()?,
        seat: text(4)?.into(),
        event: serde_json::from_str(text(5)?).ok()?,
    })
}

fn number(position: u64) -> i64 {
    position.try_into().unwrap_or(i64::MAX)
}

fn pragma(connection: &Connection, name: &str) -> rusqlite::Result<i64> {
    connection.prepare_cached(&format!("pragma {name}"))?.query_row([], |row| row.get(0))
}

/// Makes the schema in a new file; refuses what is no register of this format.
fn prepare(connection: &mut Connection) -> Result<(), StoreError> {
    // A commit is done when the file, its journal and their folder have reached the disk, through the drive's own
    // cache too where the system can say so (macOS).
    connection.execute_batch("pragma synchronous = extra; pragma fullfsync = on")?;
    if is_new(connection)? {
        let creation = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        if is_new(&creation)? {
            creation.execute_batch(&format!(
                "{SCHEMA}; pragma application_id = {APPLICATION}; pragma user_version = {FORMAT}"
            ))?;
        }
        creation.commit()?;
    }
    recognise(connection)
}

/// Refuses what is no register of this format.
fn recognise(connection: &mut Connection) -> Result<(), StoreError> {
    match (pragma(connection, "application_id")?, pragma(connection, "user_version")?) {
        (APPLICATION, FORMAT) => Ok(()),
        (APPLICATION, version) if version > FORMAT => Err(StoreError::Newer(version)),
        (APPLICATION, _) => Err(StoreError::Damaged(None)),
        _ => Err(StoreError::NotARegister),
    }
}

/// Whether nobody has made anything of the file yet.
fn is_new(connection: &Connection) -> rusqlite::Result<bool> {
    let table = connection.query_row("select 1 from sqlite_master limit 1", [], |_| Ok(())).optional()?;
    Ok(table.is_none() && pragma(connection, "application_id")? == 0 && pragma(connection, "user_version")? == 0)
}

/// Makes the folders above a path, and brings each new one's name to the disk.
fn make_folders(path: &Path) -> Result<(), StoreError> {
    let missing = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
    let new: Vec<_> = path.ancestors().skip(1).take_while(missing).collect();
    let Some(folder) = new.first() else { return Ok(()) };
    fs::create_dir_all(folder).map_err(|_| StoreError::NoFolder)?;
    for above in new.iter().filter_map(|folder| folder.parent()) {
        // Only some systems can sync a folder; on the others its name is safe or nothing can be done.
        let _ = fs::File::open(above).and_then(|folder| folder.sync_all());
    }
    Ok(())
}

impl From<Error> for StoreError {
    fn from(error: Error) -> Self {
        let Error::SqliteFailure(failure, _) = error else { return Self::Damaged(None) };
        match failure.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed => Self::Locked,
            ErrorCode::ReadOnly if failure.extended_code == ffi::SQLITE_READONLY_DBMOVED => Self::Replaced,
            ErrorCode::ReadOnly => Self::ReadOnly,
            ErrorCode::DiskFull => Self::Full,
            ErrorCode::DatabaseCorrupt => Self::Damaged(None),
            ErrorCode::NotADatabase => Self::NotARegister,
            ErrorCode::PermissionDenied | ErrorCode::CannotOpen => Self::NoPermission,
            _ => Self::Io(format!("SQLite {}", failure.extended_code)),
        }
    }
}
