//! How long the steps of the agenda took, beside what was planned.

use super::meeting_facts::{MeetingFacts, minutes_used};
use crate::document::{Block, Text};

pub fn times(facts: MeetingFacts) -> Vec<Block> {
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
