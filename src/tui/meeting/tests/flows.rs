//! From a blocker to its answer and away again, by keys.

use super::*;
use crate::report::closing_check::Finding;
use crate::tui::meeting::mode::Mode;

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

/// A meeting of this day on a register, opened.
fn meeting(log: &Memory, day: &str) -> Hall {
    let agenda = Agenda { date: day.parse().unwrap(), ..kupang() };
    let mut hall = Hall::of(agenda, log.clone(), 100, 30);
    hall.console.clock = Clock::stopped(format!("{day}T09:10:00+08:00").parse().unwrap());
    hall.play("<PgDn>");
    hall
}

/// Disdukcapil waits for Dinkes, which has answered with KM-1.
fn answered(log: &Memory) -> Hall {
    let mut hall = meeting(log, "2024-03-14");
    hall.play("kd: RS swasta belum tersambung @disdukcapil +dinkes<Enter><Ctrl-g>dinkes<Enter>");
    hall.play("<Ctrl-r>Sambungkan 3 RS swasta !30 April<Enter>");
    assert_eq!(answer(&hall), Some(code("KM-1")));
    hall
}

/// What answers KD-1, as those who wait for it are told.
fn answer(hall: &Hall) -> Option<Code> {
    let meeting = hall.console.meeting();
    let waits = hall.console.live.register().waits(meeting, meeting.agenda.date);
    let wait = waits.iter().find(|wait| wait.entry.code == code("KD-1"))?;
    wait.answer.map(|answer| answer.code)
}

fn findings(hall: &Hall) -> Vec<Finding> {
    crate::report::closing_check::check(hall.console.live.register(), hall.console.meeting(), hall.console.now)
}

fn asks_to_close(hall: &Hall) -> bool {
    findings(hall).iter().any(|finding| matches!(finding, Finding::AnswerDone(blocker, _) if *blocker == code("KD-1")))
}

fn is_unanswered(hall: &Hall) -> bool {
    findings(hall).contains(&Finding::Unanswered(code("KD-1")))
}

#[test]
fn an_answer_that_is_done_in_a_later_follow_up_closes_its_blocker_everywhere() {
    let log = Memory::default();
    answered(&log).play("<F9><F9>");
    let mut june = meeting(&log, "2024-06-13");
    june.play("<F3>/sambungkan<Enter>s<Enter><Esc>");
    assert_eq!(june.entry("KM-1").status(), Status::Done, "{}", june.screen());
    assert!(asks_to_close(&june));
    june.play("<F4>2");
    assert!(june.words().contains("tutup KD-1?"), "{}", june.screen());
    june.play("<Enter>");
    let Mode::FollowUp(review) = &june.console.screens.mode else { panic!("{}", june.screen()) };
    assert_eq!(review.chosen().unwrap().code, code("KD-1"));
    june.play("s<Enter><Esc>");
    assert_eq!(june.entry("KD-1").status(), Status::Done);
    assert!(!june.words().contains("KD-1"), "{}", june.screen());
    june.play("<Esc><Ctrl-g>dinkes<Enter>");
    assert!(!june.words().contains("KD-1 RS"), "{}", june.screen());
    june.play("<F7>4");
    assert!(june.words().contains("Tidak ada yang menunggu Dinkes."), "{}", june.screen());
    june.play("<Esc><F9>");
    assert!(!june.words().contains("KD-1"), "{}", june.screen());
}

#[test]
fn an_answer_that_no_longer_stands_answers_nothing() {
    for keys in ["<Ctrl-z>", "<Ctrl-x>salah dengar<Enter>", "<Ctrl-t>catatan<Enter>", "<Ctrl-t>kendala<Enter>"] {
        let mut hall = answered(&Memory::default());
        hall.play(keys);
        assert_eq!(answer(&hall), None, "{keys}\n{}", hall.screen());
        assert!(is_unanswered(&hall), "{keys}");
        hall.play(if keys == "<Ctrl-z>" { "<Ctrl-y>" } else { "<Ctrl-z>" });
        assert_eq!(answer(&hall), Some(code("KM-1")), "{keys}");
    }
}

