//! A whole phrase: the words before a date, the date, and what they mean together for the meeting.

use chrono::Months;

use super::cursor::Cursor;
use super::event::{event, on_event};
use super::lexicon::{self, Lead, Opens};
use super::sense::in_range;
use super::sense::{Confidence, Days, Rollover, Sense};
use super::several::several;
use super::token::{trimmed, trimmed_end};
use super::{TimeReading, Why, repetition};

/// What a phrase means, and how much of a deadline it looks like.
pub struct Phrase {
    pub reading: TimeReading,
    pub confidence: Confidence,
    /// It ends with a name, which may go on.
    pub named: bool,
    /// How surely its first leading word opens a deadline, and the strongest of them; `None` without any.
    pub first: Option<Opens>,
    pub strongest: Option<Opens>,
}

/// Months gone by for so many months are asked about; those gone by longer are next year's.
const RECENT: u32 = 3;

/// More words before a date than anybody says.
const MOST_LEADS: usize = 8;

/// What the tokens mean together; `None` if some of them are not understood.
pub fn read(it: Cursor) -> Option<Phrase> {
    let phrase = repetition::read(it)
        .map(|reading| recurring(it, reading))
        .or_else(|| spoken(it))
        .or_else(|| conditional(it))?;
    is_in_range(&phrase.reading).then_some(phrase)
}

fn recurring(mut it: Cursor, reading: TimeReading) -> Phrase {
    let opens = it.take_longest(&lexicon::LEADS).map(|(_, opens)| opens);
    Phrase { reading, confidence: Confidence::Sure, named: false, first: opens, strongest: opens }
}

fn spoken(mut it: Cursor) -> Option<Phrase> {
    let is_refused = it.take_at_end(lexicon::REFUSED);
    it.tokens = trimmed_end(it.tokens);
    let (mut leads, mut openings) = (Vec::new(), Vec::new());
    let mut vague = None;
    let (reading, confidence, named) = loop {
        if let Some(found) = several(it) {
            let leads: Vec<Lead> = leads.into_iter().filter(|lead| !is_refused || !is_start(lead)).collect();
            let named = matches!(found, Sense::Days(days) if days.named);
            let (reading, confidence) = deadline(it, found, &leads)?;
            break (reading, confidence, named);
        }
        if let Some(confidence) = it.take_of(&lexicon::VAGUE) {
            vague = vague.max(Some(confidence));
            it.take(",");
        } else if let Some((lead, opens)) = it.take_longest(&lexicon::LEADS).filter(|_| leads.len() < MOST_LEADS) {
            leads.push(lead);
            openings.push(opens);
            while it.take(":|,") {}
        } else if { it }.ends() {
            let hedged = leads.contains(&Lead::Hedge).then_some(Confidence::Bare);
            break (TimeReading::Undated(Why::Vague), vague.or(hedged)?, false);
        } else {
            let (reading, confidence) = tied(it, &leads)?;
            break (reading, confidence, true);
        }
    };
    Some(Phrase { reading, confidence, named, first: openings.first().copied(), strongest: openings.into_iter().max() })
}

fn is_start(lead: &Lead) -> bool {
    matches!(lead, Lead::After | Lead::From | Lead::Beyond)
}

/// A date that waits for something else too: *bulan depan setelah SK terbit*.
fn conditional(it: Cursor) -> Option<Phrase> {
    const LONGEST: usize = 40;
    if it.tokens.len() > LONGEST {
        return None;
    }
    (1..it.tokens.len()).find_map(|at| {
        let mut rest = it.with(&it.tokens[at..]);
        let is_condition = rest.take(lexicon::CONDITIONS) && !rest.done();
        let before = is_condition.then(|| spoken(it.with(trimmed(&it.tokens[..at]))))??;
        let name = it.text.get(rest.tokens[0].range.start..rest.tokens.last()?.range.end)?;
        let is_time =
            matches!(before.reading, TimeReading::Date { .. } | TimeReading::Undated(Why::Vague | Why::Past { .. }));
        is_time.then(|| Phrase {
            reading: TimeReading::Undated(Why::Event(name.to_owned())),
            confidence: Confidence::Free,
            ..before
        })
    })
}

