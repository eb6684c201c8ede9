//! Doubts: what is missing or odd in a line, shown before it is recorded. They warn, they never forbid.

use chrono::{Datelike, NaiveDate};

use super::{Room, Sigil};
use crate::agenda::{AgencyId, ClusterId};
use crate::calendar::is_weekend;
use crate::deadline::{TimeReading, Why};
use crate::register::{Code, Content, Kind, Presence};
use crate::text::identity::quoted;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// These words may tell who a person is that must not be named.
    Identity(String),
    /// The last of several counts.
    Repeated(Sigil),
    /// By this name it was known before; it is this agency now.
    Renamed(String, AgencyId),
    /// The owner promised the same before, under this code, and still owes it.
    SaidBefore(Code),
    NoOwner,
    /// Named by these words, which are no agency of the agenda.
    Outside(String),
    /// The line begins with this agency, but is another's.
    OtherFirst(AgencyId),
    /// A promise without a deadline, or with words that are none.
    NoDate,
    /// A day that no calendar has.
    Impossible(String),
    /// Words that were not understood as a deadline.
    UnreadDate(String),
    /// Tied to the event of this name, which the agenda gives no date.
    EventDate(String),
    Estimate(NaiveDate),
    Weekend(NaiveDate),
    Holiday(NaiveDate, String),
    /// Before the meeting, and said so.
    Past(NaiveDate),
    /// A day and month that are gone by this year.
    NextYear(NaiveDate),
    /// Years away.
    FarOff(NaiveDate),
    /// Words that say from when, not until when.
    Beginning(String),
    /// An owner who is there only by a deputy.
    Deputy(AgencyId),
    /// An agency that a blocker needs and that is not in the hall.
    NeededAbsent(AgencyId),
    /// The only owner of a blocker, which it says it needs.
    NeedsItself(AgencyId),
    /// The indicator belongs to this cluster, which is not the one being discussed.
    OutsideIndicator(ClusterId),
}

/// The doubts about a content, whose deadline was read as `when`.
pub fn of(content: &Content, when: Option<&TimeReading>, room: &Room) -> Vec<Doubt> {
    let identities = content.likely_identities(room.confidential || room.meeting.is_discreet_about(content));
    let identity = (!identities.is_empty()).then(|| Doubt::Identity(quoted(&identities)));
    let mut doubts: Vec<_> = identity.into_iter().collect();
    doubts.extend(content.outside_owners.iter().cloned().map(Doubt::Outside));
    if content.owners.is_empty()
        && content.outside_owners.is_empty()
        && matches!(room.kind, Kind::Commitment | Kind::Blocker)
    {
        doubts.push(Doubt::NoOwner);
    }
    let said = content.deadline.as_ref().map_or("", |deadline| &deadline.said);
    match when {
        None | Some(TimeReading::Undated(Why::Vague)) if room.kind == Kind::Commitment => doubts.push(Doubt::NoDate),
        None | Some(TimeReading::Undated(Why::Vague | Why::Past { .. })) => {}
        Some(TimeReading::Undated(Why::Impossible)) => doubts.push(Doubt::Impossible(said.to_owned())),
        Some(TimeReading::Undated(Why::Unknown)) => doubts.push(Doubt::UnreadDate(said.to_owned())),
        Some(TimeReading::Undated(Why::Event(event))) => doubts.push(Doubt::EventDate(event.clone())),
        Some(TimeReading::Undated(Why::Beginning)) => doubts.push(Doubt::Beginning(said.to_owned())),
        Some(reading @ (TimeReading::Date { .. } | TimeReading::Recurring { .. })) => {
            of_date(reading, room, &mut doubts)
        }
    }
    of_agencies(content, room, &mut doubts);
    let outside = content.cluster.as_ref().filter(|_| content.indicator.is_some() && room.cluster.is_some());
    let outside = outside.filter(|cluster| room.cluster != Some(cluster.as_str()));
    doubts.extend(outside.cloned().map(Doubt::OutsideIndicator));
    doubts
}

fn of_date(reading: &TimeReading, room: &Room, doubts: &mut Vec<Doubt>) {
    let Some(date) = reading.due() else { return };
    if reading.is_estimate() {
        doubts.push(Doubt::Estimate(date));
    }
    match room.agenda().is_holiday(date) {
        Some(name) => doubts.push(Doubt::Holiday(date, name.to_owned())),
        None if is_weekend(date) => doubts.push(Doubt::Weekend(date)),
        None => {}
    }
    if date < room.today {
        doubts.push(Doubt::Past(date));
    } else if matches!(reading, TimeReading::Date { rolled: true, .. }) {
        doubts.push(Doubt::NextYear(date));
    } else if date.year() > room.agenda().date.year() + NEAR_YEARS {
        doubts.push(Doubt::FarOff(date));
    }
}

/// Plans of a government run for five years; what is due later is hardly meant.
const NEAR_YEARS: i32 = 5;

fn of_agencies(content: &Content, room: &Room, doubts: &mut Vec<Doubt>) {
    let presence = |agency: &AgencyId| room.meeting.presence(agency);
    match room.kind {
        Kind::Commitment => {
            let deputies = content.owners.iter().filter(|owner| presence(owner) == Some(Presence::Represented));
            doubts.extend(deputies.cloned().map(Doubt::Deputy));
        }
        Kind::Blocker => {
            let absent = content.with.iter().filter(|needed| presence(needed).is_some_and(|there| !there.is_there()));
            doubts.extend(absent.cloned().map(Doubt::NeededAbsent));
            let itself = content.with.iter().filter(|needed| content.owners == [needed.as_str()]);
            doubts.extend(itself.cloned().map(Doubt::NeedsItself));
        }
        Kind::Decision | Kind::Note => {}
    }
}
