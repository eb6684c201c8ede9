//! The console at work: its state, the live register, the seat and the clock, brought together.

mod actions;
mod asking;
mod attendance;
mod capture_line;
mod closing;
mod command_result;
mod context;
mod coordination_map;
mod effect;
mod entries;
mod follow_up;
mod form;
mod list;
mod main_view;
mod map_page;
mod mode;
mod navigation;
mod overlap;
mod page;
mod paste;
mod questions;
mod read_back;
mod renamed;
mod screens;
mod state;
mod verdict;
mod view;

use std::path::PathBuf;

use ratatui::Frame;

use crate::agenda::AgencyId;
use crate::calendar::Moment;
use crate::capture::{Directory, Draft, OwnShorthand};
use crate::document::format::Format;
use crate::lang::Lang;
use crate::platform::attachment;
use crate::platform::clock::Clock;
use crate::platform::desktop::DesktopRequest;
use crate::platform::minutes_file::{NotSaved, Saved, Writing};
use crate::register::{Command, Display, Meeting, MeetingId, Register, State};
use crate::replica::draft::Seat;
use crate::replica::due_minutes::MinutesFolder;
use crate::replica::{GivenName, Replica, Synced};
use crate::text::clean;
use crate::tui::content::time;
use crate::tui::input::Input;
use crate::tui::mouse::HitMap;
use crate::tui::parts::canvas::ViewContext;
use crate::tui::parts::message::{Message, Tone};
use crate::tui::scene::Scene;
use crate::tui::screen::{Draw, Program};
use crate::tui::theme::Theme;
use effect::Effect;
use renamed::Renamed;
use screens::Screens;
use view::View;

pub struct Console {
    live: Replica,
    screens: Screens,
    seat: Seat,
    clock: Clock,
    now: Moment,
    register_path: PathBuf,
    minutes_folder: PathBuf,
    /// Where it is remembered what was last written there.
    minutes_memory: PathBuf,
    minutes_formats: Vec<Format>,
    theme: &'static Theme,
    hits: HitMap,
    over: bool,
    /// That leaving now would lose what is unsaved.
    warned: bool,
    kept: Option<Draft>,
    desktop_requests: Vec<DesktopRequest>,
    /// What the clock had counted when it was drawn last.
    ticked: i64,
    /// Shown above everything.
    above: Vec<String>,
}

/// What a console is opened with.
pub struct ConsoleOpening {
    pub live: Replica,
    pub meeting: MeetingId,
    pub seat: Seat,
    pub clock: Clock,
    pub lang: Lang,
    pub rehearsal: bool,
    /// Said on entering, instead of what is usual.
    pub greeting: Option<String>,
    /// The register holds only meetings of examples.
    pub is_apart: bool,
    pub register_path: PathBuf,
    pub minutes_folder: PathBuf,
    pub minutes_memory: PathBuf,
    pub minutes_formats: Vec<Format>,
    pub theme: &'static Theme,
    pub shorthand: OwnShorthand,
}

impl Console {
    /// None where the register does not know the meeting.
    pub fn open(opening: ConsoleOpening) -> Option<Self> {
        let ConsoleOpening {
            live,
            meeting,
            mut seat,
            clock,
            lang,
            rehearsal,
            greeting,
            is_apart,
            register_path,
            minutes_folder,
            minutes_memory,
            minutes_formats,
            theme,
            shorthand,
        } = opening;
        let known = live.register().meeting(meeting)?;
        let now = clock.now(known.agenda.zone);
        let mut screens =
            Screens::new(lang, meeting, Scene { register: live.register(), meeting: known, now, saved: live.saved() });
        screens.state.rehearsal = rehearsal;
        screens.state.directory = Directory::with(&known.agenda, shorthand);
        screens.state.tell_zone(clock.zone(), known.agenda.zone);
        if let Some(greeting) = greeting {
            screens.state.say(greeting, Tone::Plain);
        } else if is_apart && !rehearsal {
            screens.state.say_too(lang.example_apart());
        }
        if let Some(draft) = seat.left_behind().filter(|draft| draft.meeting == meeting) {
            screens.state.resume(
                draft,
                seat.name(),
                Scene { register: live.register(), meeting: known, now, saved: live.saved() },
            );
        }
        let hits = HitMap::default();
        let mut console = Self {
            live,
            screens,
            seat,
            clock,
            now,
            register_path,
            minutes_folder,
            minutes_memory,
            minutes_formats,
            theme,
            hits,
            over: false,
            warned: false,
            kept: None,
            desktop_requests: Vec::new(),
            ticked: 0,
            above: Vec::new(),
        };
        console.turn_back();
        console.write_due_minutes();
        Some(console)
    }

