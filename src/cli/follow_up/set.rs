//! `rakor follow-up set`: how a promise stands now, said between two meetings.

use chrono::NaiveDate;

use super::{today, zone};
use crate::cli::args::Set;
use crate::cli::desk::{Answer, Desk, Failure, shown};
use crate::cli::{shelf, who};
use crate::deadline::{self, Calendar, Deadline, Reading, Why};
use crate::evidence::evidence;
use crate::live::Live;
use crate::register::{Answer as Said, Code, Command, Entry, MeetingId, Refusal, Register, Status};
use crate::text::clean;
use crate::words::Lang;

pub fn set(desk: &Desk, asked: &Set) -> Answer {
    let lang = desk.lang;
    let code: Code = asked.code.parse().map_err(|_| Failure::Refused(lang.not_a_code(clean(&asked.code))))?;
    if asked.to.is_some() && asked.status != Status::Postponed {
        return Err(Failure::Usage(lang.to_needs_postponed().into()));
    }
    let shelf = desk.shelf()?;
    let register = shelf.series(asked.series.as_deref(), lang).map_err(Failure::Refused)?;
    let register = register.ok_or_else(|| Failure::Refused(lang.empty_register(shown(&desk.register))))?;
    let said = said(desk, asked, register)?;
    let entry = register.entry(code).ok_or_else(|| refused(Refusal::NoEntry(code), lang))?;
    let owners = match &asked.agency {
        Some(named) => vec![agency(register, named, lang)?],
        None => entry.parts().map(str::to_owned).collect(),
    };
    if owners.len() > 1 {
        desk.say(&(lang.all_owners_set(code.show(lang), owners.len()) + "\n"))?;
    }
    let mut live = Live::open(desk.log()?, &register.series).map_err(|trouble| desk.trouble(&trouble))?;
    for owner in owners {
        let (at, seat) = (desk.now(zone(register)), format!("{}/follow-up", desk.host));
        let command = Command::SetStatus { code, agency: owner.clone(), status: asked.status, answer: said.clone() };
        let outcome = live.execute(MeetingId::nil(), at, &seat, command);
        let outcome = outcome.map_err(|refusal| refused(refusal, lang))?;
        if let (false, Some(trouble)) = (outcome.saved, live.trouble()) {
            return Err(desk.trouble(trouble));
        }
        if let Some(entry) = live.register().entry(code) {
            desk.say(&(stands(live.register(), entry, &owner, lang) + "\n"))?;
        }
    }
    Ok(())
}

fn refused(refusal: Refusal, lang: Lang) -> Failure {
    Failure::Refused(refusal.sentence(lang))
}

fn agency(register: &Register, named: &str, lang: Lang) -> Answer<String> {
    let found = who::agency(register, named, lang).map_err(Failure::Refused)?;
    found.ok_or_else(|| Failure::Refused(lang.agency_unknown(clean(named))))
}

/// What goes with the status, as far as it was said.
fn said(desk: &Desk, asked: &Set, register: &Register) -> Answer<Said> {
    let lang = desk.lang;
    let needs = asked.needs.iter().map(|named| agency(register, named, lang)).collect::<Answer<_>>()?;
    let evidence = match asked.evidence.as_deref().map(str::trim).filter(|named| !named.is_empty()) {
        Some(named) => {
            Some(evidence(named).map_err(|error| Failure::Refused(lang.evidence_unreadable(clean(named), error)))?)
        }
        None => None,
    };
    let to = asked.to.as_deref().map(|to| date(to, register, today(desk, register), lang));
    let deadline = to.transpose().map_err(Failure::Refused)?;
    Ok(Said { reason: asked.reason.clone().unwrap_or_default(), evidence, needs, deadline })
}

/// A deadline as it reads today; a sentence where it has no date.
fn date(said: &str, register: &Register, today: NaiveDate, lang: Lang) -> Result<Deadline, String> {
    let agenda = register.meetings.last().map(|meeting| &meeting.agenda);
    let events = agenda.map(|agenda| agenda.events.as_slice()).unwrap_or_default();
    let holidays = agenda.map(|agenda| agenda.holidays.as_slice()).unwrap_or_default();
    let reading = match shelf::date(said) {
        Some(date) => Reading::Date { date, estimate: false },
        None => deadline::read(said, &Calendar { meeting: today, events, holidays }),
    };
    match reading {
        Reading::Date { .. } => Ok(Deadline::from_reading(&clean(said), &reading)),
        Reading::Undated(Why::Past { last, .. }) => Err(lang.ask_past_deadline(clean(said), lang.date(last))),
        Reading::Undated(_) => Err(lang.not_a_date(clean(said))),
    }
}

/// `KM-12 Dinkes: ditunda sampai 30 Juni 2024 (2× ditunda)`
fn stands(register: &Register, entry: &Entry, owner: &str, lang: Lang) -> String {
    let name = |agency: &str| match agency {
        "" => lang.no_owner_yet().to_owned(),
        agency => clean(register.short(agency)),
    };
    let status = entry.status_of(owner);
    let date = entry.due(owner).and_then(|due| due.date).filter(|_| status == Status::Postponed);
    let mut parts = vec![date.map_or_else(|| lang.status(status).into(), |date| lang.postponed_until(lang.date(date)))];
    let slips = entry.slips(owner);
    if slips > 0 {
        parts[0] += &format!(" ({})", lang.owed_slips(slips));
    }
    parts.extend(entry.progress_of(owner).into_iter().flat_map(|progress| progress.answer.said(lang, &name)));
    format!("{} {}: {}", entry.code.show(lang), name(owner), parts.join("; "))
}
