//! An office: an empty home folder in which rakor is run, with nothing of this computer around it.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_rakor");

pub const AGENDA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/agendas/kla-kota-kupang-2024.toml");

/// The smallest agenda there is.
pub const SMALL: &str = "format = 1\n[meeting]\ntitle = 'Rakor'\nseries = 'rakor'\ndate = 2024-03-14\n";

pub struct Office {
    home: TempDir,
}

/// The rows of a table as Excel reads it.
pub fn table(text: &str) -> csv::Reader<&[u8]> {
    let rows = text.strip_prefix('\u{feff}').unwrap_or_else(|| panic!("no mark of UTF-8: {text}"));
    csv::ReaderBuilder::new().delimiter(b';').from_reader(rows.as_bytes())
}

/// One call of rakor, which is still being put together.
pub struct Rakor {
    command: Command,
    stdin: Vec<u8>,
}

/// What a call of rakor came to.
#[derive(Debug)]
pub struct Said {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Office {
    pub fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    /// An office whose register holds the meeting of Kupang's agenda, in which these lines were recorded.
    pub fn after(lines: &str) -> Self {
        let office = Self::new();
        office.rakor(["record", "--agenda", AGENDA]).stdin(lines).run().succeeded();
        office
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub fn register(&self) -> PathBuf {
        self.path("rakor.db")
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    /// All that rakor knows of the computer.
    pub fn environment(&self) -> impl Iterator<Item = (&'static str, OsString)> {
        let folders = ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA", "USERPROFILE"];
        let home = self.home.path().as_os_str();
        let told = [("TZ", "UTC".into()), ("RAKOR_NOW", "2024-03-14T09:12:00+08:00".into())];
        let register = ("RAKOR_REGISTER", self.register().into_os_string());
        folders.map(|folder| (folder, home.to_owned())).into_iter().chain(told).chain([register])
    }

    pub fn rakor<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> Rakor {
        let mut rakor = self.call(PROGRAM);
        rakor.command.args(args);
        rakor
    }

    /// A line as it is typed into a shell, which finds rakor by its name.
    #[cfg(unix)]
    pub fn shell(&self, line: &str) -> Rakor {
        let bin = Path::new(PROGRAM).parent().unwrap();
        let path = std::env::join_paths([bin, Path::new("/usr/bin"), Path::new("/bin")]).unwrap();
        let mut shell = self.call("sh").env("PATH", Path::new(&path));
        shell.command.args(["-c", line]);
        shell
    }

    fn call(&self, program: &str) -> Rakor {
        let mut command = Command::new(program);
        command.current_dir(self.home.path()).env_clear().envs(self.environment());
        Rakor { command, stdin: Vec::new() }
    }

    pub fn export(&self) -> Value {
        serde_json::from_str(&self.rakor(["export", "--json"]).run().succeeded().stdout).unwrap()
    }

    pub fn meetings(&self) -> Vec<Value> {
        serde_json::from_str(&self.rakor(["list", "--json"]).run().succeeded().stdout).unwrap()
    }

    /// Adds an event to the log of a series as another program could.
    pub fn append(&self, series: &str, event: &Value) {
        let log = rusqlite::Connection::open(self.register()).unwrap();
        log.execute(
            "insert into event (series, position, id, meeting, at, seat, body)
             select series, count(*), ?2, meeting, at, seat, ?3 from event where series = ?1",
            rusqlite::params![series, uuid::Uuid::now_v7().to_string(), event.to_string()],
        )
        .unwrap();
    }
}

impl Rakor {
    pub fn stdin(mut self, input: impl AsRef<[u8]>) -> Self {
        self.stdin = input.as_ref().to_vec();
        self
    }

    pub fn env(mut self, name: &str, value: impl AsRef<Path>) -> Self {
        self.command.env(name, value.as_ref());
        self
    }

    /// Without a register that was named: the office's own, in its data folder.
    pub fn unnamed(mut self) -> Self {
        self.command.env_remove("RAKOR_REGISTER");
        self
    }

    pub fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    pub fn run(mut self) -> Said {
        let mut child =
            self.command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        let feeder = std::thread::spawn(move || drop(input.write_all(&self.stdin)));
        let output = child.wait_with_output().unwrap();
        feeder.join().unwrap();
        Said {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Starts it with these ends instead.
    pub fn spawn(mut self, stdin: Stdio, stdout: Stdio) -> Child {
        self.command.stdin(stdin).stdout(stdout).stderr(Stdio::null()).spawn().unwrap()
    }
}

impl Said {
    /// Exit code 0, and nothing to be warned of but that the meeting is of another day than the test.
    pub fn succeeded(self) -> Self {
        let warned = self.stderr.lines().filter(|line| !line.contains("bukan hari ini"));
        assert_eq!((self.code, warned.collect::<Vec<_>>()), (Some(0), Vec::new()), "{self:?}");
        self
    }

    /// Exit code 1, and one sentence with this in it.
    pub fn refused(self, sentence: &str) -> Self {
        assert_eq!((self.code, self.stdout.as_str(), self.stderr.lines().count()), (Some(1), "", 1), "{self:?}");
        assert!(self.stderr.contains(sentence), "{self:?}");
        self
    }

    /// Exit code 2, and a sentence with this in it.
    pub fn misused(self, sentence: &str) -> Self {
        assert_eq!((self.code, self.stdout.as_str()), (Some(2), ""), "{self:?}");
        assert!(self.stderr.contains(sentence), "{self:?}");
        self
    }
}
