//! How alike two promises are: what both name, against what each names alone, weighed by rarity.

use super::tokens::{Saying, Term, TermKind, others};

/// From here on two promises look like the same work. Chosen on the tuning half of `tests/overlap/pairs.toml`.
pub const THRESHOLD: f32 = 0.55;

/// What one side says beyond the other makes it fuller; what both say beyond each other makes them other work.
const BOTH_SAY_MORE: f32 = 1.3;
const ONE_SAYS_MORE: f32 = 0.25;
/// How much of its weight a number has that both name.
const SAME_NUMBER: f32 = 0.4;
/// What remains of the likeness where numbers, places, or things that exclude each other differ.
const OTHER_NUMBERS: f32 = 0.6;
const OTHER_PLACES: f32 = 0.5;
const OTHER_THINGS: f32 = 0.6;
const OTHER_INDICATOR: f32 = 0.8;
/// How much of what is missing to certainty the same indicator adds.
const SAME_INDICATOR: f32 = 0.15;
/// Words from this length on may differ by a slip of the finger.
const SLIPS_FROM: usize = 6;
/// Words that share so much from their beginning may differ in their ending.
const ENDINGS_FROM: usize = 5;

/// From 0, nothing in common, to 1, the same words.
pub fn likeness(one: &Saying, other: &Saying, weight: impl Fn(&Term) -> f32) -> f32 {
    let (mut ones, mut others): (Vec<&Term>, Vec<&Term>) = (one.terms.iter().collect(), other.terms.iter().collect());
    let mut shared = 0.0;
    for same in [is_same, is_near] {
        ones.retain(|term| match others.iter().position(|other| same(&term.name, &other.name)) {
            Some(at) => {
                shared += agreement(term, weight(term).min(weight(others.remove(at))));
                false
            }
            None => true,
        });
    }
    shared += spelt_out(&mut ones, &mut others, &weight) + spelt_out(&mut others, &mut ones, &weight);
    if shared == 0.0 {
        return 0.0;
    }
    let sum = |terms: &[&Term]| terms.iter().map(|term| weight(term)).sum::<f32>();
    let (only_one, only_other) = (sum(&ones), sum(&others));
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

/// What it counts for that both name the same. The same number, as in `di 22 kabupaten`, is often that of all there are.
fn agreement(term: &Term, weight: f32) -> f32 {
    if term.kind == TermKind::Number { weight * SAME_NUMBER } else { weight }
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

fn is_same(one: &str, other: &str) -> bool {
    one == other
}

/// Whether two words differ by a slip of the finger, or by an ending that the stemmer does not know: `vaksin` and
/// `vaksinasi`, `sertifikat` and `sertifikasi`.
fn is_near(one: &str, other: &str) -> bool {
    let same = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let (short, long) = (one.len().min(other.len()), one.len().max(other.len()));
    let is_ending = same == short && same >= ENDINGS_FROM || same > ENDINGS_FROM && same * 4 >= long * 3;
    let is_slip = same > 0 && short >= SLIPS_FROM && long - short <= 1;
    let is_word = !one.starts_with(|letter: char| letter.is_ascii_digit());
    is_word && (is_ending || is_slip && strsim::osa_distance(one, other) == 1)
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
