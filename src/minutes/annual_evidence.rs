//! The evidence on paper: the meetings, a summary by indicator, then every decision and promise.

mod entry;
pub mod table;

use super::meeting_facts::MeetingFacts;
use crate::document::{Block, Document, Properties, Text};
use crate::register::{Entry, Meeting};
use crate::report::annual_evidence::{AnnualEvidence, Chapter, EvidenceCount, Section};

/// The last meeting of the year, which tells its words.
pub fn facts<'a>(evidence: &AnnualEvidence<'a>) -> MeetingFacts<'a> {
    MeetingFacts::new(evidence.register, evidence.held[evidence.held.len() - 1])
}

/// In the language of the year's last agenda.
pub fn document(evidence: &AnnualEvidence) -> Document {
    let parts = [head, meetings, summary, silent, details];
    let properties = Properties {
        lang: facts(evidence).lang,
        title: facts(evidence).lang.dossier_title(evidence.year),
        ..Properties::default()
    };
    Document { properties, blocks: parts.into_iter().flat_map(|part| part(evidence)).collect() }
}

fn head(evidence: &AnnualEvidence) -> Vec<Block> {
    let lang = facts(evidence).lang;
    let EvidenceCount { decisions, promises, done, proven } =
        evidence.sections().map(|(_, section)| section.tally()).sum();
    let field = |label: &str, answer: String| (Text::from(label), vec![Text::from(answer)]);
    vec![
        Block::heading(1, lang.dossier_title(evidence.year)),
        Block::Fields(vec![
            field(lang.task_force_field(), facts(evidence).agenda.task_force_name()),
            field(lang.held_field(), lang.times_held(evidence.held.len())),
            field(lang.decisions_field(), decisions.to_string()),
            field(lang.promises_column(), lang.promises_kept(promises, done)),
            field(lang.proven_field(), proven.to_string()),
            field(lang.as_of_field(), lang.date(evidence.today)),
        ]),
    ]
}

fn meetings(evidence: &AnnualEvidence) -> Vec<Block> {
    let lang = facts(evidence).lang;
    let mut blocks = vec![Block::heading(2, lang.meetings_heading(evidence.year)), list(evidence, &evidence.held)];
    if !evidence.before.is_empty() {
        blocks.push(Block::heading(3, lang.meetings_before()));
        blocks.push(list(evidence, &evidence.before));
    }
    blocks
}

fn list(evidence: &AnnualEvidence, meetings: &[&Meeting]) -> Block {
    let lang = facts(evidence).lang;
    let columns = [
        (lang.number_column(), 5),
        (lang.date_column(), 15),
        (lang.meeting_column(), 35),
        (lang.place_field(), 20),
        (lang.attendance_column(), 12),
        (lang.minutes_column(), 13),
    ];
    let rows = meetings.iter().zip(1..).map(|(meeting, number)| {
        let invited = meeting.invited().count();
        let there = (!meeting.attendance.is_empty()).then(|| lang.there_of(meeting.attending(), invited));
        let issued = meeting.last_issue().map(|issue| lang.version_state(issue.version, lang.issue_state(issue.state)));
        vec![
            number.to_string().into(),
            lang.date(meeting.agenda.date).into(),
            Text::from(&meeting.agenda.title),
            or_dash(&meeting.agenda.place),
            there.unwrap_or_else(|| lang.roll_not_taken().into()).into(),
            issued.unwrap_or_else(|| lang.not_issued().into()).into(),
        ]
    });
    Block::table(&columns, rows.collect())
}

