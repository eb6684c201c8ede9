//! The coordination map and who waits for whom, by keys.

use insta::assert_snapshot;

use super::*;
use crate::register::Display;
use crate::tui::meeting::map_page::MapPage;
use crate::tui::meeting::mode::Mode;

/// March: Disdukcapil and Dinkes wait for each other, Dinkes for Satpol PP, and Dinsos for Dinkes; June has begun.
fn june(width: u16, height: u16) -> Hall {
    let log = Memory::default();
    let mut march = Hall::of(kupang(), log.clone(), width, height);
    at_cluster(&mut march, "I");
    march.play("kd: RS swasta belum tersambung @disdukcapil +dinkes<Enter>");
    march.play("kd: Data kelahiran belum dikirim @dinkes +disdukcapil<Enter>");
    march.play("kd: Penegakan KTR @dinkes +satpol<Enter>");
    march.play("kd: Data panti @dinsos +dinkes<Enter>");
    march.play("Perwali akta lahir @disdukcapil @dinkes !akhir Maret #4<Enter><F9><F9>");
    let agenda = Agenda { date: "2024-06-13".parse().unwrap(), ..kupang() };
    let mut june = Hall::of(agenda, log, width, height);
    june.console.clock = Clock::stopped("2024-06-13T09:10:00+08:00".parse().unwrap());
    june.play("<PgDn>");
    june
}

fn floor(hall: &mut Hall, agency: &str) {
    hall.play("<Ctrl-g>").play(agency).play("<Enter>");
    assert!(hall.console.screens.state.floor.is_some(), "{}", hall.screen());
}

fn stage(hall: &Hall) -> &Display {
    &hall.console.meeting().stage.0
}

#[test]
fn the_map_turns_the_hall_and_closing_it_turns_it_back() {
    let mut hall = june(100, 30);
    hall.play("<F4>");
    assert_eq!(stage(&hall), &Display::Map);
    assert_snapshot!("map", hall.screen());
    hall.play("<Tab>");
    assert_eq!(stage(&hall), &Display::Waiting);
    assert_snapshot!("waiting", hall.screen());
    hall.play("3");
    assert_eq!(stage(&hall), &Display::Missing);
    assert!(hall.words().contains("instansi belum bicara"), "{}", hall.screen());
    hall.play("<Tab><F4>");
    assert!(matches!(hall.console.screens.mode, Mode::Line(_)));
    assert_eq!(stage(&hall), &Display::Meeting);
}

#[test]
fn on_a_small_screen_clusters_are_passed_one_by_one_and_counted() {
    let mut hall = june(40, 12);
    hall.play("<F4>");
    assert_snapshot!("map_small", hall.screen());
    let clusters = hall.console.meeting().agenda.clusters.len();
    for _ in 0..2 * clusters {
        hall.play("<Right>");
    }
    assert!(hall.words().contains('‹') && !hall.words().contains('›'), "{}", hall.screen());
    hall.play("<Left>");
    assert!(hall.words().contains('›'), "one key leads back from the end:\n{}", hall.screen());
    assert!(hall.words().contains("terlambat dulu"), "{}", hall.screen());
    hall.play("<F4><F4>s");
    assert!(hall.words().contains("komitmen terbanyak"), "{}", hall.screen());
    hall.play("2s");
    assert!(hall.words().contains("hanya berguna di halaman Peta"), "{}", hall.screen());
}

#[test]
fn a_row_leads_to_what_it_is_about() {
    let mut hall = june(100, 30);
    hall.play("<F4>ss<Enter>");
    let Mode::FollowUp(review) = &hall.console.screens.mode else { panic!("{}", hall.screen()) };
    let owners: Vec<_> = review.rows.iter().map(|row| row.owner.as_ref().agency().unwrap_or_default()).collect();
    assert_eq!(owners, ["dinkes"; 3], "who is stuck most often stands first");
    hall.play("<Esc>2<Enter>");
    let Mode::FollowUp(review) = &hall.console.screens.mode else { panic!("{}", hall.screen()) };
    assert_eq!(review.chosen().unwrap().code, "KD-2".parse().unwrap(), "the circle's first blocker");
    hall.play("<Esc><Esc>kd: Anggaran @bappeda +pupr<Enter><F4>2").play(&"<Down>".repeat(9)).play("<Enter>");
    assert!(
        matches!(hall.console.screens.mode, Mode::Entries(entries::Entries { code, .. }) if code == "KD-5".parse().unwrap())
    );
    assert_eq!(stage(&hall), &Display::Meeting, "what was said in this meeting is shown in its place");
    hall.play("<Esc><F4>3<Enter>");
    let first = hall.console.meeting().invited().next().unwrap().id.clone();
    assert_eq!(hall.console.screens.state.floor, Some(first), "who has not spoken is given the floor");
}

