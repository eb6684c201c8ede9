//! How an entry of the evidence is told: its owners, when it was due, how it stands, what shows it.

use chrono::NaiveDate;

use crate::minutes::meeting_facts::MeetingFacts;
use crate::register::{Entry, Evidence, Kind, Owner};
use crate::report::annual_evidence::{AnnualEvidence, is_only_promised, shown};

/// Short names, or that nobody owns it yet; a decision needs no owner.
pub fn owners(facts: MeetingFacts, entry: &Entry) -> String {
    match (facts.bodies(entry.content.owner_bodies()), entry.kind()) {
        (owners, Kind::Commitment) if owners.is_empty() => facts.lang.no_owner_yet().into(),
        (owners, _) => owners,
    }
}

/// The date that holds now, written by `date`; for each owner where they differ.
pub fn due(facts: MeetingFacts, entry: &Entry, date: &dyn Fn(NaiveDate) -> String) -> String {
    of_each(facts, entry, &|owner| entry.due(owner).and_then(|due| due.date).map(date).unwrap_or_default())
}

/// One word, or one for each owner where they differ; a decision has none.
pub fn status(facts: MeetingFacts, entry: &Entry) -> String {
    match entry.kind() {
        Kind::Commitment => of_each(facts, entry, &|owner| facts.lang.status(entry.status_of(owner)).into()),
        _ => String::new(),
    }
}

/// What was shown, a file with its size and SHA-256; then what was named with the promise, and whether it is to come.
pub fn evidence(facts: MeetingFacts, entry: &Entry) -> String {
    let lang = facts.lang;
    let joint = entry.content.owners.len() > 1;
    let mut all: Vec<String> = Vec::new();
    for (owner, Evidence { text, file }) in shown(entry) {
        let what = match file {
            Some(file) => lang.dossier_file(&file.name, file.size, &file.sha256),
            None => text.clone(),
        };
        all.push(if joint { format!("{}: {what}", facts.owner(owner)) } else { what });
    }
    all.extend(entry.content.evidence.as_ref().map(|named| match is_only_promised(entry) {
        true => lang.evidence_to_come(named),
        false => named.clone(),
    }));
    all.join("; ")
}

/// The days of the meetings in which it was spoken of, written by `date`.
pub fn meetings(evidence: &AnnualEvidence, entry: &Entry, date: &dyn Fn(NaiveDate) -> String) -> String {
    evidence.behind(entry).map(|meeting| date(meeting.agenda.date)).collect::<Vec<_>>().join("; ")
}

/// What is said of every owner, once where it is the same of all.
fn of_each(facts: MeetingFacts, entry: &Entry, say: &dyn Fn(Owner<&str>) -> String) -> String {
    let said: Vec<_> = entry.parts().map(|owner| (owner, say(owner))).collect();
    match said.as_slice() {
        [(_, first), others @ ..] if others.iter().all(|(_, other)| other == first) => first.clone(),
        all => {
            let told = all.iter().filter(|(_, said)| !said.is_empty());
            told.map(|(owner, said)| format!("{}: {said}", facts.owner(*owner))).collect::<Vec<_>>().join("; ")
        }
    }
}
