//! The console as a state machine: input goes in, effects come out. It touches no file, clock or terminal.

use tui_input::Input as TextInput;

use super::attendance::AttendanceList;
use super::capture_line::Completing;
use super::closing::Closing;
use super::coordination_map::CoordinationMap;
use super::effect::Effect;
use super::form::Form;
use super::list::List;
use super::overlap::{Joined, LookAlikes, Verdict};
use super::page::Page;
use super::questions::Questions;
use super::read_back::ReadBack;
use crate::agenda::AgencyId;
use crate::calendar::Moment;
use crate::capture;
use crate::lang::Lang;
use crate::register::{Code, Kind, MeetingId};
use crate::report::overlap::{Alike, Overlaps};
use crate::tui::follow_up::list::FollowUpList;
use crate::tui::key::{Input, Key};
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::parts::message::{Message, Tone};
use crate::tui::scene::Scene;
use crate::tui::wall::wall_view::WallView;

/// What the keys mean just now.
pub enum Mode {
    Line,
    Entries(Code),
    List(List),
    Form(Form),
    Attendance(AttendanceList),
    FollowUp(FollowUpList),
    ReadBack(ReadBack),
    Closing(Closing),
    Questions(Questions),
    LookAlikes(LookAlikes),
    CoordinationMap(CoordinationMap),
    Page(Page),
}

pub struct MeetingState {
    pub lang: Lang,
    /// Nothing is kept, so nothing may be called saved.
    pub rehearsal: bool,
    pub meeting: MeetingId,
    /// Where this console is; the meeting's own place as soon as the line is empty.
    pub step: Option<usize>,
    pub floor: Option<AgencyId>,
    pub kind: Kind,
    pub line: TextInput,
    /// The names of the meeting's agenda, as the line is read against them.
    pub directory: capture::Directory,
    pub reading: capture::Reading,
    pub completing: Option<Completing>,
    /// Letters were typed that are not read yet.
    pub(super) unread: bool,
    pub(super) overlaps: Overlaps,
    /// Promises of other agencies that look like the line, best first.
    pub alike: Vec<Alike>,
    /// How the line stands to a look-alike, once it is recorded.
    pub(super) verdict: Option<Verdict>,
    /// The line that was joined last, in case that is undone.
    pub(super) joined: Option<Joined>,
    /// The line that was cleared last, until something else is done.
    pub(super) cleared: Option<TextInput>,
    /// F9 was pressed once on a closed meeting.
    pub(super) reopening: bool,
    /// Where the console was before it went to look at an entry elsewhere.
    pub(super) glanced_from: Option<(Option<usize>, Option<AgencyId>)>,
    pub mode: Mode,
    /// The hall sees the wall above the line.
    pub wall: Option<WallView>,
    pub message: Option<Message>,
    /// The entry recorded or changed last, marked for the hall.
    pub newest: Option<Code>,
    /// The floor was moved here and the register does not know yet: since when.
    pub(super) floor_moved: Option<Moment>,
    /// Modes to come back to.
    pub(super) under: Vec<Mode>,
    /// Rows that the open list or page can show at once, as drawn last.
    pub(super) rows_seen: usize,
    /// First line shown of a selected entry that is taller than its pane, and the last such line there is.
    pub entry_line: usize,
    pub(super) entry_furthest: usize,
}

impl MeetingState {
    pub fn new(lang: Lang, meeting: MeetingId, scene: Scene) -> Self {
        let mut state = Self {
            lang,
            rehearsal: false,
            meeting,
            step: None,
            floor: None,
            kind: Kind::Commitment,
            line: TextInput::default(),
            directory: capture::Directory::of(&scene.meeting.agenda),
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
        state.follow(scene);
        let (date, today) = (scene.meeting.agenda.date, scene.now.date_naive());
        if date != today {
            state.say(lang.another_day(lang.date(date), lang.date(today)), Tone::Plain);
        }
        state
    }

    /// Which keys act now.
    pub fn scope(&self) -> Scope {
        match &self.mode {
            Mode::Line => Scope::Line,
            Mode::Entries(_) => Scope::Entries,
            Mode::List(_) => Scope::List,
            Mode::Form(_) => Scope::Form,
            Mode::Attendance(_) => Scope::Attendance,
            Mode::FollowUp(list) => list.scope(),
            Mode::ReadBack(_) => Scope::ReadBack,
            Mode::Closing(_) => Scope::Closing,
            Mode::Questions(_) => Scope::Questions,
            Mode::LookAlikes(_) => Scope::LookAlikes,
            Mode::CoordinationMap(_) => Scope::CoordinationMap,
            Mode::Page(_) => Scope::Page,
        }
    }

    /// Takes in what was typed, pasted or clicked. Returns what is to be done, in this order.
    pub fn update(&mut self, input: Input, scene: Scene) -> Vec<Effect> {
        if !matches!((&self.mode, &input), (Mode::Line, Input::Key(Key::Char(_)))) {
            self.read_typed(scene);
        }
        let effects = match input {
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
        };
        self.remember_selected(scene);
        effects
    }

    pub(super) fn press(&mut self, key: Key, scene: Scene) -> Vec<Effect> {
        let action = keymap::find(self.scope(), key).map(|binding| binding.action);
        self.reopening &= action == Some(Action::Close);
        match &mut self.mode {
            Mode::Line => self.press_on_line(key, action, scene),
            Mode::Entries(_) => self.press_on_entries(key, action, scene),
            Mode::List(_) => self.press_on_list(key, action, scene),
            Mode::Form(_) => self.press_on_form(key, action, scene),
            Mode::Attendance(_) => self.press_on_attendance(key, action, scene),
            Mode::FollowUp(_) => self.press_on_follow_up(key, scene),
            Mode::ReadBack(_) => self.press_on_read_back(action, scene),
            Mode::Closing(_) => self.press_on_closing(action, scene),
            Mode::Questions(_) => self.press_on_questions(key, action, scene),
            Mode::LookAlikes(_) => self.press_on_look_alikes(action, scene),
            Mode::CoordinationMap(_) => self.press_on_map(action, scene),
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

impl MeetingState {
    pub fn say(&mut self, text: String, tone: Tone) {
        self.message = Some(Message { text, tone });
    }

    pub fn refuse(&mut self, text: impl Into<String>) {
        self.say(text.into(), Tone::Refused);
    }
}
