//! Text from people and files: made harmless to a terminal, and comparable whatever its dress.

pub mod identity;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// One line of plain text: control characters (which could drive a terminal) become spaces, characters that reorder or
/// hide text are dropped, runs of white space become one space, and the ends are trimmed.
pub fn clean(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !is_hidden(*c)).map(|c| if is_plain(c) { c } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of a text, each made harmless; those that are empty are none.
pub fn lines(text: &str) -> Vec<String> {
    let breaks = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    text.split(breaks).map(clean).filter(|line| !line.is_empty()).collect()
}

/// Whether a character takes no place of its own: it joins, hides or turns what stands around it.
pub fn is_hidden(c: char) -> bool {
    !is_plain(c) && !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}')
}

/// Whether a character may be shown as it is.
pub fn is_plain(c: char) -> bool {
    !c.is_control()
        && !matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{e0000}'..='\u{e007f}' | '\u{200b}'..='\u{200c}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// With a capital at its beginning, where that is one letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else { return String::new() };
    let mut large = first.to_uppercase();
    match (large.next(), large.next()) {
        (Some(large), None) => format!("{large}{}", letters.as_str()),
        _ => text.to_owned(),
    }
}

/// A line that begins with a capital and ends as a sentence does.
pub fn sentence(text: &str) -> String {
    let text = capital(text.trim());
    let last = text.trim_end_matches(['"', '\'', ')', ']', '”', '’', '»']).chars().last();
    match last {
        None => text,
        Some('.' | '!' | '?' | '…') => text,
        Some(',' | ';' | ':') => text.trim_end_matches([',', ';', ':', ' ']).to_owned() + ".",
        Some(_) => text + ".",
    }
}

/// What remains of a name when case, accents, spaces, hyphens and dots are taken away: `Satpol-PP` is `satpolpp`.
/// Two names are the same for rakor when this is the same.
pub fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// A key or part of a file's name made of any text, none where nothing of it can be in one: `Satpol PP` becomes
/// `satpol-pp`.
pub fn slug(text: &str) -> Option<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).map(fold);
    let ascii = words.map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect::<String>());
    let slug = ascii.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    Some(slug).filter(|slug| !slug.is_empty())
}

/// As much of a text as these columns hold, with `…` where something is missing.
pub fn shortened(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    for letter in text.chars() {
        if kept.width() + letter.width().unwrap_or(0) + 1 > width {
            break;
        }
        kept.push(letter);
    }
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_terminal_never_sees_an_escape() {
        assert_eq!(clean(" Kirim\x1b[2J\tdata\r\n\u{202e}RS  "), "Kirim [2J data RS");
    }

    #[test]
    fn what_reorders_or_hides_text_is_never_shown() {
        for hidden in ['\u{ad}', '\u{61c}', '\u{180e}', '\u{200b}', '\u{200f}', '\u{202e}', '\u{2066}', '\u{e0041}'] {
            assert_eq!(clean(&format!("RS{hidden}UD")), "RSUD", "{}", hidden.escape_unicode());
        }
    }

    #[test]
    fn names_are_the_same_whatever_their_dress() {
        for dress in ["Satpol PP", "SATPOL-PP", "satpolpp", "Sat.Pol.P.P", "Sátpol  PP"] {
            assert_eq!(fold(dress), "satpolpp", "{dress}");
        }
    }

    proptest! {
        #[test]
        fn clean_text_is_plain_and_stays(text in "\\PC*|.*") {
            let once = clean(&text);
            prop_assert!(once.chars().all(is_plain));
            prop_assert_eq!(clean(&once), once);
        }
    }
}
