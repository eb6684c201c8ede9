//! Deadlines tied to an event: *H-7 verifikasi lapangan*, *seminggu sebelum verifikasi*, *setelah Lebaran*.

use chrono::NaiveDate;

use super::cursor::Cursor;
use super::days::{Sense, Trust, Turn};
use super::length::{Length, length};
use super::phrase::dated;
use super::words::{self, Lead, Side};
use super::{Reading, Why};
use crate::agenda::NamedDate;
use crate::text::fold;

/// What a name that runs to the end stands for.
struct Anchor {
    /// The first and the last day of it, where that is known.
    days: Option<(NaiveDate, NaiveDate)>,
    /// Its date was set by the agenda or said with its year, so it may lie before the meeting.
    fixed: bool,
    name: String,
    trust: Trust,
}

/// A length of time before or after an event or a date.
pub fn offset(mut it: Cursor) -> Option<(Reading, Trust)> {
    let event_day = it.attempt(|it| {
        let side = it.take_of(&words::EVENT_DAY)?;
        let length = Length::days(it.digits(1..=usize::MAX)?)?;
        it.take_of(&words::SIDES);
        Some((length, side))
    });
    let (length, side) = match event_day {
        Some(found) => found,
        None => it.attempt(|it| Some((length(it)?, it.take_of(&words::SIDES)?)))?,
    };
    let anchor = anchor(it)?;
    let trust = match anchor.trust {
        trust if event_day.is_none() => trust,
        Trust::Free => Trust::Named,
        _ => Trust::Sure,
    };
    let Some((first, last)) = anchor.days else { return Some((event(anchor.name), trust)) };
    let from = if side == Side::Earlier { first } else { last };
    let date = length.from(from, side, &it.calendar)?;
    (date >= it.meeting() || anchor.fixed).then_some((Reading::Date { date, estimate: false }, trust))
}

/// An event, with what the words before it make of it. Its own day, unless: *sebelum* and *menjelang*, the day before;
/// *setelah*, its day as an estimate. An event that nobody knows needs such a word to be one at all.
pub fn tied(it: Cursor, leads: &[Lead]) -> Option<(Reading, Trust)> {
    let has = |lead| leads.contains(&lead);
    let anchor = anchor(it).filter(|_| !has(Lead::In))?;
    let ties = [Lead::At, Lead::Before, Lead::After, Lead::Near].into_iter().any(has);
    let trust = if leads.is_empty() { anchor.trust.max(Trust::Bare) } else { anchor.trust };
    match anchor.days {
        Some((first, last)) => {
            let early = has(Lead::Before) || has(Lead::Near);
            let date = if early { first.pred_opt()? } else { last };
            let estimate = [Lead::Near, Lead::After, Lead::About, Lead::Hedge].into_iter().any(has);
            (date >= it.meeting() || anchor.fixed).then_some((Reading::Date { date, estimate }, trust))
        }
        None if ties || trust < Trust::Free => Some((event(anchor.name), trust)),
        None => None,
    }
}

fn event(name: String) -> Reading {
    Reading::Undated(Why::Event(name))
}

fn anchor(it: Cursor) -> Option<Anchor> {
    let name = it.rest().to_string();
    let meeting = it.meeting();
    let whole = |row: &str| {
        let mut ahead = it;
        ahead.take(row) && {
            ahead.year();
            ahead.done()
        }
    };
    let known = |first, last, fixed, trust| (Some((first, last)), fixed, trust);
    let (days, fixed, trust) = if whole(words::THIS_MEETING) {
        known(meeting, meeting, false, Trust::Sure)
    } else if let Some((date, trust)) = defined(&name, it.calendar.events) {
        known(date, date, true, trust)
    } else if let Some(sense) = dated(it) {
        let Sense::Days(days) = sense else { return None };
        known(days.first, days.last, days.turn == Turn::Given, days.trust)
    } else {
        (None, false, if whole(words::OCCASIONS) { Trust::Sure } else { Trust::Free })
    };
    name.contains(char::is_alphanumeric).then_some(Anchor { days, fixed, name, trust })
}

/// The one event of the agenda that has this name, or whose name contains it, or is contained in it.
fn defined(name: &str, events: &[NamedDate]) -> Option<(NaiveDate, Trust)> {
    let said = folded_words(name);
    let only = |matches: &dyn Fn(&NamedDate) -> bool| {
        let mut dates = events.iter().filter(|event| matches(event)).map(|event| event.date);
        let date = dates.next()?;
        dates.all(|other| other == date).then_some(date)
    };
    let same = only(&|event| fold(&event.name) == said.concat() && !said.is_empty());
    let part = || only(&|event| contains(&folded_words(&event.name), &said));
    let more = || only(&|event| contains(&said, &folded_words(&event.name)));
    let trusted = |date: Option<NaiveDate>, trust| Some((date?, trust));
    trusted(same, Trust::Sure).or_else(|| trusted(part(), Trust::Bare)).or_else(|| trusted(more(), Trust::Free))
}

fn folded_words(text: &str) -> Vec<String> {
    text.split_whitespace().map(fold).filter(|word| !word.is_empty()).collect()
}

fn contains(long: &[String], short: &[String]) -> bool {
    !short.is_empty() && long.windows(short.len()).any(|words| words == short)
}
