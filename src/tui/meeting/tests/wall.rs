//! F8: the wall above the capture line, on one mirrored screen.

use super::*;

#[test]
fn f8_shows_the_hall_the_wall_while_the_line_goes_on() {
    let mut hall = Hall::new(60, 18);
    at_cluster(&mut hall, "I");
    hall.play("<Down><F8>Sambungkan 3 RS swasta ke layanan akta !TW II #4");
    assert_snapshot!("wall", hall.screen());
    hall.play("<Enter>");
    let words = hall.words();
    assert!(
        words.contains("● KM-1 ═") && words.contains("══ Sambungkan 3 RS swasta") && words.contains("KM-1 tersimpan"),
        "{words}"
    );
    hall.play("<F8>");
    assert!(hall.words().contains("Enter catat"), "{}", hall.screen());
}

#[test]
fn forms_and_lists_fill_the_screen_and_the_wall_comes_back_after_them() {
    let mut hall = Hall::new(60, 18);
    at_cluster(&mut hall, "I");
    hall.play("Kirim data<Enter><F8><Ctrl-E>");
    assert!(hall.words().contains("Ubah KM-1"), "{}", hall.screen());
    hall.play("<Esc>");
    assert!(hall.words().contains("sisa 18 menit"), "{}", hall.screen());
}

#[test]
fn pages_of_the_wall_turn_by_themselves_under_the_console_too() {
    let mut hall = Hall::new(40, 12);
    at_cluster(&mut hall, "I");
    hall.play("<F8>");
    for number in 1..=6 {
        hall.play(&format!("Janji nomor {number} yang cukup panjang untuk dua baris<Enter>"));
    }
    assert!(hall.words().contains("KM-6"), "{}", hall.screen());
    let janji = |hall: &mut Hall, minute| {
        let words = hall.at(&format!("09.{minute}")).words();
        (1..=6).filter(|number| words.contains(&format!("KM-{number} "))).collect::<Vec<_>>()
    };
    let pages: Vec<Vec<i32>> = (30..36).map(|minute| janji(&mut hall, minute)).collect();
    assert!(pages.iter().all(|page| !page.is_empty()) && pages.iter().any(|page| *page != pages[0]), "{pages:?}");
}

#[test]
fn the_console_and_the_wall_over_it_are_drawn_on_the_background_of_the_theme() {
    for keys in ["", "<F8>", "<F1>", "<F2>"] {
        let mut hall = Hall::new(60, 18);
        hall.console.theme = crate::platform::palette::Palette::Dark.theme();
        hall.play(keys);
        let cells = &hall.terminal.backend().buffer().content;
        assert!(cells.iter().all(|cell| cell.bg == Color::Indexed(16)), "{keys}");
    }
}

#[test]
fn the_wall_has_room_above_the_line_in_the_smallest_window() {
    let mut hall = Hall::new(30, 8);
    at_cluster(&mut hall, "I");
    let words = hall.play("<F8>").words();
    assert!(words.contains("sisa 18 menit") && words.contains("Komitmen ▸"), "{words}");
}

#[test]
fn the_rehearsal_says_so_on_the_wall() {
    let mut hall = Hall::new(60, 18);
    hall.console.screens.state.rehearsal = true;
    at_cluster(&mut hall, "I");
    assert!(hall.play("<F8>").words().contains("GLADI: tidak ada yang disimpan"), "{}", hall.screen());
}

#[test]
fn the_hall_sees_the_attendance_while_it_is_taken() {
    let mut hall = Hall::new(100, 30);
    let stage = |hall: &Hall| hall.console.meeting().stage.0.clone();
    hall.play("<PgDn><F2>disduk");
    assert_eq!(stage(&hall), crate::register::Display::Attendance);
    hall.play("<Enter>dinkes<Esc>");
    assert_eq!(stage(&hall), crate::register::Display::Attendance, "Esc only ended the search");
    hall.play("<Esc>");
    assert_eq!(stage(&hall), crate::register::Display::Meeting);
}
