//! Files that are read-only, locked, damaged, foreign or full, and programs that die.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use super::super::story::step;
use super::*;
use crate::lang::Lang;

struct Desk {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { path: folder.path().join("kla.rakor"), _folder: folder }
    }

    fn open(&self) -> Result<Sqlite, StoreError> {
        Sqlite::open(&self.path)
    }

    /// A register with this many events, closed again.
    fn filled(events: usize) -> Self {
        let desk = Self::new();
        let mut log = desk.open().unwrap();
        for number in 0..events {
            assert_eq!(log.append("kla", number as u64, &step(number)).unwrap(), Appended::Done);
        }
        desk
    }

    /// Another program's hand on the file.
    fn sql(&self, batch: &str) {
        Connection::open(&self.path).unwrap().execute_batch(batch).unwrap();
    }

    fn refuses_untouched(&self) -> StoreError {
        let before = fs::read(&self.path).unwrap();
        let trouble = self.open().err().expect("it must refuse");
        assert_eq!(fs::read(&self.path).unwrap(), before, "the file is untouched");
        assert_eq!(fs::read_dir(self.path.parent().unwrap()).unwrap().count(), 1, "nothing is left beside it");
        trouble
    }

    /// One of the processes below, which works on this register.
    fn start(&self, name: &str) -> Child {
        Command::new(std::env::current_exe().unwrap())
            .args([&format!("store::sqlite::tests::{name}"), "--exact", "--ignored", "--nocapture"])
            .env("RAKOR_TEST_REGISTER", &self.path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap()
    }
}

fn register_of_the_parent() -> PathBuf {
    std::env::var_os("RAKOR_TEST_REGISTER").unwrap().into()
}

#[test]
fn folders_are_made_and_the_file_is_a_register() {
    let desk = Desk::new();
    let path = desk.path.join("2024/maret/kla.rakor");
    Sqlite::open(&path).unwrap();
    let connection = Connection::open(&path).unwrap();
    assert_eq!(pragma(&connection, "application_id").unwrap(), APPLICATION);
    assert_eq!(pragma(&connection, "user_version").unwrap(), 1);
    let journal: String = connection.query_row("pragma journal_mode", [], |row| row.get(0)).unwrap();
    assert_eq!(journal, "delete", "another program finds a file that it may copy");
}

#[test]
fn every_commit_waits_for_the_disk() {
    let log = Desk::new().open().unwrap();
    assert_eq!(pragma(&log.connection, "synchronous").unwrap(), 2, "2 is full");
}

