//! The page of keys, `docs/tombol.md`, which is made of the keymap: `INSTA_UPDATE=always cargo test page_of_keys`.

use super::{Binding, KEYMAP, Scope};
use crate::lang::Lang;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/tombol.md");
const HEAD: &str = "# Semua tombol\n\n\
    `F1` menampilkan ini di dalam rakor, tempat Anda berada lebih dulu. Tetikus boleh mengeklik apa yang terlihat.\n";

/// The capture line first, for most of the meeting is spent there.
fn page() -> String {
    let mut places = Lang::Id.scopes();
    places.sort_by_key(|(scope, _)| *scope != Scope::Line);
    HEAD.to_owned() + &places.map(|(scope, place)| table(scope, place)).concat()
}

fn table(scope: Scope, place: &str) -> String {
    let bindings = KEYMAP.iter().filter(|binding| binding.scope == scope);
    let rows = bindings.map(|binding| format!("| {} | {} |\n", keys(binding), (binding.long)(Lang::Id)));
    format!("\n## {place}\n\n| Tombol | Gunanya |\n| --- | --- |\n{}", rows.collect::<String>())
}

fn keys(binding: &Binding) -> String {
    let keys: Vec<_> = binding.keys.iter().map(|key| format!("`{key}`")).collect();
    if keys.is_empty() { "`Ctrl-P`, lalu namanya".to_owned() } else { keys.join(" ") }
}

#[test]
fn the_page_of_keys_shows_every_key_and_what_it_does() {
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        std::fs::write(PAGE, page()).unwrap();
    }
    assert_eq!(std::fs::read_to_string(PAGE).unwrap(), page());
}
