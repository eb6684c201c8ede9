//! The evidence as a table for spreadsheets: a row for each decision or promise.

use super::{entry, facts};
use crate::document::sheet::{Cell, Sheet};
use crate::report::annual_evidence::AnnualEvidence;

/// With headings in the language of the evidence.
pub fn sheet(evidence: &AnnualEvidence) -> Sheet {
    let facts = facts(evidence);
    let lang = facts.lang;
    let columns = [
        (lang.year_column(), 8),
        (facts.agenda.cluster_word.as_str(), 12),
        (lang.indicator_label(), 10),
        (lang.indicator_name_column(), 32),
        (lang.code_column(), 8),
        (lang.kind_column(), 12),
        (lang.said_column(), 44),
        (lang.owner_column(), 18),
        (lang.deadline_column(), 16),
        (lang.status_column(), 14),
        (lang.evidence_label(), 32),
        (lang.meeting_column(), 14),
    ];
    let date = |date: chrono::NaiveDate| date.to_string();
    let rows = evidence.sections().flat_map(|(chapter, section)| {
        section.entries.iter().map(move |entry| {
            vec![
                Cell::Number(evidence.year.into()),
                Cell::text(chapter.cluster.map_or("", |cluster| &cluster.id)),
                Cell::text(entry.content.indicator.as_deref().unwrap_or_default()),
                Cell::text(section.indicator.map_or("", |indicator| &indicator.name)),
                Cell::text(facts.code(entry.code)),
                Cell::text(lang.kind(entry.kind())),
                Cell::text(facts.register.text_for_others(entry, lang)),
                Cell::text(entry::owners(facts, entry)),
                Cell::text(entry::due(facts, entry, &date)),
                Cell::text(entry::status(facts, entry)),
                Cell::text(entry::evidence(facts, entry)),
                Cell::text(entry::meetings(evidence, entry, &date)),
            ]
        })
    });
    Sheet { rows: rows.collect(), ..Sheet::new(lang.dossier_file_name(), &columns) }
}
