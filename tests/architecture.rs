//! The core knows no file system, database, terminal or clock.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

const CORE: [&str; 11] = [
    "agenda",
    "calendar",
    "capture",
    "deadline",
    "dossier",
    "fuzzy",
    "minutes",
    "register",
    "text",
    "tui/key",
    "tui/meeting",
];
/// Where the core's agendas and minutes meet the disk, and its screens the terminal; what is drawn is no core either.
const SHELL: [&str; 4] = ["agenda/file.rs", "minutes/file.rs", "tui/meeting.rs", "tui/meeting/main_view.rs"];
const FORBIDDEN: [&str; 17] = [
    "std::fs",
    "std::env",
    "std::io",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "rusqlite",
    "crossterm",
    "ratatui",
    "Utc::now",
    "Local::now",
    "crate::cli",
    "crate::clock",
    "crate::live",
    "crate::seat",
    "crate::store",
];

fn sources(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_dir() {
        fs::read_dir(path).unwrap().for_each(|entry| sources(&entry.unwrap().path(), found));
    } else if path.extension().is_some_and(|end| end == "rs") {
        found.push(path.into());
    }
}

#[test]
fn the_core_imports_no_file_system_database_terminal_or_clock() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for part in CORE {
        sources(&src.join(part), &mut found);
        sources(&src.join(format!("{part}.rs")), &mut found);
    }
    assert!(found.len() > 60, "only {} files of the core were found", found.len());
    for path in found {
        let name = path.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
        if SHELL.contains(&name.as_str()) || name.contains("tests") || name.contains("view") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        for word in FORBIDDEN {
            assert!(!code.contains(word), "{name} is of the core, but says {word}");
        }
    }
}

/// Names of the rows of a table of words: `name: "…"` or `name(part, …): "…"`.
fn words_of(table: &str) -> impl Iterator<Item = &str> {
    table.lines().filter_map(|line| {
        let row = line.strip_prefix("    ")?;
        let name = row.split([':', '(']).next()?;
        let is_row = row.contains(": \"") || row.ends_with(':');
        (is_row && !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit()))
            .then_some(name)
    })
}

#[test]
fn every_word_is_used_somewhere() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    sources(&src, &mut found);
    let texts: Vec<(PathBuf, String)> =
        found.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect();
    let all: String = texts.iter().map(|(_, text)| text.as_str()).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in all.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')) {
        *counts.entry(word).or_default() += 1;
    }
    let tables = texts.iter().filter(|(path, _)| path.starts_with(src.join("words")));
    let idle: Vec<&str> = tables.flat_map(|(_, text)| words_of(text)).filter(|word| counts[word] < 2).collect();
    assert!(idle.is_empty(), "nobody says {idle:?}");
}
