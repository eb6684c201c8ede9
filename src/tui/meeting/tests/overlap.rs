//! Look-alikes, by keys.

use insta::assert_snapshot;

use super::*;
use crate::register::Resolution;
use crate::report::closing_check::Finding;
use crate::tui::meeting::map_page::MapPage;
use crate::tui::meeting::mode::Mode;

const FIRST: &str = "Sambungkan 3 RS swasta ke layanan akta @disdukcapil !TW II #4<Enter>";
const SECOND: &str = "Hubungkan tiga rumah sakit swasta dengan layanan akta @dinkes";

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

/// Cluster I with a promise of Disdukcapil, and one of Dinkes that looks like it on the line.
fn typed(width: u16, height: u16) -> Hall {
    let mut hall = Hall::new(width, height);
    at_cluster(&mut hall, "I");
    hall.play(FIRST).play(SECOND);
    hall
}

fn settled(hall: &Hall) -> Option<Resolution> {
    hall.console.live.register().settled(code("KM-1"), code("KM-2"))
}

#[test]
fn a_look_alike_shows_while_it_is_typed_and_after_enter() {
    let mut hall = typed(100, 30);
    assert_snapshot!("typed", hall.screen());
    hall.play("<Tab>");
    assert!(!hall.words().contains("mirip KM-1"), "a blocker is no promise:\n{}", hall.screen());
    hall.play("<Shift-Tab><Enter>");
    assert!(hall.words().contains("KM-2 tersimpan 09.12 · mirip KM-1 (Disdukcapil); Ctrl-L"), "{}", hall.screen());
}

#[test]
fn both_stand_beside_each_other_and_below_on_few_columns() {
    assert_snapshot!("beside", typed(100, 30).play("<Ctrl-l>").screen());
    assert_snapshot!("below", typed(60, 18).play("<Ctrl-l>").screen());
    let mut hall = typed(40, 12);
    hall.play("<Ctrl-l>");
    assert!(hall.words().contains("baris lagi"), "{}", hall.screen());
    hall.play(&"<Down>".repeat(40));
    assert!(hall.words().contains("memimpin komitmen ini"), "the last choice comes in sight:\n{}", hall.screen());
}

#[test]
fn a_typed_line_joins_a_promise_with_one_key_and_undo_brings_it_back() {
    let mut hall = typed(100, 30);
    hall.play("<Ctrl-l>g");
    assert_eq!(hall.entry("KM-1").content.owners, ["disdukcapil", "dinkes"]);
    assert_eq!(hall.standing(Kind::Commitment), 1);
    assert!(hall.console.screens.state.line.value().is_empty(), "{}", hall.screen());
    hall.play("<Ctrl-z>");
    assert_eq!(hall.entry("KM-1").content.owners, ["disdukcapil"]);
    assert!(
        hall.console.screens.state.line.value().starts_with("Hubungkan"),
        "nothing said is lost:\n{}",
        hall.screen()
    );
}

#[test]
fn a_typed_line_that_is_other_work_is_recorded_and_settled() {
    for (key, verdict) in [
        ("b", Resolution::Apart),
        ("1", Resolution::Led { by: code("KM-2") }),
        ("2", Resolution::Led { by: code("KM-1") }),
    ] {
        let mut hall = typed(100, 30);
        hall.play("<Ctrl-l>").play(key);
        assert_eq!(hall.entry("KM-2").content.owners, ["dinkes"]);
        assert_eq!(settled(&hall), Some(verdict), "{key}");
        hall.play("<Ctrl-l>");
        assert!(
            hall.words().contains("Tidak ada komitmen instansi lain yang mirip"),
            "it does not come again:\n{}",
            hall.screen()
        );
        hall.play("<Ctrl-z>");
        assert_eq!((settled(&hall), hall.standing(Kind::Commitment)), (None, 2), "{key}");
        hall.play("<Ctrl-z>");
        assert_eq!(hall.standing(Kind::Commitment), 1, "{key}");
    }
}

