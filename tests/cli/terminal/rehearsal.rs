//! A rehearsal: the whole meeting, and nothing of it remains.

use std::fs;

use super::{CTRL_P, CTRL_Q, ENTER, ESC, F1, F2, F5, F9, PAGE_DOWN};
use crate::office::{AGENDA, Office};

#[test]
fn a_rehearsal_says_so_on_every_screen_and_leaves_no_file_behind() {
    let office = Office::new();
    let mut console = office.terminal(["run", "--rehearse", AGENDA]);
    console.shows("Enter catat");
    console.shows("GLADI");
    console.press(PAGE_DOWN);
    console.shows("PEMBUKAAN");
    console.press(&format!("Perwali akta lahir{ENTER}"));
    console.shows("KM-1 dicatat");
    for (key, title) in [
        (F1, "Bantuan"),
        (F2, "Daftar hadir"),
        (F5, "Pratinjau notula"),
        (F9, "Sebelum rapat ditutup"),
        (CTRL_P, "Semua perintah"),
        ("\x05", "Ubah KM-1"),
    ] {
        console.press(key);
        console.until(title, |screen| {
            let rows: Vec<_> = screen.rows(0, screen.size().1.get()).collect();
            rows[0].contains("GLADI") && rows[1].contains(title)
        });
        console.press(ESC);
        console.shows("▸ Umum");
    }
    console.press(F9);
    console.shows("Sebelum rapat ditutup");
    console.press(F9);
    console.shows("Rapat ditutup pukul 09.12.");
    console.shows("GLADI");
    console.press(CTRL_Q);
    assert!(console.ended().success());
    let left: Vec<_> = fs::read_dir(office.path("")).unwrap().map(|file| file.unwrap().path()).collect();
    assert!(left.is_empty(), "{left:?}");
}
