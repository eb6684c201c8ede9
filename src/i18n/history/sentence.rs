//! History in sentences: what each event changed, told by what stood there before it.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::agenda::{AgencyId, Agenda};
use crate::deadline::Deadline;
use crate::lang::Lang;
use crate::register::{
    Answer, Change, Code, Content, Entry, Event, Evidence, NotedTimes, Owner, Register, Resolution, Status,
    outside_names,
};
use crate::text::clean;

/// What stood before a fact about an entry. Empty before it was recorded.
#[derive(Clone, Copy, Debug, Default)]
struct Before<'a> {
    content: Option<&'a Content>,
    /// The deadline that held for the agency that the fact names.
    due: Option<&'a Deadline>,
}

/// How a fact is told: in which language, with codes of which, and what agencies and clusters are called.
#[derive(Clone, Copy)]
struct Tongue<'a> {
    lang: Lang,
    codes: Lang,
    short: &'a dyn Fn(&str) -> String,
    cluster: &'a dyn Fn(&str) -> String,
}

/// A change of an entry and its sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Told<'a> {
    pub change: &'a Change,
    pub sentence: String,
}

impl Register {
    /// What happened to an entry, the oldest first, with the names that agencies had at the time.
    pub fn told<'a>(&self, entry: &'a Entry, lang: Lang) -> Vec<Told<'a>> {
        let mut past = Past::default();
        let told = entry.history.iter().map(|change| {
            let short = |agency: &str| self.short_then(agency, change).to_owned();
            let cluster = |id: &str| self.cluster_label(id);
            let sentence = change.event.sentence(self.tongue(lang, &short, &cluster), past.before(&change.event));
            past.take(&change.event, entry.code);
            Told { change, sentence }
        });
        told.collect()
    }

    /// What an event that has not been applied yet will change, in one sentence.
    pub fn tell(&self, event: &Event, lang: Lang) -> String {
        let short = |agency: &str| self.short(agency).to_owned();
        let cluster = |id: &str| self.cluster_label(id);
        let tongue = self.tongue(lang, &short, &cluster);
        match event {
            Event::Undone { facts } => lang.told_undone(self.tell_all(facts, lang)),
            Event::Redone { facts } => lang.told_redone(self.tell_all(facts, lang)),
            Event::MeetingPlanned { agenda } | Event::AgendaRevised { agenda } => {
                let sentence = event.sentence(tongue, Before::default());
                std::iter::once(sentence).chain(self.successions(agenda, lang)).collect::<Vec<_>>().join("; ")
            }
            event => {
                let entry = event.code().and_then(|code| self.entry(code));
                let due = entry.zip(event.owner()).and_then(|(entry, owner)| entry.due(owner));
                let before = Before { content: entry.map(|entry| &entry.content), due: due.as_deref() };
                event.sentence(tongue, before)
            }
        }
    }

    fn tongue<'a>(
        &self,
        lang: Lang,
        short: &'a dyn Fn(&str) -> String,
        cluster: &'a dyn Fn(&str) -> String,
    ) -> Tongue<'a> {
        Tongue { lang, codes: self.codes(), short, cluster }
    }

    /// What a cluster is called in the newest agenda that knows it: `Bidang A`.
    fn cluster_label(&self, id: &str) -> String {
        let agendas = self.meetings.iter().rev().map(|meeting| &meeting.agenda);
        let label = agendas.filter_map(|agenda| Some(agenda.cluster_label(agenda.cluster(id)?))).next();
        clean(&label.unwrap_or_else(|| id.to_owned()))
    }

    /// Whose promises go over to whom with a new agenda.
    fn successions(&self, agenda: &Agenda, lang: Lang) -> Vec<String> {
        let is_named = |agency: &AgencyId| {
            let entries = self.entries.iter().filter(|entry| entry.stands());
            entries.map(|entry| &entry.content).any(|said| said.owners.contains(agency) || said.with.contains(agency))
        };
        let formers = agenda.agencies.iter().flat_map(|heir| heir.formerly.iter().map(move |former| (heir, former)));
        let gone = formers.filter(|(_, former)| agenda.agency(former).is_none() && is_named(former));
        gone.map(|(heir, former)| lang.told_succeeds(clean(&heir.short), clean(self.short(former)))).collect()
    }

    fn tell_all(&self, facts: &[Event], lang: Lang) -> String {
        let told = facts.iter().map(|fact| match fact.code() {
            Some(code) if facts.len() > 1 => format!("{} {}", code.show(self.codes()), self.tell(fact, lang)),
            _ => self.tell(fact, lang),
        });
        told.collect::<Vec<_>>().join("; ")
    }

    /// An agency's short name in the agenda that was in force at a change.
    fn short_then<'a>(&'a self, agency: &'a str, change: &Change) -> &'a str {
        let held = self.meetings.iter().rev().filter(|meeting| match change.meeting {
            None => meeting.opened.is_some_and(|opened| opened < change.position),
            Some(said_in) => meeting.id == said_in,
        });
        let mut agendas = held.map(|meeting| &meeting.agenda);
        agendas.find_map(|agenda| agenda.agency(agency)).map_or_else(|| self.short(agency), |agency| &agency.short)
    }
}

