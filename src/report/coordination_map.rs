//! The coordination map: what each agency owes in each cluster, and who and what is still missing.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::AddAssign;

use chrono::NaiveDate;

use crate::agenda::{Agency, Cluster, Indicator};
use crate::calendar::Moment;
use crate::register::{Entry, Kind, Meeting, Owner, Presence, Register, Status};
use crate::text::fold;

/// Which meetings are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// All up to the meeting, and it.
    #[default]
    Register,
    Meeting,
}

/// What is counted of an agency, of a cluster, or of one in the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All that stand, done or not.
    pub promises: usize,
    pub done: usize,
    pub overdue: usize,
    /// Those that are open.
    pub blockers: usize,
}

/// How a tally is to be looked at: the first of these that is true of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heat {
    Nothing,
    /// Something is overdue.
    Late,
    /// A blocker is open.
    Stuck,
    /// All of it is done.
    Done,
    Open,
}

/// One agency's part, or what nobody owns yet.
#[derive(Clone, Debug, PartialEq)]
pub struct MapRow<'a> {
    pub owner: Owner<&'a str>,
    pub total: Tally,
    /// A cell for each column.
    pub cells: Vec<Tally>,
}

#[derive(Clone, Debug)]
pub struct Map<'a> {
    /// The clusters of the meeting's agenda; none at the end: what belongs to no cluster of it, if there is any.
    pub columns: Vec<Option<&'a Cluster>>,
    /// The agencies of the agenda in its order, then those that it does not have.
    pub rows: Vec<MapRow<'a>>,
    /// What each column comes to; a joint promise counts once.
    pub totals: Vec<Tally>,
    pub total: Tally,
}

/// Who has not spoken in a meeting, and what has no promise.
#[derive(Clone, Debug, PartialEq)]
pub struct Missing<'a> {
    /// Agencies that were invited, and are here, or of which nothing is noted.
    pub silent: Vec<&'a Agency>,
    /// Clusters without a promise in this meeting, and how many earlier meetings brought them.
    pub clusters: Vec<(&'a Cluster, usize)>,
    /// Indicators without a promise in any meeting up to this one.
    pub indicators: Vec<(&'a Cluster, &'a Indicator)>,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, more: Self) {
        self.promises += more.promises;
        self.done += more.done;
        self.overdue += more.overdue;
        self.blockers += more.blockers;
    }
}

impl Tally {
    pub fn heat(self) -> Heat {
        match self {
            Self { promises: 0, blockers: 0, .. } => Heat::Nothing,
            Self { overdue: 1.., .. } => Heat::Late,
            Self { blockers: 1.., .. } => Heat::Stuck,
            Self { promises, done, .. } if done == promises => Heat::Done,
            _ => Heat::Open,
        }
    }

    fn of(kind: Kind, status: Status, is_late: bool) -> Self {
        let is_closed = status.is_closed();
        match kind {
            Kind::Commitment if status != Status::Withdrawn => Self {
                promises: 1,
                done: (status == Status::Done).into(),
                overdue: (is_late && !is_closed).into(),
                blockers: 0,
            },
            Kind::Blocker => Self { blockers: (!is_closed).into(), ..Self::default() },
            _ => Self::default(),
        }
    }

    fn of_part(entry: &Entry, owner: Owner<&str>, today: NaiveDate) -> Self {
        Self::of(entry.kind(), entry.status_of(owner), is_late(entry, owner, today))
    }

    /// The entry as one, with however many owners.
    fn of_whole(entry: &Entry, today: NaiveDate) -> Self {
        let is_late = entry.parts().any(|owner| entry.is_owed_by(owner) && is_late(entry, owner, today));
        Self::of(entry.kind(), entry.status(), is_late)
    }
}

/// Whether an owner's day has passed.
pub(super) fn is_late(entry: &Entry, owner: Owner<&str>, today: NaiveDate) -> bool {
    entry.due(owner).and_then(|due| due.date).is_some_and(|date| date < today)
}

impl Map<'_> {
    /// What is late first, then where most is stuck, then who promised most; what is equal stays as the agenda has it.
    pub fn late_first(&mut self) {
        self.rows.sort_by_key(|MapRow { total, .. }| Reverse((total.overdue, total.blockers, total.promises)));
    }
}

