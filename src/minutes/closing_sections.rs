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
    blocks.push(signatures(facts));
    blocks
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

fn signatures(facts: MeetingFacts) -> Block {
    let MeetingFacts { agenda, lang, .. } = facts;
    let signature = |role: &str, official: &Official| Signature {
        role: role.into(),
        office: Text::default().or_blank(&official.office),
        name: Text::default().or_blank(&official.name),
        rank: Text::from(lang.rank_label()).or_blank(&official.rank),
        nip: Text::from(lang.nip_label()).or_blank(&official.nip),
    };
    Block::Signatures(vec![
        signature(lang.recorder_signs(), &agenda.note_taker),
        signature(lang.chair_signs(), facts.meeting.chair()),
    ])
}
