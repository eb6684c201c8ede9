//! All registers of a file side by side, and the meeting that somebody means.

use chrono::{NaiveDate, NaiveTime};

use crate::agenda::SeriesId;
use crate::deadline::{self, Calendar, TimeReading};
use crate::lang::Lang;
use crate::register::{Meeting, Register, State};
use crate::store::{Log, StoreError};
use crate::text::{clean, fold};

#[derive(Default)]
pub struct Catalog {
    pub registers: Vec<Register>,
}

/// A meeting of the shelf.
#[derive(Clone, Copy)]
pub struct MeetingRef<'a> {
    /// Counted from 1, the earliest meeting first.
    pub number: usize,
    pub register: &'a Register,
    pub meeting: &'a Meeting,
}

/// Why a name means no one meeting or task force.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("no one meeting or task force is meant: {self:?}")]
pub enum LookupError {
    NoSeries {
        wanted: String,
        known: Vec<SeriesId>,
    },
    NoMeeting(String),
    /// None was named, and one of them would be changed.
    SeveralSeries(Vec<SeriesId>),
    SeveralMeetings {
        wanted: String,
        candidates: Vec<MeetingCandidate>,
    },
    /// None was named, and several could be recorded in.
    SeveralRunning(Vec<MeetingCandidate>),
    NoneRunning,
}

/// A meeting that may be meant.
#[derive(Debug, PartialEq, Eq)]
pub struct MeetingCandidate {
    number: usize,
    date: NaiveDate,
    series: SeriesId,
    title: String,
}

impl LookupError {
    pub fn sentence(&self, lang: Lang) -> String {
        let listed = |several: &[MeetingCandidate]| {
            several.iter().map(|candidate| candidate.show(lang)).collect::<Vec<_>>().join("; ")
        };
        match self {
            Self::NoSeries { wanted, known } => lang.no_such_series(clean(wanted), clean(&listing(known))),
            Self::SeveralSeries(known) => lang.several_series(clean(&listing(known))),
            Self::NoMeeting(wanted) => lang.no_such_meeting(clean(wanted)),
            Self::SeveralMeetings { wanted, candidates } => lang.several_meetings(clean(wanted), listed(candidates)),
            Self::SeveralRunning(candidates) => lang.several_running(listed(candidates)),
            Self::NoneRunning => lang.no_running_meeting().into(),
        }
    }
}

fn listing(known: &[SeriesId]) -> String {
    known.iter().map(SeriesId::as_str).collect::<Vec<_>>().join(", ")
}

impl MeetingCandidate {
    fn of(meetings: &[MeetingRef]) -> Vec<Self> {
        let candidate = |one: &MeetingRef| {
            let agenda = &one.meeting.agenda;
            Self { number: one.number, date: agenda.date, series: agenda.series.clone(), title: agenda.title.clone() }
        };
        meetings.iter().map(candidate).collect()
    }

    /// `1 (14 Maret 2024, gugus-tugas-kota: Rapat Koordinasi …)`
    fn show(&self, lang: Lang) -> String {
        format!("{} ({}, {}: {})", self.number, lang.date(self.date), clean(&self.series), clean(&self.title))
    }
}

impl Catalog {
    pub fn read(log: &mut dyn Log) -> Result<Self, StoreError> {
        let mut registers = Vec::new();
        for series in log.series()? {
            let mut register = Register::new(series.clone());
            log.each_since(&series, 0, &mut |recorded| register.apply(&recorded))?;
            registers.push(register);
        }
        Ok(Self { registers })
    }