    /// Turns the hall back to the meeting, where this seat had turned it elsewhere: from here nobody does so any more.
    fn turn_back(&mut self) {
        let (stage, seat) = &self.meeting().stage;
        if *stage != Display::Meeting && seat == self.seat.name() {
            self.perform(vec![Effect::Execute(Box::new(Command::Show(Display::Meeting)))]);
        }
    }

    pub fn register(&self) -> &Register {
        self.live.register()
    }

    /// The agency that has the floor at this console.
    pub fn floor(&self) -> Option<&AgencyId> {
        self.screens.state.floor.as_ref()
    }

    /// Texts to show above everything; where there is little room, only the first.
    pub fn show_above(&mut self, texts: Vec<String>) {
        self.above = texts;
    }

    pub fn meeting(&self) -> &Meeting {
        Self::scene(&self.live, self.screens.state.meeting, self.now).meeting
    }

    fn scene(live: &Replica, meeting: MeetingId, now: Moment) -> Scene<'_> {
        let register = live.register();
        let meeting = register.meeting(meeting).expect("the log only grows, and a meeting that is renamed is followed");
        Scene { register, meeting, now, saved: live.saved() }
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        let mut effects = effects.into_iter().peekable();
        while let Some(effect) = effects.next() {
            match effect {
                Effect::Leave => self.leave(),
                Effect::WriteMinutes => self.write_minutes(),
                Effect::Repaint => self.desktop_requests.push(DesktopRequest::Repaint),
                Effect::CopyMinutes => self.copy_minutes(),
                Effect::OpenMinutes => {
                    self.write_minutes();
                    if self.screens.state.rehearsal {
                        continue;
                    }
                    self.desktop_requests.push(DesktopRequest::Open(self.minutes_folder.clone()));
                }
                Effect::Execute(command) => {
                    // What one key asks for is done as one.
                    let mut commands = vec![*command];
                    while let Some(Effect::Execute(command)) = effects.next_if(|it| matches!(it, Effect::Execute(_))) {
                        commands.push(*command);
                    }
                    if !self.execute(commands) {
                        return;
                    }
                }
            }
        }
    }

    /// Does commands as one; false where they were refused.
    fn execute(&mut self, commands: Vec<Command>) -> bool {
        let commands: Vec<_> = commands.into_iter().map(attachment::sealed).collect();
        let missing = commands.iter().find_map(attachment::missing);
        let missing = missing.map(|named| self.screens.state.lang.evidence_not_there(clean(named)));
        let many = commands.len();
        let done = self.live.execute_all(self.screens.state.meeting, self.now, self.seat.name(), commands);
        let (results, saved): (Vec<_>, bool) = match done {
            Err(refusal) => (vec![Err(refusal)], false),
            Ok((events, saved)) => {
                // Whoever asked for so many is told of so many, whether they changed something or not.
                let nothing = std::iter::repeat_n(None, many - events.len());
                (events.into_iter().map(Some).chain(nothing).map(Ok).collect(), saved)
            }
        };
        for result in &results {
            let scene = Self::scene(&self.live, self.screens.state.meeting, self.now);
            let next = self.screens.executed(result, saved, scene);
            self.perform(next);
        }
        let done = results.iter().all(Result::is_ok);
        if let Some(warning) = missing.filter(|_| done) {
            self.screens.state.refuse(warning);
        }
        done
    }

    /// Leaves; with something unsaved only when asked twice.
    fn leave(&mut self) {
        let unsaved = self.live.unsaved();
        if unsaved == 0 || self.warned {
            self.turn_back();
            self.over = true;
        } else {
            self.warned = true;
            self.screens.state.refuse(self.screens.state.lang.leave_unsaved(unsaved));
        }
    }

    fn write_minutes(&mut self) {
        let lang = self.screens.state.lang;
        if self.screens.state.rehearsal {
            return self.screens.state.say(lang.nothing_written().into(), Tone::Plain);
        }
        let noun = lang.minutes_noun();
        match self.folder().write(&self.live.minutes(self.meeting()), self.meeting()) {
            Ok(files) => {
                if let Some(first) = files.first() {
                    self.screens.state.say(first.sentence(lang, noun), Tone::Saved);
                }
                self.live.note_minutes(self.screens.state.meeting, &files, self.now, self.seat.name());
            }
            Err(trouble) => self.screens.state.refuse(lang.minutes_failed(trouble.sentence(lang, noun))),
        }
    }

    fn folder(&self) -> MinutesFolder<'_> {
        MinutesFolder { folder: &self.minutes_folder, memory: &self.minutes_memory, formats: &self.minutes_formats }
    }

    /// Writes the minutes that a console before this one, or a full disk, left unwritten.
    fn write_due_minutes(&mut self) {
        if self.screens.state.rehearsal {
            return;
        }
        let folder = MinutesFolder {
            folder: &self.minutes_folder,
            memory: &self.minutes_memory,
            formats: &self.minutes_formats,
        };
        let written = self.live.write_due_minutes(&folder, self.now, self.seat.name());
        let told = due_minutes(&written, self.live.register(), self.screens.state.lang);
        if let Some(Message { text, tone }) = told {
            self.screens.state.say(text, tone);
        }
    }

    /// For the group: on the clipboard, where the terminal lets it, and always in a file.
    fn copy_minutes(&mut self) {
        let lang = self.screens.state.lang;
        let document = self.live.minutes(self.meeting());
        let bytes = Format::Whatsapp.serialize(&document, &self.meeting().agenda.paper);
        self.desktop_requests.push(DesktopRequest::Copy(String::from_utf8_lossy(&bytes).into_owned()));
        if self.screens.state.rehearsal {
            return self.screens.state.say(lang.copied().into(), Tone::Plain);
        }
        let writing = Writing { memory: &self.minutes_memory, force: false };
        match writing.save(&bytes, &self.minutes_folder, self.meeting(), Format::Whatsapp) {
            Ok(saved) => {
                let sentence = saved.sentence(lang, lang.minutes_noun());
                self.screens.state.say(lang.copied_and_saved(sentence), Tone::Saved);
            }
            Err(trouble) => self.screens.state.refuse(trouble.sentence(lang, lang.minutes_noun())),
        }
    }

    /// The half-typed line goes to the seat, which keeps it without making anybody wait.
    fn keep_draft(&mut self) {
        let draft = self.screens.state.draft(Self::scene(&self.live, self.screens.state.meeting, self.now));
        if self.kept != draft {
            match &draft {
                Some(draft) => self.seat.keep(draft),
                None => self.seat.clear(),
            }
            self.kept = draft;
        }
    }

    fn unsaved(&self) -> Option<String> {
        let trouble = self.live.trouble()?;
        let sentence = trouble.sentence(self.screens.state.lang, &self.register_path);
        Some(match self.live.unsaved() {
            0 => sentence,
            count => self.screens.state.lang.unsaved(count, sentence),
        })
    }
}

