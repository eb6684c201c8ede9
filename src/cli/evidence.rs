//! `rakor evidence`: a year's dossier for the evaluation, as a document or as rows for a spreadsheet.

use chrono::Datelike;

use super::args;
use super::desk::{Answer, Desk, Failure, here};
use super::minutes::is_folder;
use super::sheet::sheet;
use crate::dossier::{Dossier, document, table};
use crate::minutes::file::{self, Saved};
use crate::minutes::markdown::markdown;
use crate::text::clean;

pub fn evidence(desk: &Desk, asked: &args::Evidence) -> Answer {
    let lang = desk.lang;
    let shelf = desk.shelf()?;
    let register = desk.series(&shelf, asked.series.as_deref())?;
    let today = desk.today(register);
    let year = asked.year.unwrap_or(today.year());
    let dossier = Dossier::of(register, year, today);
    let dossier = dossier.ok_or_else(|| Failure::Refused(lang.no_meeting_in(year)))?;
    let (text, ending) = match asked.csv {
        true => (sheet(table::rows(&dossier).into_iter()), "csv"),
        false => (markdown(&document(&dossier)), "md"),
    };
    if asked.stdout {
        return desk.say(&text);
    }
    let own_name = dossier.sitting().lang.dossier_file_name();
    let name = format!("{own_name}-{}-{year}.{ending}", file::safe(&register.series));
    let path = match asked.output.as_ref().map(|path| here().join(path)) {
        None => desk.minutes_folder.join(name),
        Some(folder) if is_folder(&folder) => folder.join(name),
        Some(path) => path,
    };
    match file::save_as(&text, &path, &desk.memory()) {
        Ok(Saved { path, written, kept }) => {
            let path = path.display();
            let sentence = match kept {
                Some(kept) => lang.dossier_kept(path, kept.display()),
                None if written => lang.dossier_saved(path),
                None => lang.dossier_current(path),
            };
            desk.say(&(clean(&sentence) + "\n"))
        }
        Err(trouble) => Err(Failure::Refused(clean(&lang.dossier_not_saved(trouble.path.display(), &trouble.cause)))),
    }
}
