//! The register as it is saved: the fold of what the log holds.

use uuid::Uuid;

use crate::register::{Command, Recorded, Refusal, Register, Request};
use crate::store::{Appended, Log, Trouble};

pub struct Saved<L> {
    log: L,
    pub register: Register,
    /// Whether the log holds, or may hold, what the register does not.
    stale: bool,
}

/// Why a request was not written.
pub enum Setback {
    Refused(Refusal),
    Trouble(Trouble),
}

impl<L: Log> Saved<L> {
    pub fn open(log: L, series: &str) -> Result<Self, Trouble> {
        let mut saved = Self { log, register: Register::new(series), stale: true };
        saved.follow()?;
        Ok(saved)
    }

    /// Takes in what is new in the log, and returns the ids of those events.
    pub fn follow(&mut self) -> Result<Vec<Uuid>, Trouble> {
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
    pub fn write(&mut self, request: &Request) -> Result<Option<Recorded>, Setback> {
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
            if self.follow()?.is_empty() {
                return Err(Setback::Trouble(Trouble::Replaced));
            }
        }
    }
}

/// The event that answers a request, with its circumstances. Whoever plans a meeting that is planned already means
/// that one.
pub fn decide(register: &Register, request: &Request) -> Result<Option<Recorded>, Refusal> {
    let meeting = match &request.command {
        Command::Plan(agenda) => register.meeting_of(agenda).map_or(request.id, |meeting| meeting.id),
        _ => request.meeting,
    };
    let Request { id, at, seat, .. } = request.clone();
    Ok(register.decide(request)?.map(|event| Recorded { id, meeting, at, seat, event }))
}

impl From<Refusal> for Setback {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Trouble> for Setback {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}
