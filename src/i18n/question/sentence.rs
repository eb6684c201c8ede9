//! Questions and answers in sentences, the same on the console, on the wall and on the command line.

use chrono::NaiveDate;

use crate::deadline::Deadline;
use crate::lang::Lang;
use crate::register::{ChairQuestion, Meeting, Owner, Register, Status};
use crate::report::follow_up::Owed;
use crate::report::question::{Heading, QuestionTally, Reply, Row};
use crate::report::representation::Component;
use crate::text::clean;

impl ChairQuestion {
    /// The question as the chair asks it.
    pub fn sentence(&self, register: &Register, lang: Lang) -> String {
        match self {
            Self::NoDate => lang.asks_no_date().into(),
            Self::NotSpoken => lang.asks_not_spoken().into(),
            Self::Earlier => lang.asks_earlier().into(),
            Self::AwaitedFrom { agency } => lang.asks_awaited(clean(register.short(agency))),
            Self::DueThisMonth => lang.asks_due().into(),
            Self::Components => lang.asks_components().into(),
        }
    }
}

impl Reply<'_> {
    /// The answer in one sentence.
    pub fn headline(&self, register: &Register, lang: Lang) -> String {
        match &self.tally {
            QuestionTally::NoDate { promises: 0, .. } => lang.every_promise_has_a_date().into(),
            QuestionTally::NoDate { promises, unowned: 0 } => lang.undated(promises) + ".",
            QuestionTally::NoDate { promises, unowned } => lang.undated(promises) + &lang.undated_unowned(unowned),
            QuestionTally::NotSpoken { silent: 0, .. } => lang.everybody_spoke().into(),
            QuestionTally::NotSpoken { silent, there, invited } => {
                let there = (*there > 0).then(|| lang.silent_and_there(there));
                sentence(std::iter::once(lang.silent(silent, invited)).chain(there))
            }
            QuestionTally::Earlier { promised: 0, .. } => lang.nothing_promised_before().into(),
            QuestionTally::Earlier { promised, late, statuses } => {
                let done = statuses.iter().find(|(status, _)| *status == Status::Done).map_or(0, |(_, count)| *count);
                let others = statuses.iter().filter(|(status, _)| *status != Status::Done);
                let others = others.map(|(status, count)| format!("{count} {}", lang.status(*status)));
                let late = (*late > 0).then(|| lang.so_many_late(late));
                let parts = std::iter::once(lang.kept(done, promised)).chain(late);
                sentence(parts.chain(others.reduce(|all, next| format!("{all}, {next}"))))
            }
            QuestionTally::Awaited { agency, waiting, since, supported } => {
                let agency = clean(register.short(agency));
                let waits = match since {
                    None => lang.nothing_awaited(agency),
                    Some(since) if *waiting == 1 => lang.awaited_since(agency, lang.date(*since)),
                    Some(since) => lang.awaited(waiting, agency, lang.date(*since)),
                };
                sentence([waits].into_iter().chain((*supported > 0).then(|| lang.supports_besides(supported))))
            }
            QuestionTally::Due { promises, late, before } => {
                let month = lang.month(self.today);
                let due = if *promises == 0 { lang.nothing_due(month) } else { lang.due_in(promises, month) };
                let late = (*late > 0).then(|| lang.so_many_overdue(late));
                sentence([due].into_iter().chain(late).chain((*before > 0).then(|| lang.late_since_before(before))))
            }
            QuestionTally::Components(components) => of_components(components, lang),
        }
    }
}

impl Heading<'_> {
    pub fn title(&self, register: &Register, meeting: &Meeting, lang: Lang) -> String {
        match self {
            Self::Owner(Owner::Nobody) => lang.nobody_owns().into(),
            Self::Owner(owner) => owner.named(register, lang),
            Self::Together(owners) if *owners == meeting.agenda.agencies.len() => lang.everybody_counted(owners),
            Self::Together(owners) => lang.so_many_together(owners),
            Self::There => lang.silent_there().into(),
            Self::Expected(cluster) => lang.silent_expected(clean(&meeting.agenda.cluster_label(cluster))),
            Self::NotNoted => lang.silent_not_noted().into(),
            Self::Away => lang.silent_away().into(),
            Self::WaitFor(agency) => lang.wait_for(clean(register.short(agency))),
            Self::SupportedBy(agency) => lang.supported_by(clean(register.short(agency))),
            Self::WholeMeeting => lang.whole_meeting().into(),
            Self::Cluster(cluster) => clean(&meeting.agenda.cluster_title(cluster)),
        }
    }
}

