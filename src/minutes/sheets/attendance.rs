//! Who was there, a row for each agency and guest of each meeting.

use super::words;
use crate::calendar::Moment;
use crate::document::sheet::{Cell, Sheet};
use crate::register::{Attendance, Meeting, Presence, Register};

/// Column of the attendance.
const PRESENCE: usize = 3;

pub fn attendance(register: &Register) -> Sheet {
    let (lang, _) = words(register);
    let columns = [
        (lang.meeting_column(), 12),
        (lang.agency_column(), 44),
        (lang.short_name_column(), 18),
        (lang.attendance_column(), 18),
        (lang.guest_column(), 26),
        (lang.office_column(), 26),
        (lang.arrived_column(), 9),
        (lang.left_column(), 9),
    ];
    let sheet = Sheet::new(lang.attendance_file(), &columns)
        .choosing(PRESENCE, Presence::ALL.map(|presence| lang.presence(presence)));
    Sheet { rows: register.meetings.iter().flat_map(|meeting| rows(register, meeting)).collect(), ..sheet }
}

/// The agencies in the order of the agenda, those that it does not know, the guests.
fn rows<'a>(register: &'a Register, meeting: &'a Meeting) -> impl Iterator<Item = Vec<Cell>> + 'a {
    let (lang, _) = words(register);
    let agenda = &meeting.agenda;
    let invited = agenda.agencies.iter().map(|agency| agency.id.as_str());
    let others = meeting.attendance.keys().map(|id| id.as_str()).filter(|id| agenda.agency(id).is_none());
    let of_agency = move |id: &str| {
        let noted = meeting.attendance.get(id);
        let Attendance { office, name, others, arrived, left, .. } = noted.cloned().unwrap_or_default();
        let others = others.iter().map(ToString::to_string);
        let name = Some(name).filter(|name| !name.is_empty()).into_iter().chain(others).collect::<Vec<_>>().join("; ");
        let agency = agenda.agency(id).or_else(|| register.agency(id));
        vec![
            Cell::Date(agenda.date),
            Cell::text(agency.map_or(id, |agency| &agency.name)),
            Cell::text(agency.map_or(id, |agency| &agency.short)),
            Cell::text(noted.map_or("", |noted| lang.presence(noted.presence))),
            Cell::text(name),
            Cell::text(office),
            hour(meeting, register, arrived),
            hour(meeting, register, left),
        ]
    };
    let of_guest = move |guest: &crate::register::Guest| {
        vec![
            Cell::Date(agenda.date),
            Cell::text(lang.guests()),
            Cell::Empty,
            Cell::text(lang.present()),
            Cell::text(&guest.name),
            Cell::text(&guest.office),
            hour(meeting, register, guest.arrived),
            hour(meeting, register, guest.left),
        ]
    };
    invited.chain(others).map(of_agency).chain(meeting.guests.values().map(of_guest))
}

fn hour(meeting: &Meeting, register: &Register, at: Option<Moment>) -> Cell {
    let local = at.map(|at| at.with_timezone(&meeting.agenda.zone.offset()).time());
    local.map_or(Cell::Empty, |time| Cell::text(words(register).0.clock(time)))
}
