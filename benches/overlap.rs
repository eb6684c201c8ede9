//! How well look-alikes are found on the labelled pairs, and what one key costs with few and with many promises.

use std::hint::black_box;
use std::time::{Duration, Instant};

use rakor::report::overlap::evaluation::{Pair, judge, labelled};
use rakor::report::overlap::index::Index;
use rakor::report::overlap::likeness::THRESHOLD;

const SMALL: usize = 100;
const LARGE: usize = 5_000;
const ROUNDS: usize = 41;

fn main() {
    for half in ["tuning", "held-out", "afterwards", "last"] {
        let verdict = judge(half);
        let (precision, recall) = (verdict.precision(), verdict.recall());
        let f1 = 2.0 * precision * recall / (precision + recall);
        println!("{half:<10}  precision {precision:.2}  recall {recall:.2}  F1 {f1:.2}");
        verdict.missed.iter().for_each(|pair| show("missed", pair));
        verdict.alarms.iter().for_each(|pair| show("alarm", pair));
    }
    crowd();
    cost();
}

fn show(what: &str, (score, pair): &(f32, Pair)) {
    println!(
        "  {what:<7} {score:.2}  {}: {}  |  {}: {}",
        pair.one.owner, pair.one.text, pair.other.owner, pair.other.text
    );
}

/// All labelled promises in one register: how many of the same are found, and how many strangers with them.
fn crowd() {
    let pairs = labelled();
    let texts: Vec<&str> =
        pairs.iter().flat_map(|pair| [&pair.one, &pair.other]).map(|side| side.text.as_str()).collect();
    let owners: Vec<&str> =
        pairs.iter().flat_map(|pair| [&pair.one, &pair.other]).map(|side| side.owner.as_str()).collect();
    let mut index = Index::default();
    texts.iter().enumerate().for_each(|(number, text)| index.put(number, text));
    let (mut found, mut strangers) = (0, 0);
    for (number, text) in texts.iter().enumerate() {
        let near = index.near(text, |other| owners[other] != owners[number]);
        for (other, _) in near.into_iter().filter(|(_, score)| *score >= THRESHOLD) {
            if other / 2 == number / 2 { found += usize::from(pairs[number / 2].same) } else { strangers += 1 }
        }
    }
    let same = pairs.iter().filter(|pair| pair.same).count() * 2;
    let many = texts.len();
    println!("together  {found} of {same} found, and {strangers} others, labelled or not, over {many} promises");
}

/// The time of the last key of a line, at the median.
fn cost() {
    let pairs = labelled();
    let texts: Vec<&str> = pairs.iter().flat_map(|pair| [pair.one.text.as_str(), &pair.other.text]).collect();
    let times = [SMALL, LARGE].map(|many| {
        let mut index = Index::default();
        for number in 0..many {
            // As many other words as a register of this size has.
            let text = format!("{} lokasi{}", texts[number % texts.len()], number / texts.len());
            index.put(number, &text);
        }
        let key = |round: usize| {
            let start = Instant::now();
            black_box(index.near(black_box(texts[round * 5 % texts.len()]), |_| true));
            start.elapsed()
        };
        let mut times: Vec<Duration> = (0..ROUNDS).map(key).collect();
        times.sort();
        (times[ROUNDS / 2], times[ROUNDS - 1])
    });
    let ratio = times[1].0.as_secs_f64() / times[0].0.as_secs_f64();
    for (many, (median, worst)) in [SMALL, LARGE].into_iter().zip(times) {
        println!("one key with {many:>4} promises  {median:>8.1?}, at the worst {worst:.1?}");
    }
    println!("ratio {ratio:.2}");
}
