//! What must be said with a status: a reason, a new date, evidence, who is needed.

use chrono::NaiveDate;

use super::owed_part::OwedPart;
use super::scene::FollowUpScene;
use crate::agenda::{AgencyId, Agenda};
use crate::capture::{self, Directory, Room, Sigil};
use crate::deadline::{self, Calendar, Deadline, TimeReading};
use crate::register::{Answer, Command, Evidence, Kind, Status};
use crate::tui::key::Key;
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::parts::field::FormField;
use crate::tui::parts::refusal::FormRefusal;

/// The questions that a status brings, and what is typed in answer.
pub struct StatusForm {
    pub row: OwedPart,
    pub status: Status,
    pub fields: Vec<FormField>,
    /// The days of a duty that are due and open, where that is asked: in the last field.
    days: Vec<NaiveDate>,
    pub selected: usize,
    pub problem: Option<String>,
}

/// How the asking ends.
pub enum StatusFormEnd {
    Cancelled,
    Answered(Box<Command>),
}

impl StatusForm {
    pub fn new(row: OwedPart, status: Status, scene: FollowUpScene) -> Self {
        let lang = scene.lang;
        let reason = FormField::text(lang.reason(), "", lang.reason_hint());
        let mut fields = match status {
            Status::Postponed => vec![FormField::text(lang.new_deadline(), "", lang.deadline_hint()), reason],
            Status::Blocked => vec![reason, FormField::text(lang.needed(), "", lang.owner_hint())],
            Status::Done => vec![FormField::text(lang.evidence(), "", lang.evidence_or_file()), reason],
            _ => vec![reason],
        };
        let days = if status == Status::Withdrawn { Vec::new() } else { row.open_days(scene) };
        if days.len() > 1 {
            let shown = days.iter().map(|day| lang.date(*day)).collect();
            fields.push(FormField::choice(lang.which_days(), shown, days.len() - 1));
        }
        Self { row, status, fields, days, selected: 0, problem: None }
    }

    /// What a key does; none: it was typed, and nothing follows yet.
    pub fn press(&mut self, key: Key, scene: FollowUpScene) -> Option<StatusFormEnd> {
        let many = self.fields.len();
        match keymap::find(Scope::Form, key).map(|binding| binding.action) {
            Some(Action::NextField) => self.selected = (self.selected + 1) % many,
            Some(Action::PreviousField) => self.selected = (self.selected + many - 1) % many,
            Some(Action::Back) => return Some(StatusFormEnd::Cancelled),
            Some(Action::Save) => match self.command(scene) {
                Ok(command) => return Some(StatusFormEnd::Answered(Box::new(command))),
                Err(refusal) => self.problem = Some(refusal.to_string()),
            },
            _ => {
                self.problem = None;
                self.fields[self.selected].type_key(key);
            }
        }
        None
    }

    fn command(&self, scene: FollowUpScene) -> Result<Command, FormRefusal> {
        let [first, second] = [0, 1].map(|field| self.fields.get(field).map_or("", FormField::value));
        let answer = match self.status {
            Status::Postponed => {
                Answer { deadline: Some(read_deadline(first, scene)?), reason: second.into(), ..Answer::default() }
            }
            Status::Blocked => {
                Answer { reason: first.into(), needs: read_agencies(second, scene)?, ..Answer::default() }
            }
            Status::Done => {
                let evidence = Evidence { text: first.into(), file: None };
                let evidence = (!first.is_empty()).then_some(evidence);
                Answer { evidence, reason: second.into(), ..Answer::default() }
            }
            _ => Answer { reason: first.into(), ..Answer::default() },
        };
        let asked = self.fields.last().filter(|_| self.days.len() > 1);
        let day = asked.and_then(|field| self.days.get(field.chosen()).copied());
        let answer = Answer { day, ..answer };
        let OwedPart { code, owner, .. } = self.row.clone();
        Ok(Command::SetStatus { code, agency: owner, status: self.status, answer })
    }
}

fn read_deadline(said: &str, scene: FollowUpScene) -> Result<Deadline, FormRefusal> {
    let Agenda { events, holidays, .. } = &scene.meeting.agenda;
    let reading = deadline::read_ahead(said, &Calendar { meeting: scene.today, events, holidays });
    match reading {
        TimeReading::Date { .. } => Ok(Deadline::from_reading(said, &reading)),
        TimeReading::Recurring { .. } | TimeReading::Undated(_) => Err(scene.lang.no_new_date().to_owned().into()),
    }
}

/// The agencies of a list as the capture line reads it.
fn read_agencies(list: &str, scene: FollowUpScene) -> Result<Vec<AgencyId>, FormRefusal> {
    let directory = Directory::of(&scene.meeting.agenda);
    let room = Room {
        directory: &directory,
        register: scene.register,
        meeting: scene.meeting,
        cluster: None,
        floor: None,
        today: scene.today,
        confidential: false,
        kind: Kind::Blocker,
    };
    let line = capture::compose("x", &[(Sigil::With, list)], &scene.meeting.agenda);
    let reading = capture::read(&line, &room);
    match reading.questions.first() {
        Some(question) => Err(question.sentence(scene.lang, &room).into()),
        None => match reading.content.partners.first() {
            Some(said) => Err(scene.lang.ask_unknown_agency(said).into()),
            None => Ok(reading.content.with),
        },
    }
}
