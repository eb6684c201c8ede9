//! The wall drawn: legible at every size, and never cut.

use chrono::{NaiveTime, TimeDelta};
use insta::assert_snapshot;
use proptest::prelude::*;
use ratatui::Frame;

use super::*;
use crate::agenda::{Agency, Agenda, Cluster};
use crate::calendar::Moment;
use crate::deadline::Deadline;
use crate::lang::Lang;
use crate::register::{Attendance, Command, Content, Kind, MeetingId, Presence};
use crate::replica::Replica;
use crate::store::Memory;
use crate::tui::keymap::Action;
use crate::tui::mouse::HitMap;
use crate::tui::played;
use crate::tui::theme::COLOURS;

/// The sizes that the wall is made for.
const SIZES: [(u16, u16); 6] = [(40, 12), (60, 18), (80, 24), (120, 34), (200, 60), (250, 70)];

/// Sizes at which every view is in words; a larger wall enlarges what fits, and `big` tells that nothing is left out.
const IN_WORDS: [(u16, u16); 6] = [(40, 12), (60, 18), (80, 24), (120, 34), (200, 50), (250, 55)];

/// 94 characters, as the longest name of an agency in the field.
const LONG_NAME: &str =
    "Dinas Pemberdayaan Masyarakat Desa Kependudukan Pencatatan Sipil dan Perlindungan Anak Terpadu";

struct Hall {
    live: Replica<Memory>,
    meeting: MeetingId,
    now: Moment,
    context: ViewContext,
    wall_view: WallView,
}

fn agenda() -> Agenda {
    let agency = |id: &str, short: &str, name: &str| Agency {
        id: id.into(),
        short: short.into(),
        name: name.into(),
        ..Agency::default()
    };
    let step = |title: &str, cluster: Option<&str>, minutes| crate::agenda::Step {
        title: title.into(),
        cluster: cluster.map(Into::into),
        minutes,
        ..crate::agenda::Step::default()
    };
    let cluster = |id: &str, name: &str, confidential| Cluster {
        id: id.into(),
        name: name.into(),
        members: vec!["disdukcapil".into(), "dinkes".into(), "panjang".into()],
        confidential,
        ..Cluster::default()
    };
    Agenda {
        title: "Rapat Koordinasi Gugus Tugas Kota Layak Anak".into(),
        series: "kla".into(),
        date: "2024-03-14".parse().unwrap(),
        start: NaiveTime::from_hms_opt(9, 0, 0),
        place: "Aula Bappeda".into(),
        cluster_word: "Klaster".into(),
        quorum: Some(2),
        steps: vec![
            step("Pembukaan", None, 10),
            step("Klaster I", Some("I"), 18),
            step("Klaster V", Some("V"), 18),
            step("Penutup", None, 5),
        ],
        clusters: vec![cluster("I", "Hak Sipil dan Kebebasan", false), cluster("V", "Perlindungan Khusus", true)],
        agencies: vec![
            agency("disdukcapil", "Disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil"),
            agency("dinkes", "Dinkes", "Dinas Kesehatan"),
            agency("panjang", LONG_NAME, LONG_NAME),
        ],
        ..Agenda::default()
    }
}

impl Hall {
    /// Before the meeting is opened.
    fn planned() -> Self {
        let now: Moment = "2024-03-14T09:12:00+08:00".parse().unwrap();
        let mut live = Replica::open(Memory::default(), "kla").unwrap();
        live.execute(None, now, "meja/1", Command::Plan(Box::new(agenda()))).unwrap();
        let meeting = live.register().meetings[0].id;
        let context =
            ViewContext { theme: &COLOURS, lang: Lang::Id, rehearsal: false, above: Vec::new(), unsaved: None };
        let wall_view = WallView::new(scene(&live, now));
        Self { live, meeting, now, context, wall_view }
    }

    /// At a step, where an agency has the floor.
    fn at(step: usize, floor: Option<&str>) -> Self {
        let mut hall = Self::planned();
        hall.does(Command::EnterStep(step)).does(Command::GiveFloor(floor.map(Into::into)));
        hall
    }

    fn does(&mut self, command: Command) -> &mut Self {
        self.live.execute(self.meeting, self.now, "meja/1", command).unwrap();
        self.wall_view.sync(scene(&self.live, self.now));
        self
    }

