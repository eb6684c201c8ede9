//! The deadlines of a register as a calendar that phones and Outlook take in, and bring up to date when it comes again.

use chrono::{NaiveDate, TimeDelta, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property, Todo, TodoStatus};

use crate::agenda::AgencyId;
use crate::calendar::Moment;
use crate::deadline::Rule;
use crate::lang::Lang;
use crate::register::{self, Entry, Kind, Meeting, Owner, Register, State, Status, outside_names};
use crate::text::clean;

/// Who made the calendar.
const PRODUCT: &str = "-//rakor//rakor//ID";

/// What a deadline is in the calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CalendarForm {
    /// An all-day event, which every calendar takes.
    #[default]
    Event,
    /// A task, which Outlook and most phones pass over.
    Task,
}

/// One day in the calendar, or the days of a rule: the deadline of some owners of a promise.
struct Due<'a> {
    entry: &'a Entry,
    /// Tells apart the parts of one promise that have dates of their own.
    part: String,
    owners: Vec<&'a str>,
    date: NaiveDate,
    /// How it repeats from that day on, and the days of the rule on which nobody owes anything.
    rule: Option<(&'a Rule, Vec<NaiveDate>)>,
    is_over: bool,
    is_done: bool,
}

/// The promises of a register, or of one agency, and the meetings to come.
pub fn deadline_calendar(register: &Register, agency: Option<&str>, form: CalendarForm, today: NaiveDate) -> String {
    let newest = register.meetings.last();
    let lang = newest.map(|meeting| meeting.agenda.lang).unwrap_or_default();
    let name = newest.map(|meeting| meeting.agenda.task_force_name()).unwrap_or_else(|| register.series.to_string());
    let mut calendar = Calendar::new();
    calendar.name(&clean(&name));
    calendar.append_property(("PRODID", PRODUCT));
    let promises = register.entries.iter().filter(|entry| entry.kind() == Kind::Commitment);
    for due in promises.flat_map(all_dues).filter(|due| agency.is_none_or(|agency| due.owners.contains(&agency))) {
        match form {
            CalendarForm::Event => _ = calendar.push(event(register, &due, lang)),
            CalendarForm::Task => _ = calendar.push(task(register, &due, lang)),
        }
    }
    for meeting in
        register.meetings.iter().filter(|known| known.state() == State::Planned && known.agenda.date >= today)
    {
        calendar.push(next_meeting(meeting));
    }
    calendar.done().to_string()
}

fn all_dues(entry: &Entry) -> Vec<Due<'_>> {
    match entry.rule() {
        Some((rule, first)) => repeated(entry, rule, first),
        None => dues(entry),
    }
}

/// Of what repeats: its rule, and each day that an owner postponed, on the day that it was postponed to.
fn repeated<'a>(entry: &'a Entry, rule: &'a Rule, first: NaiveDate) -> Vec<Due<'a>> {
    let is_withdrawn = |owner: &Owner<&str>| entry.status_of(*owner) == Status::Withdrawn;
    let is_over = !entry.stands() || entry.parts().all(|owner| is_withdrawn(&owner));
    let mut days = Vec::new();
    let mut moved: Vec<(&AgencyId, NaiveDate, NaiveDate)> = Vec::new();
    for change in &entry.history {
        let register::Event::StatusSet { agency, answer, .. } = &change.event else { continue };
        let Some(day) = answer.day else { continue };
        days.push(day);
        let date = answer.deadline.as_ref().and_then(|deadline| deadline.date);
        if let (register::Owner::Agency(agency), Some(date)) = (agency, date) {
            moved.retain(|(owner, of, _)| (*owner, *of) != (agency, day));
            moved.push((agency, day, date));
        }
    }
    days.sort_unstable();
    days.dedup();
    let holds = |owner: Owner<&str>, day: NaiveDate| {
        let progress = entry.progress_for(owner, Some(day));
        (
            progress.is_some_and(|progress| progress.status.is_closed()),
            progress.and_then(|last| last.deadline.as_ref()?.date),
        )
    };
    let nobody_owes =
        |day: &NaiveDate| entry.parts().all(|owner| matches!(holds(owner, *day), (true, _) | (_, Some(_))));
    let free = days.into_iter().filter(nobody_owes).collect();
    let owners = entry.parts().filter(|owner| !is_withdrawn(owner)).filter_map(Owner::agency).collect();
    let series =
        Due { entry, part: String::new(), owners, date: first, rule: Some((rule, free)), is_over, is_done: false };
    let own_days = moved.into_iter().map(|(owner, day, date)| {
        let (is_closed, own) = holds(owner.into(), day);
        let is_done = entry.progress_for(owner, Some(day)).is_some_and(|progress| progress.status == Status::Done);
        let part = format!("-{owner}-{}", day.format("%Y%m%d"));
        let is_over = is_over || is_closed || own.is_none();
        Due { entry, part, owners: vec![owner.as_str()], date: own.unwrap_or(date), rule: None, is_over, is_done }
    });
    [series].into_iter().chain(own_days).collect()
}

