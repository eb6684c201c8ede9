//! The text of a line, put together from the stretches that no sigil took.

/// What is said, and whether something was taken out behind it.
#[derive(Default)]
pub struct Prose {
    text: String,
    taken: bool,
    /// Its last character was made plain, and stays.
    kept: bool,
}

impl Prose {
    /// Something was taken out of the line here.
    pub fn take(&mut self) {
        self.taken = true;
    }

    /// Joins a stretch of text to what was said before. Where a sign stood between them, no bracket and no comma is
    /// left of it. Whether anything was joined.
    pub fn join(&mut self, added: &str, kept: bool) -> bool {
        let mut added = added;
        if self.taken {
            added = self.close_gap(added);
        }
        if added.is_empty() {
            return false;
        }
        let closes = added.starts_with([',', '.', ';', ':', ')', '?', '!']);
        let is_sign = added.starts_with('!') && added.chars().nth(1).is_some_and(|next| !next.is_whitespace());
        if !self.text.is_empty() && !self.text.ends_with('(') && (!closes || is_sign) {
            self.text.push(' ');
        }
        self.text.push_str(added);
        (self.taken, self.kept) = (false, kept);
        true
    }

    fn close_gap<'t>(&mut self, mut added: &'t str) -> &'t str {
        if self.text.is_empty() {
            return added.trim_start_matches([',', '.', ';', ':', ' ']);
        }
        if self.text.ends_with('(') && !self.kept {
            added = added.trim_start_matches([',', ';', ':', ' ']);
            if let Some(rest) = added.strip_prefix(')') {
                self.text.pop();
                self.text.truncate(self.text.trim_end().len());
                added = rest.trim_start();
            }
        }
        if self.text.ends_with('.') {
            added = added.trim_start_matches(['.', ',', ';', ':']).trim_start();
        } else if added.starts_with([',', '.', ';', ':', ')', '?']) {
            self.trim_end();
        }
        added
    }

    fn trim_end(&mut self) {
        if !self.kept {
            self.text.truncate(self.text.trim_end_matches([',', ';', ':', ' ']).len());
        }
    }

    /// The whole text; where a sign ended it, without what led up to the sign.
    pub fn finish(mut self) -> String {
        if self.taken && !self.kept {
            self.text.truncate(self.text.trim_end_matches([',', ';', ':', '(', ' ']).len());
        }
        self.text
    }
}

/// Whether a text ends with what [`Prose::finish`] would take from it.
pub fn ends_open(text: &str) -> bool {
    text.ends_with([',', ';', ':', '('])
}
