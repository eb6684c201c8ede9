//! What the wall follows, and the law of its pages.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;
use crate::agenda::{Agenda, Step};
use crate::register::{Command, Content, Kind};
use crate::replica::Replica;
use crate::store::Memory;

/// A meeting at its first step, and what the wall shows of it.
struct Hall {
    live: Replica<Memory>,
    meeting: MeetingId,
    now: Moment,
    wall_view: WallView,
}

impl Hall {
    fn new() -> Self {
        let steps = ["Pembukaan", "Penutup"].map(|title| Step { title: title.into(), ..Step::default() });
        let agenda = Agenda { series: "rakor".into(), steps: steps.into(), ..Agenda::default() };
        let now: Moment = "2024-03-14T09:12:00+08:00".parse().unwrap();
        let mut live = Replica::open(Memory::default(), "rakor").unwrap();
        live.execute(None, now, "meja/1", Command::Plan(Box::new(agenda))).unwrap();
        let meeting = live.register().meetings[0].id;
        live.execute(meeting, now, "meja/1", Command::EnterStep(0)).unwrap();
        let wall_view = WallView::new(scene(&live, now));
        Self { live, meeting, now, wall_view }
    }

    fn later(&mut self, seconds: i64) -> &mut Self {
        self.now += TimeDelta::seconds(seconds);
        self
    }

    fn does(&mut self, command: Command) -> &mut Self {
        self.live.execute(self.meeting, self.now, "meja/1", command).unwrap();
        self.wall_view.sync(scene(&self.live, self.now));
        self
    }

    fn records(&mut self, text: &str) -> &mut Self {
        let content = Content { text: text.into(), ..Content::default() };
        self.does(Command::Record { kind: Kind::Commitment, place: Default::default(), content })
    }

    fn presses(&mut self, action: Action) -> &mut Self {
        self.wall_view.press(action, scene(&self.live, self.now));
        self
    }

    fn topic(&self) -> WallTopic {
        self.wall_view.topic(&self.live.register().meetings[0])
    }

    /// The page of so many that is shown now, with the newest entry on this one.
    fn page(&mut self, pages: usize, first: Option<usize>) -> usize {
        let page = self.wall_view.page(self.now, pages, first);
        self.wall_view.saw(page, pages);
        page
    }
}

fn scene(live: &Replica<Memory>, now: Moment) -> Scene<'_> {
    Scene { register: live.register(), meeting: &live.register().meetings[0], now, saved: live.register().position }
}

#[test]
fn the_wall_follows_the_stage_until_the_presenter_chooses_and_again_after_esc() {
    let mut hall = Hall::new();
    hall.does(Command::Show(Display::Attendance));
    assert_eq!(hall.topic(), WallTopic::Staged(Display::Attendance));
    hall.presses(Action::Promises).does(Command::Show(Display::Meeting));
    assert_eq!((hall.topic(), hall.wall_view.is_held()), (WallTopic::Promises, true));
    hall.presses(Action::Follow);
    assert_eq!((hall.topic(), hall.wall_view.is_held()), (WallTopic::Staged(Display::Meeting), false));
}

#[test]
fn tab_leads_through_all_views_and_back_to_the_first() {
    let mut hall = Hall::new();
    let seen: Vec<WallTopic> = (0..TOUR.len()).map(|_| hall.presses(Action::NextView).topic()).collect();
    assert_eq!(seen[..TOUR.len() - 1], TOUR[1..]);
    assert_eq!(seen[TOUR.len() - 1], TOUR[0]);
}

#[test]
fn promises_are_the_one_that_is_read_back_while_one_is() {
    let mut hall = Hall::new();
    hall.records("Kirim data");
    let reading = Display::ReadBack { code: "KM-1".parse().unwrap() };
    hall.does(Command::Show(reading.clone())).does(Command::Show(reading.clone()));
    assert_eq!(hall.presses(Action::Promises).topic(), WallTopic::Staged(reading));
}

#[test]
fn what_is_saved_is_marked_for_three_seconds_stands_out_for_eight_and_its_page_comes_first() {
    let mut hall = Hall::new();
    assert_eq!(hall.wall_view.marked(hall.now), None, "what was there before is not new");
    hall.later(20).records("Kirim data");
    let code = "KM-1".parse().ok();
    assert_eq!((hall.wall_view.marked(hall.now), hall.wall_view.first()), (code, code));
    assert_eq!(hall.page(5, Some(3)), 3);
    hall.later(2);
    assert_eq!((hall.wall_view.marked(hall.now), hall.wall_view.hero(hall.now)), (code, code));
    hall.later(1);
    assert_eq!((hall.wall_view.marked(hall.now), hall.wall_view.hero(hall.now)), (None, code));
    assert_eq!(hall.later(5).page(5, Some(3)), 4);
    assert_eq!(hall.wall_view.hero(hall.now), None, "it has joined its list");
    let changed = Content { text: "Kirim data bayi".into(), ..Content::default() };
    hall.does(Command::Change { code: code.unwrap(), before: None, content: changed });
    assert_eq!((hall.wall_view.marked(hall.now), hall.wall_view.hero(hall.now)), (code, None), "it is not new");
}

#[test]
fn a_page_that_is_turned_by_hand_is_held_until_the_presenter_lets_go() {
    let mut hall = Hall::new();
    assert_eq!(hall.page(3, None), 0);
    hall.presses(Action::PageUp);
    assert_eq!(hall.later(100).page(3, None), 2);
    assert_eq!(hall.page(2, None), 1, "fewer pages than before");
    hall.presses(Action::Hold);
    assert_eq!(hall.page(2, None), 1, "it goes on from where it was");
    assert_eq!((hall.later(8).page(2, None), hall.wall_view.is_held()), (0, false));
    hall.presses(Action::Hold);
    assert_eq!((hall.later(80).page(2, None), hall.wall_view.is_held()), (0, true));
    hall.does(Command::EnterStep(1));
    assert!(!hall.wall_view.is_held(), "another step is another view");
}

proptest! {
    #[test]
    fn every_page_is_shown_once_in_a_round_for_as_long_as_every_other(pages in 1_usize..40, first in 0_usize..40, begins: u16) {
        let mut hall = Hall::new();
        hall.later(i64::from(begins)).records("Kirim data");
        let first = first % pages;
        let mut shown = vec![0; pages];
        for second in 0..pages as i64 * TURN_EVERY.num_seconds() {
            let page = hall.wall_view.page(hall.now + TimeDelta::seconds(second), pages, Some(first));
            prop_assert!(second >= TURN_EVERY.num_seconds() || page == first);
            shown[page] += 1;
        }
        prop_assert_eq!(shown, vec![TURN_EVERY.num_seconds(); pages]);
    }
}
