//! Lists to choose from by typing a few letters: all actions, entries, agencies, kinds, answers to a question.

pub mod view;

use tui_input::Input as TextInput;

use super::effect::Effect;
use super::form::Form;
use super::state::{MeetingState, Mode};
use crate::agenda::AgencyId;
use crate::lang::Lang;
use crate::register::{Code, Command, Content, Entry, Kind, Question};
use crate::tui::key::Key;
use crate::tui::keymap::{Action, KEYMAP, Scope};
use crate::tui::parts::field::edit;
use crate::tui::parts::scroll::to_row;
use crate::tui::scene::Scene;
use crate::{capture, fuzzy};

pub struct List {
    pub purpose: Purpose,
    pub title: String,
    pub search: TextInput,
    pub items: Vec<Item>,
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
    Answer(capture::Question),
}

pub struct Item {
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
    Answer(usize),
    NewAgency(String),
}

impl List {
    fn new(purpose: Purpose, title: impl Into<String>, items: Vec<Item>) -> Self {
        let shown = (0..items.len()).collect();
        Self { purpose, title: title.into(), search: TextInput::default(), items, shown, selected: 0 }
    }

    pub(super) fn question(question: capture::Question, state: &MeetingState, scene: Scene) -> Self {
        let labels = question.labels(state.lang, &state.room(scene));
        let item = |(index, label)| Item { label, detail: String::new(), choice: Choice::Answer(index) };
        let mut items: Vec<Item> = labels.into_iter().enumerate().map(item).collect();
        if let capture::Question::UnknownAgency { typed, .. } = &question {
            let label = state.lang.new_agency_called(typed);
            items.push(Item { label, detail: String::new(), choice: Choice::NewAgency(typed.clone()) });
        }
        Self::new(Purpose::Answer(question), state.lang.choose_one(), items)
    }

    /// Agencies to own an entry instead: the one on the floor first, then the cluster's, then all others.
    pub(super) fn owner(entry: &Entry, state: &MeetingState, scene: Scene) -> Self {
        let near = state.speakers(scene).into_iter().flatten();
        let all = scene.meeting.agenda.agencies.iter().map(|agency| agency.id.clone());
        let mut items: Vec<Item> = Vec::new();
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

    pub(super) fn kinds(entry: &Entry, codes: Lang, lang: Lang) -> Self {
        let kinds = Kind::ALL.into_iter().filter(|kind| *kind != entry.kind());
        let item = |kind| Item { label: lang.kind(kind).into(), detail: String::new(), choice: Choice::Kind(kind) };
        Self::new(Purpose::Convert(entry.code), lang.turn_into(entry.code.show(codes)), kinds.map(item).collect())
    }

    pub fn refresh(&mut self) {
        let words: Vec<_> = self.items.iter().map(|item| format!("{} {}", item.label, item.detail)).collect();
        self.shown = fuzzy::rank(self.search.value(), &words);
        self.selected = 0;
    }

    pub fn chosen(&self) -> Option<&Item> {
        self.items.get(*self.shown.get(self.selected)?)
    }
}

fn agency_item(choice: Choice, scene: Scene) -> Option<Item> {
    let Choice::Agency(Some(id)) = &choice else { return None };
    let agency = scene.meeting.agenda.agency(id)?;
    let aliases = agency.aliases.iter().map(String::as_str);
    let names: Vec<_> =
        std::iter::once(agency.name.as_str()).filter(|name| *name != agency.short).chain(aliases).collect();
    Some(Item { label: agency.short.clone(), detail: names.join(" · "), choice })
}

impl MeetingState {
    pub(super) fn palette(&mut self) {
        let lang = self.lang;
        let worth_naming = |action| !matches!(action, Action::Palette | Action::Record | Action::Clear);
        let items = KEYMAP
            .iter()
            .filter(|binding| binding.scope == Scope::Line && worth_naming(binding.action))
            .map(|binding| Item {
                label: (binding.long)(lang).into(),
                detail: binding.keys_shown(),
                choice: Choice::Action(binding.action),
            })
            .collect();
        self.open(Mode::List(List::new(Purpose::Palette, lang.all_actions(), items)));
    }

