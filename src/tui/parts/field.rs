//! Text being typed: one key's effect on it, and a field of a form.

use tui_input::{Input as Text, Input as TextInput, InputRequest};

use crate::text::is_plain;
use crate::tui::key::Key;

/// Applies a key to a text; false if the key does not edit.
pub fn edit(text: &mut Text, key: Key) -> bool {
    let request = match key {
        Key::Char(letter) if is_plain(letter) => InputRequest::InsertChar(letter),
        Key::Backspace => InputRequest::DeletePrevChar,
        Key::Delete => InputRequest::DeleteNextChar,
        Key::Left => InputRequest::GoToPrevChar,
        Key::Right => InputRequest::GoToNextChar,
        Key::WordLeft => InputRequest::GoToPrevWord,
        Key::WordRight => InputRequest::GoToNextWord,
        Key::Home => InputRequest::GoToStart,
        Key::End => InputRequest::GoToEnd,
        Key::DeleteWord | Key::Ctrl('w') => InputRequest::DeletePrevWord,
        Key::Ctrl('u') => InputRequest::DeleteFromStart,
        Key::Ctrl('k') => InputRequest::DeleteTillEnd,
        Key::Ctrl('a') => InputRequest::GoToStart,
        _ => return false,
    };
    text.handle(request);
    true
}

/// Types a text at the cursor, all at once.
pub fn type_all(text: &mut TextInput, letters: &str) {
    let letters: String = letters.chars().filter(|letter| is_plain(*letter)).collect();
    let mut value = text.value().to_owned();
    let at = value.char_indices().nth(text.cursor()).map_or(value.len(), |(byte, _)| byte);
    value.insert_str(at, &letters);
    let cursor = text.cursor() + letters.chars().count();
    *text = TextInput::new(value).with_cursor(cursor);
}

/// A named field. With choices, left and right step through them and nothing is typed.
#[derive(Clone)]
pub struct FormField {
    pub label: String,
    pub text: Text,
    pub hint: String,
    pub choices: Vec<String>,
    chosen: usize,
    /// What it is without whoever types here; empty where nothing was said yet.
    pub before: String,
}

impl FormField {
    pub fn text(label: impl Into<String>, value: &str, hint: impl Into<String>) -> Self {
        let (label, hint, before) = (label.into(), hint.into(), value.trim().to_owned());
        Self { label, text: Text::new(value.into()), hint, choices: Vec::new(), chosen: 0, before }
    }

    pub fn choice(label: impl Into<String>, choices: Vec<String>, chosen: usize) -> Self {
        let value = choices.get(chosen).cloned().unwrap_or_default();
        Self { choices, chosen, ..Self::text(label, &value, "") }
    }

    /// Its value is only proposed: it counts as typed here.
    pub fn proposed(self) -> Self {
        Self { before: String::new(), ..self }
    }

    pub fn value(&self) -> &str {
        self.text.value().trim()
    }

    /// Whether it was changed here.
    pub fn is_changed(&self) -> bool {
        self.value() != self.before
    }

    /// Index of the choice that is taken.
    pub fn chosen(&self) -> usize {
        self.chosen
    }

    pub fn type_key(&mut self, key: Key) {
        let many = self.choices.len();
        match key {
            _ if many == 0 => _ = edit(&mut self.text, key),
            Key::Right | Key::Char(' ') => self.take((self.chosen + 1) % many),
            Key::Left => self.take((self.chosen + many - 1) % many),
            _ => {}
        }
    }

    fn take(&mut self, index: usize) {
        self.chosen = index;
        self.text = Text::new(self.choices[index].clone());
    }
}
