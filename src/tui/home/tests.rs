//! The home screen played by keys, beside a register with two meetings.

use insta::assert_snapshot;

use super::*;
use crate::register::Command;
use crate::tui::played::office::{Office, now, says};
use crate::tui::played::{self, play};

const SIZE: (u16, u16) = (80, 24);

/// An office with a running meeting that somebody promised something in, and a closed one.
fn office() -> Office {
    let office = Office::new();
    let (mut closed, meeting) = office.opens("stunting", 12, 0);
    closed.execute(meeting, now(), "meja/1", Command::Close).unwrap();
    let (mut running, meeting) = office.opens("kla", 14, 0);
    says(&mut running, meeting, "Kirim data");
    office
}

/// The form of a new agenda, whose file will be this one.
fn filled(home: &mut Home, path: &Path) {
    let path = path.display();
    let answers = "Rapat uji<Tab><Tab>9.30<Tab><Tab>Aula<Tab><Right><Tab><Tab><Ctrl-u>";
    play(home, SIZE, &format!("buat agenda<Enter>{answers}{path}"));
}

#[test]
fn a_meeting_is_found_by_typing_and_enter_goes_on_with_it() {
    let office = office();
    let mut home = Home::new(&office.setting, None);
    assert_snapshot!("found", play(&mut home, SIZE, "rapat kla 14"));
    let Some(running) = home.rows.first().map(|row| row.door.clone()) else { panic!("no rows") };
    play(&mut home, SIZE, "<Enter>");
    assert!(home.is_over());
    match (home.wish(), running) {
        (HomeChoice::Meeting { series, meeting }, HomeTarget::Meeting { meeting: running, .. }) => {
            assert_eq!((series.to_string().as_str(), meeting), ("kla", running), "what runs stands first");
        }
        _ => panic!("no meeting was chosen"),
    }
}

#[test]
fn what_a_task_force_is_owed_is_a_row_and_leads_to_the_follow_up() {
    let office = office();
    let mut home = Home::new(&office.setting, None);
    let screen = play(&mut home, SIZE, "tindak lanjut kla<Enter>");
    assert!(matches!(home.wish(), HomeChoice::FollowUp { series } if *series == *"kla"), "{screen}");
}

#[test]
fn esc_ends_the_search_first_and_leaves_then() {
    let office = office();
    let mut home = Home::new(&office.setting, None);
    let all = play(&mut home, SIZE, "");
    assert_ne!(play(&mut home, SIZE, "stunting"), all);
    assert_eq!(play(&mut home, SIZE, "<Esc>"), all);
    assert!(!home.is_over());
    play(&mut home, SIZE, "<Esc>");
    assert!(matches!(home.wish(), HomeChoice::Leave));
}

