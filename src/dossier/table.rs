//! The dossier as rows for a spreadsheet: one a decision or promise, with dates in ISO 8601.

use super::{Dossier, account};
use crate::text::clean;

pub const COLUMNS: usize = 12;

/// A header in the language of the dossier, then its rows.
pub fn rows(dossier: &Dossier) -> Vec<[String; COLUMNS]> {
    let sitting = dossier.sitting();
    let lang = sitting.lang;
    let header = [
        lang.year_column(),
        &sitting.agenda.cluster_word,
        lang.indicator_label(),
        lang.indicator_name_column(),
        lang.code_column(),
        lang.kind_column(),
        lang.said_column(),
        lang.owner_column(),
        lang.deadline_column(),
        lang.status_column(),
        lang.evidence_label(),
        lang.meeting_column(),
    ];
    let date = |date: chrono::NaiveDate| date.to_string();
    let rows = dossier.sections().flat_map(|(chapter, section)| {
        section.entries.iter().map(move |entry| {
            let row = [
                dossier.year.to_string(),
                chapter.cluster.map(|cluster| cluster.id.clone()).unwrap_or_default(),
                entry.content.indicator.clone().unwrap_or_default(),
                section.indicator.map(|indicator| indicator.name.clone()).unwrap_or_default(),
                sitting.code(entry.code),
                lang.kind(entry.kind()).into(),
                entry.content.text.clone(),
                account::owners(sitting, entry),
                account::due(sitting, entry, &date),
                account::status(sitting, entry),
                account::evidence(sitting, entry),
                account::meetings(dossier, entry, &date),
            ];
            row.map(|cell| clean(&cell))
        })
    });
    std::iter::once(header.map(clean)).chain(rows).collect()
}
