//! `rakor agenda`: files that say what a meeting is about are checked and made.

use std::io::{self, BufRead, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveTime};

use super::args;
use super::context::{CommandResult, Context, Failure, shown, warn};
use super::{catalog, show_faults};
use crate::agenda::diagnostic::{FileFault, Source};
use crate::agenda::{Attached, read};
use crate::deadline::{self, Calendar};
use crate::i18n::new_agenda::draft;
use crate::lang::Lang;
use crate::platform::{agenda_file, whole_file};
use crate::report::next_agenda::Next;
use crate::text::clean;

pub fn check(context: &Context, files: &[PathBuf]) -> CommandResult {
    let mut answer = Ok(());
    for path in files {
        match agenda_file::check(path).map_err(|faults| show_faults(&faults, context.lang)) {
            Ok(()) => context.say(&(context.lang.agenda_fine(shown(path)) + "\n"))?,
            Err(failure) => answer = Err(failure),
        }
    }
    answer
}

/// Makes an agenda file of what was said, and on a terminal asks for the rest.
pub fn new(context: &Context, said: &args::NewArgs) -> CommandResult {
    let lang = context.lang;
    let today = context.now(context.clock.zone()).date_naive();
    let title = answered(&said.title, lang.ask_title(), "", lang)?;
    if clean(&title).is_empty() {
        return Err(Failure::Usage(lang.title_missing().into()));
    }
    let series = answered(&said.series, lang.ask_series(), "", lang)?;
    let date = date(&answered(&said.date, lang.ask_date(), &today.to_string(), lang)?, today, lang)?;
    let place = answered(&said.place, lang.ask_place(), "", lang)?;
    let framework = answered(&said.framework, lang.ask_framework(), "", lang)?;
    let framework = Some(framework.trim()).filter(|name| !name.is_empty());

    let text = draft(&title, &series, (date, context.clock.zone()), &place, framework, lang);
    make(context, said.file.as_deref(), date, &text, &[])
}

/// Makes the next meeting's agenda file of the last meeting.
pub fn next(context: &Context, said: &args::NextArgs) -> CommandResult {
    let lang = context.lang;
    let catalog = context.catalog()?;
    let last = context.meeting(&catalog, &said.which)?;
    let text = answered(&said.date, lang.ask_date(), "", lang)?;
    if text.is_empty() {
        return Err(Failure::Usage(lang.next_date_missing().into()));
    }
    let agenda = &last.meeting.agenda;
    let date = date(&text, context.now(agenda.zone).date_naive(), lang)?;
    if date < agenda.date {
        return Err(Failure::Refused(lang.next_too_early(lang.date(agenda.date))));
    }
    let title = said.title.as_deref().map(clean);
    if title.as_ref().is_some_and(String::is_empty) {
        return Err(Failure::Usage(lang.title_missing().into()));
    }
    let start = said.start.as_ref().map(|text| time(text, lang)).transpose()?;
    let next = Next { date, title, place: said.place.clone(), start };
    let text = last.register.next_agenda(last.meeting, &next).text();
    make(context, said.file.as_deref(), date, &text, &[&agenda.logo, &agenda.paper.base])
}

/// Writes an agenda that reads without fault, unless its file is there, and beside it the files that it names and that
/// are not there.
fn make(context: &Context, file: Option<&Path>, date: NaiveDate, text: &str, attached: &[&Attached]) -> CommandResult {
    let lang = context.lang;
    let path = file.map_or_else(|| format!("agenda-{date}.toml").into(), Path::to_path_buf);
    let source = Source::new(&shown(&path), text);
    let kept = |name: &str| attached.iter().find(|attached| attached.file == name);
    let mut beside =
        |name: &str| kept(name).map(|attached| Source::new(name, &attached.data)).ok_or(FileFault::Missing);
    let agenda = read(&source, &mut beside).map_err(|faults| show_faults(&faults, lang))?;
    write(&path, text, lang)?;
    for attached in attached.iter().filter(|attached| !attached.is_none()) {
        let path = path.with_file_name(&attached.file);
        if !path.exists() {
            whole_file::write(&path, &attached.bytes())
                .map_err(|error| Failure::Refused(lang.file_not_written(shown(&path), error)))?;
        }
    }
    context.say(&(lang.agenda_made(shown(&path), agenda.title, lang.date(date)) + "\n"))
}

/// What was said, or what is answered on a terminal, or else the usual.
fn answered(said: &Option<String>, question: &str, usual: &str, lang: Lang) -> CommandResult<String> {
    if let Some(said) = said {
        return Ok(said.clone());
    }
    let input = io::stdin();
    if !input.is_terminal() {
        return Ok(usual.into());
    }
    let usual_shown = if usual.is_empty() { String::new() } else { format!(" [{usual}]") };
    let mut error = io::stderr();
    let _ = write!(error, "{question}{usual_shown}: ").and_then(|()| error.flush());
    let mut answer = String::new();
    match input.lock().read_line(&mut answer) {
        Ok(0) => {
            warn("");
            Err(Failure::Refused(lang.no_answer().into()))
        }
        Ok(_) if answer.trim().is_empty() => Ok(usual.into()),
        Ok(_) => Ok(answer.trim().into()),
        Err(error) => Err(Failure::Refused(lang.input_failed(error))),
    }
}

fn date(text: &str, today: NaiveDate, lang: Lang) -> CommandResult<NaiveDate> {
    let calendar = Calendar { meeting: today, events: &[], holidays: &[] };
    let spoken = || match deadline::read(text, &calendar) {
        deadline::TimeReading::Date { date, estimate: false, .. } => Some(date),
        _ => None,
    };
    catalog::date(text).or_else(spoken).ok_or_else(|| Failure::Refused(lang.not_a_date(clean(text))))
}

/// `09:00`, or `9.00` as people write it.
fn time(text: &str, lang: Lang) -> CommandResult<NaiveTime> {
    let time = ["%H:%M", "%H.%M"].iter().find_map(|form| NaiveTime::parse_from_str(text.trim(), form).ok());
    time.ok_or_else(|| Failure::Refused(lang.not_a_time(clean(text))))
}

/// Writes a file that is not there yet.
fn write(path: &Path, text: &str, lang: Lang) -> CommandResult {
    agenda_file::create(path, text).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Failure::Refused(lang.file_exists(shown(path))),
        _ => Failure::Refused(lang.file_not_written(shown(path), error)),
    })
}
