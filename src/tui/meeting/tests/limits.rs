//! The longest names, the smallest screens, any keys.

use proptest::prelude::*;

use super::*;
use crate::agenda::{Agency, Cluster};

/// An agenda with the longest names that were found, and no minutes planned.
fn long_names() -> Agenda {
    let name = "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk, dan Keluarga Berencana";
    let agency = |number: usize| Agency {
        id: format!("d{number}").into(),
        name: format!("{name} {number}"),
        short: format!("{name} {number}"),
        ..Agency::default()
    };
    let agencies: Vec<_> = (0..62).map(agency).collect();
    let members = agencies.iter().map(|agency| agency.id.clone()).collect();
    let cluster = Cluster { id: "I".into(), name: name.into(), members, ..Cluster::default() };
    let step = Step { title: name.into(), cluster: Some("I".into()), ..Step::default() };
    Agenda {
        title: name.repeat(2),
        series: "panjang".into(),
        agencies,
        clusters: vec![cluster],
        steps: vec![step],
        ..Agenda::default()
    }
}

#[test]
fn the_longest_name_is_never_cut() {
    for (width, height) in [(40, 20), (60, 18), (100, 30), (250, 70)] {
        let mut hall = Hall::of(long_names(), Memory::default(), width, height);
        hall.play("<PgDn>Kirim<Enter><Ctrl-p>daftar hadir<Enter>");
        let squeezed: String = hall.screen().chars().filter(|letter| letter.is_alphanumeric()).collect();
        let name = "PengendalianPendudukdanKeluargaBerencana0";
        assert!(squeezed.contains(name), "{width}×{height}:\n{}", hall.screen());
    }
}

#[test]
fn a_running_meeting_whose_agenda_lost_the_step_that_it_is_at_goes_on_there() {
    let mut hall = Hall::new(80, 24);
    let shorter = Agenda { steps: kupang().steps[..2].to_vec(), ..kupang() };
    hall.play("<PgDn><PgDn><PgDn>Kirim data @dinkes !besok<Enter>setengah");
    let now: Moment = "2024-03-14T09:20:00+08:00".parse().unwrap();
    let meeting = hall.console.meeting().id;
    hall.console.live.execute(meeting, now, "meja/2", Command::Plan(Box::new(shorter))).unwrap();
    hall.play("<Esc>").play(&"<Up>".repeat(62));
    assert!(hall.words().contains("KM-1 Kirim data"), "{}", hall.screen());
    assert!(!hall.words().contains("Rapat belum dibuka"), "{}", hall.screen());
    hall.play("<PgUp>");
    assert_eq!(hall.console.meeting().step(), Some(1));
}

#[test]
fn a_meeting_of_a_register_that_has_no_steps_takes_every_key() {
    let bare = Agenda { steps: Vec::new(), clusters: Vec::new(), agencies: Vec::new(), ..kupang() };
    let mut hall = Hall::of(bare, Memory::default(), 60, 18);
    hall.play("<PgDn><PgUp><Down><F2><Esc><F5><Esc><F9><Esc><PgDn>");
    assert!(hall.words().contains("Ini acara"), "{}", hall.screen());
}

#[test]
fn the_narrowest_screen_names_every_page_of_the_map_and_says_that_a_text_goes_on() {
    let mut hall = Hall::new(30, 12);
    hall.play("<F4>");
    for page in ["[1 Peta]", "2 Menunggu", "3 Belum", "4 Mirip"] {
        assert!(hall.screen().contains(page), "{page}:\n{}", hall.screen());
    }
    hall.play("<Esc><F1>");
    assert!(hall.words().contains("baris lagi"), "{}", hall.screen());
    hall.play(&"<PgDn>".repeat(150));
    assert!(!hall.words().contains("baris lagi"), "{}", hall.screen());
}

#[test]
fn a_choice_is_read_whole_however_narrow_the_form() {
    let mut hall = Hall::new(60, 18);
    at_cluster(&mut hall, "III");
    hall.play("Perwali KTR<Enter><Ctrl-e>");
    assert!(hall.words().contains("‹ Klaster III Kesehatan Dasar dan Kesejahteraan ›"), "{}", hall.screen());
}

