//! The components of society: the words that an agenda may say for them, and which of them are the same.

use super::diagnostic::{Placed, Thing};
use super::reader::Table;
use super::suggestion;
use crate::text::fold;

/// Components of society under all their names, and the one that is kept.
const PILLARS: [(&str, &str); 15] = [
    ("pemerintah", "pemerintah"),
    ("negara", "pemerintah"),
    ("dunia usaha", "dunia usaha"),
    ("swasta", "dunia usaha"),
    ("perusahaan", "dunia usaha"),
    ("media", "media"),
    ("media massa", "media"),
    ("pers", "media"),
    ("masyarakat", "masyarakat"),
    ("lembaga masyarakat", "masyarakat"),
    ("lsm", "masyarakat"),
    ("orang tua", "orang tua"),
    ("keluarga", "orang tua"),
    ("anak", "anak"),
    ("forum anak", "anak"),
];

/// The words for components of society that hold in an agenda.
#[derive(Default)]
pub struct Components {
    /// Its own words, each once.
    pub own: Vec<String>,
    /// Its framework has words for them, and others are slips of the pen.
    has_framework: bool,
}

impl Components {
    pub fn of(table: &Table) -> Self {
        let mut components = Self { own: Vec::new(), has_framework: table.has("framework") };
        for word in table.names("components") {
            let named = components.word(table, &word);
            components.own.extend(named.filter(|named| !components.own.contains(named)));
        }
        components
    }

    /// The component that a word names: one that is known, one of the agenda's own, or a new one where none are given.
    fn word(&self, table: &Table, word: &Placed<String>) -> Option<String> {
        let folded = fold(&word.value);
        let kept = PILLARS.iter().map(|(_, kept)| *kept).chain(self.own.iter().map(String::as_str));
        if let Some(kept) = kept.into_iter().find(|kept| fold(kept) == folded) {
            return Some(kept.to_owned());
        }
        let is_synonym = PILLARS.iter().any(|(synonym, _)| fold(synonym) == folded);
        let is_slip = || suggestion::nearest(&word.value.to_lowercase(), PILLARS).is_some();
        if !self.has_framework && !folded.is_empty() && (is_synonym || !is_slip()) {
            return Some(word.value.trim().to_owned());
        }
        table.no_choice(Thing::Pillar, word, &PILLARS);
        None
    }

    /// The component that an agency belongs to. Where the agenda has words of its own, no others are meant.
    pub fn of_agency(&self, table: &Table, word: &Placed<String>) -> Option<String> {
        if self.own.is_empty() {
            return self.word(table, word);
        }
        let folded = fold(&word.value);
        let kept = self.own.iter().map(String::as_str).chain(PILLARS.iter().map(|(_, kept)| *kept));
        let found = kept.into_iter().find(|kept| fold(kept) == folded).map(str::to_owned);
        if found.is_none() {
            let own: Vec<_> = self.own.iter().map(|own| (own.as_str(), own.as_str())).collect();
            table.no_choice(Thing::Pillar, word, &own);
        }
        found
    }
}
