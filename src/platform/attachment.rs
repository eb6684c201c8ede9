//! Evidence as people name it: a file that is there is marked, anything else is kept as text.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::register::{Answer, Command, Evidence, FileMark};

/// A link, a document's number, or a file with its size and SHA-256.
pub fn evidence(named: &str) -> io::Result<Evidence> {
    let path = Path::new(named);
    let file = if path.is_file() { Some(mark(path)?) } else { None };
    Ok(Evidence { text: named.into(), file })
}

/// A command as it will be kept: a file that it names as evidence is marked. One that cannot be read stays text.
pub fn sealed(mut command: Command) -> Command {
    if let Command::SetStatus { answer: Answer { evidence: Some(named), .. }, .. } = &mut command
        && let Ok(marked) = evidence(&named.text)
    {
        *named = marked;
    }
    command
}

/// Whether it is named like a file, and there is none: perhaps a slip of the fingers.
pub fn seems_missing(evidence: &Evidence) -> bool {
    let ending = Path::new(&evidence.text).extension().and_then(|ending| ending.to_str());
    let is_ending =
        |ending: &str| (2..=4).contains(&ending.len()) && ending.starts_with(|c: char| c.is_ascii_lowercase());
    let is_link = evidence.text.contains("://") || evidence.text.starts_with("www.");
    evidence.file.is_none() && !is_link && ending.is_some_and(is_ending)
}

/// The file that a command names as evidence, where it seems to be missing.
pub fn missing(command: &Command) -> Option<&str> {
    match command {
        Command::SetStatus { answer: Answer { evidence: Some(named), .. }, .. } if seems_missing(named) => {
            Some(&named.text)
        }
        _ => None,
    }
}

fn mark(path: &Path) -> io::Result<FileMark> {
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut part = vec![0; 64 * 1024];
    let mut size = 0;
    loop {
        let read = file.read(&mut part)?;
        if read == 0 {
            break;
        }
        size += read as u64;
        hash.update(&part[..read]);
    }
    let sha256 = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(FileMark { name, size, sha256 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_marked_and_anything_else_is_text() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("laporan.pdf");
        std::fs::write(&path, "abc").unwrap();
        let mark = evidence(path.to_str().unwrap()).unwrap().file.unwrap();
        // FIPS 180-2, appendix B.1
        let sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!((mark.name.as_str(), mark.size, mark.sha256.as_str()), ("laporan.pdf", 3, sha256));
        for text in ["https://contoh.go.id/a", "ST-14/2024", folder.path().to_str().unwrap(), ""] {
            assert_eq!(evidence(text).unwrap(), Evidence { text: text.into(), file: None });
        }
    }

    #[test]
    fn a_name_like_that_of_a_file_that_is_not_there_is_noticed() {
        for (text, missing) in [("laporn.pdf", true), ("https://contoh.go.id/a.pdf", false), ("ST-14/2024", false)] {
            assert_eq!(seems_missing(&evidence(text).unwrap()), missing, "{text}");
        }
    }
}
