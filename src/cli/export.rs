//! `rakor export`: the whole register of a series, for programs.

use serde::Serialize;
use std::borrow::Cow;

use super::args::{self, ExportTable};
use super::context::{CommandResult, Context, Failure};
use super::lookup::the_agency;
use super::output::{PaperName, put_export};
use super::table::{self, put_sheet};
use crate::agenda::{AgencyId, ClusterId, Group, SeriesId};
use crate::deadline::Deadline;
use crate::i18n::Told;
use crate::lang::Lang;
use crate::minutes::deadline_calendar::{self, deadline_calendar};
use crate::minutes::file_name::safe;
use crate::minutes::sheets::{attendance, follow_up_plan};
use crate::register::{
    Attendance, Chaired, Entry, Guest, Kind, Meeting, MeetingId, Presence, Recorded, Register, State, Status, Visit,
};
use crate::text::is_plain;

#[derive(Serialize)]
struct ExportedSeries {
    series: SeriesId,
    meetings: Vec<ExportedMeeting>,
    entries: Vec<ExportedEntry>,
    /// The log that all of this follows from: `rakor import` reads it.
    events: Vec<Recorded>,
}

#[derive(Serialize)]
struct ExportedMeeting {
    id: String,
    title: String,
    date: String,
    place: String,
    state: &'static str,
    opened_at: Option<String>,
    closed_at: Option<String>,
    steps: Vec<ExportedStep>,
    attendance: Roll,
    guests: Vec<Guest>,
    /// Who was in the chair, one after the other.
    chairs: Vec<Chair>,
}

/// Number of agencies by how they take part, and each of them.
#[derive(Serialize)]
struct Roll {
    present: usize,
    represented: usize,
    excused: usize,
    absent: usize,
    rows: Vec<RollRow>,
    groups: Vec<GroupCount>,
}

/// A group of the agenda, and how many of it are there.
#[derive(Serialize)]
struct GroupCount {
    group: String,
    members: usize,
    there: usize,
}

#[derive(Serialize)]
struct Chair {
    office: String,
    name: String,
    from: Option<String>,
    until: Option<String>,
}

/// That the head of an agency confirmed what a deputy promised.
#[derive(Serialize)]
struct Confirmed {
    agency: AgencyId,
    date: String,
}

#[derive(Serialize)]
struct RollRow {
    agency: AgencyId,
    #[serde(flatten)]
    attendance: Attendance,
}

#[derive(Serialize)]
struct ExportedStep {
    title: String,
    cluster: Option<ClusterId>,
    minutes: u32,
    visits: Vec<Stay>,
}

#[derive(Serialize)]
struct Stay {
    from: String,
    until: Option<String>,
}

#[derive(Serialize)]
struct ExportedEntry {
    code: String,
    kind: Kind,
    text: String,
    owners: Vec<AgencyId>,
    supporters: Vec<AgencyId>,
    needs: Vec<AgencyId>,
    /// Who answers for it and who supports it, or is needed, and is no agency of the agenda.
    outside_owners: Vec<String>,
    partners: Vec<String>,
    /// Who does it, where somebody else answers for it.
    implementers: Vec<AgencyId>,
    outside_implementers: Vec<String>,
    /// How much of what, as it was said.
    quantities: Vec<String>,
    /// The line as it was typed, where some of its words were written out.
    typed: Option<String>,
    deadline: Option<Deadline>,
    indicator: Option<String>,
    cluster: Option<ClusterId>,
    evidence: Option<String>,
    answers: Option<String>,
    status: Status,
    progress: Vec<ExportedProgress>,
    history: Vec<Happened>,
    withdrawal: Option<ExportedWithdrawal>,
    /// When it was read back and agreed to, as it stands now.
    agreed_at: Option<String>,
    /// The heads who confirmed it, where deputies had promised it.
    confirmed: Vec<Confirmed>,
    /// Whether one must still confirm it.
    needs_confirmation: bool,
    meeting: String,
    recorded_at: String,
}

#[derive(Serialize)]
struct ExportedProgress {
    agency: AgencyId,
    status: Status,
    /// The one that holds for this owner now.
    deadline: Option<Deadline>,
    slips: u32,
}

#[derive(Serialize)]
struct Happened {
    at: String,
    seat: String,
    /// None: between meetings.
    meeting: Option<MeetingId>,
    /// A sentence in Indonesian.
    what: String,
}

#[derive(Serialize)]
struct ExportedWithdrawal {
    at: String,
    reason: String,
    into: Option<String>,
}

