//! The read-back, by keys.

use super::*;
use crate::register::Display;

/// Three promises of two clusters, the later cluster first, and a decision.
fn promised(log: Memory, width: u16, height: u16) -> Hall {
    let mut hall = Hall::of(kupang(), log, width, height);
    at_cluster(&mut hall, "II");
    hall.play("Rekap 12 LKSA @dinsos +dp3a !sebelum 30 April #10<Enter>");
    go(&mut hall, "I");
    hall.play("Perwali akta lahir @disdukcapil @dinkes !TW II #4<Enter>");
    hall.play("Sambungkan RS swasta<Enter>kp: Ruang aman masuk RAD<Enter>");
    hall
}

/// What is read here, and what the hall is shown.
fn read(hall: &Hall) -> (String, String) {
    let stage = match &hall.console.meeting().stage.0 {
        Display::ReadBack { code } => code.to_string(),
        other => format!("{other:?}"),
    };
    match &hall.console.screens.mode {
        crate::tui::meeting::mode::Mode::ReadBack(reading) => (reading.code.to_string(), stage),
        _ => (String::new(), stage),
    }
}

fn both(code: &str) -> (String, String) {
    (code.into(), code.into())
}

fn agreed(hall: &Hall, code: &str) -> bool {
    hall.entry(code).agreed_in(hall.console.meeting().id).is_some()
}

#[test]
fn each_promise_is_read_in_the_order_of_the_clusters_and_the_hall_follows() {
    let mut hall = promised(Memory::default(), 100, 30);
    hall.at("11.58").play("<F6>");
    assert_snapshot!("first", hall.screen());
    for code in ["KM-2", "KM-3", "KM-1", "KP-1"] {
        assert_eq!(read(&hall), both(code));
        hall.play("<Enter>");
        assert!(agreed(&hall, code));
    }
    assert!(
        hall.words().contains("Semua 3 komitmen dan 1 keputusan sudah dibacakan dan disetujui."),
        "{}",
        hall.screen()
    );
    assert_eq!(read(&hall), both("KP-1"), "it stays at the last");
    hall.play("<Up><Up>");
    assert_eq!(read(&hall), both("KM-3"));
    assert!(hall.words().contains("✓ disetujui 11.58"), "{}", hall.screen());
    hall.play("<Esc>");
    assert_eq!(read(&hall), (String::new(), "Meeting".into()));
}

#[test]
fn what_was_passed_over_is_read_before_it_is_said_that_all_agreed() {
    let mut hall = promised(Memory::default(), 100, 30);
    hall.play("<F6><Down><Down><Down><Down><Enter>");
    assert_eq!(read(&hall), both("KM-2"), "from the last to the first that was passed over");
    hall.play("<Enter><Esc><F6>");
    assert_eq!(read(&hall), both("KM-3"), "it opens at the first that is not agreed");
}

#[test]
fn a_promise_is_corrected_where_it_is_read_and_then_asked_for_again() {
    let mut hall = promised(Memory::default(), 100, 30);
    hall.play("<F6><Enter><Up><Ctrl-e><End> anak<Enter>");
    assert_eq!(hall.entry("KM-2").content.text, "Perwali akta lahir anak");
    assert_eq!(read(&hall), both("KM-2"));
    assert!(!agreed(&hall, "KM-2") && hall.words().contains("· belum disetujui"), "{}", hall.screen());
    hall.play("<Ctrl-z>");
    assert!(agreed(&hall, "KM-2"), "undoing the correction brings the agreement back");
    hall.play("<Ctrl-y><Enter><Ctrl-o>dp3a<Enter>");
    assert_eq!((hall.entry("KM-3").content.owners.join(","), read(&hall)), ("dp3a".into(), both("KM-3")));
    hall.play("<Enter><Ctrl-z>");
    assert_eq!(read(&hall), both("KM-3"), "what is undone is read again");
    assert!(!agreed(&hall, "KM-3"));
}

#[test]
fn a_promise_that_is_withdrawn_gives_way_to_the_next() {
    let mut hall = promised(Memory::default(), 100, 30);
    hall.play("<F6><Ctrl-x>salah dengar<Enter>");
    assert!(!hall.entry("KM-2").stands());
    assert_eq!(read(&hall), both("KM-3"));
    hall.play("<Ctrl-z>");
    assert_eq!(read(&hall), both("KM-2"));
}

#[test]
fn what_another_seat_changes_or_withdraws_is_followed() {
    let log = Memory::default();
    let mut reader = promised(log.clone(), 100, 30);
    let mut other = Hall::of(kupang(), log, 100, 30);
    other.console.seat = Seat::in_memory("lain");
    reader.play("<F6>");
    other.play("<Ctrl-f>perwali<Enter><Enter><End> anak<Enter><Esc>");
    assert!(reader.show().words().contains("Perwali akta lahir anak"), "{}", reader.screen());
    other.play("<Ctrl-f>perwali<Enter><Ctrl-x>salah<Enter>");
    reader.show();
    assert_eq!(read(&reader), both("KM-3"));
    other.play("<Ctrl-f>sambungkan<Enter><Ctrl-x>salah<Enter><Ctrl-f>rekap<Enter><Ctrl-x>salah<Enter>");
    other.play("<Ctrl-f>ruang<Enter><Ctrl-x>salah<Enter>");
    reader.show();
    assert!(reader.words().contains("Belum ada komitmen atau keputusan"), "{}", reader.screen());
    assert_eq!(read(&reader), (String::new(), "Meeting".into()));
}

