//! Two consoles on one meeting.

use super::{ENTER, PAGE_DOWN, Terminal};
use crate::office::Office;

/// As many notes of each console as fit on the screen together, in whichever order they come.
const LINES: usize = 12;

fn two_consoles(office: &Office) -> (Terminal, Terminal) {
    let mut first = office.console();
    first.press(PAGE_DOWN);
    first.shows("PEMBUKAAN");
    let mut second = office.console();
    second.shows("PEMBUKAAN");
    (first, second)
}

#[test]
fn what_one_console_records_is_on_the_other() {
    let office = Office::new();
    let (mut first, mut second) = two_consoles(&office);
    for text in ["Perwali akta lahir", "Rekap 12 LKSA", "Ruang aman di tiap kelurahan"] {
        first.press(&format!("ct: {text}{ENTER}"));
        second.shows(text);
        std::mem::swap(&mut first, &mut second);
    }
    first.left();
    second.left();
}

#[test]
fn two_consoles_that_type_at_once_lose_no_key_and_give_no_number_twice() {
    let office = Office::new();
    let (mut first, mut second) = two_consoles(&office);
    let lines =
        |name: &str| (1..=LINES).map(|number| format!("catatan meja {name} nomor {number:02}")).collect::<Vec<_>>();
    let (of_first, of_second) = (lines("satu"), lines("dua"));
    for (one, other) in of_first.iter().zip(&of_second) {
        let (one, other) = (format!("ct: {one}"), format!("ct: {other}"));
        let mut letters = (one.chars(), other.chars());
        loop {
            let (left, right) = (letters.0.next(), letters.1.next());
            left.into_iter().for_each(|letter| first.press(&letter.to_string()));
            right.into_iter().for_each(|letter| second.press(&letter.to_string()));
            if left.or(right).is_none() {
                break;
            }
        }
        // Nobody ends a line and begins the next at once; whoever pastes does.
        first.shows(&one[4..]);
        second.shows(&other[4..]);
        first.press(ENTER);
        second.press(ENTER);
    }
    for console in [&mut first, &mut second] {
        console.shows(&of_first[LINES - 1]);
        console.shows(&of_second[LINES - 1]);
    }
    first.left();
    second.left();

    let export = office.export();
    let entries = export["entries"].as_array().unwrap();
    let mut texts: Vec<_> = entries.iter().map(|entry| entry["text"].as_str().unwrap().to_owned()).collect();
    let mut codes: Vec<_> = entries.iter().map(|entry| entry["code"].as_str().unwrap()).collect();
    let mut typed = [of_first, of_second].concat();
    texts.sort();
    typed.sort();
    assert_eq!(texts, typed);
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), typed.len(), "a number was given twice");
}
