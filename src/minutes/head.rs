//! The head of the notula: letterhead, title, and what the form asks of every meeting.

use super::document::{Block, Text};
use super::sitting::{Edition, Sitting};
use crate::agenda::Official;
use crate::register::State;

pub fn head(sitting: Sitting) -> Vec<Block> {
    let lang = sitting.lang;
    let letterhead: Vec<_> = sitting.agenda.letterhead.iter().map(Text::from).collect();
    let mut blocks = Vec::new();
    if !letterhead.is_empty() {
        blocks.push(Block::Letterhead(letterhead));
    }
    blocks.push(Block::heading(1, lang.minutes_title()));
    if let Some(number) = &sitting.agenda.number {
        blocks.push(Block::paragraph(lang.minutes_number(number)));
    }
    blocks.extend(edition(sitting).map(|words| Block::Paragraph(Text::default().bold(words))));
    blocks.push(Block::Fields(fields(sitting)));
    blocks
}

/// What kind of print this is: a draft, or a version that was issued.
fn edition(sitting: Sitting) -> Option<String> {
    let Sitting { meeting, lang, edition, .. } = sitting;
    let last = meeting.last_issue().map(|issue| issue.version);
    match edition {
        _ if meeting.state() != State::Closed => Some(lang.draft_banner().into()),
        Edition::Plain => None,
        Edition::Draft => last.map(|version| lang.not_the_issued(version)),
        Edition::Issued { version, at } => {
            let replaces = last.map(|older| format!(" {}", lang.replaces_version(older)));
            Some(lang.version_issued(version, sitting.full_time(at)) + &replaces.unwrap_or_default())
        }
    }
}

fn fields(sitting: Sitting) -> Vec<(Text, Vec<Text>)> {
    let Sitting { agenda, lang, .. } = sitting;
    let one = |label: &str, value: Text| (Text::from(label), vec![value]);
    let blank_or = |words: &str| Text::default().or_blank(words);
    let steps = agenda.steps.iter().zip(1..);
    vec![
        one(lang.meeting_field(), blank_or(&agenda.title)),
        one(lang.day_field(), lang.day_and_date(agenda.date).into()),
        one(lang.place_field(), blank_or(&agenda.place)),
        one(lang.letter_field(), blank_or(agenda.letter.as_deref().unwrap_or_default())),
        one(lang.time_field(), time(sitting)),
        (lang.steps_field().into(), steps.map(|(step, number)| format!("{number}. {}", step.title).into()).collect()),
        (lang.chair_field().into(), Vec::new()),
        one(lang.chairperson(), person(&agenda.chair)),
        one(lang.secretary(), person(&agenda.secretary)),
        one(lang.recorder(), person(&agenda.note_taker)),
    ]
}

fn time(sitting: Sitting) -> Text {
    let meeting = sitting.meeting;
    let real = match meeting.opened_at() {
        Some(from) => sitting.span(from, meeting.ended_at()),
        None => sitting.lang.not_opened().into(),
    };
    let invited = sitting.agenda.start.map(|start| sitting.lang.invited_for(sitting.lang.clock(start)));
    Text::from(real).plain(invited.unwrap_or_default())
}

/// `Kepala Bappeda, ____`
fn person(official: &Official) -> Text {
    if official.office.is_empty() {
        return Text::default().or_blank(&official.name);
    }
    Text::from(format!("{},", official.office)).or_blank(&official.name)
}
