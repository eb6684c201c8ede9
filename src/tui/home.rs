//! The home screen: the meetings of the register, and the agendas that are at hand.

mod new_agenda;
mod rows;
#[cfg(test)]
mod tests;
mod view;

use std::path::{Path, PathBuf};

use ratatui::Frame;
use tui_input::Input as TextInput;

use crate::agenda::{Agenda, SeriesId};
use crate::fuzzy;
use crate::i18n::diagnostic;
use crate::platform::agenda_file;
use crate::register::MeetingId;
use crate::tui::Setting;
use crate::tui::input::Input;
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Scope};
use crate::tui::mouse::ClickTarget;
use crate::tui::mouse::HitMap;
use crate::tui::parts::canvas::ViewContext;
use crate::tui::parts::field::{FormField, edit};
use crate::tui::parts::scroll::{to_line, to_row};
use crate::tui::screen::{Draw, Program, Screen};
use crate::tui::theme::Theme;
use new_agenda::InterviewAnswers;
use rows::{HomeRow, HomeTarget, RegisterRows};

/// What the person wants next.
pub enum HomeChoice {
    Leave,
    Meeting { series: SeriesId, meeting: MeetingId },
    FollowUp { series: SeriesId },
    Agenda(Box<Agenda>),
    Demo,
    Tutor,
}

pub struct Home<'a> {
    setting: &'a Setting,
    theme: &'static Theme,
    pub rows: Vec<HomeRow>,
    pub search: TextInput,
    /// Indices of the rows that match the search.
    pub shown: Vec<usize>,
    pub selected: usize,
    pub panel: Panel,
    pub message: Option<String>,
    hits: HitMap,
    wish: Option<HomeChoice>,
    /// What was answered of a new agenda, which Esc keeps.
    answers: Option<InterviewAnswers>,
}

/// What lies over the list.
pub enum Panel {
    None,
    Form {
        of: FormOf,
        fields: Vec<FormField>,
        selected: usize,
    },
    Help {
        scroll: usize,
    },
    /// The file of a new agenda, before it is written.
    Preview {
        text: String,
        scroll: usize,
    },
}

/// What a form is saved as.
#[derive(Clone, Copy)]
pub enum FormOf {
    /// The file of an agenda that is there.
    Path,
    NewAgenda,
    /// Which cluster each agency of a new agenda belongs to.
    Placement,
}

impl<'a> Home<'a> {
    pub fn new(setting: &'a Setting, message: Option<String>) -> Self {
        let mut home = Self {
            setting,
            theme: setting.palette.theme(),
            rows: Vec::new(),
            search: TextInput::default(),
            shown: Vec::new(),
            selected: 0,
            panel: Panel::None,
            message,
            hits: HitMap::default(),
            wish: None,
            answers: None,
        };
        let kept = rows::kept(setting).unwrap_or_else(|problem| {
            home.message = Some(problem.to_string());
            RegisterRows::default()
        });
        home.rows = kept.rows;
        home.rows.extend(rows::agendas(&kept.agendas, setting.lang));
        home.search_again();
        home
    }

    pub fn wish(self) -> HomeChoice {
        self.wish.unwrap_or(HomeChoice::Leave)
    }

    pub fn has_meetings(&self) -> bool {
        self.rows.iter().any(|row| matches!(row.door, HomeTarget::Meeting { .. }))
    }

    fn search_again(&mut self) {
        let words: Vec<_> = self.rows.iter().map(|row| format!("{} {}", row.label, row.detail)).collect();
        self.shown = fuzzy::rank(self.search.value(), &words);
        self.selected = self.selected.min(self.shown.len().saturating_sub(1));
    }

    fn press_on_list(&mut self, key: Key, action: Option<Action>) {
        self.message = None;
        if let Some(row) = to_row(action, self.selected, self.shown.len(), self.hits.rows.max(1)) {
            self.selected = row;
            return;
        }
        match action {
            Some(Action::Help) => self.panel = Panel::Help { scroll: 0 },
            Some(Action::Leave) if key == Key::Esc && !self.search.value().is_empty() => {
                self.search.reset();
                self.search_again();
            }
            Some(Action::Leave) => self.wish = Some(HomeChoice::Leave),
            Some(Action::Choose) => self.choose(),
            _ if key == Key::Char('?') && self.search.value().is_empty() => self.panel = Panel::Help { scroll: 0 },
            _ => {
                if edit(&mut self.search, key) {
                    self.selected = 0;
                    self.search_again();
                }
            }
        }
    }

