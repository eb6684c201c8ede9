//! The README's table of keys, held to the keymap: one row a key, with what it does in each place.

use super::{KEYMAP, Scope};
use crate::words::Lang;

const README: &str = include_str!("../../../README.md");
const HEAD: &str = "| Tombol | Guna |\n| --- | --- |\n";

/// A key, and what it does with the places where it does that.
struct Row {
    keys: String,
    uses: Vec<(&'static str, Vec<&'static str>)>,
}

/// The keys of the capture line first, for most of the meeting is spent there; its place goes without saying.
fn table() -> String {
    let mut places = Lang::Id.scopes();
    places.sort_by_key(|(scope, _)| *scope != Scope::Line);
    let mut rows: Vec<Row> = Vec::new();
    for (scope, place) in places {
        for binding in KEYMAP.iter().filter(|binding| binding.scope == scope) {
            let through_palette = || vec!["Ctrl-P, lalu namanya".to_owned()];
            let keys: Vec<String> = binding.keys.iter().map(|key| format!("`{key}`")).collect();
            let long = (binding.long)(Lang::Id);
            for keys in if keys.is_empty() { through_palette() } else { keys } {
                put(&mut rows, keys, long, place);
            }
        }
    }
    HEAD.to_owned() + &rows.iter().map(Row::to_string).collect::<String>()
}

fn put(rows: &mut Vec<Row>, keys: String, long: &'static str, place: &'static str) {
    let at = rows.iter().position(|row| row.keys == keys).unwrap_or_else(|| {
        rows.push(Row { keys, uses: Vec::new() });
        rows.len() - 1
    });
    let uses = &mut rows[at].uses;
    match uses.iter_mut().find(|(known, _)| *known == long) {
        Some((_, places)) => places.push(place),
        None => uses.push((long, vec![place])),
    }
}

impl std::fmt::Display for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let uses = self.uses.iter().map(|(long, places)| match places.as_slice() {
            [place] if *place == Lang::Id.scope_line() => (*long).to_owned(),
            places => format!("*{}:* {long}", places.join(", ")),
        });
        writeln!(f, "| {} | {} |", self.keys, uses.collect::<Vec<_>>().join(" · "))
    }
}

#[test]
fn the_readme_shows_every_key_and_what_it_does() {
    let table = table();
    assert!(README.contains(&table), "README.md should hold this table of keys:\n\n{table}");
}
