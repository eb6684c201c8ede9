//! Consoles that sit down, leave and die.

use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::*;
use crate::register::Kind;

fn draft(line: &str) -> Draft {
    let floor = Some("disdukcapil".into());
    Draft { step: Some(2), floor, kind: Kind::Blocker, line: line.into(), cursor: 4, ..Draft::default() }
}

fn register(folder: &tempfile::TempDir) -> PathBuf {
    folder.path().join("kla.rakor")
}

fn files(folder: &tempfile::TempDir) -> Vec<String> {
    let names = fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}

#[test]
fn consoles_take_the_first_free_seat_and_leave_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let register = register(&folder);
    let one = Seat::take(&register, "aula", MeetingId::default());
    let two = Seat::take(&register, "aula", MeetingId::default());
    assert_eq!([one.name(), two.name()], ["aula/1", "aula/2"]);
    drop(one);
    let mut three = Seat::take(&register, "aula", MeetingId::default());
    assert_eq!(three.left_behind(), None);
    assert_eq!(three.name(), "aula/1");
    assert_eq!(files(&folder), ["kla.rakor.seat-1", "kla.rakor.seat-2"]);
    drop((two, three));
    assert_eq!(files(&folder), Vec::<String>::new());
}

#[test]
fn a_line_that_is_left_half_typed_waits_at_its_seat() {
    let folder = tempfile::tempdir().unwrap();
    let register = register(&folder);
    let mut one = Seat::take(&register, "aula", MeetingId::default());
    let mut two = Seat::take(&register, "aula", MeetingId::default());
    one.keep(&draft("Perwali"));
    one.clear();
    for end in 1..="Tenaga kurang".len() {
        two.keep(&draft(&"Tenaga kurang"[..end]));
    }
    drop((one, two));
    assert_eq!(files(&folder), ["kla.rakor.seat-2"]);

    let mut back = Seat::take(&register, "aula", MeetingId::default());
    assert_eq!(back.name(), "aula/2", "the seat with the line comes before the first free one");
    assert_eq!(back.left_behind(), Some(draft("Tenaga kurang")));
    assert_eq!(back.left_behind(), None);
    drop(back);
    let mut back = Seat::take(&register, "aula", MeetingId::default());
    assert_eq!(back.left_behind(), Some(draft("Tenaga kurang")), "it stays until it is cleared or replaced");
    back.keep(&draft(""));
    drop(back);
    assert_eq!(files(&folder), Vec::<String>::new());
}

#[test]
fn where_no_file_can_be_made_the_seat_works_without_keeping() {
    let folder = tempfile::tempdir().unwrap();
    let mut seat = Seat::take(&folder.path().join("no such folder/kla.rakor"), "aula", MeetingId::default());
    assert_eq!(seat.name(), format!("aula/{}", std::process::id()));
    seat.keep(&draft("Perwali"));
    assert_eq!(Seat::in_memory("aula").name(), "aula/1");
}

#[test]
#[ignore = "a process started by the test below"]
fn process_that_types() {
    let register = std::env::var_os("RAKOR_TEST_REGISTER").unwrap();
    let mut seat = Seat::take(Path::new(&register), "aula", MeetingId::default());
    for end in 1..="Tenaga kurang".len() {
        seat.keep(&draft(&"Tenaga kurang"[..end]));
    }
    let _ = std::io::stdin().read_line(&mut String::new());
    unreachable!("it is killed before its parent lets go of its input");
}

#[cfg(unix)]
#[test]
fn a_half_typed_line_survives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let register = register(&folder);
    let mut process = Command::new(std::env::current_exe().unwrap())
        .args(["replica::draft::tests::process_that_types", "--exact", "--ignored"])
        .env("RAKOR_TEST_REGISTER", &register)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let start = Instant::now();
    let is_kept = || fs::read_to_string(seat_path(&register, 1)).is_ok_and(|file| file.contains("Tenaga kurang"));
    while !is_kept() {
        assert!(start.elapsed() < Duration::from_secs(20), "the line was never kept");
        std::thread::yield_now();
    }
    let other = Seat::take(&register, "aula", MeetingId::default());
    assert_eq!(other.name(), "aula/2", "the first is taken");
    process.kill().unwrap();
    process.wait().unwrap();
    let mut back = Seat::take(&register, "aula", MeetingId::default());
    assert_eq!(back.left_behind(), Some(draft("Tenaga kurang")));
    assert_eq!(back.name(), "aula/1");
}

