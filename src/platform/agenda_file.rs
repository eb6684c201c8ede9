//! Agenda files on disk: the one part of the agenda that touches the file system.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::agenda::diagnostic::{Fault, FileFault, Problem, Source, SourcePlace};
use crate::agenda::{self, Agency, Agenda, Cluster, PastedAgency, pasted, pasted_table, read};
use crate::document::docx::is_base;
use crate::document::picture::Picture;

/// Far more than any agenda needs, in bytes; nothing beyond it is read into memory.
const LIMIT: u64 = 1024 * 1024;

/// Reads the agenda at `path` and the directories of agencies beside it.
///
/// Fails with every fault that was found; a file that cannot be used at all is one fault.
pub fn load(path: &Path) -> Result<Agenda, Vec<Fault>> {
    with(path, read)
}

/// Looks for faults in an agenda file, or in a directory of agencies.
pub fn check(path: &Path) -> Result<(), Vec<Fault>> {
    with(path, agenda::check)
}

/// What finds its way from one file to those beside it.
type Include<'a> = &'a mut dyn FnMut(&str) -> Result<Source, FileFault>;

fn with<T>(path: &Path, read: impl FnOnce(&Source, Include) -> Result<T, Vec<Fault>>) -> Result<T, Vec<Fault>> {
    let name = path.to_string_lossy();
    match source(path) {
        Ok(source) => read(&source, &mut |file| beside(&path.with_file_name(file))),
        Err(fault) => Err(vec![Fault {
            place: SourcePlace { source: Source::new(&name, ""), span: 0..0 },
            problem: Problem::File(name.into_owned(), fault),
            suggestion: None,
        }]),
    }
}

/// The agencies of a file: of an agenda, with the clusters that they are members of; of a table (`.csv`, `.tsv`); or one a
/// line.
pub fn agencies(path: &Path) -> Result<Vec<PastedAgency>, Vec<Fault>> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    if ending == "toml" {
        let agenda = load(path)?;
        let cluster = |agency: &Agency| {
            let is_member = |cluster: &&Cluster| cluster.members.contains(&agency.id);
            agenda.clusters.iter().find(is_member).map(|cluster| cluster.id.to_string())
        };
        let pasted = |agency: &Agency| PastedAgency { cluster: cluster(agency), agency: agency.clone() };
        return Ok(agenda.agencies.iter().map(pasted).collect());
    }
    let read = if matches!(ending.as_str(), "csv" | "tsv") { pasted_table } else { pasted };
    with(path, |source, _| Ok(read(&source.text)))
}

/// Writes a new agenda file; one that is there already is left alone.
pub fn create(path: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// A file beside the agenda: text as it is, a picture and a Word file in base 64.
pub fn beside(path: &Path) -> Result<Source, FileFault> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let bytes = match ending.as_str() {
        "png" | "jpg" | "jpeg" => Picture::read(bytes(path)?).ok_or(FileFault::NotAPicture)?.bytes,
        "docx" => Some(bytes(path)?).filter(|bytes| is_base(bytes)).ok_or(FileFault::NotAWordFile)?,
        _ => return source(path),
    };
    Ok(Source::new(&path.to_string_lossy(), &STANDARD.encode(bytes)))
}

fn source(path: &Path) -> Result<Source, FileFault> {
    match String::from_utf8(bytes(path)?) {
        Ok(text) => Ok(Source::new(&path.to_string_lossy(), &text)),
        Err(error) => {
            let readable = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            Err(FileFault::NotText { line: readable.iter().filter(|byte| **byte == b'\n').count() + 1 })
        }
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, FileFault> {
    let kind = fs::metadata(path).map_err(fault)?;
    if kind.is_dir() {
        return Err(FileFault::Folder);
    }
    if !kind.is_file() {
        return Err(FileFault::NotAFile);
    }
    let mut bytes = Vec::new();
    File::open(path).map_err(fault)?.take(LIMIT + 1).read_to_end(&mut bytes).map_err(fault)?;
    if bytes.len() as u64 > LIMIT {
        return Err(FileFault::TooLarge { limit: LIMIT });
    }
    Ok(bytes)
}

fn fault(error: std::io::Error) -> FileFault {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => FileFault::Missing,
        _ => FileFault::Unreadable(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::diagnostic::render;
    use crate::lang::Lang;

    /// Why a file of this content cannot be used, in a sentence.
    fn complaint(content: Option<&[u8]>) -> String {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("agenda.toml");
        if let Some(content) = content {
            fs::write(&path, content).unwrap();
        }
        Lang::Id.problem(&Problem::File("agenda.toml".to_owned(), source(&path).unwrap_err()))
    }

    #[test]
    fn a_file_that_cannot_be_used_is_refused_in_one_clear_sentence() {
        let large = vec![b'#'; 50 * 1024 * 1024];
        for (content, said) in [
            (None, "file `agenda.toml` tidak ada; periksa nama dan foldernya"),
            (
                Some(&b"format = 1\n\xff\xfe"[..]),
                "`agenda.toml` bukan teks UTF-8 (mulai baris 2); simpan ulang dengan penyandian UTF-8",
            ),
            (
                Some(&large[..]),
                "`agenda.toml` terlalu besar untuk sebuah agenda (paling besar 1024 KiB); periksa apakah filenya benar",
            ),
        ] {
            assert_eq!(complaint(content), said);
        }
    }

    #[test]
    fn a_folder_is_refused_by_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let faults = load(folder.path()).unwrap_err();
        assert!(render(&faults, Lang::Id, false).contains("adalah folder"));
    }

    #[test]
    fn the_arms_of_the_letterhead_are_kept_in_the_agenda_and_anything_else_is_missed_at_its_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("agenda.toml");
        let meeting = "[meeting]\ntitle = 'Rakor'\nseries = 'rakor'\ndate = 2024-03-14\n";
        fs::write(&path, format!("{meeting}[letterhead]\nlines = ['KOTA']\nlogo = 'lambang.png'\n")).unwrap();
        let picture = [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], &[0, 0, 0, 64, 0, 0, 0, 32, 8, 2, 0, 0, 0]].concat();
        for (content, said) in [(None, "tidak ada"), (Some(&b"bukan gambar"[..]), "bukan gambar PNG atau JPEG")] {
            if let Some(content) = content {
                fs::write(folder.path().join("lambang.png"), content).unwrap();
            }
            let missed = render(&load(&path).unwrap_err(), Lang::Id, false);
            assert!(missed.contains(said) && missed.contains("agenda.toml:7:8"), "{missed}");
        }
        fs::write(folder.path().join("lambang.png"), &picture).unwrap();
        assert_eq!(load(&path).unwrap().logo.bytes(), picture);
    }

    #[test]
    fn a_directory_of_agencies_is_found_beside_the_agenda_or_missed_at_its_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("agenda.toml");
        let meeting = "[meeting]\ntitle = 'Rakor'\nseries = 'rakor'\ndate = 2024-03-14\n";
        fs::write(&path, format!("agencies = ['kota.toml']\n{meeting}")).unwrap();
        let missed = render(&load(&path).unwrap_err(), Lang::Id, false);
        assert!(missed.contains("file `kota.toml` tidak ada") && missed.contains("agenda.toml:1:13"), "{missed}");

        fs::write(folder.path().join("kota.toml"), "[[agency]]\nid = 'dinkes'\nname = 'Dinas Kesehatan'\n").unwrap();
        assert_eq!(load(&path).unwrap().agencies[0].short, "Dinas Kesehatan");
    }
}
