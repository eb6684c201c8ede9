//! What changed since the last issued version: entries, attendance and the meeting itself, each from what to what.

use super::document::{Block, Text};
use super::earlier::circumstances;
use super::sitting::{Edition, Sitting};
use crate::agenda::{Agenda, Official};
use crate::register::{Attendance, Entry, Guest, Issue, Kind, Printed};
use crate::text::clean;

/// A label, and what stood or stands there.
type Field = (String, String);

pub fn changes(sitting: Sitting) -> Vec<Block> {
    let Some(before) = sitting.meeting.last_issue().filter(|_| sitting.edition != Edition::Plain) else {
        return Vec::new();
    };
    let mut items = all(sitting, before);
    if items.is_empty() {
        if sitting.edition == Edition::Draft {
            return Vec::new();
        }
        items.push(sitting.lang.other_changes().into());
    }
    let items = items.into_iter().map(|item| vec![item]).collect();
    vec![Block::heading(2, sitting.lang.changes_since(before.version)), Block::List { ordered: true, items }]
}

fn all(sitting: Sitting, before: &Issue) -> Vec<Text> {
    let now = sitting.register.printed(sitting.meeting);
    let before = &before.printed;
    let mut items: Vec<Text> =
        differences(sitting, meeting(sitting, before), meeting(sitting, &now)).iter().map(Text::from).collect();
    items.extend(differences(sitting, attendance(sitting, before), attendance(sitting, &now)).iter().map(Text::from));
    let earlier = |code| before.entries.iter().find(|entry| entry.code == code);
    items.extend(now.entries.iter().filter_map(|entry| of_entry(sitting, earlier(entry.code), entry)));
    let gone = before.entries.iter().filter(|entry| now.entries.iter().all(|known| known.code != entry.code));
    let gone = gone.filter_map(|entry| Some((entry, sitting.register.entry(entry.code)?)));
    items.extend(gone.filter_map(|(entry, now)| of_entry(sitting, Some(entry), now)));
    items
}

/// `**KM-1** batas waktu: 30 Juni 2024, Minggu → 31 Juli 2024, Rabu; status: belum → selesai`
fn of_entry(sitting: Sitting, before: Option<&Entry>, now: &Entry) -> Option<Text> {
    let lang = sitting.lang;
    let stood = before.is_some_and(Entry::stands);
    let told = |words: String| Some(Text::default().bold(sitting.code(now.code)).plain(words));
    match (before, &now.withdrawal) {
        (_, Some(withdrawal)) if stood => told(match (withdrawal.into, withdrawal.reason.as_str()) {
            (Some(into), _) => lang.became(sitting.code(into)),
            (None, "") => lang.withdrawn().into(),
            (None, reason) => format!("{} {}", lang.withdrawn(), lang.reason_given(reason)),
        }),
        (_, Some(_)) => None,
        (None, None) => told(format!("{}: {}", lang.came_new(), now.content.text)),
        (Some(_), None) if !stood => told(format!("{}: {}", lang.stands_again(), now.content.text)),
        (Some(before), None) => {
            let changed = differences(sitting, fields(sitting, before), fields(sitting, now));
            if changed.is_empty() { None } else { told(changed.join("; ")) }
        }
    }
}

