//! The log: every event of every series, in order, kept where it survives the program.

mod error;
mod memory;
mod sqlite;
#[cfg(test)]
mod story;

pub use error::StoreError;
pub use memory::Memory;
pub use sqlite::Sqlite;

use crate::agenda::SeriesId;
use crate::register::Recorded;

/// Events of many series. A series' positions run from 0 without a gap; what is appended stays.
pub trait Log {
    /// Writes events from a position on, which is the number of events before them: all of them or none. When this
    /// returns `Done` they have reached the disk; after a trouble they most likely have not, and only `since` knows.
    fn append_all(&mut self, series: &str, position: u64, events: &[Recorded]) -> Result<Appended, StoreError>;

    /// Writes one event.
    fn append(&mut self, series: &str, position: u64, recorded: &Recorded) -> Result<Appended, StoreError> {
        self.append_all(series, position, std::slice::from_ref(recorded))
    }

    /// Hands on the events from a position on, one after the other.
    fn each_since(&mut self, series: &str, position: u64, take: &mut dyn FnMut(Recorded)) -> Result<(), StoreError>;

    /// The events from a position on.
    fn since(&mut self, series: &str, position: u64) -> Result<Vec<Recorded>, StoreError> {
        let mut events = Vec::new();
        self.each_since(series, position, &mut |event| events.push(event))?;
        Ok(events)
    }

    /// Whether another writer wrote since the last call, in any series. Cheap enough for every pass of the loop.
    fn has_changed(&mut self) -> Result<bool, StoreError>;

    /// All series that have events, by name.
    fn series(&mut self) -> Result<Vec<SeriesId>, StoreError>;
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appended {
    Done,
    /// The position is not the next one: another writer was first. Nothing was written.
    Behind,
}

impl Log for Box<dyn Log> {
    fn append_all(&mut self, series: &str, position: u64, events: &[Recorded]) -> Result<Appended, StoreError> {
        (**self).append_all(series, position, events)
    }

    fn each_since(&mut self, series: &str, position: u64, take: &mut dyn FnMut(Recorded)) -> Result<(), StoreError> {
        (**self).each_since(series, position, take)
    }

    fn has_changed(&mut self) -> Result<bool, StoreError> {
        (**self).has_changed()
    }

    fn series(&mut self) -> Result<Vec<SeriesId>, StoreError> {
        (**self).series()
    }
}
