//! `rakor remove`: what is taken out of the register, and what is kept of it.

use std::fs;
use std::path::PathBuf;

use crate::office::{Office, SMALL};

const OTHER: &str = "format = 1\n[meeting]\ntitle = 'Rapat stunting'\nseries = 'tpps'\ndate = 2024-03-20\n";

/// Two task forces: one with a meeting that is held, one with another entry.
fn office() -> Office {
    let office = Office::new();
    office.write("satu.toml", SMALL);
    office.write("dua.toml", OTHER);
    office.rakor(["record", "--agenda", "satu.toml", "ct: mulai"]).run().succeeded();
    office.rakor(["record", "--agenda", "dua.toml", "ct: lain"]).run().succeeded();
    office
}

fn copies(office: &Office) -> Vec<PathBuf> {
    let files = fs::read_dir(office.path("")).unwrap().map(|file| file.unwrap().path());
    files.filter(|path| path.to_string_lossy().contains("cadangan")).collect()
}

#[test]
fn a_whole_task_force_goes_and_the_copy_has_it_still() {
    let office = office();
    office.rakor(["remove", "--series", "tpps"]).run().misused("--yes");
    assert_eq!((office.meetings().len(), copies(&office).len()), (2, 0), "unasked, nothing goes");
    let said = office.rakor(["remove", "--series", "tpps", "--yes"]).run().succeeded().stdout;
    assert!(said.contains("tpps") && said.contains("1 rapat, 1 catatan"), "{said}");
    let left = office.meetings();
    assert!(left.len() == 1 && left[0]["series"] == "rakor", "{left:?}");
    let [copy] = copies(&office).try_into().unwrap();
    assert!(said.contains(copy.file_name().unwrap().to_str().unwrap()), "{said}");
    let before = office.rakor(["list"]).env("RAKOR_REGISTER", &copy).run().succeeded().stdout;
    assert!(before.contains("tpps") && before.contains("Rapat stunting"), "{before}");
    office.rakor(["record", "--agenda", "dua.toml", "ct: lagi"]).run().succeeded();
}

#[test]
fn a_meeting_that_is_only_planned_goes_and_one_that_was_opened_stays() {
    let office = office();
    let planned = "{\"title\":\"Rapat Juni\",\"series\":\"rakor\",\"date\":\"2024-06-13\"}";
    let planned: serde_json::Value = serde_json::from_str(planned).unwrap();
    office.append("rakor", &serde_json::json!({"type": "meeting_planned", "agenda": planned}));
    assert_eq!(office.meetings().len(), 3);
    office.rakor(["remove", "--meeting", "2024-03-14", "--yes"]).run().refused("sudah dibuka");
    let said = office.rakor(["remove", "--meeting", "2024-06-13", "--yes"]).run().succeeded().stdout;
    assert!(said.contains("13 Juni 2024") && said.contains("Rapat Juni"), "{said}");
    assert_eq!((office.meetings().len(), copies(&office).len()), (2, 1));
    let log = office.rakor(["log", "--series", "rakor"]).run().succeeded().stdout;
    assert!(log.contains("dihapus dari register"), "the log remembers: {log}");
}

#[test]
fn nothing_goes_that_was_not_named() {
    let office = office();
    office.rakor(["remove", "--yes"]).run().misused("--series");
    office.rakor(["remove", "--series", "tidak-ada", "--yes"]).run().refused("tidak-ada");
    office.rakor(["remove", "--meeting", "Rapat Mei", "--yes"]).run().refused("Rapat Mei");
    assert_eq!((office.meetings().len(), copies(&office).len()), (2, 0));
}
