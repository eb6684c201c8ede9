//! The projector: follows the running meeting of a register that others write, and shows it to the hall.

mod reader;
#[cfg(test)]
mod tests;

use std::time::Duration;

use ratatui::Frame;

use super::Setting;
use super::app::{Scene, Showing};
use super::key::{Input, Key, Target};
use super::keymap::{self, Action, Scope};
use super::moving::to_line;
use super::terminal::Play;
use super::theme::Palette;
use super::view::{self, Look, Seen};
use crate::agenda::SeriesId;
use crate::calendar::Moment;
use crate::lang::Lang;
use crate::register::{Meeting, MeetingId, State};
use crate::replica::catalog::{Catalog, MeetingRef};
use crate::replica::draft;
use crate::text::clean;
use reader::Reader;

/// The meeting to show, as far as it was said.
#[derive(Default)]
pub struct Wanted {
    pub meeting: Option<String>,
    pub series: Option<String>,
}

pub struct Wall<'a> {
    setting: &'a Setting,
    wanted: Wanted,
    reader: Reader,
    /// The meeting that is shown.
    meeting: Option<(SeriesId, MeetingId)>,
    showing: Option<Showing>,
    typed: Option<String>,
    palette: Palette,
    /// The help lies over the wall, scrolled by so many lines.
    help: Option<usize>,
    now: Moment,
    drawn: Tick,
    seen: Seen,
    over: bool,
}

/// What the passing of time changes on the wall.
#[derive(Clone, Copy, PartialEq)]
struct Tick {
    /// Seconds while a meeting runs, or else minutes.
    clock: i64,
    turns: usize,
    is_marked: bool,
}

impl<'a> Wall<'a> {
    pub fn new(setting: &'a Setting, wanted: Wanted) -> Self {
        Self {
            setting,
            wanted,
            reader: Reader::new(&setting.register),
            meeting: None,
            showing: None,
            typed: None,
            palette: setting.palette,
            help: None,
            now: setting.clock.now(Default::default()),
            drawn: Tick { clock: 0, turns: 0, is_marked: false },
            seen: Seen::default(),
            over: false,
        }
    }

    fn press(&mut self, key: Key) {
        let scope = if self.help.is_some() { Scope::Page } else { Scope::Wall };
        let action = keymap::find(scope, key).map(|binding| binding.action);
        if let Some(scroll) = &mut self.help {
            let page = self.seen.rows.max(2) - 1;
            match to_line(action, *scroll, page) {
                Some(line) => *scroll = line,
                None if action == Some(Action::Back) => self.help = None,
                None => {}
            }
            return;
        }
        match action {
            Some(Action::Leave) => self.over = true,
            Some(Action::Help) => self.help = Some(0),
            Some(Action::Theme) => self.palette = self.palette.next(),
            Some(action) => {
                let scene = scene(self.reader.shelf(), &self.meeting, self.now);
                if let (Some(showing), Some(scene)) = (&mut self.showing, scene) {
                    showing.press(action, scene);
                }
            }
            None => {}
        }
    }

    /// Goes to the meeting that is to be shown now, and takes in what was written there.
    fn follow(&mut self) {
        let shelf = self.reader.shelf();
        let chosen = chosen(shelf, &self.wanted, &self.meeting, self.setting.lang);
        let chosen = chosen.map(|listed| (listed.register.series.clone(), listed.meeting.id));
        let is_other = chosen != self.meeting;
        self.meeting = chosen;
        match (scene(shelf, &self.meeting, self.now), &mut self.showing) {
            (None, showing) => *showing = None,
            (Some(scene), Some(showing)) if !is_other => showing.follow(scene),
            (Some(scene), showing) => *showing = Some(Showing::new(scene)),
        }
    }

    /// The half-typed line of the meeting, where the hall may see it.
    fn typed(&self) -> Option<String> {
        let scene = scene(self.reader.shelf(), &self.meeting, self.now).filter(|_| self.setting.shows_typing)?;
        let meeting = scene.meeting;
        let is_open = |step: Option<usize>| !step.is_some_and(|step| meeting.is_confidential(step));
        let drafts = draft::typing(&self.setting.register, meeting.id);
        let draft = drafts.into_iter().find(|draft| is_open(draft.step) && is_open(meeting.step()))?;
        Some(clean(&draft.line)).filter(|_| meeting.state() == State::Running)
    }

    fn tick(&self) -> Tick {
        let scene = scene(self.reader.shelf(), &self.meeting, self.now);
        let runs = scene.is_some_and(|scene| scene.meeting.state() == State::Running);
        let second = self.now.timestamp();
        Tick {
            clock: if runs { second } else { second / 60 },
            turns: self.showing.as_ref().map_or(0, |showing| showing.turns(self.now)),
            is_marked: self.showing.as_ref().is_some_and(|showing| showing.marked(self.now).is_some()),
        }
    }

