//! What only marks the place of a line in a paper or a chat: numbering, bullets, the time.

use super::split::is_space;
use crate::text::is_hidden;

/// Where the line begins behind what only marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Front {
    /// Behind what is numbering or a bullet whatever follows.
    pub start: usize,
    /// Behind that and what is a number or the time of speaking where a name follows: `A.`, `[10.31]`.
    pub inner: usize,
}

const BULLETS: [char; 19] =
    ['•', '●', '▪', '◦', '‣', '·', '∙', '■', '□', '☐', '☑', '✓', '✔', '➢', '→', '-', '–', '—', '*'];

pub fn front(text: &str) -> Front {
    let mut start = 0;
    while let Some(length) = mark(&text[start..]).filter(|length| !text[start + length..].trim().is_empty()) {
        start += length;
    }
    let mut inner = start;
    while let Some(length) = likely(&text[inner..]).or_else(|| mark(&text[inner..])) {
        inner += length;
    }
    Front { start, inner }
}

/// Whether the time of speaking stands in front, as in a chat.
pub fn is_timed(text: &str) -> bool {
    let text = text[front(text).start..].trim_start_matches(|c| is_space(c) || is_hidden(c));
    time(text).is_some_and(|end| spaced(text, end).is_some())
}

/// A bullet or a number at the beginning, with the space behind it.
fn mark(text: &str) -> Option<usize> {
    let bare = text.trim_start_matches(|c| is_space(c) || is_hidden(c));
    let lead = text.len() - bare.len();
    let length = if let Some(rest) = bare.strip_prefix(BULLETS) {
        Some(bare.len() - rest.len())
    } else {
        number(bare).filter(|(_, certain)| *certain).map(|(length, _)| length)
    };
    spaced(text, lead + length?)
}

/// What may be a number, or the time somebody spoke.
fn likely(text: &str) -> Option<usize> {
    let bare = text.trim_start_matches(|c| is_space(c) || is_hidden(c));
    let lead = text.len() - bare.len();
    let number = number(bare).and_then(|(length, _)| spaced(text, lead + length));
    number.or_else(|| spaced(text, lead + time(bare)?))
}

/// With the white space that must follow.
fn spaced(text: &str, end: usize) -> Option<usize> {
    let rest = &text[end..];
    let gap = rest.len() - rest.trim_start_matches(|c| is_space(c) || is_hidden(c)).len();
    (gap > 0).then_some(end + gap)
}

/// `1.`, `(2)`, `1.2)`, `a.`, `IV.`, `1️⃣`; and whether it can be nothing else.
fn number(text: &str) -> Option<(usize, bool)> {
    let inside = text.strip_prefix('(').unwrap_or(text);
    let opened = text.len() - inside.len();
    let label = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != '.').unwrap_or(inside.len());
    let closing = inside[label..].chars().next();
    let (label, behind) = match closing {
        Some(')') => (&inside[..label], 1),
        Some('\u{fe0f}' | '\u{20e3}') => {
            let keycap = inside[label..].trim_start_matches(['\u{fe0f}', '\u{20e3}']);
            (&inside[..label], inside.len() - label - keycap.len())
        }
        _ if opened == 0 => (inside[..label].strip_suffix('.')?, 1),
        _ => return None,
    };
    let parts: Vec<&str> = label.split('.').collect();
    let is_number = |part: &&str| (1..=3).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
    let is_small = |part: &&str| part.len() == 1 && part.chars().all(|c| c.is_ascii_lowercase());
    let is_roman = |part: &&str| part.len() < 6 && !part.is_empty() && part.chars().all(|c| "IVX".contains(c));
    let is_capital = |part: &&str| part.len() == 1 && part.chars().all(|c| c.is_ascii_uppercase());
    let fits = |part: &&str| is_number(part) || is_small(part) || is_roman(part) || is_capital(part);
    if !parts.iter().all(fits) {
        return None;
    }
    let one_capital = parts.len() == 1 && is_capital(&parts[0]) && opened == 0;
    Some((opened + label.len() + behind, !one_capital))
}

/// `[10.31]`, `10:31 WITA -`, `14/03/24 10.31 -`: date and time as chats put them in front.
fn time(text: &str) -> Option<usize> {
    if let Some(inside) = text.strip_prefix('[') {
        let end = inside.find(']')?;
        return is_time(&inside[..end]).then_some(end + 2);
    }
    let mut end = 0;
    let mut told = false;
    for word in text.split_inclusive(is_space) {
        let bare = word.trim_end();
        let is_mark = !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit() || "./:,-–".contains(c));
        if !(is_mark || told && matches!(bare, "WIB" | "WITA" | "WIT" | "AM" | "PM")) {
            break;
        }
        told |= is_time(bare);
        end += word.len();
    }
    let end = text[..end].trim_end().len();
    told.then_some(end)
}

/// Whether a word of digits has hours and minutes in it, and nothing that is no time.
fn is_time(text: &str) -> bool {
    let is_clock = |word: &str| {
        let word = word.trim_matches([',', '-']);
        word.split_once(['.', ':']).is_some_and(|(hours, rest)| {
            let minutes = rest.get(..2).unwrap_or("");
            (1..=2).contains(&hours.len())
                && hours.chars().all(|c| c.is_ascii_digit())
                && minutes.len() == 2
                && minutes.chars().all(|c| c.is_ascii_digit())
                && !rest[2..].starts_with(|c: char| c.is_ascii_digit())
        })
    };
    text.split(is_space).any(is_clock)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbering_bullets_and_time_are_no_part_of_what_is_said() {
        for (text, start, inner) in [
            ("1. Dinkes", "Dinkes", "Dinkes"),
            ("1) Dinkes", "Dinkes", "Dinkes"),
            ("(1) Dinkes", "Dinkes", "Dinkes"),
            ("1.2. Dinkes", "Dinkes", "Dinkes"),
            ("a. Dinkes", "Dinkes", "Dinkes"),
            ("b) Dinkes", "Dinkes", "Dinkes"),
            ("IV. Dinkes", "Dinkes", "Dinkes"),
            ("A. Dinkes", "A. Dinkes", "Dinkes"),
            ("• Dinkes", "Dinkes", "Dinkes"),
            ("- 2. Dinkes", "Dinkes", "Dinkes"),
            ("1️⃣ Dinkes", "Dinkes", "Dinkes"),
            ("[10.31] Dinkes", "[10.31] Dinkes", "Dinkes"),
            ("[14/03/24 10.31.22] Dinkes", "[14/03/24 10.31.22] Dinkes", "Dinkes"),
            ("14/03/24 10.31 - Dinkes", "14/03/24 10.31 - Dinkes", "Dinkes"),
            ("10.31 WITA Dinkes", "10.31 WITA Dinkes", "Dinkes"),
            ("1.500 anak", "1.500 anak", "1.500 anak"),
            ("12 LKSA", "12 LKSA", "12 LKSA"),
            ("3 Juni", "3 Juni", "3 Juni"),
            ("2024. Tahun ini", "2024. Tahun ini", "2024. Tahun ini"),
            ("1.", "1.", "1."),
            ("-5 derajat", "-5 derajat", "-5 derajat"),
            ("dr. Sari", "dr. Sari", "dr. Sari"),
        ] {
            let front = front(text);
            assert_eq!((&text[front.start..], &text[front.inner..]), (start, inner), "{text}");
        }
    }
}