/// How an entry stood, as far as its history has been told.
#[derive(Default)]
struct Past {
    content: Option<Content>,
    /// Of each owner, the own deadline after each answer, the newest last.
    own: BTreeMap<Owner, Vec<Option<Deadline>>>,
}

impl Past {
    fn before(&self, event: &Event) -> Before<'_> {
        let content = self.content.as_ref();
        let own = event.owner().and_then(|owner| self.own.get(owner)?.last()?.as_ref());
        Before { content, due: own.or_else(|| content?.deadline.as_ref()) }
    }

    fn take(&mut self, event: &Event, entry: Code) {
        if let Some(content) = event.content_of(entry) {
            self.content = Some(content.clone());
        }
        match event {
            Event::StatusSet { agency, answer, .. } => {
                let own = self.own.entry(agency.clone()).or_default();
                own.push(answer.deadline.clone().or_else(|| own.last().cloned().flatten()));
            }
            Event::StatusTakenBack { agency, .. } => _ = self.own.get_mut(agency).and_then(Vec::pop),
            _ => {}
        }
    }
}

impl Event {
    /// Whose part of an entry a fact is about.
    fn owner(&self) -> Option<&Owner> {
        match self {
            Self::StatusSet { agency, .. } | Self::StatusTakenBack { agency, .. } | Self::Unanswered { agency, .. } => {
                Some(agency)
            }
            _ => None,
        }
    }

    /// The codes that it speaks of, those of undone and redone facts too.
    pub fn codes(&self) -> Vec<Code> {
        match self {
            Self::Undone { facts } | Self::Redone { facts } => facts.iter().flat_map(Self::codes).collect(),
            Self::EntryConverted { code, into } => vec![*code, *into],
            fact => fact.code().into_iter().chain(fact.also()).collect(),
        }
    }

