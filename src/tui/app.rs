//! The console as a state machine: input goes in, effects come out. It touches no file, clock or terminal.

mod act;
mod awaited;
mod board;
mod closing;
mod draft;
mod entries;
mod field;
mod follow;
mod form;
mod help;
mod line;
mod list;
mod message;
mod mouse;
mod moves;
mod outcome;
mod overlap;
mod paste;
mod questions;
mod read_back;
mod review;
mod roll;
mod showing;

pub use board::{Board, BoardPage, Order};
pub use closing::Closing;
pub use entries::{Shown, said_at};
pub use field::{Field, edit};
pub use form::Form;
pub use help::Page;
pub use line::Completing;
pub use list::List;
pub use message::{Message, Tone};
pub use overlap::LookAlikes;
pub use questions::{NAMES as QUESTIONS, Questions};
pub use read_back::ReadBack;
pub use review::{Desk, Reply, Review, Row as ReviewRow};
pub use roll::{Roll, RollRow};
pub use showing::{Showing, Sight};

use chrono::NaiveDate;
use tui_input::Input as Text;

use super::key::{Input, Key};
use super::keymap::{self, Action, Scope};
use crate::agenda::AgencyId;
use crate::calendar::Moment;
use crate::capture;
use crate::lang::Lang;
use crate::register::{Code, Command, Kind, Meeting, MeetingId, Register};
use crate::report::overlap::{Alike, Overlaps};
use overlap::{Joined, Verdict};

/// What the console works on: the register as it stands, and the time.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub register: &'a Register,
    pub meeting: &'a Meeting,
    pub now: Moment,
}

impl Scene<'_> {
    /// The day that it is in the meeting.
    pub fn today(&self) -> NaiveDate {
        self.meeting.today(self.now)
    }
}

/// What the console asks of the world.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    Execute(Box<Command>),
    /// Write the minutes of the meeting to their file.
    WriteMinutes,
    Leave,
}

impl Effect {
    fn run(command: Command) -> Self {
        Self::Execute(Box::new(command))
    }
}

/// What the keys mean just now.
pub enum Mode {
    Line,
    Entries(Code),
    List(List),
    Form(Form),
    Attendance(Roll),
    Review(Review),
    ReadBack(ReadBack),
    Closing(Closing),
    Questions(Questions),
    LookAlikes(LookAlikes),
    Board(Board),
    Page(Page),
}

pub struct App {
    pub lang: Lang,
    /// Nothing is kept, so nothing may be called saved.
    pub rehearsal: bool,
    pub meeting: MeetingId,
    /// Where this console is; the meeting's own place as soon as the line is empty.
    pub step: Option<usize>,
    pub floor: Option<AgencyId>,
    pub kind: Kind,
    pub line: Text,
    pub reading: capture::Reading,
    pub completing: Option<Completing>,
    /// Letters were typed that are not read yet.
    unread: bool,
    overlaps: Overlaps,
    /// Promises of other agencies that look like the line, best first.
    pub alike: Vec<Alike>,
    /// How the line stands to a look-alike, once it is recorded.
    verdict: Option<Verdict>,
    /// The line that was joined last, in case that is undone.
    joined: Option<Joined>,
    /// The line that was cleared last, until something else is done.
    cleared: Option<Text>,
    /// F9 was pressed once on a closed meeting.
    reopening: bool,
    /// Where the console was before it went to look at an entry elsewhere.
    glanced_from: Option<(Option<usize>, Option<AgencyId>)>,
    pub mode: Mode,
    /// The hall sees the wall above the line.
    pub wall: Option<Showing>,
    pub message: Option<Message>,
    /// The entry recorded or changed last, marked for the hall.
    pub newest: Option<Code>,
    /// The floor was moved here and the register does not know yet: since when.
    floor_moved: Option<Moment>,
    /// Modes to come back to.
    under: Vec<Mode>,
    /// Rows that the open list or page can show at once, as drawn last.
    rows_seen: usize,
    /// First line shown of a selected entry that is taller than its pane, and the last such line there is.
    pub entry_line: usize,
    entry_furthest: usize,
}

