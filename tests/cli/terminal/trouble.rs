//! StoreError from outside: a register that cannot be written, a window that is closed, a signal.

use rusqlite::Connection;

use super::{ENTER, PAGE_DOWN, Terminal};
use crate::office::Office;

fn running(office: &Office) -> Terminal {
    let mut console = office.console();
    console.press(PAGE_DOWN);
    console.shows("PEMBUKAAN");
    console.press(&format!("Perwali akta lahir{ENTER}"));
    console.shows("KM-1 tersimpan");
    console
}

fn texts(office: &Office) -> Vec<String> {
    let entries = office.export()["entries"].take();
    entries.as_array().unwrap().iter().map(|entry| entry["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_a_locked_register_does_not_take_is_shown_as_unsaved_and_saved_once_when_it_is_free() {
    let office = Office::new();
    let mut console = running(&office);
    let other = Connection::open(office.register()).unwrap();
    other.execute_batch("begin exclusive").unwrap();
    console.press(&format!("Rekap 12 LKSA{ENTER}"));
    console.shows("BELUM TERSIMPAN (1)");
    console.shows("Rekap 12 LKSA");
    console.hides("KM-2 tersimpan");
    console.press(&format!("Ruang aman{ENTER}"));
    console.shows("BELUM TERSIMPAN (2)");
    console.press("dan terus mengetik");
    console.shows("▸ dan terus mengetik");

    other.execute_batch("rollback").unwrap();
    console.hides("BELUM TERSIMPAN");
    console.shows("▸ dan terus mengetik");
    assert_eq!(texts(&office), ["Perwali akta lahir", "Rekap 12 LKSA", "Ruang aman"]);
    console.press(ENTER);
    console.shows("KM-4 tersimpan");
    console.left();
    assert_eq!(texts(&office), ["Perwali akta lahir", "Rekap 12 LKSA", "Ruang aman", "dan terus mengetik"]);
}

#[test]
fn a_window_that_is_closed_ends_the_console_and_keeps_what_was_saved() {
    let office = Office::new();
    let mut console = running(&office);
    console.press("baris yang belum selesai");
    console.shows("▸ baris yang belum selesai");
    console.closed();
    assert_eq!(texts(&office), ["Perwali akta lahir"]);
    let mut console = office.console();
    console.shows("▸ baris yang belum selesai");
    console.left();
}

#[test]
fn a_console_that_is_told_to_end_ends_and_keeps_what_was_saved() {
    for signal in ["TERM", "HUP", "INT"] {
        let office = Office::new();
        let mut console = running(&office);
        console.signal(signal);
        console.ended();
        console.is_given_back();
        assert_eq!(texts(&office), ["Perwali akta lahir"]);
    }
}
