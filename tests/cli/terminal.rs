//! A terminal with rakor in it: what a person presses there, and what is on the screen then.

mod burst;
mod console_kill;
mod meeting;
mod rehearsal;
mod seats;
mod size;
mod trouble;
mod wall;

use std::io::{Read, Write};
use std::num::NonZero;
use std::process::Command;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use vt100::{Parser, Screen};

use crate::office::{AGENDA, Office, PROGRAM};

/// How long a text may take to come to the screen before it counts as missing.
const DEADLINE: Duration = Duration::from_secs(20);

/// Columns and rows.
const WIDE: (u16, u16) = (120, 36);

const ENTER: &str = "\r";
const ESC: &str = "\x1b";
const LEFT: &str = "\x1b[D";
const UP: &str = "\x1b[A";
const DOWN: &str = "\x1b[B";
const PAGE_DOWN: &str = "\x1b[6~";
const F1: &str = "\x1bOP";
const F2: &str = "\x1bOQ";
const F5: &str = "\x1b[15~";
const F9: &str = "\x1b[20~";
const CTRL_P: &str = "\x10";
const CTRL_Q: &str = "\x11";
const CTRL_Z: &str = "\x1a";

pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    parser: Parser,
    /// The settings of the line before rakor took it.
    settings: String,
}

impl Office {
    pub fn terminal<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> Terminal {
        self.terminal_with(args, &[])
    }

    /// With more in the environment.
    pub fn terminal_with<'a>(&self, args: impl IntoIterator<Item = &'a str>, environment: &[(&str, &str)]) -> Terminal {
        let pair = native_pty_system().openpty(pty_size(WIDE)).unwrap();
        let settings = format!("{:?}", pair.master.get_termios());
        let mut command = CommandBuilder::new(PROGRAM);
        command.args(args);
        command.cwd(self.path(""));
        command.env_clear();
        self.environment().for_each(|(name, value)| command.env(name, value));
        command.env("TERM", "xterm-256color");
        environment.iter().for_each(|(name, value)| command.env(name, value));
        let child = pair.slave.spawn_command(command).unwrap();
        let mut screen = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut chunk = [0; 1 << 16];
            while let Ok(length @ 1..) = screen.read(&mut chunk) {
                if sender.send(chunk[..length].to_vec()).is_err() {
                    return;
                }
            }
        });
        let keyboard = pair.master.take_writer().unwrap();
        let (rows, columns) = cells(WIDE);
        let parser = Parser::new(rows, columns, 0);
        Terminal { child, master: pair.master, keyboard, output, parser, settings }
    }

    /// The console of Kupang's meeting, on the screen.
    pub fn console(&self) -> Terminal {
        let mut terminal = self.terminal(["run", AGENDA]);
        terminal.shows("Enter catat");
        terminal
    }
}

impl Terminal {
    pub fn press(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
    }

    pub fn screen(&self) -> &Screen {
        self.parser.screen()
    }

    /// Waits until the screen is like this.
    pub fn until(&mut self, wanted: &str, is_there: impl Fn(&Screen) -> bool) {
        let start = Instant::now();
        while !is_there(self.screen()) {
            let open = start.elapsed() < DEADLINE && self.watch(DEADLINE);
            assert!(open, "{wanted} did not come to this screen:\n{}", self.screen().contents());
        }
    }

    pub fn shows(&mut self, text: &str) {
        self.until(&format!("“{text}”"), |screen| screen.contents().contains(text));
    }

    pub fn hides(&mut self, text: &str) {
        self.until(&format!("a screen without “{text}”"), |screen| !screen.contents().contains(text));
    }

    /// Takes in what rakor draws next, if it does so in this time.
    pub fn watch(&mut self, time: Duration) -> bool {
        self.output.recv_timeout(time).map(|chunk| self.parser.process(&chunk)).is_ok()
    }

    pub fn resize(&mut self, size: (u16, u16)) {
        let (rows, columns) = cells(size);
        self.parser.screen_mut().set_size(rows, columns);
        self.master.resize(pty_size(size)).unwrap();
    }

    /// Sends a signal such as `KILL`.
    pub fn signal(&self, name: &str) {
        let kill = format!("kill -{name} {}", self.child.process_id().unwrap());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    }

    /// Waits until rakor has ended and all that it drew has been taken in.
    pub fn ended(&mut self) -> ExitStatus {
        let start = Instant::now();
        let mut last = Ok(());
        while last != Err(RecvTimeoutError::Disconnected) {
            assert!(start.elapsed() < DEADLINE, "rakor did not end:\n{}", self.screen().contents());
            last = self.output.recv_timeout(DEADLINE).map(|chunk| self.parser.process(&chunk));
        }
        self.child.wait().unwrap()
    }

    pub fn killed(mut self) {
        self.signal("KILL");
        self.ended();
    }

    pub fn left(mut self) {
        self.press(CTRL_Q);
        assert!(self.ended().success());
        self.is_given_back();
    }

    /// Closes the window of the terminal.
    pub fn closed(self) -> ExitStatus {
        let Self { mut child, master, keyboard, output, .. } = self;
        drop((keyboard, master, output));
        child.wait().unwrap()
    }

    pub fn is_given_back(&self) {
        let screen = self.screen();
        let modes = (screen.alternate_screen(), screen.hide_cursor(), screen.bracketed_paste());
        assert_eq!(modes, (false, false, false), "alternate screen, hidden cursor, bracketed paste");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        assert_eq!(format!("{:?}", self.master.get_termios()), self.settings);
    }
}

fn pty_size((columns, rows): (u16, u16)) -> PtySize {
    PtySize { cols: columns, rows, ..PtySize::default() }
}

/// Rows and columns.
fn cells((columns, rows): (u16, u16)) -> (NonZero<u16>, NonZero<u16>) {
    (NonZero::new(rows).unwrap(), NonZero::new(columns).unwrap())
}