#[test]
fn the_gavel_asks_for_the_read_back_and_comes_back_from_it() {
    let mut hall = promised(Memory::default(), 100, 30);
    hall.play("<F9>");
    assert!(hall.words().contains("4 komitmen atau keputusan belum dibacakan kembali"), "{}", hall.screen());
    hall.play("<F6><Enter><Enter><Enter><Enter><F6>");
    assert!(matches!(hall.console.screens.mode, crate::tui::meeting::mode::Mode::Closing(_)));
    assert!(!hall.words().contains("belum dibacakan kembali"), "{}", hall.screen());
}

#[test]
fn a_closed_meeting_can_be_read_and_agrees_to_nothing_more() {
    let mut hall = promised(Memory::default(), 100, 30);
    hall.play("<F9><F9><F6><Enter>");
    assert!(hall.words().contains("Rapat sudah ditutup"), "{}", hall.screen());
    assert_eq!(read(&hall), both("KM-2"));
    assert!(!agreed(&hall, "KM-2"));
}

#[test]
fn with_nothing_to_read_back_it_says_so() {
    let mut hall = Hall::new(60, 18);
    hall.play("<PgDn>ct: Pembukaan<Enter><F6>");
    assert!(hall.words().contains("Belum ada komitmen atau keputusan untuk dibacakan kembali"), "{}", hall.screen());
    assert_eq!(read(&hall), (String::new(), "Meeting".into()));
}

#[test]
fn a_promise_of_any_length_is_read_to_its_end_on_any_screen() {
    for (width, height) in [(40, 12), (60, 18), (100, 30)] {
        for letters in [600, 3990] {
            let mut hall = Hall::new(width, height);
            at_cluster(&mut hall, "I");
            hall.console.input(Input::Paste("kata ".repeat(letters / 5 - 2)));
            hall.play("ujung @dinkes !TW II #4<Enter><F6>");
            let mut shown = hall.words();
            for _ in 0..600 {
                let before = hall.screen();
                hall.play("<PgDn>");
                shown += &hall.words();
                if before == hall.screen() {
                    break;
                }
            }
            assert!(shown.contains("ujung") && shown.contains("Indikator"), "{width}×{height}:\n{}", hall.screen());
            assert!(hall.words().contains("belum disetujui"), "{}", hall.screen());
            assert_eq!(shown.contains("(PgDn)"), height <= 18 || letters > 600, "{width}×{height}: {shown}");
        }
    }
}

#[test]
fn the_smallest_screen_shows_who_when_and_whether_it_was_agreed() {
    let mut hall = promised(Memory::default(), 40, 12);
    hall.play("<F6>");
    assert_snapshot!("small", hall.screen());
}

#[test]
fn the_hall_looks_at_the_meeting_again_when_the_console_that_turned_it_is_left_or_comes_back() {
    let log = Memory::default();
    let mut hall = promised(log.clone(), 100, 30);
    hall.play("<F6><Ctrl-Q>");
    assert_eq!(hall.console.meeting().stage.0, Display::Meeting, "left");

    let mut crashed = Hall::of(kupang(), log.clone(), 100, 30);
    crashed.play("<F6>");
    assert_ne!(crashed.console.meeting().stage.0, Display::Meeting);
    let again = Hall::of(kupang(), log.clone(), 100, 30);
    assert_eq!(again.console.meeting().stage.0, Display::Meeting, "come back after a crash");

    let mut other = again.console.live;
    let meeting = again.console.screens.state.meeting;
    other.execute(meeting, again.console.now, "meja/2", Command::Show(Display::Attendance)).unwrap();
    let here = Hall::of(kupang(), log, 100, 30);
    assert_eq!(here.console.meeting().stage.0, Display::Attendance, "another seat still shows it");
}

#[test]
fn from_the_check_and_back_whatever_became_of_what_was_read() {
    for keys in
        ["<Ctrl-e><End> anak<Enter>", "<Ctrl-x>salah<Enter>", "<Ctrl-o>dp3a<Enter>", "<Enter><Ctrl-z>", "<Ctrl-e>"]
    {
        let mut hall = promised(Memory::default(), 100, 30);
        hall.play("<F9><F6>").play(keys).play("<Esc><Esc>");
        if !matches!(hall.console.screens.mode, crate::tui::meeting::mode::Mode::Closing(_)) {
            hall.play("<F9>");
        }
        assert_eq!(read(&hall), (String::new(), "Meeting".into()), "{keys}: {}", hall.screen());
    }
}

#[test]
fn what_another_seat_withdraws_while_it_is_corrected_is_refused_and_gives_way() {
    let log = Memory::default();
    let mut reader = promised(log.clone(), 100, 30);
    let mut other = Hall::of(kupang(), log, 100, 30);
    other.console.seat = Seat::in_memory("lain");
    reader.play("<F6><Ctrl-e><End> anak");
    other.play("<Ctrl-f>perwali<Enter><Ctrl-x>salah<Enter>");
    reader.show().play("<Enter>");
    assert!(reader.words().contains("sudah dicabut"), "{}", reader.screen());
    reader.play("<Esc>");
    assert_eq!(read(&reader), both("KM-3"));
    other.play("<Esc><F9><F9>");
    reader.show().play("<Enter>");
    assert!(!agreed(&reader, "KM-3") && reader.words().contains("Rapat sudah ditutup"), "{}", reader.screen());
    reader.play("<Ctrl-e><End> baru<Enter>");
    assert!(reader.words().contains("Rapat sudah ditutup"), "{}", reader.screen());
    reader.play("<Esc><Down><Ctrl-z><Esc>");
    assert_eq!(read(&reader), (String::new(), "Meeting".into()));
}
