//! Events: the small facts, in the past tense, that the log is made of. They are only ever added to.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::content::is_false;
use super::{
    Answer, Attendance, Code, Content, Display, Guest, IssueState, MeetingId, NotedTimes, Owner, Place, Resolution,
    Status,
};
use crate::agenda::{Agency, AgencyId, Agenda, ClusterId, Official};
use crate::calendar::Moment;

/// An event with its circumstances, as the log keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recorded {
    pub id: Uuid,
    /// None: between meetings.
    #[serde(with = "super::meeting_id::in_log")]
    pub meeting: Option<MeetingId>,
    pub at: Moment,
    /// The console or command that wrote it.
    pub seat: String,
    pub event: Event,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Event {
    /// A meeting came into the register. The agenda is whole: no second file is needed to read the log.
    MeetingPlanned {
        agenda: Box<Agenda>,
    },
    AgendaRevised {
        agenda: Box<Agenda>,
    },
    /// The first step entered opens the meeting.
    StepEntered {
        step: usize,
    },
    FloorGiven {
        agency: Option<AgencyId>,
    },
    EntryRecorded {
        code: Code,
        place: Place,
        content: Content,
    },
    EntryChanged {
        code: Code,
        content: Content,
    },
    /// It was read back, and the hall agreed. What is changed afterwards is no longer agreed.
    EntryAgreed {
        code: Code,
    },
    AgreementTakenBack {
        code: Code,
    },
    /// It goes on as part of another promise, which says this from now on.
    EntryJoined {
        code: Code,
        into: Code,
        content: Content,
    },
    /// What was said of two promises that look alike; none: it is open again.
    PairSettled {
        one: Code,
        other: Code,
        settled: Option<Resolution>,
    },
    /// It goes on under a code of another kind; the old code stays withdrawn.
    EntryConverted {
        code: Code,
        into: Code,
    },
    EntryWithdrawn {
        code: Code,
        reason: String,
    },
    /// `heir`: of several agencies that follow an owner who is gone, the one whose part it is from now on.
    EntryRestored {
        code: Code,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        heir: Option<AgencyId>,
    },
    /// How one owner's part of a promise stands, and what was said about it.
    /// `former`: the agency whose part it was, and which the owner follows from now on.
    StatusSet {
        code: Code,
        agency: Owner,
        status: Status,
        #[serde(default)]
        answer: Answer,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        former: Option<AgencyId>,
    },
    /// The part's last status was a mistake: it stands again as before.
    StatusTakenBack {
        code: Code,
        agency: Owner,
    },
    /// It was asked about, and there was no answer.
    Unanswered {
        code: Code,
        agency: Owner,
        /// The day of a duty that repeats.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        day: Option<NaiveDate>,
    },
    /// A console turned the hall's eyes to this.
    HallShown {
        stage: Display,
    },
    /// No attendance: what was noted is taken back.
    AttendanceNoted {
        agency: AgencyId,
        attendance: Option<Attendance>,
    },
    /// No guest: the one of this number is taken back.
    GuestNoted {
        number: usize,
        guest: Option<Guest>,
    },
    AgencyAdded {
        agency: Agency,
        cluster: Option<ClusterId>,
    },
    AgencyRemoved {
        agency: AgencyId,
    },
    /// When it sat and how long its steps took, as people say; instead of what was noted before.
    TimesNoted {
        times: NotedTimes,
    },
    /// The meeting pauses: nothing of its time runs until it goes on.
    MeetingAdjourned,
    /// It goes on, after a pause or after it had been closed on another day.
    MeetingResumed,
    /// `minutes_due`: the console that closed it writes the minutes.
    MeetingClosed {
        #[serde(default, skip_serializing_if = "is_false")]
        minutes_due: bool,
    },
    /// The minutes were written to these files.
    MinutesWritten {
        files: Vec<String>,
    },
    /// The chair went to somebody else.
    ChairTaken {
        chair: Official,
    },
    /// That was a mistake: whoever was in the chair before is in it still.
    ChairGivenBack,
    /// The head confirmed on that day what a deputy had promised.
    ConfirmedByHead {
        code: Code,
        agency: AgencyId,
        day: NaiveDate,
    },
    ConfirmationTakenBack {
        code: Code,
        agency: AgencyId,
    },
    MeetingReopened,
    /// It was only planned, and will not be held.
    MeetingRemoved,
    /// The minutes were printed for good; `substance` is the SHA-256 of what they say beyond version, time and changes.
    MinutesIssued {
        version: u32,
        text: String,
        sha256: String,
        #[serde(default)]
        substance: String,
    },
    /// An issued version was submitted, approved or returned.
    MinutesMoved {
        version: u32,
        state: IssueState,
        by: String,
        reason: String,
    },
    /// The seat's last step was taken back, by these facts.
    Undone {
        facts: Vec<Event>,
    },
    /// The seat's last undo was taken back, by these facts.
    Redone {
        facts: Vec<Event>,
    },
    /// Written by a newer rakor: kept, and passed over.
    #[serde(other)]
    Unknown,
}

impl Event {
    /// The entry that a fact is about; a conversion or a joining is about the old one.
    pub fn code(&self) -> Option<Code> {
        match self {
            Self::EntryRecorded { code, .. }
            | Self::EntryChanged { code, .. }
            | Self::EntryAgreed { code }
            | Self::AgreementTakenBack { code }
            | Self::EntryJoined { code, .. }
            | Self::PairSettled { one: code, .. }
            | Self::EntryConverted { code, .. }
            | Self::EntryWithdrawn { code, .. }
            | Self::EntryRestored { code, .. }
            | Self::StatusSet { code, .. }
            | Self::StatusTakenBack { code, .. }
            | Self::ConfirmedByHead { code, .. }
            | Self::ConfirmationTakenBack { code, .. }
            | Self::Unanswered { code, .. } => Some(*code),
            _ => None,
        }
    }

    /// The other entry that a fact is about.
    pub fn also(&self) -> Option<Code> {
        match self {
            Self::EntryJoined { into: other, .. } | Self::PairSettled { other, .. } => Some(*other),
            _ => None,
        }
    }

    /// What an entry says from this fact on, if it changes that.
    pub fn content_of(&self, entry: Code) -> Option<&Content> {
        match self {
            Self::EntryRecorded { content, .. } | Self::EntryChanged { content, .. } => Some(content),
            Self::EntryJoined { into, content, .. } => Some(content).filter(|_| *into == entry),
            _ => None,
        }
    }
}
