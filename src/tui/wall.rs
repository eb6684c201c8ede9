//! The projector: follows the running meeting of a register that others write, and shows it to the hall.

mod reader;
#[cfg(test)]
mod tests;
pub mod view;
pub mod wall_view;

use std::time::{Duration, Instant};

use ratatui::Frame;

use crate::agenda::SeriesId;
use crate::calendar::Moment;
use crate::register::{Meeting, MeetingId, State};
use crate::replica::catalog::{Catalog, MeetingRef, opened_last};
use crate::replica::draft::TypedLines;
use crate::text::clean;
use crate::tui::Setting;
use crate::tui::content::help::help_from;
use crate::tui::content::time;
use crate::tui::input::Input;
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Scope};
use crate::tui::mouse::HitMap;
use crate::tui::parts::canvas::ViewContext;
use crate::tui::parts::scroll::to_line;
use crate::tui::scene::Scene;
use crate::tui::screen::{Program, Screen};
use crate::tui::theme::Palette;
use reader::WallReader;
use view::WallContext;
use wall_view::WallView;

/// How long what others write may not be on the wall.
const POLL_INTERVAL: Duration = Duration::from_millis(50);

/// The meeting to show, as far as it was said.
#[derive(Default)]
pub struct WantedMeeting {
    pub meeting: Option<String>,
    pub series: Option<String>,
}

pub struct Wall<'a> {
    setting: &'a Setting,
    wanted: WantedMeeting,
    reader: WallReader,
    /// The meeting that is shown.
    meeting: Option<(SeriesId, MeetingId)>,
    wall_view: Option<WallView>,
    /// Where the half-typed line is read, where the hall may see it.
    typed_lines: TypedLines,
    typed: Option<String>,
    palette: Palette,
    /// The help lies over the wall, scrolled by so many lines.
    help: Option<usize>,
    now: Moment,
    drawn: Tick,
    hits: HitMap,
    over: bool,
}

/// What the passing of time changes on the wall.
#[derive(Clone, Copy, PartialEq)]
struct Tick {
    /// Seconds while a meeting runs, or else minutes.
    clock: i64,
    turns: usize,
    is_marked: bool,
    has_hero: bool,
}

impl<'a> Wall<'a> {
    pub fn new(setting: &'a Setting, wanted: WantedMeeting) -> Self {
        Self {
            setting,
            wanted,
            reader: WallReader::new(&setting.register),
            meeting: None,
            wall_view: None,
            typed_lines: TypedLines::beside(&setting.register),
            typed: None,
            palette: setting.palette,
            help: None,
            now: setting.clock.now(Default::default()),
            drawn: Tick { clock: 0, turns: 0, is_marked: false, has_hero: false },
            hits: HitMap::default(),
            over: false,
        }
    }

    /// Goes to the meeting that is to be shown now, and takes in what was written there.
    fn follow(&mut self) {
        let catalog = self.reader.catalog();
        let chosen = chosen(catalog, &self.wanted, &self.meeting);
        let chosen = chosen.map(|listed| (listed.register.series.clone(), listed.meeting.id));
        let is_other = chosen != self.meeting;
        self.meeting = chosen;
        match (scene(catalog, &self.meeting, self.now), &mut self.wall_view) {
            (None, wall_view) => *wall_view = None,
            (Some(scene), Some(wall_view)) if !is_other => wall_view.sync(scene),
            (Some(scene), wall_view) => *wall_view = Some(WallView::new(scene)),
        }
    }

    /// The half-typed line of the meeting, where the hall may see it.
    fn typed(&mut self) -> Option<String> {
        let scene = scene(self.reader.catalog(), &self.meeting, self.now).filter(|_| self.setting.shows_typing)?;
        let meeting = scene.meeting;
        let is_open = |step: Option<usize>| !step.is_some_and(|step| meeting.is_confidential(step));
        let drafts = self.typed_lines.of(meeting.id, Instant::now());
        let draft =
            drafts.into_iter().find(|draft| !draft.confidential && is_open(draft.step) && is_open(meeting.step()))?;
        Some(clean(&draft.line)).filter(|_| meeting.state() == State::Running)
    }

    fn moment(&self) -> Tick {
        let scene = scene(self.reader.catalog(), &self.meeting, self.now);
        let runs = scene.is_some_and(|scene| scene.meeting.state() == State::Running);
        Tick {
            clock: time::tick(self.now, runs),
            turns: self.wall_view.as_ref().map_or(0, |wall_view| wall_view.turns(self.now)),
            is_marked: self.wall_view.as_ref().is_some_and(|wall_view| wall_view.marked(self.now).is_some()),
            has_hero: self.wall_view.as_ref().is_some_and(|wall_view| wall_view.hero(self.now).is_some()),
        }
    }