#[test]
fn a_promise_that_takes_an_answer_in_answers_for_it() {
    for (own, blockers) in [("", 1), ("kd: Akta belum sampai @dinsos +disdukcapil<Enter>", 2)] {
        let mut hall = meeting(&Memory::default(), "2024-03-14");
        hall.play("kd: RS swasta belum tersambung @dp3a +dinkes<Enter>").play(own);
        let sign = if own.is_empty() { "" } else { " ^KD-2" };
        hall.play(&format!("Hubungkan tiga rumah sakit swasta dengan layanan akta @disdukcapil{sign} #4<Enter>"));
        hall.play("Sambungkan 3 RS swasta ke layanan akta @dinkes ^KD-1 #4<Enter><Ctrl-l>");
        assert!(matches!(hall.console.screens.mode, Mode::LookAlikes(_)), "{}", hall.screen());
        hall.play("g");
        assert!(!hall.entry("KM-2").stands());
        assert_eq!(answer(&hall), Some(code("KM-1")), "{blockers}\n{}", hall.screen());
        assert!(!is_unanswered(&hall));
        hall.play("<Ctrl-z>");
        assert_eq!(answer(&hall), Some(code("KM-2")), "{blockers}");
        hall.play("<Ctrl-y>");
        assert_eq!(answer(&hall), Some(code("KM-1")), "{blockers}");
    }
}

#[test]
fn a_line_is_not_joined_into_what_answers_another_blocker_before_it_is_recorded() {
    let mut hall = meeting(&Memory::default(), "2024-03-14");
    hall.play("kd: RS swasta belum tersambung @dp3a +dinkes<Enter>kd: Akta @dinsos +disdukcapil<Enter>");
    hall.play("Hubungkan tiga rumah sakit swasta dengan layanan akta @disdukcapil ^KD-2 #4<Enter>");
    hall.play("Sambungkan 3 RS swasta ke layanan akta @dinkes ^KD-1 #4 <Ctrl-l>g");
    assert!(hall.words().contains("KM-1 menjawab kendala lain"), "{}", hall.screen());
    hall.play("<Enter><Ctrl-l>g");
    assert_eq!((answer(&hall), hall.standing(Kind::Commitment)), (Some(code("KM-1")), 1), "{}", hall.screen());
}

#[test]
fn a_blocker_that_became_a_commitment_is_waited_for_no_more() {
    let mut hall = answered(&Memory::default());
    hall.play("<Ctrl-f>belum tersambung<Enter><Ctrl-t>komitmen<Enter><Esc>");
    assert!(hall.entry("KM-2").stands() && !hall.entry("KD-1").stands(), "{}", hall.screen());
    let meeting = hall.console.meeting();
    assert!(hall.console.live.register().waits(meeting, meeting.agenda.date).is_empty());
    hall.play("<Ctrl-f>sambungkan<Enter><Ctrl-e>").play(&"<Tab>".repeat(8)).play("<Right><Right><Enter>");
    assert!(!asks_to_close(&hall) && !is_unanswered(&hall), "{}", hall.screen());
}

#[test]
fn a_blocker_that_is_closed_asks_for_no_answer() {
    let mut hall = meeting(&Memory::default(), "2024-03-14");
    hall.play("kd: RS swasta belum tersambung @disdukcapil +dinkes<Enter>");
    assert!(is_unanswered(&hall));
    hall.play("<F4>sss<Enter>s<Enter>");
    assert_eq!(hall.entry("KD-1").status(), Status::Done, "{}", hall.screen());
    assert!(!is_unanswered(&hall));
}

#[test]
fn the_needed_agency_that_is_absent_is_named_before_the_gavel() {
    let mut hall = answered(&Memory::default());
    hall.play("<F2>dinkes<Tab><Tab><Tab><Esc><Esc>");
    let absent = findings(&hall).contains(&Finding::NeededAbsent(code("KD-1"), "dinkes".into()));
    assert!(absent, "{:?}", findings(&hall));
}

#[test]
fn one_key_in_the_preview_copies_the_minutes_for_whatsapp_and_writes_them() {
    let mut hall = Hall::new(100, 30);
    hall.play("<PgDn>Perwali @disdukcapil<Enter><F1>wo");
    assert_eq!(hall.console.desktop_requests(), [], "the help has no such keys");
    let folder = hall.folder.path().to_owned();
    let text = || {
        let mut files = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path());
        files.find(|path| path.extension().is_some_and(|end| end == "txt"))
    };
    assert_eq!(text(), None);
    hall.play("<Esc><F5>w");
    assert!(hall.words().contains("Disalin ke papan klip"), "{}", hall.screen());
    let text = std::fs::read_to_string(text().unwrap()).unwrap();
    assert!(text.contains("*KM-1 Komitmen.* Perwali."), "{text}");
    assert_eq!(hall.console.desktop_requests(), [DesktopRequest::Copy(text)]);
    hall.play("o");
    assert_eq!(hall.console.desktop_requests(), [DesktopRequest::Open(folder)]);
}
