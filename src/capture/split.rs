//! The line cut into text and sigils: where each begins and ends, and what a backslash made plain.

use std::ops::Range;

use crate::text::{clean, is_plain};

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
        start..start + line[start..self.range.end].trim_end_matches(is_space).len()
    }
}

enum Mark {
    Sigil(Sigil),
    Escape,
}

/// The whole line in pieces. A value ends where the next sigil begins, or where the bracket closes that opened before it.
pub fn split(line: &str) -> Vec<Piece> {
    let mut pieces = vec![Piece { sigil: None, range: 0..0 }];
    let mut from = 0;
    let mut end_of_last = |pieces: &mut Vec<Piece>, end: usize| {
        let last = pieces.len() - 1;
        let bracketed = pieces[last].sigil.is_some() && line[..from].ends_with('(');
        let bracket = line[from..end].find(')').filter(|_| bracketed).map(|at| from + at);
        pieces[last].range = from..bracket.unwrap_or(end);
        pieces.extend(bracket.map(|at| Piece { sigil: None, range: at..end }));
        from = end;
    };
    for (at, mark) in marks(line) {
        if let Mark::Sigil(sigil) = mark {
            end_of_last(&mut pieces, at);
            pieces.push(Piece { sigil: Some(sigil), range: at..at });
        }
    }
    end_of_last(&mut pieces, line.len());
    pieces
}

/// Where a backslash makes the character behind it plain.
pub fn escapes(line: &str) -> impl Iterator<Item = Range<usize>> {
    marks(line).into_iter().filter(|(_, mark)| matches!(mark, Mark::Escape)).map(|(at, _)| at..at + 2)
}

fn marks(line: &str) -> Vec<(usize, Mark)> {
    let mut marks = Vec::new();
    let mut chars = line.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        if c == '\\' && next.is_some_and(is_escapable) {
            marks.push((at, Mark::Escape));
            before = c;
            chars.next();
            continue;
        }
        if let Some(sigil) = Sigil::of(c).filter(|_| counts(before, c, next)) {
            marks.push((at, Mark::Sigil(sigil)));
        }
        before = c;
    }
    marks
}

/// Whether a sigil's character counts as a sigil between its neighbours.
fn counts(before: char, c: char, next: Option<char>) -> bool {
    begins_word(before) && next.is_some_and(|next| !is_space(next) && next != c)
}

pub fn begins_word(before: char) -> bool {
    is_space(before) || before == '('
}

pub fn is_space(c: char) -> bool {
    c.is_whitespace() || !is_plain(c)
}

fn is_escapable(c: char) -> bool {
    matches!(c, '\\' | ':' | '"') || Sigil::of(c).is_some()
}

/// A stretch of the line as it was meant: backslashes taken away, clean.
pub fn plain(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut chars = raw.chars().peekable();
    while let Some(c) = chars.next() {
        let escaped = if c == '\\' { chars.next_if(|next| is_escapable(*next)) } else { None };
        text.push(escaped.unwrap_or(c));
    }
    clean(&text)
}

/// Text written so that none of it is a sigil.
pub fn escape(text: &str) -> String {
    escape_after(' ', text)
}

/// A value written so that it stays one behind its sigil.
pub fn escape_value(value: &str) -> String {
    match value.chars().next().filter(|c| Sigil::of(*c).is_some()) {
        Some(first) => format!("\\{first}{}", escape_after(first, &value[1..])),
        None => escape_after('\\', value),
    }
}

fn escape_after(mut before: char, text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let sigil = Sigil::of(c).is_some() && counts(before, c, chars.peek().copied());
        if c == '\\' || sigil {
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
