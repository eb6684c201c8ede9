//! Nothing that was answered is lost, whenever rakor is killed.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::Write;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::office::Office;

const KILLS: usize = 200;

#[test]
fn every_code_that_was_answered_is_in_the_register_once_after_200_kills() {
    let office = Office::after("");
    let mut answered: HashMap<String, String> = HashMap::new();
    let mut dice = 20240314_u64;
    for round in 0..KILLS {
        dice = dice.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        let life = Duration::from_millis(5 + (dice >> 33) % 56);
        for (code, text) in record_until_killed(&office, round, life) {
            let before = answered.insert(code.clone(), text);
            assert_eq!(before, None, "{code} was given twice");
        }
    }

    let export = office.export();
    let entries = export["entries"].as_array().unwrap();
    let kept: HashMap<_, _> =
        entries.iter().map(|entry| (entry["code"].as_str().unwrap(), entry["text"].as_str().unwrap())).collect();
    assert_eq!(kept.len(), entries.len(), "a number was used twice");
    for (code, text) in &answered {
        assert_eq!(kept.get(code.as_str()), Some(&text.as_str()), "{code} was answered and is lost");
    }
}

/// Feeds a recorder line after line, kills it, and returns the codes and texts that it answered. Every other time it
/// lives until it has answered at least once, however slow the machine is; otherwise it may die before.
fn record_until_killed(office: &Office, round: usize, life: Duration) -> Vec<(String, String)> {
    let path = office.path("jawaban.txt");
    let mut child = office.rakor(["record"]).spawn(Stdio::piped(), File::create(&path).unwrap().into());
    let mut input = child.stdin.take().unwrap();
    let feeder = std::thread::spawn(move || {
        let mut lines = (0..).map(|number| format!("ct: baris {number} putaran {round}\n"));
        while lines.next().is_some_and(|line| input.write_all(line.as_bytes()).is_ok()) {}
    });
    let start = Instant::now();
    while round % 2 == 0 && !fs::read_to_string(&path).is_ok_and(|answers| answers.contains('\n')) {
        assert!(start.elapsed() < Duration::from_secs(60), "nothing is ever answered");
        std::thread::sleep(Duration::from_millis(1));
    }
    std::thread::sleep(life);
    child.kill().unwrap();
    child.wait().unwrap();
    feeder.join().unwrap();
    let answers = fs::read_to_string(path).unwrap();
    let whole = answers.rfind('\n').map_or("", |end| &answers[..end]);
    whole.lines().filter_map(|line| line.split_once(' ')).map(|(code, text)| (code.into(), text.into())).collect()
}
