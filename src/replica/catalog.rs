//! All registers of a file side by side, and the meeting that somebody means.

use chrono::NaiveDate;

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

impl Catalog {
    pub fn read(log: &mut dyn Log) -> Result<Self, StoreError> {
        let mut registers = Vec::new();
        for series in log.series()? {
            let mut register = Register::new(series.clone());
            log.since(&series, 0)?.iter().for_each(|recorded| register.apply(recorded));
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

    /// The register of a series, or the only one there is; none where there is none at all.
    pub fn series(&self, series: Option<&str>, lang: Lang) -> Result<Option<&Register>, String> {
        let known = || self.registers.iter().map(|register| clean(&register.series)).collect::<Vec<_>>().join(", ");
        match (series, self.registers.as_slice()) {
            (Some(series), registers) => match registers.iter().find(|register| register.series == series) {
                None => Err(lang.no_such_series(clean(series), known())),
                found => Ok(found),
            },
            (None, [] | [_]) => Ok(self.registers.first()),
            (None, _) => Err(lang.several_series(known())),
        }
    }

    /// The one meeting that was named: by number, date, id, or the beginning or a part of its title.
    pub fn named(&self, wanted: &str, series: Option<&str>, lang: Lang) -> Result<MeetingRef<'_>, String> {
        let meetings = self.of_series(series, lang)?;
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
                several => return Err(lang.several_meetings(clean(wanted), candidates(several, lang))),
            }
        }
        Err(lang.no_such_meeting(clean(wanted)))
    }

    /// The meeting to record in where none is named: the one that runs, or else the one that is planned.
    pub fn running(&self, series: Option<&str>, lang: Lang) -> Result<MeetingRef<'_>, String> {
        let meetings = self.of_series(series, lang)?;
        let newest =
            |listed: &MeetingRef| listed.register.running().is_some_and(|running| running.id == listed.meeting.id);
        for state in [State::Running, State::Planned] {
            let fitting: Vec<_> =
                meetings.iter().copied().filter(|listed| listed.meeting.state() == state && newest(listed)).collect();
            match fitting.as_slice() {
                [] => {}
                [only] => return Ok(*only),
                several => return Err(lang.several_running(candidates(several, lang))),
            }
        }
        Err(lang.no_running_meeting().into())
    }

    /// The meeting that was opened last; the latest by date where none was.
    pub fn latest(&self, series: Option<&str>, lang: Lang) -> Result<Option<MeetingRef<'_>>, String> {
        Ok(self.of_series(series, lang)?.into_iter().max_by_key(|listed| listed.meeting.opened_at()))
    }

    /// The meeting that is meant, or else the one that was opened last.
    pub fn find(
        &self,
        meeting: Option<&str>,
        series: Option<&str>,
        lang: Lang,
    ) -> Result<Option<MeetingRef<'_>>, String> {
        match meeting {
            Some(wanted) => self.named(wanted, series, lang).map(Some),
            None => self.latest(series, lang),
        }
    }

    fn of_series(&self, series: Option<&str>, lang: Lang) -> Result<Vec<MeetingRef<'_>>, String> {
        let mut meetings = self.meetings();
        if series.is_some() {
            let register = self.series(series, lang)?;
            meetings.retain(|listed| register.is_some_and(|register| register.series == listed.register.series));
        }
        Ok(meetings)
    }
}

/// `1 (14 Maret 2024, kla-kota-kupang: Rapat Koordinasi …)`
fn candidates(listed: &[MeetingRef], lang: Lang) -> String {
    let candidate = |one: &MeetingRef| {
        let agenda = &one.meeting.agenda;
        format!("{} ({}, {}: {})", one.number, lang.date(agenda.date), clean(&agenda.series), clean(&agenda.title))
    };
    listed.iter().map(candidate).collect::<Vec<_>>().join("; ")
}

/// `2024-03-14`, or day first as people write it: `14-03-2024`, `14/3/2024`.
pub fn date(text: &str) -> Option<NaiveDate> {
    ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"].iter().find_map(|form| NaiveDate::parse_from_str(text.trim(), form).ok())
}
