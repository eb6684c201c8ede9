//! The writer of a seat's draft: a thread that writes, so that typing never waits for the disk.

use std::fs;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::file::DraftFile;
use crate::capture::Draft;

/// How much later than a key its letter is on the disk, at the most.
const SYNC_WITHIN: Duration = Duration::from_millis(400);

pub struct DraftWriter {
    path: PathBuf,
    /// None once the writer is told to finish.
    work: Option<(Sender<Option<Draft>>, JoinHandle<DraftFile>)>,
}

impl DraftWriter {
    pub fn of(path: PathBuf, slots: DraftFile) -> Self {
        let (sender, drafts) = channel();
        let thread = thread::spawn(move || write_all(slots, drafts));
        Self { path, work: Some((sender, thread)) }
    }

    pub fn keep(&self, draft: Option<Draft>) {
        if let Some((sender, _)) = &self.work {
            // Only a writer that is gone can't be told, and it is not gone before the seat is.
            let _ = sender.send(draft);
        }
    }
}

/// Writes the newest draft there is, again and again, until the seat is given up. What was written is synced a moment
/// later, however much more is typed meanwhile: a sync at every key would only wear the disk and the battery.
fn write_all(mut slots: DraftFile, drafts: Receiver<Option<Draft>>) -> DraftFile {
    // When the oldest draft that is not synced was written.
    let mut unsynced: Option<Instant> = None;
    loop {
        let next = match unsynced {
            None => drafts.recv().map_err(RecvTimeoutError::from),
            Some(since) => drafts.recv_timeout(SYNC_WITHIN.saturating_sub(since.elapsed())),
        };
        // A disk that fails here is said by the log, which needs it for more than a draft; the next key tries again.
        let is_over = next == Err(RecvTimeoutError::Disconnected);
        if let Ok(draft) = next {
            let _ = slots.write(drafts.try_iter().last().unwrap_or(draft));
            unsynced.get_or_insert_with(Instant::now);
        }
        if unsynced.is_some_and(|since| is_over || since.elapsed() >= SYNC_WITHIN) {
            let _ = slots.sync();
            unsynced = None;
        }
        if is_over {
            return slots;
        }
    }
}

impl Drop for DraftWriter {
    /// Waits until all is written, and leaves no file where no draft is.
    fn drop(&mut self) {
        let Some((sender, thread)) = self.work.take() else { return };
        drop(sender);
        if let Ok(slots) = thread.join()
            && slots.draft().is_none()
        {
            // While the lock is still held, so that nobody sits down at a file that is about to go.
            let _ = fs::remove_file(&self.path);
        }
    }
}