impl Register {
    /// Agencies by clusters, as things stand on a day.
    pub fn map<'a>(&'a self, meeting: &'a Meeting, span: Extent, today: NaiveDate) -> Map<'a> {
        let agenda = &meeting.agenda;
        let dates = self.dates_until(meeting);
        let is_meant = |entry: &&Entry| {
            let is_here = entry.meeting == meeting.id;
            entry.stands() && (is_here || span == Extent::Register && dates.contains_key(&entry.meeting))
        };
        let mut columns: Vec<Option<&Cluster>> = agenda.clusters.iter().map(Some).chain([None]).collect();
        let column_of: HashMap<&str, usize> =
            agenda.clusters.iter().enumerate().map(|(at, cluster)| (cluster.id.as_str(), at)).collect();
        let empty = |owner| MapRow { owner, total: Tally::default(), cells: vec![Tally::default(); columns.len()] };
        let mut rows: Vec<MapRow> = agenda.agencies.iter().map(|agency| empty(Owner::from(&agency.id))).collect();
        let mut row_of: BTreeMap<_, usize> = rows.iter().enumerate().map(|(at, row)| (row.owner, at)).collect();
        let mut totals = empty(Owner::Nobody);
        for entry in self.entries.iter().filter(is_meant) {
            let cluster = entry.content.cluster.as_deref();
            let column = cluster.and_then(|id| column_of.get(id).copied()).unwrap_or(agenda.clusters.len());
            let whole = Tally::of_whole(entry, today);
            totals.cells[column] += whole;
            totals.total += whole;
            for owner in entry.parts() {
                let part = Tally::of_part(entry, owner, today);
                if part == Tally::default() {
                    continue;
                }
                let row = *row_of.entry(owner).or_insert_with(|| {
                    rows.push(empty(owner));
                    rows.len() - 1
                });
                rows[row].cells[column] += part;
                rows[row].total += part;
            }
        }
        if totals.cells.last() == Some(&Tally::default()) && !agenda.clusters.is_empty() {
            columns.pop();
            rows.iter_mut().chain([&mut totals]).for_each(|row| _ = row.cells.pop());
        }
        Map { columns, rows, totals: totals.cells, total: totals.total }
    }

    /// Who and what is missing in a meeting, with all meetings before it in mind.
    pub fn missing<'a>(&'a self, meeting: &'a Meeting, now: Moment) -> Missing<'a> {
        let agenda = &meeting.agenda;
        let may_speak = |agency: &&Agency| meeting.presence(&agency.id).is_none_or(Presence::is_there);
        let silent = meeting.invited().filter(may_speak).filter(|agency| !self.heard(meeting, &agency.id, None, now));

        let dates = self.dates_until(meeting);
        let (mut here, mut earlier) = (HashSet::new(), HashMap::<&str, usize>::new());
        let mut promised = HashSet::new();
        let is_promise = |entry: &&Entry| entry.kind() == Kind::Commitment && entry.status() != Status::Withdrawn;
        for entry in self.entries.iter().filter(is_promise).filter(|entry| dates.contains_key(&entry.meeting)) {
            let cluster = entry.content.cluster.as_deref().unwrap_or_default();
            if entry.meeting == meeting.id {
                here.insert(cluster);
            } else {
                *earlier.entry(cluster).or_default() += 1;
            }
            promised.extend(entry.content.indicator.as_deref().map(|number| (cluster, fold(number))));
        }
        let idle = agenda.clusters.iter().filter(|cluster| !here.contains(cluster.id.as_str()));
        let indicators = agenda
            .clusters
            .iter()
            .flat_map(|cluster| cluster.indicators.iter().map(move |indicator| (cluster, indicator)))
            .filter(|(cluster, indicator)| !promised.contains(&(cluster.id.as_str(), fold(&indicator.number))));
        Missing {
            silent: silent.collect(),
            clusters: idle.map(|cluster| (cluster, earlier.get(cluster.id.as_str()).copied().unwrap_or(0))).collect(),
            indicators: indicators.collect(),
        }
    }
}
