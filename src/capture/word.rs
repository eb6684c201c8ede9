//! The words of a stretch of the line, as names and heads are looked for in them.

use std::ops::Range;

use super::split::{is_space, plain};
use crate::text::fold;

#[derive(Clone, Debug)]
pub struct Word {
    /// Bytes of the stretch.
    pub range: Range<usize>,
    /// The word as [`fold`] leaves it.
    pub folded: String,
    /// What it adds to a name: two names are one, whether they say *dan* or not.
    part: String,
    /// Parts the items of a list.
    pub separates: bool,
    /// Bytes behind its last letter or digit.
    tail: usize,
    /// A colon stands behind it.
    pub ends_head: bool,
    /// Between quotation marks: what is said within.
    pub quoted: Option<Range<usize>>,
}

impl Word {
    /// Takes in the colon that stands by itself behind it.
    pub fn take_colon(&mut self, colon: &Word) {
        self.tail += colon.range.end - self.range.end;
        self.range.end = colon.range.end;
        self.ends_head = true;
    }

    /// Where its last letter or digit ends; a quotation ends with its mark.
    pub fn end(&self) -> usize {
        self.range.end - self.tail
    }

    pub fn part(&self) -> &str {
        &self.part
    }
}

pub fn is_joint(folded: &str) -> bool {
    matches!(folded, "dan" | "and" | "serta")
}

fn is_mark(c: char) -> bool {
    matches!(c, ',' | ';' | '&' | '/')
}

/// The words of a value; what separates the items of a list is a word of its own.
pub fn words(value: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut from = 0;
    let mut chars = value.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c == '"'
            && at == from
            && let Some(length) = quotation(&value[at..])
        {
            while chars.next_if(|(next, _)| *next < at + length).is_some() {}
            words.push(quoted(value, at..at + length));
            from = at + length;
        } else if is_space(c) || is_mark(c) {
            push(&mut words, value, from..at);
            from = at + c.len_utf8();
            if is_mark(c) {
                push(&mut words, value, at..from);
            }
        }
    }
    push(&mut words, value, from..value.len());
    words
}

/// How long the quotation is that begins here, with its marks.
fn quotation(text: &str) -> Option<usize> {
    let mut chars = text.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            '"' => return Some(at + 1).filter(|length| *length > 2),
            _ => {}
        }
    }
    None
}

fn quoted(value: &str, range: Range<usize>) -> Word {
    let ends_head = value[range.end..].starts_with(':');
    let inside = range.start + 1..range.end - 1;
    let quoted = Some(inside);
    Word { range, folded: String::new(), part: String::new(), separates: false, tail: 0, ends_head, quoted }
}

fn push(words: &mut Vec<Word>, value: &str, range: Range<usize>) {
    let word = &value[range.clone()];
    if word.is_empty() {
        return;
    }
    let folded = fold(word);
    let part = if matches!(folded.as_str(), "dan" | "and") { String::new() } else { key(word) };
    let separates = matches!(word, "," | ";" | "&" | "/" | "+" | "-" | "–" | "—") || is_joint(&folded);
    let tail = word.len() - word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    let ends = &word[word.len() - tail..];
    let ends_head = ends.contains(':') && !ends.contains("\\:");
    words.push(Word { range, folded, part, separates, tail, ends_head, quoted: None });
}

/// A name as [`fold`] leaves it, without *dan*, and except that two numbers stay two: `Distrik 1, 3` is not
/// `Distrik 13`.
pub fn key(name: &str) -> String {
    let parts = name.split(|c: char| !c.is_alphanumeric() && !crate::text::is_hidden(c)).map(fold);
    parts.filter(|part| !matches!(part.as_str(), "dan" | "and")).fold(String::new(), |name, part| joined(name, &part))
}

pub fn joined(mut name: String, part: &str) -> String {
    if name.ends_with(char::is_numeric) && part.starts_with(char::is_numeric) {
        name.push(' ');
    }
    name.push_str(part);
    name
}

/// Words that name nobody of the agenda, so that they can stand between quotation marks.
pub fn outside(said: &str) -> String {
    plain(said).replace('"', "'").trim_end_matches([',', ';', ':', '.', ' ']).to_owned()
}
