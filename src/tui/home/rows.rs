//! What the home screen offers: the meetings of the register, then the agendas that are at hand.

use std::cmp::Reverse;
use std::path::{Path, PathBuf};

use anyhow::Result;
use chrono::NaiveDate;

use crate::agenda::{Agenda, SeriesId};
use crate::lang::Lang;
use crate::platform::agenda_file;
use crate::register::{Kind, Meeting, MeetingId, Register, State};
use crate::replica::Replica;
use crate::report::follow_up::{Filter, Owed, Stale};
use crate::store::{Log, Sqlite};
use crate::text::clean;
use crate::tui::Setting;

pub struct HomeRow {
    pub label: String,
    pub detail: String,
    pub door: HomeTarget,
}

/// Where a row leads.
#[derive(Clone)]
pub enum HomeTarget {
    Meeting {
        series: SeriesId,
        meeting: MeetingId,
    },
    /// What a task force is still owed.
    FollowUp {
        series: SeriesId,
    },
    Agenda(PathBuf),
    TypePath,
    NewAgenda,
    /// A meeting to try out.
    Demo,
    /// The lessons.
    Tutor,
}

/// Files of a folder that are looked at, at the most.
const MOST_FILES: usize = 200;

impl HomeRow {
    fn new(label: impl Into<String>, door: HomeTarget) -> Self {
        Self { label: label.into(), detail: String::new(), door }
    }
}

/// What the register holds.
#[derive(Default)]
pub struct RegisterRows {
    /// Running meetings first, then planned ones, then closed ones, the newest first; then what is owed.
    pub rows: Vec<HomeRow>,
    pub agendas: Vec<Agenda>,
}

pub fn kept(setting: &Setting) -> Result<RegisterRows> {
    let said = |trouble| setting.said(&trouble);
    let open = || Sqlite::open(&setting.register).map_err(said);
    let mut meetings = Vec::new();
    let mut kept = RegisterRows::default();
    let mut owed = Vec::new();
    for series in open()?.series().map_err(said)? {
        let live = Replica::open(open()?, &series).map_err(said)?;
        let register = live.register();
        let row = |meeting| (order(meeting), of_meeting(register, meeting, setting.lang));
        meetings.extend(register.meetings.iter().map(row));
        kept.agendas.extend(register.meetings.iter().map(|meeting| meeting.agenda.clone()));
        owed.extend(of_owed(register, setting));
    }
    meetings.sort_by_key(|(order, _)| *order);
    kept.rows = meetings.into_iter().map(|(_, row)| row).chain(owed).collect();
    Ok(kept)
}

/// What a task force is still owed, if it is owed anything.
fn of_owed(register: &Register, setting: &Setting) -> Option<HomeRow> {
    let today = setting.clock.now(register.meetings.last()?.agenda.zone).date_naive();
    let owed = register.owed(&Filter::default(), today);
    let is_late = |owed: &&Owed| matches!(owed.stale.first(), Some(Stale::Overdue(_)));
    let late = owed.iter().filter(is_late).count();
    let series = register.series.clone();
    let label = setting.lang.owed_by(clean(&series), owed.len(), late);
    (!owed.is_empty()).then(|| HomeRow::new(label, HomeTarget::FollowUp { series }))
}

/// The agendas at hand whose meetings are not in the register, and ways to others.
pub fn agendas(known: &[Agenda], lang: Lang) -> Vec<HomeRow> {
    let same =
        |one: &Agenda, other: &Agenda| (&one.series, one.date, &one.id) == (&other.series, other.date, &other.id);
    let new = at_hand().into_iter().filter(|(_, agenda)| !known.iter().any(|known| same(known, agenda)));
    let start = |(path, agenda): (PathBuf, Agenda)| {
        let shown = clean(&path.display().to_string());
        let label = if agenda.example { lang.start_example(shown) } else { lang.start_agenda(shown) };
        HomeRow::new(label, HomeTarget::Agenda(path))
    };
    let others = [
        HomeRow::new(lang.other_agenda(), HomeTarget::TypePath),
        HomeRow::new(lang.make_agenda(), HomeTarget::NewAgenda),
        HomeRow::new(lang.learn(), HomeTarget::Tutor),
        HomeRow::new(lang.try_out(), HomeTarget::Demo),
    ];
    new.map(start).chain(others).collect()
}

fn of_meeting(register: &Register, meeting: &Meeting, lang: Lang) -> HomeRow {
    let standing: Vec<_> = register.entries_of(meeting).filter(|entry| entry.stands()).collect();
    let counts = Kind::ALL.map(|kind| {
        let many = standing.iter().filter(|entry| entry.kind() == kind).count();
        format!("{} {many}", kind.letters(meeting.agenda.lang))
    });
    let step = meeting.current_step().filter(|_| meeting.state() == State::Running);
    let state = match step {
        Some(step) => format!("{}: {}", lang.state(meeting.state()), clean(&step.title)),
        None => lang.state(meeting.state()).to_owned(),
    };
    HomeRow {
        label: format!("{} · {}", lang.day_and_date(meeting.agenda.date), clean(&meeting.agenda.title)),
        detail: format!("{state} · {}", counts.join(" ")),
        door: HomeTarget::Meeting { series: register.series.clone(), meeting: meeting.id },
    }
}

fn order(meeting: &Meeting) -> (u8, Reverse<NaiveDate>) {
    let state = match meeting.state() {
        State::Running => 0,
        State::Planned => 1,
        State::Closed => 2,
    };
    (state, Reverse(meeting.agenda.date))
}

/// Files here and in `agendas` that read as agendas.
fn at_hand() -> Vec<(PathBuf, Agenda)> {
    let mut found: Vec<_> = [".", "agendas"]
        .into_iter()
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flat_map(|folder| folder.flatten().take(MOST_FILES))
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .filter_map(|path| Some((agenda_file::load(&path).ok()?, path)))
        .map(|(agenda, path)| (path.strip_prefix(".").map(Path::to_path_buf).unwrap_or(path), agenda))
        .collect();
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    found
}
