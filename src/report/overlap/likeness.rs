//! How alike two commitments are: what both name, against what each names alone, weighed by rarity.

use super::lexicon::Term;
use super::tokens::TokenKind;
use crate::fuzzy::is_slip;

/// From here on two commitments look like the same work. Chosen on the tuning half of `tests/overlap/pairs.toml`.
pub const THRESHOLD: f32 = 0.55;

/// What one side says beyond the other makes it fuller; what both say beyond each other makes them other work.
const BOTH_SAY_MORE: f32 = 1.3;
const ONE_SAYS_MORE: f32 = 0.25;
/// What remains of the likeness where numbers, or places, or things that exclude each other differ.
const DIFFERENT: f32 = 0.5;
const OTHER_INDICATOR: f32 = 0.8;
/// How much of what is missing to certainty the same indicator adds.
const SAME_INDICATOR: f32 = 0.15;
/// Words from this length on may differ by a slip of the finger.
const SLIPS_FROM: usize = 6;
/// Words that share so much from their beginning may differ in their ending.
const ENDINGS_FROM: usize = 5;

/// From 0, nothing in common, to 1, the same words.
pub fn likeness(one: &[Term], other: &[Term], weight: impl Fn(&Term) -> f32) -> f32 {
    let (mut ones, mut others): (Vec<&Term>, Vec<&Term>) = (one.iter().collect(), other.iter().collect());
    let mut shared = 0.0;
    ones.retain(|term| match others.iter().position(|other| is_near(&term.name, &other.name)) {
        Some(at) => {
            shared += weight(term).min(weight(others.remove(at)));
            false
        }
        None => true,
    });
    shared += spelt_out(&mut ones, &mut others, &weight) + spelt_out(&mut others, &mut ones, &weight);
    if shared == 0.0 {
        return 0.0;
    }
    let sum = |terms: &[&Term]| terms.iter().map(|term| weight(term)).sum::<f32>();
    let (only_one, only_other) = (sum(&ones), sum(&others));
    let apart = BOTH_SAY_MORE * only_one.min(only_other) + ONE_SAYS_MORE * only_one.max(only_other);
    let different = [differ(one, other, TokenKind::Number), differ(one, other, TokenKind::Place), exclude(one, other)];
    different.into_iter().filter(|is_so| *is_so).fold(shared / (shared + apart), |score, _| score * DIFFERENT)
}

/// Takes out the abbreviations that the other side spells out (`KWT`: kelompok wanita tani), with what they stand
/// for. Returns their weight.
fn spelt_out(short: &mut Vec<&Term>, long: &mut Vec<&Term>, weight: impl Fn(&Term) -> f32) -> f32 {
    const LEAST: usize = 3;
    let mut shared = 0.0;
    short.retain(|term| {
        let letters = term.name.chars().count();
        let is_it = |words: &[&Term]| words.iter().map(|word| word.initial).eq(term.name.chars());
        let at = (letters >= LEAST).then(|| long.windows(letters).position(is_it)).flatten();
        if let Some(at) = at {
            long.drain(at..at + letters);
            shared += weight(term);
        }
        at.is_none()
    });
    shared
}

pub fn with_indicators(score: f32, one: Option<&str>, other: Option<&str>) -> f32 {
    match (one, other) {
        (Some(one), Some(other)) if one == other => score + (1.0 - score) * SAME_INDICATOR,
        (Some(_), Some(_)) => score * OTHER_INDICATOR,
        _ => score,
    }
}

/// Whether two words are the same, but for a slip of the finger or an ending that stemming leaves: `vaksin` and
/// `vaksinasi`, `sertifikat` and `sertifikasi`.
fn is_near(one: &str, other: &str) -> bool {
    let same = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let (short, long) = (one.len().min(other.len()), one.len().max(other.len()));
    let is_ending = same == short && same >= ENDINGS_FROM || same > ENDINGS_FROM && same * 4 >= long * 3;
    let may_slip = same > 0 && short >= SLIPS_FROM && long - short <= 1;
    let is_word = !one.starts_with(|letter: char| letter.is_ascii_digit());
    one == other || is_word && (is_ending || may_slip && is_slip(one, other))
}

/// Whether both have terms of a kind and neither names one of the other's.
fn differ(one: &[Term], other: &[Term], kind: TokenKind) -> bool {
    let alone = |one: &[Term], other: &[Term]| {
        let mut of_kind = one.iter().filter(|term| term.kind == kind).peekable();
        of_kind.peek().is_some() && of_kind.all(|term| !names(other, term))
    };
    alone(one, other) && alone(other, one)
}

/// Whether both name something of which there is one or another, and not the same.
fn exclude(one: &[Term], other: &[Term]) -> bool {
    one.iter().filter(|term| term.row.is_some()).any(|Term { row, .. }| {
        let mut of_row = one.iter().filter(|term| term.row == *row);
        other.iter().any(|term| term.row == *row) && !of_row.any(|term| names(other, term))
    })
}

fn names(terms: &[Term], term: &Term) -> bool {
    terms.iter().any(|known| known.name == term.name)
}