    fn records(&mut self, kind: Kind, text: &str, owner: &str, with: &[&str]) -> &mut Self {
        let meeting = &self.live.register().meetings[0];
        let place = meeting.place(meeting.step(), meeting.floor.clone(), Vec::new());
        let deadline = Deadline { said: "TW II".into(), date: "2024-06-30".parse().ok(), ..Default::default() };
        let content = Content {
            text: text.into(),
            owners: vec![owner.into()],
            with: with.iter().map(|id| (*id).into()).collect(),
            deadline: Some(deadline).filter(|_| kind == Kind::Commitment),
            ..Content::default()
        };
        self.does(Command::Record { kind, place, content })
    }

    fn after(&mut self, seconds: i64) -> &mut Self {
        self.now += TimeDelta::seconds(seconds);
        self
    }

    fn screen(&mut self, size: (u16, u16)) -> String {
        let mut terminal = played::terminal(size);
        let (context, wall_view) = (&self.context, &self.wall_view);
        let wall = WallContext {
            scene: scene(&self.live, self.now),
            context,
            wall_view,
            typed: None,
            doubling: Default::default(),
        };
        let mut hits = HitMap::default();
        // Walls are drawn in smaller windows too, above the capture line.
        let draw = |frame: &mut Frame| {
            super::draw(&mut Canvas { rest: frame.area(), frame, context, hits: &mut hits }, &wall);
        };
        terminal.draw(draw).unwrap();
        self.wall_view.saw(hits.pages.0, hits.pages.1);
        played::text(&terminal)
    }

    /// All pages of the view, the first one first.
    fn pages(&mut self, size: (u16, u16)) -> Vec<String> {
        self.wall_view.press(Action::Hold, scene(&self.live, self.now));
        let mut pages = Vec::new();
        let mut first = None;
        loop {
            let screen = self.screen(size);
            let page = self.wall_view.drawn();
            if first == Some(page) {
                let zero = pages.iter().position(|(at, _)| *at == 0).unwrap();
                pages.rotate_left(zero);
                return pages.into_iter().map(|(_, screen)| screen).collect();
            }
            first.get_or_insert(page);
            pages.push((page, screen));
            self.wall_view.press(Action::PageDown, scene(&self.live, self.now));
        }
    }

    /// The words of all pages in one run.
    fn words(&mut self, size: (u16, u16)) -> String {
        played::words(&self.pages(size).concat())
    }
}

fn scene(live: &Replica<Memory>, now: Moment) -> Scene<'_> {
    Scene { register: live.register(), meeting: &live.register().meetings[0], now, saved: live.register().position }
}

fn spoken() -> Hall {
    let mut hall = Hall::at(1, Some("disdukcapil"));
    hall.records(Kind::Commitment, "Sambungkan 3 RS swasta ke layanan akta kelahiran", "disdukcapil", &["dinkes"]);
    hall.records(Kind::Blocker, "RS swasta belum tersambung", "disdukcapil", &["dinkes"]);
    hall.after(9 * 60 + 48);
    hall
}

fn read_back() -> Hall {
    let mut hall = spoken();
    hall.records(Kind::Commitment, "Terbitkan Perwali akta lahir", "panjang", &[]);
    hall.does(Command::Show(Display::ReadBack { code: "KM-1".parse().unwrap() }));
    hall
}

#[test]
fn the_floor_shows_who_speaks_what_is_saved_and_the_time() {
    let mut hall = spoken();
    assert_snapshot!("floor", hall.screen((60, 18)));
    assert_snapshot!("floor_small", hall.screen((40, 12)));
    assert_snapshot!("floor_wide", hall.screen((120, 34)));
}

#[test]
fn what_others_wait_for_stands_first_when_its_agency_takes_the_floor() {
    let mut hall = spoken();
    hall.does(Command::GiveFloor(Some("dinkes".into())));
    for size in [(60, 18), (40, 12), (120, 34)] {
        let words = hall.words(size);
        let [awaited, promised] = ["Ditunggu dari Dinkes ! KD-1 RS swasta belum tersambung", "KM-1"]
            .map(|text| words.find(text).unwrap_or_else(|| panic!("{text}: {words}")));
        assert!(awaited < promised && words.matches("KD-1").count() == 1, "{words}");
    }
}

