//! The coordination map: agencies by clusters, who waits for whom, what is missing and what looks alike. The hall sees
//! it too.

pub mod view;

use std::cmp::Reverse;

use super::effect::Effect;
use super::state::{MeetingState, Mode};
use crate::agenda::AgencyId;
use crate::register::{Code, Command, Display};
use crate::report::coordination_map::{Extent, Map};
use crate::report::overlap::Pair;
use crate::text::fold;
use crate::tui::keymap::Action;
use crate::tui::parts::message::Tone;
use crate::tui::parts::scroll::{found_again, to_row};
use crate::tui::scene::Scene;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct CoordinationMap {
    pub page: MapPage,
    pub selected: usize,
    /// Clusters that were scrolled past.
    pub column: usize,
    pub order: RowOrder,
    pub span: Extent,
    /// The promises that look alike, looked up when their page is open and the register has changed.
    pub pairs: Vec<Pair>,
    /// What the selected row leads to.
    chosen: Option<Goal>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MapPage {
    #[default]
    Map,
    Waiting,
    Missing,
    Alike,
}

/// What the map's rows are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowOrder {
    #[default]
    Agenda,
    Overdue,
    Promises,
    Blockers,
    Name,
}

/// What a row leads to.
#[derive(Clone, Debug, PartialEq)]
enum Goal {
    Promises(AgencyId),
    Entry(Code),
    Floor(AgencyId),
    Step(usize),
    Pair(Code, Code),
}

impl MapPage {
    pub const ALL: [Self; 4] = [Self::Map, Self::Waiting, Self::Missing, Self::Alike];

    fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }

    /// What the hall is shown with it.
    fn stage(self) -> Display {
        match self {
            Self::Waiting => Display::Waiting,
            Self::Missing => Display::Missing,
            Self::Map | Self::Alike => Display::Map,
        }
    }
}

impl RowOrder {
    const ALL: [Self; 5] = [Self::Agenda, Self::Overdue, Self::Promises, Self::Blockers, Self::Name];

    fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }

    /// Sorts a map; what is equal stays as the agenda has it.
    pub fn sort(self, map: &mut Map, scene: Scene) {
        match self {
            Self::Agenda => {}
            Self::Overdue => map.rows.sort_by_key(|row| Reverse(row.total.overdue)),
            Self::Promises => map.rows.sort_by_key(|row| Reverse(row.total.promises)),
            Self::Blockers => map.rows.sort_by_key(|row| Reverse(row.total.blockers)),
            Self::Name => map.rows.sort_by_cached_key(|row| fold(scene.register.short(row.agency))),
        }
    }
}

impl CoordinationMap {
    /// The map as it is shown: of the chosen meetings, in the chosen order.
    pub fn map<'a>(&self, scene: Scene<'a>) -> Map<'a> {
        let mut map = scene.register.map(scene.meeting, self.span, scene.today());
        self.order.sort(&mut map, scene);
        map
    }

    pub fn remember(&mut self, scene: Scene) {
        self.chosen = self.goals(scene).into_iter().nth(self.selected).flatten();
    }

    /// Finds the selected row again.
    pub fn follow(&mut self, scene: Scene) {
        if self.chosen.is_some() {
            self.selected = found_again(self.selected, Some(&self.chosen), &self.goals(scene));
        }
    }

    /// What the rows of the page lead to, in their order; none: nowhere.
    fn goals(&self, scene: Scene) -> Vec<Option<Goal>> {
        let Scene { register, meeting, .. } = scene;
        match self.page {
            MapPage::Map => {
                self.map(scene).rows.into_iter().map(|row| Some(Goal::Promises(row.agency.into()))).collect()
            }
            MapPage::Waiting => {
                let waiting = register.waiting(meeting, scene.today());
                let first = |way: &Vec<&str>| {
                    let next = way.get(1).or(way.first())?;
                    waiting.entries_between(way[0], next).next().map(|entry| Goal::Entry(entry.code))
                };
                let ways = waiting.circles.iter().chain(&waiting.chains).map(first);
                ways.chain(waiting.rows().map(|waits| Some(Goal::Entry(waits[0].entry.code)))).collect()
            }
            MapPage::Missing => {
                let missing = register.missing(meeting, scene.now);
                let step = |id: &str| meeting.agenda.steps.iter().position(|step| step.cluster.as_deref() == Some(id));
                let silent = missing.silent.iter().map(|agency| Some(Goal::Floor(agency.id.clone())));
                let clusters = missing.clusters.iter().map(|(cluster, _)| cluster);
                let indicators = missing.indicators.iter().map(|(cluster, _)| cluster);
                silent.chain(clusters.chain(indicators).map(|cluster| step(&cluster.id).map(Goal::Step))).collect()
            }
            MapPage::Alike => self.pairs.iter().map(|pair| Some(Goal::Pair(pair.one, pair.other))).collect(),
        }
    }
}

