//! Who waits for whom: the blockers and stuck promises that are still open, as edges between agencies.

pub mod drawing;
mod graph;

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::NaiveDate;

use crate::agenda::AgencyId;

use crate::register::{Code, Entry, Kind, Meeting, MeetingId, Owner, Progress, Register, Status};
use graph::Graph;

/// Circles and chains that are told at the most, each; more are counted.
const MOST: usize = 12;

/// Agencies of an entry that are no longer told one by one, where they are most of the agenda's.
pub const MANY: usize = 5;

/// One agency waits for another.
#[derive(Clone, Copy, Debug)]
pub struct Wait<'a> {
    /// A blocker, or a promise whose owner is stuck.
    pub entry: &'a Entry,
    pub stuck: Owner<&'a str>,
    pub needed: &'a str,
    /// Date of the meeting that heard of it first.
    pub since: NaiveDate,
    /// From then until the day that was asked about.
    pub days: i64,
    /// The commitment that answers it, and of several the one that is least advanced.
    pub answer: Option<&'a Entry>,
    pub reach: Reach,
}

/// Of how many agencies a wait is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    Few,
    /// Most agencies are stuck in the entry.
    MostStuck,
    /// Most agencies are needed in the entry.
    MostNeeded,
}

/// All waiting of a task force on a day.
#[derive(Debug, Default)]
pub struct Waiting<'a> {
    /// Those for the same agency, and of them those in the same entry, stand together: the longest first. At the end
    /// are those that need most agencies, by their entries.
    pub waits: Vec<Wait<'a>>,
    /// Agencies that wait for each other in a ring, the smallest rings first; one alone waits for itself.
    pub circles: Vec<Vec<&'a str>>,
    pub more_circles: usize,
    /// Each agency waits for the next one, and at least three take part: the longest first.
    pub chains: Vec<Vec<&'a str>>,
    pub more_chains: usize,
}

/// The commitments that answer blockers.
pub type Answers<'a> = HashMap<Code, Vec<&'a Entry>>;

impl Wait<'_> {
    /// Whether nothing more is to be done for it than to close it.
    pub fn is_settled(&self) -> bool {
        self.answer.is_some_and(is_done)
    }

    /// Whether it says of one agency that it holds up another.
    fn is_edge(&self) -> bool {
        !self.is_settled() && self.stuck != Owner::Nobody && self.reach == Reach::Few
    }

    fn is_beside(&self, other: &Self) -> bool {
        let is_needed = self.needed == other.needed || self.reach == Reach::MostNeeded;
        is_needed && self.entry.code == other.entry.code
    }
}

fn is_done(entry: &Entry) -> bool {
    entry.status() == Status::Done
}

impl<'a> Waiting<'a> {
    /// The waits for one agency in one entry, at a time; for most agencies, all of the entry.
    pub fn rows(&self) -> impl Iterator<Item = &[Wait<'a>]> {
        self.waits.chunk_by(Wait::is_beside)
    }

    /// The entries in which one agency waits for another and is not answered yet, the longest wait first.
    pub fn entries_between(&self, stuck: &str, needed: &str) -> impl Iterator<Item = &'a Entry> {
        let waits = self.waits.iter().filter(move |wait| wait.stuck == Owner::Agency(stuck) && wait.needed == needed);
        waits.filter(|wait| wait.is_edge()).map(|wait| wait.entry)
    }
}

