//! Any line is read, printed for correction, and read as the same again.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use rakor::capture::{self, Directory, Room};
use rakor::lang::Lang;
use rakor::register::{Kind, Register};
use rakor_fuzz::{AGENDA, planned};

static REGISTER: LazyLock<Register> = LazyLock::new(planned);
static DIRECTORY: LazyLock<Directory> = LazyLock::new(|| Directory::of(&AGENDA));

fuzz_target!(|line: &str| {
    let room = Room {
        register: &REGISTER,
        meeting: &REGISTER.meetings[0],
        directory: &DIRECTORY,
        cluster: Some("I"),
        floor: Some("dinkes"),
        today: AGENDA.date,
        confidential: false,
        kind: Kind::Commitment,
    };
    let reading = capture::read(line, &room);
    let _ = capture::complete(line, line.len(), &room, Lang::Id);
    if reading.questions.is_empty() && !reading.content.text.is_empty() {
        let printed = capture::print(&reading.content, &AGENDA, &DIRECTORY);
        let again = capture::reread(&printed, &reading.content, &room);
        assert_eq!(again.content, reading.content, "{printed}");
    }
});
