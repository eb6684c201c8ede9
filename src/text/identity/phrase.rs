//! Phrases that name somebody: initials, a name after the word for a child, an age beside a name.

use super::vocabulary::{
    AGES, BEFORE_INITIALS, BODIES, COURTESY, DEGREES, MONTHS, NOBODY, NOT_ONES_AGE, OFFICES, PERSONS, PLACES, YEARS,
    is_among,
};
use super::{Likely, Trait};

/// Whoever is older is no child any more.
const LAST_YEAR: u8 = 18;

pub fn phrases(text: &str) -> Vec<Likely> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match phrase(&words[..at], &words[at..]) {
            Some((kind, many)) => {
                let said = words[at..at + many].join(" ");
                let said = said.trim_matches(|c: char| !(c.is_alphanumeric() || "().".contains(c)));
                found.push(Likely { kind, words: balanced(said).to_owned() });
                at += many;
            }
            None => at += 1,
        }
    }
    found
}

/// What the next words say, and how many of them say it.
fn phrase(before: &[&str], words: &[&str]) -> Option<(Trait, usize)> {
    let [first, after @ ..] = words else { return None };
    let last = before.last().map(|word| core(word, "").to_lowercase()).unwrap_or_default();
    let is_place = is_among(PLACES, &last);
    let bare = || usize::from(is_of_person(before) && !is_glued(first) && is_bare_age(first, after));
    if let Some(many) = age(first, after).or_else(|| Some(bare()).filter(|many| *many > 0)).filter(|_| !is_place) {
        return Some((Trait::Age, 1 + many));
    }
    if is_in_brackets(first) || is_glued(first) {
        return Some((Trait::Initials, 1));
    }
    let second = after.first()?;
    if undotted_after(first)
        .is_some_and(|most| is_initials(second, most) && !is_among(BODIES, core(second, "")) && !is_place)
    {
        return Some((Trait::Initials, 2));
    }
    if core(first, "").to_lowercase() == "bernama" && is_name(second) && is_of_person(before) {
        return Some((Trait::Name, 2));
    }
    called(before, words)
}

/// A name behind *atas nama* or behind courtesy, and no office or body.
fn called(before: &[&str], words: &[&str]) -> Option<(Trait, usize)> {
    let small =
        |at: usize| words.get(at).map(|word| word.trim_matches(['(', ',', ';']).to_lowercase()).unwrap_or_default();
    let (first, second) = (small(0), small(1));
    let on_behalf = match first.as_str() {
        "a.n." | "a.n" | "an." | "a/n" | "atasnama" => 1,
        "atas" if second == "nama" => 2,
        _ => 0,
    };
    let courtesy = usize::from(on_behalf == 0 && is_among(COURTESY, core(&first, "")));
    let name = words.get(on_behalf + courtesy).filter(|_| on_behalf + courtesy > 0)?;
    let is_nobody = !is_name(name) || is_among(OFFICES, &core(name, "").to_lowercase());
    let is_person = on_behalf > 0 && is_of_person(before);
    (!is_nobody).then_some((if is_person { Trait::Name } else { Trait::Called }, on_behalf + courtesy + 1))
}

/// Whether a sentence speaks of somebody, a few words before.
fn is_of_person(before: &[&str]) -> bool {
    const NEAR: usize = 6;
    let near = before.iter().rev().take(NEAR).take_while(|word| !word.ends_with(['.', ';', ':']));
    near.into_iter().any(|word| is_among(PERSONS, &core(word, "").to_lowercase()))
}

/// `(R.S.)`, but no degree.
fn is_in_brackets(word: &str) -> bool {
    let inside = word.strip_prefix('(').and_then(|rest| rest.trim_end_matches([',', ';', ':', '.']).strip_suffix(')'));
    inside.is_some_and(|inside| {
        let letters = inside.replace('.', "");
        inside.contains('.') && letters.len() > 1 && is_initials(inside, 0) && !is_among(DEGREES, &letters)
    })
}

