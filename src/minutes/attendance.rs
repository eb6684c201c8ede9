//! Who took part: the attendance table, its sums, and the guests.

use super::meeting_facts::MeetingFacts;
use crate::agenda::AgencyId;
use crate::calendar::Moment;
use crate::document::{Block, Text};
use crate::register::{Attendance, Kind, Presence};

pub fn attendance(facts: MeetingFacts) -> Vec<Block> {
    let lang = facts.lang;
    let (noted, unnoted) = rows(facts);
    let mut blocks = vec![Block::heading(2, lang.participants())];
    if facts.meeting.attendance.is_empty() {
        blocks.push(Block::paragraph(lang.attendance_missing()));
        let awaited: Vec<_> = noted.into_iter().chain(unnoted).collect();
        let in_order = agenda_order(facts, awaited);
        blocks.push(table(facts, &in_order));
    } else {
        blocks.push(table(facts, &noted));
        blocks.push(Block::paragraph(sums(facts)));
        blocks.extend(groups(facts));
        blocks.extend(components(facts));
    }
    blocks.extend(guests(facts));
    blocks
}

/// The agencies that were awaited and whose attendance nobody noted, where others' was.
pub fn unknown(facts: MeetingFacts) -> Option<Block> {
    let (_, unnoted) = rows(facts);
    let names: Vec<_> = unnoted.into_iter().cloned().collect();
    let is_told = !facts.meeting.attendance.is_empty() && !names.is_empty();
    is_told.then(|| Block::paragraph(facts.lang.attendance_unknown(facts.agencies(&names))))
}

/// The agencies whose attendance was noted or that promised something, in the order of the agenda, and those that were
/// awaited all the same.
fn rows<'a>(facts: MeetingFacts<'a>) -> (Vec<&'a AgencyId>, Vec<&'a AgencyId>) {
    let MeetingFacts { agenda, meeting, .. } = facts;
    let promised = |id: &AgencyId| facts.entries_of(Kind::Commitment).any(|entry| entry.content.owners.contains(id));
    let is_told = |id: &&AgencyId| meeting.attendance.contains_key(*id) || promised(id);
    let (mut noted, mut unnoted): (Vec<_>, Vec<_>) = agenda.agencies.iter().map(|agency| &agency.id).partition(is_told);
    noted.extend(meeting.attendance.keys().filter(|id| agenda.agency(id).is_none()));
    if !agenda.clusters.is_empty() {
        unnoted.retain(|id| agenda.clusters.iter().any(|cluster| cluster.members.contains(id)));
    }
    (noted, unnoted)
}

fn agenda_order<'a>(facts: MeetingFacts, mut agencies: Vec<&'a AgencyId>) -> Vec<&'a AgencyId> {
    agencies.sort_by_key(|id| facts.agenda.agencies.iter().position(|agency| agency.id == **id));
    agencies
}

fn table(facts: MeetingFacts, agencies: &[&AgencyId]) -> Block {
    let lang = facts.lang;
    let columns = [
        (lang.number_column(), 5),
        (lang.agency_column(), 42),
        (lang.attendance_column(), 13),
        (lang.represented_column(), 20),
        (lang.arrived_column(), 10),
        (lang.left_column(), 10),
    ];
    let unknown = Attendance::default();
    let rows = agencies.iter().zip(1..).map(|(id, number)| {
        let noted = facts.meeting.attendance.get(*id);
        let attendance = noted.unwrap_or(&unknown);
        vec![
            number.to_string().into(),
            facts.full_name(id).into(),
            noted.map_or("", |noted| lang.presence(noted.presence)).into(),
            people(attendance),
            hour(facts, attendance.arrived),
            hour(facts, attendance.left),
        ]
    });
    Block::table(&columns, rows.collect())
}

/// `Ani, Kasi Gizi; Budi`
fn people(attendance: &Attendance) -> Text {
    let person = |(name, office): (&str, &str)| {
        [name, office].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    };
    attendance.people().map(person).collect::<Vec<_>>().join("; ").into()
}

fn hour(facts: MeetingFacts, moment: Option<Moment>) -> Text {
    moment.map(|moment| facts.time(moment, facts.agenda.date)).unwrap_or_default().into()
}

/// `9 hadir, 2 diwakili, 1 izin, 1 tanpa keterangan; kuorum 7 tercapai.`
fn sums(facts: MeetingFacts) -> String {
    let MeetingFacts { meeting, lang, .. } = facts;
    let count = |presence| meeting.attendance.values().filter(|attendance| attendance.presence == presence).count();
    let counts = Presence::ALL.map(|presence| format!("{} {}", count(presence), lang.presence(presence))).join(", ");
    let quorum = facts.agenda.quorum.map(|needed| match meeting.attending() {
        there if there < needed => lang.quorum_missed(needed, there),
        there => lang.quorum_reached(needed, there),
    });
    format!("{counts}{}.", quorum.unwrap_or_default())
}

/// `Per kelompok: dinas 9 dari 12, camat 5 dari 6.`
fn groups(facts: MeetingFacts) -> Option<Block> {
    let groups: Vec<_> = facts
        .meeting
        .groups_there()
        .map(|(group, there)| facts.lang.of_group(&group.id, there, group.members.len()))
        .collect();
    (!groups.is_empty()).then(|| Block::paragraph(facts.lang.groups_there(groups.join(", "))))
}

/// The components of society: how many of their agencies were asked, came and spoke, and what they promised.
fn components(facts: MeetingFacts) -> Vec<Block> {
    let MeetingFacts { register, meeting, lang, .. } = facts;
    let columns = [
        (lang.component_column(), 28),
        (lang.invited_column(), 18),
        (lang.there_column(), 18),
        (lang.heard_column(), 18),
        (lang.promises_column(), 18),
    ];
    let rows = register.components(meeting, None, meeting.last_moment()).into_iter().map(|component| {
        let counts = [component.invited, component.there, component.heard, component.promises];
        std::iter::once(Text::from(component.name)).chain(counts.map(|count| count.to_string().into())).collect()
    });
    match rows.collect::<Vec<_>>() {
        none if none.is_empty() => Vec::new(),
        rows => vec![Block::heading(3, lang.components_heading()), Block::table(&columns, rows)],
    }
}

fn guests(facts: MeetingFacts) -> Vec<Block> {
    let MeetingFacts { meeting, lang, .. } = facts;
    if meeting.guests.is_empty() {
        return Vec::new();
    }
    let columns = [
        (lang.number_column(), 5),
        (lang.guest_column(), 37),
        (lang.guest_office_column(), 38),
        (lang.arrived_column(), 10),
        (lang.left_column(), 10),
    ];
    let rows = meeting.guests.values().zip(1..).map(|(guest, number)| {
        vec![
            number.to_string().into(),
            Text::from(&guest.name),
            Text::from(&guest.office),
            hour(facts, guest.arrived),
            hour(facts, guest.left),
        ]
    });
    vec![Block::heading(3, lang.guests()), Block::table(&columns, rows.collect())]
}
