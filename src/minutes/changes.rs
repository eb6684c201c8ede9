//! What changed since the last issued version: entries, attendance and the meeting itself, each from what to what.

use super::earlier::circumstances;
use super::meeting_facts::{Edition, MeetingFacts};
use crate::agenda::{Agenda, Official};
use crate::document::{Block, Text};
use crate::register::{Attendance, Entry, Guest, Issue, Kind, Owner, Printed};
use crate::text::clean;

/// A label, and what stood or stands there.
type Field = (String, String);

pub fn changes(facts: MeetingFacts) -> Vec<Block> {
    let Some(before) = facts.meeting.last_issue().filter(|_| facts.edition != Edition::Plain) else {
        return Vec::new();
    };
    let mut items = all(facts, before);
    if items.is_empty() {
        if facts.edition == Edition::Draft {
            return Vec::new();
        }
        items.push(facts.lang.other_changes().into());
    }
    let items = items.into_iter().map(|item| vec![item]).collect();
    vec![Block::heading(2, facts.lang.changes_since(before.version)), Block::List { ordered: true, items }]
}

fn all(facts: MeetingFacts, before: &Issue) -> Vec<Text> {
    let now = facts.register.printed(facts.meeting);
    let before = &before.printed;
    let mut items: Vec<Text> =
        differences(facts, meeting(facts, before), meeting(facts, &now)).iter().map(Text::from).collect();
    items.extend(differences(facts, attendance(facts, before), attendance(facts, &now)).iter().map(Text::from));
    let earlier = |code| before.entries.iter().find(|entry| entry.code == code);
    items.extend(now.entries.iter().filter_map(|entry| of_entry(facts, earlier(entry.code), entry)));
    let gone = before.entries.iter().filter(|entry| now.entries.iter().all(|known| known.code != entry.code));
    let gone = gone.filter_map(|entry| Some((entry, facts.register.entry(entry.code)?)));
    items.extend(gone.filter_map(|(entry, now)| of_entry(facts, Some(entry), now)));
    items
}

/// `**KM-1** batas waktu: 30 Juni 2024, Minggu → 31 Juli 2024, Rabu; status: belum → selesai`
fn of_entry(facts: MeetingFacts, before: Option<&Entry>, now: &Entry) -> Option<Text> {
    let lang = facts.lang;
    let stood = before.is_some_and(Entry::stands);
    let told = |words: String| Some(Text::default().bold(facts.code(now.code)).plain(words));
    match (before, &now.withdrawal) {
        (_, Some(withdrawal)) if stood => told(match (withdrawal.into, withdrawal.reason.as_str()) {
            (Some(into), _) => lang.became(facts.code(into)),
            (None, "") => lang.withdrawn().into(),
            (None, reason) => format!("{} {}", lang.withdrawn(), lang.reason_given(reason)),
        }),
        (_, Some(_)) => None,
        (None, None) => told(format!("{}: {}", lang.came_new(), now.content.text)),
        (Some(_), None) if !stood => told(format!("{}: {}", lang.stands_again(), now.content.text)),
        (Some(before), None) => {
            let changed = differences(facts, fields(facts, before), fields(facts, now));
            if changed.is_empty() { None } else { told(changed.join("; ")) }
        }
    }
}

fn fields(facts: MeetingFacts, entry: &Entry) -> Vec<Field> {
    let lang = facts.lang;
    let content = &entry.content;
    let with = if entry.kind() == Kind::Blocker { lang.needs_changed() } else { lang.supporters_changed() };
    let or_none = |words: Option<&String>| words.cloned().unwrap_or_default();
    let cluster = content
        .cluster
        .as_ref()
        .map(|id| facts.agenda.cluster(id).map_or(id.to_string(), |cluster| facts.agenda.cluster_label(cluster)));
    let agreed = entry.agreed_in(facts.meeting.id);
    vec![
        (lang.text_label().into(), format!("“{}”", content.text)),
        (lang.owners_changed().into(), facts.bodies(content.owner_bodies())),
        (with.into(), facts.bodies(content.other_bodies())),
        (lang.deadline_changed().into(), facts.deadline(content.deadline.as_ref()).words()),
        (lang.indicator().into(), or_none(content.indicator.as_ref())),
        (lang.cluster_changed().into(), cluster.unwrap_or_default()),
        (lang.evidence().into(), or_none(content.evidence.as_ref())),
        (lang.answers_changed().into(), content.answers.map(|code| facts.code(code)).unwrap_or_default()),
        (lang.status_changed().into(), statuses(facts, entry)),
        (lang.agreement().into(), agreed.map(|at| lang.agreed_at(facts.clock(at))).unwrap_or_default()),
    ]
}

