//! A seat: the place that a console types from, and its half-typed line, which survives a crash.

mod file;
#[cfg(test)]
mod tests;
mod writer;

use std::collections::HashSet;
use std::ffi::OsString;
use std::fs;
use std::io::Result;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::capture::Draft;
use crate::register::MeetingId;
use file::DraftFile;
use writer::DraftWriter;

/// Seats at one register, at the most.
const SEATS: usize = 99;

/// A seat that is taken. It is free again when the program ends, however it ends.
pub struct Seat {
    name: String,
    left: Option<Draft>,
    /// None: what is typed here is not kept.
    writer: Option<DraftWriter>,
}

impl Seat {
    /// Takes a seat beside the register of this path: the first free one where a crash left a line of this meeting,
    /// or else the first free one without a line. Where no file can be made and locked, it is a seat that keeps
    /// nothing, named after the process.
    pub fn take(register: &Path, host: &str, meeting: MeetingId) -> Self {
        let left = || (1..=SEATS).filter(|number| seat_path(register, *number).exists());
        let is_ours = |slots: &DraftFile| slots.draft().is_some_and(|draft| draft.meeting == meeting);
        let abandoned = left().find_map(|number| Some((number, lock(register, number).ok()?.filter(is_ours)?)));
        let is_empty = |seat: &Result<DraftFile>| seat.as_ref().map_or(true, |slots| slots.draft().is_none());
        let free =
            || (1..=SEATS).find_map(|number| Some((number, lock(register, number).transpose().filter(is_empty)?)));
        match abandoned.map(|(number, slots)| (number, Ok(slots))).or_else(free) {
            Some((number, Ok(slots))) => {
                let left = slots.draft().cloned();
                let writer = DraftWriter::of(seat_path(register, number), slots);
                Self { name: format!("{host}/{number}"), left, writer: Some(writer) }
            }
            _ => Self { name: format!("{host}/{}", std::process::id()), left: None, writer: None },
        }
    }

    /// A seat for a rehearsal: it keeps nothing.
    pub fn in_memory(host: &str) -> Self {
        Self { name: format!("{host}/1"), left: None, writer: None }
    }

    /// `host/1`
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The line that a crash left here; only the first time.
    pub fn left_behind(&mut self) -> Option<Draft> {
        self.left.take()
    }

    /// Keeps the line as it is typed, without waiting for the disk. An empty line is nothing to keep.
    pub fn keep(&mut self, draft: &Draft) {
        self.send((!draft.is_empty()).then(|| draft.clone()));
    }

    /// Nothing is half-typed any more.
    pub fn clear(&mut self) {
        self.send(None);
    }

    fn send(&mut self, draft: Option<Draft>) {
        if let Some(writer) = &self.writer {
            writer.keep(draft);
        }
    }
}

/// How long seats that were taken meanwhile may stay unknown to whoever reads along.
const LIST_EVERY: Duration = Duration::from_secs(1);

/// The lines that are being typed at the seats beside a register, which are left to those who sit there.
pub struct TypedLines {
    register: PathBuf,
    /// The seats that there were when the folder was looked at last.
    seats: Vec<usize>,
    listed: Option<Instant>,
}

impl TypedLines {
    pub fn beside(register: &Path) -> Self {
        Self { register: register.to_owned(), seats: Vec::new(), listed: None }
    }

    /// Those of a meeting. Only seats that there are cost anything, and the folder is looked at once a second.
    pub fn of(&mut self, meeting: MeetingId, now: Instant) -> Vec<Draft> {
        if self.listed.is_none_or(|listed| now.saturating_duration_since(listed) >= LIST_EVERY) {
            self.listed = Some(now);
            self.seats = seats(&self.register);
        }
        let drafts = self.seats.iter().filter_map(|number| file::glance(&seat_path(&self.register, *number)).ok()?);
        drafts.filter(|draft| draft.meeting == meeting && !draft.line.is_empty()).collect()
    }
}

/// The numbers of the seats beside a register that have a file.
fn seats(register: &Path) -> Vec<usize> {
    let folder = register.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let paths: Vec<_> = (1..=SEATS).map(|number| seat_path(register, number)).collect();
    let files: HashSet<_> = fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.file_name()).collect();
    (1..)
        .zip(paths)
        .filter(|(_, path)| path.file_name().is_some_and(|name| files.contains(name)))
        .map(|(number, _)| number)
        .collect()
}

/// Whether somebody sits at a register.
pub fn is_anybody_at(register: &Path) -> bool {
    seats(register).into_iter().any(|number| matches!(lock(register, number), Ok(None)))
}

fn lock(register: &Path, number: usize) -> Result<Option<DraftFile>> {
    DraftFile::lock(&seat_path(register, number))
}

/// `rakor.db.seat-1` for `rakor.db`
fn seat_path(register: &Path, number: usize) -> PathBuf {
    let mut path = OsString::from(register);
    path.push(format!(".seat-{number}"));
    path.into()
}
