//! A file that is written whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Writes beside the file first, so that a failure leaves what was there; makes its folder where there is none. What
/// is written is on disk when this returns.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    // Otherwise only its writer could read it.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut draft = builder.prefix(".rakor-").tempfile_in(folder)?;
    draft.write_all(bytes)?;
    draft.as_file().sync_all()?;
    draft.persist(path)?;
    // The name is on disk too, where a folder can be synced.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_leaves_what_was_there_and_no_draft() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("baru/notula.md");
        write(&path, b"satu").unwrap();
        write(&path, b"dua").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"dua");
        assert!(write(&path.join("di-bawah-file"), b"tiga").is_err());
        fs::create_dir(room.path().join("folder")).unwrap();
        assert!(write(&room.path().join("folder"), b"tiga").is_err());
        assert_eq!(fs::read_dir(room.path().join("baru")).unwrap().count(), 1);
        assert_eq!(fs::read_dir(room.path()).unwrap().count(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_what_was_written() {
        use std::os::unix::fs::PermissionsExt;
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("notula.md");
        write(&path, b"satu").unwrap();
        fs::write(room.path().join("biasa"), b"").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode(&path), mode(&room.path().join("biasa")));
    }
}
