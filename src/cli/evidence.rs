//! `rakor evidence`: a year's dossier for the evaluation, as a document or as rows for a spreadsheet.

use chrono::Datelike;

use super::args;
use super::context::{CommandResult, Context, Failure};
use super::output::{PaperName, put_bytes, put_document};
use super::table::TableForm;
use crate::document::format::Format;
use crate::minutes::annual_evidence::{document, facts, table};
use crate::minutes::file_name::safe;
use crate::report::annual_evidence::AnnualEvidence;

pub fn evidence(context: &Context, asked: &args::EvidenceArgs) -> CommandResult {
    let lang = context.lang;
    let catalog = context.catalog()?;
    let register = context.series(&catalog, asked.series.as_deref())?;
    let today = context.today(register);
    let year = asked.year.unwrap_or(today.year());
    let dossier = AnnualEvidence::of(register, year, today);
    let dossier = dossier.ok_or_else(|| Failure::Refused(lang.no_meeting_in(year)))?;
    let own_name = facts(&dossier).lang.dossier_file_name();
    let name = PaperName {
        noun: lang.evidence_noun(),
        file: format!("{own_name}-{}-{year}", safe(&register.series)),
        has_template: false,
    };
    if let Some(kind) = TableForm::asked(asked.csv, asked.xlsx) {
        let bytes = kind.serialize(context, &table::sheet(&dossier));
        return put_bytes(context, &asked.to, &name, kind.ending(), &bytes);
    }
    let paper = &facts(&dossier).agenda.paper;
    put_document(context, &asked.to, &name, &document(&dossier), paper, &[Format::Markdown])
}
