//! The questions of a new agenda, one form after the other: the meeting, which agency belongs where, and the file as it
//! will be. Nothing that was typed is lost on the way back.

use std::io::ErrorKind;
use std::path::PathBuf;

use super::{FormOf, Home, Panel};
use crate::agenda::{PastedAgency, framework, pasted};
use crate::calendar::Zone;
use crate::i18n::diagnostic;
use crate::i18n::new_agenda::NewAgenda;
use crate::platform::agenda_file;
use crate::replica::catalog;
use crate::text::clean;
use crate::tui::parts::field::{FormField, type_all};

/// What was answered so far, and what follows from it.
pub struct InterviewAnswers {
    fields: Vec<FormField>,
    new: NewAgenda,
    file: PathBuf,
}

/// Parts agencies in their field, where there are no lines.
const BETWEEN: char = '|';

/// The fields, in their order.
const TITLE: usize = 0;
const DATE: usize = 1;
const START: usize = 2;
const ZONE: usize = 3;
const PLACE: usize = 4;
const FRAMEWORK: usize = 5;
const AGENCIES: usize = 6;
const FILE: usize = 7;

/// An answer that cannot be: its field, and why.
type WrongAnswer = (usize, String);

impl Home<'_> {
    pub(super) fn open_new_agenda(&mut self) {
        let fields = self.answers.take().map_or_else(|| self.new_fields(), |answers| answers.fields);
        self.panel = Panel::Form { of: FormOf::NewAgenda, fields, selected: 0 };
    }

    fn new_fields(&self) -> Vec<FormField> {
        let lang = self.setting.lang;
        let today = self.setting.clock.now(Default::default()).date_naive();
        let frameworks = framework::names().chain([lang.no_framework()]).map(Into::into).collect();
        let zones = self.zones();
        vec![
            FormField::text(lang.meeting_title(), "", lang.title_hint()),
            FormField::text(lang.meeting_date(), &today.to_string(), lang.date_hint()),
            FormField::text(lang.meeting_start(), "", lang.start_hint()),
            FormField::choice(lang.meeting_zone(), zones.iter().map(Zone::to_string).collect(), 0),
            FormField::text(lang.meeting_place(), "", lang.optional()),
            FormField::choice(lang.framework(), frameworks, 0),
            FormField::text(lang.meeting_agencies(), "", lang.agencies_hint()),
            FormField::text(lang.agenda_file(), "agenda.toml", ""),
        ]
    }

    /// This computer's zone first.
    fn zones(&self) -> Vec<Zone> {
        let own = self.setting.clock.zone();
        std::iter::once(own).chain([Zone::Wib, Zone::Wita, Zone::Wit].into_iter().filter(|zone| *zone != own)).collect()
    }

    /// Leaves the form; what was answered of a new agenda waits for the next time.
    pub(super) fn leave_form(&mut self) {
        match std::mem::replace(&mut self.panel, Panel::None) {
            Panel::Form { of: FormOf::NewAgenda, fields, .. } => {
                self.answers = Some(InterviewAnswers { fields, new: NewAgenda::default(), file: PathBuf::new() });
            }
            Panel::Form { of: FormOf::Placement, .. } => self.open_new_agenda(),
            _ => {}
        }
    }

    pub(super) fn reopen_answers(&mut self) {
        self.message = None;
        self.open_new_agenda();
    }

    /// A paste of lines into the field of the agencies stays a list. False: it is meant for something else.
    pub(super) fn paste_agencies(&mut self, text: &str) -> bool {
        let Panel::Form { of: FormOf::NewAgenda, fields, selected: AGENCIES } = &mut self.panel else { return false };
        let lines: Vec<String> = text.lines().map(|line| clean(&line.replace('\t', "; "))).collect();
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        type_all(&mut fields[AGENCIES].text, &lines.join(&format!(" {BETWEEN} ")));
        true
    }

    /// Goes on from the form of the meeting, or to the field whose answer cannot be.
    pub(super) fn take_answers(&mut self) {
        let Panel::Form { fields, .. } = &self.panel else { return };
        let fields = fields.clone();
        match self.answered(&fields) {
            Err((field, why)) => {
                self.message = Some(why);
                if let Panel::Form { selected, .. } = &mut self.panel {
                    *selected = field;
                }
            }
            Ok((new, file)) => {
                self.message = None;
                let clusters = new.clusters();
                let asks = !clusters.is_empty() && new.agencies.iter().any(|pasted| pasted.cluster.is_none());
                let form = asks.then(|| self.placement(&new));
                self.answers = Some(InterviewAnswers { fields, new, file });
                match form {
                    Some(fields) => self.panel = Panel::Form { of: FormOf::Placement, fields, selected: 0 },
                    None => self.preview(),
                }
            }
        }
    }

    fn answered(&self, fields: &[FormField]) -> Result<(NewAgenda, PathBuf), WrongAnswer> {
        let lang = self.setting.lang;
        let value = |field: usize| fields[field].value();
        let today = self.setting.clock.now(Default::default()).date_naive();
        if clean(value(TITLE)).is_empty() {
            return Err((TITLE, lang.title_needed().into()));
        }
        let date = catalog::day(value(DATE), today).ok_or_else(|| (DATE, lang.not_a_date(clean(value(DATE)))))?;
        let start = match value(START) {
            "" => None,
            start => Some(catalog::time(start).ok_or_else(|| (START, lang.not_a_time(clean(start))))?),
        };
        let file = PathBuf::from(value(FILE));
        if file.as_os_str().is_empty() || file.exists() {
            return Err((FILE, lang.file_exists(file.display())));
        }
        let new = NewAgenda {
            title: value(TITLE).into(),
            series: String::new(),
            date,
            start,
            zone: self.zones().get(fields[ZONE].chosen()).copied().unwrap_or_default(),
            place: value(PLACE).into(),
            framework: framework::names().nth(fields[FRAMEWORK].chosen()).map(Into::into),
            agencies: self.agencies(value(AGENCIES))?,
        };
        Ok((new, file))
    }

    /// Those that were typed or pasted, or those of the file that is named.
    fn agencies(&self, typed: &str) -> Result<Vec<PastedAgency>, WrongAnswer> {
        let path = PathBuf::from(typed.trim_matches(['"', '\'']));
        let is_file = path.extension().is_some() && path.is_file();
        if !is_file {
            return Ok(pasted(&typed.replace(BETWEEN, "\n")));
        }
        agenda_file::agencies(&path).map_err(|faults| (AGENCIES, diagnostic::render(&faults, self.setting.lang, false)))
    }

    /// A field an agency, with the clusters to choose from.
    fn placement(&self, new: &NewAgenda) -> Vec<FormField> {
        let clusters = new.clusters();
        let named = clusters.iter().map(|cluster| match cluster.id == *cluster.name.to_lowercase() {
            true => cluster.name.clone(),
            false => format!("{} {}", cluster.id, cluster.name),
        });
        let choices: Vec<String> = std::iter::once(self.setting.lang.no_cluster().to_owned()).chain(named).collect();
        let field = |pasted: &PastedAgency| {
            let chosen = clusters.iter().position(|cluster| pasted.cluster.as_deref() == Some(&*cluster.id));
            FormField::choice(clean(&pasted.agency.short), choices.clone(), chosen.map_or(0, |at| at + 1))
        };
        new.agencies.iter().map(field).collect()
    }

    pub(super) fn take_placement(&mut self) {
        let (Panel::Form { fields, .. }, Some(answers)) = (&self.panel, &mut self.answers) else { return };
        let clusters = answers.new.clusters();
        for (pasted, field) in answers.new.agencies.iter_mut().zip(fields) {
            let chosen = field.chosen().checked_sub(1).and_then(|at| clusters.get(at));
            pasted.cluster = chosen.map(|cluster| cluster.id.to_string());
        }
        self.preview();
    }

    fn preview(&mut self) {
        let Some(answers) = &self.answers else { return };
        let lang = self.setting.lang;
        self.message = Some(lang.preview_to_save(answers.file.display()));
        self.panel = Panel::Preview { text: answers.new.text(lang), scroll: 0 };
    }

    pub(super) fn write_new_agenda(&mut self) {
        let (Panel::Preview { text, .. }, Some(answers)) = (&self.panel, &self.answers) else { return };
        let (lang, path) = (self.setting.lang, answers.file.clone());
        match agenda_file::create(&path, text) {
            Ok(()) => {
                self.answers = None;
                self.panel = Panel::None;
                self.start(&path);
            }
            Err(error) => {
                self.open_new_agenda();
                self.message = Some(match error.kind() {
                    ErrorKind::AlreadyExists => lang.file_exists(path.display()),
                    _ => lang.file_not_written(path.display(), error),
                });
            }
        }
    }
}