/// `an.B`: the word before the initials ends with a dot, and they follow at once.
fn is_glued(word: &str) -> bool {
    let (head, initials) = word.split_at(word.find('.').map_or(0, |dot| dot + 1));
    undotted_after(head).is_some_and(|most| is_initials(initials, most))
}

/// How many letters without dots are initials after a word; none where letters are just letters.
fn undotted_after(word: &str) -> Option<usize> {
    let word = core(word, ".").to_lowercase();
    BEFORE_INITIALS.iter().find(|(words, _)| is_among(words, &word)).map(|(_, most)| *most)
}

/// A word without the signs around it, except those in `kept`.
fn core<'a>(word: &'a str, kept: &str) -> &'a str {
    word.trim_matches(|c: char| !(c.is_alphanumeric() || kept.contains(c)))
}

/// `B`, `B.`, `R.S.`; without dots at most so many letters.
fn is_initials(word: &str, most: usize) -> bool {
    let word = core(word, ".");
    let letters = || word.split('.').filter(|part| !part.is_empty());
    let is_capital = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_uppercase);
    match word.trim_end_matches('.').contains('.') {
        true => !word.starts_with('.') && letters().count() <= 4 && letters().all(is_capital),
        false => {
            let letters = word.trim_end_matches('.');
            (1..=most).contains(&letters.chars().count()) && letters.chars().all(char::is_uppercase)
        }
    }
}

/// A word that may be somebody's name, or initials with a dot.
fn is_name(word: &str) -> bool {
    let core = core(word, "");
    let mut letters = core.chars();
    let is_capitalised = letters.next().is_some_and(char::is_uppercase)
        && letters.clone().count() > 1
        && letters.all(|c| c.is_lowercase() || "'’".contains(c));
    is_capitalised && !is_among(NOBODY, &core.to_lowercase())
        || is_initials(word, 1) && !is_among(DEGREES, &word.replace('.', ""))
}

/// `(14)` behind a name, where the sentence speaks of somebody.
fn is_bare_age(name: &str, after: &[&str]) -> bool {
    let inside =
        after.first().and_then(|word| word.trim_end_matches([',', '.', ';']).strip_prefix('(')?.strip_suffix(')'));
    let years = inside.and_then(|digits| digits.parse::<u8>().ok());
    is_name(name) && name.ends_with(char::is_alphanumeric) && years.is_some_and(|years| years <= LAST_YEAR)
}

/// How many of the words after a name tell its owner's age: `(12 tahun)`, `usia 7`, `9 th`.
fn age(name: &str, after: &[&str]) -> Option<usize> {
    let ends_sentence = name.ends_with('.') && !is_initials(name, 1);
    if ends_sentence || !is_name(name) {
        return None;
    }
    let asked = usize::from(is_among(AGES, &core(after.first()?, "").to_lowercase()));
    let number = core(after.get(asked)?, "").to_lowercase();
    let digits = number.trim_end_matches(char::is_alphabetic);
    let glued = &number[digits.len()..];
    let next = after.get(asked + 1).map(|word| core(word, "").to_lowercase()).unwrap_or_default();
    let unit = if glued.is_empty() { next.as_str() } else { glued };
    let in_years = is_among(YEARS, unit);
    let in_months = is_among(MONTHS, unit);
    let is_age = match asked {
        0 => in_years,
        _ => glued.is_empty() || in_years || in_months,
    };
    let many = asked + 1 + usize::from(glued.is_empty() && (in_years || in_months));
    let follows = after.get(many).map(|word| core(word, "").to_lowercase()).unwrap_or_default();
    let is_ones = !is_among(NOT_ONES_AGE, &follows);
    let is_child = digits.parse::<u8>().is_ok_and(|years| in_months || years <= LAST_YEAR);
    (is_age && is_ones && is_child).then_some(many)
}

/// Without a bracket that is closed and never opened, or opened and never closed.
fn balanced(words: &str) -> &str {
    match (words.matches('(').count(), words.matches(')').count()) {
        (opened, closed) if opened < closed => words.trim_end_matches(')'),
        (opened, closed) if opened > closed => words.trim_start_matches('('),
        _ => words,
    }
}