#[test]
fn what_is_no_register_of_this_format_is_refused_and_untouched() {
    type Case = (&'static str, fn(&Desk), StoreError);
    let cases: [Case; 9] = [
        ("newer", |desk| desk.sql("pragma user_version = 2"), StoreError::Newer(2)),
        ("older than any", |desk| desk.sql("pragma user_version = 0"), StoreError::Damaged(None)),
        ("another program's", |desk| desk.sql("pragma application_id = 77"), StoreError::NotARegister),
        ("nobody's", |desk| desk.sql("pragma application_id = 0; pragma user_version = 0"), StoreError::NotARegister),
        ("cut in the middle", |desk| cut(desk, 2), StoreError::Damaged(None)),
        ("cut in the header", |desk| cut(desk, 400), StoreError::Damaged(None)),
        ("text", |desk| fs::write(&desk.path, "[meeting]\n").unwrap(), StoreError::NotARegister),
        ("long text", |desk| fs::write(&desk.path, "rakor ".repeat(9999)).unwrap(), StoreError::NotARegister),
        ("garbage header", |desk| overwrite(desk, 0, &[0xa5; 64]), StoreError::NotARegister),
    ];
    for (case, harm, trouble) in cases {
        let desk = Desk::filled(60);
        harm(&desk);
        assert_eq!(desk.refuses_untouched(), trouble, "{case}");
    }
}

/// Leaves the first part of the file.
fn cut(desk: &Desk, parts: u64) {
    let file = fs::OpenOptions::new().write(true).open(&desk.path).unwrap();
    file.set_len(file.metadata().unwrap().len() / parts).unwrap();
}

fn overwrite(desk: &Desk, at: usize, bytes: &[u8]) {
    let mut content = fs::read(&desk.path).unwrap();
    content[at..at + bytes.len()].copy_from_slice(bytes);
    fs::write(&desk.path, content).unwrap();
}

#[test]
fn a_damaged_record_is_named_by_its_position() {
    let cases = [
        "update event set body = '{\"type\":' where position = 3",
        "update event set body = x'ff00' where position = 3",
        "update event set at = 'kemarin' where position = 3",
        "update event set at = '+262142-12-31T09:00:00+08:00' where position = 3",
        "update event set body = '{\"type\":\"confirmed_by_head\",\"code\":\"KM-1\",\"agency\":\"a\",\"day\":\"+262142-12-31\"}'
            where position = 3",
        "update event set id = '' where position = 3",
        "delete from event where position = 3",
        "update event set position = 30 where position = 3",
    ];
    for harm in cases {
        let desk = Desk::filled(5);
        desk.sql(harm);
        let mut log = desk.open().unwrap();
        assert_eq!(log.since("kla", 0), Err(StoreError::Damaged(Some(3))), "{harm}");
    }
}

#[test]
fn an_event_of_a_newer_rakor_is_no_damage() {
    let desk = Desk::filled(1);
    desk.sql("update event set body = '{\"type\":\"vote_counted\",\"in_favour\":12}'");
    assert_eq!(desk.open().unwrap().since("kla", 0).unwrap()[0].event, crate::register::Event::Unknown);
}

#[test]
fn a_file_that_may_only_be_read_is_read() {
    let desk = Desk::filled(2);
    let mut log = Sqlite::connect(&desk.path, OpenFlags::SQLITE_OPEN_READ_ONLY, recognise).unwrap();
    assert_eq!(log.since("kla", 0).unwrap().len(), 2);
    assert_eq!(log.series().unwrap(), ["kla"]);
    assert_eq!(log.append("kla", 2, &step(2)), Err(StoreError::ReadOnly));
}

#[cfg(unix)]
#[test]
fn permissions_of_file_and_folder_are_said() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::filled(1);
    let folder = desk.path.parent().unwrap();
    let allow = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    allow(&desk.path, 0o400);
    let bound_by_permissions = fs::OpenOptions::new().append(true).open(&desk.path).is_err();
    let mut log = desk.open().unwrap();
    assert_eq!(log.since("kla", 0).unwrap().len(), 1, "whoever may read, reads");
    if bound_by_permissions {
        assert_eq!(log.append("kla", 1, &step(1)), Err(StoreError::ReadOnly));
        allow(&desk.path, 0o600);
        allow(folder, 0o500);
        assert_eq!(desk.open().unwrap().append("kla", 1, &step(1)), Err(StoreError::ReadOnly));
        assert_eq!(Sqlite::open(&folder.join("new/kla.rakor")).err(), Some(StoreError::NoFolder));
        allow(&desk.path, 0o000);
        assert_eq!(desk.open().err(), Some(StoreError::NoPermission));
        allow(folder, 0o700);
    }
}

#[cfg(unix)]
#[test]
fn a_new_register_is_its_owners_alone_and_an_old_one_keeps_its_rights() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    let path = desk.path.parent().unwrap().join("2024/kla.rakor");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let mut log = Sqlite::open(&path).unwrap();
    log.append("kla", 0, &step(0)).unwrap();
    assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
    let mut journal = path.clone().into_os_string();
    journal.push("-journal");
    assert_eq!(mode(journal.as_ref()), 0o600);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o660)).unwrap();
    drop(log);
    Sqlite::open(&path).unwrap().append("kla", 1, &step(1)).unwrap();
    assert_eq!(mode(&path), 0o660);
}

