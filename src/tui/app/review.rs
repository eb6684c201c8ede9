//! The review: what was promised earlier and is still owed, asked for one by one, in a meeting or between meetings.

mod asking;

pub use asking::Asking;

use chrono::NaiveDate;
use tui_input::Input as Text;

use super::{App, Effect, Mode, Page, Scene, edit};
use crate::fuzzy;
use crate::lang::Lang;
use crate::register::{Answer, Code, Command, Meeting, Owner, Register, Status};
use crate::report::follow_up::{Filter, Owed};
use crate::tui::key::Key;
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::moving::to_row;
use asking::Asked;

/// What a review works on.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub register: &'a Register,
    /// The meeting in which it is asked, or the newest one between meetings.
    pub meeting: &'a Meeting,
    pub today: NaiveDate,
    pub lang: Lang,
}

pub struct Review {
    /// Whose promises: those of these agencies, or everybody's.
    pub circle: Option<Circle>,
    pub whole: bool,
    pub filter: Filter,
    pub search: Text,
    pub searching: bool,
    pub rows: Vec<Row>,
    pub selected: usize,
    pub asking: Option<Asking>,
}

/// The agencies that a review begins with.
pub struct Circle {
    pub name: String,
    pub members: Vec<Owner>,
}

/// One owner's part of a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub code: Code,
    pub owner: Owner,
    /// It was answered in this review.
    pub answered: bool,
}

/// What a key asks of whoever holds the review.
#[derive(Debug, PartialEq)]
pub enum Reply {
    Stay,
    Close,
    Do(Box<Command>),
    History(Code),
    Help,
}

impl Reply {
    fn execute(command: Command) -> Self {
        Self::Do(Box::new(command))
    }
}

impl Review {
    pub fn new(filter: Filter, circle: Option<Circle>, desk: Desk) -> Self {
        let whole = circle.is_none();
        let mut review = Self {
            circle,
            whole,
            filter,
            search: Text::default(),
            searching: false,
            rows: Vec::new(),
            selected: 0,
            asking: None,
        };
        review.look_up(desk);
        review
    }

    pub fn scope(&self) -> Scope {
        match (&self.asking, self.searching) {
            (Some(_), _) => Scope::Form,
            (None, true) => Scope::List,
            (None, false) => Scope::Review,
        }
    }

    /// Looks up what is owed now. What was answered here stays in sight until the next look.
    fn look_up(&mut self, desk: Desk) {
        let wanted = |owner: Owner<&str>| match &self.circle {
            Some(circle) if !self.whole => circle.members.iter().any(|member| member.as_ref() == owner),
            _ => true,
        };
        let owed = desk.register.owed(&self.filter, desk.today);
        let owed: Vec<_> = owed.into_iter().filter(|owed| wanted(owed.owner)).collect();
        let words: Vec<_> = owed.iter().map(|owed| words(owed, desk)).collect();
        let mut found = fuzzy::find(self.search.value(), &words);
        found.sort();
        let row = |index: usize| Row { code: owed[index].entry.code, owner: owed[index].owner.into(), answered: false };
        self.rows = found.into_iter().map(row).collect();
        self.selected = self.selected.min(self.rows.len().saturating_sub(1));
    }

    pub fn chosen(&self) -> Option<&Row> {
        self.rows.get(self.selected)
    }

    /// Whether letters are text just now, and not answers.
    pub fn takes_text(&self) -> bool {
        self.searching || self.asking.is_some()
    }

    pub fn press(&mut self, key: Key, page: usize, desk: Desk) -> Reply {
        if let Some(asking) = &mut self.asking {
            return match asking.press(key, desk) {
                Some(Asked::Cancelled) => {
                    self.asking = None;
                    Reply::Stay
                }
                Some(Asked::Answered(command)) => Reply::Do(command),
                None => Reply::Stay,
            };
        }
        let action = keymap::find(self.scope(), key).map(|binding| binding.action);
        if self.searching {
            match action {
                Some(Action::Choose) => self.searching = false,
                Some(Action::Back) => {
                    self.searching = false;
                    self.search.reset();
                    self.look_up(desk);
                }
                _ if edit(&mut self.search, key) => self.look_up(desk),
                _ => {}
            }
            return Reply::Stay;
        }
        if let Some(row) = to_row(action, self.selected, self.rows.len(), page) {
            self.selected = row;
            return Reply::Stay;
        }
        match action {
            Some(Action::Find) => self.searching = true,
            Some(Action::Widen) => {
                self.whole ^= self.circle.is_some();
                self.look_up(desk);
            }
            Some(Action::OnlyOverdue) => {
                self.filter.overdue = !self.filter.overdue;
                self.look_up(desk);
            }
            Some(Action::Back) => return Reply::Close,
            Some(Action::Help) => return Reply::Help,
            Some(Action::Undo) => return Reply::execute(Command::Undo),
            Some(Action::Redo) => return Reply::execute(Command::Redo),
            Some(action) => return self.answer(action, desk),
            None => {}
        }
        Reply::Stay
    }

