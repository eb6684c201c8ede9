//! Input that comes faster than anybody types.

use super::{ENTER, ESC, F2, PAGE_DOWN};
use crate::office::Office;

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
