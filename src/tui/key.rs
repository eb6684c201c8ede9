//! Keys, free of any terminal library.

use std::fmt;

/// A key that common terminals can send.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    Char(char),
    Ctrl(char),
    F(u8),
    Enter,
    Tab,
    BackTab,
    Esc,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    WordLeft,
    WordRight,
    DeleteWord,
}

const NAMES: [(Key, &str); 19] = [
    (Key::Enter, "Enter"),
    (Key::Tab, "Tab"),
    (Key::BackTab, "Shift-Tab"),
    (Key::Esc, "Esc"),
    (Key::Backspace, "Backspace"),
    (Key::Delete, "Delete"),
    (Key::Up, "↑"),
    (Key::Down, "↓"),
    (Key::Left, "←"),
    (Key::Right, "→"),
    (Key::Home, "Home"),
    (Key::End, "End"),
    (Key::PageUp, "PgUp"),
    (Key::PageDown, "PgDn"),
    (Key::WordLeft, "Ctrl-←"),
    (Key::WordRight, "Ctrl-→"),
    (Key::DeleteWord, "Ctrl-W"),
    (Key::Char(' '), "Spasi"),
    (Key::Ctrl(' '), "Ctrl-Spasi"),
];

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match (NAMES.iter().find(|(key, _)| key == self), self) {
            (Some((_, name)), _) => f.pad(name),
            (None, Self::Ctrl(letter)) => write!(f, "Ctrl-{}", letter.to_uppercase()),
            (None, Self::F(number)) => write!(f, "F{number}"),
            (None, Self::Char(letter)) => write!(f, "{letter}"),
            (None, _) => Ok(()),
        }
    }
}

#[cfg(test)]
#[derive(Debug, PartialEq, thiserror::Error)]
#[error("no key is called {0}")]
pub struct UnknownKey(String);

#[cfg(test)]
impl std::str::FromStr for Key {
    type Err = UnknownKey;

    fn from_str(name: &str) -> Result<Self, UnknownKey> {
        let arrows = [("Up", Self::Up), ("Down", Self::Down), ("Left", Self::Left), ("Right", Self::Right)];
        if let Some((_, key)) = arrows.iter().find(|(arrow, _)| *arrow == name) {
            return Ok(*key);
        }
        let letters: Vec<char> = name.chars().collect();
        let named = NAMES.iter().find(|(_, known)| known.eq_ignore_ascii_case(name)).map(|(key, _)| *key);
        match (named, letters.as_slice()) {
            (Some(key), _) => Ok(key),
            (None, [letter]) => Ok(Self::Char(*letter)),
            (None, ['C', 't', 'r', 'l', '-', letter]) => Ok(Self::Ctrl(letter.to_ascii_lowercase())),
            (None, ['F', ..]) => name[1..].parse().map(Self::F).map_err(|_| UnknownKey(name.into())),
            _ => Err(UnknownKey(name.into())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_back_as_it_is_shown() {
        let more = [Key::Ctrl('e'), Key::F(1), Key::F(12), Key::Char('é')];
        for key in NAMES.iter().map(|(key, _)| *key).chain(more) {
            assert_eq!(key.to_string().parse(), Ok(key));
        }
    }
}
