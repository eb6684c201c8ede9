//! Registers and settings that cannot be used: one sentence, exit code 1, and nothing is touched.

use std::fs;
use std::process::Stdio;

use serde_json::json;

use crate::office::{AGENDA, Office, SMALL};

const COMMANDS: [&[&str]; 4] =
    [&["list"], &["export", "--json"], &["minutes"], &["record", "--agenda", AGENDA, "ct: x"]];

#[test]
fn a_register_that_is_none_is_refused_and_left_as_it_is() {
    let office = Office::new();
    fs::create_dir(office.path("folder")).unwrap();
    office.write("sampah.db", "ini bukan register, tetapi cukup panjang untuk sebuah basis data".repeat(30));
    office.rakor(["record", "--agenda", AGENDA, "ct: x"]).run().succeeded();
    fs::copy(office.register(), office.path("baru.db")).unwrap();
    rusqlite::Connection::open(office.path("baru.db")).unwrap().pragma_update(None, "user_version", 7).unwrap();
    for (name, sentence) in [("folder", "adalah folder"), ("sampah.db", "bukan register"), ("baru.db", "lebih baru")] {
        let path = office.path(name);
        let before = fs::read(&path).ok();
        for command in COMMANDS {
            let args = ["--register", path.to_str().unwrap()].into_iter().chain(command.iter().copied());
            let said = office.rakor(args).run().refused(sentence);
            assert!(said.stderr.contains(path.to_str().unwrap()), "{said:?}");
        }
        assert_eq!(fs::read(&path).ok(), before, "{name} was touched");
    }
}

#[test]
fn reading_makes_no_register() {
    let office = Office::new();
    for command in &COMMANDS[..3] {
        office.rakor(command.iter().copied()).run();
    }
    office.rakor(["record", "ct: x"]).run().refused("Tidak ada rapat");
    assert_eq!(fs::read_dir(office.path("")).unwrap().count(), 0);
}

#[test]
fn settings_that_cannot_be_used_are_one_sentence() {
    let office = Office::new();
    for (text, sentence) in
        [("langg = 'id'", "`lang`"), ("lang = 'jw'", "“jw”"), ("lang = ", "baris 1"), ("seat = 7", "`seat`")]
    {
        let config = office.write("c.toml", text);
        office.rakor(["list"]).env("RAKOR_CONFIG", &config).run().refused(sentence);
    }
    office.rakor(["list"]).env("RAKOR_CONFIG", office.path("tidak-ada.toml")).run().refused("tidak-ada.toml");
    office.rakor(["list"]).env("RAKOR_CONFIG", office.path("")).run().refused("tidak dapat dibaca");
    office.rakor(["list"]).env("RAKOR_NOW", "kemarin").run().refused("“kemarin”");
}

#[test]
fn the_register_of_the_settings_gives_way_to_the_one_that_is_named() {
    let office = Office::new();
    let config = office.write("c.toml", "register = 'pengaturan.db'");
    let list = |args: &[&str], variable: &str| {
        let rakor = office.rakor(args.iter().copied()).env("RAKOR_CONFIG", &config).env("RAKOR_REGISTER", variable);
        rakor.run().succeeded().stdout
    };
    assert!(list(&["list"], "").contains("pengaturan.db"));
    assert!(list(&["list"], "lingkungan.db").contains("lingkungan.db"));
    assert!(list(&["list", "--register", "pilihan.db"], "lingkungan.db").contains("pilihan.db"));
}

#[test]
fn nothing_from_a_foreign_register_drives_the_terminal() {
    let office = Office::after("ct: satu");
    let content = json!({"text": "a\u{1b}[2Jb\u{202e}c\u{9b}31m"});
    office
        .append("kla-kota-kupang", &json!({"type": "entry_recorded", "code": "CT-2", "place": {}, "content": content}));
    for args in [&["list"][..], &["list", "--json"], &["export", "--json"], &["minutes", "--stdout"]] {
        let said = office.rakor(args.iter().copied()).run().succeeded().stdout;
        assert!(!said.contains(['\u{1b}', '\u{202e}', '\u{9b}']), "{said}");
    }
    assert_eq!(office.export()["entries"][1]["text"], content["text"], "what a program reads is what is there");
}

#[test]
fn nobody_is_troubled_when_the_reader_leaves_early() {
    let office = Office::after("ct: satu");
    for args in [&["list"][..], &["export", "--json"], &["minutes", "--stdout"], &["--help"]] {
        let mut child = office.rakor(args.iter().copied()).spawn(Stdio::null(), Stdio::piped());
        drop(child.stdout.take());
        assert_eq!(child.wait().unwrap().code(), Some(0), "{args:?}");
    }
}

#[test]
fn a_register_that_another_program_holds_is_refused_after_a_moment() {
    let office = Office::after("ct: satu");
    let other = rusqlite::Connection::open(office.register()).unwrap();
    other.execute_batch("begin exclusive").unwrap();
    office.rakor(["record", "ct: dua"]).run().refused("sedang dikunci");
    other.execute_batch("rollback").unwrap();
    office.rakor(["record", "ct: dua"]).run().succeeded();
}

#[test]
fn a_register_that_is_locked_midway_stops_the_recording_at_its_line() {
    let office = Office::after("ct: satu");
    let other = rusqlite::Connection::open(office.register()).unwrap();
    other.execute_batch("begin immediate").unwrap();
    let said = office.rakor(["record", "ct: dua", "ct: tiga"]).run();
    assert_eq!((said.code, said.stdout.as_str()), (Some(1), ""));
    assert!(said.stderr.starts_with("Baris 1: ") && said.stderr.lines().count() == 1, "{}", said.stderr);
    other.execute_batch("rollback").unwrap();
    assert_eq!(office.export()["entries"].as_array().unwrap().len(), 1);
}

#[test]
#[cfg(target_os = "linux")]
fn settings_and_register_are_where_this_system_keeps_such_things() {
    let office = Office::new();
    office.write("rakor/config.toml", "lang = 'en'");
    office.write("agenda.toml", SMALL);
    let said =
        office.rakor(["record", "--agenda", "agenda.toml", "n: one"]).env("RAKOR_REGISTER", "").run().succeeded();
    assert_eq!(said.stdout, "CT-1 one\n");
    assert!(office.path("rakor/rakor.db").exists());
}
