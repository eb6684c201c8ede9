//! A console whose register cannot be written for a while, while another one writes.

use std::cell::Cell;
use std::rc::Rc;

use super::*;
use crate::agenda::SeriesId;
use crate::register::Recorded;
use crate::store::{Appended, Log, StoreError};
use crate::tui::meeting::mode::Mode;

/// A log that takes nothing while it is full.
#[derive(Clone)]
pub struct Filling {
    pub log: Memory,
    pub is_full: Rc<Cell<bool>>,
}

impl Log for Filling {
    fn append_all(&mut self, series: &str, position: u64, events: &[Recorded]) -> Result<Appended, StoreError> {
        if self.is_full.get() { Err(StoreError::Full) } else { self.log.append_all(series, position, events) }
    }

    fn each_since(&mut self, series: &str, position: u64, take: &mut dyn FnMut(Recorded)) -> Result<(), StoreError> {
        self.log.each_since(series, position, take)
    }

    fn has_changed(&mut self) -> Result<bool, StoreError> {
        self.log.has_changed()
    }

    fn series(&mut self) -> Result<Vec<SeriesId>, StoreError> {
        self.log.series()
    }
}

/// Two seats at one register: the disk of the first is full until it is said otherwise.
pub struct Desks {
    pub one: Hall,
    pub two: Hall,
    is_full: Rc<Cell<bool>>,
}

impl Desks {
    fn new() -> Self {
        let log = Memory::default();
        let is_full = Rc::new(Cell::new(true));
        let mut one = Hall::on(Filling { log: log.clone(), is_full: is_full.clone() }, kupang(), 100, 30);
        let mut two = Hall::of(kupang(), log, 100, 30);
        one.console.seat = Seat::in_memory("meja");
        two.console.seat = Seat::in_memory("sudut");
        Self { one, two, is_full }
    }

    /// Both see the same opened meeting, and the first one's disk is full from now on.
    pub fn opened() -> Self {
        let mut desks = Self::new();
        desks.freed();
        at_cluster(&mut desks.two, "I");
        desks.one.at("09.14");
        desks.is_full.set(true);
        desks
    }

    /// There is room again, and the first console has found it.
    pub fn freed(&mut self) -> &mut Hall {
        self.is_full.set(false);
        self.one.at("09.30");
        assert_eq!(self.one.console.live.unsaved(), 0);
        &mut self.one
    }
}

#[test]
fn a_meeting_that_another_console_plans_first_goes_on() {
    let mut desks = Desks::new();
    assert_eq!(desks.one.console.live.unsaved(), 1, "it is planned, and not saved");
    desks.one.play("<PgDn>Kirim data<Enter>setengah");
    at_cluster(&mut desks.two, "I");
    desks.two.play("Dari sudut<Enter>");
    let one = desks.freed();
    assert_eq!(one.console.screens.state.line.value(), "setengah");
    assert_eq!(
        (one.entry("KM-1").content.text.as_str(), one.entry("KM-2").content.text.as_str()),
        ("Dari sudut", "Kirim data")
    );
    one.play("<Enter>");
    assert_eq!(one.entry("KM-3").content.text, "setengah");
    assert_eq!(one.console.live.register().meetings.len(), 1);
}

#[test]
fn what_is_open_stays_with_its_entry_when_another_console_took_the_code() {
    for (keys, then) in [
        ("<Ctrl-e><End> anak", "<Enter>"),
        ("<Ctrl-o>dinsos", "<Enter>"),
        ("<Ctrl-t>kendala", "<Enter>"),
        ("<Ctrl-x>keliru", "<Enter>"),
        ("<Right>", "<Ctrl-e><End> anak<Enter>"),
        ("<Ctrl-f>kirim", "<Enter><Ctrl-e><End> anak<Enter>"),
        ("<F6>", "<Enter>"),
        ("<F4>ss<Enter>s", "SK 12<Enter>"),
    ] {
        let mut desks = Desks::opened();
        desks.one.play("Kirim data<Enter>").play(keys);
        desks.two.play("Dari sudut @dinkes<Enter>");
        let theirs = desks.two.entry("KM-1").clone();
        let one = desks.freed();
        one.play(then);
        let now = one.entry("KM-1");
        assert_eq!(
            (&now.content, now.stands(), now.status(), now.agreed),
            (&theirs.content, true, Status::Open, None),
            "{keys}"
        );
        let mine = one.entry("KM-2");
        let is_done = mine.history.len() > 1 || !mine.stands();
        assert!(is_done, "{keys} {then}: {}", one.screen());
    }
}

