//! A year's evidence: what a task force decided and promised, by cluster and indicator, and what shows that it was done.

use chrono::{Datelike, NaiveDate};

use crate::agenda::{Agenda, Cluster, Indicator};
use crate::register::{Entry, Evidence, Kind, Meeting, Owner, Register, State, Status};
use crate::text::fold;

/// What counts of a year: what its meetings decided and promised, and earlier promises that were answered in it.
/// Clusters, indicators and language are those of its last meeting's agenda; statuses are those of today.
pub struct AnnualEvidence<'a> {
    pub year: i32,
    pub today: NaiveDate,
    pub register: &'a Register,
    /// The meetings that were held in the year, by date. There is at least one.
    pub held: Vec<&'a Meeting>,
    /// Meetings of earlier years that its promises come from, by date.
    pub before: Vec<&'a Meeting>,
    /// One a cluster, and one for what belongs to none.
    pub chapters: Vec<Chapter<'a>>,
}

pub struct Chapter<'a> {
    pub cluster: Option<&'a Cluster>,
    /// One an indicator, and one for what has none.
    pub sections: Vec<Section<'a>>,
}

pub struct Section<'a> {
    pub indicator: Option<&'a Indicator>,
    /// Decisions first.
    pub entries: Vec<&'a Entry>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EvidenceCount {
    pub decisions: usize,
    pub promises: usize,
    /// Promises that were kept.
    pub done: usize,
    /// Decisions and promises with evidence.
    pub proven: usize,
}

impl<'a> AnnualEvidence<'a> {
    /// The evidence of a year; none where no meeting was held in it.
    pub fn of(register: &'a Register, year: i32, today: NaiveDate) -> Option<Self> {
        let was_held = |meeting: &&Meeting| meeting.state() != State::Planned;
        let mut meetings: Vec<_> = register.meetings.iter().filter(was_held).collect();
        meetings.sort_by_key(|meeting| meeting.agenda.date);
        let (held, others): (Vec<_>, Vec<_>) =
            meetings.into_iter().partition(|meeting| meeting.agenda.date.year() == year);
        let newest = held.last()?;
        let counts = |entry: &&Entry| {
            let is_meant = matches!(entry.kind(), Kind::Decision | Kind::Commitment) && entry.stands();
            let is_new = held.iter().any(|meeting| meeting.id == entry.meeting);
            let is_earlier = others.iter().any(|known| known.id == entry.meeting && known.agenda.date.year() < year);
            is_meant && (is_new || is_earlier && was_answered_in(year, entry))
        };
        let mut entries: Vec<_> = register.entries.iter().filter(counts).collect();
        entries.sort_by_key(|entry| entry.kind() != Kind::Decision);
        let before = others.into_iter().filter(|meeting| {
            meeting.agenda.date.year() < year && entries.iter().any(|entry| is_behind(meeting, entry))
        });
        let before = before.collect();
        let chapters = chapters(register, &newest.agenda, &entries);
        Some(Self { year, today, register, before, chapters, held })
    }

    pub fn sections(&self) -> impl Iterator<Item = (&Chapter<'a>, &Section<'a>)> {
        self.chapters.iter().flat_map(|chapter| chapter.sections.iter().map(move |section| (chapter, section)))
    }

    /// The meetings of the year, and of earlier ones, that an entry was spoken of in.
    pub fn behind(&self, entry: &'a Entry) -> impl Iterator<Item = &'a Meeting> {
        self.before.iter().chain(&self.held).copied().filter(move |meeting| is_behind(meeting, entry))
    }
}

impl Section<'_> {
    pub fn tally(&self) -> EvidenceCount {
        let count = |is_meant: &dyn Fn(&&&Entry) -> bool| self.entries.iter().filter(is_meant).count();
        EvidenceCount {
            decisions: count(&|entry| entry.kind() == Kind::Decision),
            promises: count(&|entry| entry.kind() == Kind::Commitment),
            done: count(&|entry| entry.kind() == Kind::Commitment && entry.status() == Status::Done),
            proven: count(&|entry| is_proven(entry)),
        }
    }
}

impl std::iter::Sum for EvidenceCount {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |all, one| Self {
            decisions: all.decisions + one.decisions,
            promises: all.promises + one.promises,
            done: all.done + one.done,
            proven: all.proven + one.proven,
        })
    }
}

/// Everything that an entry's owners showed, each once.
pub fn shown(entry: &Entry) -> Vec<(Owner<&str>, &Evidence)> {
    let mut shown = Vec::new();
    for owner in entry.parts() {
        for evidence in entry.answers_of(owner).iter().filter_map(|progress| progress.answer.evidence.as_ref()) {
            if !shown.contains(&(owner, evidence)) {
                shown.push((owner, evidence));
            }
        }
    }
    shown
}

/// Whether something was shown for it. What was only named with a promise is evidence once the promise is kept.
fn is_proven(entry: &Entry) -> bool {
    !shown(entry).is_empty() || entry.content.evidence.is_some() && !is_only_promised(entry)
}

/// Whether the evidence that was named with it is still to come.
pub fn is_only_promised(entry: &Entry) -> bool {
    entry.kind() == Kind::Commitment && entry.status() != Status::Done
}

fn was_answered_in(year: i32, entry: &Entry) -> bool {
    entry.progress.values().flatten().any(|progress| progress.at.year() == year)
}

fn is_behind(meeting: &Meeting, entry: &Entry) -> bool {
    entry.meeting == meeting.id || entry.history.iter().any(|change| change.meeting == Some(meeting.id))
}

fn chapters<'a>(register: &Register, agenda: &'a Agenda, entries: &[&'a Entry]) -> Vec<Chapter<'a>> {
    let clusters = agenda.clusters.iter().map(Some).chain([None]);
    let chapter = clusters.map(|cluster| {
        let indicators = cluster.map(|cluster| cluster.indicators.as_slice()).unwrap_or_default();
        let section = |indicator: Option<&'a Indicator>| {
            let is_here = |entry: &&&Entry| match (of_indicator(agenda, entry), indicator) {
                (Some((_, own)), Some(indicator)) => own == indicator,
                (None, None) => of_cluster(register, agenda, entry) == cluster,
                _ => false,
            };
            Section { indicator, entries: entries.iter().filter(is_here).copied().collect() }
        };
        Chapter { cluster, sections: indicators.iter().map(Some).chain([None]).map(section).collect() }
    });
    chapter.collect()
}

fn of_indicator<'a>(agenda: &'a Agenda, entry: &Entry) -> Option<(&'a Cluster, &'a Indicator)> {
    let number = fold(entry.content.indicator.as_deref()?);
    let indicators = |cluster: &'a Cluster| cluster.indicators.iter().map(move |indicator| (cluster, indicator));
    agenda.clusters.iter().flat_map(indicators).find(|(_, indicator)| fold(&indicator.number) == number)
}

/// The cluster that an entry names, or else that of the step in which it was said.
fn of_cluster<'a>(register: &Register, agenda: &'a Agenda, entry: &Entry) -> Option<&'a Cluster> {
    let of_step = || {
        let steps = &register.meeting(entry.meeting)?.agenda.steps;
        steps.get(entry.place.step?)?.cluster.as_deref()
    };
    agenda.cluster(entry.content.cluster.as_deref().or_else(of_step)?)
}
