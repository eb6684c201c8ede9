//! `rakor remove`: a planned meeting or a whole task force goes out of the register, after a question and a copy.

use std::path::PathBuf;

use super::args::RemoveArgs;
use super::context::{CommandResult, Context, Failure, shown};
use super::question::ask;
use crate::agenda::SeriesId;
use crate::register::{Command, MeetingId, Rejection, State};
use crate::replica::{Replica, draft};
use crate::store::Sqlite;
use crate::text::clean;

/// What goes, and what it is called.
struct Removal {
    series: SeriesId,
    /// None: the whole task force.
    meeting: Option<MeetingId>,
    name: String,
}

pub fn remove(context: &Context, asked: &RemoveArgs) -> CommandResult {
    let lang = context.lang;
    let removal = meant(context, asked)?;
    if removal.meeting.is_none() && draft::is_anybody_at(&context.register) {
        return Err(Failure::Refused(lang.remove_in_use().into()));
    }
    if !asked.yes && !is_meant(context, &removal.name)? {
        return Err(Failure::Refused(lang.nothing_removed().into()));
    }
    let mut log = Sqlite::open(&context.register).map_err(|trouble| context.trouble(&trouble))?;
    let copy = free_name(context);
    log.back_up(&copy).map_err(|_| Failure::Refused(lang.not_backed_up(shown(&copy))))?;
    match removal.meeting {
        None => log.remove_series(&removal.series).map_err(|trouble| context.trouble(&trouble))?,
        Some(meeting) => {
            let mut live = Replica::open(log, &removal.series).map_err(|trouble| context.trouble(&trouble))?;
            let now = context.now_at(live.register());
            let outcome = live.execute(meeting, now, &context.host, Command::Remove);
            let outcome = outcome.map_err(|refusal| Failure::Refused(refusal.sentence(lang)))?;
            if let (false, Some(trouble)) = (outcome.saved, live.trouble()) {
                return Err(context.trouble(trouble));
            }
        }
    }
    context.say(&(lang.removed(removal.name, shown(&copy)) + "\n"))
}

fn meant(context: &Context, asked: &RemoveArgs) -> CommandResult<Removal> {
    let lang = context.lang;
    let catalog = context.catalog()?;
    let series = asked.series.as_deref();
    let Some(wanted) = &asked.meeting else {
        let register = context.series(&catalog, series)?;
        let entries = register.entries.iter().filter(|entry| entry.stands()).count();
        let name = lang.task_force_to_remove(clean(&register.series), register.meetings.len(), entries);
        return Ok(Removal { series: register.series.clone(), meeting: None, name });
    };
    let listed = catalog.named(wanted, series).map_err(|error| context.not_found(&error))?;
    if listed.meeting.state() != State::Planned {
        return Err(Failure::Refused(Rejection::OpenedOnce.sentence(lang)));
    }
    let agenda = &listed.meeting.agenda;
    let name = lang.meeting_to_remove(lang.date(agenda.date), clean(&agenda.title));
    Ok(Removal { series: listed.register.series.clone(), meeting: Some(listed.meeting.id), name })
}

fn is_meant(context: &Context, name: &str) -> CommandResult<bool> {
    let lang = context.lang;
    let answer = ask(&lang.remove_asked(name), lang.nothing_removed(), lang)?
        .ok_or_else(|| Failure::Usage(lang.say_yes().into()))?;
    Ok(["y", "ya", "yes"].contains(&answer.to_lowercase().as_str()))
}

/// A name beside the register that no file has: `rakor-cadangan-20240314-091200.db`.
fn free_name(context: &Context) -> PathBuf {
    let now = context.now(context.clock.zone()).format("%Y%m%d-%H%M%S");
    let stem = context.register.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let named = |number: u32| {
        let number = if number == 1 { String::new() } else { format!("-{number}") };
        context.register.with_file_name(format!("{stem}-{}-{now}{number}.db", context.lang.backup_word()))
    };
    (1..).map(named).find(|path| !path.exists()).unwrap_or_else(|| named(1))
}
