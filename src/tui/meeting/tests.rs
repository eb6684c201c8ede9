//! The console played by keys, as the hall sees it.

mod asking;
mod coordination_map;
mod discretion;
mod flows;
mod follow_up;
mod forms;
mod gallery;
mod limits;
mod messages;
mod overlap;
mod paste;
mod people;
mod plays;
mod province;
mod questions;
mod read_back;
mod selection;
mod times;
mod trouble;
mod wall;

use std::path::Path;

use insta::assert_snapshot;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::style::Color;

use super::*;
use crate::agenda::{AgencyId, Agenda, Step};
use crate::platform::agenda_file;
use crate::register::{Code, Entry, Kind, Presence, Status};
use crate::store::Memory;
use crate::tui::key::Key;
use crate::tui::meeting::mode::Mode;
use crate::tui::mouse::ClickTarget;
use crate::tui::played::{self, keys};
use crate::tui::theme::{COLOURS, PLAIN};

/// A console before an audience.
struct Hall {
    console: Console,
    terminal: Terminal<TestBackend>,
    folder: tempfile::TempDir,
}

impl Hall {
    fn new(width: u16, height: u16) -> Self {
        Self::of(kupang(), Memory::default(), width, height)
    }

    fn of(agenda: Agenda, log: Memory, width: u16, height: u16) -> Self {
        Self::on(log, agenda, width, height)
    }

    fn on(log: impl crate::store::Log + 'static, agenda: Agenda, width: u16, height: u16) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut live = Replica::open(Box::new(log) as Box<dyn crate::store::Log>, &agenda.series).unwrap();
        let now: Moment = "2024-03-14T09:12:00+08:00".parse().unwrap();
        live.execute(None, now, "meja/1", Command::Plan(Box::new(agenda.clone()))).unwrap();
        let opening = ConsoleOpening {
            meeting: live.register().meeting_of(&agenda).unwrap().id,
            live,
            seat: Seat::in_memory("meja"),
            clock: Clock::stopped(now),
            lang: Lang::Id,
            rehearsal: false,
            greeting: None,
            register_path: "rakor.db".into(),
            minutes_folder: folder.path().into(),
            minutes_memory: folder.path().join("memory"),
            minutes_formats: vec![crate::document::format::Format::Markdown],
            theme: &COLOURS,
            shorthand: Default::default(),
        };
        let terminal = played::terminal((width, height));
        let mut hall = Self { console: Console::open(opening).unwrap(), terminal, folder };
        hall.show();
        hall
    }

    /// Types text; keys stand in angle brackets: `Kirim data !30/6<Enter>`.
    fn play(&mut self, script: &str) -> &mut Self {
        for key in keys(script) {
            self.console.input(Input::Key(key));
        }
        self.show()
    }

    fn show(&mut self) -> &mut Self {
        self.console.tick();
        self.terminal.draw(|frame| self.console.draw(frame)).unwrap();
        self
    }

    fn at(&mut self, clock: &str) -> &mut Self {
        self.console.clock =
            Clock::stopped(format!("2024-03-14T{}:00+08:00", clock.replace('.', ":")).parse().unwrap());
        self.show()
    }

    fn screen(&self) -> String {
        played::text(&self.terminal)
    }

    fn words(&self) -> String {
        played::words(&self.screen())
    }

    fn entry(&self, code: &str) -> &Entry {
        self.console
            .live
            .register()
            .entry(code.parse().unwrap())
            .unwrap_or_else(|| panic!("no {code}:\n{}", self.screen()))
    }

    fn standing(&self, kind: Kind) -> usize {
        let entries = self.console.live.register().entries.iter();
        entries.filter(|entry| entry.stands() && entry.kind() == kind).count()
    }
}

fn kupang() -> Agenda {
    agenda_file::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("agendas/kla-kota-kupang-2024.toml")).unwrap()
}

/// Two seats of one meeting, at the first cluster.
fn seats() -> [Hall; 2] {
    let log = Memory::default();
    let mut seats = ["meja", "sudut"].map(|seat| {
        let mut hall = Hall::of(kupang(), log.clone(), 100, 30);
        hall.console.seat = Seat::in_memory(seat);
        hall
    });
    at_cluster(&mut seats[0], "I");
    seats[1].show();
    seats
}

