//! The coordination map: agencies by clusters, who waits for whom, what is missing and what looks alike. The hall sees
//! it too.

pub mod view;

use std::cmp::Reverse;

use super::context::{MeetingContext, MeetingScreen};
use super::effect::{Destination, FollowUpOf, Navigation};
use super::map_page::MapPage;
use crate::agenda::AgencyId;
use crate::register::{Code, Display, Owner};
use crate::report::coordination_map::{Extent, Map};
use crate::report::overlap::Pair;
use crate::text::fold;
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Scope};
use crate::tui::mouse::HitMap;
use crate::tui::parts::message::Tone;
use crate::tui::parts::scroll::{found_again, to_row};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;

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

/// What the map's rows are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowOrder {
    #[default]
    Overdue,
    Promises,
    Blockers,
    Name,
    Agenda,
}

/// What a row leads to.
#[derive(Clone, Debug, PartialEq)]
enum Goal {
    Promises(Owner),
    Entry(Code),
    Floor(AgencyId),
    Step(usize),
    Pair(Code, Code),
}

impl RowOrder {
    const ALL: [Self; 5] = [Self::Overdue, Self::Promises, Self::Blockers, Self::Name, Self::Agenda];

    fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }

    /// Sorts a map; what is equal stays as the agenda has it.
    pub fn sort(self, map: &mut Map, scene: Scene) {
        match self {
            Self::Agenda => {}
            Self::Overdue => map.late_first(),
            Self::Promises => map.rows.sort_by_key(|row| Reverse(row.total.promises)),
            Self::Blockers => map.rows.sort_by_key(|row| Reverse(row.total.blockers)),
            Self::Name => {
                map.rows.sort_by_cached_key(|row| row.owner.agency().map(|agency| fold(scene.register.short(agency))))
            }
        }
    }
}

impl CoordinationMap {
    pub fn new(page: MapPage) -> Self {
        Self { page, ..Self::default() }
    }

    /// The map as it is shown: of the chosen meetings, in the chosen order.
    pub fn map<'a>(&self, scene: Scene<'a>) -> Map<'a> {
        let mut map = scene.register.map(scene.meeting, self.span, scene.today());
        self.order.sort(&mut map, scene);
        map
    }

    /// What the rows of the page lead to, in their order; none: nowhere.
    fn goals(&self, scene: Scene) -> Vec<Option<Goal>> {
        let Scene { register, meeting, .. } = scene;
        match self.page {
            MapPage::Map => {
                self.map(scene).rows.into_iter().map(|row| Some(Goal::Promises(row.owner.into()))).collect()
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
            MapPage::Trend => {
                let trend = register.trend(meeting, scene.today());
                let owners = trend.agencies.into_iter().map(|agency| Some(Goal::Promises(agency.owner.into())));
                trend.meetings.iter().map(|_| None).chain(owners).collect()
            }
            MapPage::Alike => self.pairs.iter().map(|pair| Some(Goal::Pair(pair.one, pair.other))).collect(),
        }
    }
}

impl MeetingContext<'_> {
    /// Opens a page of the map, and turns the hall to it.
    pub fn open_map(&mut self, page: MapPage) {
        self.open(Destination::CoordinationMap(page));
        self.show(page.stage());
    }

    fn leave_map(&mut self) {
        self.moves.push(Navigation::ToLine);
        self.show(Display::Meeting);
    }
}

impl CoordinationMap {
    fn turn_to(&mut self, page: MapPage, context: &mut MeetingContext) {
        (self.page, self.selected) = (page, 0);
        self.look_up_pairs(context);
        context.show(page.stage());
    }

    /// Looks up what looks alike, where that page is open.
    fn look_up_pairs(&mut self, context: &MeetingContext) {
        if self.page == MapPage::Alike {
            self.pairs = context.state.overlaps.look_alikes(context.scene.register, None);
            self.selected = self.selected.min(self.pairs.len().saturating_sub(1));
        }
    }

    /// Whether a key means anything on the page.
    fn acts(&self, action: Action) -> bool {
        use Action::{NextColumn, PreviousColumn, Sort, Span};
        self.page == MapPage::Map || !matches!(action, PreviousColumn | NextColumn | Sort | Span)
    }

    fn open_goal(&self, context: &mut MeetingContext) {
        let scene = context.scene;
        match self.goals(scene).into_iter().nth(self.selected).flatten() {
            None => context.refuse(context.state.lang.nothing_to_open()),
            Some(Goal::Promises(owner)) => context.open(Destination::FollowUp(FollowUpOf::Owner(owner))),
            Some(Goal::Pair(one, other)) => context.open_pair(one, other),
            Some(Goal::Entry(code)) if scene.register.entry(code).is_some_and(|e| e.meeting != scene.meeting.id) => {
                context.open(Destination::FollowUp(FollowUpOf::Entry(code)));
            }
            Some(Goal::Entry(code)) => {
                context.leave_map();
                context.jump_to_entry(code);
            }
            Some(Goal::Floor(agency)) => {
                context.leave_map();
                context.give_floor(Some(agency));
            }
            Some(Goal::Step(step)) => {
                context.leave_map();
                context.go_to_step(step);
            }
        }
    }
}

impl Screen<MeetingContext<'_>> for CoordinationMap {
    fn scope(&self) -> Scope {
        Scope::CoordinationMap
    }

    fn press(&mut self, _: Key, action: Option<Action>, context: &mut MeetingContext) {
        context.state.message = None;
        let rows = self.goals(context.scene).len();
        if let Some(row) = to_row(action, self.selected, rows, context.state.page()) {
            self.selected = row;
            return;
        }
        match action {
            Some(Action::NextMapPage) => self.turn_to(self.page.next(), context),
            Some(Action::MapTable) => self.turn_to(MapPage::Map, context),
            Some(Action::MapWaiting) => self.turn_to(MapPage::Waiting, context),
            Some(Action::MapMissing) => self.turn_to(MapPage::Missing, context),
            Some(Action::MapLookAlikes) => self.turn_to(MapPage::Alike, context),
            Some(Action::MapTrend) => self.turn_to(MapPage::Trend, context),
            Some(action) if !self.acts(action) => {
                context.say(context.state.lang.only_on_the_map(), Tone::Plain);
            }
            Some(Action::PreviousColumn) => self.column = self.column.saturating_sub(1),
            Some(Action::NextColumn) => self.column += 1,
            Some(Action::Sort) => (self.order, self.selected) = (self.order.next(), 0),
            Some(Action::Span) => {
                self.span = if self.span == Extent::Register { Extent::Meeting } else { Extent::Register };
            }
            Some(action @ (Action::Undo | Action::Redo | Action::Help)) => context.act(action),
            Some(Action::JumpTo) => self.open_goal(context),
            Some(Action::Back) => context.back_to_meeting(),
            _ => {}
        }
    }

    fn selection(&mut self) -> Option<(&mut usize, usize)> {
        Some((&mut self.selected, usize::MAX))
    }

    /// Finds the selected row again.
    fn sync(&mut self, context: &mut MeetingContext) -> bool {
        self.look_up_pairs(context);
        if self.chosen.is_some() {
            self.selected = found_again(self.selected, Some(&self.chosen), &self.goals(context.scene));
        }
        true
    }

    fn drawn(&mut self, hits: &HitMap) {
        self.column = self.column.min(hits.furthest);
    }
}

impl MeetingScreen for CoordinationMap {
    fn remember(&mut self, scene: Scene) {
        self.chosen = self.goals(scene).into_iter().nth(self.selected).flatten();
    }
}
