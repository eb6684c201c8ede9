//! The file of a seat: locked as long as it is taken, with three slots for the draft.
//!
//! Drafts are written to the slots in turn, each as a line of checksum, sequence and JSON. A write that was torn by a
//! crash fails the checksum, and another slot still holds the draft before it. The system holds what was written at
//! once, whatever becomes of the program; against a power failure it is synced now and then, and the slot that was
//! synced last is left alone until another one is.

use std::fs::{File, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::capture::Draft;
use crate::text::is_plain;

/// Bytes of a slot. A line that does not fit in is longer than the register takes, and is not kept.
const SLOT: usize = 5 * SMALL_SLOT;
const SLOTS: u64 = 3;
/// Those of an older rakor, which left its slots where it had them.
const SMALL_SLOT: usize = 32 * 1024;

/// How long a glance lasts at the most, and how many may follow each other.
const GLANCE: Duration = Duration::from_millis(1);
const GLANCES: usize = 5;

pub struct DraftFile {
    file: File,
    sequence: u64,
    /// The sequence that was synced last, and the slot that it is in.
    synced: (u64, u64),
    /// The slot that was written last.
    slot: u64,
    draft: Option<Draft>,
}

impl DraftFile {
    /// Opens a seat's file, or makes it, and locks it. None: the seat is taken, if only by what is no file and would
    /// never end.
    pub fn lock(path: &Path) -> io::Result<Option<Self>> {
        if path.metadata().is_ok_and(|there| !there.is_file()) {
            return Ok(None);
        }
        let mut file = open(path)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) if is_held(&file) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(error),
            Ok(()) | Err(TryLockError::WouldBlock) => {}
        }
        if is_gone(&file)? {
            return Self::lock(path);
        }
        let mut content = Vec::new();
        (&mut file).take(SLOTS * SLOT as u64).read_to_end(&mut content)?;
        // The room is taken now, if there is any, so that a disk that fills up later does not matter.
        let _ = file.write_all(&vec![b'\n'; SLOTS as usize * SLOT - content.len()]);
        let (sequence, at, draft) = newest(&content).unwrap_or_default();
        let slot = (at / SLOT) as u64;
        Ok(Some(Self { file, sequence, synced: (sequence, slot), slot, draft }))
    }

    /// What is on the disk.
    pub fn draft(&self) -> Option<&Draft> {
        self.draft.as_ref()
    }

    /// Hands a draft to the system, which keeps it whatever becomes of the program.
    pub fn write(&mut self, draft: Option<Draft>) -> io::Result<()> {
        let slot = (0..SLOTS).map(|more| (self.slot + 1 + more) % SLOTS).find(|slot| *slot != self.synced.1);
        let (slot, content) = (slot.unwrap_or(0), encode(self.sequence + 1, &draft)?);
        self.file.seek(SeekFrom::Start(slot * SLOT as u64))?;
        self.file.write_all(&content)?;
        (self.sequence, self.slot, self.draft) = (self.sequence + 1, slot, draft);
        Ok(())
    }

    /// Brings what was written to the disk.
    pub fn sync(&mut self) -> io::Result<()> {
        if self.synced.0 != self.sequence {
            self.file.sync_data()?;
            self.synced = (self.sequence, self.slot);
        }
        Ok(())
    }
}

/// Opens a seat's file for its owner alone.
fn open(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.read(true).write(true).create(true).truncate(false).open(path)
}

/// The draft of whoever sits at a seat; none where nobody does, for what a crash left is no longer being typed.
pub fn glance(path: &Path) -> io::Result<Option<Draft>> {
    let mut content = Vec::new();
    if !path.metadata()?.is_file() {
        return Ok(None);
    }
    let file = File::open(path)?;
    if file.try_lock_shared().is_ok() {
        return Ok(None);
    }
    file.take(SLOTS * SLOT as u64).read_to_end(&mut content)?;
    Ok(newest(&content).and_then(|(.., draft)| draft))
}

/// Whether the one who had the seat before deleted the file between our opening and our locking it.
#[cfg(unix)]
fn is_gone(file: &File) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    Ok(file.metadata()?.nlink() == 0)
}

#[cfg(not(unix))]
fn is_gone(_: &File) -> io::Result<bool> {
    Ok(false)
}

/// Whether somebody sits at a seat that could not be locked: who only glances at it lets go at once.
fn is_held(file: &File) -> bool {
    (0..GLANCES).all(|_| {
        thread::sleep(GLANCE);
        file.try_lock().is_err()
    })
}

fn encode(sequence: u64, draft: &Option<Draft>) -> io::Result<Vec<u8>> {
    let text = format!("{sequence} {}", serde_json::to_string(draft)?);
    let line = format!("{:016x} {text}\n", checksum(text.as_bytes()));
    if line.len() > SLOT { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(line.into_bytes()) }
}

/// The newest draft that is whole, with its sequence and where it begins.
fn newest(content: &[u8]) -> Option<(u64, usize, Option<Draft>)> {
    let starts = (0..content.len()).step_by(SMALL_SLOT);
    let drafts = starts.filter_map(|start| decode(&content[start..]).map(|(sequence, draft)| (sequence, start, draft)));
    drafts.max_by_key(|(sequence, ..)| *sequence)
}

