//! What the home screen offers: the meetings of the register, then the agendas that are at hand.

use std::cmp::Reverse;
use std::path::{Path, PathBuf};

use anyhow::Result;
use chrono::NaiveDate;

use crate::agenda::{Agenda, file};
use crate::live::Live;
use crate::register::{Kind, Meeting, MeetingId, Register, State};
use crate::store::{Log, Sqlite};
use crate::text::clean;
use crate::tui::Setting;
use crate::words::Lang;

pub struct Row {
    pub label: String,
    pub detail: String,
    pub door: Door,
}

/// Where a row leads.
#[derive(Clone)]
pub enum Door {
    Meeting { series: String, meeting: MeetingId },
    Agenda(PathBuf),
    TypePath,
    NewAgenda,
}

/// Files of a folder that are looked at, at the most.
const MOST_FILES: usize = 200;

impl Row {
    fn new(label: impl Into<String>, door: Door) -> Self {
        Self { label: label.into(), detail: String::new(), door }
    }
}

/// Running meetings first, then planned ones, then closed ones, the newest first.
pub fn meetings(setting: &Setting) -> Result<Vec<(Row, Agenda)>> {
    let said = |trouble| setting.said(&trouble);
    let open = || Sqlite::open(&setting.register).map_err(said);
    let mut rows = Vec::new();
    for series in open()?.series().map_err(said)? {
        let live = Live::open(open()?, &series).map_err(said)?;
        let register = live.register();
        rows.extend(
            register
                .meetings
                .iter()
                .map(|meeting| (order(meeting), of_meeting(register, meeting, setting.lang), meeting.agenda.clone())),
        );
    }
    rows.sort_by_key(|(order, ..)| *order);
    Ok(rows.into_iter().map(|(_, row, agenda)| (row, agenda)).collect())
}

/// The agendas at hand whose meetings are not in the register, and ways to others.
pub fn agendas(known: &[Agenda], lang: Lang) -> Vec<Row> {
    let same =
        |one: &Agenda, other: &Agenda| (&one.series, one.date, &one.id) == (&other.series, other.date, &other.id);
    let new = at_hand().into_iter().filter(|(_, agenda)| !known.iter().any(|known| same(known, agenda)));
    let start = |(path, _): (PathBuf, Agenda)| {
        Row::new(lang.start_agenda(clean(&path.display().to_string())), Door::Agenda(path))
    };
    let others = [Row::new(lang.other_agenda(), Door::TypePath), Row::new(lang.make_agenda(), Door::NewAgenda)];
    new.map(start).chain(others).collect()
}

fn of_meeting(register: &Register, meeting: &Meeting, lang: Lang) -> Row {
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
    Row {
        label: format!("{} · {}", lang.day_and_date(meeting.agenda.date), clean(&meeting.agenda.title)),
        detail: format!("{state} · {}", counts.join(" ")),
        door: Door::Meeting { series: register.series.clone(), meeting: meeting.id },
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
        .filter_map(|path| Some((file::load(&path).ok()?, path)))
        .map(|(agenda, path)| (path.strip_prefix(".").map(Path::to_path_buf).unwrap_or(path), agenda))
        .collect();
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    found
}
