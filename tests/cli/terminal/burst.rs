//! Input that comes faster than anybody types.

use super::{ENTER, PAGE_DOWN};
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
