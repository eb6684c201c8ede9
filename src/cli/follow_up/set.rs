//! `rakor follow-up set`: how a promise stands now, said between two meetings.

use chrono::{Months, NaiveDate};

use crate::agenda::AgencyId;
use crate::cli::args::Set;
use crate::cli::context::{CommandResult, Context, Failure, warn};
use crate::cli::lookup;
use crate::deadline::{self, Calendar, Deadline, TimeReading, Why};
use crate::lang::Lang;
use crate::platform::attachment::{evidence, seems_missing};
use crate::register::{Answer as Said, Code, Command, Entry, Owner, Register, Rejection, Status};
use crate::replica::Replica;
use crate::replica::catalog;
use crate::text::clean;

pub fn set(context: &Context, asked: &Set) -> CommandResult {
    let lang = context.lang;
    let code: Code = asked.code.parse().map_err(|_| Failure::Refused(lang.not_a_code(clean(&asked.code))))?;
    if asked.to.is_some() && asked.status != Status::Postponed {
        return Err(Failure::Usage(lang.to_needs_postponed().into()));
    }
    let catalog = context.catalog()?;
    let register = context.series_to_change(&catalog, asked.series.as_deref())?;
    let said = said(context, asked, register)?;
    let entry = register.entry(code).ok_or_else(|| refused(Rejection::NoEntry(code), lang))?;
    let owners = owners(register, entry, asked, lang)?;
    let mut live = Replica::resume(context.log()?, register.clone()).map_err(|trouble| context.trouble(&trouble))?;
    for (number, owner) in owners.iter().enumerate() {
        // What was brought back belongs to the agencies that follow those who are gone.
        let is_gone = |entry: &Entry| {
            let owner = owner.as_ref();
            entry.parts().all(|part| part != owner) && entry.parts().any(|part| follows(live.register(), part, owner))
        };
        if number > 0 && live.register().entry(code).is_some_and(is_gone) {
            continue;
        }
        let command = Command::SetStatus { code, agency: owner.clone(), status: asked.status, answer: said.clone() };
        put(context, &mut live, command)?;
        if number == 0 && owners.len() > 1 {
            context.say(&(lang.all_owners_set(code.show(live.register().codes()), owners.len()) + "\n"))?;
        }
        let register = live.register();
        if let Some(entry) = register.entry(code) {
            let owner = owner.as_ref();
            let part = entry.parts().find(|part| *part == owner || follows(register, *part, owner));
            context.say(&(stands(register, entry, part.unwrap_or(owner), lang) + "\n"))?;
        }
    }
    Ok(())
}

/// Whether an owner follows an agency that is gone.
fn follows(register: &Register, part: Owner<&str>, owner: Owner<&str>) -> bool {
    owner.agency().is_some_and(|former| register.heirs_of(former).iter().any(|heir| part.agency() == Some(heir)))
}

/// Writes it down, between meetings.
pub fn put(context: &Context, live: &mut Replica, command: Command) -> CommandResult {
    let (at, seat) = (context.now_at(live.register()), format!("{}/follow-up", context.host));
    let outcome = live.execute(None, at, &seat, command);
    let outcome = outcome.map_err(|refusal| refused(refusal, context.lang))?;
    match live.trouble() {
        Some(trouble) if !outcome.saved => Err(context.trouble(trouble)),
        _ => Ok(()),
    }
}

/// Whose parts are meant: that of the agency that was named, or of the one that owns it after it; all, if none was.
fn owners(register: &Register, entry: &Entry, asked: &Set, lang: Lang) -> CommandResult<Vec<Owner>> {
    let Some(named) = &asked.agency else { return Ok(entry.parts().map(Into::into).collect()) };
    let mut agencies = agency(register, named, lang)?;
    let owns = |agency: &AgencyId| entry.parts().any(|owner| owner == agency.into());
    let owner = agencies.iter().position(owns).unwrap_or(0);
    Ok(vec![agencies.swap_remove(owner).into()])
}

pub fn refused(refusal: Rejection, lang: Lang) -> Failure {
    Failure::Refused(refusal.sentence(lang))
}

/// The agency that was named behind those that followed it; there is at least one.
fn agency(register: &Register, named: &str, lang: Lang) -> CommandResult<Vec<AgencyId>> {
    let found = lookup::agency(register, named, lang)?;
    if found.is_empty() { Err(Failure::Refused(lang.agency_unknown(clean(named)))) } else { Ok(found) }
}

