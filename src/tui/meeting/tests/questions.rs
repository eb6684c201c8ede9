//! The chair asks, by keys.

use insta::assert_snapshot;

use super::*;
use crate::register::{ChairQuestion, Display};
use crate::tui::meeting::mode::Mode;

/// A morning in which things were promised, with and without a date.
fn morning(width: u16, height: u16) -> Hall {
    let mut hall = Hall::new(width, height);
    at_cluster(&mut hall, "I");
    hall.play("Perwali akta lahir +dinkes !22 Maret #4<Enter>Jejaring data !secepatnya<Enter>");
    hall.play("kd: RS swasta belum tersambung +dinkes<Enter>");
    hall
}

fn shown(hall: &Hall) -> Display {
    hall.console.meeting().stage.0.clone()
}

fn asks(question: ChairQuestion) -> Display {
    Display::Question { question }
}

#[test]
fn a_question_is_one_key_and_a_digit_and_the_hall_sees_it_too() {
    let mut hall = morning(100, 30);
    hall.play("<F7>");
    assert_eq!(shown(&hall), asks(ChairQuestion::NoDate));
    assert!(hall.words().contains("1 komitmen belum ada tanggalnya."), "{}", hall.screen());
    for (digit, question, answer) in [
        ("2", ChairQuestion::NotSpoken, "instansi belum bicara."),
        ("3", ChairQuestion::Earlier, "Belum ada komitmen dari rapat sebelumnya."),
        ("5", ChairQuestion::DueThisMonth, "1 komitmen jatuh tempo bulan Maret 2024."),
        ("6", ChairQuestion::Components, "1 dari 6 unsur sudah berjanji"),
        ("1", ChairQuestion::NoDate, "1 komitmen belum ada tanggalnya."),
    ] {
        hall.play(digit);
        assert_eq!(shown(&hall), asks(question), "{digit}");
        assert!(hall.words().contains(answer), "{digit}: {}", hall.screen());
    }
    hall.play("<Esc>");
    assert_eq!(shown(&hall), Display::Meeting);
    assert!(matches!(hall.console.screens.mode, Mode::Line(_)));
}

#[test]
fn f7_again_goes_to_the_next_question_and_around() {
    let mut hall = morning(100, 30);
    hall.play("<F7>");
    let mut numbers = Vec::new();
    for _ in 0..7 {
        let Mode::Questions(questions) = &hall.console.screens.mode else { panic!("{}", hall.screen()) };
        numbers.push(questions.number());
        hall.play("<F7>");
    }
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 1]);
}

#[test]
fn what_is_awaited_is_asked_of_the_floor_first_and_then_of_whomever_is_typed() {
    let mut hall = morning(100, 30);
    let awaited = |agency: &str| asks(ChairQuestion::AwaitedFrom { agency: agency.into() });
    hall.play("<F7>4");
    assert_eq!(shown(&hall), awaited("disdukcapil"));
    hall.play("dinkes<Enter>");
    assert_eq!(shown(&hall), awaited("dinkes"));
    assert_snapshot!("awaited", hall.screen());
    hall.play("<Tab>dp3a<Enter>");
    assert_eq!(shown(&hall), awaited("dp3a"));
    assert!(hall.words().contains("Tidak ada yang menunggu DP3A."), "{}", hall.screen());
}

#[test]
fn where_nobody_has_the_floor_it_is_asked_from_whom() {
    let mut hall = Hall::new(100, 30);
    hall.play("<PgDn><F7>4");
    assert!(matches!(hall.console.screens.mode, Mode::List(_)), "{}", hall.screen());
    hall.play("<Esc>");
    assert_eq!(shown(&hall), asks(ChairQuestion::NoDate), "nothing was chosen");
    hall.play("4dinsos<Enter>");
    assert_eq!(shown(&hall), asks(ChairQuestion::AwaitedFrom { agency: "dinsos".into() }));
}

#[test]
fn enter_goes_to_the_entry_and_the_hall_back_to_the_meeting() {
    let mut hall = morning(100, 30);
    hall.play("<F7><Enter>");
    assert!(
        matches!(hall.console.screens.mode, Mode::Entries(entries::Entries { code, .. }) if code.to_string() == "KM-2"),
        "{}",
        hall.screen()
    );
    assert_eq!(shown(&hall), Display::Meeting);
}