#[test]
fn a_blocker_that_is_being_answered_keeps_its_answer_when_another_console_took_its_code() {
    let mut desks = Desks::opened();
    desks.one.play("kd: RS belum tersambung +dinkes<Enter>Sambungkan RS @dinkes ^KD-1 ");
    desks.two.play("kd: Anggaran belum ada +dinsos<Enter>");
    let one = desks.freed();
    assert_eq!(one.console.screens.state.line.value(), "Sambungkan RS @dinkes ^KD-2 ");
    one.play("<Enter>");
    assert_eq!(one.entry("KM-1").content.answers, Some("KD-2".parse().unwrap()));
}

#[test]
fn a_form_on_what_could_not_be_kept_changes_nobody_elses_entry() {
    let mut desks = Desks::opened();
    desks.one.play("Kirim data<Enter><Ctrl-e><End> anak");
    desks.two.play("<F9><F9><F9><F9>Dari sudut<Enter>");
    assert_eq!(desks.two.entry("KM-1").content.text, "Dari sudut");
    desks.two.play("<F9><F9>");
    let one = desks.freed();
    one.play("<Enter>");
    assert!(matches!(one.console.screens.mode, Mode::Form(_)), "{}", one.screen());
    assert!(one.words().contains("Tidak ada KM-1"), "{}", one.screen());
    assert_eq!(one.entry("KM-1").content.text, "Dari sudut");
    one.play("<Esc>");
    assert_eq!(
        one.console.screens.state.line.value(),
        "Kirim data @Disdukcapil",
        "what was refused is on the line again"
    );
}

fn notula(hall: &Hall) -> String {
    std::fs::read_to_string(hall.folder.path().join("notula-kla-kota-kupang-2024-03-14.md")).unwrap()
}

#[test]
fn while_the_disk_is_full_no_file_has_a_number_that_the_register_has_not() {
    let mut desks = Desks::opened();
    desks.one.play("Kirim data anak @dinkes !30 Juni<Enter><F5>");
    assert!(desks.one.words().contains("BELUM TERSIMPAN"), "{}", desks.one.screen());
    let pages: String = (0..9).map(|_| desks.one.play("<PgDn>").words()).collect();
    assert!(pages.contains("Kirim data anak") && !pages.contains("KM-1"), "{pages}");
    desks.one.play("<Esc><F9><F9>");
    let draft = notula(&desks.one);
    assert!(draft.contains("DRAF, BELUM TERSIMPAN") && draft.contains("Kirim data anak"), "{draft}");
    assert!(!draft.contains("KM-1"), "{draft}");
    desks.freed();
    let whole = notula(&desks.one);
    assert!(!whole.contains("BELUM TERSIMPAN") && whole.contains("KM-1"), "{whole}");
    assert!(!desks.one.console.meeting().owes_minutes());
}

#[test]
fn minutes_that_were_not_written_are_written_at_the_next_start() {
    let log = Memory::default();
    let mut hall = Hall::of(kupang(), log.clone(), 100, 30);
    hall.play("<PgDn>Kirim data @dinkes<Enter>");
    std::fs::write(hall.folder.path().join("berkas"), "").unwrap();
    hall.console.minutes_folder = hall.folder.path().join("berkas");
    hall.play("<F9><F9>");
    assert!(hall.words().contains("Notula belum tertulis"), "{}", hall.screen());
    assert!(hall.console.meeting().owes_minutes());

    let next = Hall::of(kupang(), log.clone(), 100, 30);
    assert!(next.words().contains("Notula rapat 14 Maret 2024 belum sempat tertulis."), "{}", next.screen());
    assert!(notula(&next).contains("KM-1"));
    let third = Hall::of(kupang(), log, 100, 30);
    assert!(!third.words().contains("belum sempat tertulis"), "{}", third.screen());
}

#[test]
fn a_step_and_its_floor_are_one_commit() {
    let log = Memory::default();
    let mut hall = Hall::of(kupang(), log.clone(), 100, 30);
    at_cluster(&mut hall, "I");
    let mut events = log.clone().since("kla-kota-kupang", 0).unwrap();
    let last = events.split_off(events.len() - 2);
    assert!(matches!(last[0].event, crate::register::Event::StepEntered { .. }), "{last:?}");
    assert!(matches!(last[1].event, crate::register::Event::FloorGiven { .. }), "{last:?}");
}

#[test]
fn a_planned_meeting_that_was_removed_elsewhere_says_so_and_takes_nothing() {
    let log = Memory::default();
    let mut hall = Hall::of(kupang(), log.clone(), 100, 30);
    let (meeting, now) = (hall.console.meeting().id, hall.console.now);
    let mut other = Replica::open(log, &kupang().series).unwrap();
    other.execute(meeting, now, "sudut/1", Command::Remove).unwrap();
    let shown = hall.play("<PgDn>").words();
    assert!(shown.contains("sudah dihapus dari register") && shown.contains("Ctrl-Q"), "{shown}");
    hall.play("Kirim data<Enter>");
    assert!(hall.console.register().entries.is_empty() && hall.console.register().meetings.is_empty());
    hall.play("<Ctrl-Q>");
}