/// How each owner's part stands, with what was said about it.
fn statuses(facts: MeetingFacts, entry: &Entry) -> String {
    let status = |owner: Owner<&str>| {
        let said = entry.progress_of(owner).map(|progress| {
            let date = progress.answer.deadline.as_ref();
            let date =
                date.map(|date| format!("; {}", facts.lang.deadline_moved_to(facts.deadline(Some(date)).words())));
            date.unwrap_or_default() + &circumstances(facts, progress)
        });
        format!("{}{}", facts.lang.status(entry.status_of(owner)), said.unwrap_or_default())
    };
    match entry.content.owners.as_slice() {
        [] => status(Owner::Nobody),
        [only] => status(only.into()),
        owners => {
            let parts = owners.iter().map(|owner| format!("{} {}", facts.short(owner), status(owner.into())));
            parts.collect::<Vec<_>>().join(", ")
        }
    }
}

fn meeting(facts: MeetingFacts, printed: &Printed) -> Vec<Field> {
    let lang = facts.lang;
    let Agenda { title, date, place, number, letter, chair, secretary, note_taker, steps, .. } = &printed.agenda;
    let person = |official: &Official| {
        let Official { office, name, rank, nip } = official;
        [name, office, rank, nip]
            .map(String::as_str)
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let or_none = |words: &Option<String>| words.clone().unwrap_or_default();
    let time = printed.opened_at.map(|from| facts.span(from, printed.closed_at)).unwrap_or_default();
    let steps: Vec<_> = steps.iter().map(|step| step.title.as_str()).collect();
    [
        (lang.meeting_field(), title.clone()),
        (lang.day_field(), lang.day_and_date(*date)),
        (lang.place_field(), place.clone()),
        (lang.number_label(), or_none(number)),
        (lang.letter_field(), or_none(letter)),
        (lang.time_field(), time),
        (lang.steps_field(), steps.join(", ")),
        (lang.chairperson(), person(chair)),
        (lang.secretary(), person(secretary)),
        (lang.recorder(), person(note_taker)),
    ]
    .map(|(label, words)| (label.to_owned(), words))
    .into()
}

fn attendance(facts: MeetingFacts, printed: &Printed) -> Vec<Field> {
    let lang = facts.lang;
    let hour = |label: &str, at: Option<_>| at.map(|at| format!("{label} {}", facts.clock(at)).to_lowercase());
    let person = |said: [&str; 3], arrived, left| {
        let hours = [hour(lang.arrived_column(), arrived), hour(lang.left_column(), left)].into_iter().flatten();
        let said = said.into_iter().map(str::to_owned).chain(hours).filter(|part| !part.is_empty());
        said.collect::<Vec<_>>().join(", ")
    };
    let taken = |row: &Attendance| {
        let others = row.others.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        let who = person([lang.presence(row.presence), &row.name, &row.office], row.arrived, row.left);
        if others.is_empty() { who } else { format!("{who}; {others}") }
    };
    let guest = |row: &Guest| person([&row.name, &row.office, ""], row.arrived, row.left);
    let agencies = printed
        .attendance
        .iter()
        .map(|(id, row)| (format!("{} {}", lang.attendance_column(), facts.short(id)), taken(row)));
    let guests = printed.guests.iter().map(|(number, row)| (format!("{} {}", lang.guests(), number + 1), guest(row)));
    agencies.chain(guests).collect()
}

/// `label: from → to` for every field that is not the same in both; what one side lacks is a dash.
fn differences(facts: MeetingFacts, before: Vec<Field>, now: Vec<Field>) -> Vec<String> {
    let value = |fields: &[Field], label: &str| {
        let found = fields.iter().find(|(known, _)| known == label).map(|(_, words)| clean(words));
        found.filter(|words| !words.is_empty()).unwrap_or("–".into())
    };
    let gone = before.iter().filter(|(label, _)| now.iter().all(|(known, _)| known != label));
    let labels = now.iter().chain(gone).map(|(label, _)| label);
    let changed =
        labels.map(|label| (label, value(&before, label), value(&now, label))).filter(|(_, from, to)| from != to);
    changed.map(|(label, from, to)| facts.lang.changed_from_to(label, from, to)).collect()
}