#[test]
fn a_folder_is_no_register_and_a_file_is_no_folder() {
    let desk = Desk::filled(1);
    assert_eq!(Sqlite::open(desk.path.parent().unwrap()).err(), Some(StoreError::IsFolder));
    assert_eq!(Sqlite::open(&desk.path.join("in/kla.rakor")).err(), Some(StoreError::NoFolder));
}

#[test]
fn a_full_disk_is_said_and_nothing_is_lost_until_there_is_room() {
    let desk = Desk::filled(1);
    let mut log = desk.open().unwrap();
    log.connection.execute_batch("pragma max_page_count = 1").unwrap();
    let mut kept = 1;
    let trouble = loop {
        match log.append("kla", kept, &step(kept as usize)) {
            Ok(_) => kept += 1,
            Err(trouble) => break trouble,
        }
    };
    assert_eq!(trouble, StoreError::Full);
    assert_eq!(log.since("kla", 0).unwrap().len() as u64, kept);
    log.connection.execute_batch("pragma max_page_count = 99999").unwrap();
    assert_eq!(log.append("kla", kept, &step(0)), Ok(Appended::Done));
}

/// The longest that a key may wait for the disk.
const AT_A_KEY: Duration = Duration::from_millis(50);

#[test]
fn no_key_waits_for_a_lock_whatever_can_be_read_meanwhile() {
    for lock in ["begin exclusive", "begin immediate", "begin; select * from event"] {
        let desk = Desk::filled(1);
        let mut log = desk.open().unwrap();
        let other = Connection::open(&desk.path).unwrap();
        let mut reading = other.prepare("select * from event").unwrap();
        let mut rows = None;
        match lock.strip_prefix("begin; ") {
            Some(_) => {
                rows.insert(reading.query([]).unwrap()).next().unwrap();
            }
            None => other.execute_batch(lock).unwrap(),
        }
        for attempt in 0..10 {
            let start = std::time::Instant::now();
            assert_eq!(log.append("kla", 1, &step(1)), Err(StoreError::Locked), "{lock}");
            assert!(start.elapsed() < AT_A_KEY, "{lock}, {attempt}: {:?}", start.elapsed());
            let _ = log.has_changed();
        }
        drop(rows);
        drop(reading);
        if !other.is_autocommit() {
            other.execute_batch("rollback").unwrap();
        }
        assert_eq!(log.append("kla", 1, &step(1)), Ok(Appended::Done));
    }
}

#[test]
fn an_older_copy_in_place_of_the_register_takes_nothing() {
    let desk = Desk::filled(3);
    let copy = desk.path.with_extension("copy");
    fs::copy(&desk.path, &copy).unwrap();
    let mut log = desk.open().unwrap();
    assert_eq!(log.since("kla", 0).unwrap().len(), 3);
    assert_eq!(log.append("kla", 3, &step(3)), Ok(Appended::Done));
    assert_eq!(log.append("kla", 4, &step(4)), Ok(Appended::Done));
    let newest = fs::read(&desk.path).unwrap();
    // In place, as a person copies a file over another: the file is the same, what is in it is not.
    fs::write(&desk.path, fs::read(&copy).unwrap()).unwrap();
    assert_eq!(log.append("kla", 5, &step(5)), Ok(Appended::Behind));
    assert_eq!(log.since("kla", 5), Err(StoreError::Replaced));
    // Somebody else goes on with it, up to the very number.
    let mut other = desk.open().unwrap();
    for position in 3..5 {
        assert_eq!(other.append("kla", position, &step(0)), Ok(Appended::Done));
    }
    assert_eq!(log.append("kla", 5, &step(5)), Ok(Appended::Behind));
    assert_eq!(log.since("kla", 5), Err(StoreError::Replaced));
    assert_eq!(other.since("kla", 0).unwrap().len(), 5, "nothing was written into it");
    drop(other);
    fs::write(&desk.path, newest).unwrap();
    assert_eq!(log.append("kla", 5, &step(5)), Ok(Appended::Done), "it goes on where the right one is back");
}