#[test]
fn the_hall_sees_what_is_missing() {
    let mut hall = spoken();
    hall.does(Command::Show(Display::Missing));
    for size in [(60, 18), (40, 12), (120, 34)] {
        let words = hall.words(size);
        assert!(words.contains("Belum bicara dalam rapat ini") && words.contains("Apa yang belum"), "{words}");
    }
}

#[test]
fn at_a_review_the_hall_sees_how_much_of_the_earlier_promises_is_done() {
    let mut hall = Hall::at(0, None);
    let mut agenda = agenda();
    agenda.steps[0].review = true;
    hall.does(Command::Plan(Box::new(agenda)));
    assert!(hall.words((60, 18)).contains("Bagaimana tindak lanjut rapat lalu?"));
}

#[test]
fn a_promise_that_is_read_back_fills_the_wall() {
    let mut hall = read_back();
    assert_snapshot!("read_back", hall.screen((60, 18)));
    assert_snapshot!("read_back_wide", hall.screen((120, 34)));
    hall.does(Command::Agree("KM-1".parse().unwrap()));
    for size in IN_WORDS {
        let words = hall.words(size);
        assert!(words.contains("1 / 2") && words.contains("✓ disetujui"), "{size:?}: {words}");
        assert!(words.contains("30 Juni 2024, Minggu; disampaikan: “TW II”"), "{size:?}: {words}");
    }
}

#[test]
fn a_promise_is_as_large_as_the_wall_allows() {
    let text = "Sambungkan tiga rumah sakit swasta ke layanan akta kelahiran agar ibu pulang dengan akta";
    for (size, many, is_large) in
        [((200, 60), 1, true), ((250, 70), 2, true), ((250, 70), 40, false), ((80, 24), 1, false)]
    {
        let mut hall = Hall::at(1, Some("disdukcapil"));
        hall.records(Kind::Commitment, &[text; 40][..many].join(" "), "disdukcapil", &[]);
        hall.does(Command::Show(Display::ReadBack { code: "KM-1".parse().unwrap() }));
        let pages = hall.pages(size);
        assert_eq!(!pages.concat().contains("Sambungkan"), is_large, "{size:?}:\n{}", pages.concat());
        assert!(!is_large || pages.len() == 1, "{size:?}");
    }
}

#[test]
fn a_large_wall_enlarges_what_fits_and_only_that() {
    for size in [(200, 60), (250, 70)] {
        let mut hall = spoken();
        let screen = hall.screen(size);
        assert!(!screen.contains("Sambungkan") && !screen.contains("Disdukcapil"), "{size:?}:\n{screen}");
        for number in 0..30 {
            hall.records(Kind::Commitment, &format!("Janji nomor {number}"), "dinkes", &[]);
        }
        let words = hall.after(10).words(size);
        assert!(words.contains("Sambungkan") && words.contains("Janji nomor 29"), "{size:?}: {words}");
    }
}

#[test]
fn a_large_wall_says_to_name_nobody_in_large_letters_too() {
    let mut hall = Hall::at(2, Some("dinkes"));
    let large = big::enlarged(&Line::raw("! Jangan menulis"))[1].to_string();
    let screen = hall.screen((250, 70));
    assert!(screen.contains(large.trim_end()), "{screen}");
}

#[test]
fn large_glyphs_keep_off_the_edge_of_the_wall() {
    for size in [(120, 34), (200, 60), (250, 70)] {
        let screen = spoken().screen(size);
        assert_eq!(screen.lines().next().unwrap().trim(), "", "{size:?}:\n{screen}");
    }
}

#[test]
fn between_clusters_the_hall_sees_progress_and_who_is_still_to_speak() {
    let mut hall = spoken();
    hall.does(Command::EnterStep(3));
    assert_snapshot!("progress", hall.screen((60, 18)));
    hall.does(Command::EnterStep(0));
    let words = hall.words((40, 12));
    assert!(words.contains("Belum bicara di Klaster I: Dinkes, Dinas Pemberdayaan"), "{words}");
}

