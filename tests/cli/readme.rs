//! The README and the handbook: commands answer as shown, agendas are without fault, lines and deadlines are understood.

use std::fs;

use serde_json::json;

use crate::office::{AGENDA, Office};

#[path = "../../examples/picture.rs"]
mod picture;

const README: &str = include_str!("../../README.md");
const README_ID: &str = include_str!("../../README.id.md");
const GUIDE: &str = include_str!("../../docs/panduan.md");
const LINE: &str = include_str!("../../docs/baris-catat.md");
const DEADLINES: &str = include_str!("../../docs/tenggat.md");
const AGENDA_FILE: &str = include_str!("../../docs/agenda.md");
const COMMAND_LINE: &str = include_str!("../../docs/perintah.md");
const FILES: &str = include_str!("../../docs/berkas.md");

const ALL: [&str; 8] = [README, README_ID, GUIDE, LINE, DEADLINES, AGENDA_FILE, COMMAND_LINE, FILES];

/// A page that a newcomer reads, in bytes at the most.
const ONE_PAGE: usize = 9 * 1024;

/// The code blocks of a page in this language.
fn blocks<'a>(page: &'a str, language: &str) -> Vec<&'a str> {
    page.split(&format!("```{language}\n")).skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

/// The rows of the table that begins with this heading, cell by cell; a cell holds what is between its dots.
fn table(page: &str, heading: &str) -> Vec<Vec<Vec<String>>> {
    let rows = page.lines().skip_while(|line| !line.starts_with(&format!("| {heading} |")));
    let items = |cell: &str| cell.replace('`', "").split(" · ").map(|item| item.trim().to_owned()).collect();
    let cells = |row: &str| row.trim_matches('|').split('|').map(items).collect();
    rows.skip(2).take_while(|line| line.starts_with('|')).map(cells).collect()
}

/// An office with the files that the pages speak of.
fn office() -> Office {
    let office = Office::new();
    let ([agenda], [settings]) =
        (blocks(AGENDA_FILE, "toml").try_into().unwrap(), blocks(FILES, "toml").try_into().unwrap());
    office.write("agenda.toml", agenda);
    office.write("config.toml", settings);
    office
}

/// The blocks of commands: after the meeting, and without the screen.
fn commands() -> [Vec<(&'static str, &'static str)>; 2] {
    let shown = |page: &'static str| -> Vec<(&'static str, &'static str)> {
        let [block] = blocks(page, "console").try_into().unwrap();
        block.split("$ rakor ").filter_map(|shown| shown.split_once('\n')).collect()
    };
    [shown(GUIDE), shown(COMMAND_LINE)]
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
        assert!(shown.iter().any(|(line, _)| line.starts_with(command)), "no page shows `rakor {command}`");
    }
}

/// What a command line asks for needs a terminal here; that it is understood is what counts.
#[test]
fn every_command_of_the_readme_is_understood() {
    let office = office();
    office.write("rapat.toml", blocks(AGENDA_FILE, "toml")[0]);
    for page in [README, README_ID] {
        let lines: Vec<_> = blocks(page, "sh").into_iter().flat_map(str::lines).collect();
        assert!(lines.contains(&"cargo run --release -- demo") && lines.contains(&"cargo test"), "{lines:?}");
        let rakor = |line: &'static str| line.strip_prefix("rakor ").or(line.strip_prefix("cargo run --release -- "));
        for line in lines.into_iter().filter_map(rakor) {
            let said = office.rakor(line.split(' ')).run();
            let would_ask = line.starts_with("agenda new") && said.stderr.contains("--title");
            assert!(said.code != Some(2) || would_ask, "rakor {line}: {said:?}");
        }
    }
}

#[test]
fn every_file_that_a_page_leads_to_is_there_and_the_first_page_is_short() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for page in [README, README_ID] {
        assert!(page.len() <= ONE_PAGE, "{} bytes", page.len());
    }
    for (page, folder) in ALL.iter().zip(["", "", "docs", "docs", "docs", "docs", "docs", "docs"]) {
        let links = page.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for link in links.filter(|link| !link.starts_with("http")) {
            assert!(root.join(folder).join(link).exists(), "{link}");
        }
        let named = page.split(['`', ' ']).filter(|word| word.starts_with("agendas/") && word.ends_with(".toml"));
        named.for_each(|agenda| assert!(root.join(agenda).exists(), "{agenda}"));
    }
}

/// `cargo run --example picture` draws it anew.
#[test]
fn the_picture_is_what_the_program_shows() {
    let drawn = picture::svg().unwrap();
    let kept = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rakor.svg")).unwrap();
    assert!(drawn == kept, "docs/rakor.svg is not what the program shows: cargo run --example picture");
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
    let rows = table(LINE, "Ditulis");
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
    let rows = table(DEADLINES, "Diucapkan");
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
