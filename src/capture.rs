//! The capture line: one line typed at the speed of speech, read against the room it is typed in.

use std::ops::Range;

mod assignment;
mod cluster;
mod complete;
mod directory;
mod doubt;
mod draft;
mod greeting;
mod head;
mod kind;
mod list;
mod numbering;
mod office;
mod paste;
mod print;
mod prose;
mod quantity;
mod question;
mod read;
mod said_before;
mod shorthand;
mod sign;
mod split;
#[cfg(test)]
mod tests;
mod waiting_line;
mod when;
mod word;

pub use complete::{Completion, Detail, complete};
pub use directory::Directory;
pub use doubt::Doubt;
pub use draft::Draft;
pub use kind::{kind_prefix, kind_said};
pub use list::{agencies_called, cluster_called};
pub use paste::{LONGEST_PASTE, LeftOut, PasteDoubt, PastedLine, PastedReading, pasted};
pub use print::{compose, print, quoted};
pub use question::{Meaning, Question, answer};
pub use read::{read, reread};
pub use said_before::SaidBefore;
pub use shorthand::OwnShorthand;
pub use split::Sigil;
pub use waiting_line::WaitingLine;
pub use when::{Offer, accept};

use chrono::NaiveDate;

use crate::agenda::{AgencyId, Agenda, Cluster, Indicator};
use crate::deadline::Calendar;
use crate::register::{Code, Content, Kind, Meeting, Register};

/// What a line is read against.
#[derive(Clone, Copy, Debug)]
pub struct Room<'a> {
    pub register: &'a Register,
    pub meeting: &'a Meeting,
    /// The names of the meeting's agenda.
    pub directory: &'a Directory,
    /// Key of the cluster that is being discussed.
    pub cluster: Option<&'a str>,
    /// Key of the agency that has the floor.
    pub floor: Option<&'a str>,
    /// The day on which it is said: `besok` is the day after.
    pub today: NaiveDate,
    /// What is said here may concern persons who must not be named.
    pub confidential: bool,
    pub kind: Kind,
}

impl<'a> Room<'a> {
    pub fn agenda(&self) -> &'a Agenda {
        &self.meeting.agenda
    }

    pub fn calendar(&self) -> Calendar<'a> {
        calendar(self.agenda(), self.today)
    }

    pub fn current_cluster(&self) -> Option<&'a Cluster> {
        self.agenda().cluster(self.cluster?)
    }

    /// The indicator of this number, with its cluster; that of the current cluster where several have it.
    fn indicator(&self, number: &str) -> Option<(&'a Cluster, &'a Indicator)> {
        let is_it = |indicator: &&Indicator| indicator.number.eq_ignore_ascii_case(number);
        let clusters = self.current_cluster().into_iter().chain(&self.agenda().clusters);
        clusters.into_iter().find_map(|cluster| Some((cluster, cluster.indicators.iter().find(is_it)?)))
    }

    /// The blocker of this code, which may be its number alone.
    fn blocker(&self, typed: &str) -> Option<Code> {
        let code = match typed.parse() {
            Ok(number) => Code { kind: Kind::Blocker, number },
            Err(_) => typed.parse().ok()?,
        };
        let entry = self.register.entry(code)?;
        (code.kind == Kind::Blocker && entry.stands()).then_some(code)
    }
}

fn calendar(agenda: &Agenda, today: NaiveDate) -> Calendar<'_> {
    Calendar { meeting: today, events: &agenda.events, holidays: &agenda.holidays }
}

/// What a line was understood to mean. All ranges are bytes of the line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    pub content: Content,
    /// The owners come from the line, not from the floor.
    pub owner_named: bool,
    /// The agencies in front of the line, as in `Dinkes: …`: they say it themselves.
    pub speakers: Vec<AgencyId>,
    /// Must be answered before the line can be recorded.
    pub questions: Vec<Question>,
    /// Shown, but they never forbid.
    pub doubts: Vec<Doubt>,
    /// A deadline at the end of the text, which nobody marked as one.
    pub offer: Option<Offer>,
    /// What to colour, by where it begins; an escape may lie within what a sigil took.
    pub spans: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub range: Range<usize>,
    pub role: Role,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A sigil with the words that it took.
    Sigil(Sigil),
    /// A backslash and the character that it makes plain.
    Escape,
    /// The cluster that the line says it is of.
    Cluster,
    /// What a question is about.
    Trouble,
}
