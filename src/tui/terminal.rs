//! The terminal: taken and given back, its events as input, and the loop that draws only when something changed.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use std::{io, thread};

use crossterm::event::{
    self, DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture, Event,
};
use crossterm::execute;
use ratatui::DefaultTerminal;

use crate::tui::burst::{Burst, GAP};
use crate::tui::input::{self, Input};
use crate::tui::parts::doubled::DoubledLine;
use crate::tui::screen::Program;

/// Erases the screen, which makes all lines as large as any other again.
const SINGLE: &str = "\x1b[2J";

/// The terminal while it is ours. Given back when dropped, also on a panic.
pub struct Terminal {
    terminal: DefaultTerminal,
    events: Receiver<Arrived>,
    /// The system asked us to end.
    told_to_end: Arc<AtomicBool>,
    /// The lines that the terminal shows twice as large.
    doubled: Vec<DoubledLine>,
}

/// An event, and when it came: while the program is busy, what is typed ahead is no burst.
type Arrived = (Instant, io::Result<Event>);

/// The events of a burst, and the one behind it.
type Gathered = (Vec<Event>, Option<(Instant, Event)>);

impl Terminal {
    pub fn take() -> io::Result<Self> {
        let told_to_end = told_to_end()?;
        let terminal = ratatui::try_init()?;
        let screen = Self { terminal, events: events(), told_to_end, doubled: Vec::new() };
        execute!(io::stdout(), EnableBracketedPaste, EnableMouseCapture)?;
        Ok(screen)
    }

    /// Whether nothing more can run, because the system asked us to end.
    pub fn must_end(&self) -> bool {
        self.told_to_end.load(Ordering::Relaxed)
    }

    pub fn run(&mut self, program: &mut impl Program) -> io::Result<()> {
        let mut stale = true;
        while !program.is_over() && !self.must_end() {
            stale |= program.tick();
            if stale {
                self.draw(program)?;
                stale = false;
            }
            let mut next = self.next_event(program.poll_interval())?;
            while let Some((at, event)) = next {
                let (events, behind) = self.burst(at, event, program)?;
                for event in events {
                    if stale && input::is_click(&event) {
                        // A click means what is there, not what was there before the input in front of it.
                        program.tick();
                        self.draw(program)?;
                        stale = false;
                    }
                    if matches!(event, Event::Resize(..)) {
                        self.doubled.clear();
                    }
                    stale |= dispatch(program, event);
                    for request in program.desktop_requests() {
                        request.perform(&mut io::stdout())?;
                    }
                    if program.is_over() {
                        return Ok(());
                    }
                }
                next = match behind {
                    Some(behind) => Some(behind),
                    None => self.next_event(GAP)?,
                };
            }
        }
        Ok(())
    }

    /// What comes in one burst with an event, and the event behind it.
    fn burst(&self, mut last: Instant, event: Event, program: &impl Program) -> io::Result<Gathered> {
        let mut burst = match Burst::of(event) {
            Ok(burst) => burst,
            Err(event) => return Ok((vec![event], None)),
        };
        while let Some((at, event)) = self.next_event(burst.gap())? {
            let is_near = at.saturating_duration_since(last) <= burst.gap();
            let behind = if is_near { burst.add(event).err() } else { Some(event) };
            if let Some(behind) = behind {
                return Ok((burst.events(program.takes_lines()), Some((at, behind))));
            }
            last = at;
        }
        Ok((burst.events(program.takes_lines()), None))
    }

    /// Draws a program, and the lines that the terminal makes larger itself. Where one of those is gone, the screen is
    /// begun anew, for a line stays large until it is erased.
    fn draw(&mut self, program: &mut impl Program) -> io::Result<()> {
        self.terminal.draw(|frame| program.draw(frame))?;
        let drawn = &program.hit_map().doubled;
        let stays = |old: &DoubledLine| drawn.iter().any(|new| (new.y, new.doubling) == (old.y, old.doubling));
        if !self.doubled.iter().all(stays) {
            self.doubled.clear();
            write!(io::stdout(), "{SINGLE}")?;
            self.terminal.clear()?;
            self.terminal.draw(|frame| program.draw(frame))?;
        }
        let drawn = &program.hit_map().doubled;
        for line in drawn.iter().filter(|line| !self.doubled.contains(line)) {
            line.write(&mut io::stdout())?;
        }
        self.doubled.clone_from(drawn);
        io::stdout().flush()
    }

    /// The next event, if one comes in time.
    fn next_event(&self, timeout: Duration) -> io::Result<Option<(Instant, Event)>> {
        match self.events.recv_timeout(timeout) {
            Ok((at, event)) => Ok(Some((at, event?))),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }
}

/// The terminal's events, read on a thread of their own, so that waiting for them costs nothing. It ends with the
/// program, or when the terminal is lost.
fn events() -> Receiver<Arrived> {
    let (sender, events) = mpsc::channel();
    thread::spawn(move || {
        loop {
            let event = event::read();
            let lost = event.is_err();
            if sender.send((Instant::now(), event)).is_err() || lost {
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

/// Passes an event on; whether it was one that can change the screen.
fn dispatch(program: &mut impl Program, event: Event) -> bool {
    if matches!(event, Event::Resize(..)) {
        return true;
    }
    let Some(input) = Input::of(event, program.hit_map()) else { return false };
    program.input(input);
    true
}
