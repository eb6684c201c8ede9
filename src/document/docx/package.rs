//! The package of a Word file: a zip archive whose parts bear no time, so that the same parts are the same bytes.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipArchive, ZipWriter};

/// More than an office's letterhead takes, in bytes when it is unpacked.
const LIMIT: u64 = 64 * 1024 * 1024;

#[derive(Default)]
pub struct Package(Vec<(String, Vec<u8>)>);

impl Package {
    /// None where this is no archive, or far too large a one.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let mut package = Self::default();
        let mut room = LIMIT;
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).ok()?;
            let name = part.name().ok()?.into_owned();
            let mut bytes = Vec::new();
            room -= part.by_ref().take(room).read_to_end(&mut bytes).ok()? as u64;
            if room == 0 {
                return None;
            }
            if !name.ends_with('/') {
                package.add(&name, bytes);
            }
        }
        Some(package)
    }

    /// A part that is text.
    pub fn text(&self, name: &str) -> Option<&str> {
        let (_, bytes) = self.0.iter().find(|(known, _)| known == name)?;
        Some(std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}'))
    }

    /// Adds a part, or writes it anew.
    pub fn put(&mut self, name: &str, bytes: Vec<u8>) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => *old = bytes,
            None => self.add(name, bytes),
        }
    }

    pub fn add(&mut self, name: &str, bytes: Vec<u8>) {
        self.0.push((name.to_owned(), bytes));
    }

    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(known, _)| known != name);
    }

    /// Nothing fails that is written to memory.
    pub fn bytes(self) -> Vec<u8> {
        let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in self.0 {
            let _ = archive.start_file(name, options).and_then(|()| Ok(archive.write_all(&bytes)?));
        }
        archive.finish().map(Cursor::into_inner).unwrap_or_default()
    }
}
