//! A PDF of a Word file, made by LibreOffice where it is installed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Why there is no PDF.
#[derive(Debug)]
pub enum NoPdf {
    /// No LibreOffice was found.
    NoProgram,
    Failed(io::Error),
}

/// What LibreOffice is called, where it is on the path, and where it is otherwise installed.
const PROGRAMS: [&str; 4] = [
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
];

/// Waits for the program, which takes some seconds. It works in a folder of its own, with settings of its own, so that
/// one that is open does not get in its way.
pub fn of_word_file(bytes: &[u8]) -> Result<Vec<u8>, NoPdf> {
    let room = tempfile::tempdir().map_err(NoPdf::Failed)?;
    let source = room.path().join("notula.docx");
    fs::write(&source, bytes).map_err(NoPdf::Failed)?;
    let profile = format!("-env:UserInstallation=file://{}", address(&room.path().join("profile")));
    for program in PROGRAMS {
        let mut command = Command::new(program);
        command.arg(&profile).args(["--headless", "--convert-to", "pdf", "--outdir"]).arg(room.path()).arg(&source);
        match command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status() {
            Ok(_) => return fs::read(room.path().join("notula.pdf")).map_err(NoPdf::Failed),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(NoPdf::Failed(error)),
        }
    }
    Err(NoPdf::NoProgram)
}

/// A path as part of a file's address.
fn address(path: &Path) -> String {
    let path: PathBuf = path.into();
    let path = path.to_string_lossy().replace('\\', "/").replace(' ', "%20");
    if path.starts_with('/') { path } else { format!("/{path}") }
}