fn decode(slot: &[u8]) -> Option<(u64, Option<Draft>)> {
    let line = slot.split(|byte| *byte == b'\n').next()?;
    let (sum, text) = std::str::from_utf8(line).ok()?.split_once(' ')?;
    (u64::from_str_radix(sum, 16).ok()? == checksum(text.as_bytes())).then_some(())?;
    let (sequence, draft) = text.split_once(' ')?;
    let mut draft: Option<Draft> = serde_json::from_str(draft).ok()?;
    if let Some(draft) = &mut draft {
        draft.line.retain(is_plain);
        let pasted = draft.pasted.iter_mut().map(|pasted| &mut pasted.said);
        draft.waiting.iter_mut().chain(pasted).for_each(|waiting| waiting.line.retain(is_plain));
        draft.cursor = draft.cursor.min(draft.line.chars().count());
    }
    Some((sequence.parse().ok()?, draft))
}

/// FNV-1a
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::{LONGEST_PASTE, PastedLine, WaitingLine};

    fn draft(line: &str) -> Option<Draft> {
        Some(Draft { line: line.into(), cursor: 3, ..Draft::default() })
    }

    /// The file's content with a draft written into it, up to some byte.
    fn torn(content: &[u8], sequence: u64, draft: &Option<Draft>, bytes: usize) -> Vec<u8> {
        let slot = encode(sequence, draft).unwrap();
        let written = bytes.min(slot.len());
        let (mut content, offset) = (content.to_vec(), (sequence % SLOTS) as usize * SLOT);
        content[offset..offset + written].copy_from_slice(&slot[..written]);
        content
    }

    #[test]
    fn a_write_that_is_torn_anywhere_leaves_the_draft_before_it() {
        let blank = vec![b'\n'; SLOTS as usize * SLOT];
        let drafts = [draft("Sambungkan 3 RS swasta"), draft("Perwali"), draft("Perwali akta lahir"), None];
        let mut content = blank;
        for (sequence, pair) in (2..).zip(drafts.windows(2)) {
            content = torn(&content, sequence - 1, &pair[0], usize::MAX);
            let length = encode(sequence, &pair[1]).unwrap().len();
            for bytes in 0..length - 1 {
                let (found, _, draft) = newest(&torn(&content, sequence, &pair[1], bytes)).unwrap();
                assert_eq!((found, draft), (sequence - 1, pair[0].clone()), "torn after {bytes} bytes");
            }
            let (found, _, draft) = newest(&torn(&content, sequence, &pair[1], length)).unwrap();
            assert_eq!((found, draft), (sequence, pair[1].clone()));
        }
    }

    #[test]
    fn what_was_synced_stays_while_more_is_typed_and_not_synced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("seat-1");
        let mut file = DraftFile::lock(&path).unwrap().unwrap();
        let on_disk = || std::fs::read(&path).unwrap();
        let holds = |line: &str| on_disk().windows(line.len()).any(|part| part == line.as_bytes());
        for (kept, typed) in [("Perwali", 'a'), ("Perwali akta", 'b')] {
            file.write(draft(kept)).unwrap();
            file.sync().unwrap();
            for many in 1..5 {
                let line = typed.to_string().repeat(many);
                file.write(draft(&line)).unwrap();
                assert_eq!(newest(&on_disk()).unwrap().2, draft(&line), "a kill of the program leaves the newest");
                assert!(holds(&format!("\"{kept}\"")), "a power failure leaves what was synced");
            }
        }
    }

    #[test]
    fn what_is_no_draft_is_ignored() {
        for content in ["", "\n", "{}", "0 0 null\n", "zz 1 null\n", "\0\0\0\0", "cbf29ce484222325 \n"] {
            assert_eq!(newest(content.as_bytes()), None, "{content:?}");
        }
    }

    #[test]
    fn a_draft_is_harmless_to_the_terminal_and_its_cursor_is_in_it() {
        let wild = Draft { line: "a\x1b[2Jb\n".into(), cursor: 99, ..Draft::default() };
        let (_, found) = decode(&encode(1, &Some(wild)).unwrap()).unwrap();
        assert_eq!(found, Some(Draft { line: "a[2Jb".into(), cursor: 5, ..Draft::default() }));
    }

    #[test]
    fn a_draft_that_an_older_rakor_left_in_its_second_slot_is_found() {
        let mut content = vec![b'\n'; SLOTS as usize * SLOT];
        let slot = encode(7, &draft("Perwali")).unwrap();
        content[SMALL_SLOT..SMALL_SLOT + slot.len()].copy_from_slice(&slot);
        assert_eq!(newest(&content), Some((7, SMALL_SLOT, draft("Perwali"))));
    }

    #[test]
    fn the_longest_entry_fits_into_a_slot() {
        let mut longest = draft(&"\u{10ffff}".repeat(crate::register::LONGEST_TEXT)).unwrap();
        let said = WaitingLine { line: "\"".repeat(LONGEST_PASTE), ..WaitingLine::default() };
        longest.pasted.push(PastedLine { said, ..PastedLine::default() });
        assert!(encode(u64::MAX, &Some(longest)).is_ok());
        assert!(encode(1, &draft(&"x".repeat(SLOT))).is_err());
    }
}