/// What is said of minutes that were still due.
pub fn due_minutes(
    written: &[(MeetingId, Result<Saved, NotSaved>)],
    register: &Register,
    lang: Lang,
) -> Option<Message> {
    let told = written.iter().filter_map(|(id, written)| {
        let date = lang.date(register.meeting(*id)?.agenda.date);
        Some(match written {
            Ok(saved) => lang.minutes_were_due(date, saved.sentence(lang, lang.minutes_noun())),
            Err(trouble) => lang.minutes_still_due(date, trouble.sentence(lang, lang.minutes_noun())),
        })
    });
    let text = told.collect::<Vec<_>>().join(" ");
    let tone = if written.iter().all(|(_, written)| written.is_ok()) { Tone::Saved } else { Tone::Refused };
    (!text.is_empty()).then_some(Message { text, tone })
}

/// What became of the names that this console holds, in its meeting.
fn renamed(followed: &Synced, meeting: MeetingId) -> Renamed {
    let mut renamed = Renamed::default();
    let lost = followed.lost.iter().map(|name| (*name, None));
    for (old, new) in followed.renamed.iter().map(|(old, new)| (*old, Some(*new))).chain(lost) {
        match (old, new) {
            (GivenName::Meeting(old), Some(GivenName::Meeting(new))) if old == meeting => renamed.meeting = Some(new),
            (GivenName::Entry(old), Some(GivenName::Entry(new))) => _ = renamed.entries.insert(old, Some(new)),
            (GivenName::Guest(at, old), Some(GivenName::Guest(_, new))) if at == meeting => {
                _ = renamed.guests.insert(old, Some(new));
            }
            (GivenName::Entry(old), None) => _ = renamed.entries.insert(old, None),
            (GivenName::Guest(at, old), None) if at == meeting => _ = renamed.guests.insert(old, None),
            _ => {}
        }
    }
    renamed
}

