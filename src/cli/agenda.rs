//! `rakor agenda`: files that say what a meeting is about are checked and made.

use std::io::{self, BufRead, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::args;
use super::desk::{Answer, Desk, Failure, shown, warn};
use super::{shelf, show_faults};
use crate::agenda::fault::{FileFault, Source};
use crate::agenda::{draft, file, read};
use crate::calendar::Zone;
use crate::deadline::{self, Calendar};
use crate::text::clean;
use crate::words::Lang;

pub fn check(desk: &Desk, files: &[PathBuf]) -> Answer {
    let mut answer = Ok(());
    for path in files {
        match file::check(path).map_err(|faults| show_faults(&faults, desk.lang)) {
            Ok(()) => desk.say(&(desk.lang.agenda_fine(shown(path)) + "\n"))?,
            Err(failure) => answer = Err(failure),
        }
    }
    answer
}

/// Makes an agenda file of what was said, and on a terminal asks for the rest.
pub fn new(desk: &Desk, said: &args::New) -> Answer {
    let lang = desk.lang;
    let today = desk.now(Zone::default()).date_naive();
    let title = answered(&said.title, lang.ask_title(), "", lang)?;
    if clean(&title).is_empty() {
        return Err(Failure::Usage(lang.title_missing().into()));
    }
    let series = answered(&said.series, lang.ask_series(), "", lang)?;
    let date = date(&answered(&said.date, lang.ask_date(), &today.to_string(), lang)?, today, lang)?;
    let place = answered(&said.place, lang.ask_place(), "", lang)?;
    let framework = answered(&said.framework, lang.ask_framework(), "", lang)?;
    let framework = Some(framework.trim()).filter(|name| !name.is_empty());

    let text = draft(&title, &series, date, &place, framework, lang);
    let path = said.file.clone().unwrap_or_else(|| format!("agenda-{date}.toml").into());
    let source = Source::new(&shown(&path), &text);
    let agenda = read(&source, &mut |_| Err(FileFault::Missing)).map_err(|faults| show_faults(&faults, lang))?;
    write(&path, &text, lang)?;
    desk.say(&(lang.agenda_made(shown(&path), agenda.title, lang.date(date)) + "\n"))
}

/// What was said, or what is answered on a terminal, or else the usual.
fn answered(said: &Option<String>, question: &str, usual: &str, lang: Lang) -> Answer<String> {
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

fn date(text: &str, today: NaiveDate, lang: Lang) -> Answer<NaiveDate> {
    let calendar = Calendar { meeting: today, events: &[], holidays: &[] };
    let spoken = || match deadline::read(text, &calendar) {
        deadline::Reading::Date { date, estimate: false } => Some(date),
        _ => None,
    };
    shelf::date(text).or_else(spoken).ok_or_else(|| Failure::Refused(lang.not_a_date(clean(text))))
}

/// Writes a file that is not there yet.
fn write(path: &Path, text: &str, lang: Lang) -> Answer {
    file::create(path, text).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Failure::Refused(lang.file_exists(shown(path))),
        _ => Failure::Refused(lang.file_not_written(shown(path), error)),
    })
}
