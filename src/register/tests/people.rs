//! Who leads the meeting, and who answers for what a deputy promised.

use super::*;
use crate::agenda::Official;

fn deputy(hall: &mut Hall, agency: &str) {
    let attendance = Some(Attendance { presence: Presence::Represented, ..Attendance::default() });
    hall.ask("meja-1", Command::NoteAttendance { agency: agency.into(), attendance }).unwrap();
}

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

#[test]
fn the_chair_goes_from_one_to_another_with_the_times_and_can_be_given_back() {
    let mut hall = Hall::new();
    let sekda = Official { office: "Sekretaris Daerah".into(), name: "Drs. Yos".into(), ..Official::default() };
    assert_eq!(hall.meeting().chairs().len(), 1);
    hall.ask_at(moment(30), "meja-1", Command::HandOver(sekda.clone())).unwrap();
    hall.ask_at(moment(31), "meja-1", Command::HandOver(sekda.clone())).unwrap();
    let chairs = hall.meeting().chairs();
    assert_eq!(chairs.len(), 2, "who is in the chair already does not take it again");
    assert_eq!((chairs[0].chair, chairs[0].until), (&hall.meeting().agenda.chair, Some(moment(30))));
    assert_eq!((chairs[1].chair, chairs[1].from, chairs[1].until), (&sekda, Some(moment(30)), None));
    hall.ask("meja-1", Command::Undo).unwrap();
    assert_eq!(hall.meeting().chairs().len(), 1);
    hall.ask("meja-1", Command::Redo).unwrap();
    assert_eq!(hall.meeting().chair(), &sekda);
    assert_eq!(hall.ask("meja-1", Command::HandOver(Official::default())), Err(Rejection::NoName));
}

#[test]
fn the_mark_of_a_deputys_promise_goes_when_the_head_confirms_or_it_is_done() {
    let mut hall = Hall::new();
    deputy(&mut hall, "dinkes");
    hall.record(Kind::Commitment, promise("Kirim data", &["dinkes", "disdukcapil"]));
    hall.record(Kind::Commitment, promise("Latih kader", &["dinkes"]));
    let needs = |hall: &Hall, code: &str| hall.register.needs_confirmation(hall.entry(code));
    assert!(needs(&hall, "KM-1") && needs(&hall, "KM-2"));
    let confirm = |code: &str, agency: &str, day| Command::ConfirmByHead {
        code: code.parse().unwrap(),
        agency: agency.into(),
        day,
    };
    let refused = hall.ask("meja-1", confirm("KM-1", "disdukcapil", None)).unwrap_err();
    assert_eq!(refused, Rejection::NotByDeputy("KM-1".parse().unwrap(), "Disdukcapil".into()));

    hall.ask("meja-1", Command::Close).unwrap();
    hall.ask("meja-1", confirm("KM-1", "dinkes", Some(day("2024-03-18")))).unwrap();
    assert_eq!(hall.entry("KM-1").confirmed["dinkes"].day, day("2024-03-18"), "after the gavel too");
    assert!(!needs(&hall, "KM-1") && needs(&hall, "KM-2"));
    hall.ask("meja-1", Command::Reopen).unwrap();
    hall.ask("meja-1", Command::Undo).unwrap();
    assert!(needs(&hall, "KM-1"));
    hall.ask("meja-1", Command::Redo).unwrap();
    assert!(!needs(&hall, "KM-1"));

    let done = Command::SetStatus {
        code: "KM-2".parse().unwrap(),
        agency: AgencyId::from("dinkes").into(),
        status: Status::Done,
        answer: Answer::default(),
    };
    hall.ask("meja-1", done).unwrap();
    assert!(!needs(&hall, "KM-2"), "what is done needs no word any more");

    let other = promise("Kirim data lain", &["dinkes", "disdukcapil"]);
    hall.ask("meja-1", Command::Change { code: "KM-1".parse().unwrap(), before: None, content: other }).unwrap();
    assert!(needs(&hall, "KM-1"), "the head confirmed something else");
}

#[test]
fn a_meeting_owes_its_minutes_from_the_gavel_until_they_are_written() {
    let mut hall = Hall::new();
    assert!(!hall.meeting().owes_minutes());
    hall.ask("meja-1", Command::Close).unwrap();
    assert!(hall.meeting().owes_minutes());
    hall.ask("meja-1", Command::NoteMinutes(vec!["notula.docx".into()])).unwrap();
    assert!(!hall.meeting().owes_minutes());
    hall.ask("meja-1", Command::Reopen).unwrap();
    hall.ask("meja-1", Command::Close).unwrap();
    assert!(hall.meeting().owes_minutes(), "it was closed again");
}