impl Row<'_> {
    /// What it is about: an entry's text, an agency, a component with its counts.
    pub fn text(&self, register: &Register, lang: Lang) -> String {
        match self {
            Self::Part(Owed { entry, .. })
            | Self::Joint(Owed { entry, .. })
            | Self::Supported(Owed { entry, .. })
            | Self::Waiting { entry, .. } => register.text_for_others(entry, lang),
            Self::Agency { id, .. } => clean(register.short(id)),
            Self::Component(component) => format!("{}: {}", clean(component.name), counts(component, lang)),
        }
    }

    /// How it stands; empty where there is nothing to say.
    pub fn about(&self, today: NaiveDate, register: &Register, lang: Lang) -> String {
        let parts = match self {
            Self::Part(owed) | Self::Joint(owed) => of_part(owed, lang),
            Self::Supported(owed) => {
                std::iter::once(owed.owner.named(register, lang)).chain(of_part(owed, lang)).collect()
            }
            Self::Waiting { owners, since, .. } => {
                let names: Vec<_> = owners.iter().map(|owner| owner.named(register, lang)).collect();
                let days = (today - *since).num_days();
                let since = lang.waits_since(lang.short_date(*since));
                vec![names.join(", "), if days > 0 { since + &lang.so_many_days(days) } else { since }]
            }
            Self::Agency { presence, .. } => {
                presence.map(|presence| lang.presence(presence).to_owned()).into_iter().collect()
            }
            Self::Component(component) => {
                let names: Vec<_> = component.without_promise.iter().map(|id| clean(register.short(id))).collect();
                (!names.is_empty()).then(|| lang.there_without_promise(names.join(", "))).into_iter().collect()
            }
        };
        parts.join(" · ")
    }
}

/// Until when, how late, and how it stands.
fn of_part(owed: &Owed, lang: Lang) -> Vec<String> {
    let due = owed.due.as_deref().map_or_else(|| lang.no_deadline().to_owned(), |due| deadline(due, lang));
    let late = owed.days_late().map(|days| lang.days_late(days));
    let missed = owed.missed.first().map(|first| lang.owed_missed(owed.missed.len(), lang.date(*first)));
    let slips = Some(owed.entry.slips(owed.owner)).filter(|slips| *slips > 0).map(|slips| lang.owed_slips(slips));
    // That nothing is done goes without saying where there is not even a date.
    let says_nothing = owed.status == Status::Open && owed.due.as_ref().is_none_or(|due| due.date.is_none());
    let status = (!says_nothing).then(|| lang.status(owed.status).to_owned());
    std::iter::once(due).chain(late).chain(missed).chain(slips).chain(status).collect()
}

/// `30 Jun 2024`, `± 10 Apr 2024`, `belum ada batas waktu: “secepatnya”`
fn deadline(deadline: &Deadline, lang: Lang) -> String {
    let about = if deadline.estimate { "± " } else { "" };
    let day = deadline.date.map(|date| lang.due_days(deadline, format!("{about}{}", lang.short_date(date))));
    day.unwrap_or_else(|| lang.due_in_words(deadline))
}

fn counts(component: &Component, lang: Lang) -> String {
    let Component { there, invited, heard, promises, .. } = component;
    match invited {
        0 if !component.took_part() => lang.not_invited().into(),
        _ => lang.component_counts(promises, there, invited, heard),
    }
}

fn of_components(components: &[Component], lang: Lang) -> String {
    let promised = components.iter().filter(|component| component.promises > 0).count();
    let missing: Vec<_> =
        components.iter().filter(|component| !component.took_part()).map(|component| clean(component.name)).collect();
    match components.len() {
        0 => lang.no_components().into(),
        all if promised == all => lang.all_components_promised().into(),
        all => {
            let missing = (!missing.is_empty()).then(|| lang.components_missing(missing.join(", ")));
            sentence([lang.components_tally(promised, all)].into_iter().chain(missing))
        }
    }
}

fn sentence(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("; ") + "."
}
