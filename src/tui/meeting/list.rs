//! Lists to choose from by typing a few letters: all actions, entries, agencies, kinds, answers to a question.

pub mod view;

use tui_input::Input as TextInput;

use super::context::{MeetingContext, MeetingScreen};
use super::effect::Navigation;
use super::renamed::Renamed;
use super::state::MeetingState;
use crate::agenda::AgencyId;
use crate::fuzzy;
use crate::lang::Lang;
use crate::register::{ChairQuestion, Code, Command, Content, Entry, Kind};
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Binding, KEYMAP, Scope};
use crate::tui::parts::field::{edit, type_all};
use crate::tui::parts::scroll::to_row;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;

pub struct List {
    pub purpose: Purpose,
    pub title: String,
    pub search: TextInput,
    pub items: Vec<ListItem>,
    /// Indices of the items that match the search, best first.
    pub shown: Vec<usize>,
    pub selected: usize,
}

/// What the choice will be used for.
#[derive(Clone, Debug, PartialEq)]
pub enum Purpose {
    Palette,
    Find,
    Floor,
    /// What is awaited from whom?
    Awaited,
    Owner(Code),
    Convert(Code),
}

pub struct ListItem {
    pub label: String,
    pub detail: String,
    pub choice: Choice,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    Action(Action),
    Entry(Code),
    Agency(Option<AgencyId>),
    Kind(Kind),
}

impl List {
    fn new(purpose: Purpose, title: impl Into<String>, items: Vec<ListItem>) -> Self {
        let shown = (0..items.len()).collect();
        Self { purpose, title: title.into(), search: TextInput::default(), items, shown, selected: 0 }
    }

    /// Agencies to own an entry instead: the one on the floor first, then the cluster's, then all others.
    pub fn owner(entry: &Entry, state: &MeetingState, scene: Scene) -> Self {
        let near = state.speakers(scene).into_iter().flatten();
        let all = scene.meeting.agenda.agencies.iter().map(|agency| agency.id.clone());
        let mut items: Vec<ListItem> = Vec::new();
        for id in state.floor.clone().into_iter().chain(near).chain(all) {
            let choice = Choice::Agency(Some(id));
            let is_owner = matches!(&choice, Choice::Agency(Some(id)) if entry.content.owners == [id.clone()]);
            if !is_owner && !items.iter().any(|item| item.choice == choice) {
                items.extend(agency_item(choice, scene));
            }
        }
        let title = state.lang.owner_of(entry.code.show(scene.meeting.agenda.lang));
        Self::new(Purpose::Owner(entry.code), title, items)
    }

    pub fn kinds(entry: &Entry, codes: Lang, lang: Lang) -> Self {
        let kinds = Kind::ALL.into_iter().filter(|kind| *kind != entry.kind());
        let item = |kind| ListItem { label: lang.kind(kind).into(), detail: String::new(), choice: Choice::Kind(kind) };
        Self::new(Purpose::Convert(entry.code), lang.turn_into(entry.code.show(codes)), kinds.map(item).collect())
    }

    pub fn palette(lang: Lang) -> Self {
        let worth_naming = |action| !matches!(action, Action::Palette | Action::Record | Action::Clear);
        let bindings = KEYMAP.iter().filter(|binding| binding.scope == Scope::Line && worth_naming(binding.action));
        let item = |binding: &Binding| ListItem {
            label: (binding.long)(lang).into(),
            detail: binding.keys_shown(),
            choice: Choice::Action(binding.action),
        };
        Self::new(Purpose::Palette, lang.all_actions(), bindings.map(item).collect())
    }

    /// Everything that stands, the newest first.
    pub fn find(lang: Lang, scene: Scene) -> Self {
        let item = |entry: &Entry| {
            let meeting = scene.register.meeting(entry.meeting);
            let agenda = meeting.map_or(&scene.meeting.agenda, |meeting| &meeting.agenda);
            let owners: Vec<_> = entry.content.owners.iter().map(|id| agenda.short(id)).collect();
            ListItem {
                label: format!("{}  {}", entry.code.show(agenda.lang), entry.content.text),
                detail: owners.join(", "),
                choice: Choice::Entry(entry.code),
            }
        };
        let standing = scene.register.entries.iter().rev().filter(|entry| entry.stands());
        Self::new(Purpose::Find, lang.find_entry(), standing.map(item).collect())
    }

