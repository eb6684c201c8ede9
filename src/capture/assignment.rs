//! Who does it and who answers for it, where a line says both: `Dinkes (PJ: Bappeda): …`, `Pelaksana: Dinkes, PJ: Bappeda`.

use std::borrow::Cow;
use std::ops::Range;

use super::directory::{Named, Names, is_understood};
use super::list::list;
use super::split::{Sigil, begins_word, split};
use super::word::{Word, words};

/// What a body has to do with a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    Implements,
    Answers,
}

/// A label with the bodies behind it. Ranges are bytes of the line.
#[derive(Clone, Debug)]
pub struct Assignment {
    pub duty: Duty,
    /// With its label, and the marks that set it apart from the text.
    pub range: Range<usize>,
    /// Where the label begins.
    pub label: usize,
    pub bodies: Vec<(Range<usize>, Named)>,
}

/// The label that is written for [`Duty::Implements`].
pub const IMPLEMENTED_BY: &str = "Pelaksana";

/// The labels, each word as [`crate::text::fold`] leaves it. Where one begins like another, the longer is first.
const LABELS: [(Duty, &[&str]); 12] = [
    (Duty::Answers, &["penanggung", "jawab", "kegiatan"]),
    (Duty::Answers, &["penanggung", "jawab"]),
    (Duty::Answers, &["penanggungjawab"]),
    (Duty::Answers, &["pj"]),
    (Duty::Answers, &["pic"]),
    (Duty::Answers, &["leading", "sector"]),
    (Duty::Implements, &["instansi", "pelaksana"]),
    (Duty::Implements, &["opd", "pelaksana"]),
    (Duty::Implements, &["pelaksana", "kegiatan"]),
    (Duty::Implements, &["pelaksana"]),
    (Duty::Implements, &["dilaksanakan", "oleh"]),
    (Duty::Implements, &["implementer"]),
];

/// Words of a name that is not known, at the most.
const LONGEST_NAME: usize = 8;

/// What a line says of who does it and who answers for it; not within what is evidence.
pub fn assignments(line: &str, names: &Names) -> Vec<Assignment> {
    let mut found: Vec<Assignment> = Vec::new();
    for piece in split(line).into_iter().filter(|piece| piece.sigil != Some(Sigil::Evidence)) {
        let start = piece.range.start + usize::from(piece.sigil.is_some());
        let text = &line[start..piece.range.end];
        let all = words(text);
        let labels: Vec<DutyLabel> = (0..all.len()).filter_map(|at| label(text, &all, at)).collect();
        for (at, label) in labels.iter().enumerate() {
            let next = labels.get(at + 1).map_or(text.len(), |next| next.start);
            found.extend(assignment(text, label, next, names).map(|one| one.behind(start)));
        }
    }
    set_apart(line, &mut found);
    found
}

impl Assignment {
    /// The same in a line where its text begins at this byte.
    fn behind(mut self, start: usize) -> Self {
        let move_on = |range: &mut Range<usize>| *range = range.start + start..range.end + start;
        move_on(&mut self.range);
        self.label += start;
        self.bodies.iter_mut().for_each(|(range, _)| move_on(range));
        self
    }
}

/// The line with blanks where it says so: every other word stands where it stood.
pub fn blanked<'a>(line: &'a str, assignments: &[Assignment]) -> Cow<'a, str> {
    if assignments.is_empty() {
        return Cow::Borrowed(line);
    }
    let mut blanked = line.to_owned();
    for one in assignments {
        blanked.replace_range(one.range.clone(), &" ".repeat(one.range.len()));
    }
    // A colon that ends such a front has nothing before it any more.
    let front = blanked.len() - blanked.trim_start().len();
    let ends_there = |one: &Assignment| line.get(one.range.end..front).is_some_and(|gap| gap.trim().is_empty());
    if blanked[front..].starts_with(':') && assignments.iter().any(ends_there) {
        blanked.replace_range(front..=front, " ");
    }
    Cow::Owned(blanked)
}

struct DutyLabel {
    duty: Duty,
    start: usize,
    /// Behind its colon.
    end: usize,
    /// It stands in brackets, where no colon is needed.
    is_bracketed: bool,
    has_colon: bool,
    /// It begins the line, or is set apart from what stands in front of it.
    is_apart: bool,
}

/// The label that begins at a word.
fn label(line: &str, all: &[Word], at: usize) -> Option<DutyLabel> {
    let raw = |word: &Word| &line[word.range.clone()];
    let says = |row: &[&str]| {
        row.iter().enumerate().all(|(more, said)| {
            let word = all.get(at + more);
            word.is_some_and(|word| word.folded == *said && word.quoted.is_none() && !raw(word).contains('\\'))
        })
    };
    let (duty, row) = LABELS.iter().find(|(_, row)| says(row))?;
    let last = &all[at + row.len() - 1];
    let colon = all.get(at + row.len()).filter(|word| raw(word) == ":");
    let (has_colon, end) = match colon {
        Some(colon) => (true, colon.range.end),
        None => (last.ends_head, last.range.end),
    };
    // `PJ:Bappeda` is one word.
    let first = raw(&all[at]);
    let is_bracketed = first.starts_with('(');
    let start = all[at].range.start + first.len() - first.trim_start_matches('(').len();
    let before = line[..all[at].range.start].trim_end();
    let is_apart =
        is_bracketed || before.is_empty() || before.ends_with(['.', ',', ';', ':', '-', '–', '—', ')', '|', '/']);
    let begins = line[..start].chars().next_back().is_none_or(begins_word);
    (begins && (has_colon || is_bracketed)).then_some(DutyLabel {
        duty: *duty,
        start,
        end,
        is_bracketed,
        has_colon,
        is_apart,
    })
}

