//! What a person does to the program, read from the terminal's events.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use crate::tui::key::Key;
use crate::tui::mouse::{ClickTarget, HitMap};

/// Lines that a turn of the wheel scrolls.
const LINES_SCROLLED: i32 = 3;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    Key(Key),
    Paste(String),
    /// The mouse clicked something that is visible.
    Click(ClickTarget),
    /// The wheel turned: lines down, or up if negative.
    Scroll(i32),
}

impl Input {
    /// None where an event says nothing to us.
    pub fn of(event: Event, hits: &HitMap) -> Option<Self> {
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => key_of(key).map(Self::Key),
            Event::Paste(text) => Some(Self::Paste(text)),
            Event::Mouse(mouse) => of_mouse(mouse, hits),
            _ => None,
        }
    }
}

pub fn is_click(event: &Event) -> bool {
    matches!(event, Event::Mouse(mouse) if mouse.kind == MouseEventKind::Down(MouseButton::Left))
}

fn of_mouse(mouse: MouseEvent, hits: &HitMap) -> Option<Input> {
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => hits.at(mouse.column, mouse.row).cloned().map(Input::Click),
        MouseEventKind::ScrollDown => Some(Input::Scroll(LINES_SCROLLED)),
        MouseEventKind::ScrollUp => Some(Input::Scroll(-LINES_SCROLLED)),
        _ => None,
    }
}

fn key_of(event: KeyEvent) -> Option<Key> {
    let control = event.modifiers.contains(KeyModifiers::CONTROL);
    // AltGr arrives as Control and Alt together on Windows, and types a letter.
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    Some(match event.code {
        KeyCode::Char(letter) if control && !alt => match letter.to_ascii_lowercase() {
            // What terminals send for Ctrl-Backspace.
            'h' => Key::DeleteWord,
            letter => Key::Ctrl(letter),
        },
        KeyCode::Char(_) if alt && !control => return None,
        KeyCode::Char(letter) => Key::Char(letter),
        KeyCode::F(number) => Key::F(number),
        KeyCode::Enter => Key::Enter,
        KeyCode::Tab if event.modifiers.contains(KeyModifiers::SHIFT) => Key::BackTab,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Esc => Key::Esc,
        KeyCode::Backspace if control || alt => Key::DeleteWord,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left if control => Key::WordLeft,
        KeyCode::Right if control => Key::WordRight,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        _ => return None,
    })
}
