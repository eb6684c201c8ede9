//! The register as it is saved: the fold of what the log holds.

use uuid::Uuid;

use crate::register::{Command, Recorded, Register, Rejection, Request};
use crate::store::{Appended, Log, StoreError};

pub struct Committed<L> {
    log: L,
    pub register: Register,
    /// Whether the log holds, or may hold, what the register does not.
    stale: bool,
}

/// Why a request was not written.
#[derive(Debug, thiserror::Error)]
#[error("not written: {self:?}")]
pub enum WriteError {
    Refused(Rejection),
    Trouble(StoreError),
}

impl<L: Log> Committed<L> {
    pub fn open(log: L, series: &str) -> Result<Self, StoreError> {
        let mut saved = Self { log, register: Register::new(series), stale: true };
        saved.sync()?;
        Ok(saved)
    }

    /// Takes in what is new in the log, and returns the ids of those events.
    pub fn sync(&mut self) -> Result<Vec<Uuid>, StoreError> {
        self.stale |= self.log.has_changed()?;
        if !self.stale {
            return Ok(Vec::new());
        }
        let events = self.log.since(&self.register.series, self.register.position)?;
        self.stale = false;
        events.iter().for_each(|recorded| self.register.apply(recorded));
        Ok(events.iter().map(|recorded| recorded.id).collect())
    }

    /// Decides and appends; decides again whenever another writer was first. None: it would change nothing.
    pub fn write(&mut self, request: &Request) -> Result<Option<Recorded>, WriteError> {
        loop {
            let Some(recorded) = decide(&self.register, request)? else { return Ok(None) };
            let appended = self.log.append(&self.register.series, self.register.position, &recorded);
            if appended == Ok(Appended::Done) {
                self.register.apply(&recorded);
                return Ok(Some(recorded));
            }
            // After a trouble too: a writer that failed may have written all the same.
            self.stale = true;
            appended?;
            if self.sync()?.is_empty() {
                return Err(WriteError::Trouble(StoreError::Replaced));
            }
        }
    }
}

/// The event that answers a request, with its circumstances. Whoever plans a meeting that is planned already means
/// that one.
pub fn decide(register: &Register, request: &Request) -> Result<Option<Recorded>, Rejection> {
    let meeting = match &request.command {
        Command::Plan(agenda) | Command::Replan(agenda) => {
            Some(register.meeting_of(agenda).map_or(request.id.into(), |meeting| meeting.id))
        }
        _ => request.meeting,
    };
    let Request { id, at, seat, .. } = request.clone();
    Ok(register.decide(request)?.map(|event| Recorded { id, meeting, at, seat, event }))
}

impl From<Rejection> for WriteError {
    fn from(refusal: Rejection) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for WriteError {
    fn from(trouble: StoreError) -> Self {
        Self::Trouble(trouble)
    }
}
