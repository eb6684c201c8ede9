//! What was said in confidence, as those are told it who were not meant to hear it.

use super::Lang;
use crate::register::{Entry, Register};
use crate::text::clean;

words! {
    point_withheld: "isinya tidak ditulis di sini", "not written out here";
}

impl Register {
    /// What an entry says, as a hall, a map or others are shown it: what was said in confidence is not written out.
    pub fn text_for_others(&self, entry: &Entry, lang: Lang) -> String {
        if self.is_withheld(entry) { format!("… {}", lang.point_withheld()) } else { clean(&entry.content.text) }
    }
}
