//! One agency's part of a meeting: what it promised, now and before, what others wait for from it, what it waits for.

use super::entry::entry as told;
use super::meeting_facts::MeetingFacts;
use super::properties;
use crate::agenda::AgencyId;
use crate::document::{Block, Document, Properties, Text};
use crate::register::{Entry, Kind, Meeting, Owner, Register};
use crate::report::fact::Bodies;
use crate::report::follow_up::{Filter, Owed};
use crate::report::waiting::Wait;
use crate::text::{capital, clean, sentence};

/// As the meeting knew it. None where there is nothing to tell the agency.
pub fn agency_summary(register: &Register, meeting: &Meeting, agency: &str) -> Option<Document> {
    let known = register.known_to(meeting);
    let facts = MeetingFacts::new(&known, meeting);
    let lang = facts.lang;
    let short = facts.short(agency).to_owned();
    let parts = [
        section(lang.own_promises(), promised(facts, agency)),
        section(lang.promises_before(), before(facts, agency)),
        section(
            &lang.summary_awaited_of(&short),
            awaited(facts, agency, |wait| Owner::Agency(wait.needed), |wait| wait.stuck),
        ),
        section(
            &lang.summary_awaited_by(&short),
            awaited(facts, agency, |wait| wait.stuck, |wait| Owner::Agency(wait.needed)),
        ),
        section(lang.supported_promises(), supported(facts, agency)),
    ];
    let parts: Vec<Block> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        return None;
    }
    let field = |label: &str, answer: Text| (Text::from(label), vec![answer]);
    let title = lang.agency_summary_title();
    let mut blocks = vec![
        Block::heading(1, title),
        Block::Fields(vec![
            field(lang.agency_column(), facts.full_name(agency).into()),
            field(lang.meeting_field(), Text::from(&meeting.agenda.title)),
            field(lang.day_field(), lang.day_and_date(meeting.agenda.date).into()),
        ]),
    ];
    blocks.extend(parts);
    let title = clean(&format!("{title}: {short}"));
    Some(Document { properties: Properties { title, ..properties(facts) }, blocks })
}

fn section(title: &str, items: Vec<Vec<Text>>) -> Vec<Block> {
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::heading(2, title), Block::List { ordered: false, items }]
}

fn promised(facts: MeetingFacts, agency: &str) -> Vec<Vec<Text>> {
    let is_own = |entry: &&Entry| entry.content.owners.iter().any(|owner| owner == agency);
    facts.entries_of(Kind::Commitment).filter(is_own).map(|entry| told(facts, entry)).collect()
}

/// What it still owed when the meeting ended.
fn before(facts: MeetingFacts, agency: &str) -> Vec<Vec<Text>> {
    let MeetingFacts { register, meeting, lang, .. } = facts;
    let filter = Filter { agency: Some(agency.into()), before: Some(meeting.id), ..Filter::default() };
    let owed = register.owed(&filter, meeting.agenda.date);
    let item = |owed: &Owed| {
        let code = Text::default().bold(facts.code(owed.entry.code)).plain(sentence(&owed.entry.content.text));
        let due =
            Text::default().italic(format!("{}:", lang.deadline_label())).then(facts.deadline(owed.due.as_deref()));
        let status = Text::default().italic(format!("{}:", lang.status_column())).plain(lang.status(owed.status));
        vec![code, due.plain("·").then(status)]
    };
    owed.iter().filter(|owed| owed.entry.kind() == Kind::Commitment).map(item).collect()
}

/// The waits in which `side` is the agency, with the other side.
fn awaited<'a>(
    facts: MeetingFacts<'a>,
    agency: &str,
    side: fn(&Wait<'a>) -> Owner<&'a str>,
    other: fn(&Wait<'a>) -> Owner<&'a str>,
) -> Vec<Vec<Text>> {
    let MeetingFacts { register, meeting, lang, .. } = facts;
    let mut waits: Vec<(&Entry, Vec<Owner<&str>>, String)> = Vec::new();
    for wait in register.waits(meeting, meeting.agenda.date).iter().filter(|wait| side(wait) == Owner::Agency(agency)) {
        match waits.iter_mut().find(|(entry, ..)| entry.code == wait.entry.code) {
            Some((_, others, _)) => others.push(other(wait)),
            None => waits.push((wait.entry, vec![other(wait)], lang.date(wait.since))),
        }
    }
    let item = |(entry, others, since): (&Entry, Vec<Owner<&str>>, String)| {
        // Whoever waits and is none of the agenda has no name of its own in a wait.
        let outside = if others.contains(&Owner::Nobody) { entry.content.outside_owners.as_slice() } else { &[] };
        let others = others.into_iter().filter_map(Owner::agency).map(AgencyId::from).collect::<Vec<_>>();
        let text = capital(&register.text_for_others(entry, lang));
        let text = Text::default().bold(facts.code(entry.code)).plain(text);
        let names = match facts.bodies(Bodies { agencies: &others, outside }) {
            names if names.is_empty() => lang.no_owner_yet().to_owned(),
            names => names,
        };
        vec![text, Text::from(capital(&lang.summary_since(names, since)))]
    };
    waits.into_iter().map(item).collect()
}

fn supported(facts: MeetingFacts, agency: &str) -> Vec<Vec<Text>> {
    let is_supporter = |entry: &&Entry| entry.supporters().iter().any(|supporter| supporter == agency);
    let item = |entry: &Entry| match facts.register.is_withheld(entry) {
        true => {
            vec![Text::default().bold(facts.code(entry.code)).plain(facts.register.text_for_others(entry, facts.lang))]
        }
        false => told(facts, entry),
    };
    facts.entries_of(Kind::Commitment).filter(is_supporter).map(item).collect()
}
