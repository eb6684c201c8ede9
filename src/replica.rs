//! The live register: a key asks, the core decides, the log remembers. When the log cannot, the meeting goes on.

pub mod catalog;
mod committed;
pub mod draft;
pub mod due_minutes;
mod name;
#[cfg(test)]
mod tests;

pub use name::GivenName;

use chrono::TimeDelta;
use uuid::Uuid;

use crate::calendar::Moment;
use crate::register::{Command, Event, MeetingId, Recorded, Register, Rejection, Request, action};
use crate::store::{Log, StoreError};
use committed::{Committed, WriteError};
use name::GivenNames;

/// How long a log in trouble is left alone; one that somebody else holds is soon free again.
const REST: TimeDelta = TimeDelta::seconds(2);
const LOCKED_REST: TimeDelta = TimeDelta::milliseconds(300);

pub struct Replica<L: Log = Box<dyn Log>> {
    committed: Committed<L>,
    /// Only while something is unsaved.
    pending: Option<Pending>,
    trouble: Option<StoreError>,
    /// When the log was last asked for anything.
    asked: Option<Moment>,
}

/// The register as it will be once all is saved.
struct Pending {
    register: Register,
    /// In order.
    groups: Vec<Unsaved>,
}

/// Requests that are not saved yet and belong together: they are saved together or not at all.
struct Unsaved(Vec<UnsavedRequest>);

/// A request with the name that it gave on screen and what it did there.
struct UnsavedRequest {
    request: Request,
    name: Option<GivenName>,
    event: Event,
}

/// What came of a command.
#[derive(Debug, PartialEq)]
pub struct Outcome {
    /// None: it changed nothing.
    pub event: Option<Event>,
    /// Whether it has reached the disk, and all before it.
    pub saved: bool,
}

/// What came of following the log.
#[derive(Debug, Default, PartialEq)]
pub struct Synced {
    /// Whether the register, its trouble or what is unsaved is no longer what was on the screen.
    pub changed: bool,
    /// Number of commands that were unsaved and now are saved.
    pub saved: usize,
    /// Unsaved commands that were taken off the screen, because another writer was first.
    pub refused: Vec<(Command, Rejection)>,
    /// Unsaved entries, guests and meetings that have another name now, because another writer was first: old, new.
    pub renamed: Vec<(GivenName, GivenName)>,
    /// Names of what was refused: there is no such thing any more, or it is another writer's.
    pub lost: Vec<GivenName>,
}

impl<L: Log> Replica<L> {
    pub fn open(log: L, series: &str) -> Result<Self, StoreError> {
        Self::resume(log, Register::new(series))
    }

    /// Goes on from a register that was read from this log before.
    pub fn resume(log: L, register: Register) -> Result<Self, StoreError> {
        Ok(Self { committed: Committed::open(log, register)?, pending: None, trouble: None, asked: None })
    }

    /// The register to show: what is saved, and what is not yet.
    pub fn register(&self) -> &Register {
        self.pending.as_ref().map_or(&self.committed.register, |pending| &pending.register)
    }

    /// Position until which the log holds the register that is shown.
    pub fn saved(&self) -> u64 {
        self.committed.register.position
    }

    /// What keeps the log from being read or written, if anything does.
    pub fn trouble(&self) -> Option<&StoreError> {
        self.trouble.as_ref()
    }

    /// Number of commands that are on the screen and not yet on the disk.
    pub fn unsaved(&self) -> usize {
        self.pending.as_ref().map_or(0, |pending| pending.groups.iter().map(|group| group.0.len()).sum())
    }

    /// Does what is asked, and saves it before it returns, or keeps it until `sync` can save it. The meeting, none
    /// between meetings, does not matter to `Command::Plan`: look it up with `Register::meeting_of` afterwards.
    pub fn execute(
        &mut self,
        meeting: impl Into<Option<MeetingId>>,
        at: Moment,
        seat: &str,
        command: Command,
    ) -> Result<Outcome, Rejection> {
        let (mut events, saved) = self.execute_all(meeting, at, seat, vec![command])?;
        Ok(Outcome { event: events.pop(), saved })
    }

    /// Does several things as one: all of them are saved, or kept, or refused. Returns what they did, and whether it has
    /// reached the disk.
    pub fn execute_all(
        &mut self,
        meeting: impl Into<Option<MeetingId>>,
        at: Moment,
        seat: &str,
        commands: Vec<Command>,
    ) -> Result<(Vec<Event>, bool), Rejection> {
        let meeting = meeting.into();
        let request = |(id, command)| Request { id, meeting, at, seat: seat.into(), command };
        let requests = action::ids(Uuid::now_v7()).zip(commands).map(request).collect();
        if self.pending.is_none() {
            self.asked = Some(at);
        }
        let recorded = self.put(requests)?;
        Ok((recorded.into_iter().map(|recorded| recorded.event).collect(), self.pending.is_none()))
    }

