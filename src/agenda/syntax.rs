//! What the TOML parser objects to, sorted into the few kinds that have a sentence of their own.

use super::diagnostic::{Problem, Syntax};

/// Words of the parser's message and the kind they tell; the first row that fits counts.
const KINDS: &[(&str, Syntax)] = &[
    ("unclosed", Syntax::Bracket),
    ("comma", Syntax::Comma),
    ("duplicate key", Syntax::DoubledKey),
    ("cannot extend", Syntax::DoubledKey),
    ("recurs", Syntax::Deep),
    ("must be quoted", Syntax::Unquoted),
    ("printable", Syntax::ControlCharacter),
    ("visible", Syntax::ControlCharacter),
    ("carriage return", Syntax::ControlCharacter),
    ("escaped", Syntax::Escape),
    ("unicode", Syntax::Escape),
    ("key with no value", Syntax::Equals),
    ("assignment", Syntax::Equals),
    ("`=`", Syntax::Equals),
    ("unexpected key or value", Syntax::Surplus),
    ("unexpected content", Syntax::Surplus),
    ("missing value", Syntax::Value),
    ("keys cannot", Syntax::Key),
    ("key", Syntax::Key),
    ("string", Syntax::Quote),
    ("quote", Syntax::Quote),
    ("invalid date", Syntax::Moment),
    ("invalid time", Syntax::Moment),
    ("invalid offset", Syntax::Moment),
    ("array", Syntax::Bracket),
    ("table", Syntax::Bracket),
    ("zero", Syntax::Number),
    ("sign", Syntax::Number),
    ("number", Syntax::Number),
    ("invalid", Syntax::Value),
];

/// What the parser's message says of the text it found.
pub fn problem(message: &str, found: &str) -> Problem {
    let kind = KINDS.iter().find(|(words, _)| message.contains(words)).map_or(Syntax::Other, |(_, kind)| *kind);
    match kind {
        Syntax::Unquoted if found.is_empty() => Problem::Syntax(Syntax::Value),
        Syntax::Unquoted if found.starts_with(|c: char| c.is_ascii_digit()) => Problem::Syntax(Syntax::Moment),
        Syntax::Moment if message.contains("day between") || message.contains("month between") => {
            Problem::ImpossibleDate(found.to_owned())
        }
        Syntax::Moment if message.contains("between") => Problem::ImpossibleTime(found.to_owned()),
        kind => Problem::Syntax(kind),
    }
}

/// Whether the parser reads nothing after it.
pub fn is_stop(message: &str) -> bool {
    message.starts_with("key with no value")
}

/// Whether the parser took what follows for a part of something left open.
pub fn is_lost(message: &str) -> bool {
    is_stop(message) || message.starts_with("unclosed") || message.starts_with("invalid multi-line")
}

/// Whether the parser thought to be between brackets.
pub fn is_inside_brackets(message: &str) -> bool {
    ["array", "inline table", "key-value pairs"].iter().any(|words| message.contains(words))
}
