//! What the wall shows: the meeting as it goes, or what a presenter chose and holds. Pages turn by themselves.

#[cfg(test)]
mod tests;

use chrono::TimeDelta;

use crate::agenda::AgencyId;
use crate::calendar::Moment;
use crate::register::{Code, Display, Entry, Meeting, MeetingId, State};
use crate::tui::keymap::Action;
use crate::tui::scene::Scene;

/// How long a page stays, and as long the entry that was just recorded stands out before all others.
const TURN_EVERY: TimeDelta = TimeDelta::seconds(8);
/// How long an entry is marked that was recorded or changed.
const MARKED_FOR: TimeDelta = TimeDelta::seconds(3);

/// One view of the meeting.
#[derive(Clone, Debug, PartialEq)]
pub enum WallTopic {
    Staged(Display),
    /// The clusters: which are done, and which are to come.
    Progress,
    /// All promises of the meeting.
    Promises,
}

/// The views that a presenter leafs through.
const TOUR: [WallTopic; 7] = [
    WallTopic::Staged(Display::Meeting),
    WallTopic::Progress,
    WallTopic::Staged(Display::Attendance),
    WallTopic::Promises,
    WallTopic::Staged(Display::Map),
    WallTopic::Staged(Display::Waiting),
    WallTopic::Staged(Display::Missing),
];

pub struct WallView {
    chosen: Option<WallTopic>,
    place: WallPlace,
    /// When the turning of pages began, and with which one.
    since: Moment,
    begins: usize,
    /// A page that is not turned.
    held: Option<usize>,
    /// The entry that was saved or changed last since the view began: its page comes first.
    newest: Option<Newest>,
    /// Events that the register had when it was looked at last.
    position: u64,
    /// The page that was drawn last, and how many there were.
    drawn: (usize, usize),
}

/// What was saved last.
#[derive(Clone, Copy)]
struct Newest {
    code: Code,
    at: Moment,
    /// It was recorded, not only changed.
    is_new: bool,
}

/// Where the meeting is; at another place another view begins.
#[derive(PartialEq)]
struct WallPlace {
    meeting: MeetingId,
    state: State,
    topic: WallTopic,
    step: Option<usize>,
    floor: Option<AgencyId>,
}

impl WallView {
    pub fn new(scene: Scene) -> Self {
        let place = place(scene, &None);
        let position = scene.register.position;
        Self { chosen: None, place, since: scene.now, begins: 0, held: None, newest: None, position, drawn: (0, 1) }
    }

    /// Takes in what changed in the register.
    pub fn sync(&mut self, scene: Scene) {
        let place = place(scene, &self.chosen);
        if place != self.place {
            self.place = place;
            self.begin(scene.now);
        }
        let is_new = |entry: &&Entry| entry.stands() && entry.touched.0 > self.position;
        let newest = scene.register.entries.iter().filter(is_new).max_by_key(|entry| entry.touched.0);
        if let Some(entry) = newest {
            self.newest = Some(Newest { code: entry.code, at: scene.now, is_new: entry.position > self.position });
            self.since = scene.now;
        }
        self.position = scene.register.position;
    }

    pub fn topic(&self, meeting: &Meeting) -> WallTopic {
        self.chosen.clone().unwrap_or_else(|| WallTopic::Staged(meeting.stage.0.clone()))
    }

    /// Whether it stays at what the presenter chose.
    pub fn is_held(&self) -> bool {
        self.chosen.is_some() || self.held.is_some()
    }

    /// The entry to mark as the newest.
    pub fn marked(&self, now: Moment) -> Option<Code> {
        self.newest_within(MARKED_FOR, now).map(|newest| newest.code)
    }

    /// The entry that was just recorded, and stands out before all others.
    pub fn hero(&self, now: Moment) -> Option<Code> {
        self.newest_within(TURN_EVERY, now).filter(|newest| newest.is_new).map(|newest| newest.code)
    }

    fn newest_within(&self, time: TimeDelta, now: Moment) -> Option<Newest> {
        self.newest.filter(|newest| (newest.at..newest.at + time).contains(&now))
    }

    /// The entry whose page comes first.
    pub fn first(&self) -> Option<Code> {
        self.newest.map(|newest| newest.code)
    }

    /// The page to show now, of so many, where the first entry is on this one.
    pub fn page(&self, now: Moment, pages: usize, first: Option<usize>) -> usize {
        let pages = pages.max(1);
        match self.held {
            Some(page) => page.min(pages - 1),
            None => (first.unwrap_or(self.begins) + self.turns(now)) % pages,
        }
    }

    /// How often pages have been turned since the view began.
    pub fn turns(&self, now: Moment) -> usize {
        usize::try_from((now - self.since).num_seconds() / TURN_EVERY.num_seconds()).unwrap_or(0)
    }

    /// What was drawn: the page, and how many there are.
    pub fn saw(&mut self, page: usize, pages: usize) {
        self.drawn = (page, pages.max(1));
    }

    /// The page that was drawn last.
    #[cfg(test)]
    pub fn drawn(&self) -> usize {
        self.drawn.0
    }

    /// Does what a key of the wall asks for.
    pub fn press(&mut self, action: Action, scene: Scene) {
        let (page, pages) = self.drawn;
        match action {
            Action::PageDown => self.held = Some((page + 1) % pages),
            Action::PageUp => self.held = Some((page + pages - 1) % pages),
            Action::Hold if self.held.is_none() => self.held = Some(page),
            Action::Hold => {
                self.begin(scene.now);
                self.begins = page;
            }
            Action::Follow => self.choose(None, scene),
            Action::Attendance => self.choose(Some(WallTopic::Staged(Display::Attendance)), scene),
            Action::Promises => {
                let topic = match &scene.meeting.stage.0 {
                    reading @ Display::ReadBack { .. } => WallTopic::Staged(reading.clone()),
                    _ => WallTopic::Promises,
                };
                self.choose(Some(topic), scene);
            }
            Action::NextView => {
                let now = self.topic(scene.meeting);
                let at = TOUR.iter().position(|topic| *topic == now).map_or(0, |at| at + 1);
                self.choose(TOUR.get(at % TOUR.len()).cloned(), scene);
            }
            _ => {}
        }
    }

    fn choose(&mut self, topic: Option<WallTopic>, scene: Scene) {
        self.chosen = topic;
        self.place = place(scene, &self.chosen);
        self.begin(scene.now);
    }

    /// Begins a view with its first page.
    fn begin(&mut self, now: Moment) {
        (self.since, self.begins, self.held, self.newest) = (now, 0, None, None);
    }
}

fn place(scene: Scene, chosen: &Option<WallTopic>) -> WallPlace {
    let meeting = scene.meeting;
    WallPlace {
        meeting: meeting.id,
        state: meeting.state(),
        topic: chosen.clone().unwrap_or_else(|| WallTopic::Staged(meeting.stage.0.clone())),
        step: meeting.step(),
        floor: meeting.floor.clone(),
    }
}
