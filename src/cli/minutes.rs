//! `rakor minutes`: the notula of a meeting, as a file or on standard output.

use std::path::{MAIN_SEPARATOR, Path};

use super::args;
use super::desk::{Answer, Desk, Failure, shown};
use super::shelf::Shelf;
use crate::minutes::{file, markdown::markdown, notula};
use crate::text::clean;

pub fn minutes(desk: &Desk, asked: &args::Minutes) -> Answer {
    let shelf = Shelf::read(&mut *desk.log_to_read()?).map_err(|trouble| desk.trouble(&trouble))?;
    let listed = shelf.find(&asked.which, desk.lang).map_err(Failure::Refused)?;
    let listed = listed.ok_or_else(|| Failure::Refused(desk.lang.empty_register(shown(&desk.register))))?;
    let text = markdown(&notula(listed.register, listed.meeting));
    if asked.stdout {
        return desk.say(&text);
    }
    let memory = desk.memory();
    let place = asked.output.as_ref().unwrap_or(&desk.minutes_folder);
    let here = std::env::current_dir().unwrap_or_default();
    let saved = match &asked.output {
        Some(path) if !is_folder(path) => file::save_as(&text, &here.join(path), &memory),
        _ => file::save(&text, &here.join(place), &memory, listed.meeting),
    };
    match saved {
        Ok(saved) => desk.say(&(clean(&saved.sentence(desk.lang)) + "\n")),
        Err(not_saved) => Err(Failure::Refused(clean(&not_saved.sentence(desk.lang)))),
    }
}

/// A folder that is there, or a name that ends as one.
fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.to_string_lossy().ends_with(['/', MAIN_SEPARATOR])
}