    /// All meetings in order of their dates.
    pub fn meetings(&self) -> Vec<MeetingRef<'_>> {
        let mut meetings = Vec::new();
        for register in &self.registers {
            meetings.extend(register.meetings.iter().map(|meeting| (register, meeting)));
        }
        meetings.sort_by_key(|(_, meeting)| meeting.agenda.date);
        meetings
            .into_iter()
            .zip(1..)
            .map(|((register, meeting), number)| MeetingRef { number, register, meeting })
            .collect()
    }

    /// The register of a series; where none is named, that of the meeting that is meant then. None where there is none
    /// at all.
    pub fn series(&self, series: Option<&str>) -> Result<Option<&Register>, LookupError> {
        let Some(series) = series else {
            let meant = Self::meant(&self.meetings()).map(|listed| listed.register);
            return Ok(meant.or(self.registers.first()));
        };
        let found = self.registers.iter().find(|register| register.series == series);
        found.map(Some).ok_or_else(|| LookupError::NoSeries { wanted: series.into(), known: self.known() })
    }

    /// The same where something of it will be changed: of several, only one that is named or whose meeting runs.
    pub fn series_to_change(&self, series: Option<&str>) -> Result<Option<&Register>, LookupError> {
        let runs = |listed: &MeetingRef| listed.meeting.state() == State::Running;
        if series.is_none() && self.registers.len() > 1 && !self.meetings().iter().any(runs) {
            return Err(LookupError::SeveralSeries(self.known()));
        }
        self.series(series)
    }

    fn known(&self) -> Vec<SeriesId> {
        self.registers.iter().map(|register| register.series.clone()).collect()
    }

    /// The one meeting that was named: by number, date, id, or the beginning or a part of its title.
    pub fn named(&self, wanted: &str, series: Option<&str>) -> Result<MeetingRef<'_>, LookupError> {
        let meetings = self.of_series(series)?;
        let title = fold(wanted);
        let date = date(wanted);
        let readings: [&dyn Fn(&MeetingRef) -> bool; 6] = [
            &|listed| wanted == listed.number.to_string(),
            &|listed| Some(listed.meeting.agenda.date) == date,
            &|listed| wanted.eq_ignore_ascii_case(&listed.meeting.id.to_string()),
            &|listed| fold(&listed.meeting.agenda.title) == title,
            &|listed| !title.is_empty() && fold(&listed.meeting.agenda.title).starts_with(&title),
            &|listed| !title.is_empty() && fold(&listed.meeting.agenda.title).contains(&title),
        ];
        for fits in readings {
            let fitting: Vec<_> = meetings.iter().copied().filter(|listed| fits(listed)).collect();
            match fitting.as_slice() {
                [] => {}
                [only] => return Ok(*only),
                several => {
                    let candidates = MeetingCandidate::of(several);
                    return Err(LookupError::SeveralMeetings { wanted: wanted.into(), candidates });
                }
            }
        }
        Err(LookupError::NoMeeting(wanted.into()))
    }

    /// The meeting to record in where none is named: the one that runs, or else the one that is planned.
    pub fn running(&self, series: Option<&str>) -> Result<MeetingRef<'_>, LookupError> {
        let meetings = self.of_series(series)?;
        let newest =
            |listed: &MeetingRef| listed.register.running().is_some_and(|running| running.id == listed.meeting.id);
        for state in [State::Running, State::Planned] {
            let fitting: Vec<_> =
                meetings.iter().copied().filter(|listed| listed.meeting.state() == state && newest(listed)).collect();
            match fitting.as_slice() {
                [] => {}
                [only] => return Ok(*only),
                several => return Err(LookupError::SeveralRunning(MeetingCandidate::of(several))),
            }
        }
        Err(LookupError::NoneRunning)
    }

    /// The meeting that is meant where none is named: the one that runs, or else the one that was opened last, or else
    /// the latest by date.
    fn meant<'a>(meetings: &[MeetingRef<'a>]) -> Option<MeetingRef<'a>> {
        let runs = |listed: &&MeetingRef| listed.meeting.state() == State::Running;
        let running: Vec<_> = meetings.iter().filter(runs).copied().collect();
        opened_last(&running).or_else(|| opened_last(meetings)).or(meetings.last().copied())
    }

    /// The meeting that was named, or else the one that is meant then.
    pub fn find(&self, meeting: Option<&str>, series: Option<&str>) -> Result<Option<MeetingRef<'_>>, LookupError> {
        match meeting {
            Some(wanted) => self.named(wanted, series).map(Some),
            None => Ok(Self::meant(&self.of_series(series)?)),
        }
    }

    fn of_series(&self, series: Option<&str>) -> Result<Vec<MeetingRef<'_>>, LookupError> {
        let mut meetings = self.meetings();
        if series.is_some() {
            let register = self.series(series)?;
            meetings.retain(|listed| register.is_some_and(|register| register.series == listed.register.series));
        }
        Ok(meetings)
    }
}

/// The meeting that was opened last. Within a task force the log says which; of several, those that it names are told
/// apart by the clock.
pub fn opened_last<'a>(meetings: &[MeetingRef<'a>]) -> Option<MeetingRef<'a>> {
    let is_newest = |listed: &&MeetingRef| {
        let of_series = meetings.iter().filter(|other| other.register.series == listed.register.series);
        listed.meeting.opened.is_some()
            && of_series.map(|other| other.meeting.opened).max() == Some(listed.meeting.opened)
    };
    meetings.iter().filter(is_newest).max_by_key(|listed| listed.meeting.opened_at()).copied()
}

/// `2024-03-14`, or day first as people write it: `14-03-2024`, `14/3/2024`.
pub fn date(text: &str) -> Option<NaiveDate> {
    ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"].iter().find_map(|form| NaiveDate::parse_from_str(text.trim(), form).ok())
}

/// A date that somebody writes: as [`date`] reads it, or in words, such as `14 Maret` or `Kamis depan`.
pub fn day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let calendar = Calendar { meeting: today, events: &[], holidays: &[] };
    date(text).or_else(|| match deadline::read(text, &calendar) {
        TimeReading::Date { date, estimate: false, .. } => Some(date),
        _ => None,
    })
}

/// `09:00`, or `9.00` as people write it.
pub fn time(text: &str) -> Option<NaiveTime> {
    ["%H:%M", "%H.%M"].iter().find_map(|form| NaiveTime::parse_from_str(text.trim(), form).ok())
}
