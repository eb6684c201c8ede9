//! The read-back on paper: how much of what was promised and decided the hall agreed to, when, and what not.

use super::meeting_facts::MeetingFacts;
use crate::document::Block;
use crate::register::{Entry, Kind};

/// Nothing where nothing was read back.
pub fn read_back(facts: MeetingFacts) -> Option<Block> {
    let MeetingFacts { meeting, lang, .. } = facts;
    let read = facts.register.read_back(meeting);
    let agreed = |entry: &&Entry| entry.agreed_in(meeting.id);
    let times = || read.iter().filter_map(agreed);
    let (first, last) = times().min().zip(times().max())?;
    let counts = [Kind::Commitment, Kind::Decision].map(|kind| {
        let of_kind = || read.iter().filter(|entry| entry.kind() == kind);
        let all = match kind {
            Kind::Decision => lang.decisions_counted(of_kind().count()),
            _ => lang.promises_counted(of_kind().count()),
        };
        of_kind().next().map(|_| lang.of_all(of_kind().filter_map(agreed).count(), all))
    });
    let counted = counts.into_iter().flatten().collect::<Vec<_>>().join(&format!(" {} ", lang.and()));
    let is_one_minute = facts.clock(first) == facts.clock(last);
    let time = if is_one_minute { facts.clock(first) } else { facts.span(first, Some(last)) };
    let open: Vec<_> =
        read.iter().filter(|entry| agreed(entry).is_none()).map(|entry| facts.code(entry.code)).collect();
    let mut sentences = vec![lang.minutes_agreed(counted, time)];
    sentences.extend((!open.is_empty()).then(|| lang.minutes_not_agreed(open.join(", "))));
    Some(Block::paragraph(sentences.join(" ")))
}
