//! The line cut into text and sigils: where each begins and ends, and what a backslash made plain.

use std::ops::Range;

use crate::text::{clean, is_hidden};

/// What a character at the start of a word says of the words behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sigil {
    Owner,
    With,
    Deadline,
    Indicator,
    Evidence,
    Answers,
}

impl Sigil {
    pub const ALL: [Self; 6] =
        [Self::Owner, Self::With, Self::Deadline, Self::Indicator, Self::Evidence, Self::Answers];

    pub fn of(c: char) -> Option<Self> {
        Self::ALL.into_iter().find(|sigil| sigil.char() == c)
    }

    pub fn char(self) -> char {
        match self {
            Self::Owner => '@',
            Self::With => '+',
            Self::Deadline => '!',
            Self::Indicator => '#',
            Self::Evidence => '=',
            Self::Answers => '^',
        }
    }
}

/// A stretch of the line, in bytes: plain text, or a sigil with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub sigil: Option<Sigil>,
    pub range: Range<usize>,
}

impl Piece {
    /// The value without its sigil and without white space at its end.
    pub fn value(&self, line: &str) -> Range<usize> {
        let start = self.range.start + usize::from(self.sigil.is_some());
        start..start + line[start..self.range.end].trim_end_matches(|c| is_space(c) || is_hidden(c)).len()
    }
}

enum Mark {
    Sigil(Sigil),
    Escape,
    Open,
    Close,
}

/// The whole line in pieces. A value ends where the next sigil begins, or where a bracket closes that opened before it.
pub fn split(line: &str) -> Vec<Piece> {
    let mut pieces = vec![Piece { sigil: None, range: 0..0 }];
    let (mut outside, mut inside) = (0_usize, 0_usize);
    let begin = |pieces: &mut Vec<Piece>, sigil: Option<Sigil>, at: usize| {
        if let Some(last) = pieces.last_mut() {
            last.range.end = at;
        }
        pieces.push(Piece { sigil, range: at..at });
    };
    for (at, mark) in marks(line) {
        let in_value = pieces.last().is_some_and(|piece| piece.sigil.is_some());
        match mark {
            Mark::Sigil(sigil) => {
                begin(&mut pieces, Some(sigil), at);
                outside += std::mem::take(&mut inside);
            }
            Mark::Open if in_value => inside += 1,
            Mark::Open => outside += 1,
            Mark::Close if in_value && inside > 0 => inside -= 1,
            Mark::Close if in_value && outside > 0 => {
                begin(&mut pieces, None, at);
                outside -= 1;
            }
            Mark::Close if !in_value => outside = outside.saturating_sub(1),
            Mark::Close | Mark::Escape => {}
        }
    }
    if let Some(last) = pieces.last_mut() {
        last.range.end = line.len();
    }
    pieces
}

/// Where a backslash makes the character behind it plain.
pub fn escapes(line: &str) -> impl Iterator<Item = Range<usize>> {
    let behind = |at: usize| line[at + 1..].chars().next().map_or(0, char::len_utf8);
    let escapes = marks(line).into_iter().filter(|(_, mark)| matches!(mark, Mark::Escape));
    escapes.map(move |(at, _)| at..at + 1 + behind(at))
}

fn marks(line: &str) -> Vec<(usize, Mark)> {
    let mut marks = Vec::new();
    let mut chars = line.char_indices().filter(|(_, c)| !is_hidden(*c)).peekable();
    let mut before = ' ';
    let mut behind_sigil = false;
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        if c == '\\' && next.is_some_and(|next| makes_plain(begins_word(before) || behind_sigil, next)) {
            marks.push((at, Mark::Escape));
            before = c;
            behind_sigil = false;
            chars.next();
            continue;
        }
        let sigil = Sigil::of(c).filter(|_| counts(before, c, next));
        behind_sigil = sigil.is_some();
        match (sigil, c) {
            (Some(sigil), _) => marks.push((at, Mark::Sigil(sigil))),
            (None, '(') => marks.push((at, Mark::Open)),
            (None, ')') => marks.push((at, Mark::Close)),
            _ => {}
        }
        before = c;
    }
    marks
}

/// Whether a sigil's character counts as a sigil between its neighbours. `!=` is no deadline.
fn counts(before: char, c: char, next: Option<char>) -> bool {
    let begins_value = |next: char| !is_space(next) && !is_stop(next) && next != c && (c, next) != ('!', '=');
    begins_word(before) && next.is_some_and(begins_value)
}

