//! The agenda of the next meeting: that of the last one, with the time that its steps took and what was left open.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::waiting::Answers;
use super::{Entry, Kind, Meeting, Register, Status};
use crate::agenda::{self, Agenda, Remarks, Step};
use crate::text::clean;

/// Minutes for the approval of the minutes, and for the review, where the last meeting had none.
const APPROVAL: u32 = 5;
const REVIEW: u32 = 15;
/// Lengths are proposed in multiples of so many minutes.
const UNIT: i64 = 5;
/// The longest that a step can be planned for, in minutes.
const DAY: i64 = 24 * 60;
/// Letters of an entry's text that are shown.
const SHOWN: usize = 120;

/// What is said of the next meeting. What is `None` stays as it was.
#[derive(Clone, Debug, Default)]
pub struct Next {
    pub date: NaiveDate,
    pub title: Option<String>,
    pub place: Option<String>,
    pub start: Option<NaiveTime>,
}

/// A step, and what is said beside its length.
type Item = (Step, Option<String>);

impl Register {
    /// The text of the next meeting's agenda file, in the language of the minutes. No entry is copied: what is open is
    /// in the register, under its own number.
    pub fn next_agenda(&self, last: &Meeting, next: &Next) -> String {
        let lang = last.agenda.lang;
        let (steps, minutes): (Vec<_>, Vec<_>) = last.next_steps().into_iter().unzip();
        let mut remarks = Remarks {
            head: vec![
                lang.next_of(&last.agenda.title, lang.date(last.agenda.date)),
                lang.next_unedited().into(),
                lang.next_agencies().into(),
            ],
            ..Remarks::default()
        };
        remarks.minutes = minutes.into_iter().enumerate().filter_map(|(index, said)| Some((index, said?))).collect();
        if !remarks.minutes.is_empty() {
            remarks.head.push(lang.next_minutes().into());
        }
        if next.title.is_none() {
            remarks.title = lang.check_title().into();
        }
        remarks.under.insert(1, self.points(&last.agenda));

        let old = last.agenda.clone();
        let mut agenda = Agenda {
            title: next.title.clone().unwrap_or(old.title),
            id: self.free_id(next.date),
            date: next.date,
            start: next.start.or(old.start),
            place: next.place.clone().unwrap_or(old.place),
            number: None,
            letter: None,
            steps,
            ..old
        };
        agenda.events.retain(|event| event.date >= next.date);
        agenda::rekey(&mut agenda);
        agenda::print(&agenda, &remarks)
    }

    /// Tells the meeting apart from those that the register has on this date.
    fn free_id(&self, date: NaiveDate) -> String {
        let is_free =
            |id: &String| !self.meetings.iter().any(|known| known.agenda.date == date && known.agenda.id == *id);
        let ids = std::iter::once(String::new()).chain((2..).map(|number: u32| number.to_string()));
        ids.into_iter().find(is_free).unwrap_or_default()
    }

    /// Whatever nobody owns, has no date or no answer.
    fn points(&self, agenda: &Agenda) -> Vec<String> {
        let lang = agenda.lang;
        let mut lines = vec![lang.review_by_itself().to_owned()];
        let answers = self.answers();
        let points: Vec<_> = self.entries.iter().filter_map(|entry| self.point(entry, &answers, agenda)).collect();
        if !points.is_empty() {
            lines.push(lang.review_points().into());
        }
        lines.extend(points);
        lines
    }

    /// `belum bertanggal: KM-4 Koordinasi penegakan KTR (Dinkes)`
    fn point(&self, entry: &Entry, answers: &Answers, agenda: &Agenda) -> Option<String> {
        let lang = agenda.lang;
        let is_open = |owner: &&str| !matches!(entry.status_of(owner), Status::Done | Status::Withdrawn);
        let open: Vec<&str> = entry.parts().filter(is_open).filter(|_| entry.stands()).collect();
        let is_undated = |owner: &&str| entry.due(owner).is_none_or(|due| due.date.is_none());
        let lacks = match entry.kind() {
            Kind::Commitment => [
                open.contains(&"").then(|| lang.point_no_owner()),
                open.iter().any(is_undated).then(|| lang.point_undated()),
            ],
            Kind::Blocker => {
                let waits = !open.is_empty() && !answers.contains_key(&entry.code);
                [waits.then(|| lang.point_unanswered()), None]
            }
            Kind::Decision | Kind::Note => [None, None],
        };
        let lacks: Vec<_> = lacks.into_iter().flatten().collect();
        let owners: Vec<_> =
            open.into_iter().filter(|owner| !owner.is_empty()).map(|owner| self.short(owner)).collect();
        let owners = if owners.is_empty() { String::new() } else { format!(" ({})", owners.join(", ")) };
        let text = self.shown(entry, agenda);
        (!lacks.is_empty()).then(|| format!("{}: {} {text}{owners}", lacks.join(", "), entry.code.show(lang)))
    }

    /// An entry's text, short enough for a line; an agenda goes to many, so what was said in confidence is not shown.
    fn shown(&self, entry: &Entry, agenda: &Agenda) -> String {
        let cluster = entry.content.cluster.as_ref().and_then(|id| agenda.cluster(id));
        let meeting = self.meeting(entry.meeting);
        if cluster.is_some_and(|cluster| cluster.confidential)
            || meeting.is_some_and(|meeting| meeting.heard_in_confidence(entry))
        {
            return format!("… {}", agenda.lang.point_withheld());
        }
        let text = clean(&entry.content.text);
        match text.char_indices().nth(SHOWN) {
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text,
        }
    }
}

impl Meeting {
    /// Approval of this meeting's minutes, review of what is open, and then its own steps.
    fn next_steps(&self) -> Vec<Item> {
        let lang = self.agenda.lang;
        let mut items: Vec<Item> = (0..self.agenda.steps.len()).map(|index| self.proposed(index)).collect();
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
    fn proposed(&self, index: usize) -> Item {
        let step = self.agenda.steps[index].clone();
        let took = self.took(index).unwrap_or_default();
        let actual = (took + TimeDelta::seconds(30)).num_minutes();
        if actual == 0 {
            return (step, None);
        }
        let minutes = ((took + TimeDelta::seconds(UNIT * 30)).num_minutes() / UNIT * UNIT).clamp(UNIT, DAY) as u32;
        let lang = self.agenda.lang;
        let remark = match step.minutes {
            0 => Some(lang.step_took(actual)),
            planned if planned == minutes => None,
            planned => Some(lang.step_took_of(actual, planned)),
        };
        (Step { minutes, ..step }, remark)
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
