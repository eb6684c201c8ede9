//! What one key costs while a commitment is typed, with few and with many in the register. Fails where many cost far
//! more than their number would explain.
//!
//! How well look-alikes are found is told by `cargo test --test overlap -- --nocapture`.

use std::hint::black_box;
use std::time::{Duration, Instant};

use rakor::calendar::Moment;
use rakor::register::{Code, Content, Event, Kind, Place, Recorded, Register};
use rakor::report::overlap::Overlaps;
use uuid::Uuid;

const DOINGS: [&str; 5] = ["Susun", "Sosialisasi", "Pelatihan", "Perbaiki", "Data"];
const THINGS: [&str; 7] =
    ["akta lahir", "drainase", "posyandu", "parkir liar", "bank sampah", "kawasan pesisir", "beasiswa"];
const SMALL: u32 = 100;
const LARGE: u32 = 5_000;
const ROUNDS: u32 = 41;
/// Many are this many times as many, and to walk them all again and again is more.
const LIMIT: f64 = LARGE as f64 / SMALL as f64;

/// The more there are, the more other words they have.
fn content(number: u32) -> Content {
    let pick = |words: &[&str], by: u32| words[(number / by) as usize % words.len()].to_owned();
    let text = format!("{} {} di lokasi{}", pick(&DOINGS, 1), pick(&THINGS, 5), number / 35);
    Content { text, owners: vec![format!("opd-{}", number % 62).into()], ..Content::default() }
}

fn register(commitments: u32) -> Register {
    let at: Moment = "2024-03-14T09:12:00+08:00".parse().expect("a moment");
    let mut register = Register::new("rakor");
    let planned = Event::MeetingPlanned { agenda: Box::default() };
    let entry = |number| Event::EntryRecorded {
        code: Code { kind: Kind::Commitment, number },
        place: Place::default(),
        content: content(number),
    };
    for (id, event) in (1..).zip(std::iter::once(planned).chain((1..=commitments).map(entry))) {
        let (id, meeting) = (Uuid::from_u128(id), Some(Uuid::from_u128(1).into()));
        register.apply(&Recorded { id, meeting, at, seat: "meja-1".into(), event });
    }
    register
}

fn main() {
    let [small, large] = [SMALL, LARGE].map(|commitments| {
        let register = register(commitments);
        let overlaps = Overlaps::of(&register);
        let key = |round: u32| {
            let typed = Content { owners: vec!["sekda".into()], ..content(round * 5) };
            let start = Instant::now();
            black_box(overlaps.alike(black_box(&typed), None, &register));
            start.elapsed()
        };
        let mut times: Vec<Duration> = (0..ROUNDS).map(key).collect();
        times.sort();
        let (median, worst) = (times[times.len() / 2], times[times.len() - 1]);
        println!("one key with {commitments:>4} commitments  {median:>8.1?}, at the worst {worst:.1?}");
        median
    });
    let ratio = large.as_secs_f64() / small.as_secs_f64();
    println!("ratio {ratio:.2}");
    assert!(ratio < LIMIT, "{LARGE} cost {ratio:.1} times as much as {SMALL}");
}