#[test]
fn before_and_after_the_meeting_the_wall_says_what_will_be_and_what_came_of_it() {
    let mut hall = Hall::planned();
    assert_snapshot!("planned", hall.screen((60, 18)));
    let mut hall = read_back();
    hall.does(Command::Agree("KM-1".parse().unwrap())).does(Command::Close);
    hall.does(Command::Show(Display::Meeting));
    assert_snapshot!("closing", hall.screen((60, 18)));
}

#[test]
fn attendance_is_told_by_sign_and_word() {
    let mut hall = spoken();
    for (agency, presence) in [("disdukcapil", Presence::Present), ("dinkes", Presence::Represented)] {
        let attendance = Some(Attendance { presence, office: "Kabid".into(), ..Attendance::default() });
        hall.does(Command::NoteAttendance { agency: agency.into(), attendance });
    }
    hall.does(Command::Show(Display::Attendance));
    assert_snapshot!("attendance", hall.screen((60, 18)));
}

#[test]
fn the_time_left_is_on_every_view_at_every_size_while_the_meeting_runs() {
    for stage in
        [Display::Meeting, Display::Attendance, Display::ReadBack { code: "KM-1".parse().unwrap() }, Display::Map]
    {
        let mut hall = read_back();
        hall.does(Command::Show(stage.clone()));
        for size in SIZES {
            for page in hall.pages(size) {
                assert!(page.contains("sisa 9 menit"), "{stage:?} {size:?}:\n{page}");
            }
        }
    }
}

#[test]
fn in_a_confidential_step_every_page_of_every_view_says_to_name_nobody() {
    for stage in [Display::Meeting, Display::Attendance, Display::ReadBack { code: "KM-1".parse().unwrap() }] {
        let mut hall = read_back();
        hall.does(Command::EnterStep(2)).does(Command::Show(stage.clone()));
        for size in SIZES {
            for page in hall.pages(size) {
                let words = played::words(&page);
                assert!(words.contains("Jangan menulis identitas anak"), "{stage:?} {size:?}:\n{page}");
            }
        }
    }
}

#[test]
fn the_longest_name_is_whole_on_every_view_and_size() {
    let name: String = LONG_NAME.split_whitespace().collect();
    for size in IN_WORDS {
        let mut hall = Hall::at(1, Some("panjang"));
        hall.records(Kind::Commitment, "Kirim data", "panjang", &["dinkes"]);
        let floor = hall.pages(size).concat();
        hall.does(Command::Show(Display::ReadBack { code: "KM-1".parse().unwrap() }));
        let read = hall.pages(size).concat();
        hall.does(Command::Show(Display::Attendance));
        let attendance = hall.pages(size).concat();
        for screen in [floor, read, attendance] {
            // Beside the large clock the rows of the name are parted by its glyphs.
            let letters: String = screen.chars().filter(|c| !" ▀▄█\n".contains(*c)).collect();
            assert!(letters.contains(&name), "{size:?}:\n{screen}");
        }
    }
}

#[test]
fn a_title_that_is_longer_than_the_wall_is_read_on_its_pages() {
    let title: Vec<String> = (0..80).map(|number| format!("judul{number}")).collect();
    let mut hall = Hall::planned();
    let agenda = Agenda { title: title.join(" "), ..agenda() };
    hall.does(Command::Plan(Box::new(agenda)));
    for size in IN_WORDS.into_iter().chain([(30, 8), (30, 5)]) {
        let words = hall.words(size);
        assert!(title.iter().all(|word| words.contains(word.as_str())), "{size:?}: {words}");
        assert!(words.contains("PENUTUP"), "{size:?}: {words}");
    }
}

#[test]
fn the_newest_entry_is_marked_and_its_page_comes_first() {
    let mut hall = Hall::at(1, Some("dinkes"));
    for number in 1..=12 {
        hall.records(Kind::Commitment, &format!("Janji nomor {number} yang cukup panjang"), "dinkes", &[]);
    }
    let screen = hall.screen((40, 12));
    assert!(screen.contains("● KM-12"), "{screen}");
    let screen = hall.after(10).screen((40, 12));
    assert!(!screen.contains('●') && screen.contains("1/"), "{screen}");
}

