//! The README: its commands answer as shown, its agenda is without fault, its lines and deadlines are understood.

use std::fs;

use serde_json::json;

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
    office
}

/// The blocks of commands: after the gavel, and without the screen.
fn commands() -> [Vec<(&'static str, &'static str)>; 2] {
    let shown = |block: &'static str| block.split("$ rakor ").filter_map(|shown| shown.split_once('\n')).collect();
    <[_; 2]>::try_from(blocks("console")).unwrap().map(shown)
}

/// Runs the commands in this office; what differs from place to place is `…`.
fn answer_as_shown(office: &Office, commands: &[(&str, &str)]) {
    let home = fs::canonicalize(office.path("")).unwrap();
    for (line, shown) in commands {
        let said = office.shell(&format!("rakor {line}")).run().succeeded().stdout;
        let sums = said.split(|letter: char| !letter.is_ascii_hexdigit()).filter(|word| word.len() == 64);
        let said = sums.fold(said.replace(home.to_str().unwrap(), "…"), |said, sum| said.replace(sum, "…"));
        assert_eq!(&said, shown, "rakor {line}");
    }
}

#[test]
fn every_command_shown_answers_as_shown() {
    let [_, without_the_screen] = commands();
    answer_as_shown(&office(), &without_the_screen);
}

#[test]
fn every_command_shown_for_after_the_gavel_answers_as_shown() {
    let [after_the_gavel, without_the_screen] = commands();
    let office = office();
    let records: Vec<_> = without_the_screen.into_iter().filter(|(line, _)| line.starts_with("record")).collect();
    answer_as_shown(&office, &records);
    office.append("kla-kota-kupang", &json!({"type": "meeting_closed"}));
    answer_as_shown(&office, &after_the_gavel);
}

#[test]
fn every_command_is_shown() {
    let shown = commands().concat();
    let commands = "agenda check, agenda next, record, list, minutes, follow-up, map, ask, overlaps, evidence, log, export, \
                    completions";
    for command in commands.split(", ") {
        assert!(shown.iter().any(|(line, _)| line.starts_with(command)), "README.md shows no `rakor {command}`");
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
    assert!(rows.len() > 7, "{rows:?}");
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
            let read = |before: &str| match undated {
                true => format!("{before}“{said}”\n"),
                false => format!("{before}{date} 2024, "),
            };
            let is_read = [" · ", " s.d. "].iter().any(|before| answer.contains(&read(before)));
            assert!(is_read, "!{said} is shown as {date}: {answer}");
        }
    }
}
