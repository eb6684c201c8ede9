//! The projector beside a register that others write.

use std::fs;
use std::path::PathBuf;

use chrono::TimeDelta;
use ratatui::style::Color;

use super::*;
use crate::capture::Draft;
use crate::lang::Lang;
use crate::register::Command;
use crate::replica::draft::Seat;
use crate::tui::key::Key;
use crate::tui::played;
use crate::tui::played::office::{Office, now, says};

const SIZE: (u16, u16) = (60, 18);

/// What the hall sees after one more look at the register.
fn screen(wall: &mut Wall) -> String {
    played::words(&played::play(wall, SIZE, ""))
}

fn wall(office: &Office) -> Wall<'_> {
    Wall::new(&office.setting, WantedMeeting::default())
}

#[test]
fn the_wall_waits_for_a_register_and_makes_neither_file_nor_folder() {
    let office = Office::new();
    let mut wall = wall(&office);
    let words = screen(&mut wall);
    assert!(words.contains("Menunggu rapat dibuka") && words.contains("Belum ada register"), "{words}");
    assert_eq!(fs::read_dir(office.folder.path()).unwrap().count(), 0);

    fs::create_dir(office.folder.path().join("data")).unwrap();
    fs::write(&office.setting.register, "").unwrap();
    screen(&mut wall);
    assert_eq!(fs::read(&office.setting.register).unwrap(), b"", "a file that is still empty is left alone");
    fs::remove_file(&office.setting.register).unwrap();
}

#[test]
fn what_is_saved_is_on_the_wall_at_the_next_look_and_the_wall_writes_nothing() {
    let office = Office::new();
    let mut wall = wall(&office);
    screen(&mut wall);
    let (mut live, meeting) = office.opens("kla", 14, 0);
    wall.reader = WallReader::new(&office.setting.register);
    screen(&mut wall);
    says(&mut live, meeting, "Kirim data");
    let before = fs::read(&office.setting.register).unwrap();
    assert!(wall.tick());
    let words = screen(&mut wall);
    assert!(words.contains("● KM-1 ═") && words.contains("baru ══ Kirim data"), "{words}");
    assert!(!wall.tick(), "nothing changed");
    assert_eq!(fs::read(&office.setting.register).unwrap(), before);
}

#[test]
fn the_wall_goes_to_the_meeting_that_was_opened_last_and_stays_when_it_closes() {
    let office = Office::new();
    let (_, _) = office.opens("stunting", 14, 10);
    let (mut live, meeting) = office.opens("kla", 14, 0);
    let mut wall = wall(&office);
    screen(&mut wall);
    assert_eq!(wall.meeting.as_ref().unwrap().0, "stunting");
    let (mut later, newest) = office.opens("kla", 15, 20);
    screen(&mut wall);
    assert_eq!(wall.meeting.as_ref().unwrap().1, newest);
    for (live, meeting) in [(&mut later, newest), (&mut live, meeting)] {
        live.sync(now());
        live.execute(meeting, now(), "meja/1", Command::Close).unwrap();
    }
    screen(&mut wall);
    assert_eq!(wall.meeting.as_ref().unwrap().0, "stunting", "the one that still runs");
}

#[test]
fn a_meeting_that_was_named_is_waited_for_and_then_shown_whatever_else_runs() {
    let office = Office::new();
    let (_live, _) = office.opens("kla", 14, 0);
    let wanted = WantedMeeting { meeting: Some("2024-03-20".into()), series: None };
    let mut wall = Wall::new(&office.setting, wanted);
    let words = screen(&mut wall);
    assert!(words.contains("Rapat “2024-03-20” belum ada dalam register."), "{words}");
    let (_later, named) = office.opens("kla", 20, -30);
    screen(&mut wall);
    assert_eq!(wall.meeting.as_ref().unwrap().1, named);
}

#[test]
fn what_is_typed_is_shown_only_where_it_may_be() {
    let mut office = Office::new();
    let (mut live, meeting) = office.opens("kla", 14, 0);
    let mut seat = Seat::take(&office.setting.register, "meja", meeting);
    seat.keep(&Draft { meeting, line: "Kirim data anak".into(), step: Some(0), ..Draft::default() });
    let file = PathBuf::from(format!("{}.seat-1", office.setting.register.display()));
    while !String::from_utf8_lossy(&fs::read(&file).unwrap()).contains("Kirim data anak") {
        std::thread::yield_now();
    }
    assert!(screen(&mut wall(&office)).contains("✎ Kirim data anak"));
    live.execute(meeting, now(), "meja/1", Command::EnterStep(1)).unwrap();
    assert!(!screen(&mut wall(&office)).contains("Kirim data anak"), "a confidential step");
    live.execute(meeting, now(), "meja/1", Command::EnterStep(0)).unwrap();
    office.setting.shows_typing = false;
    assert!(!screen(&mut wall(&office)).contains("Kirim data anak"), "nobody asked for it");
}

