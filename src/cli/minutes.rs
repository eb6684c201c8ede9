//! `rakor minutes`: the notula of a meeting, as a file or on standard output.

use std::path::{MAIN_SEPARATOR, Path};

use super::args;
use super::desk::{Answer, Desk, Failure, here, shown};
use crate::minutes::{file, markdown::markdown, notula};
use crate::text::clean;

pub fn minutes(desk: &Desk, asked: &args::Minutes) -> Answer {
    let shelf = desk.shelf()?;
    let listed = shelf.find(&asked.which, desk.lang).map_err(Failure::Refused)?;
    let listed = listed.ok_or_else(|| Failure::Refused(desk.lang.empty_register(shown(&desk.register))))?;
    let text = markdown(&notula(listed.register, listed.meeting));
    if asked.stdout {
        return desk.say(&text);
    }
    let memory = desk.memory();
    let saved = match asked.output.as_ref().map(|path| here().join(path)) {
        None => file::save(&text, &desk.minutes_folder, &memory, listed.meeting),
        Some(folder) if is_folder(&folder) => file::save(&text, &folder, &memory, listed.meeting),
        Some(path) => file::save_as(&text, &path, &memory),
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