fn is_in_range(reading: &TimeReading) -> bool {
    match reading {
        TimeReading::Date { date, from, .. } => in_range(date) && from.is_none_or(|from| in_range(&from)),
        TimeReading::Recurring { first, .. } => in_range(first),
        TimeReading::Undated(Why::Past { last, next }) => in_range(last) && in_range(next),
        TimeReading::Undated(_) => true,
    }
}

/// What dated words make after such leads. A month gone by not long ago is asked about, unless its year was said.
fn deadline(it: Cursor, sense: Sense, leads: &[Lead]) -> Option<(TimeReading, Confidence)> {
    let has = |lead| leads.contains(&lead);
    let early = has(Lead::Before) || has(Lead::Near);
    let end = |days: Days| if early { days.first.pred_opt() } else { Some(days.last) };
    let days = match sense {
        Sense::Impossible(confidence) => return Some((TimeReading::Undated(Why::Impossible), confidence)),
        Sense::Event(name, confidence) => return Some((TimeReading::Undated(Why::Event(name)), confidence)),
        Sense::Days(days) => days,
    };
    if leads.iter().any(is_start) && !days.range {
        return Some((TimeReading::Undated(Why::Beginning), days.confidence));
    }
    if has(Lead::During) && days.rollover != Rollover::Never && days.rollover != Rollover::Year && !days.range {
        return Some((TimeReading::Undated(Why::Vague), Confidence::Free));
    }
    let estimate = days.estimate || has(Lead::Near) || has(Lead::About) || has(Lead::Hedge);
    let dated = |days: Days, rolled| {
        let from = days.range.then_some(days.first).filter(|_| !early);
        let date = end(days)?;
        Some((TimeReading::Date { date, from, estimate, rolled }, days.confidence))
    };
    let date = end(days)?;
    if date >= it.meeting() || days.rollover == Rollover::Never {
        return dated(days, days.rolled);
    }
    let later = it.at(days.rollover.after(it.meeting())?);
    let is_recent = date.checked_add_months(Months::new(RECENT))? >= it.meeting();
    match several(later)? {
        Sense::Days(next) if days.rollover == Rollover::Year && !is_recent => dated(next, true),
        Sense::Days(next) => Some((TimeReading::Undated(Why::Past { last: date, next: end(next)? }), days.confidence)),
        Sense::Impossible(_) => Some((TimeReading::Undated(Why::Impossible), days.confidence)),
        Sense::Event(..) => None,
    }
}

/// An event, with what the words before it make of it. Its own day, unless: *sebelum* and *menjelang*, the day before;
/// *setelah*, a beginning. An event that nobody knows needs such a word to be one at all.
fn tied(it: Cursor, leads: &[Lead]) -> Option<(TimeReading, Confidence)> {
    let has = |lead| leads.contains(&lead);
    let ties = [Lead::At, Lead::Before, Lead::After, Lead::Near, Lead::From].into_iter().any(has);
    let sense = on_event(it).map(Sense::Days).or_else(|| event(it))?;
    let plain = has(Lead::In) || has(Lead::During);
    match sense {
        Sense::Days(days) if !plain && (ties || days.rollover != Rollover::Moving) => {
            let bare = if leads.is_empty() { days.confidence.max(Confidence::Bare) } else { days.confidence };
            let confidence = if bare == Confidence::Free && ties { Confidence::Named } else { bare };
            deadline(it, Sense::Days(Days { confidence, ..days }), leads)
        }
        Sense::Event(name, confidence) if !plain && (ties || confidence < Confidence::Free) => {
            let bare = if leads.is_empty() { confidence.max(Confidence::Bare) } else { confidence };
            Some((TimeReading::Undated(Why::Event(name)), bare))
        }
        _ => None,
    }
}
