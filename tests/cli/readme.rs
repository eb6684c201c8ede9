//! The README: its commands answer as shown, its agenda is without fault, its lines and deadlines are understood.

use std::fs;

use crate::office::{AGENDA, Office};

const README: &str = include_str!("../../README.md");

/// The code blocks in this language.
fn blocks(language: &str) -> Vec<&'static str> {
    README.split(&format!("```{language}\n")).skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

/// The rows of the table that begins with this heading, cell by cell; a cell holds what is between its dots.
fn table(heading: &str) -> Vec<Vec<Vec<String>>> {
    let rows = README.lines().skip_while(|line| !line.starts_with(&format!("| {heading} |")));
    let items = |cell: &str| cell.replace('`', "").split(" · ").map(|item| item.trim().to_owned()).collect();
    let cells = |row: &str| row.trim_matches('|').split('|').map(items).collect();
    rows.skip(2).take_while(|line| line.starts_with('|')).map(cells).collect()
}

/// An office with the files that the README speaks of.
fn office() -> Office {
    let office = Office::new();
    let [agenda, settings] = blocks("toml").try_into().unwrap();
    office.write("agenda.toml", agenda);
    office.write("config.toml", settings);
    office.write("catatan.txt", "kp: Lima rapat klaster dengan semua OPD\nct: Nama narasumber belum tercatat\n");
    office
}

#[test]
fn every_command_shown_answers_as_shown() {
    let office = office();
    let home = fs::canonicalize(office.path("")).unwrap();
    let commands = blocks("console").concat();
    let commands: Vec<_> = commands.split("$ rakor ").skip(1).filter_map(|shown| shown.split_once('\n')).collect();
    for (line, shown) in &commands {
        let said = office.shell(&format!("rakor {line}")).run().succeeded().stdout;
        assert_eq!(&said.replace(home.to_str().unwrap(), "…"), shown, "rakor {line}");
    }
    for command in ["agenda check", "agenda new", "record", "list", "minutes", "export", "completions"] {
        assert!(commands.iter().any(|(line, _)| line.starts_with(command)), "README.md shows no `rakor {command}`");
    }
}

#[test]
fn the_settings_shown_are_settings() {
    let office = office();
    office.rakor(["list"]).env("RAKOR_CONFIG", office.path("config.toml")).run().succeeded();
}

#[test]
fn every_line_of_the_grammar_is_understood() {
    let office = office();
    office.rakor(["record", "--agenda", "agenda.toml", "kd: RS belum tersambung @dinkes"]).run().succeeded();
    let rows = table("Ditulis");
    assert!(rows.len() > 8, "{rows:?}");
    for line in rows.iter().flat_map(|row| &row[0]) {
        let line = if line.contains('…') { line.replace('…', "Kirim data") } else { format!("Kirim data {line}") };
        let said = office.rakor(["record", "--cluster", "I", &line]).run().succeeded().stdout;
        assert!(said.contains("Kirim data"), "{line}: {said}");
    }
}

#[test]
fn every_deadline_shown_is_read_so() {
    let office = Office::new();
    let rows = table("Diucapkan");
    assert!(rows.len() > 6, "{rows:?}");
    for row in rows {
        for (said, date) in row[0].iter().zip(row[1].iter().cycle()) {
            let line = format!("Kirim data @dinkes !{said}");
            let answer = office.rakor(["record", "--agenda", AGENDA, &line]).run().succeeded().stdout;
            let undated = date == "tanpa tanggal";
            let read = if undated { format!(" · “{said}”\n") } else { format!(" · {date} 2024, ") };
            assert!(answer.contains(&read), "!{said} is shown as {date}: {answer}");
        }
    }
}
