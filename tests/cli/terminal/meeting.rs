//! A whole meeting by keys, from the first step to the gavel.

use std::fs;

use super::{CTRL_Q, ENTER, ESC, F2, F5, F9, PAGE_DOWN};
use crate::office::{AGENDA, Office};

#[test]
fn a_meeting_runs_from_its_opening_to_the_gavel_by_keys_and_leaves_the_terminal_as_it_was() {
    let office = Office::new();
    let mut console = office.console();
    console.shows("Rapat belum dibuka.");
    for step in ["PEMBUKAAN", "PAPARAN NARASUMBER", "KELEMBAGAAN", "KLASTER I "] {
        console.press(PAGE_DOWN);
        console.shows(step);
    }

    console.press("Sambungkan 3 RS swasta ke layanan akta +dinkes !TW II #4");
    console.shows("Disdukcapil · bersama Dinkes · ");
    console.shows("30 Jun 2024, Minggu");
    console.shows("indikator 4");
    console.press(ENTER);
    console.shows("KM-1 tersimpan 09.12");

    console.press(F2);
    console.shows("Daftar hadir");
    console.press("disdukcapil");
    console.shows("▸ disdukcapil");
    console.press(ENTER);
    console.shows("✓ Disdukcapil · hadir");
    console.press(ESC);
    console.hides("Daftar hadir");

    console.press(F9);
    console.shows("Sebelum rapat ditutup");
    console.shows("hal masih kurang");
    console.press(F9);
    console.shows("Rapat ditutup pukul 09.12.");
    let name = "notula-kla-kota-kupang-2024-03-14.md";
    console.shows("notula-kla-kota-kupang-2024-03-14.docx");
    let minutes = fs::read_to_string(office.path(name)).unwrap();
    for said in ["Sambungkan 3 RS swasta ke layanan akta", "Disdukcapil", "30 Juni 2024", "KM-1"] {
        assert!(minutes.contains(said), "{said} is missing in\n{minutes}");
    }

    assert!(console.screen().alternate_screen());
    console.press(CTRL_Q);
    assert!(console.ended().success());
    console.is_given_back();
}

#[cfg(target_os = "linux")]
#[test]
fn the_minutes_are_copied_to_the_clipboard_of_the_desktop_too() {
    use std::os::unix::fs::PermissionsExt;
    use std::time::{Duration, Instant};
    let office = Office::new();
    let program =
        office.write("bin/xclip", "#!/bin/sh\ncat > \"$HOME/papan.tmp\" && mv \"$HOME/papan.tmp\" \"$HOME/papan\"\n");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:/usr/bin:/bin", program.parent().unwrap().display());
    let mut console = office.terminal_with(["run", AGENDA], &[("PATH", &path), ("DISPLAY", ":7")]);
    console.shows("Rapat belum dibuka.");
    console.press(F5);
    console.shows("w WhatsApp");
    console.press("w");
    console.shows("papan klip");
    let start = Instant::now();
    while !office.path("papan").exists() {
        assert!(start.elapsed() < super::DEADLINE, "the clipboard did not get it");
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(fs::read_to_string(office.path("papan")).unwrap().contains("*NOTULA*"));
    console.press(ESC);
    console.shows("Rapat belum dibuka.");
    console.left();
}
