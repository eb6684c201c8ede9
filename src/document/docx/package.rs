//! The package of a Word file: a zip archive whose parts bear no time, so that the same parts are the same bytes.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

#[derive(Default)]
pub struct Package(Vec<(String, Vec<u8>)>);

impl Package {
    pub fn add(&mut self, name: &str, bytes: Vec<u8>) {
        self.0.push((name.to_owned(), bytes));
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
