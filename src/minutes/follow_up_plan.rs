//! The follow-up plan (*RTL*): one row for each promise, and one for each blocker that nobody answers.

use super::entry::confirmed;
use super::meeting_facts::MeetingFacts;
use crate::document::{Block, Text};
use crate::register::{Entry, Kind};
use crate::text::capital;

pub fn matrix(facts: MeetingFacts) -> Vec<Block> {
    let MeetingFacts { agenda, register, lang, .. } = facts;
    let answers = register.answers();
    let is_unanswered = |entry: &&Entry| !answers.contains_key(&entry.code);
    let in_order = |entries: &mut Vec<&Entry>| {
        entries.sort_by_key(|entry| {
            let own = facts.cluster_of(entry).map(|cluster| &cluster.id);
            agenda.clusters.iter().position(|cluster| Some(&cluster.id) == own).unwrap_or(usize::MAX)
        });
    };
    let mut promises: Vec<_> = facts.entries_of(Kind::Commitment).collect();
    let mut unanswered: Vec<_> = facts.entries_of(Kind::Blocker).filter(is_unanswered).collect();
    in_order(&mut promises);
    in_order(&mut unanswered);
    if promises.is_empty() && unanswered.is_empty() {
        return vec![Block::paragraph(lang.no_promises())];
    }
    // A meeting without clusters has nothing to say of where an entry belongs.
    let is_placed = !agenda.clusters.is_empty();
    let is_implemented = promises.iter().any(|entry| !facts.bodies(entry.content.implementing_bodies()).is_empty());
    let rows = promises.into_iter().map(|entry| (entry, promise(facts, entry)));
    let rows = rows.chain(unanswered.into_iter().map(|entry| (entry, blocker(facts, entry))));
    let numbered = rows.zip(1..).map(|((entry, rest), number)| {
        let place = is_placed.then(|| placed(facts, entry));
        std::iter::once(Text::from(number.to_string())).chain(place).chain(rest).collect()
    });
    let cluster = match agenda.cluster_word.as_str() {
        "" => lang.indicator_label().to_owned(),
        word => lang.cluster_column(word),
    };
    let place = is_placed.then_some((cluster.as_str(), 11));
    let rest = [
        (lang.problem_column(), 16),
        (lang.follow_up_column(), 17),
        (if is_implemented { lang.owner_and_implementer_column() } else { lang.owner_column() }, 11),
        (lang.supporter_column(), 10),
        (lang.deadline_column(), 13),
        (lang.evidence_column(), 10),
        (lang.status_column(), 8),
    ];
    let columns: Vec<_> = std::iter::once((lang.number_column(), 4)).chain(place).chain(rest).collect();
    let as_of = facts.meeting.closing_told().map(|at| Block::paragraph(lang.status_as_of(facts.full_time_there(at))));
    [Block::table(&columns, numbered.collect())].into_iter().chain(as_of).collect()
}

fn promise(facts: MeetingFacts, entry: &Entry) -> Vec<Text> {
    let MeetingFacts { register, lang, .. } = facts;
    let content = &entry.content;
    let problem = content.answers.and_then(|code| register.entry(code));
    let owners = match facts.bodies(content.owner_bodies()) {
        owners if owners.is_empty() => lang.no_owner_yet().into(),
        owners => owners,
    };
    vec![
        problem.map_or(dash(), |blocker| coded(facts, blocker)),
        coded(facts, entry),
        responsible(facts, entry, owners),
        some_or_dash(facts.bodies(content.other_bodies())),
        facts.deadline(content.deadline.as_ref()),
        output(entry),
        standing(facts, entry),
    ]
}

/// Who answers for it, and who does it where somebody else does.
fn responsible(facts: MeetingFacts, entry: &Entry, owners: String) -> Text {
    match facts.bodies(entry.content.implementing_bodies()) {
        none if none.is_empty() => owners.into(),
        who => Text::from(owners + ";").italic(format!("{}: {who}", facts.lang.implementer())),
    }
}

/// How much of what it is, and what shows it.
fn output(entry: &Entry) -> Text {
    let content = &entry.content;
    let quantities = content.quantities.join(", ");
    match &content.evidence {
        None => some_or_dash(quantities),
        Some(evidence) if quantities.is_empty() => Text::default().linked(evidence),
        Some(evidence) => Text::from(quantities + ";").then(Text::default().linked(evidence)),
    }
}

/// How it stands, who leads it, and whether a head must confirm it.
fn standing(facts: MeetingFacts, entry: &Entry) -> Text {
    let MeetingFacts { register, lang, .. } = facts;
    let leader = register.leader(entry.code).map(|code| lang.led_by(facts.code(code)));
    let confirmation = register.needs_confirmation(entry).then(|| lang.needs_confirmation().to_owned());
    let notes: Vec<String> = leader.into_iter().chain(confirmed(facts, entry)).chain(confirmation).collect();
    match notes.as_slice() {
        [] => status(facts, entry).into(),
        notes => Text::from(status(facts, entry) + ";").italic(notes.join("; ")),
    }
}

fn blocker(facts: MeetingFacts, entry: &Entry) -> Vec<Text> {
    let lang = facts.lang;
    vec![
        coded(facts, entry),
        lang.no_follow_up().into(),
        some_or_dash(facts.bodies(entry.content.owner_bodies())),
        some_or_dash(facts.bodies(entry.content.other_bodies())),
        dash(),
        dash(),
        lang.status(entry.status()).into(),
    ]
}

/// `Klaster I, indikator 4`
fn placed(facts: MeetingFacts, entry: &Entry) -> Text {
    let cluster = facts.cluster_of(entry).map(|cluster| facts.agenda.cluster_label(cluster));
    let indicator = entry.content.indicator.as_ref().map(|number| format!("{} {number}", facts.lang.indicator()));
    some_or_dash(cluster.into_iter().chain(indicator).collect::<Vec<_>>().join(", "))
}

fn coded(facts: MeetingFacts, entry: &Entry) -> Text {
    Text::default().bold(facts.code(entry.code)).plain(capital(&entry.content.text))
}

/// One word, or one for each owner where they differ.
fn status(facts: MeetingFacts, entry: &Entry) -> String {
    let lang = facts.lang;
    let owners = &entry.content.owners;
    if owners.iter().all(|owner| entry.status_of(owner) == entry.status()) {
        return lang.status(entry.status()).into();
    }
    let parts = owners.iter().map(|owner| format!("{}: {}", facts.short(owner), lang.status(entry.status_of(owner))));
    parts.collect::<Vec<_>>().join("; ")
}

fn dash() -> Text {
    "–".into()
}

fn some_or_dash(words: String) -> Text {
    if words.is_empty() { dash() } else { words.into() }
}
