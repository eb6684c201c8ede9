//! The lessons: each asks for one thing, and sees in the log whether it happened.

use crate::agenda::AgencyId;
use crate::lang::Lang;
use crate::register::{Change, Entry, Event, Kind, Meeting, Register, State};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lesson {
    Open,
    Floor,
    Record,
    Correct,
    Owner,
    Date,
    Blocker,
    Attendance,
    LookBack,
    ReadBack,
    Close,
    Over,
}

/// In the order in which they are learnt.
pub const LESSONS: [Lesson; 12] = [
    Lesson::Open,
    Lesson::Floor,
    Lesson::Record,
    Lesson::Correct,
    Lesson::Owner,
    Lesson::Date,
    Lesson::Blocker,
    Lesson::Attendance,
    Lesson::LookBack,
    Lesson::ReadBack,
    Lesson::Close,
    Lesson::Over,
];

/// The agency that is given the floor.
const FLOOR: &str = "dinkes";

/// What a lesson looks at.
pub struct Watched<'a> {
    pub register: &'a Register,
    pub meeting: &'a Meeting,
    pub floor: Option<&'a AgencyId>,
    /// The position of the log at which the lesson began.
    pub since: u64,
}

impl Lesson {
    /// What is to be done.
    pub fn task(self, lang: Lang) -> &'static str {
        match self {
            Self::Open => lang.lesson_open(),
            Self::Floor => lang.lesson_floor(),
            Self::Record => lang.lesson_record(),
            Self::Correct => lang.lesson_correct(),
            Self::Owner => lang.lesson_owner(),
            Self::Date => lang.lesson_date(),
            Self::Blocker => lang.lesson_blocker(),
            Self::Attendance => lang.lesson_attendance(),
            Self::LookBack => lang.lesson_look_back(),
            Self::ReadBack => lang.lesson_read_back(),
            Self::Close => lang.lesson_close(),
            Self::Over => lang.lesson_over(),
        }
    }

    /// What it is good for.
    pub fn reason(self, lang: Lang) -> &'static str {
        match self {
            Self::Open => lang.lesson_open_why(),
            Self::Floor => lang.lesson_floor_why(),
            Self::Record => lang.lesson_record_why(),
            Self::Correct => lang.lesson_correct_why(),
            Self::Owner => lang.lesson_owner_why(),
            Self::Date => lang.lesson_date_why(),
            Self::Blocker => lang.lesson_blocker_why(),
            Self::Attendance => lang.lesson_attendance_why(),
            Self::LookBack => lang.lesson_look_back_why(),
            Self::ReadBack => lang.lesson_read_back_why(),
            Self::Close => lang.lesson_close_why(),
            Self::Over => lang.lesson_over_why(),
        }
    }

    /// Whether it happened since the lesson began.
    pub fn is_done(self, watched: &Watched) -> bool {
        let Watched { register, meeting, floor, since } = watched;
        let happened = |is_it: &dyn Fn(&Entry, &Change) -> bool| {
            register.entries.iter().any(|entry| {
                let mut news = entry.history.iter().filter(|change| change.position > *since);
                news.any(|change| is_it(entry, change))
            })
        };
        match self {
            Self::Open => meeting.state() == State::Running,
            Self::Floor => floor.is_some_and(|floor| *floor == FLOOR),
            Self::Record => happened(&|_, change| matches!(change.event, Event::EntryRecorded { .. })),
            Self::Correct => happened(&|_, change| matches!(change.event, Event::EntryChanged { .. })),
            Self::Owner => happened(&|entry, _| entry.content.owners.iter().any(|owner| Some(owner) != *floor)),
            Self::Date => happened(&|entry, _| {
                entry.stands() && entry.content.deadline.as_ref().is_some_and(|deadline| deadline.date.is_some())
            }),
            Self::Blocker => happened(&|entry, _| entry.stands() && entry.kind() == Kind::Blocker),
            Self::Attendance => !meeting.attendance.is_empty(),
            Self::LookBack => {
                happened(&|_, change| matches!(change.event, Event::StatusSet { .. } | Event::Unanswered { .. }))
            }
            Self::ReadBack => happened(&|_, change| matches!(change.event, Event::EntryAgreed { .. })),
            Self::Close => meeting.state() == State::Closed,
            Self::Over => false,
        }
    }
}
