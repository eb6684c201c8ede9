//! How alike two promises are: what both name, against what each names alone, weighed by rarity.

use super::saying::{Saying, Term, TermKind, others};

/// From here on two promises look like the same work. Chosen on the tuning half of `tests/overlap/pairs.toml`.
pub const THRESHOLD: f32 = 0.5;

/// What one side says beyond the other makes it fuller; what both say beyond each other makes them other work.
const BOTH_SAY_MORE: f32 = 1.6;
const ONE_SAYS_MORE: f32 = 0.25;
/// What remains of the likeness where numbers, places, or things that exclude each other differ.
const OTHER_NUMBERS: f32 = 0.6;
const OTHER_PLACES: f32 = 0.5;
const OTHER_THINGS: f32 = 0.6;
const OTHER_INDICATOR: f32 = 0.8;
/// How much of what is missing to certainty the same indicator adds.
const SAME_INDICATOR: f32 = 0.15;
/// Words from this length on may differ by a slip of the finger.
const SLIPS_FROM: usize = 6;

/// From 0, nothing in common, to 1, the same words.
pub fn likeness(one: &Saying, other: &Saying, weight: impl Fn(&Term) -> f32) -> f32 {
    let mut left: Vec<&Term> = other.terms.iter().collect();
    let (mut shared, mut only_one) = (0.0, 0.0);
    for term in &one.terms {
        let same = left.iter().position(|candidate| candidate.name == term.name);
        match same.or_else(|| left.iter().position(|candidate| is_slip(&term.name, &candidate.name))) {
            Some(at) => shared += weight(term).min(weight(left.swap_remove(at))),
            None => only_one += weight(term),
        }
    }
    let only_other: f32 = left.into_iter().map(&weight).sum();
    if shared == 0.0 {
        return 0.0;
    }
    let apart = BOTH_SAY_MORE * only_one.min(only_other) + ONE_SAYS_MORE * only_one.max(only_other);
    let mut score = shared / (shared + apart);
    if differ(one, other, TermKind::Number) {
        score *= OTHER_NUMBERS;
    }
    if differ(one, other, TermKind::Place) {
        score *= OTHER_PLACES;
    }
    if exclude(one, other) {
        score *= OTHER_THINGS;
    }
    score
}

pub fn with_indicators(score: f32, one: Option<&str>, other: Option<&str>) -> f32 {
    match (one, other) {
        (Some(one), Some(other)) if one == other => score + (1.0 - score) * SAME_INDICATOR,
        (Some(_), Some(_)) => score * OTHER_INDICATOR,
        _ => score,
    }
}

fn is_slip(one: &str, other: &str) -> bool {
    one.len() >= SLIPS_FROM
        && one.len().abs_diff(other.len()) <= 1
        && one.as_bytes()[0] == other.as_bytes()[0]
        && strsim::osa_distance(one, other) == 1
}

/// Whether both have terms of a kind and neither names one of the other's.
fn differ(one: &Saying, other: &Saying, kind: TermKind) -> bool {
    let alone = |one: &Saying, other: &Saying| {
        let mut of_kind = one.terms.iter().filter(|term| term.kind == kind).peekable();
        of_kind.peek().is_some() && of_kind.all(|term| !other.names(&term.name))
    };
    alone(one, other) && alone(other, one)
}

/// Whether both name something of which there is one or another, and not the same.
fn exclude(one: &Saying, other: &Saying) -> bool {
    one.terms.iter().filter_map(|term| Some((term, others(&term.name)?))).any(|(_, row)| {
        let of_row = |saying: &'_ Saying| saying.terms.iter().filter(|term| others(&term.name) == Some(row)).count();
        of_row(other) > 0 && !one.terms.iter().any(|term| others(&term.name) == Some(row) && other.names(&term.name))
    })
}
