//! How the cost of one more entry grows with the register: the same lines, recorded into a small and a large one.
//!
//! `cargo bench` prints the ratio. The whole program is timed, in turns, so that a slow machine is slow for both.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const AGENDA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/agendas/kla-kota-kupang-2024.toml");
const OWNERS: [&str; 5] = ["dinkes", "dinsos", "dp3a", "disdukcapil", "disdikbud"];
const SMALL: usize = 100;
const LARGE: usize = 5_000;
const MORE: usize = 40;
const ROUNDS: usize = 7;

fn lines(from: usize, many: usize) -> String {
    let line = |number: usize| format!("@{} Kirim data nomor {number} !TW II\n", OWNERS[number % OWNERS.len()]);
    (from..from + many).map(line).collect()
}

/// Runs rakor on a register and returns how long it took.
fn rakor(register: &Path, arguments: &[&str], input: &str) -> Duration {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_rakor"))
        .args(arguments)
        .env("RAKOR_REGISTER", register)
        .env("RAKOR_NOW", "2024-03-14T10:30:00+08:00")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("rakor runs");
    child.stdin.take().expect("it has an input").write_all(input.as_bytes()).expect("it reads");
    assert!(child.wait().expect("it ends").success(), "{arguments:?}");
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let registers = [("small", SMALL), ("large", LARGE)].map(|(name, many)| {
        let register = folder.path().join(name);
        rakor(&register, &["record", "--agenda", AGENDA], &lines(0, many));
        (register, many)
    });
    for (what, arguments, more) in [
        ("record 40 lines", &["record"][..], MORE),
        ("list", &["list"][..], 0),
        ("export", &["export", "--json"][..], 0),
        ("follow-up", &["follow-up", "--json"][..], 0),
    ] {
        let mut times = [Vec::new(), Vec::new()];
        for round in 0..ROUNDS {
            for ((register, many), times) in registers.iter().zip(&mut times) {
                times.push(rakor(register, arguments, &lines(many + round * more, more)));
            }
        }
        let [small, large] = times.map(median);
        let ratio = large.as_secs_f64() / small.as_secs_f64();
        println!("{what:<16} {SMALL} entries {small:>9.1?}   {LARGE} entries {large:>9.1?}   ratio {ratio:.2}");
    }
}