/// Opens the meeting and goes to the step of a cluster.
fn at_cluster(hall: &mut Hall, cluster: &str) {
    let steps = &hall.console.meeting().agenda.steps;
    let step = steps.iter().position(|step| step.cluster.as_deref() == Some(cluster)).unwrap();
    hall.play(&"<PgDn>".repeat(step + 1));
}

#[test]
fn a_promise_is_understood_before_enter_and_saved_after() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.at("10.31").play("Sambungkan 3 RS swasta ke layanan akta @disduk +dinkes !TW II #4");
    assert_snapshot!("understood", hall.screen());
    hall.play("<Enter>");
    assert_snapshot!("saved", hall.screen());
    let entry = hall.entry("KM-1");
    assert_eq!(entry.content.owners, ["disdukcapil"]);
    assert_eq!(entry.content.with, ["dinkes"]);
    assert_eq!(entry.content.deadline.as_ref().unwrap().said, "TW II");
}

#[test]
fn the_same_promise_fits_the_smallest_projector() {
    let mut hall = Hall::new(40, 12);
    at_cluster(&mut hall, "I");
    hall.at("10.31").play("Sambungkan 3 RS swasta ke layanan akta +dinkes !TW II #4 <Enter>");
    assert_snapshot!("small", hall.screen());
}

#[test]
fn a_wrong_owner_is_corrected_in_two_keys() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "II");
    hall.play("@dp3a Rekap 12 LKSA !sebelum 30 April<Enter>");
    assert_eq!(hall.entry("KM-1").content.owners, ["dp3a"]);
    let floor = hall.console.screens.state.floor.clone().unwrap();
    assert_ne!(floor, "dp3a");
    hall.play("<Ctrl-o><Enter>");
    assert_eq!(hall.entry("KM-1").content.owners, [floor]);
    hall.play("<Ctrl-o>disdukcapil<Enter>");
    assert_eq!(hall.entry("KM-1").content.owners, ["disdukcapil"]);
}

#[test]
fn an_ambiguous_agency_is_asked_for_and_never_picked() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("Kirim data @dis<Enter>");
    assert_eq!(hall.standing(Kind::Commitment), 0);
    assert!(hall.words().contains("Yang mana?"), "{}", hall.screen());
    let Mode::Asking(asking) = &hall.console.screens.mode else { panic!("{}", hall.screen()) };
    let at = asking.choices.iter().position(|choice| choice.label.starts_with("Disdukcapil")).unwrap();
    hall.play(&format!("{}<Enter>", "<Down>".repeat(at + 1)));
    assert!(hall.words().contains("@Disdukcapil") || hall.words().contains("@disdukcapil"), "{}", hall.screen());
    hall.play("<Enter>");
    assert_eq!(hall.entry("KM-1").content.owners, ["disdukcapil"]);
}

#[test]
fn a_deadline_at_the_end_is_taken_with_one_key_and_never_by_itself() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("Kirim rekap paling lambat 30 Juni<Enter>");
    assert_eq!(hall.entry("KM-1").content.deadline, None);
    hall.play("Kirim rekap paling lambat 30 Juni");
    assert!(hall.words().contains("Ctrl-D: jadikan “paling lambat 30 Juni” tenggat"), "{}", hall.screen());
    hall.play("<Ctrl-d><Enter>");
    assert_eq!(hall.entry("KM-2").content.text, "Kirim rekap");
    assert_eq!(hall.entry("KM-2").content.deadline.as_ref().unwrap().said, "paling lambat 30 Juni");
}

#[test]
fn the_floor_moves_while_a_line_is_typed_and_the_register_learns_it_with_the_entry() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    let first = hall.console.screens.state.floor.clone();
    hall.play("Kirim <Down>data<Enter>");
    let entry = hall.entry("KM-1");
    assert_eq!(entry.content.text, "Kirim data");
    assert_ne!(entry.place.floor, first);
    assert_eq!(hall.console.meeting().floor, entry.place.floor);
}

#[test]
fn leaving_at_once_keeps_the_floor_where_it_was_moved() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("<Down><Down><Ctrl-q>");
    assert!(hall.console.is_over());
    assert_eq!(hall.console.meeting().floor, hall.console.screens.state.floor);
    assert_eq!(
        hall.console.meeting().floor.as_deref(),
        Some(hall.console.meeting().speakers(hall.console.screens.state.step)[2])
    );
}

