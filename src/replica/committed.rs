//! The register as it is saved: the fold of what the log holds.

use uuid::Uuid;

use crate::register::{Command, Recorded, Register, Rejection, Request};
use crate::store::{Appended, Log, StoreError};

pub struct Committed<L> {
    log: L,
    pub register: Register,
    /// Whether the log holds, or may hold, what the register does not.
    stale: bool,
    /// Events that were taken in and not told of yet.
    taken_in: Vec<Uuid>,
}

/// Why a request was not written.
#[derive(Debug, thiserror::Error)]
#[error("not written: {self:?}")]
pub enum WriteError {
    Refused(Rejection),
    Trouble(StoreError),
}

impl<L: Log> Committed<L> {
    /// Goes on from a register that was read from this log before.
    pub fn open(log: L, register: Register) -> Result<Self, StoreError> {
        let mut saved = Self { log, register, stale: true, taken_in: Vec::new() };
        saved.sync()?;
        Ok(saved)
    }

    /// Takes in what is new in the log, and returns the ids of those events.
    pub fn sync(&mut self) -> Result<Vec<Uuid>, StoreError> {
        self.stale |= self.log.has_changed()?;
        if !self.stale {
            return Ok(std::mem::take(&mut self.taken_in));
        }
        let Self { log, register, taken_in, .. } = self;
        let (series, position) = (register.series.clone(), register.position);
        log.each_since(&series, position, &mut |recorded| {
            register.apply(&recorded);
            taken_in.push(recorded.id);
        })?;
        self.stale = false;
        Ok(std::mem::take(&mut self.taken_in))
    }

    /// Decides and appends, all of it or nothing; decides again whenever another writer was first. Returns what changed
    /// something.
    pub fn write(&mut self, requests: &[Request]) -> Result<Vec<Recorded>, WriteError> {
        loop {
            let recorded = decide_all(&self.register, requests)?;
            if recorded.is_empty() {
                return Ok(recorded);
            }
            let appended = self.log.append_all(&self.register.series, self.register.position, &recorded);
            if appended == Ok(Appended::Done) {
                recorded.iter().for_each(|recorded| self.register.apply(recorded));
                return Ok(recorded);
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

/// The events that answer requests, each decided on what the ones before it did.
pub fn decide_all(register: &Register, requests: &[Request]) -> Result<Vec<Recorded>, Rejection> {
    if let [only] = requests {
        return Ok(decide(register, only)?.into_iter().collect());
    }
    let mut ahead = register.clone();
    let mut events = Vec::new();
    for request in requests {
        if let Some(recorded) = decide(&ahead, request)? {
            ahead.apply(&recorded);
            events.push(recorded);
        }
    }
    Ok(events)
}

/// The event that answers a request, with its circumstances. Whoever plans a meeting that is planned already means
/// that one.
fn decide(register: &Register, request: &Request) -> Result<Option<Recorded>, Rejection> {
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