impl Program for Console {
    fn input(&mut self, input: Input) {
        self.now = self.clock.now(self.meeting().agenda.zone);
        let effects = self.screens.update(input, Self::scene(&self.live, self.screens.state.meeting, self.now));
        self.perform(effects);
        self.keep_draft();
    }

    fn tick(&mut self) -> bool {
        self.now = self.clock.now(self.meeting().agenda.zone);
        let followed = self.live.sync(self.now);
        let lang = self.screens.state.lang;
        if followed.saved > 0 {
            self.screens.state.say(lang.saved_after_all(followed.saved), Tone::Saved);
            self.write_due_minutes();
        }
        let renamed = renamed(&followed, self.screens.state.meeting);
        self.screens.state.meeting = renamed.meeting.unwrap_or(self.screens.state.meeting);
        if !renamed.entries.is_empty() || !renamed.guests.is_empty() || renamed.meeting.is_some() {
            self.screens.rename(&renamed, Self::scene(&self.live, self.screens.state.meeting, self.now));
        }
        for (command, refusal) in &followed.refused {
            self.screens.state.give_back(command, Self::scene(&self.live, self.screens.state.meeting, self.now));
            self.screens.state.refuse(refusal.sentence(lang));
        }
        for (old, new) in &followed.renamed {
            if let (GivenName::Entry(old), GivenName::Entry(new)) = (old, new) {
                let codes = self.meeting().agenda.lang;
                self.screens.state.say(lang.renamed(old.show(codes), new.show(codes)), Tone::Plain);
            }
        }
        let scene = Self::scene(&self.live, self.screens.state.meeting, self.now);
        if followed.changed {
            self.screens.sync(scene);
        }
        self.screens.state.read_typed(scene);
        self.keep_draft();
        let scene = Self::scene(&self.live, self.screens.state.meeting, self.now);
        let effects = self.screens.rest(scene);
        let acted = !effects.is_empty();
        self.perform(effects);
        let turns = self.screens.state.wall.is_some() || self.meeting().state() == State::Running;
        let ticked = time::tick(self.now, turns);
        let has_ticked = std::mem::replace(&mut self.ticked, ticked) != ticked;
        followed.changed || acted || has_ticked
    }

    fn draw(&mut self, frame: &mut Frame) {
        let scene = Self::scene(&self.live, self.screens.state.meeting, self.now);
        let context = ViewContext {
            theme: self.theme,
            lang: self.screens.state.lang,
            rehearsal: self.screens.state.rehearsal,
            unsaved: self.unsaved(),
            above: self.above.clone(),
        };
        let view = View { state: &self.screens.state, scene, context: &context };
        self.hits = context.draw(frame, |canvas| self.screens.mode.draw(canvas, &view));
        self.screens.drawn(&self.hits);
    }

    fn desktop_requests(&mut self) -> Vec<DesktopRequest> {
        std::mem::take(&mut self.desktop_requests)
    }

    fn hit_map(&self) -> &HitMap {
        &self.hits
    }

    fn takes_lines(&self) -> bool {
        self.screens.scope().takes_lines()
    }

    fn is_over(&self) -> bool {
        self.over
    }
}

#[cfg(test)]
mod tests;