#[test]
fn the_map_names_its_columns_on_every_page() {
    let mut hall = spoken();
    let many =
        |number| Agency { id: format!("opd-{number}").into(), short: format!("OPD {number}"), ..Agency::default() };
    let agencies = (0..40).map(many).chain(agenda().agencies).collect();
    hall.does(Command::Plan(Box::new(Agenda { agencies, ..agenda() })));
    for number in 0..40 {
        hall.records(Kind::Commitment, "Kirim data", &format!("opd-{number}"), &[]);
    }
    hall.does(Command::Show(Display::Map));
    for size in [(40, 12), (60, 18), (80, 24), (120, 34)] {
        let pages = hall.pages(size);
        assert!(pages.len() > 1 && pages.concat().contains("OPD 39"), "{size:?}");
        for page in pages.iter().filter(|page| page.contains("  OPD ")) {
            assert!(page.contains("Instansi (43)"), "{size:?}:\n{page}");
        }
    }
}

#[test]
fn what_is_held_says_so_and_how_to_follow_again() {
    let mut hall = spoken();
    assert!(!hall.screen((40, 12)).contains("ditahan"));
    hall.wall_view.press(Action::Attendance, scene(&hall.live, hall.now));
    assert!(hall.screen((40, 12)).contains("‖ ditahan · Esc: ikuti rapat"));
}

#[test]
fn a_trouble_of_the_register_is_said_below_the_last_picture() {
    let mut hall = spoken();
    hall.context.unsaved = Some(Lang::Id.wall_unreadable("file tidak ada"));
    for size in IN_WORDS {
        let words = hall.words(size);
        assert!(words.contains("Sambungkan 3 RS swasta"), "{words}");
        assert!(words.contains("! Register sedang tidak terbaca (file tidak ada); dicoba lagi."), "{words}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn no_word_of_a_promise_is_ever_missing(
        lengths in prop::collection::vec(1_usize..9, 1..400),
        // Where a wall is both wide and high, a short promise stands in large letters, which are no words.
        size in prop_oneof![(30_u16..100, 8_u16..75), (100_u16..260, 8_u16..30)],
        is_read in any::<bool>(),
        confidential in any::<bool>(),
    ) {
        let word = |(index, length): (usize, &usize)| format!("{}{index}", "k".repeat(*length));
        let text: Vec<String> = lengths.iter().enumerate().map(word).collect();
        let mut hall = Hall::at(if confidential { 2 } else { 1 }, Some("panjang"));
        hall.records(Kind::Commitment, &text.join(" "), "panjang", &["dinkes"]);
        if is_read {
            hall.does(Command::Show(Display::ReadBack { code: "KM-1".parse().unwrap() }));
        }
        let pages = hall.pages(size).concat();
        let mut found: Vec<&str> = pages.split_whitespace().filter(|word| text.iter().any(|said| said == word)).collect();
        if size.0 >= 150 {
            // Rows of two columns are parted here.
            let number = |word: &&str| word.trim_start_matches('k').parse::<usize>().ok();
            found.sort_by_key(number);
        }
        prop_assert_eq!(found, text, "at {:?}:\n{}", size, pages);
    }

    #[test]
    fn columns_hold_every_line_once_in_order_and_none_is_too_tall(
        heights in prop::collection::vec(0_usize..30, 0..20),
        rows in 1_usize..20,
        tight in any::<bool>(),
    ) {
        let mut number = 0;
        let mut line = || {
            number += 1;
            Line::raw(number.to_string())
        };
        let blocks: Vec<sheet::SheetBlock> =
            heights.iter().map(|height| (0..*height).map(|_| line()).collect::<Vec<_>>().into()).collect();
        let columns = paged::columns(&blocks, rows, tight);
        prop_assert!(columns.iter().all(|column| column.lines.len() <= rows));
        let lines = columns.iter().flat_map(|column| &column.lines).filter(|line| line.width() > 0);
        let found: Vec<String> = lines.map(Line::to_string).collect();
        prop_assert_eq!(found, (1..=number).map(|number| number.to_string()).collect::<Vec<_>>());
        for block in blocks.iter().filter(|block| (1..=rows).contains(&block.lines.len())) {
            let whole = |column: &paged::SheetColumn| column.lines.windows(block.lines.len()).any(|lines| lines == block.lines);
            prop_assert!(columns.iter().any(whole), "a block that fits is parted");
        }
    }
}