    pub fn floor(lang: Lang, scene: Scene) -> Self {
        let hall = ListItem { label: lang.whole_hall().into(), detail: String::new(), choice: Choice::Agency(None) };
        Self::new(Purpose::Floor, lang.give_floor_to(), agency_items(scene).chain([hall]).collect())
    }

    /// What is awaited from whom; `typed` is the beginning of a name.
    pub fn awaited(typed: Option<Key>, lang: Lang, scene: Scene) -> Self {
        let mut list = Self::new(Purpose::Awaited, lang.choose_awaited(), agency_items(scene).collect());
        if typed.is_some_and(|key| edit(&mut list.search, key)) {
            list.refresh();
        }
        list
    }

    pub fn refresh(&mut self) {
        let words: Vec<_> = self.items.iter().map(|item| format!("{} {}", item.label, item.detail)).collect();
        self.shown = fuzzy::rank(self.search.value(), &words);
        self.selected = 0;
    }

    pub fn chosen(&self) -> Option<&ListItem> {
        self.items.get(*self.shown.get(self.selected)?)
    }
}

fn agency_items(scene: Scene) -> impl Iterator<Item = ListItem> {
    let agencies = scene.meeting.agenda.agencies.iter();
    agencies.filter_map(move |agency| agency_item(Choice::Agency(Some(agency.id.clone())), scene))
}

fn agency_item(choice: Choice, scene: Scene) -> Option<ListItem> {
    let Choice::Agency(Some(id)) = &choice else { return None };
    let agency = scene.meeting.agenda.agency(id)?;
    let aliases = agency.aliases.iter().map(String::as_str);
    let names: Vec<_> =
        std::iter::once(agency.name.as_str()).filter(|name| *name != agency.short).chain(aliases).collect();
    Some(ListItem { label: agency.short.clone(), detail: names.join(" · "), choice })
}

impl List {
    fn choose(&self, context: &mut MeetingContext) {
        let Some(choice) = self.chosen().map(|item| item.choice.clone()) else { return };
        let scene = context.scene;
        context.back();
        context.state.message = None;
        match (self.purpose.clone(), choice) {
            (Purpose::Palette, Choice::Action(action)) => context.act(action),
            (Purpose::Find, Choice::Entry(code)) => context.jump_to_entry(code),
            (Purpose::Floor, Choice::Agency(agency)) => {
                context.moves.push(Navigation::ToLine);
                context.give_floor(agency);
            }
            (Purpose::Awaited, Choice::Agency(Some(agency))) => {
                context.moves.push(Navigation::Ask(ChairQuestion::AwaitedFrom { agency }));
            }
            (Purpose::Owner(code), Choice::Agency(Some(agency))) => {
                if let Some(entry) = scene.register.entry(code) {
                    let content = Content { owners: vec![agency], ..entry.content.clone() };
                    let before = Some(Box::new(entry.content.clone()));
                    context.execute(Command::Change { code, before, content });
                }
            }
            (Purpose::Convert(code), Choice::Kind(kind)) => context.execute(Command::Convert { code, kind }),
            _ => {}
        }
    }
}

impl Screen<MeetingContext<'_>> for List {
    fn scope(&self) -> Scope {
        Scope::List
    }

    fn press(&mut self, key: Key, action: Option<Action>, context: &mut MeetingContext) {
        if let Some(row) = to_row(action, self.selected, self.shown.len(), context.state.page()) {
            self.selected = row;
            return;
        }
        match action {
            Some(Action::Back) => {
                context.state.message = None;
                context.back();
            }
            Some(Action::Choose) => self.choose(context),
            _ if edit(&mut self.search, key) => self.refresh(),
            _ => {}
        }
    }

    fn paste(&mut self, text: &str, _: &mut MeetingContext) {
        type_all(&mut self.search, text);
        self.refresh();
    }

    fn selection(&mut self) -> Option<(&mut usize, usize)> {
        Some((&mut self.selected, self.shown.len()))
    }
}

impl MeetingScreen for List {
    fn rename(&mut self, renamed: &Renamed) -> bool {
        self.items.retain_mut(|item| match &mut item.choice {
            Choice::Entry(code) => renamed.keeps(code),
            _ => true,
        });
        self.refresh();
        match &mut self.purpose {
            Purpose::Owner(code) | Purpose::Convert(code) => renamed.keeps(code),
            _ => true,
        }
    }
}
