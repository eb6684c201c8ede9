//! How long it takes from the note-taker's Enter to the wall: two terminals, 62 agencies, and a small and a large
//! register.
//!
//! `cargo bench --bench wall` prints the median and the 99th percentile of each, and their ratio.

mod shared;

use std::path::Path;
use std::time::Duration;

use shared::{Terminal, agenda_in, fill};

const SMALL: usize = 100;
const LARGE: usize = 5_000;
const ROUNDS: usize = 200;

/// The times from Enter to the wall, the shortest first.
fn measure(folder: &Path, entries: usize) -> Vec<Duration> {
    let register = folder.join(format!("{entries}.db"));
    let agenda = agenda_in(folder);
    let agenda = agenda.to_str().expect("a plain path");
    fill(&register, agenda, entries);
    let mut console = Terminal::rakor(&register, &["run", agenda], (100, 30));
    console.shows("Enter catat");
    let mut wall = Terminal::rakor(&register, &["present"], (60, 18));
    console.press("\x1b[6~");
    wall.shows("Bidang");
    let mut times: Vec<_> = (0..ROUNDS)
        .map(|round| {
            console.press(&format!("Serahkan berkas-{round:05}"));
            console.shows(&format!("berkas-{round:05}"));
            // The wall looks at times of its own: meet them at all phases.
            std::thread::sleep(Duration::from_millis(round as u64 * 37 % 97));
            console.press("\r");
            wall.shows(&format!("berkas-{round:05}"))
        })
        .collect();
    times.sort();
    times
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let [small, large] = [SMALL, LARGE].map(|entries| {
        let times = measure(folder.path(), entries);
        let [median, p99] = [times[times.len() / 2], times[times.len() * 99 / 100]];
        println!("{entries:>5} entries   Enter to the wall: median {median:>8.1?}   99th percentile {p99:>8.1?}");
        p99
    });
    println!("ratio of the 99th percentiles {:.2}", large.as_secs_f64() / small.as_secs_f64());
}
