//! Keys that come faster than anybody types: a terminal without bracketed paste hands a pasted text over as keys.

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// How much later more input of the same burst may come.
pub const GAP: Duration = Duration::from_micros(200);
/// The same once so many letters came at once that nobody typed them: the system may hand them over in parts.
const GAP_IN_PASTE: Duration = Duration::from_millis(5);
const TYPED_AT_ONCE: usize = 16;
/// From so many letters on a burst is a text, whatever is in it: to type them one by one would take too long.
const LONG: usize = 512;

/// Letters, tabs and line breaks of one burst.
pub struct Burst {
    events: Vec<Event>,
    text: String,
}

impl Burst {
    /// None where an event is no key that a text is made of.
    pub fn of(event: Event) -> Result<Self, Event> {
        let mut burst = Self { events: Vec::new(), text: String::new() };
        burst.add(event)?;
        Ok(burst)
    }

    /// Takes one more in, or gives it back where it is no part of a text.
    pub fn add(&mut self, event: Event) -> Result<(), Event> {
        match &event {
            Event::Key(key) if key.kind == KeyEventKind::Release && !self.events.is_empty() => {}
            Event::Key(key) => match letter(key) {
                Some(letter) => self.text.push(letter),
                None => return Err(event),
            },
            _ => return Err(event),
        }
        self.events.push(event);
        Ok(())
    }

    /// How much later more of it may come.
    pub fn gap(&self) -> Duration {
        if self.text.len() < TYPED_AT_ONCE { GAP } else { GAP_IN_PASTE }
    }

    /// What it is: several lines are a text that was pasted; so is, where no lines are typed, whatever ends in a line
    /// break. The rest is keys, one by one.
    pub fn events(self, takes_lines: bool) -> Vec<Event> {
        let lines = self.text.split('\n').filter(|line| !line.trim().is_empty()).count();
        let letters = self.text.chars().filter(|letter| !letter.is_whitespace()).count();
        let is_pasted =
            lines > 1 || self.text.len() >= LONG || (!takes_lines && letters > 1 && self.text.contains('\n'));
        if is_pasted { vec![Event::Paste(self.text)] } else { self.events }
    }
}

/// What a key adds to a text.
fn letter(key: &KeyEvent) -> Option<char> {
    let is_plain = |modifiers: KeyModifiers| modifiers.difference(KeyModifiers::SHIFT).is_empty();
    let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
    match key.code {
        _ if key.kind == KeyEventKind::Release => None,
        // What terminals send for a bare line feed.
        KeyCode::Char('j') if key.modifiers == KeyModifiers::CONTROL => Some('\n'),
        KeyCode::Char(letter) if is_plain(key.modifiers.difference(alt_gr)) => {
            let is_typed = !key.modifiers.intersects(alt_gr) || key.modifiers.contains(alt_gr);
            is_typed.then_some(letter)
        }
        KeyCode::Enter if is_plain(key.modifiers) => Some('\n'),
        KeyCode::Tab if key.modifiers.is_empty() => Some('\t'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<Event> {
        let code = |letter| match letter {
            '\n' => KeyCode::Enter,
            '\t' => KeyCode::Tab,
            letter => KeyCode::Char(letter),
        };
        text.chars().map(|letter| Event::Key(KeyEvent::new(code(letter), KeyModifiers::NONE))).collect()
    }

    fn read(events: Vec<Event>, takes_lines: bool) -> Vec<Event> {
        let mut events = events.into_iter();
        let mut burst = Burst::of(events.next().unwrap()).ok().unwrap();
        events.for_each(|event| assert!(burst.add(event).is_ok()));
        burst.events(takes_lines)
    }

    #[test]
    fn several_lines_at_once_are_a_text_and_one_with_its_enter_is_keys() {
        for is_text in [true, false] {
            let pasted = read(keys("Dinkes: satu\n\nDinsos: dua"), is_text);
            assert_eq!(pasted, [Event::Paste("Dinkes: satu\n\nDinsos: dua".into())]);
        }
        for line in ["Kirim data @dinkes\n", "Kirim", "\n", "a\tb\n"] {
            assert_eq!(read(keys(line), true), keys(line), "{line:?}");
        }
    }

    #[test]
    fn where_no_lines_are_typed_a_line_with_its_break_is_text_and_one_letter_is_a_key() {
        assert_eq!(read(keys("sudah\n"), false), [Event::Paste("sudah\n".into())]);
        for few in ["s\n", "\n", "ss", "\n\n"] {
            assert_eq!(read(keys(few), false), keys(few), "{few:?}");
        }
    }

    #[test]
    fn what_no_text_is_made_of_ends_a_burst() {
        for code in [KeyCode::F(2), KeyCode::Esc, KeyCode::Up, KeyCode::Backspace] {
            let event = Event::Key(KeyEvent::new(code, KeyModifiers::NONE));
            assert_eq!(Burst::of(event.clone()).err(), Some(event));
        }
        let undo = Event::Key(KeyEvent::new(KeyCode::Char('z'), KeyModifiers::CONTROL));
        assert_eq!(Burst::of(undo.clone()).err(), Some(undo));
        let paste = Event::Paste("satu".into());
        assert_eq!(Burst::of(paste.clone()).err(), Some(paste));
    }

    #[test]
    fn letting_go_of_a_key_is_no_letter_and_ends_nothing() {
        let press = keys("satu\ndua");
        let release = |event: &Event| match event {
            Event::Key(key) => Event::Key(KeyEvent { kind: KeyEventKind::Release, ..*key }),
            event => event.clone(),
        };
        let both: Vec<_> = press.iter().flat_map(|event| [event.clone(), release(event)]).collect();
        assert_eq!(read(both, true), [Event::Paste("satu\ndua".into())]);
    }

    #[test]
    fn more_is_waited_for_once_so_many_letters_came_that_nobody_typed_them() {
        let mut burst = Burst::of(keys("s").remove(0)).ok().unwrap();
        assert_eq!(burst.gap(), GAP);
        keys("embilan belas OPD").into_iter().for_each(|event| burst.add(event).unwrap());
        assert!(burst.gap() > GAP);
    }
}