#[test]
fn a_new_agenda_is_made_in_a_form_once_and_never_over_another_file() {
    let office = office();
    let path = office.folder.path().join("uji.toml");
    let mut home = Home::new(&office.setting, None);
    filled(&mut home, &path);
    let shown = play(&mut home, SIZE, "<Enter>");
    assert!(shown.contains("Rapat uji") && shown.contains("Enter menyimpannya"), "{shown}");
    assert!(!path.exists(), "nothing is written before it was seen");
    play(&mut home, SIZE, "<Enter>");
    match home.wish() {
        HomeChoice::Agenda(agenda) => assert_eq!((agenda.title.as_str(), agenda.place.as_str()), ("Rapat uji", "Aula")),
        _ => panic!("no agenda was made"),
    }
    let written = std::fs::read_to_string(&path).unwrap();
    let mut again = Home::new(&office.setting, None);
    filled(&mut again, &path);
    let screen = play(&mut again, SIZE, "<Enter>");
    assert!(played::words(&screen).contains("sudah ada") && !again.is_over(), "{screen}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), written);
}

#[test]
fn the_form_of_a_new_agenda_fits_the_smallest_projector() {
    let office = office();
    let mut home = Home::new(&office.setting, None);
    assert_snapshot!("new_agenda", play(&mut home, (40, 12), "buat agenda<Enter>Rapat uji<Tab>"));
}

#[test]
fn a_path_without_an_agenda_says_so_and_esc_goes_back_to_the_list() {
    let office = office();
    let mut home = Home::new(&office.setting, None);
    let list = play(&mut home, SIZE, "file agenda lain");
    let path = office.folder.path().join("tidak-ada.toml").display().to_string();
    let screen = play(&mut home, SIZE, &format!("<Enter>{path}<Enter>"));
    assert!(screen.contains("tidak-ada.toml") && home.message.is_some() && !home.is_over(), "{screen}");
    play(&mut home, SIZE, "<Esc>");
    home.message = None;
    assert_eq!(play(&mut home, SIZE, ""), list);
}

#[test]
fn help_names_the_keys_and_any_key_closes_it() {
    let office = office();
    let mut home = Home::new(&office.setting, None);
    let list = play(&mut home, SIZE, "");
    let help = play(&mut home, SIZE, "?");
    assert!(help.contains("Ctrl-Q"), "{help}");
    assert_eq!(play(&mut home, SIZE, "x"), list);
}

#[test]
fn the_help_scrolls_to_its_end_in_the_smallest_window() {
    let office = office();
    let mut home = Home::new(&office.setting, None);
    let first = play(&mut home, (40, 12), "<F1>");
    assert!(!first.contains("Keluar dari rakor") && first.contains("Esc kembali"), "{first}");
    let last = play(&mut home, (40, 12), "<PgDn><PgDn><PgDn>");
    assert!(last.contains("Keluar dari rakor"), "{last}");
    let back = play(&mut home, (40, 12), "<Up>");
    assert_ne!(back, last, "one key leads back from the end");
}

#[test]
fn agencies_are_pasted_a_line_each_and_placed_by_list() {
    let office = office();
    let path = office.folder.path().join("dua-belas.toml");
    let mut home = Home::new(&office.setting, None);
    play(&mut home, SIZE, "buat agenda<Enter>Rakor KLA Kota Contoh<Tab><Tab><Tab><Tab><Tab><Tab>");
    let agencies: String = (1..=12).map(|number| format!("{number}. Dinas Nomor {number} (D{number})\n")).collect();
    home.input(Input::Paste(agencies));
    let shown = play(&mut home, SIZE, &format!("<Tab><Ctrl-u>{}<Enter>", path.display()));
    assert!(shown.contains("D1") && shown.contains("D12") && shown.contains("‹ tidak ada ›"), "{shown}");
    play(&mut home, SIZE, "<Right><Tab><Right><Right><Enter><Enter>");
    match home.wish() {
        HomeChoice::Agenda(agenda) => {
            assert_eq!(agenda.agencies.len(), 12);
            let members = |id: &str| agenda.cluster(id).unwrap().members.len();
            assert_eq!((members("kelembagaan"), members("I")), (1, 1));
            assert_eq!(agenda.series, "kla-kota-contoh");
        }
        _ => panic!("no agenda was made"),
    }
}

#[test]
fn a_form_without_a_title_is_not_saved_and_esc_keeps_what_was_typed() {
    let office = office();
    let mut home = Home::new(&office.setting, None);
    let shown = play(&mut home, SIZE, "buat agenda<Enter><Enter>");
    assert!(shown.contains("Isi dulu judul"), "{shown}");
    let shown = play(&mut home, SIZE, "Rakor<Tab><Ctrl-u>kapan-kapan<Enter>");
    assert!(shown.contains("“kapan-kapan” bukan tanggal"), "{shown}");
    play(&mut home, SIZE, "<Ctrl-u>2 Mei 2025<Esc>");
    let shown = play(&mut home, SIZE, "<Enter>");
    assert!(shown.contains("Rakor") && shown.contains("2 Mei 2025"), "{shown}");
}
