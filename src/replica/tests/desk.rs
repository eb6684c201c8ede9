//! What the tests work with: a log that can fail, and a seat at a live register.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use crate::agenda::SeriesId;
use crate::agenda::{Agency, Agenda, Step};
use crate::register::{Code, Content, Kind, Place};
use crate::replica::*;
use crate::store::{Appended, Memory};

/// What becomes of an append.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fate {
    Written,
    Full,
    /// Written, but the writer is told that it was not.
    WrittenUnheard,
}

/// A log whose next appends meet these fates; written, when there are no more.
#[derive(Clone, Default)]
pub struct Fated {
    log: Memory,
    pub fates: Rc<RefCell<VecDeque<Fate>>>,
}

impl Fated {
    pub fn on(log: &Memory) -> Self {
        Self { log: log.clone(), fates: Rc::default() }
    }

    pub fn meets(&self, fates: &[Fate]) {
        self.fates.borrow_mut().extend(fates);
    }
}

impl Log for Fated {
    fn append_all(&mut self, series: &str, position: u64, events: &[Recorded]) -> Result<Appended, StoreError> {
        let fate = self.fates.borrow_mut().pop_front().unwrap_or(Fate::Written);
        if fate == Fate::Full {
            return Err(StoreError::Full);
        }
        let appended = self.log.append_all(series, position, events)?;
        if fate == Fate::WrittenUnheard { Err(StoreError::Io("5".into())) } else { Ok(appended) }
    }

    fn each_since(&mut self, series: &str, position: u64, take: &mut dyn FnMut(Recorded)) -> Result<(), StoreError> {
        self.log.each_since(series, position, take)
    }

    fn has_changed(&mut self) -> Result<bool, StoreError> {
        self.log.has_changed()
    }

    fn series(&mut self) -> Result<Vec<SeriesId>, StoreError> {
        self.log.series()
    }
}

pub fn agenda() -> Agenda {
    let agency = |id: &str| Agency { id: id.into(), name: id.into(), short: id.into(), ..Agency::default() };
    Agenda {
        title: "Rakor".into(),
        series: "kla".into(),
        agencies: vec![agency("disdukcapil"), agency("dinkes")],
        steps: vec![Step { title: "Pembukaan".into(), ..Step::default() }, Step::default()],
        ..Agenda::default()
    }
}

pub fn at(second: i64) -> Moment {
    "2024-03-14T09:12:00+08:00".parse::<Moment>().unwrap() + TimeDelta::seconds(second)
}

pub fn code(text: &str) -> Code {
    text.parse().unwrap()
}

pub fn content(text: &str) -> Content {
    Content { text: text.into(), owners: vec!["disdukcapil".into()], ..Content::default() }
}

pub fn note(text: &str) -> Command {
    Command::Record { kind: Kind::Note, place: Place::default(), content: content(text) }
}

/// A seat at a live register, at which the time goes by with every command.
pub struct Desk<L: Log> {
    pub live: Replica<L>,
    pub seat: &'static str,
    pub second: i64,
}

impl<L: Log> Desk<L> {
    pub fn at(log: L, seat: &'static str) -> Self {
        Self { live: Replica::open(log, "kla").unwrap(), seat, second: 0 }
    }

    pub fn opened(log: L, seat: &'static str) -> Self {
        let mut desk = Self::at(log, seat);
        desk.ask(Command::Plan(Box::new(agenda()))).unwrap();
        desk.ask(Command::EnterStep(0)).unwrap();
        desk
    }

    pub fn ask(&mut self, command: Command) -> Result<Outcome, Rejection> {
        self.second += 1;
        let meeting = self.live.register().meetings.first().map(|meeting| meeting.id);
        self.live.execute(meeting, at(self.second), self.seat, command)
    }

    pub fn sync(&mut self) -> Synced {
        self.second += 2;
        self.live.sync(at(self.second))
    }

    /// Every entry's code and text, withdrawn ones in brackets.
    pub fn entries(&self) -> Vec<String> {
        let show = |entry: &crate::register::Entry| match entry.stands() {
            true => format!("{} {}", entry.code, entry.content.text),
            false => format!("({} {})", entry.code, entry.content.text),
        };
        self.live.register().entries.iter().map(show).collect()
    }
}

pub fn texts(log: &Memory) -> Vec<String> {
    let text = |recorded: Recorded| match recorded.event {
        Event::EntryRecorded { content, .. } => Some(content.text),
        _ => None,
    };
    log.clone().since("kla", 0).unwrap().into_iter().filter_map(text).collect()
}
