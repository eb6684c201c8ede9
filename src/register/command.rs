//! Commands: what people ask of the register, and why it may refuse.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Answer, Attendance, Code, Content, Guest, IssueState, Kind, MeetingId, Place, Settled, Stage, Status};
use crate::agenda::{Agency, AgencyId, Agenda, ClusterId};
use crate::calendar::Moment;
use crate::words::Lang;

/// A command with its circumstances. `id` becomes the event's; a planned meeting gets it too.
#[derive(Clone, Debug)]
pub struct Request {
    pub id: Uuid,
    /// Nil: between meetings.
    pub meeting: MeetingId,
    pub at: Moment,
    pub seat: String,
    pub command: Command,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Bring the meeting of this agenda into the register, or its agenda up to date.
    Plan(Box<Agenda>),
    EnterStep(usize),
    GiveFloor(Option<AgencyId>),
    Record {
        kind: Kind,
        place: Place,
        content: Content,
    },
    /// Say this of an entry from now on. `before` is what whoever changes it saw: what is left as it was there stays
    /// as it is by now. None: all of it is meant.
    Change {
        code: Code,
        before: Option<Box<Content>>,
        content: Content,
    },
    Convert {
        code: Code,
        kind: Kind,
    },
    /// It was read back, and the hall agreed.
    Agree(Code),
    /// Make the first promise part of the second one, with joint owners.
    Join {
        code: Code,
        into: Code,
    },
    /// Say how two promises that look alike stand; none opens the question again.
    Settle {
        one: Code,
        other: Code,
        settled: Option<Settled>,
    },
    /// Turn the hall's eyes to this. A closed meeting can be looked at too.
    Show(Stage),
    Withdraw {
        code: Code,
        reason: String,
    },
    /// In a meeting or between meetings. An empty agency: nobody owns it yet.
    SetStatus {
        code: Code,
        agency: AgencyId,
        status: Status,
        answer: Answer,
    },
    /// It was asked about, and there was no answer.
    NoAnswer {
        code: Code,
        agency: AgencyId,
    },
    NoteAttendance {
        agency: AgencyId,
        attendance: Option<Attendance>,
    },
    /// `number` of a guest already noted; none for a new one.
    NoteGuest {
        number: Option<usize>,
        guest: Option<Guest>,
    },
    AddAgency {
        agency: Agency,
        cluster: Option<ClusterId>,
    },
    Close,
    Reopen,
    /// The minutes as printed, what they say beyond version, time and changes, and the position of the register that
    /// they were drawn from.
    IssueMinutes {
        text: String,
        substance: String,
        position: u64,
    },
    MoveMinutes {
        version: u32,
        state: IssueState,
        by: String,
        reason: String,
    },
    Undo,
    Redo,
}

/// Why the register refuses a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    NoMeeting,
    MeetingClosed,
    NotClosed,
    NotOpened,
    NoStep(usize),
    NoEntry(Code),
    EntryWithdrawn(Code),
    NoAgency(String),
    AgencyKnown(String),
    NoCluster(String),
    NoName,
    NoText,
    TooLong(usize),
    NoReason,
    NotABlocker(Code),
    NotAnOwner(Code, String),
    NothingToUndo,
    NothingToRedo,
    ChangedElsewhere(Code),
    /// The same part of an entry was changed by another seat since it was looked at.
    ChangedSince(Code),
    InUse(String),
    NoNewDate,
    DatePassed(NaiveDate),
    NotAPromise(Code),
    MinutesStillDraft,
    NothingChangedSince(u32),
    /// The register is no longer the one that the minutes were drawn from.
    ChangedMeanwhile,
    NothingIssued,
    NoVersion(u32),
    /// By this newer version.
    Superseded(u32, u32),
    NoSuchMove {
        version: u32,
        from: IssueState,
        to: IssueState,
    },
}

impl Refusal {
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::NoMeeting => lang.no_meeting_runs().into(),
            Self::MeetingClosed => lang.meeting_closed().into(),
            Self::NotClosed => lang.meeting_not_closed().into(),
            Self::NotOpened => lang.meeting_not_opened().into(),
            Self::NoStep(step) => lang.no_such_step(step + 1),
            Self::NoEntry(code) => lang.no_such_entry(code),
            Self::EntryWithdrawn(code) => lang.entry_withdrawn(code),
            Self::NoAgency(id) => lang.no_such_agency(id),
            Self::AgencyKnown(name) => lang.agency_known(name),
            Self::NoCluster(id) => lang.no_such_cluster(id),
            Self::NoName => lang.no_name().into(),
            Self::NoText => lang.no_text().into(),
            Self::TooLong(most) => lang.too_long(most),
            Self::NoReason => lang.no_reason().into(),
            Self::NotABlocker(code) => lang.not_a_blocker(code),
            Self::NotAnOwner(code, id) => lang.not_an_owner(code, id),
            Self::NothingToUndo => lang.nothing_to_undo().into(),
            Self::NothingToRedo => lang.nothing_to_redo().into(),
            Self::ChangedElsewhere(code) => lang.changed_elsewhere(code),
            Self::ChangedSince(code) => lang.changed_since(code),
            Self::InUse(name) => lang.agency_in_use(name),
            Self::NoNewDate => lang.no_new_date().into(),
            Self::DatePassed(date) => lang.date_passed(lang.date(*date)),
            Self::NotAPromise(code) => lang.not_a_promise(code),
            Self::MinutesStillDraft => lang.minutes_still_draft().into(),
            Self::NothingChangedSince(version) => lang.nothing_changed_since(version),
            Self::ChangedMeanwhile => lang.register_changed_meanwhile().into(),
            Self::NothingIssued => lang.nothing_issued().into(),
            Self::NoVersion(version) => lang.no_such_version(version),
            Self::Superseded(version, newer) => lang.version_superseded(version, newer),
            Self::NoSuchMove { version, from, to } => {
                lang.no_such_move(version, lang.issue_state(*from), lang.issue_state(*to))
            }
        }
    }
}