#[test]
fn an_entry_is_changed_withdrawn_converted_undone_and_redone() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("Perwali akta lahir !secepatnya<Enter>");
    hall.play("<Ctrl-e><Tab><Tab><Tab>");
    assert_snapshot!("form", hall.screen());
    hall.play("<Ctrl-u>TW II<Enter>");
    assert_eq!(hall.entry("KM-1").content.deadline.as_ref().unwrap().date.unwrap().to_string(), "2024-06-30");
    hall.play("<Ctrl-z>");
    assert_eq!(hall.entry("KM-1").content.deadline.as_ref().unwrap().date, None);
    hall.play("<Ctrl-y><Ctrl-t>kend<Enter>");
    assert_eq!(hall.entry("KD-1").content.text, "Perwali akta lahir");
    hall.play("<Ctrl-x><Enter>");
    assert!(hall.words().contains("Tulis alasannya dulu"), "{}", hall.screen());
    hall.play("salah dengar<Enter>");
    assert!(!hall.entry("KD-1").stands());
    hall.play("<Ctrl-z>");
    assert!(hall.entry("KD-1").stands());
}

#[test]
fn a_form_takes_a_text_that_looks_like_an_owner_as_text() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("Kirim data<Enter><Ctrl-e><Home>Dinsos: @dinkes #4 <Enter>");
    assert_eq!(hall.entry("KM-1").content.text, "Dinsos: @dinkes #4 Kirim data");
    assert_eq!(hall.entry("KM-1").content.owners, ["disdukcapil"]);
}

#[test]
fn a_field_that_is_longer_than_the_screen_shows_where_it_is_typed_in() {
    for (width, height) in [(40, 12), (80, 24)] {
        let mut hall = Hall::new(width, height);
        hall.play("<PgDn>").play(&format!("{}<Enter><Ctrl-e>UJUNG", "Kata panjang ".repeat(150)));
        assert!(hall.screen().contains("UJUNG"), "{}", hall.screen());
        hall.play("<Home>AWAL ");
        assert!(hall.screen().contains("AWAL Kata"), "{}", hall.screen());
    }
}

#[test]
fn every_owner_of_a_joint_promise_gets_its_own_status_in_the_form() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("Kirim data @dinkes @dinsos<Enter><Ctrl-e><Shift-Tab><Shift-Tab><Right><Enter>");
    assert_eq!(hall.entry("KM-1").status_of("dinsos"), Status::InProgress);
    assert_eq!(hall.entry("KM-1").status_of("dinkes"), Status::Open);
}

#[test]
fn a_kind_in_front_of_the_line_is_taken_and_tab_turns_it() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("kd: RS belum tersambung<Enter><Tab><Tab>Masuk RAD<Enter>Kirim<Enter>");
    assert_eq!(Kind::ALL.map(|kind| hall.standing(kind)), [1, 1, 1, 0]);
}

#[test]
fn attendance_is_found_by_typing_a_name() {
    let mut hall = Hall::new(100, 30);
    hall.play("<PgDn><F2>dinkes<Tab><Tab><Ctrl-e>Kabid<Enter>");
    let noted = &hall.console.meeting().attendance["dinkes"];
    assert_eq!((noted.presence, noted.office.as_str()), (Presence::Represented, "Kabid"));
    hall.play("polres<Enter>");
    assert_eq!(hall.console.meeting().presence("polresta"), Some(Presence::Present));
    hall.play("Ketua RT 04");
    assert!(hall.words().contains("tambah tamu: Ketua RT 04"), "{}", hall.screen());
    hall.play("<Enter><Enter>");
    assert_eq!(hall.console.meeting().guests[&0].name, "Ketua RT 04");
    assert_snapshot!("attendance", hall.screen());
    hall.play("<Ctrl-z>");
    assert!(hall.console.meeting().guests.is_empty());
}

