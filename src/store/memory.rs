//! A log in memory, for a rehearsal: gone when the program ends.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Appended, Log, StoreError};
use crate::agenda::SeriesId;
use crate::register::Recorded;

/// A clone is another writer of the same log.
#[derive(Clone, Default)]
pub struct Memory {
    events: Rc<RefCell<BTreeMap<SeriesId, Vec<Recorded>>>>,
    /// Number of events that this writer wrote or was told of.
    seen: usize,
}

impl Log for Memory {
    fn append_all(&mut self, series: &str, position: u64, events: &[Recorded]) -> Result<Appended, StoreError> {
        let mut log = self.events.borrow_mut();
        let series = log.entry(series.into()).or_default();
        if series.len() as u64 != position {
            return Ok(Appended::Behind);
        }
        series.extend_from_slice(events);
        self.seen += events.len();
        Ok(Appended::Done)
    }

    fn each_since(&mut self, series: &str, position: u64, take: &mut dyn FnMut(Recorded)) -> Result<(), StoreError> {
        let events = self.events.borrow();
        let series = events.get(series).map_or(&[][..], Vec::as_slice);
        series.iter().skip(position as usize).cloned().for_each(take);
        Ok(())
    }

    fn has_changed(&mut self) -> Result<bool, StoreError> {
        let all = self.events.borrow().values().map(Vec::len).sum();
        Ok(std::mem::replace(&mut self.seen, all) != all)
    }

    fn series(&mut self) -> Result<Vec<SeriesId>, StoreError> {
        let events = self.events.borrow();
        Ok(events.iter().filter(|(_, events)| !events.is_empty()).map(|(name, _)| name.clone()).collect())
    }
}