#[test]
fn the_longest_entry_can_be_read_to_its_end() {
    let mut hall = Hall::new(40, 12);
    at_cluster(&mut hall, "I");
    hall.play(&format!("mulai {} selesai !TW II<Enter>", "janji panjang ".repeat(40)));
    assert!(hall.words().contains("baris lagi (→, lalu ↓)"), "{}", hall.screen());
    hall.play("<Right>");
    assert!(hall.words().contains("mulai janji"), "{}", hall.screen());
    for _ in 0..40 {
        hall.play("<Down>");
    }
    assert!(hall.words().contains("selesai") && hall.words().contains("30 Jun 2024"), "{}", hall.screen());
    for _ in 0..40 {
        hall.play("<Up>");
    }
    assert!(hall.words().contains("mulai janji"), "{}", hall.screen());
}

#[test]
fn a_long_entry_that_is_clicked_is_shown_from_its_first_line() {
    let mut hall = Hall::new(40, 12);
    at_cluster(&mut hall, "I");
    for first in ["pertama", "kedua"] {
        hall.play(&format!("{first} {} !TW II<Enter>", "janji panjang ".repeat(40)));
    }
    hall.play("<Right>").play(&"<Down>".repeat(5));
    assert!(!hall.words().contains("kedua"), "{}", hall.screen());
    hall.console.input(Input::Click(ClickTarget::Entry("KM-1".parse().unwrap())));
    assert!(hall.show().words().contains("pertama janji"), "{}", hall.screen());
}

#[test]
fn a_floor_that_settles_late_never_closes_a_form_that_is_being_filled_in() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("Kirim data<Enter><Down><Ctrl-e>lengkap ");
    hall.at("09.13");
    assert!(hall.words().contains("Ubah KM-1") && hall.words().contains("lengkap"), "{}", hall.screen());
    hall.play("<Esc>");
    hall.at("09.14");
    assert_eq!(hall.console.meeting().floor, hall.console.screens.state.floor, "it is told once the form is closed");
}

