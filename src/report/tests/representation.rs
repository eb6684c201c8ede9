//! Who was heard.

use chrono::TimeDelta;

use super::*;
use crate::agenda::AgencyId;

const DINKES: &str = "dinkes";
const SATPOL: &str = "satpol-pp";

/// The agencies that were heard by the end of the last command, in one cluster or anywhere.
fn heard(hall: &Hall, cluster: Option<&str>) -> Vec<AgencyId> {
    let meeting = hall.register.meeting(hall.meeting).unwrap();
    let agencies = meeting.agenda.agencies.iter().map(|agency| agency.id.clone());
    agencies.filter(|id| hall.register.heard(meeting, id, cluster, meeting.last_moment())).collect()
}

fn attends(hall: &mut Hall, agency: &str, presence: Presence) {
    let attendance = Some(Attendance { presence, ..Attendance::default() });
    hall.ask("meja-1", Command::NoteAttendance { agency: agency.into(), attendance }).unwrap();
}

#[test]
fn walking_past_an_agency_gives_it_no_voice_and_five_seconds_do() {
    let mut hall = Hall::new();
    let at = |seconds: i64| moment(10) + TimeDelta::seconds(seconds);
    let floor = |agency: &str| Command::GiveFloor(Some(agency.into()));
    hall.ask_at(at(0), "meja-1", Command::EnterStep(1)).unwrap();
    hall.ask_at(at(0), "meja-1", floor("disdukcapil")).unwrap();
    hall.ask_at(at(4), "meja-1", floor(DINKES)).unwrap();
    hall.ask_at(at(9), "meja-1", floor(SATPOL)).unwrap();
    assert_eq!(heard(&hall, None), [DINKES]);
    let later = |hall: &Hall, seconds| hall.register.heard(hall.meeting(), SATPOL, None, at(seconds));
    assert!(!later(&hall, 13) && later(&hall, 14), "who has the floor now is heard after as long");
    hall.ask_at(at(12), "meja-1", Command::EnterStep(0)).unwrap();
    hall.ask_at(at(16), "meja-1", Command::Close).unwrap();
    assert_eq!(heard(&hall, None), [DINKES], "walking through steps adds nothing up");
    assert_eq!(heard(&hall, Some("I")), [DINKES]);
    assert!(heard(&hall, Some("II")).is_empty());
}

#[test]
fn an_entry_is_the_voice_of_the_floor_or_of_those_in_front_of_it_never_of_its_owners() {
    let mut hall = Hall::new();
    hall.say(&[], Kind::Commitment, promise("Kirim data", &[DINKES]));
    hall.say(&[], Kind::Commitment, promise("Bersama", &["disdukcapil", DINKES, SATPOL]));
    assert!(heard(&hall, None).is_empty(), "being given a task is not speaking");
    hall.say(&[SATPOL], Kind::Note, promise("Patroli", &[SATPOL]));
    assert_eq!(heard(&hall, None), [SATPOL]);
    let mut place = hall.meeting().place(Some(0), Some(DINKES.into()), Vec::new());
    let record = |place: &Place, kind| Command::Record { kind, place: place.clone(), content: promise("x", &[]) };
    hall.ask("meja-1", record(&place, Kind::Decision)).unwrap();
    assert_eq!(heard(&hall, None), [SATPOL], "a decision is the chair's");
    place.speakers = Some(vec![SATPOL.into()]);
    hall.ask("meja-1", record(&place, Kind::Note)).unwrap();
    assert_eq!(heard(&hall, None), [SATPOL], "somebody else spoke while it had the floor");
    place.speakers = Some(Vec::new());
    hall.ask("meja-1", record(&place, Kind::Note)).unwrap();
    assert_eq!(heard(&hall, None), [DINKES, SATPOL]);
    hall.ask("meja-1", Command::Undo).unwrap();
    assert_eq!(heard(&hall, None), [SATPOL], "what was withdrawn was not said");
}

#[test]
fn who_answers_in_the_follow_up_was_heard() {
    let mut hall = Hall::new();
    hall.say(&[], Kind::Commitment, promise("Kirim data", &[DINKES, SATPOL]));
    hall.set("KM-1", DINKES, Status::InProgress, answer("")).unwrap();
    assert!(heard(&hall, None).is_empty(), "only of earlier meetings");
    hall.next(Agenda { date: day("2024-06-13"), ..agenda() });
    hall.ask("meja-1", Command::NoAnswer { code: code("KM-1"), agency: SATPOL.into() }).unwrap();
    assert!(heard(&hall, None).is_empty(), "being asked is not answering");
    hall.set("KM-1", DINKES, Status::Done, answer("")).unwrap();
    assert_eq!(heard(&hall, None), [DINKES]);
    hall.ask("meja-1", Command::Undo).unwrap();
    assert!(heard(&hall, None).is_empty(), "the answer was taken back");
}

#[test]
fn who_stayed_away_was_not_heard_unless_a_deputy_came() {
    let mut hall = Hall::new();
    hall.say(&[DINKES], Kind::Note, promise("Titipan", &[DINKES]));
    for (presence, is_heard) in [
        (Presence::Excused, false),
        (Presence::Absent, false),
        (Presence::Represented, true),
        (Presence::Present, true),
    ] {
        attends(&mut hall, DINKES, presence);
        assert_eq!(heard(&hall, None) == [DINKES], is_heard, "{presence:?}");
    }
}

#[test]
fn a_body_that_is_added_later_changes_nobodys_past() {
    let mut hall = Hall::new();
    hall.say(&[], Kind::Commitment, promise("Bersama", &["disdukcapil", DINKES, SATPOL]));
    let before = (heard(&hall, None), hall.meeting().is_everybody(&hall.entry("KM-1").content.owners));
    let agency = Agency { name: "RSUD".into(), ..Agency::default() };
    hall.ask("meja-1", Command::AddAgency { agency, cluster: None }).unwrap();
    let after = (heard(&hall, None), hall.meeting().is_everybody(&hall.entry("KM-1").content.owners));
    assert_eq!((&before, before.1), (&after, true));
}

#[test]
fn of_an_older_register_the_sole_owner_spoke() {
    let mut hall = Hall::new();
    hall.record(Kind::Note, promise("Patroli", &[SATPOL]));
    hall.record(Kind::Commitment, promise("Bersama", &["disdukcapil", DINKES]));
    assert_eq!(heard(&hall, None), [SATPOL]);
}