#[test]
fn a_promise_of_an_earlier_meeting_opens_over_the_question() {
    let mut hall = follow_up::june(100, 30);
    hall.play("<PgDn><F7>3");
    assert!(hall.words().contains("0 dari 2 komitmen rapat lalu sudah selesai; 2 terlambat"), "{}", hall.screen());
    hall.play("<Enter>");
    assert!(matches!(hall.console.screens.mode, Mode::Form(_)), "{}", hall.screen());
    hall.play("<Esc>");
    assert!(matches!(hall.console.screens.mode, Mode::Questions(_)), "{}", hall.screen());
}

#[test]
fn nothing_of_an_answer_is_cut_on_the_smallest_projector() {
    let mut hall = Hall::new(40, 12);
    at_cluster(&mut hall, "I");
    let long = format!("AWAL {}UJUNG", "kata yang panjang ".repeat(30));
    hall.play(&format!("{long}<Enter>Yang kedua<Enter><F7>"));
    let mut seen = String::new();
    for _ in 0..60 {
        seen += &hall.words();
        hall.play("<Down>");
    }
    for part in [
        "baris lagi",
        "Siapa yang belum ada tanggalnya?",
        "2 komitmen belum ada tanggalnya.",
        "AWAL",
        "UJUNG",
        "Yang kedua",
    ] {
        assert!(seen.contains(part), "{part}: {seen}");
    }
    hall.play("<F7>");
    assert_snapshot!("smallest", hall.screen());
}

#[test]
fn a_finding_about_components_leads_to_the_question_about_them() {
    let mut hall = Hall::new(100, 30);
    hall.play("<PgDn><F2>dinsos<Enter><Esc><Esc><F9>");
    let Mode::Closing(closing) = &hall.console.screens.mode else { panic!("{}", hall.screen()) };
    let is_missing = |finding: &crate::report::closing_check::Finding| {
        matches!(finding, crate::report::closing_check::Finding::ComponentMissing(_))
    };
    let at = closing.findings.iter().position(is_missing).unwrap();
    hall.play(&"<Down>".repeat(at)).play("<Enter>");
    assert_eq!(shown(&hall), asks(ChairQuestion::Components));
    assert!(hall.words().contains("Unsur mana yang belum ada?"), "{}", hall.screen());
}

#[test]
fn the_wall_shows_the_question_and_its_answer_until_the_console_goes_back() {
    for (width, height) in [(100, 30), (60, 18), (40, 12)] {
        let log = Memory::default();
        let mut console = Hall::of(kupang(), log.clone(), width, height);
        let mut wall = Hall::of(kupang(), log, width, height);
        at_cluster(&mut console, "I");
        console.play("Jejaring data !secepatnya<Enter><F7>");
        wall.play("<F8>");
        for part in ["Siapa yang belum ada tanggalnya?", "1 komitmen belum ada tanggalnya.", "KM-1", "Jejaring data"] {
            assert!(wall.words().contains(part), "{part}: {}", wall.screen());
        }
        assert!(!wall.words().contains("▸ KM-1"), "no cursor on the wall: {}", wall.screen());
        console.play("<Esc>");
        assert!(!wall.show().words().contains("Siapa yang belum ada tanggalnya?"), "{}", wall.screen());
    }
}

#[test]
fn every_question_on_a_meeting_that_is_planned_or_closed_is_answered_and_left() {
    for closed in [false, true] {
        let mut hall = if closed { morning(100, 30) } else { Hall::new(100, 30) };
        if closed {
            hall.play("<F9><F9>");
        }
        for digit in ["1", "2", "3", "4dinkes<Enter>", "5", "6"] {
            hall.play("<F7>").play(digit);
            let Mode::Questions(questions) = &hall.console.screens.mode else { panic!("{digit}: {}", hall.screen()) };
            assert_eq!(shown(&hall), asks(questions.question.clone()), "{digit}");
            hall.play("<Up><PgDn><PgUp><Down><Esc>");
            assert_eq!(
                (shown(&hall), hall.console.screens.state.step),
                (Display::Meeting, hall.console.meeting().step()),
                "{digit}"
            );
            assert!(matches!(hall.console.screens.mode, Mode::Line(_)), "{digit}: {}", hall.screen());
        }
    }
}

