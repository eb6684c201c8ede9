//! What happened (*Kegiatan*): a numbered chapter for each part of the meeting, in the order of the agenda.

use super::entry::entry as told;
use super::follow_up_plan::matrix;
use super::meeting_facts::{MeetingFacts, MinutesPart, minutes_used};
use super::read_back::read_back;
use crate::agenda::{Cluster, Step};
use crate::document::{Block, Orientation, Text};
use crate::register::{Entry, Kind, Visit};

#[derive(Default)]
struct Proceeding {
    title: String,
    blocks: Vec<Block>,
    /// Held sideways, for a wide table.
    turned: bool,
}

pub fn proceedings(facts: MeetingFacts) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, facts.lang.activities())];
    for (chapter, number) in chapters(facts).into_iter().zip(1..) {
        blocks.extend(chapter.turned.then_some(Block::Page(Orientation::Landscape)));
        blocks.push(Block::heading(3, format!("{number}. {}", chapter.title)));
        blocks.extend(chapter.blocks);
        blocks.extend(chapter.turned.then_some(Block::Page(Orientation::Portrait)));
    }
    blocks
}

/// Steps before the first cluster come before the discussion, later ones after it; decisions and the follow-up plan
/// come before the last step.
fn chapters(facts: MeetingFacts) -> Vec<Proceeding> {
    let MeetingFacts { agenda, lang, .. } = facts;
    // A revised agenda may have dropped the cluster of a step that was held.
    let discusses = |step: &Step| step.cluster.as_ref().is_some_and(|id| agenda.cluster(id).is_some());
    let discussion = agenda.steps.iter().position(discusses).unwrap_or(agenda.steps.len());
    let plain: Vec<_> = (0..agenda.steps.len()).filter(|&step| !discusses(&agenda.steps[step])).collect();
    let (mut before, mut after): (Vec<_>, Vec<_>) = plain.into_iter().partition(|step| *step < discussion);
    let last = agenda.steps.len().saturating_sub(1);
    let closing = after.pop_if(|step| *step == last).or_else(|| before.pop_if(|step| *step == last && last > 0));

    let mut chapters: Vec<_> = before.into_iter().map(|step| of_step(facts, step)).collect();
    if chapters.is_empty() {
        chapters.push(Proceeding { title: lang.opening().into(), ..Proceeding::default() });
    }
    chapters[0].blocks.splice(0..0, opened(facts));
    chapters.extend(of_clusters(facts));
    chapters.extend(after.into_iter().map(|step| of_step(facts, step)));
    chapters.extend(of_elsewhere(facts));
    chapters.push(decisions(facts));
    let mut plan = matrix(facts);
    let turned = plan.iter().any(|block| matches!(block, Block::Table { .. }));
    plan.extend(read_back(facts));
    chapters.push(Proceeding { title: lang.follow_up_plan().into(), blocks: plan, turned });
    let mut end = match closing {
        Some(step) => of_step(facts, step),
        None => Proceeding { title: lang.closing().into(), ..Proceeding::default() },
    };
    end.blocks.extend(closed(facts));
    chapters.push(end);
    chapters
}

fn of_step(facts: MeetingFacts, step: usize) -> Proceeding {
    let stays = facts.stays(|visited| visited == step);
    let mut blocks: Vec<_> = time_line(facts, &stays, None).map(Block::Paragraph).into_iter().collect();
    blocks.extend(accounts(facts, &facts.entries_in(MinutesPart::Step(step))));
    let is_told = step == 0 || step + 1 == facts.agenda.steps.len();
    if blocks.is_empty() && !is_told {
        blocks.push(Block::paragraph(facts.lang.nothing_recorded()));
    }
    Proceeding { title: facts.agenda.steps[step].title.clone(), blocks, ..Proceeding::default() }
}

fn of_clusters(facts: MeetingFacts) -> Option<Proceeding> {
    let blocks: Vec<_> =
        facts.agenda.clusters.iter().flat_map(|cluster| of_cluster(facts, cluster).unwrap_or_default()).collect();
    let title = match facts.agenda.cluster_word.to_lowercase() {
        word if word.is_empty() => facts.lang.discussion().into(),
        word => facts.lang.discussion_by(word),
    };
    (!blocks.is_empty()).then_some(Proceeding { title, blocks, ..Proceeding::default() })
}

