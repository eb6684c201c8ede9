//! A PDF, made by LibreOffice of the Word file, or by a browser of the page, whichever is installed.

use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// Why there is no PDF.
#[derive(Debug)]
pub enum NoPdf {
    /// Neither LibreOffice nor a browser was found.
    NoProgram,
    Failed(io::Error),
}

/// What the programs are called, where they are on the path, and where they are otherwise installed.
const OFFICES: [&str; 4] = [
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
];
const BROWSERS: [&str; 10] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
];

/// Of a Word file and of a page of the web that say the same. Waits for the program, which takes some seconds. It works
/// in a folder of its own, with settings of its own, so that one that is open does not get in its way.
pub fn pdf(word_file: &[u8], page: &[u8]) -> Result<Vec<u8>, NoPdf> {
    let room = tempfile::tempdir().map_err(NoPdf::Failed)?;
    let [source, printed, profile, written] =
        ["notula.docx", "notula.html", "profile", "notula.pdf"].map(|name| room.path().join(name));
    fs::write(&source, word_file).and_then(|()| fs::write(&printed, page)).map_err(NoPdf::Failed)?;
    let settings = format!("-env:UserInstallation={}", address(&profile));
    let folder = room.path().to_string_lossy();
    let office = [&settings, "--headless", "--convert-to", "pdf", "--outdir", &folder, &source.to_string_lossy()];
    let (settings, target) =
        (format!("--user-data-dir={}", profile.display()), format!("--print-to-pdf={}", written.display()));
    let address = address(&printed);
    let browser = ["--headless", "--disable-gpu", "--no-pdf-header-footer", &settings, &target, &address];
    let mut failed = NoPdf::NoProgram;
    for (programs, arguments) in [(&OFFICES[..], &office[..]), (&BROWSERS[..], &browser[..])] {
        for program in programs {
            match run(program, arguments) {
                Some(ran) => match ran.and_then(|()| fs::read(&written)) {
                    Ok(pdf) => return Ok(pdf),
                    Err(cause) => failed = NoPdf::Failed(cause),
                },
                None => continue,
            }
        }
    }
    Err(failed)
}

/// None where there is no such program.
fn run(program: &str, arguments: &[&str]) -> Option<io::Result<()>> {
    let mut command = Command::new(program);
    match command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status() {
        Ok(status) if status.success() => Some(Ok(())),
        Ok(status) => Some(Err(io::Error::other(format!("{program}: {status}")))),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => None,
        Err(cause) => Some(Err(cause)),
    }
}

/// A path as the address of a file.
fn address(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/").replace('%', "%25").replace(' ', "%20");
    if path.starts_with('/') { format!("file://{path}") } else { format!("file:///{path}") }
}
