//! What all screens of the meeting share: the line that is typed, where the console is, and what it says.

use tui_input::Input as TextInput;

use super::renamed::Renamed;
use super::verdict::{Joined, LineVerdict};
use crate::agenda::{AgencyId, StepId};
use crate::calendar::{Moment, Zone};
use crate::capture::{self, Completion, PastedLine, WaitingLine};
use crate::lang::Lang;
use crate::register::{Code, Kind, MeetingId};
use crate::report::overlap::{Alike, Overlaps};
use crate::tui::parts::message::{Message, Tone};
use crate::tui::scene::Scene;
use crate::tui::wall::wall_view::WallView;

/// The list of completions that is open under the line.
pub struct Completing {
    pub completion: Completion,
    pub selected: usize,
}

pub struct MeetingState {
    pub lang: Lang,
    /// Nothing is kept, so nothing may be called saved.
    pub rehearsal: bool,
    pub meeting: MeetingId,
    /// Where this console is; the meeting's own place as soon as the line is empty.
    pub step: Option<usize>,
    /// Lines that wait until a question about them is answered, the oldest first.
    pub waiting: Vec<WaitingLine>,
    /// Lines that were pasted and are to be gone through.
    pub pasted: Vec<PastedLine>,
    /// Those that were recorded, in case that is undone.
    pub(super) pasted_before: Vec<(Code, PastedLine)>,
    /// The line is one that was pasted: the others come next.
    pub(super) is_from_paste: bool,
    /// The one of them that is being recorded.
    pub(super) recording: Option<WaitingLine>,
    /// Enter was pressed once on a line that may tell who a child is.
    pub asked_identity: bool,
    /// The keys of the agenda's steps, as this console saw them last.
    step_keys: Vec<StepId>,
    pub floor: Option<AgencyId>,
    pub kind: Kind,
    pub line: TextInput,
    /// Some of the line was typed where nobody may be named: it stays in confidence wherever the console goes.
    pub(super) in_confidence: bool,
    /// The names of the meeting's agenda, as the line is read against them.
    pub directory: capture::Directory,
    /// What was said before, and what of it may go on behind the line.
    pub(super) said_before: capture::SaidBefore,
    pub continuation: Option<String>,
    pub reading: capture::Reading,
    pub completing: Option<Completing>,
    /// Letters were typed that are not read yet.
    pub(super) unread: bool,
    pub(super) overlaps: Overlaps,
    /// Promises of other agencies that look like the line, best first.
    pub alike: Vec<Alike>,
    /// How the line stands to a look-alike, once it is recorded.
    pub(super) verdict: Option<LineVerdict>,
    /// The line that was joined last, in case that is undone.
    pub(super) joined: Option<Joined>,
    /// The line that was cleared last, until something else is done.
    pub(super) cleared: Option<TextInput>,
    /// F9 was pressed once on a closed meeting.
    pub(super) reopening: bool,
    /// Where the console was before it went to look at an entry elsewhere.
    pub(super) glanced_from: Option<(Option<usize>, Option<AgencyId>)>,
    /// The hall sees the wall above the line.
    pub wall: Option<WallView>,
    pub message: Option<Message>,
    /// The entry recorded or changed last, marked for the hall.
    pub newest: Option<Code>,
    /// The floor was moved here and the register does not know yet: since when.
    pub(super) floor_moved: Option<Moment>,
    /// Rows that the open list or page can show at once, as drawn last.
    pub(super) rows_shown: usize,
}

impl MeetingState {
    pub fn new(lang: Lang, meeting: MeetingId, scene: Scene) -> Self {
        let mut state = Self {
            lang,
            rehearsal: false,
            meeting,
            step: None,
            waiting: Vec::new(),
            pasted: Vec::new(),
            pasted_before: Vec::new(),
            is_from_paste: false,
            recording: None,
            asked_identity: false,
            step_keys: Vec::new(),
            floor: None,
            kind: Kind::Commitment,
            line: TextInput::default(),
            in_confidence: false,
            directory: capture::Directory::of(&scene.meeting.agenda),
            said_before: capture::SaidBefore::of(&scene.meeting.agenda),
            continuation: None,
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
            wall: None,
            message: None,
            newest: None,
            floor_moved: None,
            rows_shown: 1,
        };
        state.sync(scene);
        let (date, today) = (scene.today(), scene.now.date_naive());
        if date != today {
            state.say(lang.another_day(lang.date(date), lang.date(today)), Tone::Plain);
        }
        state
    }

