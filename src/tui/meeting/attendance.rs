//! Attendance: who is here, found by typing a name.

pub mod view;

use tui_input::Input as TextInput;

use super::context::{MeetingContext, MeetingScreen};
use super::effect::Destination;
use crate::agenda::AgencyId;
use crate::fuzzy;
use crate::register::{Attendance, Command, Display, Presence};
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Scope};
use crate::tui::parts::field::{edit, type_all};
use crate::tui::parts::scroll::{found_again, to_row};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;

pub struct AttendanceList {
    pub search: TextInput,
    /// The search found somebody who was marked: the next letter begins a new one.
    marked: bool,
    pub rows: Vec<AttendanceRow>,
    pub selected: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttendanceRow {
    Agency(AgencyId),
    Guest(usize),
    /// What was typed is nobody known: it may be a new guest or a new agency.
    NewGuest(String),
    NewAgency(String),
}

impl AttendanceList {
    pub fn new(scene: Scene) -> Self {
        let mut list = Self { search: TextInput::default(), marked: false, rows: Vec::new(), selected: 0 };
        list.refresh(scene);
        list
    }

    /// Looks up who is meant by what is typed now; the likeliest is selected.
    pub fn search_again(&mut self, scene: Scene) {
        self.rows.clear();
        self.selected = 0;
        self.refresh(scene);
    }

    /// Looks up who there is now. Whoever was selected stays so.
    pub fn refresh(&mut self, scene: Scene) {
        let chosen = self.rows.get(self.selected).cloned();
        let meeting = scene.meeting;
        let agencies = meeting
            .agenda
            .agencies
            .iter()
            .map(|agency| (AttendanceRow::Agency(agency.id.clone()), agency.names().collect::<Vec<_>>().join(" ")));
        let guests = meeting
            .guests
            .iter()
            .map(|(number, guest)| (AttendanceRow::Guest(*number), format!("{} {}", guest.name, guest.office)));
        let (rows, names): (Vec<_>, Vec<_>) = agencies.chain(guests).unzip();
        let typed = self.search.value().trim().to_owned();
        self.rows = fuzzy::find(&typed, &names).into_iter().map(|index| rows[index].clone()).collect();
        if !typed.is_empty() {
            self.rows.push(AttendanceRow::NewGuest(typed.clone()));
            self.rows.push(AttendanceRow::NewAgency(typed));
        }
        self.selected = found_again(self.selected, chosen.as_ref(), &self.rows);
    }
}

impl MeetingContext<'_> {
    /// Opens the attendance, and turns the hall to it.
    pub fn take_attendance(&mut self) {
        self.open(Destination::Attendance);
        self.show(Display::Attendance);
    }
}

impl AttendanceList {
    fn mark_present(&mut self, context: &mut MeetingContext) {
        let Some(AttendanceRow::Agency(agency)) = self.rows.get(self.selected).cloned() else {
            return self.open_details(context);
        };
        // The highlight stays on whoever was noted: Enter once more notes nobody else.
        self.search.reset();
        self.rows = vec![AttendanceRow::Agency(agency.clone())];
        self.selected = 0;
        self.refresh(context.scene);
        let noted = context.scene.meeting.attendance.get(&agency);
        if noted.is_some_and(|noted| noted.presence == Presence::Present) {
            return;
        }
        let arrived = noted.and_then(|noted| noted.arrived).or(Some(context.scene.now));
        let attendance = Some(Attendance { presence: Presence::Present, arrived, ..Attendance::default() });
        context.execute(Command::NoteAttendance { agency, attendance });
    }

    fn next_presence(&mut self, context: &mut MeetingContext) {
        let Some(AttendanceRow::Agency(agency)) = self.rows.get(self.selected).cloned() else {
            return self.open_details(context);
        };
        let noted = context.scene.meeting.attendance.get(&agency).cloned();
        let presence = match noted.as_ref().map(|noted| noted.presence) {
            None => Some(Presence::Present),
            Some(now) => Presence::ALL.iter().skip_while(|known| **known != now).nth(1).copied(),
        };
        let attendance = presence.map(|presence| {
            let arrived = noted.as_ref().and_then(|noted| noted.arrived).or(Some(context.scene.now));
            let arrived = arrived.filter(|_| presence.is_there());
            Attendance { presence, arrived, ..noted.unwrap_or_default() }
        });
        self.marked = true;
        context.execute(Command::NoteAttendance { agency, attendance });
    }

    fn remove_guest(&mut self, context: &mut MeetingContext) {
        match self.rows.get(self.selected) {
            Some(AttendanceRow::Guest(number)) => {
                context.execute(Command::NoteGuest { number: Some(*number), guest: None });
            }
            _ => context.state.refuse(context.state.lang.only_guests_go()),
        }
    }

    fn open_details(&mut self, context: &mut MeetingContext) {
        let Some(row) = self.rows.get(self.selected).cloned() else { return };
        self.search.reset();
        self.refresh(context.scene);
        context.open(match row {
            AttendanceRow::Agency(agency) => Destination::Presence(agency),
            AttendanceRow::Guest(number) => Destination::Guest(Some(number), String::new()),
            AttendanceRow::NewGuest(name) => Destination::Guest(None, name),
            AttendanceRow::NewAgency(name) => Destination::Agency(name),
        });
    }
}

impl Screen<MeetingContext<'_>> for AttendanceList {
    fn scope(&self) -> Scope {
        Scope::Attendance
    }

    fn press(&mut self, key: Key, action: Option<Action>, context: &mut MeetingContext) {
        context.state.message = None;
        if let Some(row) = to_row(action, self.selected, self.rows.len(), context.state.page()) {
            self.selected = row;
            return;
        }
        match action {
            Some(Action::Back) if key == Key::Esc && !self.search.value().is_empty() => {
                self.search.reset();
                self.refresh(context.scene);
            }
            Some(Action::Back) => context.back_to_meeting(),
            Some(action @ (Action::Undo | Action::Redo)) => context.act(action),
            Some(Action::MarkPresent) => self.mark_present(context),
            Some(Action::NextPresence) => self.next_presence(context),
            Some(Action::Details) => self.open_details(context),
            Some(Action::Withdraw) => self.remove_guest(context),
            _ => {
                if std::mem::take(&mut self.marked) {
                    self.search.reset();
                }
                if edit(&mut self.search, key) {
                    self.search_again(context.scene);
                }
            }
        }
    }

    fn paste(&mut self, text: &str, context: &mut MeetingContext) {
        type_all(&mut self.search, text);
        self.search_again(context.scene);
    }

    fn selection(&mut self) -> Option<(&mut usize, usize)> {
        Some((&mut self.selected, self.rows.len()))
    }

    fn sync(&mut self, context: &mut MeetingContext) -> bool {
        self.refresh(context.scene);
        true
    }
}

impl MeetingScreen for AttendanceList {}
