//! `rakor evidence`: a year's dossier for the evaluation, as a document or as rows for a spreadsheet.

use chrono::Datelike;

use super::args;
use super::context::{Answer, Context, Failure, here};
use super::csv::sheet;
use super::minutes_output::is_folder;
use crate::document::markdown::markdown;
use crate::minutes::annual_evidence::{document, facts, table};
use crate::minutes::file_name::safe;
use crate::platform::minutes_file::{self, Saved};
use crate::report::annual_evidence::AnnualEvidence;
use crate::text::clean;

pub fn evidence(context: &Context, asked: &args::Evidence) -> Answer {
    let lang = context.lang;
    let catalog = context.catalog()?;
    let register = context.series(&catalog, asked.series.as_deref())?;
    let today = context.today(register);
    let year = asked.year.unwrap_or(today.year());
    let dossier = AnnualEvidence::of(register, year, today);
    let dossier = dossier.ok_or_else(|| Failure::Refused(lang.no_meeting_in(year)))?;
    let (text, ending) = match asked.csv {
        true => (sheet(table::rows(&dossier).into_iter()), "csv"),
        false => (markdown(&document(&dossier)), "md"),
    };
    if asked.stdout {
        return context.say(&text);
    }
    let own_name = facts(&dossier).lang.dossier_file_name();
    let name = format!("{own_name}-{}-{year}.{ending}", safe(&register.series));
    let path = match asked.output.as_ref().map(|path| here().join(path)) {
        None => context.minutes_folder.join(name),
        Some(folder) if is_folder(&folder) => folder.join(name),
        Some(path) => path,
    };
    match minutes_file::save_as(&text, &path, &context.memory()) {
        Ok(Saved { path, written, kept }) => {
            let path = path.display();
            let sentence = match kept {
                Some(kept) => lang.dossier_kept(path, kept.display()),
                None if written => lang.dossier_saved(path),
                None => lang.dossier_current(path),
            };
            context.say(&(clean(&sentence) + "\n"))
        }
        Err(trouble) => Err(Failure::Refused(clean(&lang.dossier_not_saved(trouble.path.display(), &trouble.cause)))),
    }
}