    /// What the wall waits for while there is no meeting to show.
    fn waits_for(&self) -> Vec<String> {
        let lang = self.setting.lang;
        let path = clean(&self.setting.register.display().to_string());
        let why = match (&self.wanted.meeting, self.reader.catalog().registers.is_empty()) {
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
    catalog: &'a Catalog,
    wanted: &WantedMeeting,
    now: &Option<(SeriesId, MeetingId)>,
) -> Option<MeetingRef<'a>> {
    if let Some(named) = &wanted.meeting {
        return catalog.named(named, wanted.series.as_deref()).ok();
    }
    let mut meetings = catalog.meetings();
    meetings.retain(|listed| wanted.series.as_ref().is_none_or(|series| listed.register.series == **series));
    let runs = |listed: &&MeetingRef| listed.meeting.state() == State::Running;
    let running: Vec<_> = meetings.iter().filter(runs).copied().collect();
    let is_shown = |listed: &&MeetingRef| now.as_ref().is_some_and(|(_, id)| *id == listed.meeting.id);
    let latest = |listed: &&MeetingRef| (listed.meeting.agenda.date, listed.meeting.opened_at());
    let other = || meetings.iter().find(is_shown).or_else(|| meetings.iter().max_by_key(latest));
    opened_last(&running).or_else(|| other().copied())
}

fn scene<'a>(catalog: &'a Catalog, shown: &Option<(SeriesId, MeetingId)>, now: Moment) -> Option<Scene<'a>> {
    let (series, id) = shown.as_ref()?;
    let register = catalog.registers.iter().find(|register| register.series == *series)?;
    let meeting: &Meeting = register.meeting(*id)?;
    let now = now.with_timezone(&meeting.agenda.zone.offset());
    Some(Scene { register, meeting, now, saved: register.position })
}

impl Screen for Wall<'_> {
    fn scope(&self) -> Scope {
        if self.help.is_some() { Scope::Page } else { Scope::Wall }
    }

    fn press(&mut self, _: Key, action: Option<Action>, (): &mut ()) {
        if let Some(scroll) = &mut self.help {
            match to_line(action, *scroll, self.hits.rows.max(2) - 1) {
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
                let scene = scene(self.reader.catalog(), &self.meeting, self.now);
                if let (Some(wall_view), Some(scene)) = (&mut self.wall_view, scene) {
                    wall_view.press(action, scene);
                }
            }
            None => {}
        }
    }

    fn scroll(&mut self, lines: i32, context: &mut ()) {
        if self.help.is_some() {
            self.press_arrows(lines, context);
        }
    }
}

impl Program for Wall<'_> {
    fn input(&mut self, input: Input) {
        self.dispatch(input, &mut ());
    }

    fn tick(&mut self) -> bool {
        self.now = self.setting.clock.now(Default::default());
        let changed = self.reader.sync(self.now);
        if changed {
            self.follow();
        }
        let typed = self.typed();
        let is_typed_on = typed != self.typed;
        self.typed = typed;
        let tick = self.moment();
        let has_ticked = tick != self.drawn;
        self.drawn = tick;
        changed || is_typed_on || has_ticked
    }

    fn poll_interval(&self) -> Duration {
        POLL_INTERVAL
    }

    fn draw(&mut self, frame: &mut Frame) {
        let context = ViewContext {
            theme: self.palette.theme(),
            lang: self.setting.lang,
            rehearsal: false,
            above: Vec::new(),
            unsaved: self.trouble(),
        };
        let scene = scene(self.reader.catalog(), &self.meeting, self.now);
        self.hits = context.draw(frame, |canvas| match (self.help, scene, &self.wall_view) {
            (Some(scroll), ..) => {
                canvas.titled(Scope::Page, context.lang.help());
                canvas.page(help_from(Scope::Wall, context.lang, canvas.width().saturating_sub(2)), scroll);
            }
            (_, Some(scene), Some(wall_view)) => {
                let wall = WallContext {
                    scene,
                    context: &context,
                    wall_view,
                    typed: self.typed.as_deref(),
                    doubling: self.setting.doubling,
                };
                view::draw(canvas, &wall);
            }
            _ => view::waiting(canvas, &self.waits_for()),
        });
        self.help = self.help.map(|scroll| scroll.min(self.hits.furthest));
        if let Some(wall_view) = &mut self.wall_view {
            wall_view.saw(self.hits.pages.0, self.hits.pages.1);
        }
    }

    fn hit_map(&self) -> &HitMap {
        &self.hits
    }

    fn takes_lines(&self) -> bool {
        false
    }

    fn is_over(&self) -> bool {
        self.over
    }
}
