//! An office in tests: a folder with a register on disk, which several programs read and write.

use chrono::TimeDelta;

use crate::agenda::{Agenda, Cluster, Step};
use crate::calendar::Moment;
use crate::document::format::Format;
use crate::lang::Lang;
use crate::platform::clock::Clock;
use crate::platform::palette::Palette;
use crate::register::{Command, Content, Kind, MeetingId};
use crate::replica::Replica;
use crate::store::Sqlite;
use crate::tui::Setting;

/// A folder with a register that others write.
pub struct Office {
    pub folder: tempfile::TempDir,
    pub setting: Setting,
}

impl Office {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let setting = Setting {
            register: folder.path().join("data/rakor.db"),
            example_register: None,
            minutes_folder: folder.path().into(),
            minutes_memory: folder.path().join("memory"),
            minutes_formats: vec![Format::Markdown],
            host: "meja".into(),
            lang: Lang::Id,
            clock: Clock::stopped(now()),
            palette: Palette::Light,
            shows_typing: true,
            doubling: Default::default(),
            shorthand: Default::default(),
        };
        Self { folder, setting }
    }

    pub fn log(&self) -> Sqlite {
        Sqlite::open(&self.setting.register).unwrap()
    }

    pub fn writer(&self, series: &str) -> Replica<Sqlite> {
        Replica::open(self.log(), series).unwrap()
    }

    /// Opens a meeting of a series on a day of March at its first step, `minutes` after nine.
    pub fn opens(&self, series: &str, day: u32, minutes: i64) -> (Replica<Sqlite>, MeetingId) {
        let mut live = self.writer(series);
        let agenda = agenda(series, day);
        live.execute(None, now(), "meja/1", Command::Plan(Box::new(agenda.clone()))).unwrap();
        let meeting = live.register().meeting_of(&agenda).unwrap().id;
        let at = now() + TimeDelta::minutes(minutes);
        live.execute(meeting, at, "meja/1", Command::EnterStep(0)).unwrap();
        (live, meeting)
    }
}

pub fn now() -> Moment {
    "2024-03-14T09:00:00+08:00".parse().unwrap()
}

pub fn agenda(series: &str, day: u32) -> Agenda {
    let step = |cluster: &str| Step { title: cluster.into(), cluster: Some(cluster.into()), ..Step::default() };
    let cluster = |id: &str, confidential| Cluster {
        id: id.into(),
        name: format!("Klaster {id}"),
        confidential,
        ..Cluster::default()
    };
    Agenda {
        title: format!("Rapat {series} {day}"),
        series: series.into(),
        date: chrono::NaiveDate::from_ymd_opt(2024, 3, day).unwrap(),
        steps: vec![step("I"), step("V")],
        clusters: vec![cluster("I", false), cluster("V", true)],
        ..Agenda::default()
    }
}

pub fn says(live: &mut Replica<Sqlite>, meeting: MeetingId, text: &str) {
    let content = Content { text: text.into(), ..Content::default() };
    let place = crate::register::Place { step: Some(0), ..Default::default() };
    live.execute(meeting, now(), "meja/1", Command::Record { kind: Kind::Commitment, place, content }).unwrap();
}