/// What no value begins with.
fn is_stop(c: char) -> bool {
    matches!(c, ',' | '.' | ';' | ':' | ')' | '?')
}

pub fn begins_word(before: char) -> bool {
    is_space(before) || before == '('
}

pub fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// Whether a backslash makes this plain: what would mean something, or any word that it begins.
fn makes_plain(begins_word: bool, next: char) -> bool {
    is_escapable(next) || (begins_word && !is_space(next))
}

fn is_escapable(c: char) -> bool {
    matches!(c, '\\' | ':' | '"' | ',' | ';' | '(' | ')') || Sigil::of(c).is_some()
}

/// A stretch of the line as it was meant: backslashes taken away, clean.
pub fn plain(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut chars = raw.chars().filter(|c| !is_hidden(*c)).peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let escaped = if c == '\\' { chars.next_if(|next| makes_plain(begins_word(before), *next)) } else { None };
        text.push(escaped.unwrap_or(c));
        before = if escaped.is_some() { '\\' } else { c };
    }
    clean(&text)
}

/// Text written so that none of it is a sigil.
pub fn escape(text: &str) -> String {
    escape_after(' ', text, false)
}

/// A value written so that it stays one behind its sigil.
pub fn escape_value(value: &str) -> String {
    match value.chars().next().filter(|c| Sigil::of(*c).is_some() || is_stop(*c)) {
        Some(first) => format!("\\{first}{}", escape_after(first, &value[1..], true)),
        None => escape_after('\\', value, true),
    }
}

fn escape_after(mut before: char, text: &str, is_value: bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut open = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        // A bracket that will be made plain begins with its backslash.
        let next = chars.peek().map(|next| if is_value && *next == ')' && open == 0 { '\\' } else { *next });
        let sigil = Sigil::of(c).is_some() && counts(before, c, next);
        let closes = is_value && c == ')' && open == 0;
        match c {
            '(' => open += 1,
            ')' if open > 0 => open -= 1,
            _ => {}
        }
        if c == '\\' || sigil || closes {
            escaped.push('\\');
        }
        escaped.push(c);
        before = c;
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(line: &str) -> Vec<&str> {
        split(line).into_iter().map(|piece| &line[piece.range]).filter(|piece| !piece.is_empty()).collect()
    }

    #[test]
    fn a_sigil_counts_only_at_the_start_of_a_word() {
        let cases: [(&str, &[&str]); 8] = [
            ("Kirim data @dinkes !TW II", &["Kirim data ", "@dinkes ", "!TW II"]),
            ("Segera! Ya!! 5 + 3 a@b.go.id 100%=semua", &["Segera! Ya!! 5 + 3 a@b.go.id 100%=semua"]),
            ("!! @@ ## x", &["!! @@ ## x"]),
            ("Kirim @", &["Kirim @"]),
            ("Kirim (@dinkes) ke RS", &["Kirim (", "@dinkes", ") ke RS"]),
            (r"Kirim ke \@semua \\@x", &[r"Kirim ke \@semua \\@x"]),
            ("\x1b@dinkes", &["\x1b", "@dinkes"]),
            ("=@dinkes", &["=@dinkes"]),
        ];
        for (line, pieces) in cases {
            assert_eq!(shown(line), pieces, "{line}");
        }
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_line(line in "([@+!#=^\\\\()a: ]|\\PC){0,30}") {
            prop_assert_eq!(split(&line).into_iter().map(|piece| &line[piece.range]).collect::<String>(), line);
        }

        #[test]
        fn escaped_text_has_no_sigil_and_reads_back(text in "([@+!#=^\\\\(): a]|\\PC){0,30}") {
            let text = clean(&text);
            let escaped = escape(&text);
            prop_assert!(split(&escaped).iter().all(|piece| piece.sigil.is_none()));
            prop_assert_eq!(plain(&escaped), text);
        }

        #[test]
        fn an_escaped_value_stays_whole(value in "([@+!#=^\\\\(): a]|\\PC){1,30}") {
            let value = clean(&value);
            prop_assume!(!value.is_empty());
            for sigil in Sigil::ALL {
                let line = format!("{}{}", sigil.char(), escape_value(&value));
                let pieces = split(&line);
                prop_assert_eq!(pieces.len(), 2);
                prop_assert_eq!(plain(&line[pieces[1].value(&line)]), value.clone());
            }
        }
    }
}