fn any_key() -> impl Strategy<Value = Key> {
    let named: Vec<Key> = crate::tui::keymap::KEYMAP.iter().flat_map(|binding| binding.keys.iter().copied()).collect();
    prop_oneof![
        4 => prop::sample::select(named).prop_filter("leaving ends the play", |key| *key != Key::Ctrl('q')),
        3 => prop::sample::select("@+!#=^ kd:3\\é漢😀x".chars().collect::<Vec<_>>()).prop_map(Key::Char),
        1 => prop::sample::select(vec!["dinkes", "30 Juni", "@dis", "!akhir Mei", "^KD-1"]).prop_map(|_| Key::Backspace),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_keys_and_no_size_bring_the_console_down(
        keys in prop::collection::vec(any_key(), 0..60),
        sizes in prop::collection::vec((1..120u16, 1..40u16), 1..4),
        long in any::<bool>(),
    ) {
        let agenda = if long { long_names() } else { kupang() };
        let mut hall = Hall::of(agenda, Memory::default(), 80, 24);
        for (index, key) in keys.iter().enumerate() {
            hall.console.input(Input::Key(*key));
            let (width, height) = sizes[index % sizes.len()];
            hall.terminal.backend_mut().resize(width, height);
            hall.show();
        }
    }
}

#[test]
fn a_draft_that_was_not_cleared_in_time_is_offered_only_when_nothing_was_recorded_after_it() {
    let mut hall = Hall::new(100, 30);
    hall.play("<PgDn>Kirim data pos");
    let scene = Console::scene(&hall.console.live, hall.console.screens.state.meeting, hall.console.now);
    let draft = hall.console.screens.state.draft(scene).unwrap();
    let seat = hall.console.seat.name().to_owned();
    let offered = |hall: &mut Hall, seat: &str| {
        let scene = Console::scene(&hall.console.live, hall.console.screens.state.meeting, hall.console.now);
        hall.console.screens.state.resume(draft.clone(), seat, scene);
        std::mem::take(&mut hall.console.screens.state.line).value().to_owned()
    };
    assert_eq!(offered(&mut hall, &seat), "Kirim data pos");
    hall.play("Kirim data posyandu<Enter><Ctrl-z>");
    assert_eq!(offered(&mut hall, &seat), "", "this seat recorded the line, though it was undone");
    assert_eq!(offered(&mut hall, "meja lain"), "Kirim data pos");
}

/// Each place of the console that is not the line, and the keys that lead there.
const PLACES: [&str; 12] =
    ["<Right>", "<F2>", "<F3>", "<F4>", "<F4>2", "<F4>3", "<F4>4", "<F5>", "<F6>", "<F7>", "<F9>", "<Ctrl-l>"];

/// Two promises that look alike and a blocker, on the smallest of screens.
fn cramped() -> Hall {
    let mut hall = Hall::new(30, 8);
    at_cluster(&mut hall, "I");
    hall.play("Sambungkan 3 RS swasta ke layanan akta @disdukcapil !TW II #4<Enter>");
    hall.play("kd: RS swasta belum tersambung @disdukcapil +dinkes<Enter>");
    hall.play("Hubungkan tiga rumah sakit swasta dengan layanan akta @dinkes<Enter>");
    hall
}

#[test]
fn every_key_of_every_place_is_taken_on_the_smallest_screen() {
    let keys: Vec<Key> = crate::tui::keymap::KEYMAP.iter().flat_map(|binding| binding.keys.iter().copied()).collect();
    for place in PLACES {
        let mut hall = cramped();
        hall.play(place);
        let scope = hall.console.screens.scope();
        assert_ne!(scope, crate::tui::keymap::Scope::Line, "{place}");
        for key in keys.iter().filter(|key| **key != Key::Ctrl('q')) {
            hall.console.input(Input::Key(*key));
            hall.show();
            if hall.console.screens.scope() != scope {
                hall.play("<Esc><Esc><Esc><Esc>").play(place);
            }
        }
    }
}

#[test]
fn every_place_where_letters_are_keys_has_help() {
    for place in ["<F3>", "<F4>", "<F5>", "<F6>", "<F7>", "<F9>", "<Ctrl-l>"] {
        for key in ["<F1>", "?"] {
            let mut hall = cramped();
            hall.play(place);
            let scope = hall.console.screens.scope();
            hall.play(key);
            assert_eq!(hall.console.screens.scope(), crate::tui::keymap::Scope::Page, "{place} {key}");
            hall.play("<Esc>");
            assert_eq!(hall.console.screens.scope(), scope, "{place} {key}");
        }
    }
}

#[test]
fn a_paste_where_no_letters_go_does_nothing() {
    for place in ["<F4>", "<F4>2", "<F4>4", "<F5>", "<F6>", "<F7>", "<F9>", "<Ctrl-l>", "<F3>"] {
        let mut hall = cramped();
        hall.play(place);
        let (scope, position) = (hall.console.screens.scope(), hall.console.live.register().position);
        hall.console.input(Input::Paste("12345 gbs?\nkd: x".into()));
        assert_eq!((hall.console.screens.scope(), hall.console.live.register().position), (scope, position), "{place}");
        assert_eq!(hall.console.screens.state.line.value(), "", "{place}");
        let told = hall.console.screens.state.message.as_ref().map(|message| message.text.as_str());
        assert_eq!(told, Some(Lang::Id.paste_not_keys()), "{place}");
    }
}

#[test]
fn every_place_can_be_clicked_anywhere_and_beyond() {
    for place in PLACES {
        let mut hall = cramped();
        hall.play(place);
        let seen: Vec<ClickTarget> = hall.console.hits.hits.iter().map(|(_, target)| target.clone()).collect();
        for target in seen.into_iter().chain([0, 1, 2, 99].map(ClickTarget::Row)) {
            if target == ClickTarget::Key(Key::Ctrl('q')) {
                continue;
            }
            for _ in 0..2 {
                hall.console.input(Input::Click(target.clone()));
                hall.show();
            }
        }
        hall.console.input(Input::Scroll(-3));
        hall.console.input(Input::Scroll(3));
        hall.show();
    }
}

#[test]
fn what_is_kept_of_a_line_typed_in_one_burst_is_the_line_as_it_was_read() {
    let mut hall = Hall::new(100, 30);
    hall.play("<PgDn>kd: Anggaran");
    let kept = hall.console.kept.as_ref().unwrap();
    assert_eq!((kept.kind, kept.line.as_str(), kept.cursor), (Kind::Blocker, "Anggaran", 8));
}

#[test]
fn the_answer_to_a_status_is_seen_while_it_is_typed_however_long_the_promise_is() {
    for (width, height) in [(30, 8), (40, 12), (60, 18)] {
        let mut hall = Hall::new(width, height);
        at_cluster(&mut hall, "I");
        hall.play(&format!("Kirim {} @dinkes !TW II<Enter>", "janji panjang ".repeat(40)));
        hall.play("<F4>ss<Enter>sSK 12 tahun 2024");
        assert!(hall.words().contains("SK 12 tahun 2024"), "{width}×{height}:\n{}", hall.screen());
    }
}