/// Of the promise as a whole, and of each owner who was ever given a date of their own.
fn dues(entry: &Entry) -> Vec<Due<'_>> {
    let with_own: Vec<&AgencyId> = entry.history.iter().filter_map(own_date).map(|(agency, _)| agency).collect();
    // Where there never was more than one owner, the day of the promise is moved itself.
    let is_alone = entry.content.owners.len() < 2
        && entry
            .history
            .iter()
            .filter_map(|change| change.event.content_of(entry.code))
            .all(|said| said.owners.len() < 2);
    let has_own = |owner: Owner<&str>| {
        !is_alone
            && entry.progress_of(owner).is_some_and(|progress| progress.deadline.is_some())
            && owner.agency().is_some_and(|owner| with_own.iter().any(|own| *own == owner))
    };
    let is_settled = |owner: &Owner<&str>| entry.status_of(*owner).is_closed();
    let is_done = |owner: &Owner<&str>| entry.status_of(*owner) == Status::Done;
    let mut dues = Vec::new();
    let together: Vec<Owner<&str>> = entry.parts().filter(|owner| !has_own(*owner)).collect();
    let own = entry.parts().next().filter(|_| is_alone).and_then(|owner| entry.due(owner));
    let now = own.as_deref().or(entry.content.deadline.as_ref()).and_then(|deadline| deadline.date);
    let once =
        || entry.history.iter().rev().find_map(|change| change.event.content_of(entry.code)?.deadline.as_ref()?.date);
    if let Some(date) = now.or_else(once) {
        let is_over = now.is_none() || !entry.stands() || together.iter().all(is_settled);
        let is_done = !together.is_empty() && together.iter().all(is_done);
        let owners = if together.is_empty() { entry.parts().collect() } else { together };
        let owners = owners.into_iter().filter_map(Owner::agency).collect();
        dues.push(Due { entry, part: String::new(), owners, date, rule: None, is_over, is_done });
    }
    let mut told: Vec<&str> = Vec::new();
    for (owner, date) in entry.history.iter().rev().filter_map(own_date).filter(|_| !is_alone) {
        if told.contains(&owner.as_str()) {
            continue;
        }
        told.push(owner);
        let own = entry.progress_of(owner).and_then(|progress| progress.deadline.as_ref()?.date);
        let is_over = own.is_none() || !entry.stands() || is_settled(&owner.into()) || !has_own(owner.into());
        let date = own.unwrap_or(date);
        let owners = vec![owner.as_str()];
        let is_done = is_done(&owner.into());
        dues.push(Due { entry, part: format!("-{owner}"), owners, date, rule: None, is_over, is_done });
    }
    dues
}

/// Whom a fact gave a date of their own, and which.
fn own_date(change: &register::Change) -> Option<(&AgencyId, NaiveDate)> {
    match &change.event {
        register::Event::StatusSet { agency: register::Owner::Agency(agency), answer, .. } => {
            Some((agency, answer.deadline.as_ref()?.date?))
        }
        _ => None,
    }
}

fn event(register: &Register, due: &Due, lang: Lang) -> Event {
    let mut event = Event::new();
    identify(&mut event, due);
    event
        .summary(&title(register, due, lang))
        .description(&description(register, due, lang))
        .append_property(day("DTSTART", due.date))
        .append_property(day("DTEND", due.date + TimeDelta::days(1)))
        .add_property("TRANSP", "TRANSPARENT");
    repeat(&mut event, due);
    event.status(if due.is_over { EventStatus::Cancelled } else { EventStatus::Confirmed });
    event.done()
}

fn task(register: &Register, due: &Due, lang: Lang) -> Todo {
    let mut task = Todo::new();
    identify(&mut task, due);
    task.summary(&title(register, due, lang)).description(&description(register, due, lang));
    match due.rule {
        // What repeats is counted from its beginning.
        Some(_) => task.append_property(day("DTSTART", due.date)).add_property("DURATION", "P1D"),
        None => task.append_property(day("DUE", due.date)),
    };
    repeat(&mut task, due);
    task.status(match (due.is_done, due.is_over) {
        (true, _) => TodoStatus::Completed,
        (false, true) => TodoStatus::Cancelled,
        (false, false) => TodoStatus::NeedsAction,
    });
    task.done()
}