    fn choose(&mut self) {
        let Some(row) = self.shown.get(self.selected).and_then(|index| self.rows.get(*index)) else { return };
        let lang = self.setting.lang;
        match row.door.clone() {
            HomeTarget::Meeting { series, meeting } => self.wish = Some(HomeChoice::Meeting { series, meeting }),
            HomeTarget::FollowUp { series } => self.wish = Some(HomeChoice::FollowUp { series }),
            HomeTarget::Agenda(path) => self.start(&path),
            HomeTarget::Demo => self.wish = Some(HomeChoice::Demo),
            HomeTarget::Tutor => self.wish = Some(HomeChoice::Tutor),
            HomeTarget::TypePath => {
                let fields = vec![FormField::text(lang.agenda_file(), "", lang.agenda_file_hint())];
                self.panel = Panel::Form { of: FormOf::Path, fields, selected: 0 };
            }
            HomeTarget::NewAgenda => self.open_new_agenda(),
        }
    }

    fn start(&mut self, path: &Path) {
        match agenda_file::load(path) {
            Ok(agenda) => self.wish = Some(HomeChoice::Agenda(Box::new(agenda))),
            Err(faults) => self.message = Some(diagnostic::render(&faults, self.setting.lang, false)),
        }
    }

    fn save(&mut self) {
        let Panel::Form { of, fields, .. } = &self.panel else { return };
        match of {
            FormOf::Path => {
                // Explorer copies a path in quotation marks.
                let path = PathBuf::from(fields[0].value().trim_matches('"'));
                self.start(&path);
            }
            FormOf::NewAgenda => self.take_answers(),
            FormOf::Placement => self.take_placement(),
        }
    }
}

impl Screen for Home<'_> {
    fn scope(&self) -> Scope {
        match self.panel {
            Panel::None => Scope::Home,
            Panel::Help { .. } | Panel::Preview { .. } => Scope::Page,
            Panel::Form { .. } => Scope::Form,
        }
    }

    fn press(&mut self, key: Key, action: Option<Action>, (): &mut ()) {
        match &mut self.panel {
            Panel::None => self.press_on_list(key, action),
            Panel::Help { scroll } => match to_line(action, *scroll, self.hits.rows.saturating_sub(1).max(1)) {
                Some(line) => *scroll = line,
                None => self.panel = Panel::None,
            },
            Panel::Preview { scroll, .. } => match to_line(action, *scroll, self.hits.rows.saturating_sub(1).max(1)) {
                Some(line) => *scroll = line,
                None if key == Key::Enter => self.write_new_agenda(),
                None if action == Some(Action::Back) => self.reopen_answers(),
                None => {}
            },
            Panel::Form { fields, selected, .. } => {
                let many = fields.len();
                match action {
                    Some(Action::NextField) => *selected = (*selected + 1) % many,
                    Some(Action::PreviousField) => *selected = (*selected + many - 1) % many,
                    Some(Action::Back) => self.leave_form(),
                    Some(Action::Save) => self.save(),
                    _ => fields[*selected].type_key(key),
                }
            }
        }
    }

    fn paste(&mut self, text: &str, context: &mut ()) {
        text.chars().for_each(|letter| self.press_key(Key::Char(letter), context));
    }

    fn click(&mut self, target: ClickTarget, (): &mut ()) {
        let ClickTarget::Row(row) = target else { return };
        match &mut self.panel {
            Panel::Form { selected, fields, .. } => *selected = row.min(fields.len() - 1),
            _ if self.selected == row => self.choose(),
            _ => self.selected = row,
        }
    }
}

impl Program for Home<'_> {
    fn input(&mut self, input: Input) {
        if let Input::Paste(text) = &input
            && self.paste_agencies(text)
        {
            return;
        }
        self.dispatch(input, &mut ());
    }

    fn tick(&mut self) -> bool {
        false
    }

    fn draw(&mut self, frame: &mut Frame) {
        let context = ViewContext {
            theme: self.theme,
            lang: self.setting.lang,
            rehearsal: false,
            above: Vec::new(),
            unsaved: None,
        };
        self.hits = context.draw(frame, |canvas| Draw::draw(self, canvas, &()));
        if let Panel::Help { scroll } | Panel::Preview { scroll, .. } = &mut self.panel {
            *scroll = (*scroll).min(self.hits.furthest);
        }
    }

    fn hit_map(&self) -> &HitMap {
        &self.hits
    }

    fn takes_lines(&self) -> bool {
        self.scope().takes_lines()
    }

    fn is_over(&self) -> bool {
        self.wish.is_some()
    }
}