impl MeetingState {
    /// Opens a page of the map, and turns the hall to it.
    pub(super) fn open_map(&mut self, page: MapPage) -> Vec<Effect> {
        self.open(Mode::CoordinationMap(CoordinationMap { page, ..CoordinationMap::default() }));
        vec![Effect::run(Command::Show(page.stage()))]
    }

    pub(super) fn press_on_map(&mut self, action: Option<Action>, scene: Scene) -> Vec<Effect> {
        let page = self.rows_seen.max(1);
        let Mode::CoordinationMap(map) = &mut self.mode else { return Vec::new() };
        self.message = None;
        let turned = match action {
            Some(Action::NextMapPage) => Some(map.page.next()),
            Some(Action::MapTable) => Some(MapPage::Map),
            Some(Action::MapWaiting) => Some(MapPage::Waiting),
            Some(Action::MapMissing) => Some(MapPage::Missing),
            Some(Action::MapLookAlikes) => Some(MapPage::Alike),
            _ => None,
        };
        if let Some(page) = turned {
            (map.page, map.selected) = (page, 0);
            self.look_up_pairs(scene);
            return vec![Effect::run(Command::Show(page.stage()))];
        }
        if let Some(row) = to_row(action, map.selected, map.goals(scene).len(), page) {
            map.selected = row;
            return Vec::new();
        }
        match action {
            Some(Action::PreviousColumn | Action::NextColumn | Action::Sort | Action::Span)
                if map.page != MapPage::Map =>
            {
                self.say(self.lang.only_on_the_map().into(), Tone::Plain);
            }
            Some(Action::PreviousColumn) => map.column = map.column.saturating_sub(1),
            Some(Action::NextColumn) => map.column += 1,
            Some(Action::Sort) => (map.order, map.selected) = (map.order.next(), 0),
            Some(Action::Span) => {
                map.span = if map.span == Extent::Register { Extent::Meeting } else { Extent::Register };
            }
            Some(action @ (Action::Undo | Action::Redo | Action::Help)) => return self.act(action, scene),
            Some(Action::JumpTo) => return self.open_goal(scene),
            Some(Action::Back) => {
                self.back();
                return vec![Effect::run(Command::Show(Display::Meeting))];
            }
            _ => {}
        }
        Vec::new()
    }

    /// Looks up what looks alike, where that page is open, on top or below a pair that is being settled.
    pub(super) fn look_up_pairs(&mut self, scene: Scene) {
        for mode in self.under.iter_mut().chain([&mut self.mode]) {
            if let Mode::CoordinationMap(map) = mode
                && map.page == MapPage::Alike
            {
                map.pairs = self.overlaps.look_alikes(scene.register, None);
                map.selected = map.selected.min(map.pairs.len().saturating_sub(1));
            }
        }
    }

    fn open_goal(&mut self, scene: Scene) -> Vec<Effect> {
        let Mode::CoordinationMap(map) = &self.mode else { return Vec::new() };
        match map.goals(scene).into_iter().nth(map.selected).flatten() {
            None => self.refuse(self.lang.nothing_to_open()),
            Some(Goal::Promises(agency)) => self.open_follow_up_of(&agency, scene),
            Some(Goal::Pair(one, other)) => self.open_pair(one, other, scene),
            Some(Goal::Entry(code)) if scene.register.entry(code).is_some_and(|e| e.meeting != scene.meeting.id) => {
                self.open_follow_up_at(code, scene);
            }
            Some(Goal::Entry(code)) => {
                let effects = self.leave_map();
                self.jump_to_entry(code, scene);
                return effects;
            }
            Some(Goal::Floor(agency)) => {
                let effects = self.leave_map();
                self.give_floor(Some(agency), scene);
                return effects;
            }
            Some(Goal::Step(step)) => {
                let mut effects = self.leave_map();
                effects.extend(self.go_to_step(step, scene));
                return effects;
            }
        }
        Vec::new()
    }

    /// Back to the line, and the hall back to the meeting.
    fn leave_map(&mut self) -> Vec<Effect> {
        self.mode = Mode::Line;
        self.under.clear();
        vec![Effect::run(Command::Show(Display::Meeting))]
    }
}
