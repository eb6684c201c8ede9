//! The head of the notula: letterhead, title, and what the form asks of every meeting.

use super::meeting_facts::{Edition, MeetingFacts};
use crate::agenda::Official;
use crate::document::{Block, Text};
use crate::register::{Chaired, State};

pub fn head(facts: MeetingFacts) -> Vec<Block> {
    let lang = facts.lang;
    let letterhead: Vec<_> = facts.agenda.letterhead.iter().map(Text::from).collect();
    let mut blocks = Vec::new();
    if !letterhead.is_empty() {
        blocks.push(Block::Letterhead(letterhead));
    }
    blocks.push(Block::heading(1, lang.minutes_title()));
    if let Some(number) = &facts.agenda.number {
        blocks.push(Block::paragraph(lang.minutes_number(number)));
    }
    blocks.extend(edition(facts).map(|words| Block::Paragraph(Text::default().bold(words))));
    blocks.push(Block::Fields(fields(facts)));
    blocks
}

/// What kind of print this is: a draft, or a version that was issued.
fn edition(facts: MeetingFacts) -> Option<String> {
    let MeetingFacts { meeting, lang, edition, .. } = facts;
    let last = meeting.last_issue().map(|issue| issue.version);
    match edition {
        Edition::Unsaved { .. } => Some(lang.unsaved_banner().into()),
        _ if meeting.state() != State::Closed => Some(lang.draft_banner().into()),
        Edition::Plain => None,
        Edition::Draft => last.map(|version| lang.not_the_issued(version)),
        Edition::Issued { version, at } => {
            let replaces = last.map(|older| format!(" {}", lang.replaces_version(older)));
            Some(lang.version_issued(version, facts.full_time(at)) + &replaces.unwrap_or_default())
        }
    }
}

fn fields(facts: MeetingFacts) -> Vec<(Text, Vec<Text>)> {
    let MeetingFacts { agenda, lang, .. } = facts;
    let one = |label: &str, value: Text| (Text::from(label), vec![value]);
    let blank_or = |words: &str| Text::default().or_blank(words);
    let steps = agenda.steps.iter().zip(1..);
    vec![
        one(lang.meeting_field(), blank_or(&agenda.title)),
        one(lang.day_field(), lang.days_and_dates(&facts.meeting.days()).into()),
        one(lang.place_field(), blank_or(&agenda.place)),
        one(lang.letter_field(), blank_or(agenda.letter.as_deref().unwrap_or_default())),
        one(lang.time_field(), time(facts)),
        (lang.steps_field().into(), steps.map(|(step, number)| format!("{number}. {}", step.title).into()).collect()),
        (lang.chair_field().into(), Vec::new()),
        (lang.chairperson().into(), chairs(facts)),
        one(lang.secretary(), person(&agenda.secretary)),
        one(lang.recorder(), person(&agenda.note_taker)),
    ]
}

fn time(facts: MeetingFacts) -> Text {
    let meeting = facts.meeting;
    let sittings = meeting.sittings();
    let spans = sittings.iter().map(|sitting| facts.span(sitting.from, sitting.until));
    let real = match sittings.is_empty() {
        true => facts.lang.not_opened().into(),
        false => spans.collect::<Vec<_>>().join("; "),
    };
    let invited = facts.agenda.start.map(|start| facts.lang.invited_for(facts.lang.clock(start)));
    Text::from(real).plain(invited.unwrap_or_default())
}

/// Who was in the chair; where it went from one to another, from when until when.
fn chairs(facts: MeetingFacts) -> Vec<Text> {
    let chairs = facts.meeting.chairs();
    let is_one = chairs.len() == 1;
    let told = |chaired: Chaired| match chaired.from.filter(|_| !is_one) {
        Some(from) => person(chaired.chair).plain(format!("({})", facts.span(from, chaired.until))),
        None => person(chaired.chair),
    };
    chairs.into_iter().map(told).collect()
}

/// `Kepala Bappeda, ____`
fn person(official: &Official) -> Text {
    if official.office.is_empty() {
        return Text::default().or_blank(&official.name);
    }
    Text::from(format!("{},", official.office)).or_blank(&official.name)
}
