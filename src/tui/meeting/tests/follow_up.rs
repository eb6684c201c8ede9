//! From one meeting to the next, by keys.

use insta::assert_snapshot;

use super::*;
use crate::register::Status;

/// The Kupang meeting of March, closed with two promises, and the one of June at its opening.
pub fn june(width: u16, height: u16) -> Hall {
    let log = Memory::default();
    let mut march = Hall::of(kupang(), log.clone(), width, height);
    at_cluster(&mut march, "I");
    march.play("Perwali akta lahir @disdukcapil @dinkes !akhir Maret #4<Enter>");
    go(&mut march, "II");
    march.play("Dinsos: rekap 12 LKSA !sebelum 30 April<Enter><F9><F9>");
    let mut agenda = Agenda { date: "2024-06-13".parse().unwrap(), ..kupang() };
    let review = Step { title: "Tindak lanjut".into(), minutes: 15, review: true, ..Step::default() };
    agenda.steps.insert(1, review);
    let mut june = Hall::of(agenda, log, width, height);
    june.console.clock = Clock::stopped("2024-06-13T09:10:00+08:00".parse().unwrap());
    june
}

#[test]
fn the_next_meeting_opens_with_what_was_promised() {
    let mut hall = june(100, 30);
    hall.play("<PgDn><PgDn>");
    assert_snapshot!("review", hall.screen());
    hall.play("p").play("sSK-12/2024<Enter>").play("t30 September<Tab>data belum lengkap<Enter>");
    let entry = hall.entry("KM-1");
    let status = |owner: &str| entry.status_of(owner);
    assert_eq!((status("disdukcapil"), status("dinkes")), (Status::InProgress, Status::Done));
    let rekap = hall.entry("KM-2");
    assert_eq!((rekap.status_of("dinsos"), rekap.slips("dinsos")), (Status::Postponed, 1));
    assert_eq!(rekap.due("dinsos").unwrap().date.unwrap().to_string(), "2024-09-30");
    assert_snapshot!("reviewed", hall.screen());
    hall.play("<Enter>");
    assert!(hall.words().contains("data belum lengkap"), "{}", hall.screen());
    hall.play("<Esc><Ctrl-z>");
    assert_eq!(hall.entry("KM-2").slips("dinsos"), 0);
}

#[test]
fn a_review_begins_with_the_cluster_and_widens_with_one_key() {
    let mut hall = june(100, 30);
    hall.play("<PgDn><PgDn><Esc><PgDn><PgDn><PgDn><F3>");
    let rows = |hall: &Hall| match &hall.console.screens.mode {
        crate::tui::meeting::mode::Mode::FollowUp(list) => list.rows.len(),
        _ => panic!("{}", hall.screen()),
    };
    let of_cluster = rows(&hall);
    hall.play("<Tab>");
    assert!(rows(&hall) >= of_cluster);
    hall.play("/dinsos belum<Enter>");
    assert_eq!(rows(&hall), 1);
    hall.play("k<Enter>");
    assert!(hall.words().contains("Tulis alasannya dulu"), "{}", hall.screen());
    hall.play("<Tab>dp3a<Enter>");
    assert_eq!(hall.entry("KM-2").progress_of("dinsos").unwrap().answer.needs, ["dp3a"]);
    hall.play("n");
    assert!(hall.words().contains("tidak ada jawaban"), "{}", hall.screen());
}

#[test]
fn what_is_still_owed_stands_first_when_its_agency_has_the_floor() {
    let mut hall = june(100, 30);
    hall.play("<PgDn><PgDn><Esc><PgDn><PgDn><PgDn>Kirim data<Enter>");
    let words = hall.words();
    let (old, new) = (words.find("Perwali akta lahir").unwrap(), words.find("Kirim data").unwrap());
    assert!(old < new && words.contains("TERLAMBAT"), "{}", hall.screen());
}

#[test]
fn a_paste_into_a_review_is_text_and_never_an_answer() {
    let mut hall = june(100, 30);
    hall.play("<PgDn><PgDn>");
    hall.console.input(Input::Paste("pspnb".into()));
    assert_eq!(hall.entry("KM-1").history.len(), 1, "only that it was recorded");
    hall.play("s");
    hall.console.input(Input::Paste("SK-12/2024".into()));
    hall.play("<Enter>");
    let answer = &hall.entry("KM-1").progress_of("disdukcapil").unwrap().answer;
    assert_eq!(answer.evidence.as_ref().unwrap().text, "SK-12/2024");
}

#[test]
fn evidence_that_is_named_like_a_file_and_is_not_there_is_kept_and_doubted() {
    let mut hall = june(100, 30);
    hall.play("<PgDn><PgDn>slaporn-juni.pdf<Enter>");
    assert!(hall.words().contains("Tidak ada file laporn-juni.pdf"), "{}", hall.screen());
    let answer = &hall.entry("KM-1").progress_of("disdukcapil").unwrap().answer;
    assert_eq!(answer.evidence.as_ref().unwrap().text, "laporn-juni.pdf");
}

#[test]
fn a_duty_that_repeats_is_answered_day_by_day() {
    let log = Memory::default();
    let mut march = Hall::of(kupang(), log.clone(), 100, 30);
    at_cluster(&mut march, "III");
    march.play("Laporan gizi @dinkes !tiap tanggal 5");
    assert!(march.words().contains("tiap tanggal 5, berikutnya 5 Apr 2024"), "{}", march.screen());
    march.play("<Enter>");
    let meet = |date: &str| {
        let mut hall = Hall::of(Agenda { date: date.parse().unwrap(), ..kupang() }, log.clone(), 100, 30);
        hall.console.clock = Clock::stopped(format!("{date}T09:10:00+08:00").parse().unwrap());
        hall.play("<PgDn><F3>");
        hall
    };
    let mut april = meet("2024-04-18");
    april.play("slaporan April<Enter>");
    assert_eq!(april.entry("KM-1").missed("dinkes", "2024-04-18".parse().unwrap()), []);
    let mut june = meet("2024-06-13");
    assert!(june.words().contains("2× terlewat, sejak 5 Mei 2024"), "{}", june.screen());
    june.play("s<Up>");
    assert!(june.words().contains("untuk tanggal") && june.words().contains("5 Juni 2024"), "{}", june.screen());
    assert_snapshot!("which_day", june.screen());
    june.play("<Left><Enter>");
    let missed = june.entry("KM-1").missed("dinkes", "2024-06-13".parse().unwrap());
    assert_eq!(missed, ["2024-06-05".parse().unwrap()]);
}
