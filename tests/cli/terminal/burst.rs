//! Input that comes faster than anybody types.

use super::console_kill::wait_a_second;
use super::{ENTER, ESC, F2, PAGE_DOWN};
use crate::office::{AGENDA, Office};

/// Numbered words, of this many characters in all.
fn words(characters: usize) -> String {
    let words = (1000..).flat_map(|number| format!("k{number} ").into_bytes());
    String::from_utf8(words.take(characters - 1).chain(*b"Z").collect()).unwrap()
}

#[test]
fn a_paste_of_5000_characters_arrives_whole() {
    let office = Office::new();
    let mut console = office.console();
    console.press(PAGE_DOWN);
    console.shows("PEMBUKAAN");
    let (text, evidence) = (words(3000), words(1998));
    console.press(&format!("\x1b[200~{text} ={evidence}\x1b[201~"));
    console.shows("Z");
    console.press(ENTER);
    console.shows("KM-1 tersimpan");
    console.left();
    let entry = &office.export()["entries"][0];
    assert_eq!((entry["text"].as_str(), entry["evidence"].as_str()), (Some(&*text), Some(&*evidence)));
}

#[test]
fn a_burst_of_2000_keystrokes_arrives_whole() {
    let office = Office::new();
    let mut console = office.console();
    console.press(PAGE_DOWN);
    console.shows("PEMBUKAAN");
    let text = words(2000);
    console.press(&format!("{text}{ENTER}"));
    console.shows("KM-1 tersimpan");
    console.left();
    assert_eq!(office.export()["entries"][0]["text"], text);
}

#[test]
fn a_click_right_after_a_key_means_what_the_key_brought() {
    let office = Office::new();
    let mut console = office.console();
    console.press(PAGE_DOWN);
    console.shows("PEMBUKAAN");
    console.press(F2);
    console.shows("Esc kembali");
    let lines = console.screen().contents();
    let row = lines.lines().position(|line| line.contains("Dinkes")).expect("Dinkes is in sight");
    console.press(ESC);
    console.shows("Enter catat");
    let click = format!("\x1b[<0;10;{0}M\x1b[<0;10;{0}m", row + 1);
    console.press(&format!("{F2}{click}{click}"));
    console.until("Dinkes, marked as present", |screen| {
        screen.contents().lines().any(|line| line.contains("Dinkes") && line.contains("hadir"))
    });
    console.shows("1 dari");
    console.press(ESC);
    console.shows("Enter catat");
    console.left();
}

/// Lines as a terminal without bracketed paste hands them over: key by key.
const LINES: &str = "Dinkes: kirim data gizi\rDinsos: rekap 12 LKSA\rSelamat pagi\r";

#[test]
fn lines_that_come_as_a_burst_of_keys_are_asked_about_and_survive_a_kill() {
    let office = Office::new();
    let mut console = office.console();
    console.press(PAGE_DOWN);
    console.shows("PEMBUKAAN");
    console.press(LINES);
    console.shows("2 baris: satu per satu? · 1 disisihkan");
    console.press(ENTER);
    console.shows("KM-1 tersimpan");
    console.press(ESC);
    console.shows("1 baris tempelan menunggu");
    wait_a_second(&mut console);
    console.killed();

    let mut console = office.console();
    console.shows("1 baris tempelan menunggu");
    console.press(ENTER);
    console.shows("1 baris: satu per satu? · 1 disisihkan");
    console.shows("rekap 12 LKSA");
    console.press(ENTER);
    console.shows("KM-2 tersimpan");
    console.press(ESC);
    console.shows("disisihkan dan tidak dicatat");
    console.left();
    assert_eq!(office.export()["entries"].as_array().unwrap().len(), 2);
}

#[test]
fn lines_that_come_as_a_burst_of_keys_are_no_answers_in_the_follow_up() {
    let office = Office::new();
    office.rakor(["record", "--agenda", AGENDA, "Perwali akta lahir @disdukcapil !30 Juni"]).run().succeeded();
    let before = office.export();
    let mut console = office.terminal(["follow-up"]);
    console.shows("Perwali akta lahir");
    console.press("sudah selesai\rpak\rc\r");
    console.shows("tidak dibaca sebagai tombol");
    console.press(ESC);
    assert!(console.ended().success());
    assert_eq!(office.export()["entries"], before["entries"]);
}
