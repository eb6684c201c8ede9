//! Forms with named fields. What is typed is kept until it is saved, and only what was changed is saved: what changed
//! meanwhile at another seat stays, or is asked about where the same field was changed here too.

mod clock;
mod fields;
mod saving;
mod times;
pub mod view;

use super::context::{MeetingContext, MeetingScreen};
use super::renamed::Renamed;
use crate::agenda::{AgencyId, ClusterId, StepId};
use crate::lang::Lang;
use crate::register::{Code, Event, Status};
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Scope};
use crate::tui::mouse::ClickTarget;
use crate::tui::parts::field::FormField;
use crate::tui::screen::Screen;

pub struct EditForm {
    pub topic: Topic,
    pub title: String,
    pub fields: Vec<FormField>,
    /// What each of the fields is about.
    parts: Vec<FormPart>,
    pub selected: usize,
    /// Why it could not be saved.
    pub problem: Option<String>,
    /// What it is about was never saved and is not there any more.
    pub is_lost: bool,
    /// Commands of its saving that are still to be executed.
    pub awaited: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Topic {
    Entry(Code),
    Withdraw(Code),
    Attendance(AgencyId),
    /// None: a new one.
    Guest(Option<usize>),
    /// Somebody else takes the chair.
    Chair,
    /// When the meeting sat, and how long its steps took.
    Times,
    /// A new agency, for this cluster.
    Agency(Option<ClusterId>),
}

/// What a field is about, with what each of its choices means.
#[derive(Clone, Debug, PartialEq)]
enum FormPart {
    Text,
    Owners,
    Implementers,
    With,
    Deadline,
    Indicator,
    Evidence,
    Answers,
    Cluster(Vec<Option<ClusterId>>),
    Status(AgencyId, Vec<Status>),
    Reason,
    Presence,
    Office,
    Name,
    Others,
    Short,
    Pillar,
    Arrived,
    Left,
    /// One of the days, counted from 0.
    Sitting(usize),
    StepHours(StepId),
}

impl FormPart {
    /// Whether both are about the same, whatever there is to choose from.
    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Cluster(_), Self::Cluster(_)) => true,
            (Self::Status(one, _), Self::Status(other, _)) => one == other,
            _ => self == other,
        }
    }
}

impl EditForm {
    pub fn type_key(&mut self, key: Key) {
        self.problem = None;
        if let Some(field) = self.fields.get_mut(self.selected) {
            field.type_key(key);
        }
    }

    fn at(&self, part: &FormPart) -> Option<usize> {
        self.parts.iter().position(|known| known.is(part))
    }

    /// What a field says.
    fn value(&self, part: &FormPart) -> &str {
        self.at(part).map_or("", |at| self.fields[at].value())
    }

    fn is_changed(&self, part: &FormPart) -> bool {
        self.at(part).is_some_and(|at| self.fields[at].is_changed())
    }

    /// Takes in what changed in the register, given as the form that would be opened now. What was typed here stays.
    fn take_in(&mut self, now: Self) {
        let selected = self.parts.get(self.selected).cloned();
        let mine = std::mem::take(&mut self.parts).into_iter().zip(std::mem::take(&mut self.fields));
        let mut mine: Vec<_> = mine.filter(|(_, field)| field.is_changed()).collect();
        for (part, field) in now.parts.into_iter().zip(now.fields) {
            let typed = mine.iter().position(|(known, _)| known.is(&part)).map(|at| mine.remove(at));
            let (part, field) = typed.unwrap_or((part, field));
            self.parts.push(part);
            self.fields.push(field);
        }
        for (part, field) in mine {
            self.parts.push(part);
            self.fields.push(field);
        }
        let last = self.fields.len().saturating_sub(1);
        self.selected = selected.and_then(|part| self.at(&part)).unwrap_or(self.selected.min(last));
    }

    /// What was changed here and elsewhere, in sentences; it counts as told from now on.
    fn tell_clashes(&mut self, now: &Self, lang: Lang) -> Vec<String> {
        let mut told = Vec::new();
        for at in (0..self.fields.len()).rev().filter(|at| self.fields[*at].is_changed()).collect::<Vec<_>>() {
            let field = &mut self.fields[at];
            match now.at(&self.parts[at]).map(|there| &now.fields[there]) {
                Some(there) if there.before == field.before => {}
                Some(there) => {
                    field.before.clone_from(&there.before);
                    if field.is_changed() {
                        let now = if there.before.is_empty() { lang.nothing_said() } else { &there.before };
                        told.push(lang.field_changed_elsewhere(&field.label, now));
                    }
                }
                None => {
                    told.push(lang.field_gone(&field.label, field.value()));
                    self.fields.remove(at);
                    self.parts.remove(at);
                }
            }
        }
        self.selected = self.selected.min(self.fields.len().saturating_sub(1));
        told.reverse();
        told
    }

    fn refuse(&mut self, problem: String) {
        (self.problem, self.awaited) = (Some(problem), 0);
    }

    /// The form closes when its last command has been executed; a refusal stays in it.
    fn save_in(&mut self, context: &mut MeetingContext) {
        match self.save(context.state.lang, context.scene) {
            Err(refusal) => self.refuse(refusal.to_string()),
            Ok(commands) if commands.is_empty() => context.back(),
            Ok(commands) => {
                self.awaited = commands.len();
                commands.into_iter().for_each(|command| context.execute(command));
            }
        }
    }
}

impl Screen<MeetingContext<'_>> for EditForm {
    fn scope(&self) -> Scope {
        Scope::Form
    }

    fn press(&mut self, key: Key, action: Option<Action>, context: &mut MeetingContext) {
        let many = self.fields.len();
        match action {
            Some(Action::NextField) => self.selected = (self.selected + 1) % many,
            Some(Action::PreviousField) => self.selected = (self.selected + many - 1) % many,
            Some(Action::Back) => context.back(),
            Some(Action::Save) => self.save_in(context),
            _ => self.type_key(key),
        }
    }

    fn paste(&mut self, text: &str, _: &mut MeetingContext) {
        text.chars().for_each(|letter| self.type_key(Key::Char(letter)));
    }

    fn click(&mut self, target: ClickTarget, _: &mut MeetingContext) {
        if let ClickTarget::Row(row) = target
            && row < self.fields.len()
        {
            self.selected = row;
        }
    }

    fn scroll(&mut self, _: i32, _: &mut MeetingContext) {}

    fn sync(&mut self, context: &mut MeetingContext) -> bool {
        self.sync_fields(context.state.lang, context.scene);
        true
    }
}

impl MeetingScreen for EditForm {
    fn refused(&mut self, sentence: &str) -> bool {
        self.refuse(sentence.to_owned());
        true
    }

    fn executed(&mut self, _: Option<&Event>, context: &mut MeetingContext) {
        let was_last = self.awaited == 1;
        self.awaited = self.awaited.saturating_sub(1);
        if was_last {
            context.back();
        }
    }

    fn rename(&mut self, renamed: &Renamed) -> bool {
        match &mut self.topic {
            Topic::Entry(code) | Topic::Withdraw(code) => self.is_lost |= !renamed.keeps(code),
            Topic::Guest(guest) => *guest = guest.and_then(|number| renamed.guest(number)),
            Topic::Attendance(_) | Topic::Chair | Topic::Times | Topic::Agency(_) => {}
        }
        true
    }
}