#[test]
fn the_background_of_a_theme_reaches_every_cell_and_t_turns_to_the_next() {
    let office = Office::new();
    let (_live, _) = office.opens("kla", 14, 0);
    let mut wall = wall(&office);
    wall.tick();
    for paper in [Color::Indexed(231), Color::Indexed(16)] {
        let mut terminal = played::terminal(SIZE);
        terminal.draw(|frame| wall.draw(frame)).unwrap();
        let cells = &terminal.backend().buffer().content;
        assert!(cells.iter().all(|cell| cell.bg == paper && cell.fg != Color::Reset), "{:?}", wall.palette);
        wall.input(Input::Key(Key::Char('t')));
    }
}

#[test]
fn help_lies_over_the_wall_and_q_ends_it() {
    let office = Office::new();
    let mut wall = wall(&office);
    played::play(&mut wall, SIZE, "<F1>");
    assert!(screen(&mut wall).contains("Bantuan"));
    played::play(&mut wall, SIZE, "q");
    assert!(!wall.is_over(), "q is no key of the help");
    played::play(&mut wall, SIZE, "<Esc>");
    assert!(!screen(&mut wall).contains("Bantuan"));
    played::play(&mut wall, SIZE, "q");
    assert!(wall.is_over());
}

#[test]
fn whatever_happens_to_the_file_the_last_picture_stays_and_the_next_second_is_another_try() {
    let office = Office::new();
    let path = &office.setting.register;
    let (mut live, meeting) = office.opens("kla", 14, 0);
    says(&mut live, meeting, "Kirim data");
    let mut reader = WallReader::new(path);
    let mut second = 0;
    let mut look = |reader: &mut WallReader| {
        second += 1;
        reader.sync(now() + TimeDelta::seconds(second))
    };
    assert!(look(&mut reader));
    let aside = path.with_extension("aside");
    let cases: [(&dyn Fn(), &str); 3] = [
        (&|| fs::rename(path, &aside).unwrap(), "file tidak ada"),
        (&|| fs::write(path, "catatan belanja, bukan register".repeat(200)).unwrap(), "bukan register rakor"),
        (&|| fs::write(path, [b"SQLite format 3\0".as_slice(), &[255; 4000]].concat()).unwrap(), ""),
    ];
    for (harm, why) in cases {
        harm();
        look(&mut reader);
        let sentence = reader.trouble().unwrap().sentence(Lang::Id);
        assert!(sentence.contains(why) && sentence.ends_with("dicoba lagi."), "{sentence}");
        assert_eq!(reader.catalog().registers[0].entries.len(), 1, "the last picture");
    }
    fs::rename(&aside, path).unwrap();
    assert!(!reader.sync(now() + TimeDelta::milliseconds(4_500)), "not twice in a second");
    assert!(look(&mut reader) && reader.trouble().is_none());

    drop(live);
    fs::remove_file(path).unwrap();
    let (mut other, meeting) = office.opens("stunting", 14, 0);
    says(&mut other, meeting, "Timbang balita");
    assert!(look(&mut reader));
    let texts =
        reader.catalog().registers.iter().flat_map(|register| &register.entries).map(|entry| &entry.content.text);
    assert_eq!(texts.collect::<Vec<_>>(), ["Timbang balita"], "another file is folded anew");
}

#[test]
fn a_log_that_was_put_back_to_an_older_state_in_place_is_folded_anew() {
    let office = Office::new();
    let path = &office.setting.register;
    let (mut live, meeting) = office.opens("kla", 14, 0);
    let older = fs::read(path).unwrap();
    says(&mut live, meeting, "Kirim data");
    let mut reader = WallReader::new(path);
    reader.sync(now());
    drop(live);
    fs::write(path, older).unwrap();
    let mut live = office.writer("kla");
    says(&mut live, meeting, "Rekap 12 LKSA");
    says(&mut live, meeting, "Perwali akta lahir");
    assert!(reader.sync(now() + TimeDelta::seconds(5)));
    let texts = reader.catalog().registers[0].entries.iter().map(|entry| &entry.content.text);
    assert_eq!(texts.collect::<Vec<_>>(), ["Rekap 12 LKSA", "Perwali akta lahir"]);
}

#[test]
fn a_lock_is_a_trouble_only_when_it_stays() {
    let office = Office::new();
    let (_live, _) = office.opens("kla", 14, 0);
    let mut reader = WallReader::new(&office.setting.register);
    reader.sync(now());
    let holder = rusqlite::Connection::open(&office.setting.register).unwrap();
    holder.execute_batch("begin exclusive").unwrap();
    let mut look = |milliseconds| {
        reader.sync(now() + TimeDelta::milliseconds(milliseconds));
        reader.trouble().map(|trouble| trouble.sentence(Lang::Id))
    };
    assert_eq!((look(50), look(3_000)), (None, None));
    assert_eq!(look(3_050).unwrap(), Lang::Id.wall_unreadable("sedang dipakai program lain"));
    holder.execute_batch("rollback").unwrap();
    assert_eq!(look(4_100), None);
}
