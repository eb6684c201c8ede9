//! The agenda of the next meeting: that of the last one, with the time that its steps took and what was left open.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use crate::agenda::{self, Agenda, Step, StepId, step_id};
use crate::register::{Entry, Kind, Meeting, Owner, Register};
use crate::report::waiting::Answers;

/// Minutes for the approval of the minutes, and for the review, where the last meeting had none.
const APPROVAL: u32 = 5;
const REVIEW: u32 = 15;
/// Lengths are proposed in multiples of so many minutes.
const UNIT: i64 = 5;
/// The longest that a step can be planned for, in minutes.
const DAY: i64 = 24 * 60;
/// Index of the step under which the points stand.
pub const REVIEW_STEP: usize = 1;

/// What is said of the next meeting. What is `None` stays as it was.
#[derive(Clone, Debug, Default)]
pub struct Next {
    pub date: NaiveDate,
    pub title: Option<String>,
    pub place: Option<String>,
    pub start: Option<NaiveTime>,
}

/// The next meeting, made of the last. No entry is copied: what is open is in the register, under its own number.
pub struct NextAgenda<'a> {
    pub last: &'a Meeting,
    pub agenda: Agenda,
    /// Of the steps, by their index, whose length is now what they took.
    pub lengths: BTreeMap<usize, StepLength>,
    /// Whether the title is still that of the last meeting.
    pub same_title: bool,
    pub points: Vec<Point<'a>>,
}

/// Minutes that a step took, and those that were planned; 0 where the agenda did not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepLength {
    pub took: i64,
    pub planned: u32,
}

/// An entry of which something must be decided.
pub struct Point<'a> {
    pub entry: &'a Entry,
    /// At least one.
    pub lacks: Vec<Lack>,
    /// Those whose part is open.
    pub owners: Vec<&'a str>,
    /// An agenda goes to many, so what was said in confidence is not shown.
    pub withheld: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    Owner,
    Date,
    Answer,
}

/// A step, and the length that it took where that changes the plan.
type Planned = (Step, Option<StepLength>);

impl Register {
    pub fn next_agenda<'a>(&'a self, last: &'a Meeting, next: &Next) -> NextAgenda<'a> {
        let (mut steps, lengths): (Vec<_>, Vec<_>) = last.next_steps().into_iter().unzip();
        if step_id::are_usual(&last.agenda_as_read().steps) {
            steps.iter_mut().for_each(|step| step.id = StepId::default());
        }
        step_id::name(&mut steps);
        let lengths = lengths.into_iter().enumerate().filter_map(|(index, length)| Some((index, length?))).collect();
        let old = last.agenda.clone();
        let mut agenda = Agenda {
            title: next.title.clone().unwrap_or(old.title),
            id: self.free_id(next.date),
            example: false,
            date: next.date,
            start: next.start.or(old.start),
            place: next.place.clone().unwrap_or(old.place),
            number: None,
            letter: None,
            attachments: Vec::new(),
            steps,
            ..old
        };
        agenda.events.retain(|event| event.date >= next.date);
        agenda::rekey(&mut agenda);
        let answers = self.answers();
        let points = self.entries.iter().filter_map(|entry| self.point(entry, &answers, &last.agenda)).collect();
        NextAgenda { last, agenda, lengths, same_title: next.title.is_none(), points }
    }

    /// Tells the meeting apart from those that the register has on this date.
    fn free_id(&self, date: NaiveDate) -> String {
        let is_free =
            |id: &String| !self.meetings.iter().any(|known| known.agenda.date == date && known.agenda.id == *id);
        let ids = std::iter::once(String::new()).chain((2..).map(|number: u32| number.to_string()));
        ids.into_iter().find(is_free).unwrap_or_default()
    }

    /// What nobody owns, has no date or no answer.
    fn point<'a>(&'a self, entry: &'a Entry, answers: &Answers, agenda: &Agenda) -> Option<Point<'a>> {
        let is_open = |owner: &Owner<&str>| !entry.status_of(*owner).is_closed();
        let open: Vec<_> = entry.parts().filter(is_open).filter(|_| entry.stands()).collect();
        let is_undated = |owner: &Owner<&str>| entry.due(*owner).is_none_or(|due| due.date.is_none());
        let lacks = match entry.kind() {
            Kind::Commitment => [
                open.contains(&Owner::Nobody).then_some(Lack::Owner),
                open.iter().any(is_undated).then_some(Lack::Date),
            ],
            Kind::Blocker => {
                let waits = !open.is_empty() && !answers.contains_key(&entry.code);
                [waits.then_some(Lack::Answer), None]
            }
            Kind::Decision | Kind::Note => [None, None],
        };
        let lacks: Vec<_> = lacks.into_iter().flatten().collect();
        let owners = open.into_iter().filter_map(Owner::agency).map(|agency| self.short(agency)).collect();
        let cluster = entry.content.cluster.as_ref().and_then(|id| agenda.cluster(id));
        let withheld = cluster.is_some_and(|cluster| cluster.confidential) || self.is_withheld(entry);
        (!lacks.is_empty()).then_some(Point { entry, lacks, owners, withheld })
    }
}

impl Meeting {
    /// Approval of this meeting's minutes, review of what is open, and then its own steps.
    fn next_steps(&self) -> Vec<Planned> {
        let lang = self.agenda.lang;
        let is_planned = |index: &usize| self.is_in_the_file(&self.agenda.steps[*index]);
        let steps = (0..self.agenda.steps.len()).filter(is_planned);
        let mut items: Vec<Planned> = steps.map(|index| self.proposed(index)).collect();
        let mut take =
            |wanted: &dyn Fn(&Step) -> bool| items.iter().position(|(step, _)| wanted(step)).map(|at| items.remove(at));
        let usual = |minutes, review| (Step { minutes, review, ..Step::default() }, None);
        let mut approval =
            take(&|step| step.title.starts_with(lang.approval())).unwrap_or_else(|| usual(APPROVAL, false));
        approval.0.title = format!("{} ({})", lang.approval(), lang.date(self.agenda.date));
        let mut review = take(&|step| step.review).unwrap_or_else(|| usual(REVIEW, true));
        if review.0.title.is_empty() {
            review.0.title = lang.review().into();
        }
        [approval, review].into_iter().chain(items).collect()
    }

    /// A step with the length that it took; as it was planned where it was never left, or only passed by.
    fn proposed(&self, index: usize) -> Planned {
        let step = self.agenda.steps[index].clone();
        let took = self.took(index).unwrap_or_default();
        let actual = (took + TimeDelta::seconds(30)).num_minutes();
        if actual == 0 {
            return (step, None);
        }
        let minutes = ((took + TimeDelta::seconds(UNIT * 30)).num_minutes() / UNIT * UNIT).clamp(UNIT, DAY) as u32;
        let planned = step.minutes;
        (Step { minutes, ..step }, (planned != minutes).then_some(StepLength { took: actual, planned }))
    }

    /// The time of all stays at a step that are over.
    fn took(&self, step: usize) -> Option<TimeDelta> {
        let over = self.visits.iter().any(|visit| visit.step == step && visit.until.is_some());
        // A stay that goes on counts until its own beginning.
        over.then(|| self.used(step, self.visits.last().map(|visit| visit.from).unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests;