fn assignment(line: &str, label: &DutyLabel, next: usize, names: &Names) -> Option<Assignment> {
    let value = value(line, label.end..next);
    let text = &line[value.clone()];
    let place = |range: &Range<usize>| value.start + range.start..value.start + range.end;
    let bodies = list(text, names);
    let end = bodies.last().map_or(0, |(range, _)| range.end);
    let is_whole = !text[end..].contains(char::is_alphanumeric);
    let is_known = bodies.iter().all(|(_, named)| is_understood(named));
    let (bodies, end) = match (is_known, label.has_colon) {
        (true, true) if is_whole || label.is_apart => (bodies, end),
        (true, false) if is_whole => (bodies, end),
        (false, true) if label.is_apart && (1..=LONGEST_NAME).contains(&words(text).len()) => {
            let asked = match bodies.as_slice() {
                [(range, named @ (Named::Ambiguous(_) | Named::NoCluster | Named::Likely(_)))] if is_whole => {
                    (range.clone(), named.clone())
                }
                _ => (0..text.len(), Named::Unknown),
            };
            let end = asked.0.end;
            (vec![asked], end)
        }
        _ => return None,
    };
    let bodies = bodies.into_iter().map(|(range, named)| (place(&range), named)).collect();
    let start = if label.is_bracketed { label.start - 1 } else { label.start };
    Some(Assignment { duty: label.duty, range: start..value.start + end, label: label.start, bodies })
}

/// Where the names behind a label stand: up to the next label, sign, sentence or bracket that closes.
fn value(line: &str, within: Range<usize>) -> Range<usize> {
    let text = &line[within.clone()];
    let start = within.start + text.len() - text.trim_start().len();
    let text = &line[start..within.end.max(start)];
    let quoted: Vec<_> = words(text).into_iter().filter(|word| word.quoted.is_some()).map(|word| word.range).collect();
    let mut depth = 0;
    let mut end = text.len();
    for (at, letter) in text.char_indices() {
        let is_last_of = |stop: char| letter == stop && text[at + 1..].chars().next().is_none_or(char::is_whitespace);
        match letter {
            _ if quoted.iter().any(|range| range.contains(&at)) => {}
            '(' => depth += 1,
            ')' if depth > 0 => depth -= 1,
            ')' | ';' | '|' => {
                end = at;
                break;
            }
            // An abbreviation such as `Kec.` is short.
            '.' if is_last_of('.') && !is_short(&text[..at], &text[at + 1..]) => {
                end = at;
                break;
            }
            _ => {}
        }
    }
    let end = start + end;
    let text = line[start..end]
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | '—' | ':' | '.' | '('));
    start..start + text.len()
}

/// Whether a dot ends an abbreviation in front of more words.
fn is_short(before: &str, behind: &str) -> bool {
    const ABBREVIATED: usize = 4;
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    word.len() <= ABBREVIATED && !behind.trim().is_empty()
}

/// Takes in what only sets labels apart: their brackets, and the marks between them and at the ends of the line.
fn set_apart(line: &str, found: &mut [Assignment]) {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | '-' | '–' | '—' | '|');
    let behind = |one: &Assignment| line.len() - line[one.range.end..].trim_start_matches(is_mark).len();
    let before = |one: &Assignment| line[..one.range.start].trim_end_matches([',', ';', '-', '–', '—', '|', ' ']).len();
    let (mut is_first, mut in_bracket) = (true, false);
    for at in 0..found.len() {
        let one = &found[at];
        let next = behind(one);
        let reaches = found.get(at + 1).is_some_and(|other| next >= other.range.start);
        is_first &= at > 0 || !line[..one.range.start].contains(char::is_alphanumeric);
        in_bracket |= line[one.range.clone()].starts_with('(');
        let end = match line[next..].strip_prefix(')').filter(|_| in_bracket) {
            Some(after) => line.len() - after.len(),
            None if reaches || is_first || next == line.len() => next,
            None => one.range.end,
        };
        in_bracket &= reaches;
        is_first &= reaches;
        found[at].range.end = end;
    }
    let mut is_last = true;
    for at in (0..found.len()).rev() {
        let end = found.get(at + 1).map_or(line.len(), |next| next.range.start);
        is_last &= found[at].range.end >= end;
        if is_last {
            found[at].range.start = before(&found[at]);
        }
    }
}