impl Register {
    /// Who waits for whom on a day, in all meetings up to this one. What most agencies wait for, or are needed for, says
    /// nothing of who holds up whom, and is part of no circle or chain.
    pub fn waiting<'a>(&'a self, meeting: &Meeting, today: NaiveDate) -> Waiting<'a> {
        let waits = self.waits(meeting, today);
        let edges = waits.iter().filter(|wait| wait.is_edge());
        let graph = Graph::new(edges.filter_map(|wait| Some((wait.stuck.agency()?, wait.needed))));
        let (mut circles, mut chains) = (graph.circles(), graph.chains());
        let more_circles = circles.split_off(circles.len().min(MOST)).len();
        let more_chains = chains.split_off(chains.len().min(MOST)).len();
        Waiting { waits, circles, more_circles, chains, more_chains }
    }

    /// The edges alone, in the order of [`Waiting::waits`].
    pub fn waits<'a>(&'a self, meeting: &Meeting, today: NaiveDate) -> Vec<Wait<'a>> {
        let dates = self.dates_until(meeting);
        let answers = self.answers();
        let mut waits = Vec::new();
        let told = |entry: &&Entry| entry.stands() && dates.contains_key(&entry.meeting);
        for entry in self.entries.iter().filter(told) {
            let reach = self.reach(entry);
            for stuck in entry.parts().filter(|stuck| is_open(entry, *stuck)) {
                // One of several that needs itself only holds up the others.
                let is_other = |needed: &&str| Owner::Agency(*needed) != stuck || entry.content.owners.len() < 2;
                for needed in self.needed(entry, stuck).into_iter().filter(is_other) {
                    let since = since(entry, stuck, needed, &dates);
                    let days = (today - since).num_days();
                    let answer = answer(entry, needed, &answers);
                    waits.push(Wait { entry, stuck, needed, since, days, answer, reach });
                }
            }
        }
        let mut longest: HashMap<&str, (bool, Reverse<i64>, Code)> = HashMap::new();
        for wait in waits.iter().filter(|wait| !wait.is_settled() && wait.reach != Reach::MostNeeded) {
            let this = (wait.answer.is_some(), Reverse(wait.days), wait.entry.code);
            let known = longest.entry(wait.needed).or_insert(this);
            *known = this.min(*known);
        }
        waits.sort_by_cached_key(|wait| {
            let first = longest.get(wait.needed).copied();
            let since = dates.get(&wait.entry.meeting).copied();
            let state = (wait.answer.is_some(), wait.is_settled());
            let is_one_of_most = wait.reach == Reach::MostNeeded;
            let among = (!is_one_of_most).then_some((first.is_none(), first, wait.needed, state));
            (is_one_of_most, among, since, wait.entry.code, state)
        });
        waits
    }

    /// Of how many agencies the waits of an entry are.
    fn reach(&self, entry: &Entry) -> Reach {
        let all = self.meeting(entry.meeting).map_or(0, |meeting| meeting.agenda.agencies.len());
        let is_most = |agencies: &[AgencyId]| agencies.len() >= MANY && agencies.len() * 2 > all;
        match (is_most(entry.needs()), is_most(&entry.content.owners)) {
            (true, _) => Reach::MostNeeded,
            (false, true) => Reach::MostStuck,
            (false, false) => Reach::Few,
        }
    }

    /// The commitments that answer each blocker, without those that were withdrawn.
    pub fn answers(&self) -> Answers<'_> {
        let mut answers = Answers::new();
        for (blocker, answer) in self.answering() {
            answers.entry(blocker).or_default().push(answer);
        }
        answers
    }

    /// The first commitment that answers a blocker; it reads the whole register.
    pub fn answer_to(&self, blocker: Code) -> Option<&Entry> {
        self.answering().find(|(known, _)| *known == blocker).map(|(_, answer)| answer)
    }

    /// Each blocker with what answers it: a promise or a decision; a promise that was joined answers by the whole.
    fn answering(&self) -> impl Iterator<Item = (Code, &Entry)> {
        let counts = |entry: &&Entry| {
            let can_answer = matches!(entry.kind(), Kind::Commitment | Kind::Decision);
            can_answer && entry.stands() && entry.status() != Status::Withdrawn
        };
        self.entries.iter().filter_map(move |entry| {
            let blocker = entry.content.answers?;
            let whole = self.whole(entry)?;
            let says_so_too = whole.code != entry.code && whole.content.answers == Some(blocker);
            Some((blocker, whole)).filter(|(_, whole)| counts(whole) && !says_so_too)
        })
    }

    /// What an entry was joined or converted into in the end; itself where it was neither.
    fn whole<'a>(&'a self, entry: &'a Entry) -> Option<&'a Entry> {
        let next = |entry: &&'a Entry| self.entry(entry.withdrawal.as_ref()?.into?);
        std::iter::successors(Some(entry), next).take(self.entries.len()).last()
    }

    /// The commitment that has answered all of an open blocker and is done, so that the blocker may be closed.
    pub fn closing_answer<'a>(&self, blocker: &Entry, answers: &Answers<'a>) -> Option<&'a Entry> {
        let all = answers.get(&blocker.code)?;
        let is_open = is_open_blocker(blocker);
        let is_answered = |needed: &AgencyId| answer(blocker, needed, answers).is_some_and(is_done);
        let is_all_done = all.iter().all(|answer| is_done(answer)) && blocker.needs().iter().all(is_answered);
        all.last().filter(|_| is_open && is_all_done).copied()
    }

    /// The agencies that an owner's part of an entry waits for, each once; those that are gone by who followed them.
    fn needed<'a>(&'a self, entry: &'a Entry, stuck: Owner<&str>) -> Vec<&'a str> {
        let answer = entry.progress_of(stuck).filter(|progress| progress.status == Status::Blocked);
        let said = answer.map(|progress| progress.answer.needs.as_slice()).unwrap_or_default();
        let mut needed = Vec::new();
        for agency in entry.needs().iter().chain(said).flat_map(|agency| self.followers(agency)) {
            if !needed.contains(&agency) {
                needed.push(agency);
            }
        }
        needed
    }

    /// The meetings up to one, with their dates.
    pub(super) fn dates_until(&self, meeting: &Meeting) -> HashMap<MeetingId, NaiveDate> {
        let last = self.meetings.iter().position(|known| known.id == meeting.id);
        let until = &self.meetings[..last.map_or(self.meetings.len(), |last| last + 1)];
        until.iter().map(|meeting| (meeting.id, meeting.agenda.date)).collect()
    }
}