    /// What the wall waits for while there is no meeting to show.
    fn waits_for(&self) -> Vec<String> {
        let lang = self.setting.lang;
        let path = clean(&self.setting.register.display().to_string());
        let why = match (&self.wanted.meeting, self.reader.shelf().registers.is_empty()) {
            (_, true) if !self.reader.has_opened() => lang.wall_no_register(path),
            (Some(wanted), false) => lang.wall_no_such_meeting(clean(wanted)),
            _ => lang.wall_no_meeting(path),
        };
        let why = self.trouble().unwrap_or(why);
        vec![lang.wall_waits().to_owned(), lang.wall_will_follow().to_owned(), why, lang.wall_keys().to_owned()]
    }

    fn trouble(&self) -> Option<String> {
        self.reader.trouble().map(|trouble| trouble.sentence(self.setting.lang))
    }
}

/// The meeting to show: the one that was named, or the one that runs, the last opened if several do. Where none runs,
/// the wall stays where it is, and begins with the latest by date.
fn chosen<'a>(
    shelf: &'a Catalog,
    wanted: &Wanted,
    now: &Option<(SeriesId, MeetingId)>,
    lang: Lang,
) -> Option<MeetingRef<'a>> {
    if let Some(named) = &wanted.meeting {
        return shelf.named(named, wanted.series.as_deref(), lang).ok();
    }
    let mut meetings = shelf.meetings();
    meetings.retain(|listed| wanted.series.as_ref().is_none_or(|series| listed.register.series == **series));
    let runs = |listed: &&MeetingRef| listed.meeting.state() == State::Running;
    let running = meetings.iter().filter(runs).max_by_key(|listed| listed.meeting.opened_at());
    let is_shown = |listed: &&MeetingRef| now.as_ref().is_some_and(|(_, id)| *id == listed.meeting.id);
    let latest = |listed: &&MeetingRef| (listed.meeting.agenda.date, listed.meeting.opened_at());
    let other = || meetings.iter().find(is_shown).or_else(|| meetings.iter().max_by_key(latest));
    running.or_else(other).copied()
}

fn scene<'a>(shelf: &'a Catalog, shown: &Option<(SeriesId, MeetingId)>, now: Moment) -> Option<Scene<'a>> {
    let (series, id) = shown.as_ref()?;
    let register = shelf.registers.iter().find(|register| register.series == *series)?;
    let meeting: &Meeting = register.meeting(*id)?;
    Some(Scene { register, meeting, now: now.with_timezone(&meeting.agenda.zone.offset()) })
}

impl Play for Wall<'_> {
    fn input(&mut self, input: Input) {
        match input {
            Input::Key(key) | Input::Click(Target::Key(key)) => self.press(key),
            Input::Scroll(lines) if self.help.is_some() => {
                let key = if lines < 0 { Key::Up } else { Key::Down };
                (0..lines.abs()).for_each(|_| self.press(key));
            }
            Input::Paste(_) | Input::Click(_) | Input::Scroll(_) => {}
        }
    }

    fn pass(&mut self) -> bool {
        self.now = self.setting.clock.now(Default::default());
        let changed = self.reader.follow(self.now);
        if changed {
            self.follow();
        }
        let typed = self.typed();
        let is_typed_on = typed != self.typed;
        self.typed = typed;
        let tick = self.tick();
        let has_ticked = tick != self.drawn;
        self.drawn = tick;
        changed || is_typed_on || has_ticked
    }

    fn patience(&self) -> Duration {
        Duration::from_millis(50)
    }

    fn draw(&mut self, frame: &mut Frame) {
        let look =
            Look { theme: self.palette.theme(), lang: self.setting.lang, rehearsal: false, unsaved: self.trouble() };
        let mut seen = Seen::default();
        let scene = scene(self.reader.shelf(), &self.meeting, self.now);
        match (self.help, scene, &mut self.showing) {
            _ if view::small(frame, frame.area(), look.lang) => {}
            (Some(scroll), ..) => {
                view::page::help_page(frame, &look, Scope::Wall, scroll, &mut seen);
                self.help = Some(scroll.min(seen.furthest));
            }
            (_, Some(scene), Some(showing)) => {
                let typed = self.typed.as_deref();
                let wall = view::wall::Wall { scene, look: &look, showing, typed };
                view::wall::draw(frame, frame.area(), &wall, &mut seen);
                showing.saw(seen.pages.0, seen.pages.1);
            }
            _ => view::wall::waiting(frame, frame.area(), &look, &self.waits_for()),
        }
        look.theme.fill(frame.buffer_mut());
        self.seen = seen;
    }

    fn seen(&self) -> &Seen {
        &self.seen
    }

    fn is_over(&self) -> bool {
        self.over
    }
}
