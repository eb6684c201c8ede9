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

/// What a screen asks of it. Nobody waits for an answer: not every terminal has a clipboard, nor every computer a desktop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DesktopRequest {
    Copy(String),
    /// A folder or a file, with the program for it.
    Open(PathBuf),
    /// All of the screen is to be drawn anew: another program wrote on it.
    Repaint,
}

impl DesktopRequest {
    /// Does it, on the terminal behind `out`.
    pub fn perform(self, out: &mut impl Write) -> io::Result<()> {
        match self {
            // OSC 52, which also reaches through `ssh`, but not every terminal does it; and the platform, where rakor
            // runs on the computer that people sit at.
            Self::Copy(text) => {
                if env::var_os("SSH_CONNECTION").is_none() {
                    let text = text.clone();
                    thread::spawn(move || to_platform(&text));
                }
                write!(out, "\x1b]52;c;{}\x1b\\", STANDARD.encode(text))?;
                out.flush()
            }
            Self::Open(path) => {
                thread::spawn(move || opener::open(path));
                Ok(())
            }
            // Whoever draws does it.
            Self::Repaint => Ok(()),
        }
    }
}

/// Whether one of the platform's clipboards took it.
fn to_platform(text: &str) -> bool {
    CLIPBOARDS.iter().any(|(program, arguments, needs)| {
        (needs.is_empty() || env::var_os(needs).is_some()) && hand_over(program, arguments, text).is_ok()
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copied_text_reaches_the_terminal_whole_and_harmless() {
        let mut terminal = Vec::new();
        DesktopRequest::Copy("Komitmen: 30 Juni\x1b]0;x\x07".into()).perform(&mut terminal).unwrap();
        let sent = String::from_utf8(terminal).unwrap();
        let coded = sent.strip_prefix("\x1b]52;c;").and_then(|rest| rest.strip_suffix("\x1b\\")).unwrap();
        assert_eq!(STANDARD.decode(coded).unwrap(), b"Komitmen: 30 Juni\x1b]0;x\x07");
    }
}