#[test]
fn the_gavel_shows_what_is_missing_goes_there_and_writes_the_minutes() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("Perwali !secepatnya<Enter><F9>");
    assert_snapshot!("closing", hall.screen());
    hall.play("<Enter>");
    assert!(matches!(hall.console.screens.mode, crate::tui::meeting::mode::Mode::Entries(_)));
    hall.at("12.30").play("<Esc><F9><F9>");
    assert!(hall.words().contains("Rapat ditutup pukul 12.30"), "{}", hall.screen());
    let written =
        std::fs::read_dir(hall.folder.path()).unwrap().flatten().find(|file| file.path().extension().is_some());
    let minutes = std::fs::read_to_string(written.unwrap().path()).unwrap();
    assert!(minutes.contains("Perwali") && minutes.contains("12.30 WITA"), "{minutes}");
    hall.play("terlambat<Enter>");
    assert_eq!(hall.standing(Kind::Commitment), 1);
    assert!(hall.words().contains("Rapat sudah ditutup; buka kembali dengan F9"), "{}", hall.screen());
    hall.play("<F9>");
    assert_eq!(hall.console.meeting().state(), State::Closed, "one F9 too many reopens nothing");
    hall.play("<F9>");
    assert_eq!(hall.console.meeting().state(), State::Running);
    assert!(hall.words().contains("dibuka kembali"), "{}", hall.screen());
}

#[test]
fn a_key_that_cannot_act_says_why() {
    let mut hall = Hall::new(100, 30);
    for (keys, why) in [
        ("<Ctrl-e>", "Belum ada yang dicatat"),
        ("<Ctrl-z>", "Tidak ada lagi yang dapat dibatalkan"),
        ("<F9>", "Rapat belum dibuka"),
        ("<Ctrl-d>", "Tidak ada waktu dalam kalimat"),
        ("<Right>", "Belum ada catatan di sini"),
        ("<PgUp>", "Ini acara pertama"),
        ("<Ctrl-c>", "Keluar dengan Ctrl-Q"),
    ] {
        hall.play(keys);
        assert!(hall.words().contains(why), "{keys}: {}", hall.screen());
    }
}

#[test]
fn find_and_palette_lead_to_what_they_name() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("Perwali akta<Enter><Down>Jejaring data<Enter><Ctrl-f>perwali<Enter>");
    assert!(
        matches!(hall.console.screens.mode, crate::tui::meeting::mode::Mode::Entries(entries::Entries { code, .. }) if code == "KM-1".parse::<Code>().unwrap())
    );
    hall.play("<Esc><Ctrl-p>daftar hadir<Enter>");
    assert!(matches!(hall.console.screens.mode, crate::tui::meeting::mode::Mode::Attendance(_)));
}

#[test]
fn looking_at_an_entry_elsewhere_does_not_move_the_meeting() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("Perwali akta<Enter>");
    go(&mut hall, "III");
    let place = (hall.console.screens.state.step, hall.console.screens.state.floor.clone());
    hall.play("<Ctrl-f>perwali<Enter>");
    assert!(hall.words().contains("HAK SIPIL") || hall.words().contains("Hak Sipil"), "{}", hall.screen());
    assert_eq!(hall.console.meeting().step(), place.0);
    hall.play("<Esc>");
    assert_eq!((hall.console.screens.state.step, hall.console.screens.state.floor.clone()), place);
    hall.play("<Ctrl-f>perwali<Enter>Kirim data<Enter>");
    assert_eq!(hall.entry("KM-2").place.step, place.0);
}

#[test]
fn undo_never_reaches_past_a_line_that_is_being_typed() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("Perwali akta<Enter>Hapus saja<Ctrl-z>");
    assert_eq!(hall.standing(Kind::Commitment), 1);
    assert!(hall.words().contains("Masih ada baris yang diketik"), "{}", hall.screen());
    hall.play("<Esc><Ctrl-z>");
    assert_eq!(hall.console.screens.state.line.value(), "Hapus saja", "the cleared line comes back first");
}

#[test]
fn attendance_marks_nobody_whose_name_does_not_have_what_was_typed() {
    let mut hall = Hall::new(100, 30);
    hall.play("<PgDn><F2>hakim<Enter><Esc>");
    assert!(hall.console.meeting().attendance.is_empty());
    hall.play("<Esc><Esc><F2>dinkes<Tab><Tab>dinsos<Enter>");
    let meeting = hall.console.meeting();
    assert_eq!(meeting.presence("dinkes"), Some(Presence::Represented));
    assert_eq!(meeting.presence("dinsos"), Some(Presence::Present));
    assert_eq!(meeting.attendance.len(), 2);
}

#[test]
fn behind_a_form_the_roll_shows_everybody_again() {
    let mut hall = Hall::new(100, 30);
    hall.play("<PgDn><F2>zzz<Enter><Esc>");
    assert!(!hall.words().contains("zzz"), "{}", hall.screen());
    assert!(hall.words().contains("Dinkes"), "{}", hall.screen());
}

