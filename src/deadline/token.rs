//! Said words cut into tokens: words without case and accents, numbers, and marks.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::text::fold;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// A folded word, digits as written, or a single mark.
    pub text: String,
    /// Bytes of the source.
    pub range: Range<usize>,
    /// Nothing but white space, or the beginning, stands before it.
    pub spaced: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Digit,
    Letter,
    Apostrophe,
    Mark,
}

impl Class {
    fn of(c: char) -> Self {
        match c {
            _ if c.is_ascii_digit() => Self::Digit,
            '\'' | '’' | '‘' | '`' | 'ʼ' => Self::Apostrophe,
            _ if c.is_alphabetic() || is_combining_mark(c) => Self::Letter,
            _ if c.is_whitespace() || c.is_control() => Self::Space,
            _ => Self::Mark,
        }
    }
}

impl Token {
    pub fn is_number(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    pub fn is_mark(&self) -> bool {
        !self.text.starts_with(char::is_alphanumeric)
    }
}

/// The tokens of a text. An apostrophe within a word (*Jum'at*) and a dot that isn't between digits (*s.d.*, *Sept.*)
/// leave no trace; every dash is `-` and `×` is `x`.
pub fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let class = |at: usize| chars.get(at).map_or(Class::Space, |(_, c)| Class::of(*c));
    let offset = |at: usize| chars.get(at).map_or(text.len(), |(offset, _)| *offset);
    let mut tokens: Vec<Token> = Vec::new();
    let mut spaced = true;
    let mut at = 0;
    while let Some(&(start, c)) = chars.get(at) {
        let mut end = at + 1;
        let word = match class(at) {
            Class::Space => None,
            Class::Digit => {
                while class(end) == Class::Digit {
                    end += 1;
                }
                Some(text[start..offset(end)].to_string())
            }
            Class::Letter => {
                while class(end) == Class::Letter
                    || (class(end) == Class::Apostrophe && class(end + 1) == Class::Letter)
                {
                    end += 1;
                }
                Some(fold(&text[start..offset(end)]))
            }
            Class::Apostrophe | Class::Mark => match c {
                '.' if at == 0 || class(at - 1) != Class::Digit || class(end) != Class::Digit => Some(String::new()),
                '‐'..='―' | '−' => Some("-".into()),
                '×' | '✕' => Some("x".into()),
                _ => Some(c.to_string()),
            },
        };
        match word {
            None => spaced = true,
            Some(word) if word.is_empty() => {}
            Some(text) => {
                tokens.push(Token { text, range: start..offset(end), spaced });
                spaced = false;
            }
        }
        at = end;
    }
    tokens
}

/// Without the marks at both ends.
pub fn trimmed(tokens: &[Token]) -> &[Token] {
    let first = tokens.iter().take_while(|token| token.is_mark()).count();
    trimmed_end(&tokens[first..])
}

/// Without the marks at the end.
pub fn trimmed_end(tokens: &[Token]) -> &[Token] {
    let marks = tokens.iter().rev().take_while(|token| token.is_mark()).count();
    &tokens[..tokens.len() - marks]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lose_their_dress_and_numbers_keep_theirs() {
        let cases: [(&str, &[&str]); 8] = [
            ("JUM’AT, 5 April", &["jumat", ",", "5", "april"]),
            ("s.d. Sept. 2024.", &["s", "d", "sept", "2024"]),
            ("30.06.2024", &["30", ".", "06", ".", "2024"]),
            ("2×24 jam", &["2", "x", "24", "jam"]),
            ("TW2", &["tw", "2"]),
            ("H–7", &["h", "-", "7"]),
            ("selambat-lambatnya", &["selambat", "-", "lambatnya"]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            let words: Vec<String> = tokens(text).into_iter().map(|token| token.text).collect();
            assert_eq!(words, expected, "{text}");
        }
    }
}