#[cfg(unix)]
#[test]
fn a_register_whose_rights_are_mended_takes_entries_again() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::filled(1);
    let allow = |mode| fs::set_permissions(&desk.path, fs::Permissions::from_mode(mode)).unwrap();
    allow(0o400);
    let bound_by_permissions = fs::OpenOptions::new().append(true).open(&desk.path).is_err();
    // Whom no permission binds, the same is opened for.
    let mut log = match bound_by_permissions {
        true => desk.open().unwrap(),
        false => {
            let mut log = Sqlite::connect(&desk.path, OpenFlags::SQLITE_OPEN_READ_ONLY, recognise).unwrap();
            log.flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
            log
        }
    };
    assert_eq!(log.append("kla", 1, &step(1)), Err(StoreError::ReadOnly));
    allow(0o600);
    assert_eq!(log.append("kla", 1, &step(1)), Ok(Appended::Done));
    assert_eq!(desk.open().unwrap().since("kla", 0).unwrap().len(), 2);
}

#[test]
fn nothing_stays_beside_a_register_that_is_closed() {
    let desk = Desk::filled(2);
    let beside = || fs::read_dir(desk.path.parent().unwrap()).unwrap().count();
    assert_eq!(beside(), 1);
    let mut log = desk.open().unwrap();
    log.append("kla", 2, &step(2)).unwrap();
    assert_eq!(beside(), 2, "the journal stays while it is open");
    let copy = desk.path.with_extension("copy");
    fs::copy(&desk.path, &copy).unwrap();
    assert_eq!(Sqlite::open(&copy).unwrap().since("kla", 0).unwrap().len(), 3, "the file alone is whole");
}

#[cfg(target_os = "linux")]
#[test]
fn a_register_that_was_moved_away_takes_nothing_until_it_is_back() {
    let desk = Desk::filled(1);
    let mut log = desk.open().unwrap();
    let elsewhere = desk.path.with_extension("old");
    fs::rename(&desk.path, &elsewhere).unwrap();
    assert_eq!(log.append("kla", 1, &step(1)), Err(StoreError::Replaced));
    fs::rename(&elsewhere, &desk.path).unwrap();
    assert_eq!(log.append("kla", 1, &step(1)), Ok(Appended::Done));
}

#[test]
#[ignore = "a process started by the test below"]
fn process_that_opens() {
    Sqlite::open(&register_of_the_parent()).unwrap();
}

#[test]
fn many_who_open_a_new_register_at_once_all_can() {
    for _ in 0..3 {
        let desk = Desk::new();
        let processes: Vec<_> = (0..20).map(|_| desk.start("process_that_opens")).collect();
        for mut process in processes {
            assert!(process.wait().unwrap().success());
        }
    }
    for _ in 0..10 {
        let desk = Desk::new();
        std::thread::scope(|scope| {
            let open = || scope.spawn(|| desk.open().map_err(|trouble| trouble.sentence(Lang::En, &desk.path)).err());
            let threads: Vec<_> = (0..20).map(|_| open()).collect();
            threads.into_iter().for_each(|thread| assert_eq!(thread.join().unwrap(), None));
        });
    }
}

#[test]
#[ignore = "a process started by the test below"]
fn process_that_appends_for_ever() {
    let mut log = Sqlite::open(&register_of_the_parent()).unwrap();
    for position in 0.. {
        assert_eq!(log.append("kla", position, &step(0)), Ok(Appended::Done));
        println!("\nsaved {}", position + 1);
    }
}

#[test]
fn what_was_said_to_be_saved_survives_a_kill() {
    for lines in [1, 7, 20] {
        let desk = Desk::new();
        let mut process = desk.start("process_that_appends_for_ever");
        let output = BufReader::new(process.stdout.take().unwrap()).lines();
        let saved = output.map(|line| line.unwrap()).filter(|line| line.starts_with("saved ")).nth(lines - 1).unwrap();
        process.kill().unwrap();
        process.wait().unwrap();
        let kept = desk.open().unwrap().since("kla", 0).unwrap().len();
        assert_eq!(saved, format!("saved {lines}"));
        assert!(kept >= lines, "{kept} kept of {lines} saved");
    }
}
