//! The terminal: taken and given back, its events as input, and the loop that draws only when something changed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use std::{io, panic, thread};

use crossterm::cursor::Show;
use crossterm::event::{
    self, DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture, Event, KeyCode,
    KeyEventKind,
};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use ratatui::backend::CrosstermBackend;

use crate::platform::desktop::DesktopRequest;
use crate::tui::burst::{Burst, GAP};
use crate::tui::input::{self, Input};
use crate::tui::screen::Program;

/// The terminal while it is ours. Given back when dropped, also on a panic.
pub struct Terminal {
    /// Buffered, so that a frame comes in one piece.
    terminal: ratatui::Terminal<CrosstermBackend<io::BufWriter<io::Stdout>>>,
    events: Receiver<Arrived>,
    signals: Signals,
}

/// What the system asked us for, besides input.
struct Signals {
    end: Arc<AtomicBool>,
    /// To give the terminal back and stop, until we are continued.
    stop: Arc<AtomicBool>,
    continued: Arc<AtomicBool>,
}

/// The key that draws everything anew, wherever it is pressed.
const REPAINT: KeyCode = KeyCode::F(12);

/// An event, and when it came: while the program is busy, what is typed ahead is no burst.
type Arrived = (Instant, io::Result<Event>);

/// The events of a burst, and the one behind it.
type Gathered = (Vec<Event>, Option<(Instant, Event)>);

impl Terminal {
    pub fn take() -> io::Result<Self> {
        let signals = Signals::watch()?;
        give_back_on_panic();
        take_over().inspect_err(|_| give_back())?;
        let terminal = ratatui::Terminal::new(CrosstermBackend::new(io::BufWriter::new(io::stdout())));
        Ok(Self { terminal: terminal.inspect_err(|_| give_back())?, events: events(), signals })
    }

    /// Whether nothing more can run, because the system asked us to end.
    pub fn must_end(&self) -> bool {
        self.signals.end.load(Ordering::Relaxed)
    }

    /// Stops where the system asks for it, and takes the terminal over again once it goes on: others used it meanwhile.
    fn stop_and_go_on(&mut self) -> io::Result<bool> {
        let must_stop = self.signals.stop.swap(false, Ordering::Relaxed);
        if must_stop {
            give_back();
            stop()?;
        }
        let was_stopped = self.signals.continued.swap(false, Ordering::Relaxed) || must_stop;
        if was_stopped {
            // Whoever had the terminal meanwhile may have left it in another mode.
            disable_raw_mode()?;
            take_over()?;
            self.terminal.clear()?;
        }
        Ok(was_stopped)
    }

    pub fn run(&mut self, program: &mut impl Program) -> io::Result<()> {
        let mut stale = true;
        while !program.is_over() && !self.must_end() {
            stale |= self.stop_and_go_on()? | program.tick();
            if stale {
                self.terminal.draw(|frame| program.draw(frame))?;
                stale = false;
            }
            let mut next = self.next_event(program.poll_interval())?;
            while let Some((at, event)) = next {
                let (events, behind) = self.burst(at, event, program)?;
                for event in events {
                    if stale && input::is_click(&event) {
                        // A click means what is there, not what was there before the input in front of it.
                        program.tick();
                        self.terminal.draw(|frame| program.draw(frame))?;
                        stale = false;
                    }
                    if is_repaint(&event) {
                        self.terminal.clear()?;
                        stale = true;
                        continue;
                    }
                    stale |= dispatch(program, event);
                    for request in program.desktop_requests() {
                        match request {
                            DesktopRequest::Repaint => self.terminal.clear()?,
                            request => request.perform(&mut io::stdout())?,
                        }
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

impl Signals {
    fn watch() -> io::Result<Self> {
        let signals = Self { end: Arc::default(), stop: Arc::default(), continued: Arc::default() };
        #[cfg(unix)]
        {
            use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
            for signal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT] {
                signal_hook::flag::register(signal, Arc::clone(&signals.end))?;
            }
            signal_hook::flag::register(SIGTSTP, Arc::clone(&signals.stop))?;
            signal_hook::flag::register(SIGCONT, Arc::clone(&signals.continued))?;
        }
        Ok(signals)
    }
}

/// Stops the program as the system does it; returns when it is continued.
#[cfg(unix)]
fn stop() -> io::Result<()> {
    signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)
}

#[cfg(not(unix))]
fn stop() -> io::Result<()> {
    Ok(())
}

fn take_over() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, EnableMouseCapture)
}

/// Gives the terminal back as it was: first what it shows, and only then its line, so that nothing that is typed
/// meanwhile is echoed over the meeting. Nobody can be told where that fails: the terminal is gone then.
fn give_back() {
    let _ = execute!(io::stdout(), DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
}

/// What is said of a panic is said on a terminal that shows it.
fn give_back_on_panic() {
    let say = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        give_back();
        say(panic);
    }));
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

fn is_repaint(event: &Event) -> bool {
    matches!(event, Event::Key(key) if key.code == REPAINT && key.kind != KeyEventKind::Release)
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
