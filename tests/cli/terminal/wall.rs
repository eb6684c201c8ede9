//! The wall in a terminal of its own, beside a console.

use super::{ENTER, F9, PAGE_DOWN};
use crate::office::{Office, SMALL};

#[test]
fn the_wall_waits_without_making_a_register_and_then_follows_the_meeting() {
    let office = Office::new();
    let mut wall = office.terminal(["tayang", "--theme", "light"]);
    wall.shows("Menunggu rapat dibuka");
    assert!(!office.register().exists());

    let mut console = office.console();
    wall.shows("Rapat belum dibuka.");
    console.press(PAGE_DOWN);
    wall.shows("PEMBUKAAN");
    console.press(&format!("ct: Naskah Akademik disusun{ENTER}"));
    wall.shows("● CT-1");
    console.press(F9);
    console.shows("Sebelum rapat");
    console.press(F9);
    wall.shows("Terima kasih");
    console.left();
    wall.left();
}

#[test]
fn a_wall_that_was_started_for_one_meeting_goes_on_to_the_next() {
    let office = Office::new();
    let agenda =
        office.write("juni.toml", SMALL.replace("2024-03-14", "2024-06-13").replace("'Rakor'", "'Rakor Juni'"));
    let mut console = office.console();
    console.press(PAGE_DOWN);
    let mut wall = office.terminal(["present"]);
    wall.shows("PEMBUKAAN");
    console.press(F9);
    console.shows("Sebelum rapat");
    console.press(F9);
    wall.shows("Terima kasih");
    console.left();

    let mut next = office.terminal(["run", agenda.to_str().unwrap()]);
    next.shows("belum dibuka");
    next.press(PAGE_DOWN);
    wall.hides("Terima kasih");
    next.left();
    wall.left();
}
