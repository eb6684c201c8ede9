//! What lies outside the terminal: the clipboard, and the program that opens a folder.

use std::io::{self, Write};
use std::path::PathBuf;
use std::thread;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// What a screen asks of it. Nobody waits for an answer: not every terminal has a clipboard, nor every computer a desktop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DesktopRequest {
    Copy(String),
    /// A folder or a file, with the program for it.
    Open(PathBuf),
}

impl DesktopRequest {
    /// Does it, on the terminal behind `out`.
    pub fn perform(self, out: &mut impl Write) -> io::Result<()> {
        match self {
            // OSC 52, which also reaches through `ssh`.
            Self::Copy(text) => {
                write!(out, "\x1b]52;c;{}\x1b\\", STANDARD.encode(text))?;
                out.flush()
            }
            Self::Open(path) => {
                thread::spawn(move || opener::open(path));
                Ok(())
            }
        }
    }
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
