//! The log in one SQLite file, which can be copied to a stick.
//!
//! It keeps a rollback journal, not a write-ahead log: a wall that may only read, a shared folder and a copy of the one
//! file all go on working. What a commit syncs, and no more: the journal's pages; the journal's header, so that it never
//! vouches for pages that have not arrived; the register; and the header struck out again, which is the commit. The
//! journal stays beside the register while it is open, so its folder need not be synced each time; it goes with the
//! last who closes the register.

mod row;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, Error, ErrorCode, OpenFlags, OptionalExtension, TransactionBehavior, ffi, params};
use uuid::Uuid;

use super::{Appended, Log, StoreError};
use crate::agenda::SeriesId;
use crate::register::{MeetingId, Recorded};

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

/// At the end of the log, and only behind the event that this writer knows as the last: behind another one, the file is
/// not the one that it read.
const APPEND: &str = "insert into event (series, position, id, meeting, at, seat, body)
    select $1, $2, $3, $4, $5, $6, $7
    where $2 = (select coalesce(max(position) + 1, 0) from event where series = $1)
    and ($8 is null or $8 = (select id from event where series = $1 and position = $2 - 1))
    on conflict do nothing";

const ID: &str = "select id from event where series = $1 and position = $2";

const SINCE: &str = "select position, id, meeting, at, seat, body from event
    where series = $1 and position >= $2 order by position";

const SERIES: &str = "select distinct series from event order by series";

/// Through the drive's own cache too, where the system can say so (macOS). Nothing of this is kept in the file.
const HABITS: &str = "pragma synchronous = full; pragma fullfsync = on; pragma journal_mode = persist";

/// How long opening waits for other writers, how long a key does, and how long once that has been in vain.
const OPENING: Duration = Duration::from_secs(2);
const KEY: Duration = Duration::from_millis(40);
const GLANCE: Duration = Duration::from_millis(10);

pub struct Sqlite {
    connection: Connection,
    path: PathBuf,
    flags: OpenFlags,
    /// SQLite's counter of other connections' commits, when it was last asked for.
    version: i64,
    /// Whether reading, and whether writing, was last waited for in vain.
    locked: [bool; 2],
    /// How long to wait for another writer.
    patience: Duration,
    /// The last event of each series that was read or written here, and how many there are up to it.
    ends: HashMap<SeriesId, (u64, Uuid)>,
    /// Writing was refused because the file may only be read; that may change.
    read_only: bool,
}

/// What the log is asked for.
#[derive(Clone, Copy)]
enum Asks {
    Read,
    Write,
}

impl Sqlite {
    /// Opens the register at a path, or makes it, with its folders. A file that may only be read opens too; then
    /// appending is refused. A file of another program or of a newer rakor is left as it is.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        make_folders(path)?;
        make_private(path);
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
        self.ask(Asks::Read, |connection| Ok(connection.execute("vacuum into ?1", [&to]).map(|_| ())?))
    }

    /// Takes a whole series out of the register.
    pub fn remove_series(&mut self, series: &str) -> Result<(), StoreError> {
        self.ask(Asks::Write, |connection| {
            Ok(connection.execute("delete from event where series = ?1", [series]).map(|_| ())?)
        })
    }

    fn connect(
        path: &Path,
        flags: OpenFlags,
        prepare: fn(&mut Connection) -> Result<(), StoreError>,
    ) -> Result<Self, StoreError> {
        let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
            .map_err(|error| if path.is_dir() { StoreError::IsFolder } else { error.into() })?;
        // Whoever only follows has nothing to lose by a lock, and glances again.
        let follows = !flags.contains(OpenFlags::SQLITE_OPEN_CREATE);
        let mut log = Self {
            connection,
            path: path.to_owned(),
            flags,
            version: 0,
            locked: [follows; 2],
            patience: OPENING,
            ends: HashMap::new(),
            read_only: false,
        };
        log.ask(Asks::Read, prepare)?;
        log.has_changed()?;
        log.patience = KEY;
        Ok(log)
    }

    /// Asks SQLite, waiting for other writers; but a lock that was waited for in vain is only glanced at from then
    /// on, so that a meeting does not freeze. That the file can be read says nothing of whether it can be written.
    fn ask<T>(
        &mut self,
        asks: Asks,
        question: impl FnOnce(&mut Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let patience = if self.locked[asks as usize] { GLANCE } else { self.patience };
        self.connection.busy_timeout(patience)?;
        let answer = question(&mut self.connection);
        self.locked[asks as usize] = matches!(answer, Err(StoreError::Locked));
        answer
    }

    /// Opens the file once more where it could only be read: its rights may be mended.
    fn open_again(&mut self) -> Result<(), StoreError> {
        if std::mem::take(&mut self.read_only) {
            let flags = self.flags.difference(OpenFlags::SQLITE_OPEN_CREATE) | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            self.connection = Connection::open_with_flags(&self.path, flags)?;
            self.connection.execute_batch(HABITS)?;
            self.ask(Asks::Read, recognise)?;
            // Others may have written while it was opened.
            self.version = 0;
        }
        Ok(())
    }

    /// The id of the event before a position, as far as it was read or written here.
    fn end(&self, series: &str, position: u64) -> Option<Uuid> {
        self.ends.get(series).filter(|(end, _)| *end == position).map(|(_, id)| *id)
    }

    fn note_end(&mut self, series: &str, position: u64, last: Option<Uuid>) {
        if let Some(last) = last {
            self.ends.insert(series.into(), (position, last));
        }
    }
}