    /// Says where this computer's clock is, if that is elsewhere than the meeting.
    pub fn tell_zone(&mut self, own: Zone, meeting: Zone) {
        if own.offset() != meeting.offset() {
            self.say_too(&self.lang.another_zone(own, meeting));
        }
    }

    /// Says something beside what is said already.
    pub fn say_too(&mut self, text: &str) {
        let told = self.message.take().map(|message| message.text + " ").unwrap_or_default();
        self.say(told + text, Tone::Plain);
    }

    /// Where the agenda was revised, this console stays at the step that it was at.
    fn follow_steps(&mut self, scene: Scene) {
        let steps = &scene.meeting.agenda.steps;
        let is_same = steps.iter().map(|step| &step.id).eq(&self.step_keys);
        let keys = std::mem::replace(&mut self.step_keys, steps.iter().map(|step| step.id.clone()).collect());
        let now = |step: usize| match keys.get(step) {
            Some(key) if !is_same => scene.meeting.step_of(key).or(scene.meeting.step_now(step)),
            _ => scene.meeting.step_now(step),
        };
        self.step = self.step.and_then(now);
        let pasted = self.pasted.iter_mut().map(|pasted| &mut pasted.said);
        self.waiting.iter_mut().chain(pasted).for_each(|waiting| waiting.step = waiting.step.and_then(now));
        if let Some((step, _)) = &mut self.glanced_from {
            *step = step.and_then(now);
        }
    }

    /// Takes in what changed in the register. A line that is being typed keeps its place.
    pub fn sync(&mut self, scene: Scene) {
        self.follow_steps(scene);
        if self.line.value().is_empty() && self.floor_moved.is_none() && self.glanced_from.is_none() {
            self.step = scene.meeting.step();
            self.floor.clone_from(&scene.meeting.floor);
        }
        self.directory.refresh(&scene.meeting.agenda);
        self.said_before.follow(scene.register);
        self.overlaps.follow(scene.register);
        self.read_line(scene);
        if let Some(wall) = &mut self.wall {
            wall.sync(scene);
        }
    }

    /// Rows of a page in the open list.
    pub fn page(&self) -> usize {
        self.rows_shown.max(1)
    }

    /// Lines of a page in a text, one less than fit.
    pub fn page_but_one(&self) -> usize {
        self.rows_shown.max(2) - 1
    }

    pub fn say(&mut self, text: String, tone: Tone) {
        self.message = Some(Message { text, tone });
    }

    pub fn refuse(&mut self, text: impl Into<String>) {
        self.say(text.into(), Tone::Refused);
    }

    /// Goes on under the names that things got.
    pub fn rename(&mut self, renamed: &Renamed, scene: Scene) {
        self.newest = self.newest.and_then(|code| renamed.entry(code));
        self.verdict.take_if(|verdict| !renamed.keeps(&mut verdict.other));
        self.joined.take_if(|joined| !renamed.keeps(&mut joined.into));
        self.pasted_before.retain_mut(|(code, _)| renamed.keeps(code));
        let pasted = self.pasted.iter_mut().map(|pasted| &mut pasted.said);
        for waiting in self.waiting.iter_mut().chain(pasted) {
            let line = TextInput::new(waiting.line.clone());
            if let Some(named) = renamed.line(&line, scene.meeting.agenda.lang) {
                waiting.line = named.value().to_owned();
            }
        }
        for line in [Some(&mut self.line), self.cleared.as_mut()].into_iter().flatten() {
            if let Some(named) = renamed.line(line, scene.meeting.agenda.lang) {
                *line = named;
            }
        }
        self.completing = None;
    }
}