    /// Takes in what others wrote and saves what is unsaved. To be called on every pass of the loop; a log in
    /// trouble is asked again only every two seconds.
    pub fn sync(&mut self, now: Moment) -> Synced {
        let rest = if self.trouble == Some(StoreError::Locked) { LOCKED_REST } else { REST };
        let rested = self.asked.is_none_or(|asked| !(asked..asked + rest).contains(&now));
        if self.trouble.is_some() && !rested {
            return Synced::default();
        }
        self.asked = Some(now);
        let before = (self.trouble.take(), self.committed.register.position, self.unsaved());
        let mut synced = Synced::default();
        match self.committed.sync().and_then(|ids| if ids.is_empty() { self.write_first() } else { Ok(ids) }) {
            Ok(ids) => self.put_again(&ids, &mut synced),
            Err(trouble) => self.trouble = Some(trouble),
        }
        let position = self.committed.register.position;
        synced.changed = before != (self.trouble.clone(), position, self.unsaved());
        synced
    }

    /// Writes the unsaved requests that come first, as they are, where nobody wrote anything since: while that fails,
    /// nothing of what is shown need be made again. Returns the ids of their events.
    fn write_first(&mut self) -> Result<Vec<Uuid>, StoreError> {
        let Some(first) = self.pending.as_ref().and_then(|pending| pending.groups.first()) else {
            return Ok(Vec::new());
        };
        let requests: Vec<_> = first.0.iter().map(|unsaved| unsaved.request.clone()).collect();
        match self.committed.write(&requests) {
            Ok(recorded) => Ok(recorded.into_iter().map(|recorded| recorded.id).collect()),
            Err(WriteError::Refused(_)) => Ok(Vec::new()),
            Err(WriteError::Trouble(trouble)) => Err(trouble),
        }
    }

    /// Puts all unsaved requests again, on top of what is saved by now; `ids` are those found in the log after all.
    fn put_again(&mut self, ids: &[Uuid], synced: &mut Synced) {
        let Some(pending) = self.pending.take() else { return };
        let total: usize = pending.groups.iter().map(|group| group.0.len()).sum();
        let mut names = GivenNames::default();
        for Unsaved(mut group) in pending.groups {
            if group.iter().any(|unsaved| ids.contains(&unsaved.request.id)) {
                continue;
            }
            let commands: Vec<_> = group.iter().map(|unsaved| unsaved.request.command.clone()).collect();
            let renamed = group.iter_mut().try_for_each(|UnsavedRequest { request, event, .. }| {
                names.rename(request)?;
                self.means_the_same(request, event, &names)
            });
            let requests: Vec<_> = group.iter().map(|unsaved| unsaved.request.clone()).collect();
            match renamed.and_then(|()| self.put(requests)) {
                Ok(recorded) => {
                    for UnsavedRequest { request, name, .. } in group {
                        let did = recorded.iter().find(|recorded| recorded.id == request.id);
                        names.note(name, GivenName::given_by(&request, did, self.register()));
                    }
                }
                Err(refusal) => {
                    group.into_iter().for_each(|unsaved| names.note(unsaved.name, None));
                    synced.refused.extend(commands.into_iter().map(|command| (command, refusal.clone())));
                }
            }
        }
        synced.saved = total - self.unsaved() - synced.refused.len();
        (synced.renamed, synced.lost) = names.changed();
    }

    /// Refuses to undo or to redo another step than the one that was undone or redone on screen.
    fn means_the_same(&self, request: &Request, event: &Event, names: &GivenNames) -> Result<(), Rejection> {
        let (shown, refusal) = match event {
            Event::Undone { facts } => (facts, Rejection::NothingToUndo),
            Event::Redone { facts } => (facts, Rejection::NothingToRedo),
            _ => return Ok(()),
        };
        let now = match self.register().decide(request)? {
            Some(Event::Undone { facts } | Event::Redone { facts }) => facts,
            _ => return Err(refusal),
        };
        let is_same = now.len() == shown.len() && shown.iter().zip(&now).all(|(old, new)| names.is_same(old, new));
        if is_same { Ok(()) } else { Err(refusal) }
    }

    /// Puts requests into the log, or, when that is in trouble, on top of the register that is shown.
    fn put(&mut self, requests: Vec<Request>) -> Result<Vec<Recorded>, Rejection> {
        if self.pending.is_none() {
            match self.committed.write(&requests) {
                Ok(recorded) => {
                    self.trouble = None;
                    return Ok(recorded);
                }
                Err(WriteError::Refused(refusal)) => return Err(refusal),
                Err(WriteError::Trouble(trouble)) => self.trouble = Some(trouble),
            }
        }
        let fresh = || Pending { register: self.committed.register.clone(), groups: Vec::new() };
        let mut pending = self.pending.take().unwrap_or_else(fresh);
        let decided = pending.put(requests);
        self.pending = Some(pending).filter(|pending| !pending.groups.is_empty());
        decided
    }
}

impl Pending {
    fn put(&mut self, requests: Vec<Request>) -> Result<Vec<Recorded>, Rejection> {
        let events = committed::decide_all(&self.register, &requests)?;
        let mut group = Vec::new();
        for recorded in &events {
            self.register.apply(recorded);
            if let Some(request) = requests.iter().find(|request| request.id == recorded.id) {
                let name = GivenName::given_by(request, Some(recorded), &self.register);
                group.push(UnsavedRequest { request: request.clone(), name, event: recorded.event.clone() });
            }
        }
        if !group.is_empty() {
            self.groups.push(Unsaved(group));
        }
        Ok(events)
    }
}
