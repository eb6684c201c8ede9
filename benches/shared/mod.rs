//! What the benchmarks of the terminal share: a terminal that a program runs in, and registers of any size.
#![allow(dead_code)]

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use serde_json::Value;
use vt100::Parser;

const AGENCIES: usize = 62;
const CLUSTERS: usize = 6;
const PATIENCE: Duration = Duration::from_secs(20);

/// The program: the one just built, or another build of it that `RAKOR_PROGRAM` names, to be compared with.
pub fn program() -> String {
    std::env::var("RAKOR_PROGRAM").unwrap_or_else(|_| env!("CARGO_BIN_EXE_rakor").to_owned())
}

/// An agenda of many agencies.
pub fn agenda() -> String {
    let mut text =
        "format = 1\n[meeting]\ntitle = \"Rakor\"\nseries = \"provinsi\"\ndate = 2024-03-14\nplace = \"Aula\"\n\
                    zone = \"WITA\"\n"
            .to_owned();
    for number in 0..AGENCIES {
        text += &format!("[[agency]]\nid = \"lembaga-{number}\"\nname = \"Lembaga Nomor {number}\"\n");
    }
    for number in 0..CLUSTERS {
        let members = (0..AGENCIES).filter(|agency| agency % CLUSTERS == number);
        let members: Vec<_> = members.map(|agency| format!("\"lembaga-{agency}\"")).collect();
        text += &format!(
            "[[cluster]]\nid = \"{number}\"\nname = \"Bidang {number}\"\nmembers = [{}]\n[[step]]\ncluster = \"{number}\"\nminutes = 30\n",
            members.join(", ")
        );
    }
    text
}

/// The agenda in a folder, as a file.
pub fn agenda_in(folder: &Path) -> PathBuf {
    let path = folder.join("agenda.toml");
    std::fs::write(&path, agenda()).expect("a file");
    path
}

/// A terminal that rakor runs in.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<(Instant, Vec<u8>)>,
    pub parser: Parser,
}

impl Terminal {
    pub fn rakor(register: &Path, arguments: &[&str], size: (u16, u16)) -> Self {
        let mut command = CommandBuilder::new(program());
        command.args(arguments);
        command.env("RAKOR_REGISTER", register);
        command.env("RAKOR_CONFIG", "");
        Self::open(command, size)
    }

    pub fn open(mut command: CommandBuilder, (columns, rows): (u16, u16)) -> Self {
        let size = PtySize { cols: columns, rows, ..PtySize::default() };
        let pair = native_pty_system().openpty(size).expect("a terminal");
        command.env("TERM", "xterm-256color");
        let child = pair.slave.spawn_command(command).expect("rakor runs");
        let mut screen = pair.master.try_clone_reader().expect("a screen");
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut chunk = [0; 1 << 16];
            while let Ok(length @ 1..) = screen.read(&mut chunk) {
                if sender.send((Instant::now(), chunk[..length].to_vec())).is_err() {
                    return;
                }
            }
        });
        let keyboard = pair.master.take_writer().expect("a keyboard");
        let cells = |cells| std::num::NonZero::new(cells).expect("some cells");
        let parser = Parser::new(cells(rows), cells(columns), 0);
        Self { child, _master: pair.master, keyboard, output, parser }
    }

    pub fn press(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).expect("it takes keys");
    }

    /// Waits for a text, and returns how long that took.
    pub fn shows(&mut self, text: &str) -> Duration {
        let start = Instant::now();
        while !self.parser.screen().contents().contains(text) {
            assert!(start.elapsed() < PATIENCE, "“{text}” is not on:\n{}", self.parser.screen().contents());
            if let Ok((_, chunk)) = self.output.recv_timeout(PATIENCE) {
                self.parser.process(&chunk);
            }
        }
        start.elapsed()
    }

    /// Presses a key, and returns how long it took until the terminal was written to.
    pub fn answers(&mut self, key: &str) -> Duration {
        self.rests(Duration::from_millis(2));
        let start = Instant::now();
        self.press(key);
        let (at, chunk) = self.output.recv_timeout(PATIENCE).expect("a key is answered");
        self.parser.process(&chunk);
        at - start
    }

    /// Takes in what is written until nothing comes for so long.
    pub fn rests(&mut self, quiet: Duration) {
        while let Ok((_, chunk)) = self.output.recv_timeout(quiet) {
            self.parser.process(&chunk);
        }
    }

    /// Takes in what is written for so long.
    pub fn passes(&mut self, time: Duration) {
        let end = Instant::now() + time;
        while let Some(left) = end.checked_duration_since(Instant::now()).filter(|left| !left.is_zero()) {
            if let Ok((_, chunk)) = self.output.recv_timeout(left) {
                self.parser.process(&chunk);
            }
        }
    }

    pub fn process(&self) -> Option<u32> {
        self.child.process_id()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs rakor on a register, and returns what it says.
fn rakor(register: &Path, arguments: &[&str], input: &str) -> String {
    let mut child = Command::new(program())
        .args(arguments)
        .env("RAKOR_REGISTER", register)
        .env("RAKOR_CONFIG", "")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("rakor runs");
    child.stdin.take().expect("it has an input").write_all(input.as_bytes()).expect("it reads");
    let said = child.wait_with_output().expect("it ends");
    assert!(said.status.success(), "{arguments:?}");
    String::from_utf8(said.stdout).expect("text")
}

/// A register with so many promises: one is recorded, and the rest are imported as its like.
pub fn fill(register: &Path, agenda: &str, entries: usize) {
    let seed = register.with_extension("seed");
    rakor(&seed, &["record", "--agenda", agenda], "@lembaga-0 Kirim data nomor 0 !TW II\n");
    let mut export: Value = serde_json::from_str(&rakor(&seed, &["export", "--json"], "")).expect("an export");
    let events = export["events"].as_array_mut().expect("its events");
    let first = events.iter().position(|event| event["event"]["type"] == "entry_recorded").expect("an entry");
    for number in 1..entries {
        let mut event = events[first].clone();
        event["id"] = format!("01a21ec6-0b2a-77f3-b197-{number:012x}").into();
        event["event"]["code"] = format!("KM-{}", number + 1).into();
        event["event"]["content"]["text"] = format!("Kirim data nomor {number}").into();
        event["event"]["content"]["owners"] = vec![format!("lembaga-{}", number % AGENCIES)].into();
        events.push(event);
    }
    let file = register.with_extension("json");
    std::fs::write(&file, export.to_string()).expect("a file");
    rakor(register, &["import", "--json", file.to_str().expect("a plain path")], "");
}
