//! A whole phrase: the words before a date, the date, and what they mean together for the meeting.

use super::cursor::{Cursor, in_range};
use super::days::{Days, Sense, Trust, Turn};
use super::token::Token;
use super::words::{self, Lead, Opens};
use super::{Calendar, Reading, Why, event, exact, length, period};

/// What a phrase means, and how much of a deadline it looks like.
pub struct Phrase {
    pub reading: Reading,
    pub trust: Trust,
    /// How surely its first leading word opens a deadline, and the strongest of them; `None` without any.
    pub first: Option<Opens>,
    pub strongest: Option<Opens>,
}

/// Ways to say days; the first that understands all of the words is right.
const READERS: [fn(&mut Cursor) -> Option<Sense>; 8] = [
    period::week,
    exact::date,
    exact::weekday,
    exact::day_word,
    period::month,
    period::period,
    period::year,
    length::from_meeting,
];

/// The days that all of the words mean.
pub fn dated(it: Cursor) -> Option<Sense> {
    READERS.iter().find_map(|read| {
        let mut ahead = it;
        let sense = read(&mut ahead)?;
        ahead.ends().then_some(sense)
    })
}

/// What the tokens mean together; `None` if some of them are not understood.
pub fn read(text: &str, tokens: &[Token], calendar: Calendar) -> Option<Phrase> {
    let mut it = Cursor { text, tokens, calendar };
    let (mut leads, mut openings) = (Vec::new(), Vec::new());
    let mut vague = None;
    let found = loop {
        if let Some(sense) = dated(it) {
            break deadline(it, sense, &leads);
        }
        if let Some(found) = event::offset(it) {
            break Some(found);
        }
        if let Some(trust) = it.take_of(&words::VAGUE) {
            vague = vague.max(Some(trust));
            it.take(",");
        } else if let Some((lead, opens)) = it.take_of(&words::LEADS) {
            leads.push(lead);
            openings.push(opens);
            it.take(":");
        } else if { it }.ends() {
            let hedged = leads.contains(&Lead::Hedge).then_some(Trust::Bare);
            break vague.or(hedged).map(|trust| (Reading::Undated(Why::Vague), trust));
        } else {
            break event::tied(it, &leads);
        }
    };
    let (reading, trust) = found.filter(|(reading, _)| is_in_range(reading))?;
    Some(Phrase { reading, trust, first: openings.first().copied(), strongest: openings.into_iter().max() })
}

fn is_in_range(reading: &Reading) -> bool {
    match reading {
        Reading::Date { date, .. } => in_range(date),
        Reading::Undated(Why::Past { last, next }) => in_range(last) && in_range(next),
        Reading::Undated(_) => true,
    }
}

/// What dated words make after such leads. A date gone by is asked about, unless its year was said.
fn deadline(it: Cursor, sense: Sense, leads: &[Lead]) -> Option<(Reading, Trust)> {
    let has = |lead| leads.contains(&lead);
    let early = has(Lead::Before) || has(Lead::Near);
    let end = |days: Days| if early { days.first.pred_opt() } else { Some(days.last) };
    let days = match sense {
        _ if has(Lead::After) => return None,
        Sense::Impossible(trust) => return Some((Reading::Undated(Why::Impossible), trust)),
        Sense::Days(days) => days,
    };
    let date = end(days)?;
    if date >= it.meeting() || days.turn == Turn::Given {
        let estimate = days.estimate || has(Lead::Near) || has(Lead::About) || has(Lead::Hedge);
        return Some((Reading::Date { date, estimate }, days.trust));
    }
    let meeting = days.turn.after(it.meeting())?;
    let why = match dated(Cursor { calendar: Calendar { meeting, ..it.calendar }, ..it })? {
        Sense::Days(next) => Why::Past { last: date, next: end(next)? },
        Sense::Impossible(_) => Why::Impossible,
    };
    Some((Reading::Undated(why), days.trust))
}
