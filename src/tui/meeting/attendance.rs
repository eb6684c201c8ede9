//! Attendance: who is here, found by typing a name.

pub mod view;

use tui_input::Input as TextInput;

use super::effect::Effect;
use super::form::Form;
use super::state::{MeetingState, Mode};
use crate::agenda::AgencyId;
use crate::fuzzy;
use crate::register::{Attendance, Command, Display, Presence};
use crate::tui::key::Key;
use crate::tui::keymap::Action;
use crate::tui::parts::field::edit;
use crate::tui::parts::scroll::{found_again, to_row};
use crate::tui::scene::Scene;

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
    fn new(scene: Scene) -> Self {
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

impl MeetingState {
    /// Opens the attendance, and turns the hall to it.
    pub(super) fn take_attendance(&mut self, scene: Scene) -> Vec<Effect> {
        self.open(Mode::Attendance(AttendanceList::new(scene)));
        vec![Effect::run(Command::Show(Display::Attendance))]
    }

    pub(super) fn press_on_attendance(&mut self, key: Key, action: Option<Action>, scene: Scene) -> Vec<Effect> {
        let page = self.rows_seen.max(1);
        let Mode::Attendance(list) = &mut self.mode else { return Vec::new() };
        if let Some(row) = to_row(action, list.selected, list.rows.len(), page) {
            list.selected = row;
            self.message = None;
            return Vec::new();
        }
        let row = list.rows.get(list.selected).cloned();
        self.message = None;
        match action {
            Some(Action::Back) if key == Key::Esc && !list.search.value().is_empty() => {
                list.search.reset();
                list.refresh(scene);
            }
            Some(Action::Back) => {
                self.back();
                return vec![Effect::run(Command::Show(Display::Meeting))];
            }
            Some(action @ (Action::Undo | Action::Redo)) => return self.act(action, scene),
            Some(Action::MarkPresent) => return self.mark_present(row, scene),
            Some(Action::NextPresence) => return self.next_presence(row, scene),
            Some(Action::Details) => self.open_details(row, scene),
            _ => {
                if std::mem::take(&mut list.marked) {
                    list.search.reset();
                }
                if edit(&mut list.search, key) {
                    list.search_again(scene);
                }
            }
        }
        Vec::new()
    }

    fn mark_present(&mut self, row: Option<AttendanceRow>, scene: Scene) -> Vec<Effect> {
        let Some(AttendanceRow::Agency(agency)) = row else {
            self.open_details(row, scene);
            return Vec::new();
        };
        if let Mode::Attendance(list) = &mut self.mode {
            let searched = !list.search.value().is_empty();
            list.search.reset();
            // The selection goes on among all of them.
            list.rows.clear();
            if !searched {
                list.selected += 1;
            }
        }
        let arrived = scene.meeting.attendance.get(&agency).and_then(|noted| noted.arrived).or(Some(scene.now));
        let attendance = Some(Attendance { presence: Presence::Present, arrived, ..Attendance::default() });
        vec![Effect::run(Command::NoteAttendance { agency, attendance })]
    }

    fn next_presence(&mut self, row: Option<AttendanceRow>, scene: Scene) -> Vec<Effect> {
        let Some(AttendanceRow::Agency(agency)) = row else {
            self.open_details(row, scene);
            return Vec::new();
        };
        let noted = scene.meeting.attendance.get(&agency).cloned();
        let presence = match noted.as_ref().map(|noted| noted.presence) {
            None => Some(Presence::Present),
            Some(now) => Presence::ALL.iter().skip_while(|known| **known != now).nth(1).copied(),
        };
        let attendance = presence.map(|presence| {
            let arrived = noted.as_ref().and_then(|noted| noted.arrived).or(Some(scene.now));
            let arrived = arrived.filter(|_| presence.is_there());
            Attendance { presence, arrived, ..noted.unwrap_or_default() }
        });
        if let Mode::Attendance(list) = &mut self.mode {
            list.marked = true;
        }
        vec![Effect::run(Command::NoteAttendance { agency, attendance })]
    }

    fn open_details(&mut self, row: Option<AttendanceRow>, scene: Scene) {
        let form = match row {
            Some(AttendanceRow::Agency(agency)) => Form::attendance(&agency, self.lang, scene),
            Some(AttendanceRow::Guest(number)) => Form::guest(self.lang, scene, Some(number), ""),
            Some(AttendanceRow::NewGuest(name)) => Form::guest(self.lang, scene, None, &name),
            Some(AttendanceRow::NewAgency(name)) => Form::agency(self.lang, self.cluster(scene), &name),
            None => return,
        };
        if let Mode::Attendance(list) = &mut self.mode {
            list.search.reset();
            list.refresh(scene);
        }
        self.open(Mode::Form(form));
    }
}