fn fields(sitting: Sitting, entry: &Entry) -> Vec<Field> {
    let lang = sitting.lang;
    let content = &entry.content;
    let with = if entry.kind() == Kind::Blocker { lang.needs_changed() } else { lang.supporters_changed() };
    let or_none = |words: Option<&String>| words.cloned().unwrap_or_default();
    let cluster = content
        .cluster
        .as_ref()
        .map(|id| sitting.agenda.cluster(id).map_or(id.clone(), |cluster| sitting.agenda.cluster_label(cluster)));
    let agreed = entry.agreed_in(sitting.meeting.id);
    vec![
        (lang.text_label().into(), format!("“{}”", content.text)),
        (lang.owners_changed().into(), sitting.agencies(&content.owners)),
        (with.into(), sitting.agencies(&content.with)),
        (lang.deadline_changed().into(), sitting.deadline(content.deadline.as_ref()).words()),
        (lang.indicator().into(), or_none(content.indicator.as_ref())),
        (lang.cluster_changed().into(), cluster.unwrap_or_default()),
        (lang.evidence().into(), or_none(content.evidence.as_ref())),
        (lang.answers_changed().into(), content.answers.map(|code| sitting.code(code)).unwrap_or_default()),
        (lang.status_changed().into(), statuses(sitting, entry)),
        (lang.agreement().into(), agreed.map(|at| lang.agreed_at(sitting.clock(at))).unwrap_or_default()),
    ]
}

/// How each owner's part stands, with what was said about it.
fn statuses(sitting: Sitting, entry: &Entry) -> String {
    let status = |owner: &str| {
        let said = entry.progress_of(owner).map(|progress| {
            let date = progress.answer.deadline.as_ref();
            let date =
                date.map(|date| format!("; {}", sitting.lang.deadline_moved_to(sitting.deadline(Some(date)).words())));
            date.unwrap_or_default() + &circumstances(sitting, progress)
        });
        format!("{}{}", sitting.lang.status(entry.status_of(owner)), said.unwrap_or_default())
    };
    match entry.content.owners.as_slice() {
        [] => status(""),
        [only] => status(only),
        owners => {
            let parts = owners.iter().map(|owner| format!("{} {}", sitting.short(owner), status(owner)));
            parts.collect::<Vec<_>>().join(", ")
        }
    }
}

fn meeting(sitting: Sitting, printed: &Printed) -> Vec<Field> {
    let lang = sitting.lang;
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
    let time = printed.opened_at.map(|from| sitting.span(from, printed.closed_at)).unwrap_or_default();
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

fn attendance(sitting: Sitting, printed: &Printed) -> Vec<Field> {
    let lang = sitting.lang;
    let hour = |label: &str, at: Option<_>| at.map(|at| format!("{label} {}", sitting.clock(at)).to_lowercase());
    let person = |said: [&str; 3], arrived, left| {
        let hours = [hour(lang.arrived_column(), arrived), hour(lang.left_column(), left)].into_iter().flatten();
        let said = said.into_iter().map(str::to_owned).chain(hours).filter(|part| !part.is_empty());
        said.collect::<Vec<_>>().join(", ")
    };
    let taken = |row: &Attendance| person([lang.presence(row.presence), &row.name, &row.office], row.arrived, row.left);
    let guest = |row: &Guest| person([&row.name, &row.office, ""], row.arrived, row.left);
    let agencies = printed
        .attendance
        .iter()
        .map(|(id, row)| (format!("{} {}", lang.attendance_column(), sitting.short(id)), taken(row)));
    let guests = printed.guests.iter().map(|(number, row)| (format!("{} {}", lang.guests(), number + 1), guest(row)));
    agencies.chain(guests).collect()
}

/// `label: from → to` for every field that is not the same in both; what one side lacks is a dash.
fn differences(sitting: Sitting, before: Vec<Field>, now: Vec<Field>) -> Vec<String> {
    let value = |fields: &[Field], label: &str| {
        let found = fields.iter().find(|(known, _)| known == label).map(|(_, words)| clean(words));
        found.filter(|words| !words.is_empty()).unwrap_or("–".into())
    };
    let gone = before.iter().filter(|(label, _)| now.iter().all(|(known, _)| known != label));
    let labels = now.iter().chain(gone).map(|(label, _)| label);
    let changed =
        labels.map(|label| (label, value(&before, label), value(&now, label))).filter(|(_, from, to)| from != to);
    changed.map(|(label, from, to)| sitting.lang.changed_from_to(label, from, to)).collect()
}