#[test]
fn esc_changes_nothing_and_the_line_is_as_it_was() {
    let mut hall = typed(100, 30);
    hall.play("<Ctrl-l>");
    hall.console.input(Input::Paste("gb12".into()));
    hall.play("x<Esc>");
    assert!(hall.console.screens.state.line.value().starts_with("Hubungkan"), "{}", hall.screen());
    assert_eq!((hall.standing(Kind::Commitment), settled(&hall)), (1, None));
}

#[test]
fn recorded_promises_are_joined_or_led_from_the_entries() {
    let mut hall = typed(100, 30);
    hall.play("<Enter><Ctrl-l>");
    assert!(hall.words().contains("KM-2 · Dinkes") && hall.words().contains("KM-1 · Disdukcapil"), "{}", hall.screen());
    hall.play("g");
    let gone = hall.entry("KM-2").withdrawal.as_ref().and_then(|gone| gone.into);
    assert_eq!(gone, Some(code("KM-1")));
    assert_eq!(hall.entry("KM-1").content.owners, ["disdukcapil", "dinkes"]);
    hall.play("<Ctrl-z><Right><Ctrl-l>2");
    assert_eq!(settled(&hall), Some(Resolution::Led { by: code("KM-1") }), "{}", hall.screen());
    hall.play("<Esc><Ctrl-g>dinkes<Enter>");
    assert!(hall.words().contains("dipimpin KM-1"), "{}", hall.screen());
}

#[test]
fn the_check_before_the_gavel_names_them_and_goes_there() {
    let mut hall = typed(100, 30);
    hall.play("<Enter><F9>");
    assert!(hall.words().contains("KM-1 dan KM-2 tampaknya pekerjaan yang sama"), "{}", hall.screen());
    let at = |hall: &Hall| match &hall.console.screens.mode {
        crate::tui::meeting::mode::Mode::Closing(closing) => closing.findings.len(),
        _ => panic!("{}", hall.screen()),
    };
    let many = at(&hall);
    hall.play(&"<Down>".repeat(many)).play("<Enter>b");
    assert_eq!(settled(&hall), Some(Resolution::Apart));
    assert_eq!(at(&hall), many - 1, "back in the check, without it");
}

#[test]
fn the_look_alikes_that_are_too_many_to_name_are_a_row_that_leads_to_them_all() {
    let mut hall = Hall::new(100, 40);
    at_cluster(&mut hall, "I");
    for work in [
        "Sosialisasi bahaya rokok di SMP",
        "Menyusun Perwali akta kelahiran",
        "Imunisasi bayi di semua puskesmas",
        "Membuka rumah aman bagi korban kekerasan",
        "Menyalurkan beasiswa bagi siswa miskin",
        "Membangun taman bermain ramah anak",
    ] {
        for agency in ["dinkes", "dinsos"] {
            hall.play(&format!("{work} @{agency} !TW III<Enter>"));
        }
    }
    hall.play("<F9>");
    let Mode::Closing(closing) = &hall.console.screens.mode else { panic!("{}", hall.screen()) };
    let row = closing.findings.iter().position(|finding| *finding == Finding::MoreLookAlikes(1)).expect("six pairs");
    hall.play(&"<Down>".repeat(row)).play("<Enter>");
    let Mode::CoordinationMap(map) = &hall.console.screens.mode else { panic!("{}", hall.screen()) };
    assert_eq!((map.page, map.pairs.len()), (MapPage::Alike, 6));
}