/// Whether an owner's part can still be waited with: a blocker that is open, a promise that is open.
fn is_open(entry: &Entry, stuck: Owner<&str>) -> bool {
    matches!(entry.kind(), Kind::Blocker | Kind::Commitment) && !entry.status_of(stuck).is_closed()
}

/// Whether a blocker still holds somebody up.
pub(super) fn is_open_blocker(entry: &Entry) -> bool {
    entry.kind() == Kind::Blocker && entry.stands() && entry.parts().any(|owner| is_open(entry, owner))
}

/// Since when: for a blocker its meeting, for a promise the answer that first named who is needed.
fn since(entry: &Entry, stuck: Owner<&str>, needed: &str, dates: &HashMap<MeetingId, NaiveDate>) -> NaiveDate {
    let recorded = || dates.get(&entry.meeting).copied().unwrap_or(entry.recorded_at.date_naive());
    if entry.needs().iter().any(|agency| agency == needed) {
        return recorded();
    }
    let stuck = entry.answers_of(stuck).iter().rev();
    let first = stuck.take_while(|progress| progress.status == Status::Blocked).last();
    let date = |said: &Progress| said.meeting.and_then(|id| dates.get(&id).copied()).unwrap_or(said.at.date_naive());
    first.map_or_else(recorded, date)
}

/// The commitment that answers a blocker for one of the agencies that it needs. Where another needed agency answered,
/// it answered for itself; anybody else answers for all.
fn answer<'a>(blocker: &Entry, needed: &str, answers: &Answers<'a>) -> Option<&'a Entry> {
    let all = answers.get(&blocker.code)?;
    let names = |answer: &Entry, agency: &str| {
        answer.content.owners.iter().chain(&answer.content.with).any(|named| named == agency)
    };
    let own = all.iter().filter(|answer| names(answer, needed));
    let others = all.iter().filter(|answer| !blocker.needs().iter().any(|agency| names(answer, agency)));
    let meant: Vec<_> = own.chain(others).collect();
    meant.iter().find(|answer| !is_done(answer)).or(meant.first()).map(|answer| **answer)
}
