//! The tone of what is said: done, said, or refused.

use super::trouble::Desks;
use super::*;

/// The colour of a text on the screen.
fn colour(hall: &Hall, text: &str) -> Color {
    let buffer = hall.terminal.backend().buffer();
    let rows = buffer.content.chunks(buffer.area.width.into());
    let mut found = rows.filter_map(|row| {
        let line: String = row.iter().map(|cell| cell.symbol()).collect();
        let at = line[..line.find(text)?].chars().count();
        Some(row[at].fg)
    });
    found.next_back().unwrap_or_else(|| panic!("no “{text}”:\n{}", hall.screen()))
}

fn tones() -> [Color; 3] {
    [COLOURS.good, COLOURS.accent, COLOURS.bad].map(|style| style.fg.unwrap())
}

#[test]
fn a_question_of_the_line_is_no_refusal() {
    let [_, plain, _] = tones();
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("Kirim data @dis<Enter>");
    assert_eq!(colour(&hall, "“dis”"), plain, "{}", hall.screen());
}

#[test]
fn what_was_saved_at_last_is_said_in_the_same_tone_everywhere() {
    let [saved, ..] = tones();
    for place in ["", "<F2>", "<F3>", "<F4>", "<F6>", "<F7>", "<F9>", "<Ctrl-p>"] {
        let mut desks = Desks::opened();
        desks.one.play("Kirim data<Enter>").play(place);
        let one = desks.freed();
        assert_eq!(colour(one, "tertunda sudah tersimpan"), saved, "{place}\n{}", one.screen());
    }
}

#[test]
fn what_is_refused_while_attendance_is_taken_is_said_there() {
    let [.., refused] = tones();
    let mut hall = Hall::new(100, 30);
    hall.play("<PgDn><F9><F9><F2><Enter>");
    assert_eq!(colour(&hall, "Rapat sudah ditutup"), refused, "{}", hall.screen());
    hall.play("<Down>");
    assert!(!hall.words().contains("Rapat sudah ditutup"), "{}", hall.screen());
}

#[test]
fn a_line_of_another_cluster_says_so_before_and_after_it_is_noted() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("klaster III: sweeping imunisasi !22 Maret");
    assert!(hall.words().contains("Klaster III · Disdukcapil · 22 Mar 2024"), "{}", hall.screen());
    hall.play("<Enter>Perwali akta lahir !22 Maret<Enter>");
    assert_eq!(hall.words().matches("Klaster III · 22 Mar 2024").count(), 1, "{}", hall.screen());
}

#[test]
fn a_closed_meeting_offers_no_key_that_needs_it_open() {
    let mut hall = Hall::new(100, 30);
    hall.play("<PgDn><F9><F9>");
    let words = hall.words();
    for key in ["Enter catat", "Ctrl-E ubah", "F9 tutup"] {
        assert!(!words.contains(key), "{key}\n{}", hall.screen());
    }
    assert!(words.contains("F9 membukanya kembali") && words.contains("Ctrl-Q keluar"), "{}", hall.screen());
}

#[test]
fn in_a_rehearsal_no_folder_is_opened_and_the_preview_says_why() {
    let mut hall = Hall::new(100, 30);
    hall.console.screens.state.rehearsal = true;
    hall.play("<PgDn><F5>");
    assert!(!hall.words().contains("o buka folder"), "{}", hall.screen());
    hall.play("o");
    assert!(hall.words().contains("Dalam gladi notula tidak ditulis"), "{}", hall.screen());
    assert_eq!(hall.console.desktop_requests(), []);
}

#[test]
fn a_list_of_nothing_owed_names_no_key_for_its_rows_and_no_command() {
    let mut hall = Hall::new(100, 30);
    hall.play("<PgDn><F3>");
    let words = hall.words();
    assert!(words.contains("Tidak ada komitmen yang terbuka") && words.contains("Esc kembali"), "{}", hall.screen());
    assert!(!words.contains("rakor list") && !words.contains("s selesai"), "{}", hall.screen());
}
