//! The meeting that minutes are of, seen with the register it belongs to, and how its facts are put into words.

use chrono::{NaiveDate, TimeDelta};

use super::wording::says_more;
use crate::agenda::{Agency, AgencyId, Agenda, Cluster, ClusterId};
use crate::calendar::Moment;
use crate::deadline::Deadline;
use crate::document::Text;
use crate::lang::Lang;
use crate::register::{Code, Entry, Kind, Meeting, Owner, Register, Visit, outside_names};
use crate::report::fact::Bodies;

#[derive(Clone, Copy)]
pub struct MeetingFacts<'a> {
    pub register: &'a Register,
    pub meeting: &'a Meeting,
    pub agenda: &'a Agenda,
    pub lang: Lang,
    pub edition: Edition,
    /// The hall agreed to everything that is read back: then that is said once.
    pub all_agreed: bool,
}

/// What is being printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// What the minutes say, whichever version they are.
    Plain,
    /// Not issued.
    Draft,
    Issued {
        version: u32,
        at: Moment,
    },
    /// The register cannot be written: the log holds it until this position.
    Unsaved {
        saved: u64,
    },
}

/// Where in the minutes an entry is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MinutesPart<'a> {
    Cluster(&'a str),
    Step(usize),
    Elsewhere,
}

/// A stay shorter than this was passing through.
const SHORTEST_STAY: TimeDelta = TimeDelta::seconds(10);

impl<'a> MeetingFacts<'a> {
    pub fn new(register: &'a Register, meeting: &'a Meeting) -> Self {
        let agenda = &meeting.agenda;
        Self { register, meeting, agenda, lang: agenda.lang, edition: Edition::Draft, all_agreed: false }
    }

