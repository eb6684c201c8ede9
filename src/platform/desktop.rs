//! What lies outside the terminal: the clipboard, and the program that opens a folder.

use std::env;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The programs that hold a clipboard, each with the variable that tells that there is one, where that can be missing.
const CLIPBOARDS: [(&str, &[&str], &str); 5] = [
    ("pbcopy", &[], ""),
    ("clip.exe", &[], ""),
    ("wl-copy", &[], "WAYLAND_DISPLAY"),
    ("xclip", &["-selection", "clipboard"], "DISPLAY"),
    ("xsel", &["--clipboard", "--input"], "DISPLAY"),
];

/// Asks the terminal to put a text on the clipboard (OSC 52), also over `ssh`: not every terminal does. And the
/// platform, where rakor runs on the computer that people sit at.
pub fn copy(text: &str) -> io::Result<()> {
    if env::var_os("SSH_CONNECTION").is_none() {
        let text = text.to_owned();
        thread::spawn(move || {
            CLIPBOARDS.iter().any(|(program, arguments, needs)| {
                (needs.is_empty() || env::var_os(needs).is_some()) && hand_over(program, arguments, &text).is_ok()
            })
        });
    }
    let mut out = io::stdout().lock();
    write!(out, "\x1b]52;c;{}\x1b\\", STANDARD.encode(text))?;
    out.flush()
}

/// To a program that reads it and says nothing.
fn hand_over(program: &str, arguments: &[&str], text: &str) -> io::Result<()> {
    let mut command = Command::new(program);
    let mut child =
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    if let Some(mut input) = child.stdin.take() {
        // What Windows takes for text: UTF-16, with its mark.
        let bytes: Vec<u8> = match program.ends_with(".exe") {
            true => "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
            false => text.as_bytes().to_vec(),
        };
        input.write_all(&bytes)?;
    }
    child.wait().map(drop)
}

/// Opens a folder or a file with the program of the desktop, and waits for nothing: there may be no desktop.
pub fn open(path: PathBuf) {
    thread::spawn(move || opener::open(path));
}