#[test]
fn an_unknown_agency_can_be_added_from_the_line() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("Kirim data @Zakat Center<Enter><Up><Enter>");
    assert!(hall.words().contains("Instansi baru"), "{}", hall.screen());
    hall.play("<Enter><Enter>");
    assert_eq!(hall.entry("KM-1").content.owners, ["zakat"]);
}

#[test]
fn a_body_that_only_begins_like_a_known_one_is_asked_for() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("Kirim data @Balai Bahasa<Enter>");
    assert!(hall.words().contains("Yang mana?"), "{}", hall.screen());
    assert_eq!(hall.standing(Kind::Commitment), 0);
}

#[test]
fn what_the_mouse_can_see_it_can_click() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    let agency: AgencyId = hall.console.meeting().speakers(hall.console.screens.state.step)[2].into();
    hall.console.input(Input::Click(ClickTarget::Agency(agency.clone())));
    assert_eq!(hall.show().console.screens.state.floor, Some(agency));
    let seen = &hall.console.hits;
    assert!(seen.hits.iter().any(|(_, target)| matches!(target, ClickTarget::Step(_))));
    let (place, _) = seen.hits.iter().find(|(_, target)| *target == ClickTarget::Key(Key::F(1))).unwrap();
    assert_eq!(seen.at(place.x, place.y), Some(&ClickTarget::Key(Key::F(1))));
}

#[test]
fn two_consoles_see_each_other_and_a_typed_line_keeps_its_place() {
    let log = Memory::default();
    let mut one = Hall::of(kupang(), log.clone(), 100, 30);
    let mut two = Hall::of(kupang(), log, 100, 30);
    at_cluster(&mut one, "I");
    two.show();
    assert_eq!(two.console.screens.state.step, one.console.screens.state.step);
    let floor = two.console.screens.state.floor.clone();
    two.play("Kirim ");
    at_cluster(&mut one, "II");
    one.play("Dari meja satu<Enter>");
    two.show().play("data<Enter>");
    let entry = two.entry("KM-2");
    assert_eq!((entry.content.text.as_str(), &entry.place.floor), ("Kirim data", &floor));
    assert_eq!(two.console.screens.state.step, one.console.meeting().step(), "once the line is empty, it follows");
}

#[test]
fn without_colour_nothing_is_coloured() {
    let mut hall = Hall::new(100, 30);
    hall.console.theme = &PLAIN;
    at_cluster(&mut hall, "I");
    hall.play("Kirim @dinkes !TW II<Enter>x @zzz");
    let buffer = hall.terminal.backend().buffer();
    assert!(buffer.content.iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset));
}

/// Goes to the step of this cluster, or of this title, by its keys.
fn go(hall: &mut Hall, place: &str) {
    let meeting = hall.console.meeting();
    let is_there = |step: &Step| step.cluster.as_deref() == Some(place) || step.title == place;
    let to = meeting.agenda.steps.iter().position(is_there).unwrap() as isize;
    let from = meeting.step().map_or(-1, |step| step as isize);
    let key = if to > from { "<PgDn>" } else { "<PgUp>" };
    hall.play(&key.repeat(to.abs_diff(from)));
}

