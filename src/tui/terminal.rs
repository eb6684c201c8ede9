//! The terminal: taken and given back, its events as input, and the loop that draws only when something changed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;
use std::{io, thread};

use crossterm::event::{
    self, DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture, Event, KeyCode,
    KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind,
};
use crossterm::execute;
use ratatui::DefaultTerminal;

use crate::tui::key::{Input, Key};
use crate::tui::screen::Program;

/// How long more input of the same burst may be away.
const BURST: Duration = Duration::from_micros(200);

/// The terminal while it is ours. Given back when dropped, also on a panic.
pub struct Terminal {
    terminal: DefaultTerminal,
    events: Receiver<io::Result<Event>>,
    /// The system asked us to end.
    told_to_end: Arc<AtomicBool>,
}

impl Terminal {
    pub fn take() -> io::Result<Self> {
        let told_to_end = told_to_end()?;
        let terminal = ratatui::try_init()?;
        let screen = Self { terminal, events: events(), told_to_end };
        execute!(io::stdout(), EnableBracketedPaste, EnableMouseCapture)?;
        Ok(screen)
    }

    /// Whether nothing more can be played, because the system asked us to end.
    pub fn must_end(&self) -> bool {
        self.told_to_end.load(Ordering::Relaxed)
    }

    pub fn play(&mut self, play: &mut impl Program) -> io::Result<()> {
        let mut stale = true;
        while !play.is_over() && !self.must_end() {
            stale |= play.tick();
            if stale {
                self.terminal.draw(|frame| play.draw(frame))?;
                stale = false;
            }
            let mut next = self.next_event(play.poll_interval())?;
            while let Some(event) = next {
                if stale && is_click(&event) {
                    // A click means what is there, not what was there before the input in front of it.
                    play.tick();
                    self.terminal.draw(|frame| play.draw(frame))?;
                    stale = false;
                }
                stale |= dispatch(play, event);
                if play.is_over() {
                    break;
                }
                next = self.next_event(BURST)?;
            }
        }
        Ok(())
    }

    /// The next event, if one comes in time.
    fn next_event(&self, patience: Duration) -> io::Result<Option<Event>> {
        match self.events.recv_timeout(patience) {
            Ok(event) => event.map(Some),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }
}

/// The terminal's events, read on a thread of their own, so that waiting for them costs nothing. It ends with the
/// program, or when the terminal is lost.
fn events() -> Receiver<io::Result<Event>> {
    let (sender, events) = mpsc::channel();
    thread::spawn(move || {
        loop {
            let event = event::read();
            let lost = event.is_err();
            if sender.send(event).is_err() || lost {
                return;
            }
        }
    });
    events
}

/// A flag that rises when the system asks the program to end, so that it can give the terminal back first.
fn told_to_end() -> io::Result<Arc<AtomicBool>> {
    let flag = Arc::new(AtomicBool::new(false));
    #[cfg(unix)]
    for signal in [signal_hook::consts::SIGTERM, signal_hook::consts::SIGHUP, signal_hook::consts::SIGINT] {
        signal_hook::flag::register(signal, Arc::clone(&flag))?;
    }
    Ok(flag)
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = execute!(io::stdout(), DisableMouseCapture, DisableBracketedPaste);
        ratatui::restore();
    }
}

fn is_click(event: &Event) -> bool {
    matches!(event, Event::Mouse(mouse) if mouse.kind == MouseEventKind::Down(MouseButton::Left))
}

/// Passes an event on; whether it was one that can change the screen.
fn dispatch(play: &mut impl Program, event: Event) -> bool {
    let input = match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => key_of(key).map(Input::Key),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                play.hit_map().at(mouse.column, mouse.row).cloned().map(Input::Click)
            }
            MouseEventKind::ScrollDown => Some(Input::Scroll(3)),
            MouseEventKind::ScrollUp => Some(Input::Scroll(-3)),
            _ => None,
        },
        Event::Resize(..) => return true,
        _ => None,
    };
    let Some(input) = input else { return false };
    play.input(input);
    true
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
