//! `rakor log`: who changed what and when, of an entry, of a meeting, or of everything.

use serde::Serialize;

use super::args;
use super::context::{CommandResult, Context, Failure};
use super::export::pretty;
use crate::calendar::{Moment, Zone};
use crate::lang::Lang;
use crate::register::{Code, Event, MeetingId, Recorded, Register, Rejection};
use crate::text::clean;

#[derive(Serialize)]
struct EventJson {
    at: String,
    seat: String,
    /// None: between meetings.
    meeting: Option<MeetingId>,
    code: Option<String>,
    what: String,
}

/// What is asked for; nothing asks for everything.
enum Of {
    Entry(Code),
    Meeting(MeetingId),
    Everything,
}

pub fn log(context: &Context, asked: &args::LogArgs) -> CommandResult {
    let lang = context.lang;
    let (register, of) = wanted(context, asked)?;
    let events = context.log()?.since(&register.series, 0).map_err(|trouble| context.trouble(&trouble))?;
    let mut then = Register::new(register.series.clone());
    let mut lines = Vec::new();
    let mut page = String::new();
    for recorded in &events {
        if of.holds(recorded) {
            let line = line(&then, recorded, lang);
            page += &shown_line(&register, recorded, &line, lang);
            lines.push(line);
        }
        then.apply(recorded);
    }
    match (asked.json, lines.is_empty()) {
        (true, _) => context.say(&pretty(&lines)),
        (false, true) => context.say(&format!("{}\n", lang.nothing_happened())),
        (false, false) => context.say(&page),
    }
}

fn wanted(context: &Context, asked: &args::LogArgs) -> CommandResult<(Register, Of)> {
    let lang = context.lang;
    let catalog = context.catalog()?;
    let series = asked.series.as_deref();
    if let Some(named) = &asked.meeting {
        let listed = catalog.named(named, series).map_err(|error| context.not_found(&error))?;
        return Ok((listed.register.clone(), Of::Meeting(listed.meeting.id)));
    }
    let register = context.series(&catalog, series)?;
    let Some(typed) = &asked.code else { return Ok((register.clone(), Of::Everything)) };
    let code: Code = typed.parse().map_err(|_| Failure::Refused(lang.not_a_code(clean(typed))))?;
    match register.entry(code) {
        Some(_) => Ok((register.clone(), Of::Entry(code))),
        None => Err(Failure::Refused(Rejection::NoEntry(code).sentence(lang))),
    }
}

impl Of {
    fn holds(&self, recorded: &Recorded) -> bool {
        match self {
            Self::Entry(code) => recorded.event.codes().contains(code),
            Self::Meeting(meeting) => recorded.meeting == Some(*meeting),
            Self::Everything => true,
        }
    }
}

/// An event as it was seen from the register before it.
fn line(then: &Register, recorded: &Recorded, lang: Lang) -> EventJson {
    EventJson {
        at: recorded.at.to_rfc3339(),
        seat: recorded.seat.clone(),
        meeting: recorded.meeting,
        code: recorded.event.codes().first().map(Code::to_string),
        what: then.tell(&recorded.event, lang),
    }
}

/// `14 Mar 2024 09.12 WITA · laptop/record · 14 Mar 2024 · KM-1 dicatat: “Perwali”`
fn shown_line(register: &Register, recorded: &Recorded, line: &EventJson, lang: Lang) -> String {
    let meeting = recorded.meeting.and_then(|id| register.meeting(id));
    let meeting = meeting.map(|meeting| lang.rakor_of(lang.short_date(meeting.agenda.date)));
    let meeting = meeting.unwrap_or_else(|| lang.between_meetings().into());
    let code = recorded.event.codes().first().filter(|_| !names_its_entries(&recorded.event)).copied();
    let code = code.map(|code| code.show(register.codes()) + " ").unwrap_or_default();
    let time = time(recorded.at, lang);
    format!("{time} · {} · {meeting} · {code}{}\n", clean(&recorded.seat), line.what)
}

/// Whether the sentence of an event says which entries it is about.
fn names_its_entries(event: &Event) -> bool {
    match event {
        Event::Undone { facts } | Event::Redone { facts } => facts.len() > 1,
        event => event.also().is_some(),
    }
}

/// `14 Mar 2024 09.12 WITA`
fn time(at: Moment, lang: Lang) -> String {
    let zones = [Zone::Wib, Zone::Wita, Zone::Wit];
    let zone = zones.into_iter().find(|zone| zone.offset() == *at.offset());
    let zone = zone.unwrap_or(Zone::Offset(at.offset().local_minus_utc()));
    format!("{} {} {zone}", lang.short_date(at.date_naive()), lang.clock(at.time()))
}