    /// What happened, without the code of the entry.
    fn sentence(&self, tongue: Tongue, before: Before) -> String {
        let Tongue { lang, codes, short, .. } = tongue;
        let name = |agency: &str| clean(&short(agency));
        let owner = |owner: &Owner| owner.as_ref().agency().map_or_else(|| lang.no_owner_yet().to_owned(), name);
        match self {
            Self::MeetingPlanned { agenda } => lang.told_planned(clean(&agenda.title), lang.date(agenda.date)),
            Self::AgendaRevised { .. } => lang.told_agenda_revised().into(),
            Self::StepEntered { step } => lang.told_step(step.saturating_add(1)),
            Self::FloorGiven { agency: Some(agency) } => lang.told_floor(name(agency)),
            Self::FloorGiven { agency: None } => lang.told_no_floor().into(),
            Self::EntryRecorded { content, .. } => recorded(content, lang, &name),
            Self::EntryChanged { content, .. } => changed(before.content, content, tongue, &name),
            Self::EntryConverted { into, .. } => lang.told_converted(into.show(codes)),
            Self::EntryAgreed { .. } => lang.told_agreed().into(),
            Self::AgreementTakenBack { .. } => lang.told_no_longer_agreed().into(),
            Self::EntryJoined { code, into, .. } => lang.told_joined(code.show(codes), into.show(codes)),
            Self::PairSettled { one, other, settled } => {
                let pair = (one.show(codes), other.show(codes));
                match settled {
                    Some(Resolution::Led { by }) => {
                        let led = if by == one { pair.1 } else { pair.0 };
                        lang.told_led(by.show(codes), led)
                    }
                    Some(_) => lang.told_apart(pair.0, pair.1),
                    None => lang.told_unsettled(pair.0, pair.1),
                }
            }
            Self::HallShown { .. } => lang.told_shown().into(),
            Self::EntryWithdrawn { reason, .. } if reason.is_empty() => lang.withdrawn().into(),
            Self::EntryWithdrawn { reason, .. } => lang.told_withdrawn(clean(reason)),
            Self::EntryRestored { .. } => lang.told_restored().into(),
            Self::StatusSet { agency, status, answer, former, .. } => {
                let date = |deadline: &Deadline| deadline.date.map(|date| lang.date(date));
                let to = answer.deadline.as_ref().and_then(date).filter(|_| *status == Status::Postponed);
                let stands = match (before.due.and_then(date), to) {
                    (Some(from), Some(to)) if from != to => lang.told_moved(from, to),
                    (_, Some(to)) => lang.postponed_until(to),
                    (_, None) => lang.status(*status).to_owned(),
                };
                let of_day = answer.day.map(|day| format!(" ({})", lang.for_day(lang.date(day)))).unwrap_or_default();
                let mut parts = vec![format!("{}{of_day}: {stands}", owner(agency))];
                parts.extend(answer.said(lang, &name));
                parts.extend(former.as_ref().map(|former| lang.told_succeeds(owner(agency), name(former))));
                parts.join("; ")
            }
            Self::StatusTakenBack { agency, .. } => lang.told_taken_back(owner(agency)),
            Self::Unanswered { agency, day, .. } => {
                let of_day = day.map(|day| format!(" ({})", lang.for_day(lang.date(day)))).unwrap_or_default();
                lang.told_unanswered(owner(agency)) + &of_day
            }
            Self::AttendanceNoted { agency, attendance: Some(attendance) } => {
                lang.told_attendance(name(agency), lang.presence(attendance.presence))
            }
            Self::AttendanceNoted { agency, attendance: None } => lang.told_no_attendance(name(agency)),
            Self::GuestNoted { guest: Some(guest), .. } => lang.guest_noted(clean(&guest.name)),
            Self::GuestNoted { guest: None, .. } => lang.told_no_guest().into(),
            Self::AgencyAdded { agency, .. } => lang.agency_added(clean(&agency.short)),
            Self::AgencyRemoved { agency } => lang.told_agency_removed(name(agency)),
            Self::MeetingAdjourned => lang.told_adjourned().into(),
            Self::MeetingResumed => lang.told_resumed().into(),
            Self::MeetingClosed { .. } => lang.told_closed().into(),
            Self::MinutesWritten { files } => {
                lang.told_minutes_written(files.iter().map(|file| clean(file)).collect::<Vec<_>>().join(", "))
            }
            Self::TimesNoted { times } if *times == NotedTimes::default() => lang.told_no_times().into(),
            Self::TimesNoted { times } => lang.told_times(lang.hours_noted(times)),
            Self::ChairTaken { chair } => lang.told_chair_taken(clean(&chair.signed())),
            Self::ChairGivenBack => lang.told_chair_given_back().into(),
            Self::ConfirmedByHead { agency, day, .. } => lang.told_confirmed(name(agency), lang.date(*day)),
            Self::ConfirmationTakenBack { agency, .. } => lang.told_confirmation_taken_back(name(agency)),
            Self::MeetingRemoved => lang.told_removed().into(),
            Self::MeetingReopened => lang.told_reopened().into(),
            Self::MinutesIssued { version, sha256, .. } => lang.told_issued(version, clean(sha256)),
            Self::MinutesMoved { version, state, by, reason } => {
                let said = [clean(by), clean(reason)].into_iter().filter(|said| !said.is_empty());
                let words = std::iter::once(lang.issue_state(*state).to_owned()).chain(said);
                lang.told_minutes_moved(version, words.collect::<Vec<_>>().join("; "))
            }
            Self::Undone { facts } | Self::Redone { facts } => {
                facts.iter().map(|fact| fact.sentence(tongue, before)).collect::<Vec<_>>().join("; ")
            }
            Self::Unknown => lang.told_unknown().into(),
        }
    }
}

impl Answer {
    /// What was answered, apart from the status and the date: `data dukung ST-14/2024`, `alasan: menunggu DPRD`.
    pub fn said(&self, lang: Lang, name: &dyn Fn(&str) -> String) -> Vec<String> {
        let needs = names(&self.needs, &[], name).map(|names| format!("{} {names}", lang.needed()));
        let evidence = self.evidence.as_ref().map(|evidence| format!("{} {}", lang.evidence(), evidence.show(lang)));
        let reason = (!self.reason.is_empty()).then(|| format!("{}: {}", lang.reason(), clean(&self.reason)));
        [needs, evidence, reason].into_iter().flatten().collect()
    }
}

impl Evidence {
    /// The link or number as given; a file with its size and SHA-256.
    pub fn show(&self, lang: Lang) -> String {
        match &self.file {
            Some(file) => lang.evidence_file(clean(&file.name), file.size, clean(&file.sha256)),
            None => clean(&self.text),
        }
    }
}

