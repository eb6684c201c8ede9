//! What lies outside the terminal: the clipboard, and the program that opens a folder.

use std::io::{self, Write};
use std::path::PathBuf;
use std::thread;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Asks the terminal to put a text on the clipboard (OSC 52), also over `ssh`. Not every terminal does.
pub fn copy(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    write!(out, "\x1b]52;c;{}\x1b\\", STANDARD.encode(text))?;
    out.flush()
}

/// Opens a folder or a file with the program of the desktop, and waits for nothing: there may be no desktop.
pub fn open(path: PathBuf) {
    thread::spawn(move || opener::open(path));
}
