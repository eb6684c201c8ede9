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
