//! How long it takes from the note-taker's Enter to the wall: two terminals, 62 agencies, and a small and a large
//! register.
//!
//! `cargo bench --bench wall` prints the median and the 99th percentile of each, and their ratio.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use vt100::Parser;

const AGENCIES: usize = 62;
const CLUSTERS: usize = 6;
const SMALL: usize = 100;
const LARGE: usize = 5_000;
const ROUNDS: usize = 200;
const PATIENCE: Duration = Duration::from_secs(20);

fn agenda() -> String {
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

/// A terminal that rakor runs in.
struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    parser: Parser,
}

impl Terminal {
    fn open(register: &Path, arguments: &[&str], (columns, rows): (u16, u16)) -> Self {
        let size = PtySize { cols: columns, rows, ..PtySize::default() };
        let pair = native_pty_system().openpty(size).expect("a terminal");
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_rakor"));
        command.args(arguments);
        command.env("RAKOR_REGISTER", register);
        command.env("TERM", "xterm-256color");
        let child = pair.slave.spawn_command(command).expect("rakor runs");
        let mut screen = pair.master.try_clone_reader().expect("a screen");
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut chunk = [0; 1 << 16];
            while let Ok(length @ 1..) = screen.read(&mut chunk) {
                if sender.send(chunk[..length].to_vec()).is_err() {
                    return;
                }
            }
        });
        let keyboard = pair.master.take_writer().expect("a keyboard");
        let cells = |cells| std::num::NonZero::new(cells).expect("some cells");
        let parser = Parser::new(cells(rows), cells(columns), 0);
        Self { child, _master: pair.master, keyboard, output, parser }
    }

    fn press(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).expect("it takes keys");
    }

    /// Waits for a text, and returns how long that took.
    fn shows(&mut self, text: &str) -> Duration {
        let start = Instant::now();
        while !self.parser.screen().contents().contains(text) {
            assert!(start.elapsed() < PATIENCE, "“{text}” is not on:\n{}", self.parser.screen().contents());
            if let Ok(chunk) = self.output.recv_timeout(PATIENCE) {
                self.parser.process(&chunk);
            }
        }
        start.elapsed()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn fill(register: &Path, agenda: &str, entries: usize) {
    let line = |number: usize| format!("@lembaga-{} Kirim data nomor {number} !TW II\n", number % AGENCIES);
    let lines: String = (0..entries).map(line).collect();
    let mut child = Command::new(env!("CARGO_BIN_EXE_rakor"))
        .args(["record", "--agenda", agenda])
        .env("RAKOR_REGISTER", register)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("rakor runs");
    child.stdin.take().expect("it has an input").write_all(lines.as_bytes()).expect("it reads");
    assert!(child.wait().expect("it ends").success());
}

/// The times from Enter to the wall, the shortest first.
fn measure(folder: &Path, entries: usize) -> Vec<Duration> {
    let register = folder.join(format!("{entries}.db"));
    let agenda = folder.join("agenda.toml");
    std::fs::write(&agenda, self::agenda()).expect("a file");
    let agenda = agenda.to_str().expect("a plain path");
    fill(&register, agenda, entries);
    let mut console = Terminal::open(&register, &["run", agenda], (100, 30));
    console.shows("Enter catat");
    let mut wall = Terminal::open(&register, &["present"], (60, 18));
    console.press("\x1b[6~");
    wall.shows("Bidang");
    let mut times: Vec<_> = (0..ROUNDS)
        .map(|round| {
            console.press(&format!("Serahkan berkas-{round:05}"));
            console.shows(&format!("berkas-{round:05}"));
            // The wall looks at times of its own: meet them at all phases.
            std::thread::sleep(Duration::from_millis(round as u64 * 37 % 97));
            console.press("\r");
            wall.shows(&format!("berkas-{round:05}"))
        })
        .collect();
    times.sort();
    times
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let [small, large] = [SMALL, LARGE].map(|entries| {
        let times = measure(folder.path(), entries);
        let [median, p99] = [times[times.len() / 2], times[times.len() * 99 / 100]];
        println!("{entries:>5} entries   Enter to the wall: median {median:>8.1?}   99th percentile {p99:>8.1?}");
        p99
    });
    println!("ratio of the 99th percentiles {:.2}", large.as_secs_f64() / small.as_secs_f64());
}