/// What goes with the status, as far as it was said.
fn said(context: &Context, asked: &Set, register: &Register) -> CommandResult<Said> {
    let lang = context.lang;
    let needs = asked.needs.iter().map(|named| Ok(agency(register, named, lang)?.swap_remove(0)));
    let needs = needs.collect::<CommandResult<_>>()?;
    let evidence = match asked.evidence.as_deref().map(str::trim).filter(|named| !named.is_empty()) {
        Some(named) => {
            let unreadable = |error| Failure::Refused(lang.evidence_unreadable(clean(named), error));
            let evidence = evidence(named).map_err(unreadable)?;
            if seems_missing(&evidence) {
                warn(&lang.evidence_not_there(clean(named)));
            }
            Some(evidence)
        }
        None => None,
    };
    let to = asked.to.as_deref().map(|to| date(to, register, context.today(register), lang));
    let deadline = to.transpose()?;
    let day = asked.day.as_deref().map(|said| day(said, register, context.today(register), lang));
    let day = day.transpose()?;
    Ok(Said { reason: asked.reason.clone().unwrap_or_default(), evidence, needs, day, deadline })
}

/// The day of a duty that is answered: what its words mean looking back, where they do not look forward.
pub fn day(said: &str, register: &Register, today: NaiveDate, lang: Lang) -> CommandResult<NaiveDate> {
    match read(said, register, today, deadline::read) {
        TimeReading::Date { date, rolled: true, .. } => date.checked_sub_months(Months::new(12)),
        TimeReading::Date { date, .. } | TimeReading::Undated(Why::Past { last: date, .. }) => Some(date),
        TimeReading::Recurring { .. } | TimeReading::Undated(_) => None,
    }
    .ok_or_else(|| Failure::Refused(lang.not_a_date(clean(said))))
}

/// The day to come that is meant; a sentence where there is none.
fn date(said: &str, register: &Register, today: NaiveDate, lang: Lang) -> CommandResult<Deadline> {
    let reading = read(said, register, today, deadline::read_ahead);
    match reading {
        TimeReading::Date { .. } => Ok(Deadline::from_reading(&clean(said), &reading)),
        TimeReading::Recurring { .. } | TimeReading::Undated(_) => Err(Failure::Refused(lang.not_a_date(clean(said)))),
    }
}

fn read(said: &str, register: &Register, today: NaiveDate, words: fn(&str, &Calendar) -> TimeReading) -> TimeReading {
    let agenda = register.meetings.last().map(|meeting| &meeting.agenda);
    let events = agenda.map(|agenda| agenda.events.as_slice()).unwrap_or_default();
    let holidays = agenda.map(|agenda| agenda.holidays.as_slice()).unwrap_or_default();
    match catalog::date(said) {
        Some(date) => TimeReading::on(date),
        None => words(said, &Calendar { meeting: today, events, holidays }),
    }
}

/// `KM-12 Dinkes: ditunda sampai 30 Juni 2024 (2× ditunda)`
fn stands(register: &Register, entry: &Entry, owner: Owner<&str>, lang: Lang) -> String {
    let name = |agency: &str| clean(register.short(agency));
    let last = entry.answers_of(owner).last();
    let progress = if entry.rule().is_some() { last } else { entry.progress_of(owner) };
    let status = progress.map(|progress| progress.status).unwrap_or_default();
    let own = progress.and_then(|progress| progress.deadline.as_ref()).or(entry.content.deadline.as_ref());
    let date = own.and_then(|due| due.date).filter(|_| status == Status::Postponed);
    let mut parts = vec![date.map_or_else(|| lang.status(status).into(), |date| lang.postponed_until(lang.date(date)))];
    if let Some(day) = progress.and_then(|progress| progress.answer.day) {
        parts[0] += &format!(" {}", lang.for_day(lang.date(day)));
    }
    let slips = progress.map_or(0, |progress| progress.slips);
    if slips > 0 {
        parts[0] += &format!(" ({})", lang.owed_slips(slips));
    }
    parts.extend(progress.into_iter().flat_map(|progress| progress.answer.said(lang, &name)));
    format!("{} {}: {}", entry.code.show(register.codes()), owner.named(register, lang), parts.join("; "))
}