/// `dicatat: “Perwali” · Disdukcapil · tenggat TW II (30 Juni 2024)`
fn recorded(content: &Content, lang: Lang, name: &dyn Fn(&str) -> String) -> String {
    let mut parts = vec![lang.told_recorded(clean(&content.text))];
    parts.extend(names(&content.owners, &content.outside_owners, name));
    parts.extend(names(&content.implementers, &content.outside_implementers, name).map(|names| lang.done_by(names)));
    parts.extend(content.typed.as_ref().map(|typed| lang.told_typed(clean(typed))));
    parts.extend(content.deadline.as_ref().map(|deadline| format!("{} {}", lang.deadline(), said(deadline, lang))));
    parts.join(" · ")
}

/// What differs, or that it was changed at all.
fn changed(before: Option<&Content>, now: &Content, tongue: Tongue, name: &dyn Fn(&str) -> String) -> String {
    let Tongue { lang, codes, cluster, .. } = tongue;
    let Some(before) = before else { return lang.told_changed().into() };
    let listed = |agencies: &[AgencyId], outside: &[String]| {
        names(agencies, outside, name).unwrap_or_else(|| lang.told_nothing().into())
    };
    let owners = |content: &Content| listed(&content.owners, &content.outside_owners);
    let implementers = |content: &Content| listed(&content.implementers, &content.outside_implementers);
    let with = |content: &Content| listed(&content.with, &content.partners);
    let some = |text: Option<&str>| text.map_or_else(|| lang.told_nothing().into(), clean);
    let mut parts = Vec::new();
    let mut tell = |differs: bool, part: &dyn Fn() -> String| parts.extend(differs.then(part));
    tell(before.text != now.text, &|| lang.told_text(clean(&now.text)));
    tell(owners(before) != owners(now), &|| format!("{}: {}", lang.owner(), owners(now)));
    tell(implementers(before) != implementers(now), &|| format!("{}: {}", lang.implementer(), implementers(now)));
    tell(with(before) != with(now), &|| lang.told_with(with(now)));
    tell(before.deadline != now.deadline, &|| moved_date(before.deadline.as_ref(), now.deadline.as_ref(), lang));
    tell(before.indicator != now.indicator, &|| format!("{}: {}", lang.indicator(), some(now.indicator.as_deref())));
    tell(before.cluster != now.cluster, &|| {
        lang.told_cluster(now.cluster.as_deref().map_or_else(|| lang.told_nothing().into(), cluster))
    });
    tell(before.evidence != now.evidence, &|| format!("{}: {}", lang.evidence(), some(now.evidence.as_deref())));
    tell(before.answers != now.answers, &|| match now.answers {
        Some(code) => lang.recorded_answers(code.show(codes)),
        None => lang.told_no_answer().into(),
    });
    if parts.is_empty() { lang.told_changed().into() } else { parts.join("; ") }
}

fn names(agencies: &[AgencyId], outside: &[String], name: &dyn Fn(&str) -> String) -> Option<String> {
    let names: Vec<_> = agencies.iter().map(|agency| name(agency)).chain(outside_names(outside)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// `tenggat dari 31 Maret 2024 ke 30 Juni 2024`
fn moved_date(from: Option<&Deadline>, to: Option<&Deadline>, lang: Lang) -> String {
    let date = |deadline: &Deadline| deadline.date.map_or_else(|| quoted(deadline), |date| lang.date(date));
    match (from.map(date), to.map(date)) {
        (Some(from), Some(to)) if from != to => lang.told_moved(from, to),
        (_, Some(to)) => format!("{} {to}", lang.deadline()),
        (_, None) => lang.told_no_deadline().into(),
    }
}

/// `TW II (30 Juni 2024)`, or only the date where just that was said.
fn said(deadline: &Deadline, lang: Lang) -> String {
    let is_the_date = |date: NaiveDate| [lang.date(date), date.to_string()].contains(&clean(&deadline.said));
    match deadline.date {
        Some(date) if deadline.every.is_some() => {
            let rule = deadline.every.as_ref().map(|rule| lang.every(rule)).unwrap_or_default();
            lang.repeats(rule, lang.date(date))
        }
        Some(date) if is_the_date(date) || clean(&deadline.said).is_empty() => lang.date(date),
        Some(date) => format!("{} ({})", clean(&deadline.said), lang.date(date)),
        None => quoted(deadline),
    }
}

fn quoted(deadline: &Deadline) -> String {
    format!("“{}”", clean(&deadline.said))
}
