//! The follow-up: what was promised earlier and is still owed, asked for one by one, in a meeting or between meetings.

use tui_input::Input as TextInput;

use super::owed_part::OwedPart;
use super::scene::FollowUpScene;
use super::status_form::{StatusForm, StatusFormEnd};
use crate::fuzzy;
use crate::register::{Answer, Code, Command, Event, Owner, Status};
use crate::report::follow_up::{Filter, Owed};
use crate::tui::key::Key;
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::parts::field::edit;
use crate::tui::parts::scroll::to_row;

pub struct FollowUpList {
    /// Whose promises: those of these agencies, or everybody's.
    pub group: Option<OwnerGroup>,
    pub whole: bool,
    pub filter: Filter,
    pub search: TextInput,
    pub searching: bool,
    pub rows: Vec<OwedPart>,
    pub selected: usize,
    pub status_form: Option<StatusForm>,
}

/// The agencies that a follow-up begins with.
pub struct OwnerGroup {
    pub name: String,
    pub members: Vec<Owner>,
}

/// What a key asks of whoever holds the follow-up.
#[derive(Debug, PartialEq)]
pub enum FollowUpRequest {
    Stay,
    Close,
    Do(Box<Command>),
    History(Code),
    Help,
}

impl FollowUpRequest {
    fn execute(command: Command) -> Self {
        Self::Do(Box::new(command))
    }
}

impl FollowUpList {
    pub fn new(filter: Filter, group: Option<OwnerGroup>, scene: FollowUpScene) -> Self {
        let whole = group.is_none();
        let mut list = Self {
            group,
            whole,
            filter,
            search: TextInput::default(),
            searching: false,
            rows: Vec::new(),
            selected: 0,
            status_form: None,
        };
        list.look_up(scene);
        list
    }

    /// Which keys act now.
    pub fn place(&self) -> Scope {
        match (&self.status_form, self.searching) {
            (Some(_), _) => Scope::Form,
            (None, true) => Scope::List,
            (None, false) => Scope::FollowUp,
        }
    }

    /// Looks up what is owed now. What was answered here stays in sight until the next look.
    fn look_up(&mut self, scene: FollowUpScene) {
        let wanted = |owner: Owner<&str>| match &self.group {
            Some(group) if !self.whole => group.members.iter().any(|member| member.as_ref() == owner),
            _ => true,
        };
        let owed = scene.register.owed(&self.filter, scene.today);
        let owed: Vec<_> = owed.into_iter().filter(|owed| wanted(owed.owner)).collect();
        let words: Vec<_> = owed.iter().map(|owed| words(owed, scene)).collect();
        let mut found = fuzzy::find(self.search.value(), &words);
        found.sort();
        let row =
            |index: usize| OwedPart { code: owed[index].entry.code, owner: owed[index].owner.into(), answered: false };
        self.rows = found.into_iter().map(row).collect();
        self.selected = self.selected.min(self.rows.len().saturating_sub(1));
    }

    /// Selects what was clicked: a field of the status form, or a row of the list.
    pub fn select(&mut self, row: usize) {
        let (selected, rows) = match &mut self.status_form {
            Some(form) => (&mut form.selected, form.fields.len()),
            None => (&mut self.selected, self.rows.len()),
        };
        if row < rows {
            *selected = row;
        }
    }

    pub fn chosen(&self) -> Option<&OwedPart> {
        self.rows.get(self.selected)
    }

    /// Whether letters are text just now, and not answers.
    pub fn takes_text(&self) -> bool {
        self.searching || self.status_form.is_some()
    }

    pub fn press_in(&mut self, key: Key, page: usize, scene: FollowUpScene) -> FollowUpRequest {
        if let Some(status_form) = &mut self.status_form {
            return match status_form.press(key, scene) {
                Some(StatusFormEnd::Cancelled) => {
                    self.status_form = None;
                    FollowUpRequest::Stay
                }
                Some(StatusFormEnd::Answered(command)) => FollowUpRequest::Do(command),
                None => FollowUpRequest::Stay,
            };
        }
        let action = keymap::find(self.place(), key).map(|binding| binding.action);
        if self.searching {
            match action {
                Some(Action::Choose) => self.searching = false,
                Some(Action::Back) => {
                    self.searching = false;
                    self.search.reset();
                    self.look_up(scene);
                }
                _ if edit(&mut self.search, key) => self.look_up(scene),
                _ => {}
            }
            return FollowUpRequest::Stay;
        }
        if let Some(row) = to_row(action, self.selected, self.rows.len(), page) {
            self.selected = row;
            return FollowUpRequest::Stay;
        }
        match action {
            Some(Action::Find) => self.searching = true,
            Some(Action::Widen) => {
                self.whole ^= self.group.is_some();
                self.look_up(scene);
            }
            Some(Action::OnlyOverdue) => {
                self.filter.overdue = !self.filter.overdue;
                self.look_up(scene);
            }
            Some(Action::Back) => return FollowUpRequest::Close,
            Some(Action::Help) => return FollowUpRequest::Help,
            Some(Action::Undo) => return FollowUpRequest::execute(Command::Undo),
            Some(Action::Redo) => return FollowUpRequest::execute(Command::Redo),
            Some(action) => return self.answer(action, scene),
            None => {}
        }
        FollowUpRequest::Stay
    }

