//! Commands: what people ask of the register, and why it may refuse.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{
    Answer, Attendance, Code, Content, Display, Guest, IssueState, Kind, MeetingId, NotedTimes, Owner, Place,
    Resolution, Status,
};
use crate::agenda::{Agency, AgencyId, Agenda, ClusterId, Official};
use crate::calendar::Moment;

/// A command with its circumstances. `id` becomes the event's; a planned meeting gets it too.
#[derive(Clone, Debug)]
pub struct Request {
    pub id: Uuid,
    /// None: between meetings.
    pub meeting: Option<MeetingId>,
    pub at: Moment,
    pub seat: String,
    pub command: Command,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Bring the meeting of this agenda into the register, or its agenda up to date.
    Plan(Box<Agenda>),
    /// The same, also where the agenda is one that a newer version has replaced.
    Replan(Box<Agenda>),
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
        settled: Option<Resolution>,
    },
    /// Turn the hall's eyes to this. A closed meeting can be looked at too.
    Show(Display),
    Withdraw {
        code: Code,
        reason: String,
    },
    /// In a meeting or between meetings.
    SetStatus {
        code: Code,
        agency: Owner,
        status: Status,
        answer: Answer,
    },
    /// Say when it sat and how long its steps took, instead of what was said before.
    NoteTimes(NotedTimes),
    /// Pause until it goes on: by a step, the floor or an entry, or when that is said.
    Adjourn,
    Resume,
    /// The head of an agency confirms what its deputy promised; today, if no day is said.
    ConfirmByHead {
        code: Code,
        agency: AgencyId,
        day: Option<NaiveDate>,
    },
    /// Somebody else leads the meeting from now on.
    HandOver(Official),
    /// The minutes of a closed meeting are in these files.
    NoteMinutes(Vec<String>),
    /// It was asked about, and there was no answer.
    NoAnswer {
        code: Code,
        agency: Owner,
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
    /// A meeting that is only planned goes out of the register.
    Remove,
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
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("refused: {self:?}")]
pub enum Rejection {
    NoMeeting,
    /// A newer version of the agenda was read then, at that seat.
    OlderAgenda(Moment, String),
    MeetingClosed,
    NotClosed,
    NotOpened,
    /// It was opened, so it cannot be taken out.
    OpenedOnce,
    /// It was taken out of the register.
    MeetingRemoved,
    NoStep(usize),
    NoEntry(Code),
    EntryWithdrawn(Code),
    NoAgency(String),
    AgencyKnown(String),
    /// Of the same name, from the same body.
    GuestKnown(String),
    NoCluster(String),
    NoName,
    NoText,
    TooLong(usize),
    NoReason,
    NotABlocker(Code),
    NotAnOwner(Code, String),
    /// The owner is gone, and these follow it.
    SeveralFollow(Code, String, Vec<String>),
    AdjournedAlready,
    /// A time that was noted, and the one before it that it should come after.
    EndsBeforeItBegins(Moment, Moment),
    NotAdjourned,
    NothingToUndo,
    NothingToRedo,
    ChangedElsewhere(Code),
    /// The same part of an entry was changed by another seat since it was looked at.
    ChangedSince(Code),
    InUse(String),
    NoNewDate,
    DatePassed(NaiveDate),
    /// Several days of a duty that repeats are due and open.
    WhichDay(Code, Vec<NaiveDate>),
    /// A duty that repeats does not fall due then.
    NotADay(Code, NaiveDate),
    NotAPromise(Code),
    /// No deputy of this agency promised it.
    NotByDeputy(Code, String),
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
