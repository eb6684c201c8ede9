//! Keys pressed for each character that is recorded: a whole meeting typed letter by letter, with and without shorthand
//! and the continuation of what was said before. Prints the figures; nothing here can be too slow.

use std::path::Path;

use rakor::calendar::Moment;
use rakor::capture::{self, Directory, OwnShorthand, Room, SaidBefore};
use rakor::platform::agenda_file;
use rakor::register::{Command, Kind, Place, Recorded, Register, Request};
use uuid::Uuid;

/// What the note-taker makes use of.
#[derive(Clone, Copy)]
struct Uses {
    shorthand: bool,
    continuation: bool,
}

struct Desk {
    register: Register,
    directory: Directory,
    said_before: SaidBefore,
    written: u128,
}

fn main() {
    for (name, shorthand, continuation) in
        [("neither", false, false), ("shorthand", true, false), ("continuation", false, true), ("both", true, true)]
    {
        let uses = Uses { shorthand, continuation };
        let mut desk = Desk::new();
        let first = desk.meeting(uses);
        let again = desk.meeting(uses);
        println!("{name:<13} first meeting {first:.3}  the same again {again:.3}  keys for each recorded character");
    }
}

impl Desk {
    fn new() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("agendas/kla-kota-kupang-2024.toml");
        let agenda = agenda_file::load(&path).expect("the agenda is without fault");
        let mut desk = Self {
            register: Register::new(agenda.series.clone()),
            directory: Directory::with(&agenda, OwnShorthand::default()),
            said_before: SaidBefore::of(&agenda),
            written: 0,
        };
        desk.execute(Command::Plan(Box::new(agenda)));
        desk
    }

    fn execute(&mut self, command: Command) {
        self.written += 1;
        let at: Moment = "2024-03-14T09:12:00+08:00".parse().expect("a moment");
        let (id, meeting) = (Uuid::from_u128(self.written), Some(Uuid::from_u128(1).into()));
        let request = Request { id, meeting, at, seat: "meja/1".into(), command };
        if let Ok(Some(event)) = self.register.decide(&request) {
            let Request { id, meeting, at, seat, .. } = request;
            self.register.apply(&Recorded { id, meeting, at, seat, event });
        }
        self.said_before.follow(&self.register);
    }

    /// Types the whole meeting, and says how many keys each recorded character took.
    fn meeting(&mut self, uses: Uses) -> f64 {
        let rows = include_str!("../tests/capture/scenario.tsv").lines().filter(|row| !row.starts_with('#'));
        let (mut keys, mut characters) = (0, 0);
        for (cluster, line) in rows.filter_map(|row| row.split_once('\t')) {
            let (kind, target) = capture::kind_prefix(line).unwrap_or((Kind::Commitment, line));
            let cluster = Some(cluster).filter(|cluster| !cluster.is_empty());
            let (pressed, content) = {
                let room = Room {
                    register: &self.register,
                    meeting: &self.register.meetings[0],
                    directory: &self.directory,
                    cluster,
                    floor: None,
                    today: self.register.meetings[0].agenda.date,
                    confidential: false,
                    kind,
                };
                let (pressed, typed) = typed(target, uses, &self.said_before, &room);
                let content = capture::read(&typed, &room).content;
                assert_eq!(content.text, capture::read(target, &room).content.text, "{typed}");
                (pressed, content)
            };
            keys += pressed + 1;
            characters += target.chars().count();
            self.execute(Command::Record { kind, place: Place::default(), content });
        }
        f64::from(keys) / characters as f64
    }
}

/// Types a line: takes what goes on as wanted, else the short form of the next word, else its next letter.
fn typed(target: &str, uses: Uses, said_before: &SaidBefore, room: &Room) -> (i32, String) {
    let (mut keys, mut line, mut left) = (0, String::new(), target);
    while let Some(letter) = left.chars().next() {
        let rest = said_before.after(&line, room).filter(|rest| uses.continuation && left.starts_with(rest.as_str()));
        let at_word = line.is_empty() || line.ends_with(' ');
        let word = left.split([' ', ',', '.', ';']).next().unwrap_or_default();
        let short = room.directory.shorthand.short(word).filter(|_| uses.shorthand && at_word);
        if let Some(rest) = rest {
            keys += 1;
            line.push_str(&rest);
            left = &left[rest.len()..];
        } else if let Some(short) = short {
            keys += short.chars().count() as i32;
            line.push_str(short);
            left = &left[word.len()..];
        } else {
            keys += 1;
            line.push(letter);
            left = &left[letter.len_utf8()..];
        }
    }
    (keys, line)
}
