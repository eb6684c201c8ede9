//! The console as a state machine: input goes in, effects come out. It touches no file, clock or terminal.

mod awaited;
mod board;
mod closing;
mod draft;
mod entries;
mod field;
mod form;
mod help;
mod line;
mod list;
mod mouse;
mod moves;
mod outcome;
mod overlap;
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
pub use overlap::LookAlikes;
pub use questions::{NAMES as QUESTIONS, Questions};
pub use read_back::ReadBack;
pub use review::{Desk, Reply, Review, Row as ReviewRow};
pub use roll::{Roll, RollRow};
pub use showing::{Showing, Sight};

use tui_input::Input as Text;

use super::key::{Input, Key};
use super::keymap::{self, Action, Scope};
use crate::agenda::AgencyId;
use crate::calendar::Moment;
use crate::capture;
use crate::register::{Alike, Code, Command, Kind, Meeting, MeetingId, Overlaps, Question, Register};
use crate::words::Lang;
use overlap::{Joined, Verdict};

/// What the console works on: the register as it stands, and the time.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub register: &'a Register,
    pub meeting: &'a Meeting,
    pub now: Moment,
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

/// One sentence to the people at the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub text: String,
    pub tone: Tone,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Saved,
    Plain,
    Refused,
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

    pub fn update(&mut self, input: Input, scene: Scene) -> Vec<Effect> {
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

    /// What an action of the console does, from whichever mode it was asked.
    pub fn act(&mut self, action: Action, scene: Scene) -> Vec<Effect> {
        match action {
            Action::Record => return self.record(scene),
            Action::NextKind => self.turn_kind(1, scene),
            Action::PreviousKind => self.turn_kind(Kind::ALL.len() - 1, scene),
            Action::Clear => self.clear_line(scene),
            Action::PreviousAgency => self.move_floor(-1, scene),
            Action::NextAgency => self.move_floor(1, scene),
            Action::PreviousStep => return self.move_step(-1, scene),
            Action::NextStep => return self.move_step(1, scene),
            Action::IntoEntries => self.enter_entries(scene),
            Action::TakeDeadline => self.take_deadline(scene),
            Action::Edit => self.edit_entry(scene),
            Action::Owner => self.choose_owner(scene),
            Action::Withdraw => self.ask_reason(scene),
            Action::Convert => self.choose_kind(scene),
            Action::Undo if self.cleared.is_some() => self.bring_back(scene),
            Action::Undo | Action::Redo if matches!(self.mode, Mode::Line) && !self.line.value().is_empty() => {
                self.refuse(self.lang.line_first());
            }
            Action::Undo => return vec![Effect::run(Command::Undo)],
            Action::Redo => return vec![Effect::run(Command::Redo)],
            Action::Floor => self.choose_floor(scene),
            Action::Find => self.find(scene),
            Action::Palette => self.palette(),
            Action::Attendance => return self.take_attendance(scene),
            Action::Review => self.open_review(scene),
            Action::Wall => self.wall = if self.wall.is_some() { None } else { Some(Showing::new(scene)) },
            Action::ReadBack => return self.open_read_back(scene),
            Action::Board => return self.open_board(BoardPage::Map),
            Action::Respond => self.respond(scene),
            Action::AddAgency => self.open(Mode::Form(Form::agency(self.lang, ""))),
            Action::AddGuest => self.open(Mode::Form(Form::guest(self.lang, scene, None, ""))),
            Action::Preview => self.open(Mode::Page(Page::preview(scene))),
            Action::LookAlikes => self.open_look_alikes(scene),
            Action::Help => self.open(Mode::Page(Page::Help { scroll: 0 })),
            Action::Questions => return self.open_questions(Question::NoDate, scene),
            Action::Close => return self.close(scene),
            Action::Leave => {
                let mut effects = self.settle_floor(scene);
                effects.push(Effect::Leave);
                return effects;
            }
            _ => {}
        }
        Vec::new()
    }

    /// Takes in what changed in the register. A line that is being typed keeps its place.
    pub fn follow(&mut self, scene: Scene) {
        if self.line.value().is_empty() && self.floor_moved.is_none() && self.glanced_from.is_none() {
            self.step = scene.meeting.step();
            self.floor.clone_from(&scene.meeting.floor);
        }
        self.step = self.step.and_then(|step| scene.meeting.step_now(step));
        self.overlaps.follow(scene.register);
        self.look_up_pairs(scene);
        self.read_line(scene);
        if let Some(wall) = &mut self.wall {
            wall.follow(scene);
        }
        self.look_again(scene);
        match &mut self.mode {
            Mode::Attendance(roll) => roll.refresh(scene),
            Mode::Closing(closing) => closing.refresh(scene, &self.overlaps),
            Mode::Page(page) => page.refresh(scene),
            Mode::Entries(code) if scene.register.entry(*code).is_none() => self.mode = Mode::Line,
            _ => {}
        }
    }

    /// Called when nothing was typed for a while: a floor that stays where it was moved is given. What lies over the
    /// line is left in peace until it is closed.
    pub fn rest(&mut self, scene: Scene) -> Vec<Effect> {
        const SETTLED_MS: i64 = 400;
        if matches!(self.mode, Mode::ReadBack(_)) {
            return self.keep_reading(scene);
        }
        let is_at_line = matches!(self.mode, Mode::Line | Mode::Entries(_));
        match self.floor_moved.filter(|_| is_at_line) {
            Some(since) if (scene.now - since).num_milliseconds().abs() >= SETTLED_MS => self.settle_floor(scene),
            _ => Vec::new(),
        }
    }

    /// What was drawn: how many rows the open list or page shows, and how far the page can be scrolled.
    pub fn saw(&mut self, rows: usize, furthest: usize) {
        self.rows_seen = rows;
        match &mut self.mode {
            Mode::Page(page) => page.scroll_to(page.scroll().min(furthest)),
            Mode::Questions(questions) => questions.saw(furthest),
            Mode::LookAlikes(look_alikes) => look_alikes.scroll = look_alikes.scroll.min(furthest),
            Mode::ReadBack(reading) => reading.scroll = reading.scroll.min(furthest),
            Mode::Board(board) => board.column = board.column.min(furthest),
            Mode::Entries(_) => {
                self.entry_line = self.entry_line.min(furthest);
                self.entry_furthest = furthest;
            }
            _ => {}
        }
    }

    pub fn open(&mut self, mode: Mode) {
        let below = std::mem::replace(&mut self.mode, mode);
        self.under.push(below);
        self.message = None;
    }

    pub fn back(&mut self) {
        self.mode = self.under.pop().unwrap_or(Mode::Line);
    }

    pub fn say(&mut self, text: String, tone: Tone) {
        self.message = Some(Message { text, tone });
    }

    pub fn refuse(&mut self, text: impl Into<String>) {
        self.say(text.into(), Tone::Refused);
    }

    fn paste(&mut self, text: &str, scene: Scene) -> Vec<Effect> {
        let text = crate::text::clean(&text.replace(['\r', '\n'], " "));
        if matches!(self.mode, Mode::Entries(_)) {
            self.come_back(scene);
        }
        let letters: Vec<char> = text.chars().collect();
        match &mut self.mode {
            Mode::Line => letters.into_iter().for_each(|c| _ = edit(&mut self.line, Key::Char(c))),
            Mode::List(list) => letters.into_iter().for_each(|c| _ = edit(&mut list.search, Key::Char(c))),
            Mode::Form(form) => letters.into_iter().for_each(|c| form.type_key(Key::Char(c))),
            Mode::Attendance(roll) => letters.into_iter().for_each(|c| _ = edit(&mut roll.search, Key::Char(c))),
            Mode::Review(review) if !review.takes_text() => {}
            Mode::Review(_) => {
                return letters.into_iter().flat_map(|c| self.press(Key::Char(c), scene)).collect();
            }
            Mode::Entries(_)
            | Mode::ReadBack(_)
            | Mode::Closing(_)
            | Mode::LookAlikes(_)
            | Mode::Questions(_)
            | Mode::Board(_)
            | Mode::Page(_) => {}
        }
        match &mut self.mode {
            Mode::Line => self.line_changed(scene),
            Mode::List(list) => list.refresh(),
            Mode::Attendance(roll) => roll.refresh(scene),
            _ => {}
        }
        Vec::new()
    }
}