#[test]
fn a_row_with_nothing_behind_it_leads_nowhere() {
    let mut hall = morning(100, 30);
    for digit in ["3", "6"] {
        hall.play("<F7>").play(digit).play("<Enter><Enter>");
        assert!(matches!(hall.console.screens.mode, Mode::Questions(_)), "{digit}: {}", hall.screen());
        assert_ne!(shown(&hall), Display::Meeting, "{digit}");
        hall.play("<Esc>");
    }
}

#[test]
fn the_hall_never_stays_at_what_nobody_looks_at_any_more() {
    for turn in ["<F4>", "<F4>2", "<F4>3", "<F4>4", "<F7>", "<F7>2", "<F7>4", "<F7>6", "<F6>", "<F2>"] {
        for leave in
            ["<Esc><Esc>", "<Enter><Esc><Esc><Esc>", "<F1><Esc><Esc>", "<Tab><Esc><Esc>", "<PgDn><Esc><Esc><PgDn>"]
        {
            for before in ["", "<F9>"] {
                let mut hall = morning(100, 30);
                hall.play(before);
                if before == "<F9>" && turn != "<F6>" {
                    hall.play("<Esc>");
                }
                hall.play(turn).play(leave);
                if matches!(hall.console.screens.mode, Mode::Line(_) | Mode::Entries(_) | Mode::Closing(_)) {
                    assert_eq!(shown(&hall), Display::Meeting, "{before}{turn}{leave}: {}", hall.screen());
                } else {
                    assert_ne!(shown(&hall), Display::Meeting, "{before}{turn}{leave}: {}", hall.screen());
                }
            }
        }
    }
}

#[test]
fn the_hall_goes_back_when_the_check_before_the_gavel_led_elsewhere_and_the_meeting_is_closed() {
    let mut hall = Hall::new(100, 30);
    hall.play("<PgDn>Kirim data @dinkes<Enter><F2>dinsos<Enter><Esc><Esc><F9>");
    let Mode::Closing(closing) = &hall.console.screens.mode else { panic!("{}", hall.screen()) };
    let many = closing.findings.len();
    for row in 0..many {
        hall.play(&"<Up>".repeat(many)).play(&"<Down>".repeat(row)).play("<Enter><Esc><Esc><Esc><F9>");
        assert_eq!(shown(&hall), Display::Meeting, "{row}: {}", hall.screen());
        assert!(matches!(hall.console.screens.mode, Mode::Closing(_)), "{row}: {}", hall.screen());
    }
    hall.play("<F9>");
    assert_eq!((shown(&hall), hall.console.meeting().closed_at.is_some()), (Display::Meeting, true));
}

#[test]
fn leaving_a_page_never_takes_from_the_hall_what_another_seat_shows() {
    for (mine, theirs) in [("<F7>", "<F6>"), ("<F4>", "<F7>"), ("<F6>", "<F4>"), ("<F7>", "<F2>")] {
        let log = Memory::default();
        let mut one = Hall::of(kupang(), log.clone(), 100, 30);
        at_cluster(&mut one, "I");
        one.play("Perwali akta lahir !22 Maret<Enter>");
        let mut two = Hall::of(kupang(), log, 100, 30);
        two.console.seat = Seat::in_memory("lain");
        one.play(mine);
        two.show().play(theirs);
        let theirs = shown(&two);
        one.show().play("<Esc>");
        two.show();
        assert_eq!(shown(&two), theirs, "{mine}");
        two.play("<Esc>");
        assert_eq!(shown(&two), Display::Meeting, "{mine}");
    }
}

#[test]
fn an_agency_that_has_not_spoken_is_given_the_floor() {
    let mut hall = morning(100, 30);
    hall.play("<F7>2<Enter>");
    assert!(matches!(hall.console.screens.mode, Mode::Line(_)), "{}", hall.screen());
    assert_eq!(hall.console.screens.state.floor.as_deref(), Some("bappeda"), "{}", hall.screen());
    assert_eq!(shown(&hall), Display::Meeting);
    hall.play("<F7>6<Enter>");
    assert!(hall.words().contains("tidak ada yang dapat dibuka"), "{}", hall.screen());
}

#[test]
fn the_smallest_screen_names_the_way_out() {
    let mut hall = morning(40, 12);
    for screen in ["<F3>", "<F4>", "<F5>", "<F6>", "<F7>", "<F9>"] {
        hall.play(screen);
        let footer = hall.screen().lines().last().unwrap_or_default().to_owned();
        assert!(footer.contains("Esc kembali"), "{screen}\n{}", hall.screen());
        hall.play("<Esc>");
    }
}