#[test]
fn the_span_of_the_map_is_one_meeting_or_all() {
    let mut hall = june(100, 30);
    hall.play("<F4>");
    let total = |hall: &Hall| hall.screen().lines().find(|line| line.starts_with('Σ')).unwrap().to_owned();
    let sums = |hall: &Hall| total(hall).split_whitespace().rev().take(3).collect::<Vec<_>>().join(" ");
    assert_eq!(sums(&hall), "4 1 1", "{}", hall.screen());
    hall.play("r");
    assert!(sums(&hall) == "– – –" && hall.words().contains("rapat ini"), "{}", hall.screen());
}

#[test]
fn what_others_wait_for_stands_first_when_its_agency_takes_the_floor() {
    let mut hall = june(100, 30);
    floor(&mut hall, "dinkes");
    assert_snapshot!("awaited", hall.screen());
    hall.play("<Right><Up><Up>");
    assert!(
        matches!(hall.console.screens.mode, Mode::Entries(entries::Entries { code, .. }) if code == "KD-1".parse().unwrap())
    );
    hall.play("<Down>");
    assert!(
        matches!(hall.console.screens.mode, Mode::Entries(entries::Entries { code, .. }) if code == "KD-4".parse().unwrap())
    );
}

#[test]
fn one_key_answers_what_is_awaited_and_once_more_the_next() {
    let mut hall = june(100, 30);
    hall.play("<Ctrl-r>");
    assert!(hall.words().contains("Beri giliran kepada sebuah instansi dulu"), "{}", hall.screen());
    floor(&mut hall, "dinkes");
    hall.play("<Ctrl-r>");
    assert_eq!((hall.console.screens.state.line.value(), hall.console.screens.state.line.cursor()), (" ^KD-1", 0));
    hall.play("<Tab>Sambungkan 3 RS<Ctrl-r>");
    assert_eq!(
        hall.console.screens.state.line.value(),
        "Sambungkan 3 RS ^KD-4",
        "what is typed stays, and it is a commitment"
    );
    hall.play("<Ctrl-r> swasta !30 Juni<Enter>");
    let promise = hall.entry("KM-2");
    assert_eq!(promise.content.answers, Some("KD-1".parse().unwrap()));
    assert_eq!(
        (promise.content.text.as_str(), promise.content.owners.join(", ")),
        ("Sambungkan 3 RS swasta", "dinkes".to_owned())
    );
    assert!(hall.words().contains("✓ dijawab KM-2"), "{}", hall.screen());
    hall.play("Kirim data !30 Juni<Ctrl-r><Enter><Ctrl-r>");
    assert_eq!(hall.entry("KM-3").content.answers, Some("KD-4".parse().unwrap()));
    assert!(hall.words().contains("sudah dijawab"), "{}", hall.screen());
    floor(&mut hall, "pupr");
    hall.play("<Ctrl-r>");
    assert!(hall.words().contains("Tidak ada yang ditunggu dari instansi ini"), "{}", hall.screen());
}

#[test]
fn a_selected_blocker_is_the_one_that_is_answered() {
    let mut hall = june(100, 30);
    floor(&mut hall, "dinkes");
    hall.play("<Right><Up><Ctrl-r>Kirim data panti<Enter>");
    assert_eq!(hall.entry("KM-2").content.answers, Some("KD-4".parse().unwrap()));
}

#[test]
fn an_answer_that_is_done_asks_for_its_blocker_to_be_closed() {
    let mut hall = june(100, 30);
    floor(&mut hall, "dinkes");
    hall.play("Sambungkan RS<Ctrl-r><Enter><F9>");
    let awaited = ["KD-2 menunggu Disdukcapil sejak 14 Maret 2024", "KD-3 menunggu Satpol PP", "KD-4 menunggu Dinkes"];
    for sentence in awaited {
        assert!(hall.words().contains(sentence), "{sentence}\n{}", hall.screen());
    }
    assert!(!hall.words().contains("tutup KD-1?"), "{}", hall.screen());
    hall.play("<Esc><Ctrl-e>").play(&"<Tab>".repeat(8)).play("<Right><Right><Enter><F9>");
    assert_eq!(hall.entry("KM-2").status(), Status::Done);
    assert!(hall.words().contains("KD-1 sudah dijawab KM-2 yang selesai; tutup KD-1?"), "{}", hall.screen());
    hall.play(&"<Down>".repeat(3)).play("<Enter>");
    let Mode::FollowUp(review) = &hall.console.screens.mode else { panic!("{}", hall.screen()) };
    assert_eq!(review.chosen().unwrap().code, "KD-1".parse().unwrap());
    assert!(hall.words().contains("✓✓ dijawab KM-2, selesai; tutup KD-1?"), "{}", hall.screen());
    hall.play("s<Enter><Esc><F9>");
    assert_eq!(hall.entry("KD-1").status(), Status::Done);
    assert!(!hall.words().contains("tutup KD-1?"), "{}", hall.screen());
}