    pub(super) fn find(&mut self, scene: Scene) {
        let items: Vec<_> = scene
            .register
            .entries
            .iter()
            .rev()
            .filter(|entry| entry.stands())
            .map(|entry| {
                let agenda =
                    scene.register.meeting(entry.meeting).map_or(&scene.meeting.agenda, |meeting| &meeting.agenda);
                let owners: Vec<_> = entry.content.owners.iter().map(|id| agenda.short(id)).collect();
                Item {
                    label: format!("{}  {}", entry.code.show(agenda.lang), entry.content.text),
                    detail: owners.join(", "),
                    choice: Choice::Entry(entry.code),
                }
            })
            .collect();
        if items.is_empty() {
            self.refuse(self.lang.nothing_recorded_yet());
        } else {
            self.open(Mode::List(List::new(Purpose::Find, self.lang.find_entry(), items)));
        }
    }

    pub(super) fn choose_floor(&mut self, scene: Scene) {
        let hall = Item { label: self.lang.whole_hall().into(), detail: String::new(), choice: Choice::Agency(None) };
        let agencies = scene.meeting.agenda.agencies.iter();
        let items = agencies.filter_map(|agency| agency_item(Choice::Agency(Some(agency.id.clone())), scene));
        let items = items.chain([hall]).collect();
        self.open(Mode::List(List::new(Purpose::Floor, self.lang.give_floor_to(), items)));
    }

    /// Asks what is awaited from whom; `typed` is the beginning of a name.
    pub(super) fn choose_awaited(&mut self, typed: Option<Key>, scene: Scene) {
        let agencies = scene.meeting.agenda.agencies.iter();
        let items = agencies.filter_map(|agency| agency_item(Choice::Agency(Some(agency.id.clone())), scene)).collect();
        let mut list = List::new(Purpose::Awaited, self.lang.choose_awaited(), items);
        if typed.is_some_and(|key| edit(&mut list.search, key)) {
            list.refresh();
        }
        self.open(Mode::List(list));
    }

    pub(super) fn press_on_list(&mut self, key: Key, action: Option<Action>, scene: Scene) -> Vec<Effect> {
        let page = self.rows_seen.max(1);
        let Mode::List(list) = &mut self.mode else { return Vec::new() };
        if let Some(row) = to_row(action, list.selected, list.shown.len(), page) {
            list.selected = row;
            return Vec::new();
        }
        match action {
            Some(Action::Back) => {
                self.message = None;
                self.back();
            }
            Some(Action::Choose) => return self.choose(scene),
            _ => {
                if edit(&mut list.search, key) {
                    list.refresh();
                }
            }
        }
        Vec::new()
    }

    fn choose(&mut self, scene: Scene) -> Vec<Effect> {
        let Mode::List(list) = &self.mode else { return Vec::new() };
        let Some(choice) = list.chosen().map(|item| item.choice.clone()) else { return Vec::new() };
        let purpose = list.purpose.clone();
        self.back();
        self.message = None;
        match (purpose, choice) {
            (Purpose::Palette, Choice::Action(action)) => return self.act(action, scene),
            (Purpose::Find, Choice::Entry(code)) => self.jump_to_entry(code, scene),
            (Purpose::Floor, Choice::Agency(agency)) => {
                self.mode = Mode::Line;
                self.give_floor(agency, scene);
            }
            (Purpose::Awaited, Choice::Agency(Some(agency))) => {
                return self.ask(Question::AwaitedFrom { agency });
            }
            (Purpose::Owner(code), Choice::Agency(Some(agency))) => {
                if let Some(entry) = scene.register.entry(code) {
                    let content = Content { owners: vec![agency], ..entry.content.clone() };
                    let before = Some(Box::new(entry.content.clone()));
                    return vec![Effect::run(Command::Change { code, before, content })];
                }
            }
            (Purpose::Convert(code), Choice::Kind(kind)) => {
                return vec![Effect::run(Command::Convert { code, kind })];
            }
            (Purpose::Answer(question), Choice::Answer(index)) => {
                self.line = TextInput::new(capture::answer(self.line.value(), &question, index));
                self.line_changed(scene);
                self.completing = None;
            }
            (_, Choice::NewAgency(name)) => self.open(Mode::Form(Form::agency(self.lang, self.cluster(scene), &name))),
            _ => {}
        }
        Vec::new()
    }

    /// Shows an entry where it belongs: under its agency, selected.
    pub(super) fn jump_to_entry(&mut self, code: Code, scene: Scene) {
        let Some(entry) = scene.register.entry(code) else { return };
        if entry.meeting != scene.meeting.id {
            return self.open(Mode::Form(Form::entry(entry, self.lang, scene)));
        }
        let first_named = entry.content.owners.first().or(entry.place.floor.as_ref()).cloned();
        let here = (self.step, self.floor.clone());
        self.glanced_from.get_or_insert(here);
        (self.step, self.floor) = (entry.place.step.or(self.step), first_named);
        self.select(code);
    }
}
