//! Meetings to try rakor out with: one that stands in the middle of a cluster, and one to learn in. They are as on the
//! day of the agenda, whenever it is today.

mod lesson;
pub mod picture;
#[cfg(test)]
mod tests;
mod tutor;

use std::time::Duration;

use chrono::{NaiveDate, TimeDelta};

use crate::agenda::diagnostic::{FileFault, Source};
use crate::agenda::{self, AgencyId, Agenda};
use crate::calendar::Moment;
use crate::capture::{self, Directory, Room};
use crate::platform::clock::Clock;
use crate::register::{Attendance, Command, Kind, MeetingId, Presence, Rejection};
use crate::replica::Replica;
use crate::store::{Log, StoreError};
pub use tutor::Tutor;

const DEMO: &str = include_str!("../../agendas/kla-kota-kupang-2024.toml");
const TUTOR: &str = include_str!("practice/tutor.toml");
/// The directory of agencies that the demonstration's agenda names.
const AGENCIES: &str = include_str!("../../agendas/kota-kupang.toml");

/// When the demonstration is entered, and when the first lesson begins.
const DEMO_NOW: &str = "2024-03-14T10:36:00+08:00";
const TUTOR_NOW: &str = "2024-03-14T09:00:00+08:00";

/// The seat that recorded what is there already.
const SEAT: &str = "rakor";
/// Minutes between two lines of the prepared meeting.
const PACE: i64 = 3;

/// A meeting to practise in, with the time that it is there.
pub struct Practice {
    pub live: Replica,
    pub meeting: MeetingId,
    pub clock: Clock,
}

