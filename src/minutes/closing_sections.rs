//! The end of the notula: what is still open, what was withdrawn, the times of the steps, what changed, and the signatures.

use super::changes::changes;
use super::meeting_facts::{MeetingFacts, minutes_used};
use crate::agenda::Official;
use crate::document::{Block, Signature, Text};
use crate::report::closing_check::check;

pub fn closing_sections(facts: MeetingFacts) -> Vec<Block> {
    let mut blocks = open_points(facts);
    blocks.extend(withdrawn(facts));
    blocks.extend(times(facts));
    blocks.extend(changes(facts));
    blocks.push(signatures(facts));
    blocks
}

fn open_points(facts: MeetingFacts) -> Vec<Block> {
    let findings = check(facts.register, facts.meeting, facts.meeting.last_moment());
    let printed = findings.iter().filter(|finding| finding.is_printed());
    let sentences = printed.map(|finding| vec![finding.sentence(facts.lang, facts.meeting).into()]);
    list(facts.lang.open_points(), sentences.collect())
}

/// Only what was withdrawn with a reason; the rest was a slip of the keyboard.
fn withdrawn(facts: MeetingFacts) -> Vec<Block> {
    let items = facts.register.entries_of(facts.meeting).filter_map(|entry| {
        let withdrawal = entry.withdrawal.as_ref().filter(|withdrawal| !withdrawal.reason.is_empty())?;
        let text = Text::default().bold(facts.code(entry.code)).plain(&entry.content.text);
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

fn times(facts: MeetingFacts) -> Vec<Block> {
    let MeetingFacts { agenda, lang, .. } = facts;
    if facts.meeting.visits.is_empty() {
        return Vec::new();
    }
    let rows = agenda.steps.iter().enumerate().map(|(number, step)| {
        let stays = facts.stays(|visited| visited == number);
        let planned = i64::from(step.minutes);
        let difference = minutes_used(&stays).filter(|_| planned > 0).map(|used| used - planned);
        let or_dash = |words: Option<String>| Text::from(words.unwrap_or("–".into()));
        vec![
            Text::from(&step.title),
            or_dash((planned > 0).then(|| lang.minutes_long(planned))),
            or_dash((!stays.is_empty()).then(|| facts.spans(&stays))),
            or_dash(difference.map(|minutes| match minutes {
                0 => lang.on_time().into(),
                late @ 1.. => lang.minutes_long(format!("+{late}")),
                early => lang.minutes_long(format!("−{}", -early)),
            })),
        ]
    });
    let columns = [
        (lang.step_column(), 40),
        (lang.planned_column(), 14),
        (lang.real_column(), 30),
        (lang.difference_column(), 16),
    ];
    vec![Block::heading(2, lang.times_of_steps()), Block::table(&columns, rows.collect())]
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
        signature(lang.chair_signs(), &agenda.chair),
    ])
}
