//! The README's table of keys, held to the keymap: one row a place, with its keys in the order of the help.

use super::{Binding, KEYMAP, Scope};
use crate::lang::Lang;

const README: &str = include_str!("../../../README.md");
const HEAD: &str = "| Di mana | Tombol dan gunanya |\n| --- | --- |\n";

/// The capture line first, for most of the meeting is spent there.
fn table() -> String {
    let mut places = Lang::Id.scopes();
    places.sort_by_key(|(scope, _)| *scope != Scope::Line);
    HEAD.to_owned() + &places.map(|(scope, place)| row(scope, place)).concat()
}

fn row(scope: Scope, place: &str) -> String {
    let bindings = KEYMAP.iter().filter(|binding| binding.scope == scope);
    let uses: Vec<_> = bindings.map(|binding| format!("{}: {}", keys(binding), (binding.long)(Lang::Id))).collect();
    format!("| {place} | {} |\n", uses.join("<br>"))
}

fn keys(binding: &Binding) -> String {
    let keys: Vec<_> = binding.keys.iter().map(|key| format!("`{key}`")).collect();
    if keys.is_empty() { "`Ctrl-P`, lalu namanya".to_owned() } else { keys.join(" ") }
}

#[test]
fn the_readme_shows_every_key_and_what_it_does() {
    let table = table();
    assert!(README.contains(&table), "README.md should hold this table of keys:\n\n{table}");
}
