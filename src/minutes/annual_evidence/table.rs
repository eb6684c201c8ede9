//! The evidence as rows for a spreadsheet: one a decision or promise, with dates in ISO 8601.

use super::{entry, facts};
use crate::report::annual_evidence::AnnualEvidence;
use crate::text::clean;

pub const COLUMNS: usize = 12;

/// A header in the language of the evidence, then its rows.
pub fn rows(evidence: &AnnualEvidence) -> Vec<[String; COLUMNS]> {
    let facts = facts(evidence);
    let lang = facts.lang;
    let header = [
        lang.year_column(),
        &facts.agenda.cluster_word,
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
    let rows = evidence.sections().flat_map(|(chapter, section)| {
        section.entries.iter().map(move |entry| {
            let row = [
                evidence.year.to_string(),
                chapter.cluster.map(|cluster| cluster.id.to_string()).unwrap_or_default(),
                entry.content.indicator.clone().unwrap_or_default(),
                section.indicator.map(|indicator| indicator.name.clone()).unwrap_or_default(),
                facts.code(entry.code),
                lang.kind(entry.kind()).into(),
                entry.content.text.clone(),
                entry::owners(facts, entry),
                entry::due(facts, entry, &date),
                entry::status(facts, entry),
                entry::evidence(facts, entry),
                entry::meetings(evidence, entry, &date),
            ];
            row.map(|cell| clean(&cell))
        })
    });
    std::iter::once(header.map(clean)).chain(rows).collect()
}
