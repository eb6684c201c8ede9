//! Saves a paper as a file: whole or not at all, and never over what a person has changed.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::whole_file;
use crate::document::format::Format;
use crate::lang::Lang;
use crate::minutes::file_name::file_name;
use crate::register::Meeting;
use crate::text::capital;

/// Where a paper is.
#[derive(Debug, PartialEq, Eq)]
pub struct Saved {
    pub path: PathBuf,
    /// Whether the file had to be written; otherwise it said the same already.
    pub written: bool,
    /// The file that a person has changed, and that was therefore left alone.
    pub kept: Option<PathBuf>,
}

/// A paper could not be saved; whatever was there before still is.
#[derive(Debug, thiserror::Error)]
#[error("{}: {cause}", path.display())]
pub struct NotSaved {
    pub path: PathBuf,
    #[source]
    pub cause: io::Error,
}

impl Saved {
    /// Where the paper of this name is now.
    pub fn sentence(&self, lang: Lang, paper: &str) -> String {
        let path = self.path.display();
        match &self.kept {
            Some(kept) => lang.paper_kept(paper, path, kept.display()),
            None if self.written => lang.paper_saved(capital(paper), path),
            None => lang.paper_current(capital(paper), path),
        }
    }
}

impl NotSaved {
    pub fn sentence(&self, lang: Lang, paper: &str) -> String {
        lang.paper_not_saved(capital(paper), self.path.display(), &self.cause)
    }
}

/// Where files are written, and what is remembered of them.
#[derive(Clone, Copy)]
pub struct Writing<'a> {
    /// The folder that holds what was last written into each file: one that says something else was changed by a person.
    pub memory: &'a Path,
    /// Write even over what a person has changed.
    pub force: bool,
}

/// The folder that remembers what was last written into each notula, beside a register.
pub fn memory_beside(register: &Path) -> PathBuf {
    let mut path = register.as_os_str().to_owned();
    path.push(".notula");
    path.into()
}

impl Writing<'_> {
    /// Saves the minutes in `folder` under the meeting's own name.
    pub fn save(self, bytes: &[u8], folder: &Path, meeting: &Meeting, format: Format) -> Result<Saved, NotSaved> {
        self.save_as(bytes, &folder.join(format!("{}.{}", file_name(meeting), format.ending())))
    }

    /// Saves at a path. What a person has changed is left alone, unless forced, and the new file goes beside it under
    /// the next free number.
    pub fn save_as(self, bytes: &[u8], wanted: &Path) -> Result<Saved, NotSaved> {
        let name = wanted.file_stem().unwrap_or_default().to_string_lossy();
        let extension = wanted.extension().map(|end| format!(".{}", end.to_string_lossy())).unwrap_or_default();
        let mut kept = None;
        let mut number = 1;
        loop {
            let path = match number {
                1 => wanted.to_owned(),
                _ => wanted.with_file_name(format!("{name}-{number}{extension}")),
            };
            let remembered =
                self.memory.join(format!("{}.last", path.file_name().unwrap_or_default().to_string_lossy()));
            match read(&path) {
                Ok(there) if there == bytes => return Ok(Saved { path, written: false, kept }),
                Ok(there) if self.force || read(&remembered).is_ok_and(|last| last == there) => {}
                Ok(_) => {
                    kept.get_or_insert(path);
                    number += 1;
                    continue;
                }
                Err(cause) if cause.kind() == ErrorKind::NotFound => {}
                Err(cause) => return Err(NotSaved { path, cause }),
            }
            whole_file::write(&path, bytes).map_err(|cause| NotSaved { path: path.clone(), cause })?;
            // Forgetting is harmless: the next one then goes beside this one.
            let _ = whole_file::write_private(&remembered, bytes);
            return Ok(Saved { path, written: true, kept });
        }
    }
}

/// Reads a file; what is no file, and would never end, is not read.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    match fs::metadata(path)?.is_file() {
        true => fs::read(path),
        false => Err(ErrorKind::InvalidInput.into()),
    }
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
            self.write(text, false)
        }

        fn write(&self, text: &str, force: bool) -> Result<Saved, NotSaved> {
            let writing = Writing { memory: &self.room.path().join("ingatan"), force };
            writing.save(text.as_bytes(), &self.path(""), &self.meeting, Format::Markdown)
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
            assert!(saved.sentence(Lang::Id, "notula").contains("dibiarkan"));
            assert_eq!(fs::read_to_string(office.path(FIRST)).unwrap(), "draf, diperbaiki");
            assert_eq!(fs::read_to_string(office.path(SECOND)).unwrap(), text);
        }
    }

    #[test]
    fn what_a_person_changed_is_written_over_only_when_forced() {
        let office = Office::new();
        office.save("draf").unwrap();
        fs::write(office.path(FIRST), "draf, diperbaiki").unwrap();
        assert_eq!(office.write("akhir", true).unwrap().path, office.path(FIRST));
        assert_eq!(fs::read_to_string(office.path(FIRST)).unwrap(), "akhir");
        assert!(!office.path(SECOND).exists());
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
        let sentence = office.save("draf").unwrap_err().sentence(Lang::Id, "notula");
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