#[test]
fn too_many_to_name_lead_to_the_map() {
    let mut hall = june(100, 30);
    let log = ["bappeda", "pupr", "dinsos"].map(|stuck| format!("kd: Anggaran @{stuck} +dp3a<Enter>"));
    log.iter().for_each(|line| _ = hall.play(line));
    hall.play("<F9><F9>");
    let agenda = Agenda { date: "2024-09-12".parse().unwrap(), ..kupang() };
    let mut live = hall.console.live.register().clone();
    live.meetings.push(crate::register::Meeting::new(uuid::Uuid::max(), agenda));
    let findings = crate::report::closing_check::check(&live, live.meetings.last().unwrap(), hall.console.now);
    assert!(findings.contains(&crate::report::closing_check::Finding::ManyAwaitedEarlier(7)), "{findings:?}");
    let sentence =
        crate::report::closing_check::Finding::ManyAwaitedEarlier(7).sentence(Lang::Id, live.meetings.last().unwrap());
    assert!(sentence.starts_with("7 kendala rapat sebelumnya"), "{sentence}");
}

#[test]
fn the_pages_can_be_clicked() {
    let mut hall = june(100, 30);
    hall.play("<F4>");
    let seen = &hall.console.hits;
    assert!(seen.hits.iter().any(|(_, target)| *target == ClickTarget::Key(Key::Char('2'))));
    hall.console.input(Input::Click(ClickTarget::Key(Key::Char('2'))));
    assert!(matches!(&hall.show().console.screens.mode, Mode::CoordinationMap(map) if map.page == MapPage::Waiting));
    hall.console.input(Input::Click(ClickTarget::Row(2)));
    assert!(matches!(&hall.show().console.screens.mode, Mode::CoordinationMap(map) if map.selected == 2));
}

#[test]
fn look_alikes_stand_under_each_other_and_go_as_they_are_settled() {
    let mut hall = june(100, 30);
    hall.play("<F4>4");
    assert!(hall.words().contains("Tidak ada komitmen terbuka yang mirip"), "{}", hall.screen());
    hall.play("<Esc>Sosialisasi bahaya rokok di SMP @dinkes !TW III<Enter>");
    hall.play("Penyuluhan bahaya rokok bagi siswa SMP @disdikbud !TW III<Enter><F4>4");
    assert!(
        hall.words().contains("Sosialisasi bahaya rokok") && hall.words().contains("siswa SMP"),
        "{}",
        hall.screen()
    );
    hall.play("<Enter>");
    assert!(matches!(hall.console.screens.mode, Mode::LookAlikes(_)), "{}", hall.screen());
    hall.play("b");
    assert!(matches!(hall.console.screens.mode, Mode::CoordinationMap(_)), "{}", hall.screen());
    assert!(hall.words().contains("Tidak ada komitmen terbuka yang mirip"), "{}", hall.screen());
}

#[test]
fn the_notula_tells_what_answered_a_blocker_of_an_earlier_meeting() {
    let mut hall = june(100, 30);
    floor(&mut hall, "dinkes");
    hall.play("<Ctrl-r>Sambungkan 3 RS swasta !30 Juni<Enter>");
    let document = crate::minutes::notula(hall.console.live.register(), hall.console.meeting());
    let notula = crate::document::markdown::markdown(&document);
    let row = notula.lines().find(|line| line.contains("**KD-1**")).unwrap();
    assert!(row.contains("dijawab dengan KM-2"), "{row}");
}

#[test]
fn what_became_another_kind_stays_selected() {
    let mut hall = june(100, 30);
    hall.play("Kirim data @dinkes !TW III<Enter><Right><Ctrl-t>keputusan<Enter><Ctrl-e>");
    assert!(hall.words().contains("Ubah KP-1"), "{}", hall.screen());
}

#[test]
fn the_footer_names_no_key_that_a_page_of_the_map_refuses() {
    let mut hall = june(120, 30);
    hall.play("<F4>");
    let footer = |hall: &Hall| hall.screen().lines().last().unwrap_or_default().to_owned();
    for key in ["s urutkan", "r rapat ini/semua", "→ kolom"] {
        assert!(footer(&hall).contains(key), "{}", hall.screen());
    }
    for page in ["2", "3", "4"] {
        hall.play(page);
        for key in ["urutkan", "rapat ini/semua", "kolom"] {
            assert!(!footer(&hall).contains(key), "{}", hall.screen());
        }
        assert!(footer(&hall).contains("Esc kembali"), "{}", hall.screen());
    }
}

#[test]
fn on_the_smallest_screen_what_is_counted_hides_no_page_of_the_map() {
    let mut hall = june(40, 12);
    for (page, shown) in [("<F4>", "5 Waktu 4 ›"), ("2", "5 Waktu 1/"), ("3", "5 Waktu 1/"), ("4", "[4 Mirip] 5 Waktu")]
    {
        hall.play(page);
        assert!(hall.words().contains(shown), "{page}\n{}", hall.screen());
    }
}

#[test]
fn at_no_width_do_the_pages_of_the_map_run_into_each_other() {
    for width in 30..=130 {
        let mut hall = june(width, 30);
        hall.play("<F4><Right>");
        for page in ["[1 Peta]", "2 Menunggu", "3 Belum", "4 Mirip", "5 Waktu"] {
            let is_whole = |line: &str| line.split("  ").any(|part| part.trim() == page);
            assert!(hall.screen().lines().any(is_whole), "{page} at {width}:\n{}", hall.screen());
        }
    }
}
