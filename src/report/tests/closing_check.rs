//! What is still missing before the gavel.

use super::*;
use crate::register::tests::read_back::spoken;

#[test]
fn the_check_names_what_is_missing() {
    let mut hall = Hall::new();
    let note = |agency: &str, presence| Command::NoteAttendance {
        agency: agency.into(),
        attendance: Some(Attendance { presence, ..Attendance::default() }),
    };
    hall.ask("meja-1", note("disdukcapil", Presence::Present)).unwrap();
    hall.ask("meja-1", note("dinkes", Presence::Represented)).unwrap();
    hall.ask("meja-1", note("satpol-pp", Presence::Absent)).unwrap();
    let sunday = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
    let deadline = Some(Deadline { said: "TW II".into(), date: Some(sunday), ..Default::default() });
    hall.record(Kind::Commitment, Content { deadline, ..promise("Perwali", &[]) });
    hall.record(Kind::Commitment, promise("Edaran", &["dinkes"]));
    hall.record(
        Kind::Blocker,
        Content { with: vec!["satpol-pp".into()], ..promise("Penegakan menunggu", &["dinkes"]) },
    );
    let findings = check(&hall.register, hall.meeting(), hall.meeting().last_moment());
    assert_eq!(
        findings,
        [
            Finding::Unanswered(code("KD-1")),
            Finding::NoOwner(code("KM-1")),
            Finding::Weekend(code("KM-1"), sunday),
            Finding::NoDate(code("KM-2")),
            Finding::Deputy(code("KM-2")),
            Finding::NeededAbsent(code("KD-1"), "satpol-pp".into()),
            Finding::NotReadBack(2),
            Finding::NoCommitment("I".into()),
            Finding::NotHeard("disdukcapil".into()),
        ]
    );
}

#[test]
fn the_gavel_counts_what_was_not_agreed_to() {
    let mut hall = spoken();
    let unread = |hall: &Hall| {
        let found = check(&hall.register, hall.meeting(), hall.meeting().last_moment()).into_iter();
        found.filter(|finding| matches!(finding, Finding::NotReadBack(_))).collect::<Vec<_>>()
    };
    assert_eq!(unread(&hall), [Finding::NotReadBack(4)]);
    for agreed in ["KM-1", "KM-2", "KM-3", "KP-1"] {
        hall.ask("meja-2", Command::Agree(code(agreed))).unwrap();
    }
    assert_eq!(unread(&hall), []);
    hall.ask("meja-1", Command::Change { code: code("KM-1"), before: None, content: promise("Lain", &[]) }).unwrap();
    assert_eq!(unread(&hall), [Finding::NotReadBack(1)]);
    assert_eq!(unread(&Hall::new()), [], "a meeting without promises has nothing to read");
}

#[test]
fn identities_are_asked_about_after_the_blockers_and_ages_only_where_it_is_confidential() {
    let mut agenda = agenda();
    agenda.steps[1].confidential = true;
    let mut hall = Hall::new();
    hall.ask("meja-1", Command::Plan(Box::new(agenda))).unwrap();
    hall.record(Kind::Note, promise("Budi (12 tahun) didampingi", &[]));
    hall.record(Kind::Note, promise("KK 5371011203040005", &[]));
    let place = Place { step: Some(1), ..Place::default() };
    let content = promise("Budi (12 tahun) didampingi", &[]);
    hall.ask("meja-1", Command::Record { kind: Kind::Note, place, content }).unwrap();
    hall.record(Kind::Blocker, promise("Belum ada pendamping", &["dinkes"]));
    let found = check(&hall.register, hall.meeting(), hall.meeting().last_moment());
    let expected = [
        Finding::Unanswered(code("KD-1")),
        Finding::Identity(code("CT-2"), "5371011203040005".into()),
        Finding::Identity(code("CT-3"), "Budi (12 tahun)".into()),
    ];
    assert_eq!(found[..3], expected);
    assert_eq!(
        found[2].sentence(crate::lang::Lang::Id, hall.meeting()),
        "CT-3 mungkin menyebut identitas anak (“Budi (12 tahun)”); samarkan dengan Ctrl-E?"
    );
}

#[test]
fn the_same_promise_twice_by_one_body_is_named_once() {
    let mut hall = Hall::new();
    for owner in ["dinkes", "dinkes", "disdukcapil"] {
        hall.record(Kind::Commitment, promise("Kirim rekap balita ke Bappeda", &[owner]));
    }
    hall.record(Kind::Commitment, promise("Kirim rekap balita ke Bappeda TW II", &["dinkes"]));
    let found = check(&hall.register, hall.meeting(), hall.meeting().last_moment());
    let twice: Vec<_> = found.into_iter().filter(|finding| matches!(finding, Finding::SaidTwice(..))).collect();
    assert_eq!(twice, [Finding::SaidTwice(code("KM-2"), code("KM-1"))]);
}
