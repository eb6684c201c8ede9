//! `rakor import`: a series that was exported comes back whole, into a register that does not have it.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::context::{CommandResult, Context, Failure, shown};
use crate::agenda::SeriesId;
use crate::register::{Recorded, Register};
use crate::store::Appended;
use crate::text::clean;

/// What is read of an export: the rest follows from the events.
#[derive(Deserialize)]
struct Import {
    series: SeriesId,
    events: Vec<Recorded>,
}

pub fn import(context: &Context, path: &Path) -> CommandResult {
    let lang = context.lang;
    let text =
        fs::read_to_string(path).map_err(|cause| Failure::Refused(lang.import_unreadable(shown(path), cause)))?;
    let read: Result<Import, _> = serde_json::from_str(text.trim_start_matches('\u{feff}'));
    let Ok(Import { series, events }) = read else {
        return Err(Failure::Refused(lang.import_not_an_export(shown(path))));
    };
    let mut log = context.log()?;
    let known = log.series().map_err(|trouble| context.trouble(&trouble))?;
    if known.contains(&series) {
        return Err(Failure::Refused(lang.import_is_there(clean(&series))));
    }
    if log.append_all(&series, 0, &events).map_err(|trouble| context.trouble(&trouble))? == Appended::Behind {
        return Err(Failure::Refused(lang.import_is_there(clean(&series))));
    }
    let mut register = Register::new(series.clone());
    events.iter().for_each(|event| register.apply(event));
    let (meetings, entries) = (register.meetings.len(), register.entries.len());
    context.say(&(lang.imported(clean(&series), meetings, entries) + "\n"))
}