#[test]
fn what_was_settled_of_entries_is_undone_and_done_again_from_wherever_it_was_settled() {
    for (way, first, second) in [("<Ctrl-l>", "KM-2", "KM-1"), ("<F9>", "KM-2", "KM-1"), ("<F4>4", "KM-1", "KM-2")] {
        for (key, verdict) in [
            ("b", Some(Resolution::Apart)),
            ("1", Some(Resolution::Led { by: code(first) })),
            ("2", Some(Resolution::Led { by: code(second) })),
            ("g", None),
        ] {
            let mut hall = typed(100, 30);
            hall.play("<Enter>").play(way);
            if let Mode::Closing(closing) = &hall.console.screens.mode {
                let is_pair = |finding: &Finding| matches!(finding, Finding::LookAlike(..));
                let row = closing.findings.iter().position(is_pair).unwrap();
                hall.play(&"<Down>".repeat(row));
            }
            if way != "<Ctrl-l>" {
                hall.play("<Enter>");
            }
            assert!(matches!(hall.console.screens.mode, Mode::LookAlikes(_)), "{way}: {}", hall.screen());
            hall.play(key);
            let many = if key == "g" { 1 } else { 2 };
            assert_eq!((settled(&hall), hall.standing(Kind::Commitment)), (verdict, many), "{way} {key}");
            hall.play("<Ctrl-z>");
            assert!(hall.words().contains("Dibatalkan"), "{way} {key}: {}", hall.screen());
            assert_eq!((settled(&hall), hall.standing(Kind::Commitment)), (None, 2), "{way} {key}: {}", hall.screen());
            hall.play("<Ctrl-y>");
            assert_eq!(
                (settled(&hall), hall.standing(Kind::Commitment)),
                (verdict, many),
                "{way} {key}: {}",
                hall.screen()
            );
        }
    }
}

#[test]
fn a_line_that_went_into_a_promise_comes_back_only_when_that_is_undone() {
    let mut hall = typed(100, 30);
    hall.play("<Ctrl-l>g<Ctrl-e><End> lengkap<Enter><Ctrl-z>");
    assert_eq!(hall.console.screens.state.line.value(), "", "only the correction was undone:\n{}", hall.screen());
    hall.play("<Ctrl-z>");
    assert!(hall.console.screens.state.line.value().starts_with("Hubungkan"), "{}", hall.screen());
    assert_eq!(hall.entry("KM-1").content.owners, ["disdukcapil"]);
}

#[test]
fn a_line_that_came_back_is_cleared_before_its_join_is_done_again() {
    let mut hall = typed(100, 30);
    hall.play("<Ctrl-l>g<Ctrl-z><Ctrl-y>");
    assert!(hall.words().contains("Masih ada baris yang diketik"), "{}", hall.screen());
    hall.play("<Esc><Ctrl-y>");
    assert_eq!(hall.entry("KM-1").content.owners, ["disdukcapil", "dinkes"]);
    assert!(hall.console.screens.state.line.value().is_empty(), "{}", hall.screen());
}

#[test]
fn another_seat_settles_what_is_being_compared() {
    let log = Memory::default();
    let mut one = Hall::of(kupang(), log.clone(), 100, 30);
    at_cluster(&mut one, "I");
    one.play(FIRST).play(SECOND).play("<Enter>");
    let mut two = Hall::of(kupang(), log, 100, 30);
    two.console.seat = Seat::in_memory("lain");
    one.play("<Ctrl-l>");
    two.play("<Ctrl-f>hubungkan<Enter><Ctrl-l>2");
    one.show();
    assert!(matches!(one.console.screens.mode, Mode::Line(_)), "{}", one.screen());
    two.play("<Ctrl-z>");
    one.show().play("<Ctrl-l>");
    two.play("<Ctrl-f>hubungkan<Enter><Ctrl-x>salah<Enter>");
    one.show();
    assert!(matches!(one.console.screens.mode, Mode::Line(_)), "{}", one.screen());
    one.play(SECOND).play("<Ctrl-l>");
    two.play("<Esc><Ctrl-f>sambungkan<Enter><Ctrl-x>salah<Enter>");
    one.show();
    assert!(one.console.screens.state.line.value().starts_with("Hubungkan"), "{}", one.screen());
    assert!(matches!(one.console.screens.mode, Mode::Line(_)), "{}", one.screen());
}

#[test]
fn a_promise_that_is_led_says_so_in_the_minutes() {
    let mut hall = typed(100, 30);
    hall.play("<Ctrl-l>2");
    let document = crate::minutes::notula(hall.console.live.register(), hall.console.meeting());
    let minutes = crate::document::markdown::markdown(&document);
    assert!(minutes.contains("dipimpin KM-1"), "{minutes}");
}