/// The form of the JSON, as programs are told.
const SCHEMA: &str = include_str!("../../docs/export.schema.json");

pub fn export(context: &Context, asked: &args::ExportArgs) -> CommandResult {
    if asked.schema {
        return put(context, asked, "export.schema", "json", SCHEMA.as_bytes());
    }
    let Some(form) = ExportForm::asked(asked) else {
        return Err(Failure::Usage(context.lang.which_format().into()));
    };
    let catalog = context.catalog()?;
    let register = context.series(&catalog, asked.series.as_deref())?;
    let lang = register.meetings.last().map(|meeting| meeting.agenda.lang).unwrap_or_default();
    let file = |paper: &str| format!("{paper}-{}", safe(&register.series));
    match form {
        ExportForm::Json => {
            let events = context.log()?.since(&register.series, 0).map_err(|trouble| context.trouble(&trouble))?;
            let json = pretty(&ExportedSeries { events, ..ExportedSeries::from(register) });
            put(context, asked, &file("register"), "json", json.as_bytes())
        }
        ExportForm::Table(kind) => {
            let (name, sheet) = match asked.table.unwrap_or_default() {
                ExportTable::FollowUpPlan => (lang.follow_up_file(), follow_up_plan(register)),
                ExportTable::Attendance => (lang.attendance_file(), attendance(register)),
            };
            put_sheet(context, &asked.to, file(name), kind, &sheet)
        }
        ExportForm::Calendar => {
            let agency = asked.agency.as_deref().map(|named| the_agency(context, register, named)).transpose()?;
            let form = if asked.tasks {
                deadline_calendar::CalendarForm::Task
            } else {
                deadline_calendar::CalendarForm::Event
            };
            let calendar = deadline_calendar(register, agency.as_deref(), form, context.today(register));
            put(context, asked, &file(lang.calendar_file()), "ics", calendar.as_bytes())
        }
    }
}

enum ExportForm {
    Json,
    Table(table::TableForm),
    Calendar,
}

impl ExportForm {
    fn asked(asked: &args::ExportArgs) -> Option<Self> {
        match (asked.json, asked.ics) {
            (true, _) => Some(Self::Json),
            (_, true) => Some(Self::Calendar),
            _ => table::TableForm::asked(asked.csv, asked.xlsx).map(Self::Table),
        }
    }
}

fn put(context: &Context, asked: &args::ExportArgs, file: &str, ending: &str, bytes: &[u8]) -> CommandResult {
    let name = PaperName { noun: context.lang.export_noun(), file: file.to_owned(), has_template: false };
    put_export(context, &asked.to, &name, ending, bytes, false)
}

/// JSON for people too, ending in a newline. What could drive a terminal is escaped.
pub fn pretty(value: &impl Serialize) -> String {
    let mut json = String::new();
    for c in serde_json::to_string_pretty(value).unwrap_or_default().chars() {
        if c == '\n' || is_plain(c) {
            json.push(c);
        } else {
            c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| json += &format!("\\u{unit:04x}"));
        }
    }
    json + "\n"
}

pub fn state_key(state: State) -> &'static str {
    match state {
        State::Planned => "planned",
        State::Running => "running",
        State::Closed => "closed",
    }
}

impl From<&Register> for ExportedSeries {
    fn from(register: &Register) -> Self {
        Self {
            series: register.series.clone(),
            meetings: register.meetings.iter().map(ExportedMeeting::from).collect(),
            entries: register.entries.iter().map(|entry| ExportedEntry::new(register, entry)).collect(),
            events: Vec::new(),
        }
    }
}

impl From<&Meeting> for ExportedMeeting {
    fn from(meeting: &Meeting) -> Self {
        let agenda = &meeting.agenda;
        let stay = |visit: &Visit| Stay { from: visit.from.to_rfc3339(), until: visit.until.map(|at| at.to_rfc3339()) };
        let steps = agenda.steps.iter().enumerate().map(|(index, step)| ExportedStep {
            title: step.title.clone(),
            cluster: step.cluster.clone(),
            minutes: step.minutes,
            visits: meeting.stays(index).iter().map(stay).collect(),
        });
        Self {
            id: meeting.id.to_string(),
            title: agenda.title.clone(),
            date: agenda.date.to_string(),
            place: agenda.place.clone(),
            state: state_key(meeting.state()),
            opened_at: meeting.opening_told().map(|at| at.to_rfc3339()),
            closed_at: meeting.closing_told().map(|at| at.to_rfc3339()),
            steps: steps.collect(),
            attendance: Roll::from(meeting),
            guests: meeting.guests.values().cloned().collect(),
            chairs: meeting.chairs().into_iter().map(Chair::from).collect(),
        }
    }
}