#[test]
fn a_line_of_another_meeting_waits_for_its_own_console() {
    let folder = tempfile::tempdir().unwrap();
    let register = folder.path().join("kla.rakor");
    let [march, june] = [1, 2].map(|id| MeetingId::from(uuid::Uuid::from_u128(id)));
    let left = Draft { meeting: march, ..draft("Perwali kami usahakan") };
    let mut seat = Seat::take(&register, "aula", march);
    seat.keep(&left);
    drop(seat);
    let mut other = Seat::take(&register, "aula", june);
    assert_eq!(other.left_behind(), None);
    assert_eq!(other.name(), "aula/2");
    other.clear();
    drop(other);
    assert_eq!(Seat::take(&register, "aula", march).left_behind(), Some(left));
}

#[test]
fn lines_being_typed_are_read_at_the_seats_that_there_are() {
    let folder = tempfile::tempdir().unwrap();
    let register = register(&folder);
    let meeting = MeetingId::default();
    let mut lines = TypedLines::beside(&register);
    let begin = Instant::now();
    assert_eq!(lines.of(meeting, begin), []);
    let mut one = Seat::take(&register, "aula", meeting);
    one.keep(&draft("Perwali"));
    wait_for("Perwali", &register);
    let after = |milliseconds| begin + Duration::from_millis(milliseconds);
    assert_eq!(lines.of(meeting, after(999)), [], "the folder was just looked at");
    assert_eq!(lines.of(meeting, after(1_000)), [draft("Perwali")]);
    one.keep(&draft("Perwali akta"));
    wait_for("Perwali akta", &register);
    assert_eq!(lines.of(meeting, after(1_050)), [draft("Perwali akta")], "a known seat is read every time");
    assert_eq!(lines.of(uuid::Uuid::from_u128(1).into(), after(1_100)), [], "another meeting's line is not told");
    drop(one);
    assert!(seat_path(&register, 1).exists());
    assert_eq!(lines.of(meeting, after(1_150)), [], "nobody sits there any more");
    assert_eq!(Seat::take(&register, "aula", meeting).left_behind(), Some(draft("Perwali akta")));
}

/// Until the first seat has kept this.
fn wait_for(line: &str, register: &Path) {
    let start = Instant::now();
    while !fs::read_to_string(seat_path(register, 1)).is_ok_and(|file| file.contains(&format!("{line}\""))) {
        assert!(start.elapsed() < Duration::from_secs(20), "{line} was never kept");
        std::thread::yield_now();
    }
}

#[test]
fn only_the_seats_of_this_register_are_known() {
    let folder = tempfile::tempdir().unwrap();
    let register = register(&folder);
    for name in ["kla.rakor.seat-2", "kla.rakor.seat-99", "kla.rakor.seat-100", "kla.rakor.seat-x", "pug.rakor.seat-1"]
    {
        fs::write(folder.path().join(name), "").unwrap();
    }
    assert_eq!(seats(&register), [2, 99]);
    assert_eq!(seats(Path::new("no such folder/kla.rakor")), Vec::<usize>::new());
}

#[cfg(unix)]
#[test]
fn a_draft_is_its_owners_alone_and_what_is_no_file_keeps_nobody_waiting() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let register = register(&folder);
    let made = Command::new("mkfifo").arg(seat_path(&register, 1)).status().unwrap();
    assert!(made.success());
    let mut seat = Seat::take(&register, "aula", MeetingId::default());
    assert_eq!(seat.name(), "aula/2");
    seat.keep(&draft("Perwali"));
    let mode = fs::metadata(seat_path(&register, 2)).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(TypedLines::beside(&register).of(MeetingId::default(), Instant::now()).len(), 1);
}
