//! Lines as minutes, chats and speakers word them.

use std::path::Path;

use super::*;
use crate::deadline::Deadline;
use crate::platform::agenda_file;

fn meeting(agenda: &str) -> Register {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("agendas").join(agenda);
    hall(agenda_file::load(&path).unwrap())
}

/// What became of a line: kind, owners, supporters, partners, date.
fn became(line: &str, register: &Register, cluster: &str, floor: &str) -> [String; 5] {
    let (kind, rest) = kind_prefix(line).unwrap_or((Kind::Commitment, line));
    let room = room(register, kind, Some(cluster), Some(floor));
    let reading = read(rest, &room);
    let content = &reading.content;
    let some = |words: String| if words.is_empty() { "-".to_owned() } else { words };
    let everybody = content.owners.len() == room.agenda().agencies.len();
    let asked = reading.questions.iter().any(|question| *question != Question::NoText);
    let owners = match &content.owners {
        _ if asked => "?".to_owned(),
        _ if everybody => "all".to_owned(),
        owners => some(owners.join(",")),
    };
    let outside: Vec<&str> = content.outside_owners.iter().chain(&content.partners).map(String::as_str).collect();
    let taken = content.deadline.as_ref().filter(|deadline| deadline.date.is_some());
    let offered = reading.offer.as_ref().map(|offer| Deadline::from_reading(&offer.said, &offer.reading));
    let date = match taken.or(offered.as_ref()) {
        Some(Deadline { every: Some(_), .. }) => "R".into(),
        Some(Deadline { date: Some(date), .. }) => date.to_string(),
        _ => "-".into(),
    };
    [kind.letters(Lang::Id).to_lowercase(), owners, some(content.with.join(",")), some(outside.join(",")), date]
}

/// Rows of a table that do not become what they say.
fn wrong(table: &str, register: &Register, cluster: &str, floor: &str) -> Vec<String> {
    let rows = table.lines().filter(|row| !row.starts_with('#') && !row.starts_with("line\t"));
    rows.filter_map(|row| {
        let columns: Vec<&str> = row.split('\t').collect();
        let &[line, ref expected @ ..] = columns.as_slice() else { panic!("{row}") };
        let found = became(line, register, cluster, floor);
        (found != expected).then(|| format!("{line}\n  is   {}\n  must {}", found.join(" | "), expected.join(" | ")))
    })
    .collect()
}

#[test]
fn lines_become_what_a_careful_secretary_writes() {
    let register = meeting("kla-kota-kupang-2024.toml");
    let wrong = wrong(include_str!("../../../tests/capture/speech.tsv"), &register, "I", "disdukcapil");
    assert!(wrong.is_empty(), "{} rows\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn other_wordings_of_the_same_kinds_are_understood_too() {
    let register = meeting("kla-kota-kupang-2024.toml");
    let wrong = wrong(include_str!("../../../tests/capture/held-out.tsv"), &register, "I", "disdukcapil");
    assert!(wrong.is_empty(), "{} rows\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn another_task_force_is_understood_the_same_way() {
    let register = meeting("stunting-contoh.toml");
    let wrong = wrong(include_str!("../../../tests/capture/stunting.tsv"), &register, "A", "dinkes");
    assert!(wrong.is_empty(), "{} rows\n{}", wrong.len(), wrong.join("\n"));
}
