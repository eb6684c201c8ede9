//! Saves the notula as a file: whole or not at all, and never over what a person has changed.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::lang::Lang;
use crate::minutes::file_name::file_name;
use crate::register::{Issue, Meeting};

/// Where the notula is.
#[derive(Debug, PartialEq, Eq)]
pub struct Saved {
    pub path: PathBuf,
    /// Whether the file had to be written; otherwise it said the same already.
    pub written: bool,
    /// The file that a person has changed, and that was therefore left alone.
    pub kept: Option<PathBuf>,
}

/// The notula could not be saved; whatever was there before still is.
#[derive(Debug, thiserror::Error)]
#[error("{}: {cause}", path.display())]
pub struct NotSaved {
    pub path: PathBuf,
    #[source]
    pub cause: io::Error,
}

impl Saved {
    pub fn sentence(&self, lang: Lang) -> String {
        let path = self.path.display();
        match &self.kept {
            Some(kept) => lang.minutes_kept(path, kept.display()),
            None if self.written => lang.minutes_saved(path),
            None => lang.minutes_current(path),
        }
    }
}

impl NotSaved {
    pub fn sentence(&self, lang: Lang) -> String {
        lang.minutes_not_saved(self.path.display(), &self.cause)
    }
}

/// Saves `text` in `folder` under the meeting's own name, as [`save_as`] does.
pub fn save(text: &str, folder: &Path, memory: &Path, meeting: &Meeting) -> Result<Saved, NotSaved> {
    save_as(text, &folder.join(format!("{}.md", file_name(meeting))), memory)
}

/// Saves an issued version in `folder`, its number after the meeting's own name: `…-v1.md`.
pub fn save_issue(issue: &Issue, folder: &Path, memory: &Path, meeting: &Meeting) -> Result<Saved, NotSaved> {
    save_as(&issue.text, &folder.join(format!("{}-v{}.md", file_name(meeting), issue.version)), memory)
}

/// Saves `text` at a path. The folder `memory` holds what was last written there: a file that says something else was
/// changed by a person, and the text goes beside it under the next free number.
pub fn save_as(text: &str, wanted: &Path, memory: &Path) -> Result<Saved, NotSaved> {
    let name = wanted.file_stem().unwrap_or_default().to_string_lossy();
    let extension = wanted.extension().map(|end| format!(".{}", end.to_string_lossy())).unwrap_or_default();
    let mut kept = None;
    let mut number = 1;
    loop {
        let path = match number {
            1 => wanted.to_owned(),
            _ => wanted.with_file_name(format!("{name}-{number}{extension}")),
        };
        let remembered = memory.join(format!("{}.last", path.file_name().unwrap_or_default().to_string_lossy()));
        match fs::read(&path) {
            Ok(there) if there == text.as_bytes() => return Ok(Saved { path, written: false, kept }),
            Ok(there) if fs::read(&remembered).is_ok_and(|last| last == there) => {}
            Ok(_) => {
                kept.get_or_insert(path);
                number += 1;
                continue;
            }
            Err(cause) if cause.kind() == ErrorKind::NotFound => {}
            Err(cause) => return Err(NotSaved { path, cause }),
        }
        write_whole(&path, text).map_err(|cause| NotSaved { path: path.clone(), cause })?;
        // Forgetting is harmless: the next notula then goes beside this one.
        let _ = write_whole(&remembered, text);
        return Ok(Saved { path, written: true, kept });
    }
}

/// Writes beside the file first, so that a failure leaves what was there.
fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let draft = path.with_extension(format!("{}.tmp", std::process::id()));
    let written = write_synced(&draft, text).and_then(|()| fs::rename(&draft, path));
    if written.is_err() {
        let _ = fs::remove_file(&draft);
    }
    written
}

fn write_synced(path: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::Agenda;
    use chrono::NaiveDate;
    use uuid::Uuid;

    struct Office {
        room: tempfile::TempDir,
        meeting: Meeting,
    }

    impl Office {
        fn new() -> Self {
            let date = NaiveDate::from_ymd_opt(2024, 3, 14).unwrap();
            let agenda = Agenda { series: "kla-kota-kupang".into(), date, ..Agenda::default() };
            Self { room: tempfile::tempdir().unwrap(), meeting: Meeting::new(Uuid::nil(), agenda) }
        }

        fn path(&self, name: &str) -> PathBuf {
            self.room.path().join("notula").join(name)
        }

        fn save(&self, text: &str) -> Result<Saved, NotSaved> {
            save(text, &self.path(""), &self.room.path().join("ingatan"), &self.meeting)
        }
    }

    const FIRST: &str = "notula-kla-kota-kupang-2024-03-14.md";
    const SECOND: &str = "notula-kla-kota-kupang-2024-03-14-2.md";

    #[test]
    fn what_rakor_wrote_itself_is_written_anew() {
        let office = Office::new();
        let saved = |written| Saved { path: office.path(FIRST), written, kept: None };
        assert_eq!(office.save("draf").unwrap(), saved(true));
        assert_eq!(office.save("akhir").unwrap(), saved(true));
        assert_eq!(office.save("akhir").unwrap(), saved(false));
        assert_eq!(fs::read_to_string(office.path(FIRST)).unwrap(), "akhir");
        assert_eq!(fs::read_dir(office.path("")).unwrap().count(), 1, "no draft stays behind");
    }

    #[test]
    fn what_a_person_changed_is_left_alone_and_named() {
        let office = Office::new();
        office.save("draf").unwrap();
        fs::write(office.path(FIRST), "draf, diperbaiki").unwrap();
        for text in ["akhir", "akhir sekali"] {
            let saved = office.save(text).unwrap();
            assert_eq!(saved, Saved { path: office.path(SECOND), written: true, kept: Some(office.path(FIRST)) });
            assert!(saved.sentence(Lang::Id).contains("dibiarkan"));
            assert_eq!(fs::read_to_string(office.path(FIRST)).unwrap(), "draf, diperbaiki");
            assert_eq!(fs::read_to_string(office.path(SECOND)).unwrap(), text);
        }
    }

    #[test]
    fn a_file_that_rakor_does_not_remember_is_a_persons() {
        let office = Office::new();
        office.save("draf").unwrap();
        fs::remove_dir_all(office.room.path().join("ingatan")).unwrap();
        assert_eq!(office.save("akhir").unwrap().path, office.path(SECOND));
    }

    #[test]
    fn a_failure_is_one_sentence_and_leaves_what_was_there() {
        let office = Office::new();
        fs::create_dir_all(office.path(FIRST)).unwrap();
        let sentence = office.save("draf").unwrap_err().sentence(Lang::Id);
        assert!(sentence.contains(FIRST) && sentence.ends_with("pilih folder lain."), "{sentence}");
        assert!(office.path(FIRST).is_dir());
    }

    #[test]
    fn a_name_is_safe_on_every_file_system_and_tells_meetings_apart() {
        let name = |series: &str, id: &str| {
            let agenda = Agenda { series: series.into(), id: id.into(), ..Agenda::default() };
            file_name(&Meeting::new(Uuid::nil(), agenda))
        };
        assert_eq!(name("KLA: Kota/Kupang?", "ruang *2*"), "notula-kla-kota-kupang-1970-01-01-ruang-2");
        assert_eq!(name("../..\\CON", ""), "notula-con-1970-01-01");
        assert!(name(&"panjang ".repeat(90), &"x".repeat(300)).len() < 160);
        assert_ne!(name("kla", "pagi"), name("kla", "siang"));
    }
}