/// Why a meeting to practise in could not be made.
#[derive(Debug, thiserror::Error)]
pub enum NotPrepared {
    #[error("the log: {0:?}")]
    Log(#[from] StoreError),
    #[error("the register: {0:?}")]
    Register(#[from] Rejection),
}

/// What happened in a prepared meeting.
enum Deed {
    Step(usize),
    Floor(&'static str),
    There(&'static str, Presence),
    Line(Kind, &'static str),
    /// So many minutes go by.
    Pass(i64),
}

use Deed::{Floor, Line, Pass, Step, There};

/// What was promised in December.
const EARLIER: &[Deed] = &[
    Step(3),
    Line(Kind::Commitment, "Petakan desa tanpa petugas akta @disdukcapil !28 Februari 2024 #4"),
    Line(Kind::Commitment, "Serahkan data puskesmas ramah anak @dinkes !30 April 2024"),
];

/// The meeting of the demonstration until now.
const HALFWAY: &[Deed] = &[
    Step(0),
    There("disdukcapil", Presence::Present),
    There("dp3a", Presence::Present),
    There("dinsos", Presence::Present),
    There("dinkes", Presence::Represented),
    There("disdikbud", Presence::Represented),
    There("polresta", Presence::Present),
    There("forum-anak", Presence::Present),
    There("bappeda", Presence::Present),
    There("uptd-ppa", Presence::Present),
    Pass(12),
    Step(1),
    Pass(30),
    Line(Kind::Note, "KLA terintegrasi; lima komponen harus bersinergi @dp3a"),
    Step(2),
    Pass(10),
    Line(Kind::Commitment, "Ranperda KLA diserahkan ke DPRD @dp3a !akhir Maret"),
    Line(Kind::Decision, "Gugus Tugas bersidang setiap triwulan"),
    Pass(16),
    Step(3),
    Floor("disdukcapil"),
    Line(Kind::Commitment, "Perwali: bayi lahir di RS pulang dengan akta, KIA, dan KK +dinkes !30 Juni #4"),
    Line(Kind::Blocker, "RS swasta belum tersambung ke layanan akta +dinkes"),
];

impl Practice {
    /// In the middle of the first cluster.
    pub fn demo(log: Box<dyn Log>) -> Result<Self, NotPrepared> {
        Self::halfway(log, demo_agenda())
    }

    fn halfway(log: Box<dyn Log>, agenda: Agenda) -> Result<Self, NotPrepared> {
        let mut practice = Self::earlier(log, &agenda, demo_clock(Duration::ZERO))?;
        practice.plan(&agenda, at(agenda.date, 0))?;
        practice.perform(HALFWAY, at(agenda.date, 8))?;
        Ok(practice)
    }

    /// Before the first meeting to learn in is opened.
    pub fn tutor(log: Box<dyn Log>) -> Result<Self, NotPrepared> {
        let agenda = embedded(TUTOR);
        let mut practice = Self::earlier(log, &agenda, clock(TUTOR_NOW, Duration::ZERO))?;
        practice.plan(&agenda, at(agenda.date, 0))?;
        Ok(practice)
    }

    /// With the meeting of December, which is over.
    fn earlier(log: Box<dyn Log>, agenda: &Agenda, clock: Clock) -> Result<Self, NotPrepared> {
        let live = Replica::open(log, &agenda.series)?;
        let mut practice = Self { live, meeting: MeetingId::default(), clock };
        let date = NaiveDate::from_ymd_opt(2023, 12, 14).unwrap_or_default();
        let agenda = Agenda { date, ..agenda.clone() };
        practice.plan(&agenda, at(date, 0))?;
        practice.perform(EARLIER, at(date, 10))?;
        practice.execute(Command::Close, at(date, 90))?;
        let files = vec!["notula.docx".to_owned()];
        practice.execute(Command::NoteMinutes(files), at(date, 91))?;
        Ok(practice)
    }

    fn plan(&mut self, agenda: &Agenda, at: Moment) -> Result<(), NotPrepared> {
        self.execute(Command::Plan(Box::new(agenda.clone())), at)?;
        self.meeting = self.live.register().meeting_of(agenda).map(|meeting| meeting.id).unwrap_or_default();
        Ok(())
    }

    fn perform(&mut self, deeds: &[Deed], from: Moment) -> Result<(), NotPrepared> {
        let mut now = from;
        for deed in deeds {
            let command = match deed {
                Pass(minutes) => {
                    now += TimeDelta::minutes(*minutes);
                    continue;
                }
                Step(step) => Command::EnterStep(*step),
                Floor(agency) => Command::GiveFloor(Some((*agency).into())),
                There(agency, presence) => Command::NoteAttendance {
                    agency: (*agency).into(),
                    attendance: Some(Attendance { presence: *presence, ..Attendance::default() }),
                },
                Line(kind, line) => {
                    now += TimeDelta::minutes(PACE);
                    let Some(command) = self.record(*kind, line, now) else { continue };
                    command
                }
            };
            self.execute(command, now)?;
        }
        Ok(())
    }

    /// What a line asks for, read as the console reads it.
    fn record(&self, kind: Kind, line: &str, now: Moment) -> Option<Command> {
        let register = self.live.register();
        let meeting = register.meeting(self.meeting)?;
        let directory = Directory::of(&meeting.agenda);
        let room = Room {
            register,
            meeting,
            directory: &directory,
            cluster: meeting.current_step().and_then(|step| step.cluster.as_deref()),
            floor: meeting.floor.as_ref().map(AgencyId::as_str),
            today: meeting.today(now),
            confidential: false,
            kind,
        };
        let reading = capture::read(line, &room);
        let place = meeting.place(meeting.step(), meeting.floor.clone(), reading.speakers);
        Some(Command::Record { kind, place, content: reading.content })
    }

    fn execute(&mut self, command: Command, at: Moment) -> Result<(), NotPrepared> {
        self.live.execute(Some(self.meeting), at, SEAT, command)?;
        match self.live.trouble() {
            Some(trouble) => Err(trouble.clone().into()),
            None => Ok(()),
        }
    }
}

/// The clock of the demonstration, that long after it was entered.
pub fn demo_clock(after: Duration) -> Clock {
    clock(DEMO_NOW, after)
}

fn clock(from: &str, after: Duration) -> Clock {
    Clock::set_to(from).map(|clock| clock.ahead(after)).expect("a time of this program")
}

/// The agenda of the demonstration.
fn demo_agenda() -> Agenda {
    embedded(DEMO)
}

/// Minutes after nine where the meeting is.
fn at(date: NaiveDate, minutes: i64) -> Moment {
    let nine = date.and_hms_opt(9, 0, 0).unwrap_or_default();
    let local = nine.and_local_timezone(crate::calendar::Zone::Wita.offset()).single().unwrap_or_default();
    local + TimeDelta::minutes(minutes)
}

fn embedded(text: &str) -> Agenda {
    let mut beside = |file: &str| match file {
        "kota-kupang.toml" => Ok(Source::new(file, AGENCIES)),
        _ => Err(FileFault::Missing),
    };
    agenda::read(&Source::new("agenda.toml", text), &mut beside).expect("an agenda of this program")
}
