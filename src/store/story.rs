//! One story that every log must tell alike.

use uuid::Uuid;

use super::{Appended, Log, Memory, Sqlite};
use crate::agenda::SeriesId;
use crate::register::{Event, Recorded};

pub fn step(step: usize) -> Recorded {
    Recorded {
        id: Uuid::now_v7(),
        meeting: Some(Uuid::from_u128(7).into()),
        at: "2024-03-14T09:12:00.123+08:00".parse().unwrap(),
        seat: "meja/1".into(),
        event: Event::StepEntered { step },
    }
}

/// Two writers of one log, which is empty at first.
fn story(mut here: impl Log, mut there: impl Log) {
    let steps: Vec<_> = (0..4).map(step).collect();
    assert_eq!(here.series().unwrap(), Vec::<SeriesId>::new());
    assert_eq!(here.since("anak", 0).unwrap(), []);
    assert!(!here.has_changed().unwrap());

    assert_eq!(here.append("anak", 0, &steps[0]).unwrap(), Appended::Done);
    assert!(!here.has_changed().unwrap(), "one's own writing is no news");
    assert!(there.has_changed().unwrap());
    assert!(!there.has_changed().unwrap(), "news is told once");

    assert_eq!(there.append("anak", 0, &steps[1]).unwrap(), Appended::Behind);
    assert_eq!(there.append("anak", 2, &steps[1]).unwrap(), Appended::Behind, "positions have no gap");
    assert!(!here.has_changed().unwrap(), "nothing was written");
    assert_eq!(there.append("anak", 1, &steps[1]).unwrap(), Appended::Done);
    assert_eq!(there.append("stunting", 0, &steps[2]).unwrap(), Appended::Done);
    assert!(here.has_changed().unwrap());

    assert_eq!(here.append("anak", 2, &steps[3]).unwrap(), Appended::Done);
    let together = [step(8), step(9)];
    assert_eq!(there.append_all("anak", 2, &together).unwrap(), Appended::Behind, "all of them or none");
    assert_eq!(there.append_all("pug", 0, &together).unwrap(), Appended::Done);
    assert_eq!(here.since("pug", 0).unwrap(), together);
    for log in [&mut here as &mut dyn Log, &mut there] {
        assert_eq!(log.since("anak", 0).unwrap(), [steps[0].clone(), steps[1].clone(), steps[3].clone()]);
        assert_eq!(log.since("anak", 2).unwrap(), [steps[3].clone()]);
        assert_eq!(log.since("anak", 3).unwrap(), []);
        assert_eq!(log.since("anak", u64::MAX).unwrap(), []);
        assert_eq!(log.since("stunting", 0).unwrap(), [steps[2].clone()]);
        assert_eq!(log.series().unwrap(), ["anak", "pug", "stunting"]);
    }
}

#[test]
fn memory_keeps_the_log() {
    let log = Memory::default();
    story(log.clone(), log);
}

#[test]
fn sqlite_keeps_the_log() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rakor.db");
    story(Sqlite::open(&path).unwrap(), Sqlite::open(&path).unwrap());
}
