//! The measure, evaluation by pairs of promises that people have labelled.

use serde::Deserialize;

use super::index::Index;
use super::likeness::{THRESHOLD, likeness, with_indicators};
use super::tokens::Saying;

const PAIRS: &str = include_str!("../../../tests/overlap/pairs.toml");

#[derive(Deserialize)]
pub struct Labelled {
    pub pair: Vec<Pair>,
}

#[derive(Deserialize)]
pub struct Pair {
    pub half: String,
    pub same: bool,
    pub one: Promise,
    pub other: Promise,
}

#[derive(Deserialize)]
pub struct Promise {
    pub owner: String,
    pub text: String,
    #[serde(default)]
    pub indicator: Option<String>,
}

/// How the measure does on one half.
pub struct Verdict {
    pub found: usize,
    /// The same work, not found, with what was measured.
    pub missed: Vec<(f32, Pair)>,
    /// Different work that was taken for the same.
    pub alarms: Vec<(f32, Pair)>,
}

pub fn labelled() -> Vec<Pair> {
    toml::from_str::<Labelled>(PAIRS).expect("the labelled pairs can be read").pair
}

/// Judges a half as a young register would, where no word is known to be rare or common yet.
pub fn judge(half: &str) -> Verdict {
    let young = Index::default();
    let mut verdict = Verdict { found: 0, missed: Vec::new(), alarms: Vec::new() };
    for pair in labelled().into_iter().filter(|pair| pair.half == half) {
        let [one, other] = [&pair.one, &pair.other].map(|promise| Saying::of(&promise.text));
        let score = likeness(&one, &other, |term| young.weight(term));
        let score = with_indicators(score, pair.one.indicator.as_deref(), pair.other.indicator.as_deref());
        match (score >= THRESHOLD, pair.same) {
            (true, true) => verdict.found += 1,
            (false, true) => verdict.missed.push((score, pair)),
            (true, false) => verdict.alarms.push((score, pair)),
            (false, false) => {}
        }
    }
    verdict
}

impl Verdict {
    pub fn precision(&self) -> f64 {
        self.found as f64 / (self.found + self.alarms.len()) as f64
    }

    pub fn recall(&self) -> f64 {
        self.found as f64 / (self.found + self.missed.len()) as f64
    }
}
