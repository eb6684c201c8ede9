//! `--help` in both languages, other names of the commands, and the exit codes.

use insta::assert_snapshot;

use crate::office::{AGENDA, Office};

fn help<const N: usize>(args: [&str; N]) -> String {
    Office::new().rakor(args).run().succeeded().stdout
}

#[test]
fn help_is_worth_reading_in_indonesian() {
    assert_snapshot!("home", help(["--help"]));
    assert_snapshot!("record", help(["catat", "--help"]));
}

#[test]
fn help_is_worth_reading_in_english() {
    assert_snapshot!("home_english", help(["--help", "--lang", "en"]));
    assert_snapshot!("record_english", help(["--lang", "en", "record", "--help"]));
}

#[test]
fn the_settings_choose_the_language() {
    let office = Office::new();
    let config = office.write("english.toml", "lang = 'en'");
    let said = office.rakor(["list"]).env("RAKOR_CONFIG", &config).run().succeeded();
    assert!(said.stdout.contains("holds no meeting yet"), "{}", said.stdout);
    let said = office.rakor(["list", "--lang", "id"]).env("RAKOR_CONFIG", &config).run().succeeded();
    assert!(said.stdout.contains("belum berisi rapat"), "{}", said.stdout);
}

#[test]
fn every_command_has_its_indonesian_name() {
    let office = Office::after("ct: satu");
    for (indonesian, english) in [
        (&["daftar"][..], &["list"][..]),
        (&["ekspor", "--json"], &["export", "--json"]),
        (&["notula", "--stdout"], &["minutes", "--stdout"]),
        (&["tanya", "jatuh-tempo"], &["ask", "due"]),
        (&["bukti", "--stdout"], &["evidence", "--stdout"]),
        (&["mulai", "tidak-ada.toml"], &["run", "tidak-ada.toml"]),
        (&["tayang"], &["present"]),
    ] {
        let [one, other] = [indonesian, english].map(|args| office.rakor(args.iter().copied()).run());
        assert_eq!((one.code, one.stdout, one.stderr), (other.code, other.stdout, other.stderr), "{indonesian:?}");
    }
    office.rakor(["catat", "ct: dua"]).run().succeeded();
}

#[test]
fn a_wrong_command_line_exits_with_2_and_how_it_is_used() {
    let office = Office::new();
    for (args, sentence) in [
        (&["recrd"][..], "Mungkin maksud Anda `record`?"),
        (&["list", "--semua"], "“--semua”"),
        (&["run"], "Pemakaian: rakor run [PILIHAN] <AGENDA>"),
        (&["export"], "--json"),
        (&["agenda"], "Pemakaian: rakor agenda"),
        (&["--lang", "jw", "list"], "“jw”"),
        (&["present", "--theme", "gelap"], "light"),
        (&["record", "--agenda", AGENDA, "--meeting", "1"], "tidak dapat dipakai bersama"),
    ] {
        office.rakor(args.iter().copied()).run().misused(sentence);
    }
    assert_eq!(help(["--version"]), format!("rakor {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_console_asks_for_a_terminal() {
    let office = Office::new();
    office.rakor([]).run().refused("memerlukan terminal");
    office.rakor(["run", AGENDA]).run().refused("memerlukan terminal");
    office.rakor(["present"]).run().refused("memerlukan terminal");
    assert!(!office.register().exists());
}

#[test]
fn completions_know_the_commands() {
    let office = Office::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = office.rakor(["completions", shell]).run().succeeded().stdout;
        assert!(script.contains("record") && script.contains("rehearse"), "{shell}");
    }
}

#[test]
fn the_manual_has_a_page_for_every_command() {
    let office = crate::office::Office::new();
    let one = office.rakor(["man"]).run().succeeded().stdout;
    assert!(one.starts_with(".ie") && one.contains("rakor"), "{one}");
    office.rakor(["--lang", "en", "man", "--output", "man1"]).run().succeeded();
    for (page, says) in
        [("rakor.1", "Runs coordination meetings"), ("rakor-agenda-new.1", "agenda"), ("rakor-man.1", "manual")]
    {
        let text = std::fs::read_to_string(office.path("man1").join(page)).unwrap();
        assert!(text.contains(says), "{page}: {text}");
    }
}