impl App {
    pub fn new(lang: Lang, meeting: MeetingId, scene: Scene) -> Self {
        let mut app = Self {
            lang,
            rehearsal: false,
            meeting,
            step: None,
            floor: None,
            kind: Kind::Commitment,
            line: Text::default(),
            reading: capture::Reading::default(),
            completing: None,
            unread: false,
            overlaps: Overlaps::default(),
            alike: Vec::new(),
            verdict: None,
            joined: None,
            cleared: None,
            reopening: false,
            glanced_from: None,
            mode: Mode::Line,
            wall: None,
            message: None,
            newest: None,
            floor_moved: None,
            under: Vec::new(),
            rows_seen: 1,
            entry_line: 0,
            entry_furthest: 0,
        };
        app.follow(scene);
        let (date, today) = (scene.meeting.agenda.date, scene.now.date_naive());
        if date != today {
            app.say(lang.another_day(lang.date(date), lang.date(today)), Tone::Plain);
        }
        app
    }

    /// Which keys act now.
    pub fn scope(&self) -> Scope {
        match &self.mode {
            Mode::Line => Scope::Line,
            Mode::Entries(_) => Scope::Entries,
            Mode::List(_) => Scope::List,
            Mode::Form(_) => Scope::Form,
            Mode::Attendance(_) => Scope::Attendance,
            Mode::Review(review) => review.scope(),
            Mode::ReadBack(_) => Scope::ReadBack,
            Mode::Closing(_) => Scope::Closing,
            Mode::Questions(_) => Scope::Questions,
            Mode::LookAlikes(_) => Scope::LookAlikes,
            Mode::Board(_) => Scope::Board,
            Mode::Page(_) => Scope::Page,
        }
    }

    /// Takes in what was typed, pasted or clicked. Returns what is to be done, in this order.
    pub fn update(&mut self, input: Input, scene: Scene) -> Vec<Effect> {
        if !matches!((&self.mode, &input), (Mode::Line, Input::Key(Key::Char(_)))) {
            self.read_typed(scene);
        }
        match input {
            Input::Key(key) => self.press(key, scene),
            Input::Paste(text) => self.paste(&text, scene),
            Input::Click(target) => self.click(target, scene),
            Input::Scroll(lines) => {
                let key = if lines < 0 { Key::Up } else { Key::Down };
                match &mut self.mode {
                    Mode::Line | Mode::Form(_) => Vec::new(),
                    Mode::ReadBack(reading) => {
                        reading.scroll = reading.scroll.saturating_add_signed(lines as isize);
                        Vec::new()
                    }
                    _ => (0..lines.abs()).flat_map(|_| self.press(key, scene)).collect(),
                }
            }
        }
    }

    fn press(&mut self, key: Key, scene: Scene) -> Vec<Effect> {
        let action = keymap::find(self.scope(), key).map(|binding| binding.action);
        self.reopening &= action == Some(Action::Close);
        match &mut self.mode {
            Mode::Line => self.press_on_line(key, action, scene),
            Mode::Entries(_) => self.press_on_entries(key, action, scene),
            Mode::List(_) => self.press_on_list(key, action, scene),
            Mode::Form(_) => self.press_on_form(key, action, scene),
            Mode::Attendance(_) => self.press_on_roll(key, action, scene),
            Mode::Review(_) => self.press_on_review(key, scene),
            Mode::ReadBack(_) => self.press_on_read_back(action, scene),
            Mode::Closing(_) => self.press_on_closing(action, scene),
            Mode::Questions(_) => self.press_on_questions(key, action, scene),
            Mode::LookAlikes(_) => self.press_on_look_alikes(action, scene),
            Mode::Board(_) => self.press_on_board(action, scene),
            Mode::Page(_) => self.press_on_page(action),
        }
    }

    /// Opens a mode over the present one.
    pub fn open(&mut self, mode: Mode) {
        let below = std::mem::replace(&mut self.mode, mode);
        self.under.push(below);
        self.message = None;
    }

    /// Back to the mode below.
    pub fn back(&mut self) {
        self.mode = self.under.pop().unwrap_or(Mode::Line);
    }
}
