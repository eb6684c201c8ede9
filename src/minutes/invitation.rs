//! The table of the agenda (*susunan acara*) that goes with the letter of invitation.

use chrono::{NaiveTime, TimeDelta};

use super::attendance_list::{head, properties};
use crate::agenda::{Agenda, Step};
use crate::document::{Block, Document, Text};

/// With hours where the agenda says when it begins and how long its steps take.
pub fn invitation(agenda: &Agenda) -> Document {
    let lang = agenda.lang;
    let columns =
        [(lang.number_column(), 6), (lang.time_column(), 20), (lang.step_column(), 44), (lang.speaker_column(), 30)];
    let mut now = agenda.start;
    let row = |(step, number): (&Step, usize)| {
        let cluster = step.cluster.as_deref().and_then(|id| agenda.cluster(id));
        let lead = cluster.and_then(|cluster| cluster.lead.as_deref()).map(|lead| agenda.short(lead).to_owned());
        vec![
            number.to_string().into(),
            hours(agenda, &mut now, step).into(),
            Text::from(&step.title),
            lead.unwrap_or_default().into(),
        ]
    };
    let rows = agenda.steps.iter().zip(1..).map(row).collect();
    let mut blocks = head(agenda, lang.invitation_title());
    blocks.push(Block::table(&columns, rows));
    Document { properties: properties(agenda, lang.invitation_title()), blocks }
}

/// `09.00–09.10 WITA`; once a step has no length, nobody knows when the next begins.
fn hours(agenda: &Agenda, now: &mut Option<NaiveTime>, step: &Step) -> String {
    let Some(from) = *now else { return String::new() };
    let until = from.overflowing_add_signed(TimeDelta::minutes(step.minutes.into())).0;
    *now = (step.minutes > 0).then_some(until);
    match step.minutes {
        0 => format!("{} {}", agenda.lang.clock(from), agenda.zone),
        _ => format!("{}–{} {}", agenda.lang.clock(from), agenda.lang.clock(until), agenda.zone),
    }
}