    fn answer(&mut self, action: Action, desk: Desk) -> Reply {
        let Some(row) = self.chosen().cloned() else { return Reply::Stay };
        let set = |status| {
            let Row { code, owner, .. } = row.clone();
            Reply::execute(Command::SetStatus { code, agency: owner, status, answer: Answer::default() })
        };
        match action {
            Action::History => Reply::History(row.code),
            Action::SetInProgress => set(Status::InProgress),
            Action::SetOpen => set(Status::Open),
            Action::NoAnswer => Reply::execute(Command::NoAnswer { code: row.code, agency: row.owner }),
            Action::SetBlocked => self.ask(Asking::new(row, Status::Blocked, desk.lang)),
            Action::SetDone => self.ask(Asking::new(row, Status::Done, desk.lang)),
            Action::SetPostponed => self.ask(Asking::new(row, Status::Postponed, desk.lang)),
            Action::SetWithdrawn => self.ask(Asking::new(row, Status::Withdrawn, desk.lang)),
            _ => Reply::Stay,
        }
    }

    fn ask(&mut self, asking: Asking) -> Reply {
        self.asking = Some(asking);
        Reply::Stay
    }

    /// An answer was taken back: its entries no longer count as answered here.
    pub fn undone(&mut self, codes: &[Code]) {
        for row in self.rows.iter_mut().filter(|row| codes.contains(&row.code)) {
            row.answered = false;
        }
    }

    /// What became of the last command: a refusal stays in the form, an answer marks its row and goes on.
    pub fn done(&mut self, refusal: Option<String>, changed: bool) {
        match (refusal, &mut self.asking) {
            (Some(problem), Some(asking)) => asking.problem = Some(problem),
            (Some(_), None) => {}
            (None, _) => {
                self.asking = None;
                if let Some(row) = self.rows.get_mut(self.selected).filter(|_| changed) {
                    row.answered = true;
                    self.selected = (self.selected + 1).min(self.rows.len() - 1);
                }
            }
        }
    }
}

/// Everything that a part can be found by: code, text, agency, cluster, indicator, status.
fn words(owed: &Owed, desk: Desk) -> String {
    let Owed { entry, owner, status, .. } = owed;
    let agency = owner.agency();
    let names =
        agency.and_then(|id| desk.register.agency(id)).map(|agency| agency.names().collect::<Vec<_>>().join(" "));
    let cluster = entry.content.cluster.as_deref().and_then(|id| desk.meeting.agenda.cluster(id));
    let cluster = cluster.map(|cluster| desk.meeting.agenda.cluster_title(cluster));
    let indicator = entry.content.indicator.as_ref().map(|number| format!("#{number}"));
    let parts =
        [agency.map(str::to_owned), names, cluster, indicator].into_iter().flatten().collect::<Vec<_>>().join(" ");
    format!("{} {} {} {parts}", entry.code, entry.content.text, desk.lang.status(*status))
}

impl App {
    pub fn desk<'a>(&self, scene: Scene<'a>) -> Desk<'a> {
        let today = scene.meeting.agenda.date;
        Desk { register: scene.register, meeting: scene.meeting, today, lang: self.lang }
    }

    /// Opens the promises of earlier meetings: those of the cluster's agencies, or of all where there is no cluster.
    pub(super) fn open_review(&mut self, scene: Scene) {
        let cluster = self.cluster(scene).and_then(|id| scene.meeting.agenda.cluster(id));
        let circle = cluster.map(|cluster| Circle {
            name: scene.meeting.agenda.cluster_label(cluster),
            members: cluster.members.iter().cloned().map(Owner::Agency).collect(),
        });
        let filter = Filter { before: Some(scene.meeting.id), ..Filter::default() };
        let review = Review::new(filter, circle, self.desk(scene));
        self.open(Mode::Review(review));
    }

    /// Opens what one agency owes, or nobody yet, from whichever meeting.
    pub(super) fn open_review_of(&mut self, owner: Owner, scene: Scene) {
        let name = owner.as_ref().on_map(scene.register, self.lang);
        let circle = Circle { name, members: vec![owner] };
        let review = Review::new(Filter::default(), Some(circle), self.desk(scene));
        self.open(Mode::Review(review));
    }

    /// Opens everything that is owed, with this entry selected.
    pub(super) fn open_review_at(&mut self, code: Code, scene: Scene) {
        let mut review = Review::new(Filter::default(), None, self.desk(scene));
        review.selected = review.rows.iter().position(|row| row.code == code).unwrap_or(0);
        self.open(Mode::Review(review));
    }

    pub(super) fn press_on_review(&mut self, key: Key, scene: Scene) -> Vec<Effect> {
        let (page, desk) = (self.rows_seen.max(1), self.desk(scene));
        let Mode::Review(review) = &mut self.mode else { return Vec::new() };
        self.message = None;
        match review.press(key, page, desk) {
            Reply::Stay => {}
            Reply::Close => self.back(),
            Reply::Do(command) => return vec![Effect::Execute(command)],
            Reply::History(code) => self.open(Mode::Page(Page::History { code, scroll: 0 })),
            Reply::Help => return self.act(Action::Help, scene),
        }
        Vec::new()
    }
}
