//! Notes what in a file is not TOML, and mends the text so that the rest of it can still be read.

use std::ops::Range;

use toml::de::{DeTable, Error};

use super::Faults;
use crate::agenda::diagnostic::{Problem, Source, SourcePlace, Syntax};
use crate::agenda::{suggestion, syntax};

/// How many lines that make the parser stop are passed over before the rest of the file is left unread.
const PATIENCE: usize = 20;

/// The text to be read, as long as the source's, so that places in it are places in the source.
pub fn mend(source: &Source, faults: &Faults) -> String {
    let mut text = source.text.to_string();
    let mut errors = DeTable::parse_recoverable(&text).1;
    for _ in 0..PATIENCE {
        let Some(stop) = errors.iter().find(|error| syntax::is_stop(error.message())) else { break };
        note(source, faults, stop);
        let line = line(&text, start(stop, source));
        text.replace_range(line.clone(), &" ".repeat(line.len()));
        faults.tear();
        errors = DeTable::parse_recoverable(&text).1;
    }
    let lost = errors.iter().find(|error| syntax::is_lost(error.message()));
    let end = lost.map(|lost| cascade(&errors, source).min(start(lost, source)));
    for error in errors.iter().filter(|error| end.is_none_or(|end| start(error, source) < end)) {
        note(source, faults, error);
    }
    if let (Some(end), Some(lost)) = (end, lost) {
        let problem = syntax::problem(lost.message(), "");
        faults.add(&place(source, end..end), problem);
        faults.give_up(source, source.text[..end].trim_end().len()..usize::MAX);
        faults.tear();
    }
    text
}

/// Notes an error of the parser. What else is wrong on that line will be a consequence of it.
fn note(source: &Source, faults: &Faults, error: &Error) {
    let start = start(error, source);
    let found = error.span().and_then(|span| source.text.get(span)).unwrap_or_default();
    let place = place(source, start..start + found.len());
    let problem = syntax::problem(error.message(), found);
    let meant = match problem {
        Problem::Syntax(Syntax::Moment) => suggestion::date(found).or_else(|| suggestion::time(found)),
        Problem::Syntax(Syntax::Unquoted) => Some(suggestion::quoted(found)),
        _ => None,
    };
    faults.suggest(&place, problem, || meant);
    faults.give_up(source, line(&source.text, place.span.start));
}

/// Something that is missing is missing after the last thing that is there.
fn place(source: &Source, span: Range<usize>) -> SourcePlace {
    let start = if span.is_empty() { source.text[..span.start].trim_end().len() } else { span.start };
    SourcePlace { source: source.clone(), span: start..span.end.max(start) }
}

/// Where the parser's complaints about one open bracket begin.
fn cascade(errors: &[Error], source: &Source) -> usize {
    let inside = errors.iter().filter(|error| syntax::is_inside_brackets(error.message()));
    inside.map(|error| start(error, source)).min().unwrap_or(usize::MAX)
}

fn start(error: &Error, source: &Source) -> usize {
    error.span().map_or(0, |span| source.boundary(span.start))
}

/// The line around a byte, with its newline.
fn line(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    start..text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1)
}
