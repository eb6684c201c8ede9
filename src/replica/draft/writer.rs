//! The writer of a seat's draft: a thread that writes, so that typing never waits for the disk.

use std::fs;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use super::file::DraftFile;
use crate::capture::Draft;

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

/// Writes the newest draft there is, again and again, until the seat is given up.
fn write_all(mut slots: DraftFile, drafts: Receiver<Option<Draft>>) -> DraftFile {
    while let Ok(draft) = drafts.recv() {
        let newest = drafts.try_iter().last().unwrap_or(draft);
        // A disk that fails here is said by the log, which needs it for more than a draft; the next key tries again.
        let _ = slots.write(newest);
    }
    slots
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
