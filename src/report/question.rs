//! Answers to what a chair asks: a count to say aloud, and what it is made of, as plain data for wall, console and paper.

mod awaited;
mod hall;
mod promises;

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::NaiveDate;

use crate::agenda::Cluster;
use crate::calendar::Moment;
use crate::deadline::Deadline;
use crate::register::{ChairQuestion, Code, Entry, Meeting, Owner, Presence, Register, Status};
use crate::report::follow_up::Owed;
use crate::report::representation::Component;

/// Owners from which a promise is that of many.
const MANY: usize = 6;

#[derive(Clone, Debug)]
pub struct Reply<'a> {
    /// The day on which it holds.
    pub today: NaiveDate,
    pub tally: QuestionTally<'a>,
    /// In the order in which they are to be read.
    pub groups: Vec<RowGroup<'a>>,
}

/// What is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionTally<'a> {
    /// Commitments without a date, and how many of them nobody owns.
    NoDate {
        promises: usize,
        unowned: usize,
    },
    /// Agencies that were not heard, how many of them are there, and how many agencies were invited.
    NotSpoken {
        silent: usize,
        there: usize,
        invited: usize,
    },
    /// Commitments of earlier meetings, those that are overdue, and all by how they stand, where there are any.
    Earlier {
        promised: usize,
        late: usize,
        statuses: Vec<(Status, usize)>,
    },
    /// What waits for this agency, since when the longest, and what it supports besides.
    Awaited {
        agency: &'a str,
        waiting: usize,
        since: Option<NaiveDate>,
        supported: usize,
    },
    /// Open promises that fall due in the month, how many of them are overdue, and how many are since earlier months.
    Due {
        promises: usize,
        late: usize,
        before: usize,
    },
    Components(Vec<Component<'a>>),
}

#[derive(Clone, Debug)]
pub struct RowGroup<'a> {
    pub heading: Heading<'a>,
    pub rows: Vec<Row<'a>>,
}

/// What the rows of a group have in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Heading<'a> {
    Owner(Owner<&'a str>),
    /// So many owners together.
    Together(usize),
    /// In the hall.
    There,
    /// Awaited at the cluster that is being discussed, and not noted as there.
    Expected(&'a Cluster),
    /// Invited, and nothing is noted of them.
    NotNoted,
    /// Excused or absent.
    Away,
    /// They wait for this agency.
    WaitFor(&'a str),
    /// This agency supports them.
    SupportedBy(&'a str),
    WholeMeeting,
    Cluster(&'a Cluster),
}

#[derive(Clone, Debug)]
pub enum Row<'a> {
    /// An owner's part of a promise, or of a blocker.
    Part(Owed<'a>),
    /// The first part of a promise of many, whose parts all stand alike.
    Joint(Owed<'a>),
    /// These owners of an entry have waited since that day.
    Waiting {
        entry: &'a Entry,
        owners: Vec<Owner<&'a str>>,
        since: NaiveDate,
    },
    /// A part that is supported by the agency that was asked about.
    Supported(Owed<'a>),
    Agency {
        id: &'a str,
        presence: Option<Presence>,
    },
    Component(Component<'a>),
}

impl<'a> Row<'a> {
    /// The entry that it is about.
    pub fn entry(&self) -> Option<&'a Entry> {
        match self {
            Self::Part(owed) | Self::Joint(owed) | Self::Supported(owed) => Some(owed.entry),
            Self::Waiting { entry, .. } => Some(entry),
            Self::Agency { .. } | Self::Component(_) => None,
        }
    }

    /// Number of days that it is overdue.
    pub fn days_late(&self) -> Option<i64> {
        match self {
            Self::Part(owed) | Self::Joint(owed) | Self::Supported(owed) => owed.days_late(),
            _ => None,
        }
    }
}

impl Register {
    /// Answers a question in a meeting, as of a day; who spoke, as of a moment of it.
    pub fn answer<'a>(
        &'a self,
        question: &'a ChairQuestion,
        meeting: &'a Meeting,
        today: NaiveDate,
        now: Moment,
    ) -> Reply<'a> {
        let (tally, groups) = match question {
            ChairQuestion::NoDate => self.without_date(today),
            ChairQuestion::NotSpoken => self.not_spoken(meeting, now),
            ChairQuestion::Earlier => self.promised_before(meeting, today),
            ChairQuestion::AwaitedFrom { agency } => self.awaited_from(agency, meeting, today),
            ChairQuestion::DueThisMonth => self.due_in_month(today),
            ChairQuestion::Components => self.components_heard(meeting, now),
        };
        Reply { today, tally, groups }
    }
}

/// Parts by their owners, in the order in which these come first. A promise of many agencies that all stand alike is
/// told once, under their number.
fn by_owner(parts: Vec<Owed>) -> Vec<RowGroup> {
    type Standing<'a> = (Status, Option<Cow<'a, Deadline>>);
    let mut alike: HashMap<Code, Vec<Standing>> = HashMap::new();
    for part in &parts {
        alike.entry(part.entry.code).or_default().push((part.status, part.due.clone()));
    }
    let is_joint = |entry: &Entry| {
        let (owners, stand) = (entry.content.owners.len(), &alike[&entry.code]);
        owners >= MANY && stand.len() == owners && stand.iter().all(|part| *part == stand[0])
    };
    let mut groups: Vec<RowGroup> = Vec::new();
    for part in parts {
        let owners = &part.entry.content.owners;
        let is_joint = is_joint(part.entry);
        if is_joint && owners.first().is_some_and(|first| part.owner != first.into()) {
            continue;
        }
        let heading = if is_joint { Heading::Together(owners.len()) } else { Heading::Owner(part.owner) };
        let at = groups.iter().position(|group| group.heading == heading).unwrap_or_else(|| {
            groups.push(RowGroup { heading, rows: Vec::new() });
            groups.len() - 1
        });
        groups[at].rows.push(if is_joint { Row::Joint(part) } else { Row::Part(part) });
    }
    groups
}

/// A group, unless nothing is in it.
fn group<'a>(heading: Heading<'a>, rows: Vec<Row<'a>>) -> Option<RowGroup<'a>> {
    (!rows.is_empty()).then_some(RowGroup { heading, rows })
}
