//! The follow-up plan (*RTL*): one row for each promise, and one for each blocker that nobody answers.

use super::document::{Block, Text};
use super::sitting::Sitting;
use crate::register::{Entry, Kind};

pub fn matrix(sitting: Sitting) -> Vec<Block> {
    let Sitting { agenda, register, lang, .. } = sitting;
    let answers = register.answers();
    let is_unanswered = |entry: &&Entry| !answers.contains_key(&entry.code);
    let in_order = |entries: &mut Vec<&Entry>| {
        entries.sort_by_key(|entry| {
            let own = sitting.cluster_of(entry).map(|cluster| &cluster.id);
            agenda.clusters.iter().position(|cluster| Some(&cluster.id) == own).unwrap_or(usize::MAX)
        });
    };
    let mut promises: Vec<_> = sitting.entries_of(Kind::Commitment).collect();
    let mut unanswered: Vec<_> = sitting.entries_of(Kind::Blocker).filter(is_unanswered).collect();
    in_order(&mut promises);
    in_order(&mut unanswered);
    if promises.is_empty() && unanswered.is_empty() {
        return vec![Block::paragraph(lang.no_promises())];
    }
    let rows = promises.into_iter().map(|entry| promise(sitting, entry));
    let rows = rows.chain(unanswered.into_iter().map(|entry| blocker(sitting, entry)));
    let numbered = rows.zip(1..).map(|(mut row, number)| {
        row.insert(0, number.to_string().into());
        row
    });
    let cluster = match agenda.cluster_word.as_str() {
        "" => lang.indicator_label().into(),
        word => lang.cluster_column(word),
    };
    let columns = [
        (lang.number_column(), 4),
        (&cluster, 11),
        (lang.problem_column(), 16),
        (lang.follow_up_column(), 17),
        (lang.owner_column(), 11),
        (lang.supporter_column(), 10),
        (lang.deadline_column(), 13),
        (lang.evidence_column(), 10),
        (lang.status_column(), 8),
    ];
    let as_of = sitting.meeting.ended_at().map(|at| Block::paragraph(lang.status_as_of(sitting.full_time(at))));
    [Block::table(&columns, numbered.collect())].into_iter().chain(as_of).collect()
}

fn promise(sitting: Sitting, entry: &Entry) -> Vec<Text> {
    let Sitting { register, lang, .. } = sitting;
    let content = &entry.content;
    let problem = content.answers.and_then(|code| register.entry(code));
    let owners = match content.owners.as_slice() {
        [] => lang.no_owner_yet().into(),
        owners => sitting.agencies(owners),
    };
    vec![
        placed(sitting, entry),
        problem.map_or(dash(), |blocker| coded(sitting, blocker)),
        coded(sitting, entry),
        owners.into(),
        some_or_dash(sitting.agencies(entry.supporters())),
        sitting.deadline(content.deadline.as_ref()),
        some_or_dash(content.evidence.clone().unwrap_or_default()),
        standing(sitting, entry),
    ]
}

/// How it stands, who leads it, and whether a head must confirm it.
fn standing(sitting: Sitting, entry: &Entry) -> Text {
    let Sitting { register, lang, .. } = sitting;
    let leader = register.leader(entry.code).map(|code| lang.led_by(sitting.code(code)));
    let confirmation = register.needs_confirmation(entry).then(|| lang.needs_confirmation().to_owned());
    let notes: Vec<String> = leader.into_iter().chain(confirmation).collect();
    match notes.as_slice() {
        [] => status(sitting, entry).into(),
        notes => Text::from(status(sitting, entry) + ";").italic(notes.join("; ")),
    }
}

fn blocker(sitting: Sitting, entry: &Entry) -> Vec<Text> {
    let lang = sitting.lang;
    let needs = match entry.needs() {
        [] => String::new(),
        needs => lang.needing(sitting.agencies(needs)),
    };
    vec![
        placed(sitting, entry),
        coded(sitting, entry).plain(needs),
        lang.no_follow_up().into(),
        dash(),
        dash(),
        dash(),
        dash(),
        lang.status(entry.status()).into(),
    ]
}

/// `Klaster I, indikator 4`
fn placed(sitting: Sitting, entry: &Entry) -> Text {
    let cluster = sitting.cluster_of(entry).map(|cluster| sitting.agenda.cluster_label(cluster));
    let indicator = entry.content.indicator.as_ref().map(|number| format!("{} {number}", sitting.lang.indicator()));
    some_or_dash(cluster.into_iter().chain(indicator).collect::<Vec<_>>().join(", "))
}

fn coded(sitting: Sitting, entry: &Entry) -> Text {
    Text::default().bold(sitting.code(entry.code)).plain(&entry.content.text)
}

/// One word, or one for each owner where they differ.
fn status(sitting: Sitting, entry: &Entry) -> String {
    let lang = sitting.lang;
    let owners = &entry.content.owners;
    if owners.iter().all(|owner| entry.status_of(owner) == entry.status()) {
        return lang.status(entry.status()).into();
    }
    let parts = owners.iter().map(|owner| format!("{}: {}", sitting.short(owner), lang.status(entry.status_of(owner))));
    parts.collect::<Vec<_>>().join("; ")
}

fn dash() -> Text {
    "–".into()
}

fn some_or_dash(words: String) -> Text {
    if words.is_empty() { dash() } else { words.into() }
}
