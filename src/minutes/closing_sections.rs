//! The end of the notula: what is still open, where the agenda wants it told, what was withdrawn, what changed, and the
//! signatures.

use super::changes::changes;
use super::internal_sheet::open_points;
use super::meeting_facts::MeetingFacts;
use crate::agenda::Official;
use crate::document::{Block, Signature, Text};
use crate::report::closing_check::Finding;
use crate::text::capital;

pub fn closing_sections(facts: MeetingFacts) -> Vec<Block> {
    let mut blocks = match facts.agenda.paper.findings {
        true => open_points(facts, Finding::is_printed),
        false => Vec::new(),
    };
    blocks.extend(withdrawn(facts));
    blocks.extend(changes(facts));
    blocks.extend(list(facts.lang.attachments(), plain(&facts.agenda.attachments)));
    blocks.extend(signatures(facts));
    blocks.extend(list(facts.lang.copies(), plain(&facts.agenda.copies)));
    blocks
}

fn plain(texts: &[String]) -> Vec<Vec<Text>> {
    texts.iter().map(|text| vec![Text::from(text)]).collect()
}

/// Only what was withdrawn with a reason; the rest was a slip of the keyboard.
fn withdrawn(facts: MeetingFacts) -> Vec<Block> {
    let items = facts.register.entries_of(facts.meeting).filter_map(|entry| {
        let withdrawal = entry.withdrawal.as_ref().filter(|withdrawal| !withdrawal.reason.is_empty())?;
        let text = Text::default().bold(facts.code(entry.code)).plain(capital(&entry.content.text));
        Some(vec![text.plain(facts.lang.reason_given(&withdrawal.reason))])
    });
    list(facts.lang.withdrawn_entries(), items.collect())
}

fn list(title: &str, items: Vec<Vec<Text>>) -> Vec<Block> {
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::heading(2, title), Block::List { ordered: true, items }]
}

/// Two beside each other; those who sign beside note-taker and chair below them.
fn signatures(facts: MeetingFacts) -> Vec<Block> {
    let MeetingFacts { agenda, lang, .. } = facts;
    let signature = |role: &str, official: &Official| Signature {
        role: role.into(),
        office: Text::default().or_blank(&official.office),
        name: Text::default().or_blank(&official.name),
        rank: Text::from(lang.rank_label()).or_blank(&official.rank),
        nip: Text::from(lang.nip_label()).or_blank(&official.nip),
    };
    let usual = [(lang.recorder_signs(), &agenda.note_taker), (lang.chair_signs(), facts.meeting.chair())];
    let more = agenda.signatories.iter().map(|one| (one.role.as_str(), &one.official));
    let all: Vec<_> = usual.into_iter().chain(more).map(|(role, official)| signature(role, official)).collect();
    all.chunks(2).map(|pair| Block::Signatures(pair.to_vec())).collect::<Vec<_>>()
}