    fn answer(&mut self, action: Action, scene: FollowUpScene) -> FollowUpRequest {
        let Some(row) = self.chosen().cloned() else { return FollowUpRequest::Stay };
        let set = |status| {
            let OwedPart { code, owner, .. } = row.clone();
            FollowUpRequest::execute(Command::SetStatus { code, agency: owner, status, answer: Answer::default() })
        };
        match action {
            Action::History => FollowUpRequest::History(row.code),
            Action::SetInProgress if row.open_days(scene).len() > 1 => {
                self.ask(StatusForm::new(row, Status::InProgress, scene))
            }
            Action::SetInProgress => set(Status::InProgress),
            Action::SetOpen if row.open_days(scene).len() > 1 => self.ask(StatusForm::new(row, Status::Open, scene)),
            Action::SetOpen => set(Status::Open),
            Action::NoAnswer => FollowUpRequest::execute(Command::NoAnswer { code: row.code, agency: row.owner }),
            Action::SetBlocked => self.ask(StatusForm::new(row, Status::Blocked, scene)),
            Action::SetDone => self.ask(StatusForm::new(row, Status::Done, scene)),
            Action::SetPostponed => self.ask(StatusForm::new(row, Status::Postponed, scene)),
            Action::SetWithdrawn => self.ask(StatusForm::new(row, Status::Withdrawn, scene)),
            _ => FollowUpRequest::Stay,
        }
    }

    fn ask(&mut self, status_form: StatusForm) -> FollowUpRequest {
        self.status_form = Some(status_form);
        FollowUpRequest::Stay
    }

    /// A command of this seat was executed.
    pub fn take_in(&mut self, event: Option<&Event>) {
        self.done(None, matches!(event, Some(Event::StatusSet { .. } | Event::Unanswered { .. })));
        if let Some(event @ Event::Undone { .. }) = event {
            self.undone(&event.codes());
        }
    }

    /// An answer was taken back: its entries no longer count as answered here.
    pub fn undone(&mut self, codes: &[Code]) {
        for row in self.rows.iter_mut().filter(|row| codes.contains(&row.code)) {
            row.answered = false;
        }
    }

    /// What became of the last command: a refusal stays in the form, an answer marks its row and goes on.
    pub fn done(&mut self, refusal: Option<String>, changed: bool) {
        match (refusal, &mut self.status_form) {
            (Some(problem), Some(status_form)) => status_form.problem = Some(problem),
            (Some(_), None) => {}
            (None, _) => {
                self.status_form = None;
                if let Some(row) = self.rows.get_mut(self.selected).filter(|_| changed) {
                    row.answered = true;
                    self.selected = (self.selected + 1).min(self.rows.len() - 1);
                }
            }
        }
    }
}

/// Everything that a part can be found by: code, text, agency, cluster, indicator, status.
fn words(owed: &Owed, scene: FollowUpScene) -> String {
    let Owed { entry, owner, status, .. } = owed;
    let agency = owner.agency();
    let names =
        agency.and_then(|id| scene.register.agency(id)).map(|agency| agency.names().collect::<Vec<_>>().join(" "));
    let cluster = entry.content.cluster.as_deref().and_then(|id| scene.meeting.agenda.cluster(id));
    let cluster = cluster.map(|cluster| scene.meeting.agenda.cluster_title(cluster));
    let indicator = entry.content.indicator.as_ref().map(|number| format!("#{number}"));
    let parts =
        [agency.map(str::to_owned), names, cluster, indicator].into_iter().flatten().collect::<Vec<_>>().join(" ");
    format!("{} {} {} {parts}", entry.code, entry.content.text, scene.lang.status(*status))
}