    /// The entries that count, in the order of recording.
    pub fn entries(self) -> impl Iterator<Item = &'a Entry> {
        self.register.entries_of(self.meeting).filter(|entry| entry.stands())
    }

    pub fn entries_of(self, kind: Kind) -> impl Iterator<Item = &'a Entry> {
        self.entries().filter(move |entry| entry.kind() == kind)
    }

    pub fn entries_in(self, part: MinutesPart<'a>) -> Vec<&'a Entry> {
        self.entries().filter(|entry| self.part_of(entry) == part).collect()
    }

    /// An entry belongs to its cluster; without one, to the step in which it was said.
    fn part_of(self, entry: &Entry) -> MinutesPart<'a> {
        let step = entry.place.step.and_then(|number| Some((number, self.agenda.steps.get(number)?)));
        let cluster = |id: &ClusterId| self.agenda.cluster(id).map(|cluster| MinutesPart::Cluster(&cluster.id));
        let of_step = || step.and_then(|(_, step)| cluster(step.cluster.as_ref()?));
        let own = entry.content.cluster.as_ref().and_then(cluster);
        own.or_else(of_step).or(step.map(|(number, _)| MinutesPart::Step(number))).unwrap_or(MinutesPart::Elsewhere)
    }

    /// The cluster under which an entry is told.
    pub fn cluster_of(self, entry: &Entry) -> Option<&'a Cluster> {
        match self.part_of(entry) {
            MinutesPart::Cluster(id) => self.agenda.cluster(id),
            MinutesPart::Step(_) | MinutesPart::Elsewhere => None,
        }
    }

    pub fn code(self, code: Code) -> String {
        if self.is_numbered(code) { code.show(self.lang) } else { self.lang.no_number_yet().into() }
    }

    /// Whether the log holds the number of an entry: one that it does not may yet become another's.
    pub fn is_numbered(self, code: Code) -> bool {
        match self.edition {
            Edition::Unsaved { saved } => self.register.numbered_at(code).is_some_and(|position| position <= saved),
            _ => true,
        }
    }

    /// Short names; all of them together have a name of their own.
    pub fn agencies(self, ids: &[AgencyId]) -> String {
        if self.is_everybody(ids) {
            return self.lang.every_agency().into();
        }
        ids.iter().map(|id| self.short(id)).collect::<Vec<_>>().join(", ")
    }

    /// Agencies, and whoever is none of the agenda in the words that were said.
    pub fn bodies(self, bodies: Bodies) -> String {
        let agencies = (!bodies.agencies.is_empty()).then(|| self.agencies(bodies.agencies));
        agencies.into_iter().chain(outside_names(bodies.outside)).collect::<Vec<_>>().join(", ")
    }

    pub fn is_everybody(self, ids: &[AgencyId]) -> bool {
        self.meeting.is_everybody(ids)
    }

    /// Also an agency that only another agenda knows: one that was renamed has a name all the same.
    fn agency(self, id: &str) -> Option<&'a Agency> {
        self.agenda.agency(id).or_else(|| self.register.agency(id))
    }

    /// The short name of an owner, or that there is none yet.
    pub fn owner<'b>(self, owner: Owner<&'b str>) -> &'b str
    where
        'a: 'b,
    {
        owner.agency().map_or(self.lang.no_owner_yet(), |agency| self.short(agency))
    }

    pub fn short<'b>(self, id: &'b str) -> &'b str
    where
        'a: 'b,
    {
        self.agency(id).map_or(id, |agency| &agency.short)
    }

    /// `Dinas Sosial (Dinsos)`
    pub fn full_name(self, id: &str) -> String {
        match self.agency(id) {
            Some(agency) if agency.short.is_empty() || agency.short == agency.name => agency.name.clone(),
            Some(agency) => format!("{} ({})", agency.name, agency.short),
            None => id.into(),
        }
    }

    /// `30 Juni 2024, Minggu; disampaikan: “TW II”`, `15 s.d. 17 Mei 2024, Jumat`: the words only where they say more than the date.
    pub fn deadline(self, deadline: Option<&Deadline>) -> Text {
        let lang = self.lang;
        let Some(deadline) = deadline else { return lang.no_deadline_yet().into() };
        let is_told = !deadline.said.is_empty() && says_more(deadline, lang);
        let said = if is_told { lang.as_said(&deadline.said) } else { String::new() };
        let Some(date) = deadline.date else { return Text::from(format!("{}{said}", lang.no_deadline_yet())) };
        let marked = if deadline.estimate { Text::default().italic(lang.estimate()) } else { Text::default() };
        marked.plain(lang.due_days(deadline, lang.date_and_day(date)) + &said)
    }

    /// `10.30–10.45 WITA`; a stay that has not ended says so.
    pub fn span(self, from: Moment, until: Option<Moment>) -> String {
        let start = self.time(from, self.agenda.date);
        match until {
            Some(until) => format!("{start}–{} {}", self.time(until, self.meeting.date_told(from)), self.agenda.zone),
            None => format!("{start} {}, {}", self.agenda.zone, self.lang.still_running()),
        }
    }

    /// `12.30 WITA`
    pub fn clock(self, moment: Moment) -> String {
        format!("{} {}", self.time(moment, self.agenda.date), self.agenda.zone)
    }

    /// The hour of something in the meeting, with its date where that is not the `day` one would think of. Of a clock that was
    /// far off, the date is the meeting's.
    pub fn time(self, moment: Moment, day: NaiveDate) -> String {
        let (hour, date) = (self.hour(moment), self.meeting.date_told(moment));
        if date == day { hour } else { format!("{} {hour}", self.lang.short_date(date)) }
    }

    fn hour(self, moment: Moment) -> String {
        self.lang.clock(moment.with_timezone(&self.agenda.zone.offset()).time())
    }

    /// `Kamis, 14 Maret 2024, pukul 12.30 WITA`
    pub fn full_time(self, moment: Moment) -> String {
        self.on_day(moment.with_timezone(&self.agenda.zone.offset()).date_naive(), moment)
    }

    /// The same of something in the meeting.
    pub fn full_time_there(self, moment: Moment) -> String {
        self.on_day(self.meeting.date_told(moment), moment)
    }

    fn on_day(self, day: NaiveDate, moment: Moment) -> String {
        self.lang.at_hour(self.lang.day_and_date(day), format!("{} {}", self.hour(moment), self.agenda.zone))
    }

    /// Stays at the steps that `is_meant` chooses, without those that were only passing through.
    pub fn stays(self, is_meant: impl Fn(usize) -> bool) -> Vec<Visit> {
        let lasted = |visit: &Visit| visit.until.is_none_or(|until| until - visit.from >= SHORTEST_STAY);
        let meant = (0..self.agenda.steps.len()).filter(|step| is_meant(*step));
        let mut stays: Vec<_> = meant.flat_map(|step| self.meeting.stays(step)).filter(lasted).collect();
        stays.sort_by_key(|stay| stay.from);
        stays
    }

    /// `10.30–10.45 WITA; 11.02–11.05 WITA`
    pub fn spans(self, stays: &[Visit]) -> String {
        stays.iter().map(|stay| self.span(stay.from, stay.until)).collect::<Vec<_>>().join("; ")
    }
}

/// Whole minutes of all stays; none while one of them lasts.
pub fn minutes_used(stays: &[Visit]) -> Option<i64> {
    let lengths: Option<Vec<_>> = stays.iter().map(|stay| Some(stay.until? - stay.from)).collect();
    let total: TimeDelta = lengths.filter(|lengths| !lengths.is_empty())?.into_iter().sum();
    Some((total.num_seconds() + 30).div_euclid(60))
}
