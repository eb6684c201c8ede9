//! Numbers of identity cards (*NIK*) and family cards: 16 digits, in one piece or in groups.

use super::{Likely, Trait};

const DIGITS: usize = 16;

pub fn numbers(text: &str) -> Vec<Likely> {
    let mut found = Vec::new();
    for run in runs(text) {
        let groups: Vec<&str> = run.split(SEPARATORS).collect();
        let mut from = 0;
        while from < groups.len() {
            match number_at(&groups[from..]) {
                Some(many) => {
                    found.push(Likely { kind: Trait::Nik, words: words(run, from, many).to_owned() });
                    from += many;
                }
                None => from += 1,
            }
        }
    }
    found
}

const SEPARATORS: [char; 4] = [' ', '.', '-', '\u{a0}'];

/// Stretches of digits with at most one separator between two of them. What touches a letter is part of a code or an
/// address, and what follows a currency is money.
fn runs(text: &str) -> Vec<&str> {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let is_over = |(at, c): &(usize, char)| {
            let joins = SEPARATORS.contains(c) && rest[at + c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
            !(c.is_ascii_digit() || joins)
        };
        let end = rest[start..].char_indices().map(|(at, c)| (start + at, c)).find(is_over);
        let end = end.map_or(rest.len(), |(at, _)| at);
        let before = rest[..start].to_lowercase();
        let is_money = ["rp", "idr"].iter().any(|sign| before.trim_end_matches(['.', ' ']).ends_with(sign));
        let is_named = ["nik", "kk"].iter().any(|word| before.ends_with(word));
        let is_code = before.ends_with(|c: char| c.is_alphanumeric() || "/_+=&?".contains(c)) && !is_named
            || rest[end..].starts_with(|c: char| c.is_alphanumeric() || "/_".contains(c));
        if !is_money && !is_code {
            runs.push(&rest[start..end]);
        }
        rest = &rest[end..];
    }
    runs
}

/// How many of the first groups make one number: a group of 16 digits, or several that are built as the number is.
fn number_at(groups: &[&str]) -> Option<usize> {
    let mut digits = String::new();
    for (group, many) in groups.iter().zip(1..) {
        digits += group;
        if digits.len() >= DIGITS {
            return (digits.len() == DIGITS && (many == 1 || is_built_so(&digits))).then_some(many);
        }
    }
    None
}

/// Province, city and district, then a birthday, to whose day 40 is added for women, then a serial number.
fn is_built_so(digits: &str) -> bool {
    let two = |at: usize| digits[at..at + 2].parse::<u8>().unwrap_or_default();
    matches!(two(0), 11..=21 | 31..=36 | 51..=53 | 61..=65 | 71..=76 | 81..=82 | 91..=97)
        && matches!(two(6), 1..=31 | 41..=71)
        && (1..=12).contains(&two(8))
}

/// So many groups of a run as they stand there.
fn words(run: &str, from: usize, many: usize) -> &str {
    let separators: Vec<(usize, &str)> = run.match_indices(SEPARATORS).collect();
    let start = from.checked_sub(1).map_or(0, |before| separators[before].0 + separators[before].1.len());
    let end = separators.get(from + many - 1).map_or(run.len(), |(at, _)| *at);
    &run[start..end]
}