impl Log for Sqlite {
    fn append_all(&mut self, series: &str, position: u64, events: &[Recorded]) -> Result<Appended, StoreError> {
        let bodies = events.iter().map(row::body).collect::<Result<Vec<_>, _>>()?;
        self.open_again()?;
        let mut before = self.end(series, position);
        let appended = self.ask(Asks::Write, |connection| {
            if let ([event], [body]) = (events, bodies.as_slice()) {
                return insert(connection, series, position, before, event, body);
            }
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            for ((position, event), body) in (position..).zip(events).zip(&bodies) {
                if insert(&transaction, series, position, before, event, body)? == Appended::Behind {
                    return Ok(Appended::Behind);
                }
                before = Some(event.id);
            }
            transaction.commit()?;
            Ok(Appended::Done)
        });
        self.read_only = appended == Err(StoreError::ReadOnly);
        if appended == Ok(Appended::Done) {
            self.note_end(series, position + events.len() as u64, events.last().map(|event| event.id));
        }
        appended
    }

    fn each_since(&mut self, series: &str, position: u64, take: &mut dyn FnMut(Recorded)) -> Result<(), StoreError> {
        let before = self.end(series, position);
        let mut next = position;
        let mut last = None;
        let read = self.ask(Asks::Read, |connection| {
            // One transaction, so that what is checked is what is read.
            let transaction = connection.transaction()?;
            if let Some(known) = before {
                let id = transaction.prepare_cached(ID)?.query_row(params![series, number(position - 1)], row::id);
                if id.optional()?.flatten() != Some(known) {
                    return Err(StoreError::Replaced);
                }
            }
            let mut statement = transaction.prepare_cached(SINCE)?;
            let mut rows = statement.query(params![series, number(position)])?;
            while let Some(row) = rows.next()? {
                let event = row::read(row, next).ok_or(StoreError::Damaged(Some(next)))?;
                next += 1;
                last = Some(event.id);
                take(event);
            }
            Ok(())
        });
        read?;
        self.note_end(series, next, last);
        Ok(())
    }

    fn has_changed(&mut self) -> Result<bool, StoreError> {
        let version = self.ask(Asks::Read, |connection| Ok(pragma(connection, "data_version")?))?;
        Ok(std::mem::replace(&mut self.version, version) != version)
    }

    fn series(&mut self) -> Result<Vec<SeriesId>, StoreError> {
        self.ask(Asks::Read, |connection| {
            let mut statement = connection.prepare_cached(SERIES)?;
            Ok(statement.query_map([], |row| Ok(row.get::<_, String>(0)?.into()))?.collect::<Result<_, _>>()?)
        })
    }
}

fn insert(
    connection: &Connection,
    series: &str,
    position: u64,
    before: Option<Uuid>,
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
        body,
        before.map(|id| id.to_string()),
    ])?;
    Ok(if inserted == 1 { Appended::Done } else { Appended::Behind })
}

fn number(position: u64) -> i64 {
    position.try_into().unwrap_or(i64::MAX)
}

fn pragma(connection: &Connection, name: &str) -> rusqlite::Result<i64> {
    connection.prepare_cached(&format!("pragma {name}"))?.query_row([], |row| row.get(0))
}

/// Makes the schema in a new file; refuses what is no register of this format.
fn prepare(connection: &mut Connection) -> Result<(), StoreError> {
    connection.execute_batch(HABITS)?;
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

impl Drop for Sqlite {
    /// Takes the journal away, unless somebody else is writing.
    fn drop(&mut self) {
        let _ = self.connection.busy_timeout(Duration::ZERO);
        let _ = self.connection.execute_batch("pragma journal_mode = delete");
    }
}

/// Makes the folders above a path, and brings each new one's name to the disk.
fn make_folders(path: &Path) -> Result<(), StoreError> {
    let missing = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
    let new: Vec<_> = path.ancestors().skip(1).take_while(missing).collect();
    let Some(folder) = new.first() else { return Ok(()) };
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder).map_err(|_| StoreError::NoFolder)?;
    for above in new.iter().filter_map(|folder| folder.parent()) {
        // Only some systems can sync a folder; on the others its name is safe or nothing can be done.
        let _ = fs::File::open(above).and_then(|folder| folder.sync_all());
    }
    Ok(())
}

/// Makes a new register its owner's alone: it names children. One that is there keeps its rights. Where that fails,
/// SQLite says why.
fn make_private(path: &Path) {
    let mut options = fs::OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let _ = options.write(true).create_new(true).open(path);
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