/// The same on every laptop: by the event that recorded the entry, and how often it was changed since.
fn identify(component: &mut impl Component, due: &Due) {
    let last = due.entry.history.last();
    component.uid(&format!("{}{}@rakor", due.entry.id, due.part));
    component.sequence(u32::try_from(due.entry.history.len().saturating_sub(1)).unwrap_or(u32::MAX));
    component.timestamp(stamp(last.map_or(due.entry.recorded_at, |change| change.at)));
}

fn repeat(component: &mut impl Component, due: &Due) {
    let Some((rule, free)) = &due.rule else { return };
    component.add_property("RRULE", rule.to_string());
    for date in free {
        component.append_multi_property(day("EXDATE", *date));
    }
}

fn next_meeting(meeting: &Meeting) -> Event {
    let agenda = &meeting.agenda;
    let mut event = Event::new();
    event.uid(&format!("{}@rakor", meeting.id)).summary(&clean(&agenda.title)).location(&clean(&agenda.place));
    let changes = meeting.versions.len().saturating_sub(1);
    event.sequence(u32::try_from(changes).unwrap_or(u32::MAX));
    // The calendar of a register that nobody changes says the same whenever it is written.
    event.timestamp(stamp(meeting.versions.last().map_or(midnight(agenda.date), |version| version.at)));
    match agenda.start {
        Some(start) => {
            let at = agenda.date.and_time(start) - TimeDelta::seconds(agenda.zone.offset().local_minus_utc().into());
            let minutes: u32 = agenda.steps.iter().map(|step| step.minutes).sum();
            event.add_property("DTSTART", utc(at));
            if minutes > 0 {
                event.add_property("DTEND", utc(at + TimeDelta::minutes(minutes.into())));
            }
        }
        None => {
            event.append_property(day("DTSTART", agenda.date));
            event.append_property(day("DTEND", agenda.date + TimeDelta::days(1)));
        }
    }
    event.done()
}

/// `KM-12 Rekap 12 LKSA (Dinsos)`
fn title(register: &Register, due: &Due, lang: Lang) -> String {
    let agencies = due.owners.iter().filter(|owner| !owner.is_empty()).map(|owner| register.short(owner).to_owned());
    let outside = due.part.is_empty().then_some(due.entry.content.outside_owners.as_slice());
    let owners: Vec<_> = agencies.chain(outside.into_iter().flat_map(outside_names)).collect();
    let owners = match owners.as_slice() {
        [] => lang.no_owner_yet().to_owned(),
        [one, two, three, rest @ ..] if !rest.is_empty() => format!("{one}, {two}, {three} +{}", rest.len()),
        owners => owners.join(", "),
    };
    let text = register.text_for_others(due.entry, lang);
    clean(&format!("{} {text} ({owners})", due.entry.code.show(lang)))
}

/// Status, supporters, what shows it: a line each.
fn description(register: &Register, due: &Due, lang: Lang) -> String {
    let content = &due.entry.content;
    let owner = due.owners.first().copied().unwrap_or_default();
    let with = content.with.iter().map(|agency| clean(register.short(agency))).chain(outside_names(&content.partners));
    let names = with.collect::<Vec<_>>().join(", ");
    let said = due.entry.due(owner).map(|deadline| clean(&deadline.said)).unwrap_or_default();
    let lines = [
        (lang.status_column(), lang.status(due.entry.status_of(owner)).to_owned()),
        (lang.supporters_label(), names),
        (lang.words_column(), said),
        (lang.evidence_label(), content.evidence.as_deref().map(clean).unwrap_or_default()),
    ];
    // Of what was said in confidence only how it stands and with whom is told.
    let open = if register.is_withheld(due.entry) { 2 } else { lines.len() };
    let told = lines.into_iter().take(open).filter(|(_, words)| !words.is_empty());
    told.map(|(label, words)| format!("{label}: {words}")).collect::<Vec<_>>().join("\n")
}

fn day(name: &str, date: NaiveDate) -> Property {
    Property::new(name, date.format("%Y%m%d").to_string()).add_parameter("VALUE", "DATE").done()
}

fn utc(at: chrono::NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

fn midnight(date: NaiveDate) -> Moment {
    date.and_time(chrono::NaiveTime::MIN).and_utc().fixed_offset()
}

fn stamp(at: Moment) -> chrono::DateTime<Utc> {
    at.with_timezone(&Utc)
}