/// None for a cluster that was neither on the agenda nor spoken of.
fn of_cluster(facts: MeetingFacts, cluster: &Cluster) -> Option<Vec<Block>> {
    let lang = facts.lang;
    let is_of_cluster = |step: usize| {
        facts.agenda.steps.get(step).is_some_and(|step| step.cluster.as_deref() == Some(cluster.id.as_str()))
    };
    let entries = facts.entries_in(MinutesPart::Cluster(&cluster.id));
    if entries.is_empty() && !(0..facts.agenda.steps.len()).any(is_of_cluster) {
        return None;
    }
    let planned: u32 = facts
        .agenda
        .steps
        .iter()
        .enumerate()
        .filter(|(step, _)| is_of_cluster(*step))
        .map(|(_, step)| step.minutes)
        .sum();
    let mut blocks = vec![Block::heading(4, facts.agenda.cluster_title(cluster))];
    blocks.extend(time_line(facts, &facts.stays(is_of_cluster), Some(planned)).map(Block::Paragraph));
    if let Some(lead) = &cluster.lead {
        blocks.push(Block::Paragraph(Text::default().italic(lang.lead_label()).plain(facts.full_name(lead))));
    }
    blocks.extend(accounts(facts, &entries));
    if entries.is_empty() {
        blocks.push(Block::paragraph(lang.nothing_recorded()));
    }
    Some(blocks)
}

fn of_elsewhere(facts: MeetingFacts) -> Option<Proceeding> {
    let entries = facts.entries_in(MinutesPart::Elsewhere);
    let blocks = accounts(facts, &entries);
    (!blocks.is_empty()).then(|| Proceeding {
        title: facts.lang.other_matters().into(),
        blocks,
        ..Proceeding::default()
    })
}

fn decisions(facts: MeetingFacts) -> Proceeding {
    let items: Vec<_> = facts.entries_of(Kind::Decision).map(|entry| told(facts, entry)).collect();
    let block = if items.is_empty() {
        Block::paragraph(facts.lang.no_decisions())
    } else {
        Block::List { ordered: true, items }
    };
    Proceeding { title: facts.lang.conclusions().into(), blocks: vec![block], ..Proceeding::default() }
}

/// `Waktu: 10.30–10.45 WITA (15 menit; rencana 18 menit)`
fn time_line(facts: MeetingFacts, stays: &[Visit], planned: Option<u32>) -> Option<Text> {
    let lang = facts.lang;
    let used = match (minutes_used(stays), planned.filter(|minutes| *minutes > 0)) {
        (Some(used), Some(planned)) => lang.used_of(used, planned),
        (Some(used), None) => lang.used(used),
        (None, _) => String::new(),
    };
    (!stays.is_empty()).then(|| Text::default().italic(lang.time_label()).plain(facts.spans(stays)).plain(used))
}

/// Entries under the agency that answers for them or that had the floor, in the order in which the agencies spoke.
fn accounts(facts: MeetingFacts, entries: &[&Entry]) -> Vec<Block> {
    let mut groups: Vec<(String, Vec<Vec<Text>>)> = Vec::new();
    for entry in entries {
        let speaker = speaker(facts, entry);
        let item = told(facts, entry);
        match groups.iter_mut().find(|(known, _)| *known == speaker) {
            Some((_, items)) => items.push(item),
            None => groups.push((speaker, vec![item])),
        }
    }
    let blocks = |(speaker, items): (String, _)| {
        [Block::Paragraph(Text::default().bold(speaker)), Block::List { ordered: false, items }]
    };
    groups.into_iter().flat_map(blocks).collect()
}

fn speaker(facts: MeetingFacts, entry: &Entry) -> String {
    let owners = &entry.content.owners;
    if facts.is_everybody(owners) {
        return facts.lang.every_agency_heading().into();
    }
    // A decision is the chair's, whoever had the floor.
    let floor = entry.place.floor.as_ref().filter(|_| entry.kind() != Kind::Decision);
    match owners.first().or(floor) {
        Some(agency) => facts.full_name(agency),
        None => facts.lang.general().into(),
    }
}

fn opened(facts: MeetingFacts) -> Vec<Block> {
    let at = facts.meeting.opening_told();
    at.map(|at| Block::paragraph(facts.lang.was_opened(facts.clock(at)))).into_iter().collect()
}

fn closed(facts: MeetingFacts) -> Vec<Block> {
    let MeetingFacts { meeting, lang, .. } = facts;
    let adjourned = meeting.adjourned.iter().map(|(from, until)| match until {
        Some(until) => lang.was_adjourned_until(facts.clock(*from), facts.clock(*until)),
        None => lang.was_adjourned(facts.clock(*from)),
    });
    let reopened = meeting.reopened_at.iter().map(|at| lang.was_reopened(facts.clock(*at)));
    let closed = meeting.closing_told().map_or(lang.not_closed_yet().into(), |at| lang.was_closed(facts.clock(at)));
    adjourned.chain(reopened).chain([closed]).map(Block::paragraph).collect()
}
