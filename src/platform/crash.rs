//! When rakor itself fails: one sentence for people, and a file for those who mend it.

use std::backtrace::Backtrace;
use std::io::{self, Write};
use std::panic::{self, PanicHookInfo};
use std::path::{Path, PathBuf};

use crate::lang::Lang;
use crate::text::clean;

/// From now on a failure of the program is told in this language, and reported in a file of this folder.
pub fn report_to(folder: PathBuf, lang: Lang) {
    panic::set_hook(Box::new(move |failure| {
        let sentence = match write(&folder, failure) {
            Ok(path) => lang.crashed(clean(&path.display().to_string())),
            Err(_) => lang.crashed_unreported(clean(&failure.to_string())),
        };
        // There is nobody left to tell where even that fails.
        let _ = writeln!(io::stderr(), "{sentence}");
    }));
}

/// What failed and where. It names no entry and no agency.
fn write(folder: &Path, failure: &PanicHookInfo) -> io::Result<PathBuf> {
    let path = folder.join(format!("rakor-laporan-{}.txt", std::process::id()));
    let version = env!("CARGO_PKG_VERSION");
    let (system, machine) = (std::env::consts::OS, std::env::consts::ARCH);
    let trace = Backtrace::force_capture();
    std::fs::write(&path, format!("rakor {version} ({system}, {machine})\n{failure}\n\n{trace}\n"))?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::process::Command;

    const FOLDER: &str = "RAKOR_TEST_CRASH";

    #[test]
    #[ignore = "a process started by the test below"]
    fn process_that_fails() {
        report_to(std::env::var_os(FOLDER).expect("a folder").into(), Lang::Id);
        panic!("a fault of the program");
    }

    #[test]
    fn a_failure_is_one_sentence_and_a_file_that_says_where() {
        let folder = tempfile::tempdir().unwrap();
        let mut test = Command::new(std::env::current_exe().unwrap());
        test.args(["platform::crash::tests::process_that_fails", "--exact", "--ignored", "--nocapture"]);
        let output = test.env(FOLDER, folder.path()).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let sentences: Vec<_> = said.lines().filter(|line| line.contains("kesalahan program")).collect();
        let report = std::fs::read_dir(folder.path()).unwrap().next().expect("a report").unwrap().path();
        assert!(sentences.len() == 1 && sentences[0].contains(report.to_str().unwrap()), "{said}");
        assert!(!sentences[0].contains("a fault of the program"), "{said}");
        let report = std::fs::read_to_string(report).unwrap();
        assert!(report.contains("a fault of the program") && report.contains("crash.rs:"), "{report}");
    }
}