#[test]
fn the_whole_kupang_meeting_is_taken_down_by_keys() {
    let mut hall = Hall::new(100, 30);
    hall.play("<PgDn><F2>");
    for present in
        ["dp3a", "bappeda", "disdukcapil", "dinsos", "uptd ppa", "polresta", "kemenkumham", "forum anak", "media"]
    {
        hall.play(present).play("<Enter>");
    }
    hall.play("dinkes<Tab><Tab><Ctrl-e>Kabid<Enter>").play("disdikbud<Tab><Tab><Ctrl-e>Kasi<Enter>");
    hall.play("pupr<Tab><Tab><Tab><Esc>satpol<Tab><Tab><Tab><Tab><Esc><Esc>");
    assert_eq!(hall.console.meeting().attending(), 11);
    hall.at("09.25").play("ct: DP3A: KLA terintegrasi; lima komponen harus bersinergi<Enter>");
    go(&mut hall, "kelembagaan");
    hall.at("09.32").play("Naskah Akademik dan Ranperda KLA disahkan @dp3a +bagian hukum !akhir Maret<Enter>");
    hall.play("ct: Gugus Tugas di bawah Perda diketuai Kepala Bappeda @dp3a<Enter>");
    go(&mut hall, "Paparan narasumber");
    hall.at("09.50").play("ct: Nama narasumber belum tercatat<Enter>");
    go(&mut hall, "kelembagaan");
    hall.at("10.20").play("kd: Semua dinas belum terkoordinasi, masih bekerja sendiri-sendiri @semua<Enter>");
    go(&mut hall, "I");
    hall.at("10.30").play("Perwali: ibu melahirkan di RS pulang dengan akta, KIA, dan KK #4<Enter>");
    hall.at("10.31").play("<Ctrl-e><Tab><Tab><Tab>secepatnya<Enter>");
    assert_eq!(hall.entry("KM-2").content.deadline.as_ref().unwrap().said, "secepatnya");
    hall.at("10.36").play("<Tab>RS swasta belum tersambung +dinkes<Enter>");
    go(&mut hall, "II");
    hall.at("10.45").play("kd: Dinsos: data panti belum lengkap<Enter>");
    hall.play("@dp3a Rekap 12 LKSA !sebelum 30 April #10<Enter>");
    go(&mut hall, "III");
    hall.at("11.00").play("kd: Dinkes: penegakan KTR menunggu Satpol PP +satpol #17<Enter>");
    hall.play("Dinkes: surat edaran KTR dikoordinasikan<Enter>");
    go(&mut hall, "IV");
    hall.at("11.15").play("ct: Disdikbud: akan disampaikan ke pimpinan<Enter>");
    go(&mut hall, "V");
    hall.at("11.30").play("ct: Polresta: kasus ditangani lewat UPTD PPA<Enter>");
    hall.at("11.45").play("ct: Forum Anak: usul ruang aman di tiap kelurahan<Enter>");
    go(&mut hall, "kelembagaan");
    hall.at("11.50").play("kp: Ruang aman masuk RAD<Enter>");
    go(&mut hall, "I");
    hall.at("11.58").play("<Ctrl-f>perwali<Enter><Enter><Tab><Tab><Tab><Ctrl-u>TW II<Enter><Esc>");
    go(&mut hall, "Kesepakatan dan RTL");
    hall.at("12.05").play("kp: Rapat lanjutan lima klaster bersama semua OPD<Enter>");
    hall.play("Jadwal rapat lanjutan lima klaster @dp3a !minggu depan<Enter>");
    hall.at("12.15").play("<Ctrl-f>lksa<Enter><Ctrl-o>dinsos<Enter><Esc>");
    hall.play("<F9>");
    for finding in [
        "Minggu, 31 Maret 2024",
        "Minggu, 30 Juni 2024",
        "KM-4 belum mempunyai batas waktu",
        "Klaster IV belum menghasilkan komitmen",
        "Klaster V belum menghasilkan komitmen",
    ] {
        assert!(hall.words().contains(finding), "{finding}:\n{}", hall.screen());
    }
    assert_snapshot!("gavel", hall.screen());
    hall.at("12.30").play("<F9>");
    assert_eq!(Kind::ALL.map(|kind| hall.standing(kind)), [5, 4, 2, 6]);
    let due =
        |code: &str| hall.entry(code).content.deadline.as_ref().and_then(|due| due.date).map(|date| date.to_string());
    let dates = ["KM-1", "KM-2", "KM-3", "KM-4", "KM-5"].map(due);
    let expected = [Some("2024-03-31"), Some("2024-06-30"), Some("2024-04-29"), None, Some("2024-03-22")];
    assert_eq!(dates.each_ref().map(|date| date.as_deref()), expected);
    let owners = ["KM-1", "KM-2", "KM-3", "KM-4", "KM-5"].map(|code| hall.entry(code).content.owners.join("+"));
    assert_eq!(owners, ["dp3a", "disdukcapil", "dinsos", "dinkes", "dp3a"]);
    assert_eq!(hall.entry("KD-4").needs(), ["satpol-pp"]);
    assert!(hall.console.live.register().needs_confirmation(hall.entry("KM-4")));
    assert_eq!(hall.console.meeting().closed_at.unwrap().to_rfc3339(), "2024-03-14T12:30:00+08:00");
}
