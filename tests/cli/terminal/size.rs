//! Windows that are made smaller and larger while the meeting runs.

use vt100::Screen;

use super::{ENTER, PAGE_DOWN, WIDE};
use crate::office::Office;

/// The rows of the screen, without what the clock changes.
fn still(screen: &Screen) -> Vec<String> {
    let rows = screen.rows(0, screen.size().1.get());
    rows.map(|row| row.trim_end().replace(|letter: char| letter.is_ascii_digit(), "0")).collect()
}

#[test]
fn a_window_of_any_size_shows_the_meeting_and_is_right_again_at_the_size_it_had() {
    let office = Office::new();
    let mut console = office.console();
    console.press(PAGE_DOWN);
    console.shows("PEMBUKAAN");
    console.press(&format!("Perwali akta lahir{ENTER}"));
    console.shows("KM-1 tersimpan");
    console.press("baris yang belum selesai");
    console.shows("Komitmen ▸ baris yang belum selesai");
    let before = still(console.screen());

    for size in [(10, 3), (250, 70), (1, 1), (40, 12), (30, 8), (29, 8), (30, 7), (72, 14), (60, 18), (250, 70)] {
        console.resize(size);
        if size.0 >= 30 && size.1 >= 8 {
            console.shows("▸ baris");
        } else if size.0 >= 10 {
            console.shows("Perbesar");
        }
    }
    console.shows("Perwali akta lahir");
    console.resize(WIDE);
    console.until("the screen of before", |screen| still(screen) == before);
    console.left();
}
