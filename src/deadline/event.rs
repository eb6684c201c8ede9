//! Deadlines tied to an event: *H-7 verifikasi lapangan*, *seminggu sebelum verifikasi*, *HAN 23 Juli*.

use super::cursor::Cursor;
use super::exact;
use super::feast::{known, known_list};
use super::length::{Length, last_day, length};
use super::lexicon::{self, Side};
use super::sense::{Confidence, Days, Rollover, Sense};
use super::single::{says_time, single};
use super::token::Token;

/// What a name that runs to the end stands for.
struct Anchor {
    /// The days of it, where they are known.
    days: Option<Days>,
    name: String,
    confidence: Confidence,
}

/// A length of time before or after an event or a date: `seminggu sebelum verifikasi`, `H-7 Lebaran (hari kerja)`.
pub fn offset(mut it: Cursor) -> Option<Sense> {
    let event_day = it.attempt(event_day);
    let (length, side) = match event_day {
        Some(found) => found,
        None => it.attempt(|it| Some((length(it)?, it.take_of(&lexicon::SIDES)?)))?,
    };
    let repeated = it.tokens.iter().position(|token| token.text == "(").filter(|at| {
        let mut inner = it.with(&it.tokens[at + 1..]);
        let again = inner.attempt(event_day_of);
        inner.take(")");
        again.is_some_and(|(again, other)| again.is_same(&length) && other == side) && inner.done()
    });
    let it = it.with(&it.tokens[..repeated.unwrap_or(it.tokens.len())]);
    let anchor = anchor(it)?;
    let confidence = match anchor.confidence {
        confidence if event_day.is_none() => confidence,
        Confidence::Free => Confidence::Named,
        _ => Confidence::Sure,
    };
    let Some(days) = anchor.days else { return Some(Sense::Event(anchor.name, confidence)) };
    let from = if side == Side::Earlier { days.first } else { days.last };
    let date = length.from(from, side, &it.calendar)?;
    let fixed = days.rollover == Rollover::Never;
    (date >= it.meeting() || fixed).then(|| {
        let rollover = if fixed { Rollover::Never } else { Rollover::Moving };
        Sense::Days(Days { rolled: days.rolled, named: days.named, ..Days::of(date, date, rollover, confidence) })
    })
}

fn event_day(it: &mut Cursor) -> Option<(Length, Side)> {
    let found = event_day_of(it)?;
    it.take_of(&lexicon::SIDES);
    Some(found)
}

fn event_day_of(it: &mut Cursor) -> Option<(Length, Side)> {
    let side = it.take_of(&lexicon::EVENT_DAY)?;
    Some((Length::days(it.digits(1..=usize::MAX)?)?, side))
}

/// `selama tiga hari, mulai Senin`, `mulai 1 April selama 2 minggu`
pub fn lasting(it: Cursor) -> Option<Sense> {
    const FROM: &str = "terhitung mulai|terhitung sejak|terhitung|dimulai|mulai|sejak|dari";
    let mut length_first = it;
    let read = length_first.attempt(|it| {
        it.take("selama").then_some(())?;
        let length = length(it)?;
        it.take(",");
        it.take(FROM).then_some((length, *it))
    });
    let (length, from) = match read {
        Some((length, rest)) => (length, single(rest)?),
        None => {
            let mut ahead = it;
            ahead.take(FROM);
            let at = ahead.tokens.iter().position(|token| token.text == "selama")?;
            let mut rest = ahead.with(&ahead.tokens[at + 1..]);
            let length = length(&mut rest).filter(|_| rest.ends())?;
            let mut front = &ahead.tokens[..at];
            while let [head @ .., last] = front
                && last.is_mark()
            {
                front = head;
            }
            (length, single(ahead.with(front))?)
        }
    };
    let Sense::Days(from) = from else { return Some(from) };
    let last = last_day(length, from.first, &it.calendar)?;
    Some(Sense::Days(Days { last, range: true, ..from }))
}

/// The day that a known event has, or the one said beside a name: `verifikasi lapangan`, `HAN 23 Juli`.
pub fn on_event(it: Cursor) -> Option<Days> {
    known(it).or_else(|| named_date(it))
}

/// An event, with or without a date; an unknown one is [`Sense::Event`].
pub fn event(it: Cursor) -> Option<Sense> {
    let Anchor { days, name, confidence } = anchor(it)?;
    Some(days.map_or(Sense::Event(name, confidence), |days| Sense::Days(Days { confidence, ..days })))
}

fn anchor(it: Cursor) -> Option<Anchor> {
    let name = it.rest().to_string();
    if !name.contains(char::is_alphanumeric) {
        return None;
    }
    let whole = |row: &str| {
        let mut ahead = it;
        ahead.take(row) && {
            ahead.year();
            ahead.ends()
        }
    };
    let meeting = it.meeting();
    let (days, confidence) = if whole(lexicon::THIS_MEETING) {
        (Some(Days::of(meeting, meeting, Rollover::Moving, Confidence::Sure)), Confidence::Sure)
    } else if let Some(days) = known(it).or_else(|| known_list(it)) {
        (Some(days), days.confidence)
    } else if let Some(sense) = single(it) {
        let Sense::Days(days) = sense else { return None };
        (Some(days), days.confidence)
    } else if let Some(days) = named_date(it) {
        (Some(days), Confidence::Named)
    } else {
        (None, if whole(lexicon::OCCASIONS) { Confidence::Sure } else { Confidence::Free })
    };
    Some(Anchor { days, name, confidence })
}

/// `HAN 23 Juli`: a name without any word of time, and a date.
fn named_date(it: Cursor) -> Option<Days> {
    const LONGEST: usize = 8;
    let (end, sense) = (1..it.tokens.len().min(LONGEST + 1)).find_map(|end| {
        let mut date = it.with(&it.tokens[end..]);
        date.take("(|,|:");
        date.take("pada|pd");
        let sense = exact::date(&mut date).or_else(|| date.attempt(exact::weekday))?;
        date.take(")");
        date.ends().then_some((end, sense))
    })?;
    let name = &it.tokens[..end];
    let Sense::Days(days) = sense else { return None };
    let is_full = days.rollover != Rollover::Moving && days.rollover != Rollover::Week;
    (is_full && is_name(it.with(name))).then_some(Days { confidence: Confidence::Free, ..days })
}

fn is_name(it: Cursor) -> bool {
    let spoken = |token: &Token| it.with(std::slice::from_ref(token)).take_ahead(lexicon::NOT_IN_NAMES);
    let has_letters = it.tokens.iter().any(|token| !token.is_mark() && !token.is_number());
    let figures = it.tokens.iter().any(|token| token.is_number() || matches!(token.text.as_str(), "/" | "+"));
    has_letters && !figures && !says_time(it.tokens) && !it.tokens.iter().any(spoken)
}
