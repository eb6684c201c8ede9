//! The register of a demonstration: a file that goes with the program, so that a second terminal can follow it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

const BEGINNING: &str = "coba-";
const ENDING: &str = ".db";

/// How long a file stays that a crash left behind.
const LEFTOVER: Duration = Duration::from_secs(24 * 60 * 60);

/// Removed when dropped.
pub struct DemoFile {
    path: PathBuf,
}

/// A demonstration that was found, and for how long it has been there.
#[derive(Debug, PartialEq, Eq)]
pub struct FoundDemo {
    pub path: PathBuf,
    pub age: Duration,
}

impl DemoFile {
    /// A place beside the register that nobody else uses; what crashes left behind there goes.
    pub fn beside(register: &Path) -> Self {
        for (_, FoundDemo { path, age }) in found(register) {
            if age > LEFTOVER {
                remove(&path);
            }
        }
        let name = format!("{BEGINNING}{}-{}{ENDING}", seconds(), std::process::id());
        Self { path: register.with_file_name(name) }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for DemoFile {
    fn drop(&mut self) {
        remove(&self.path);
    }
}

/// The demonstration beside the register that was started last.
pub fn newest(register: &Path) -> Option<FoundDemo> {
    found(register).into_iter().max_by_key(|(started, _)| *started).map(|(_, demo)| demo)
}

/// Those that there are, each with the second in which it was started.
fn found(register: &Path) -> Vec<(u64, FoundDemo)> {
    let folder = register.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path());
    let started = |path: &Path| {
        let name = path.file_name()?.to_str()?;
        name.strip_prefix(BEGINNING)?.strip_suffix(ENDING)?.split_once('-')?.0.parse::<u64>().ok()
    };
    let demo = |path: PathBuf| {
        let started = started(&path)?;
        Some((started, FoundDemo { path, age: Duration::from_secs(seconds().saturating_sub(started)) }))
    };
    files.filter_map(demo).collect()
}

fn seconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}

/// The register, and what SQLite keeps beside it while it writes.
fn remove(path: &Path) {
    let mut journal = path.as_os_str().to_owned();
    journal.push("-journal");
    // There is nobody to tell, and the next demonstration tries again.
    let _ = fs::remove_file(path);
    let _ = fs::remove_file(journal);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_demonstration_is_found_while_it_runs_and_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let register = folder.path().join("rakor.db");
        fs::write(&register, "real").unwrap();
        let left = folder.path().join("coba-1000-7.db");
        fs::write(&left, "left by a crash").unwrap();
        let demo = DemoFile::beside(&register);
        assert!(!left.exists(), "what a crash left long ago goes");
        fs::write(demo.path(), "demo").unwrap();
        let found = newest(&register).expect("the demonstration that runs");
        assert_eq!(found.path, demo.path());
        assert!(found.age < Duration::from_secs(60), "{found:?}");
        drop(demo);
        assert_eq!(newest(&register), None);
        assert_eq!(fs::read(&register).unwrap(), b"real");
    }
}