impl From<&Meeting> for Roll {
    fn from(meeting: &Meeting) -> Self {
        let count = |presence| meeting.attendance.values().filter(|row| row.presence == presence).count();
        let [present, represented, excused, absent] = Presence::ALL.map(count);
        let rows = meeting.attendance.iter();
        let rows = rows.map(|(agency, row)| RollRow { agency: agency.clone(), attendance: row.clone() }).collect();
        let group = |(group, there): (&Group, usize)| GroupCount {
            group: group.id.clone(),
            members: group.members.len(),
            there,
        };
        let groups = meeting.groups_there().map(group).collect();
        Self { present, represented, excused, absent, rows, groups }
    }
}

impl From<Chaired<'_>> for Chair {
    fn from(chaired: Chaired) -> Self {
        Self {
            office: chaired.chair.office.clone(),
            name: chaired.chair.name.clone(),
            from: chaired.from.map(|at| at.to_rfc3339()),
            until: chaired.until.map(|at| at.to_rfc3339()),
        }
    }
}

impl From<Told<'_>> for Happened {
    fn from(told: Told) -> Self {
        Self {
            at: told.change.at.to_rfc3339(),
            seat: told.change.seat.clone(),
            meeting: told.change.meeting,
            what: told.sentence,
        }
    }
}

impl ExportedEntry {
    fn new(register: &Register, entry: &Entry) -> Self {
        let content = &entry.content;
        let progress = content.owners.iter().map(|owner| ExportedProgress {
            agency: owner.clone(),
            status: entry.status_of(owner),
            deadline: entry.due(owner).map(Cow::into_owned),
            slips: entry.slips(owner),
        });
        Self {
            code: entry.code.to_string(),
            kind: entry.kind(),
            text: content.text.clone(),
            owners: content.owners.clone(),
            supporters: entry.supporters().to_vec(),
            needs: entry.needs().to_vec(),
            outside_owners: content.outside_owners.clone(),
            partners: content.partners.clone(),
            implementers: content.implementers.clone(),
            outside_implementers: content.outside_implementers.clone(),
            quantities: content.quantities.clone(),
            typed: content.typed.clone(),
            deadline: content.deadline.clone(),
            indicator: content.indicator.clone(),
            cluster: content.cluster.clone(),
            evidence: content.evidence.clone(),
            answers: content.answers.map(|code| code.to_string()),
            status: entry.status(),
            progress: progress.collect(),
            history: register.told(entry, Lang::Id).into_iter().map(Happened::from).collect(),
            withdrawal: entry.withdrawal.as_ref().map(|withdrawal| ExportedWithdrawal {
                at: withdrawal.at.to_rfc3339(),
                reason: withdrawal.reason.clone(),
                into: withdrawal.into.map(|code| code.to_string()),
            }),
            agreed_at: entry.agreed.map(|agreement| agreement.at.to_rfc3339()),
            confirmed: entry
                .confirmed
                .iter()
                .map(|(agency, by)| Confirmed { agency: agency.clone(), date: by.day.to_string() })
                .collect(),
            needs_confirmation: register.needs_confirmation(entry),
            meeting: entry.meeting.to_string(),
            recorded_at: entry.recorded_at.to_rfc3339(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Moment;
    use crate::register::{Code, Event};
    use uuid::Uuid;

    #[test]
    fn the_export_says_when_an_entry_was_agreed_to() {
        let mut register = Register::new("kla");
        let code = Code { kind: Kind::Commitment, number: 1 };
        let mut agreed_at = |event: Event| {
            let at = "2024-03-14T11:58:00+08:00".parse::<Moment>().unwrap();
            let id = Uuid::from_u128(u128::from(register.position) + 1);
            register.apply(&Recorded {
                id,
                meeting: Some(Uuid::from_u128(1).into()),
                at,
                seat: "meja-1".into(),
                event,
            });
            ExportedSeries::from(&register).entries.first().and_then(|entry| entry.agreed_at.clone())
        };
        agreed_at(Event::MeetingPlanned { agenda: Box::default() });
        let recorded = Event::EntryRecorded { code, place: Default::default(), content: Default::default() };
        assert_eq!(agreed_at(recorded), None);
        assert_eq!(agreed_at(Event::EntryAgreed { code }).as_deref(), Some("2024-03-14T11:58:00+08:00"));
        assert_eq!(agreed_at(Event::AgreementTakenBack { code }), None);
    }
}
