//! `rakor agenda`: files that say what a meeting is about are checked and made.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::args;
use super::context::{CommandResult, Context, Failure, shown};
use super::interview::{self, Wrong};
use super::{load, show_faults};
use crate::agenda::diagnostic::{FileFault, Source};
use crate::agenda::{Agency, Attached, pasted, read, with_agencies};
use crate::capture::cluster_called;
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
    let new = interview::held(context, said)?;
    let path = file_of(said.file.as_deref(), new.date);
    if path.exists() {
        return Err(Failure::Refused(context.lang.file_exists(shown(&path))));
    }
    if !interview::is_agreed(context, &new, &path)? {
        return Err(Failure::Refused(context.lang.no_answer().into()));
    }
    make(context, &path, new.date, &new.text(context.lang), &[])
}

/// Adds agencies to the file of an agenda, and keeps what people wrote there.
pub fn add(context: &Context, said: &args::AddArgs) -> CommandResult {
    let lang = context.lang;
    let agenda = load(context, &said.file)?;
    let agencies: Vec<Agency> = pasted(&said.names.join("\n")).into_iter().map(|pasted| pasted.agency).collect();
    let taken = agencies.iter().find(|agency| agency.names().any(|name| !agenda.is_free(name)));
    if let Some(taken) = taken {
        return Err(Failure::Refused(lang.agency_known(clean(&taken.short))));
    }
    let cluster = said.cluster.as_ref().map(|named| {
        let unknown = || Failure::Refused(lang.no_such_cluster(clean(named)));
        cluster_called(named, &agenda).ok_or_else(unknown)
    });
    let cluster = cluster.transpose()?;
    let path = &said.file;
    let failed = |why: &dyn std::fmt::Display| Failure::Refused(lang.file_not_written(shown(path), why));
    let before = fs::read_to_string(path).map_err(|error| failed(&error))?;
    let text =
        with_agencies(&before, &agencies, cluster.as_ref()).map_err(|fault| failed(&clean(&fault.to_string())))?;
    let mut beside = |name: &str| agenda_file::beside(&path.with_file_name(name));
    read(&Source::new(&shown(path), &text), &mut beside).map_err(|faults| show_faults(&faults, lang))?;
    whole_file::write(path, text.as_bytes()).map_err(|error| failed(&error))?;
    let names = agencies.iter().map(|agency| clean(&agency.short)).collect::<Vec<_>>().join(", ");
    context.say(&(lang.agencies_added(shown(path), names) + "\n"))
}

/// Makes the next meeting's agenda file of the last meeting.
pub fn next(context: &Context, said: &args::NextArgs) -> CommandResult {
    let lang = context.lang;
    let catalog = context.catalog()?;
    let last = context.meeting(&catalog, &said.which)?;
    let agenda = &last.meeting.agenda;
    let today = context.now(agenda.zone).date_naive();
    let not_before = |text: &str| match interview::date(text, today, lang)? {
        date if date < agenda.date => Err(Wrong(lang.next_too_early(lang.date(agenda.date)))),
        date => Ok(date),
    };
    let date = interview::answered(said.date.as_deref(), lang.ask_date(), "", lang, not_before)?;
    let date = date.ok_or_else(|| Failure::Usage(lang.next_date_missing().into()))?;
    let title = said.title.as_deref().map(clean);
    if title.as_ref().is_some_and(String::is_empty) {
        return Err(Failure::Usage(lang.title_missing().into()));
    }
    let start = said.start.as_ref().map(|text| interview::time(text, lang)).transpose()?;
    let next = Next { date, title, place: said.place.clone(), start };
    let text = last.register.next_agenda(last.meeting, &next).text();
    make(context, &file_of(said.file.as_deref(), date), date, &text, &[&agenda.logo, &agenda.paper.base])
}

/// Writes an agenda that reads without fault, unless its file is there, and beside it the files that it names and that
/// are not there.
fn make(context: &Context, path: &Path, date: NaiveDate, text: &str, attached: &[&Attached]) -> CommandResult {
    let lang = context.lang;
    let source = Source::new(&shown(path), text);
    let kept = |name: &str| attached.iter().find(|attached| attached.file == name);
    let mut beside =
        |name: &str| kept(name).map(|attached| Source::new(name, &attached.data)).ok_or(FileFault::Missing);
    let agenda = read(&source, &mut beside).map_err(|faults| show_faults(&faults, lang))?;
    write(path, text, lang)?;
    for attached in attached.iter().filter(|attached| !attached.is_none()) {
        let path = path.with_file_name(&attached.file);
        if !path.exists() {
            whole_file::write(&path, &attached.bytes())
                .map_err(|error| Failure::Refused(lang.file_not_written(shown(&path), error)))?;
        }
    }
    context.say(&(lang.agenda_made(shown(path), agenda.title, lang.date(date)) + "\n"))
}

/// The file that was named, or the usual one.
fn file_of(named: Option<&Path>, date: NaiveDate) -> PathBuf {
    named.map_or_else(|| format!("agenda-{date}.toml").into(), Path::to_path_buf)
}

/// Writes a file that is not there yet.
fn write(path: &Path, text: &str, lang: Lang) -> CommandResult {
    agenda_file::create(path, text).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Failure::Refused(lang.file_exists(shown(path))),
        _ => Failure::Refused(lang.file_not_written(shown(path), error)),
    })
}
