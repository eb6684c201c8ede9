//! The keymap: every key is one row, from which dispatch, footer, help, palette and the page of keys come.

mod action;
#[cfg(test)]
mod page;
mod scopes;
mod table;

pub use action::Action;
pub use table::KEYMAP;

use super::key::Key;
use crate::lang::Lang;

/// Where a key acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The list of meetings.
    Home,
    /// The capture line.
    Line,
    /// Among the entries.
    Entries,
    /// A question about a line, beside it.
    Asking,
    /// Pasted lines, one by one.
    Paste,
    Form,
    /// Any list with a search line.
    List,
    Attendance,
    /// Among the promises of earlier meetings.
    FollowUp,
    /// A promise is read back.
    ReadBack,
    Closing,
    /// What the hall sees, at the presenter's own terminal.
    Wall,
    /// The chair's questions.
    Questions,
    /// Two promises that look alike.
    LookAlikes,
    /// The coordination map.
    CoordinationMap,
    /// The preview of the minutes.
    Minutes,
    /// Pages to read: help, and what happened to an entry.
    Page,
}

impl Scope {
    /// Whether lines are typed here, and Enter ends one.
    pub fn takes_lines(self) -> bool {
        matches!(self, Self::Line | Self::Entries | Self::Asking | Self::Paste | Self::Form)
    }

    /// Whether letters are text here, and not keys that do something.
    pub fn takes_text(self) -> bool {
        self.takes_lines() || matches!(self, Self::Home | Self::List | Self::Attendance)
    }
}

/// A word in the language of the screen.
type Label = fn(Lang) -> &'static str;

pub struct Binding {
    pub scope: Scope,
    /// No key: to be found in the palette only.
    pub keys: &'static [Key],
    pub action: Action,
    /// One or two words, for the footer.
    pub short: Label,
    /// What it does, for help and palette.
    pub long: Label,
    /// Footer order; 0: not in the footer.
    pub footer: u8,
}

/// The binding of a key in a scope. Among the entries the keys of the line act too, where they mean the same.
pub fn find(scope: Scope, key: Key) -> Option<&'static Binding> {
    let bound = |scope| KEYMAP.iter().find(move |binding| binding.scope == scope && binding.keys.contains(&key));
    bound(scope).or_else(|| if matches!(scope, Scope::Entries | Scope::Asking) { bound(Scope::Line) } else { None })
}

/// The footer's bindings of a scope, the most useful first.
pub fn footer(scope: Scope) -> Vec<&'static Binding> {
    let mut shown: Vec<_> = KEYMAP.iter().filter(|binding| binding.scope == scope && binding.footer > 0).collect();
    shown.sort_by_key(|binding| binding.footer);
    shown
}

impl Binding {
    /// Whether it leaves the place where it acts. The capture line is where all of them lead to.
    pub fn leads_out(&self) -> bool {
        match self.action {
            Action::Back | Action::ToLine => true,
            Action::Leave => self.scope == Scope::Home,
            _ => false,
        }
    }

    /// `Esc`, `Tab ↓`
    pub fn keys_shown(&self) -> String {
        self.keys.iter().map(Key::to_string).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::key::Key::{Ctrl, F};

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for (index, binding) in KEYMAP.iter().enumerate() {
            for other in &KEYMAP[index + 1..] {
                let shared = binding.keys.iter().find(|key| other.keys.contains(key));
                assert!(binding.scope != other.scope || shared.is_none(), "{shared:?} in {:?}", binding.scope);
            }
        }
    }

    #[test]
    fn no_two_keys_of_a_place_have_the_same_rank_in_its_footer() {
        for (index, binding) in KEYMAP.iter().enumerate().filter(|(_, binding)| binding.footer > 0) {
            let rank = (binding.scope, binding.footer);
            let other = KEYMAP[index + 1..].iter().find(|other| (other.scope, other.footer) == rank);
            assert!(other.is_none(), "{rank:?}");
        }
    }

    #[test]
    fn no_key_is_one_that_terminals_swallow() {
        let swallowed = [Ctrl('s'), Ctrl('h'), Ctrl('i'), Ctrl('j'), Ctrl('m'), Ctrl('['), F(10), F(11)];
        for key in KEYMAP.iter().flat_map(|binding| binding.keys) {
            assert!(!swallowed.contains(key), "{key}");
        }
    }
}
