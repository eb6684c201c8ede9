//! A file that is written whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

/// How the drafts of files begin that are being written.
const DRAFT: &str = ".rakor-";
/// A draft that is older was left by a program that was killed.
const LEFT_AFTER: Duration = Duration::from_secs(3600);

/// Who may read a file that was not there before.
#[derive(Clone, Copy)]
enum Readers {
    /// Whom the system lets read any new file.
    Usual,
    Owner,
}

/// Writes beside the file first, so that a failure leaves what was there; makes its folder where there is none. What
/// is written is on disk when this returns. A file that was there keeps its rights.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_for(path, bytes, Readers::Usual)
}

/// The same, for a file and a folder that are nobody's but their owner's.
pub fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_for(path, bytes, Readers::Owner)
}

fn write_for(path: &Path, bytes: &[u8], readers: Readers) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    make_folder(folder, readers)?;
    remove_left_drafts(folder);
    let before = fs::metadata(path).ok().filter(fs::Metadata::is_file);
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    if let Readers::Usual = readers {
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    }
    // Under a name that nobody can guess, and only where there is no file nor link of that name.
    let mut draft = builder.prefix(DRAFT).tempfile_in(folder)?;
    draft.write_all(bytes)?;
    if let Some(before) = before {
        draft.as_file().set_permissions(before.permissions())?;
    }
    draft.as_file().sync_all()?;
    draft.persist(path)?;
    // The name is on disk too, where a folder can be synced.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// Makes a folder, with those above it.
fn make_folder(folder: &Path, readers: Readers) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    if let Readers::Owner = readers {
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    }
    #[cfg(not(unix))]
    let _ = readers;
    builder.recursive(true).create(folder)
}

/// Takes away the drafts that programs left which were killed.
fn remove_left_drafts(folder: &Path) {
    for file in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_draft = file.file_name().to_string_lossy().starts_with(DRAFT);
        let written = || file.metadata().ok().filter(fs::Metadata::is_file)?.modified().ok()?.elapsed().ok();
        if is_draft && written().is_some_and(|ago| ago > LEFT_AFTER) {
            let _ = fs::remove_file(file.path());
        }
    }
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
    fn others_may_read_a_paper_and_nobody_what_is_private_and_rights_stay_as_they_were_set() {
        use std::os::unix::fs::PermissionsExt;
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("notula.md");
        write(&path, b"satu").unwrap();
        fs::write(room.path().join("biasa"), b"").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&path), mode(&room.path().join("biasa")));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        write(&path, b"dua").unwrap();
        assert_eq!(mode(&path), 0o640);
        let private = room.path().join("ingatan/notula.md.last");
        write_private(&private, b"satu").unwrap();
        assert_eq!((mode(&private), mode(private.parent().unwrap())), (0o600, 0o700));
    }

    #[test]
    fn what_a_killed_program_left_half_written_is_taken_away() {
        let room = tempfile::tempdir().unwrap();
        let [left, young, other] = [".rakor-abc", ".rakor-def", "catatan.tmp"].map(|name| room.path().join(name));
        for path in [&left, &young, &other] {
            fs::write(path, b"setengah").unwrap();
        }
        let long_ago = std::time::SystemTime::now() - 2 * LEFT_AFTER;
        for path in [&left, &other] {
            File::options().write(true).open(path).unwrap().set_modified(long_ago).unwrap();
        }
        write(&room.path().join("notula.md"), b"satu").unwrap();
        assert_eq!([&left, &young, &other].map(|path| path.exists()), [false, true, true]);
    }
}
