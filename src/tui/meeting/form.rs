//! Forms with named fields. What is typed is kept until it is saved, and only what was changed is saved: what changed
//! meanwhile at another seat stays, or is asked about where the same field was changed here too.

mod clock;
mod fields;
mod saving;
pub mod view;

use super::effect::Effect;
use super::state::{MeetingState, Mode};
use crate::agenda::{AgencyId, ClusterId};
use crate::lang::Lang;
use crate::register::{Code, Status};
use crate::tui::key::Key;
use crate::tui::keymap::Action;
use crate::tui::parts::field::Field;
use crate::tui::scene::Scene;

pub struct Form {
    pub topic: Topic,
    pub title: String,
    pub fields: Vec<Field>,
    /// What each of the fields is about.
    parts: Vec<Part>,
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
    /// A new agency, for this cluster.
    Agency(Option<ClusterId>),
}

/// What a field is about, with what each of its choices means.
#[derive(Clone, Debug, PartialEq)]
enum Part {
    Text,
    Owners,
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
    Short,
    Pillar,
    Arrived,
    Left,
}

impl Part {
    /// Whether both are about the same, whatever there is to choose from.
    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Cluster(_), Self::Cluster(_)) => true,
            (Self::Status(one, _), Self::Status(other, _)) => one == other,
            _ => self == other,
        }
    }
}

impl Form {
    pub fn type_key(&mut self, key: Key) {
        self.problem = None;
        if let Some(field) = self.fields.get_mut(self.selected) {
            field.type_key(key);
        }
    }

    fn at(&self, part: &Part) -> Option<usize> {
        self.parts.iter().position(|known| known.is(part))
    }

    /// What a field says.
    fn value(&self, part: &Part) -> &str {
        self.at(part).map_or("", |at| self.fields[at].value())
    }

    fn is_changed(&self, part: &Part) -> bool {
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

    /// One of the commands of its saving was executed; whether that was the last.
    pub fn is_saved(&mut self) -> bool {
        let is_last = self.awaited == 1;
        self.awaited = self.awaited.saturating_sub(1);
        is_last
    }

    pub fn refuse(&mut self, problem: String) {
        (self.problem, self.awaited) = (Some(problem), 0);
    }
}

impl MeetingState {
    pub(super) fn press_on_form(&mut self, key: Key, action: Option<Action>, scene: Scene) -> Vec<Effect> {
        let Mode::Form(form) = &mut self.mode else { return Vec::new() };
        let many = form.fields.len();
        match action {
            Some(Action::NextField) => form.selected = (form.selected + 1) % many,
            Some(Action::PreviousField) => form.selected = (form.selected + many - 1) % many,
            Some(Action::Back) => self.back(),
            Some(Action::Save) => return self.save_form(scene),
            _ => form.type_key(key),
        }
        Vec::new()
    }

    /// The form closes when its last command has been executed; a refusal stays in it.
    fn save_form(&mut self, scene: Scene) -> Vec<Effect> {
        let lang = self.lang;
        let Mode::Form(form) = &mut self.mode else { return Vec::new() };
        match form.save(lang, scene) {
            Err(problem) => form.refuse(problem),
            Ok(commands) if commands.is_empty() => self.back(),
            Ok(commands) => {
                form.awaited = commands.len();
                return commands.into_iter().map(Effect::run).collect();
            }
        }
        Vec::new()
    }
}