fn summary(evidence: &AnnualEvidence) -> Vec<Block> {
    let lang = facts(evidence).lang;
    let columns = [
        (lang.indicator_label(), 48),
        (lang.decisions_field(), 13),
        (lang.promises_column(), 13),
        (lang.done_column(), 11),
        (lang.proven_field(), 15),
    ];
    let row = |label: Text, tally: EvidenceCount| {
        let counts = [tally.decisions, tally.promises, tally.done, tally.proven];
        std::iter::once(label).chain(counts.map(|count| count.to_string().into())).collect::<Vec<_>>()
    };
    let told = evidence.sections().filter(|(_, section)| section.indicator.is_some() || !section.entries.is_empty());
    let mut rows: Vec<_> = told
        .map(|(chapter, section)| {
            let label = match section.indicator {
                Some(indicator) => format!("{} {}", indicator.number, indicator.name),
                None => format!("{}: {}", chapter_title(evidence, chapter), lang.without_indicator()),
            };
            row(label.into(), section.tally())
        })
        .collect();
    let all = evidence.sections().map(|(_, section)| section.tally()).sum();
    rows.push(row(Text::default().bold(lang.in_all()), all));
    vec![Block::heading(2, lang.summary_heading()), Block::table(&columns, rows)]
}

/// The indicators with nothing, by name.
fn silent(evidence: &AnnualEvidence) -> Vec<Block> {
    let silent = evidence.sections().filter(|(_, section)| section.entries.is_empty());
    let names = silent.filter_map(|(_, section)| section.indicator);
    let items: Vec<_> =
        names.map(|indicator| vec![Text::from(format!("{} {}", indicator.number, indicator.name))]).collect();
    if items.is_empty() {
        return Vec::new();
    }
    let heading = Block::heading(2, facts(evidence).lang.silent_indicators());
    vec![heading, Block::List { ordered: false, items }]
}

fn details(evidence: &AnnualEvidence) -> Vec<Block> {
    let lang = facts(evidence).lang;
    let mut blocks = Vec::new();
    for chapter in &evidence.chapters {
        let told: Vec<_> = chapter.sections.iter().filter(|section| !section.entries.is_empty()).collect();
        if chapter.cluster.is_none() && told.is_empty() {
            continue;
        }
        blocks.push(Block::heading(2, chapter_title(evidence, chapter)));
        if told.is_empty() {
            blocks.push(Block::paragraph(lang.nothing_in_cluster()));
        }
        for section in told {
            blocks.push(Block::heading(
                3,
                match section.indicator {
                    Some(indicator) => format!("{} {}: {}", lang.indicator_label(), indicator.number, indicator.name),
                    None => lang.without_indicator().into(),
                },
            ));
            blocks.push(entries(evidence, section));
        }
    }
    blocks
}

fn entries(evidence: &AnnualEvidence, section: &Section) -> Block {
    let lang = facts(evidence).lang;
    let columns = [
        (lang.code_column(), 8),
        (lang.said_column(), 27),
        (lang.owner_column(), 13),
        (lang.deadline_column(), 12),
        (lang.status_column(), 10),
        (lang.evidence_label(), 18),
        (lang.meeting_column(), 12),
    ];
    Block::table(&columns, section.entries.iter().map(|entry| row(evidence, section, entry)).collect())
}

fn row(evidence: &AnnualEvidence, section: &Section, entry: &Entry) -> Vec<Text> {
    let facts = facts(evidence);
    let lang = facts.lang;
    let date = |date| lang.short_date(date);
    // An indicator that this framework does not have.
    let foreign = entry.content.indicator.as_ref().filter(|_| section.indicator.is_none());
    let foreign = foreign.map(|number| format!("({} {number})", lang.indicator())).unwrap_or_default();
    vec![
        Text::default().bold(facts.code(entry.code)),
        Text::from(facts.register.text_for_others(entry, lang)).plain(foreign),
        or_dash(&entry::owners(facts, entry)),
        or_dash(&entry::due(facts, entry, &date)),
        or_dash(&entry::status(facts, entry)),
        linked_or_dash(&entry::evidence(facts, entry)),
        entry::meetings(evidence, entry, &date).into(),
    ]
}

fn chapter_title(evidence: &AnnualEvidence, chapter: &Chapter) -> String {
    let facts = facts(evidence);
    chapter.cluster.map_or_else(|| facts.lang.general().into(), |cluster| facts.agenda.cluster_title(cluster))
}

fn linked_or_dash(words: &str) -> Text {
    if words.trim().is_empty() { "–".into() } else { Text::default().linked(words) }
}

fn or_dash(words: &str) -> Text {
    if words.trim().is_empty() { "–".into() } else { words.into() }
}
