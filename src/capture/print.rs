//! The canonical line of a content: read again, it means the same.

use super::assignment::{IMPLEMENTED_BY, assignments};
use super::directory::{Directory, Names};
use super::head::{self, Opening};
use super::numbering::front;
use super::prose::ends_open;
use super::sign::is_plain_evidence;
use super::split::{Sigil, escape, escape_value};
use super::{calendar, when};
use crate::agenda::{AgencyId, Agenda};
use crate::register::{Code, Content, Kind};

/// The line that [`super::reread`] reads as this content. A cluster without an indicator is not in the line: it comes
/// from the entry that is being changed.
pub fn print(content: &Content, agenda: &Agenda, directory: &Directory) -> String {
    let mut line = opening(&content.text, directory);
    let name = |id: &AgencyId| escape_value(directory.name_of(id, agenda));
    let outside = content.outside_implementers.iter().map(|said| escape_value(&quoted(said)));
    let implementers: Vec<_> = content.implementers.iter().map(name).chain(outside).collect();
    let mut add = |sigil: Sigil, value: &str| push(&mut line, sigil, value);
    for (sigil, agencies, outside) in
        [(Sigil::Owner, &content.owners, &content.outside_owners), (Sigil::With, &content.with, &content.partners)]
    {
        if is_everybody(agencies, agenda) {
            add(sigil, "semua");
        } else {
            agencies.iter().for_each(|id| add(sigil, &escape_value(directory.name_of(id, agenda))));
        }
        outside.iter().for_each(|said| add(sigil, &escape_value(&quoted(said))));
    }
    if !implementers.is_empty() {
        line.push_str(&format!(" ({IMPLEMENTED_BY}: {})", implementers.join(", ")));
    }
    let mut add = |sigil: Sigil, value: &str| push(&mut line, sigil, value);
    if let Some(deadline) = &content.deadline {
        let words = when::print(deadline, &calendar(agenda, agenda.date));
        add(Sigil::Deadline, &without_labels(words, &Names::anywhere(directory)));
    }
    if let Some(indicator) = &content.indicator {
        add(Sigil::Indicator, indicator);
    }
    if let Some(evidence) = &content.evidence {
        add(Sigil::Evidence, &evidence_value(evidence));
    }
    if let Some(Code { number, .. }) = content.answers {
        add(Sigil::Answers, &format!("KD-{number}"));
    }
    line
}

fn push(line: &mut String, sigil: Sigil, value: &str) {
    line.push(' ');
    line.push(sigil.char());
    line.push_str(value);
}

/// A text and what was written into the fields beside it, as one line. A list of agencies stays a list.
pub fn compose(text: &str, values: &[(Sigil, &str)], agenda: &Agenda) -> String {
    let mut line = opening(text, &Directory::of(agenda));
    for (sigil, value) in values {
        let value = value.trim().trim_start_matches(sigil.char());
        if !value.is_empty() {
            line.push(' ');
            line.push(sigil.char());
            line.push_str(&if *sigil == Sigil::Evidence { evidence_value(value) } else { escape_value(value) });
        }
    }
    line
}

/// Words that name nobody of the agenda, as a list of agencies keeps them.
pub fn quoted(said: &str) -> String {
    format!("\"{said}\"")
}

fn evidence_value(evidence: &str) -> String {
    match evidence {
        quoted if quoted.starts_with('"') => format!("\\{}", escape_value(quoted)),
        number if is_plain_evidence(number) => when::words_only(number),
        words => escape_value(words),
    }
}

/// The text, made plain where its first words would mark a place in a paper or name owners, and where its last
/// character would lead up to a sign.
fn opening(text: &str, directory: &Directory) -> String {
    let escaped = match text.chars().next_back().filter(|_| ends_open(text)) {
        // A letter holds its place, so that what stands before it is made plain too.
        Some(last) => {
            let before = escape(&format!("{}x", &text[..text.len() - 1]));
            format!("{}\\{last}", &before[..before.len() - 1])
        }
        None => escape(text),
    };
    let names = Names::anywhere(directory);
    let takes = |kind| match head::opening(text, &names, kind) {
        (start, Opening::Nothing | Opening::Mention(_)) => start > 0,
        (_, Opening::Head(_)) => true,
    };
    let escaped = directory.shorthand.keep(&escaped);
    let placed = &text[front(text).inner..];
    let clusters = &directory.clusters;
    let is_placed = clusters.in_front(placed).or_else(|| clusters.at_end_of_head(placed)).is_some();
    let is_plain = escaped.starts_with('\\') || !(is_placed || takes(Kind::Commitment) || takes(Kind::Blocker));
    without_labels(if is_plain { escaped } else { format!("\\{escaped}") }, &names)
}

/// Words of which none says who does what.
fn without_labels(mut words: String, names: &Names) -> String {
    for one in assignments(&words.clone(), names).iter().rev() {
        words.insert(one.label, '\\');
    }
    words
}

fn is_everybody(agencies: &[AgencyId], agenda: &Agenda) -> bool {
    agencies.len() > 1 && agencies.iter().eq(agenda.agencies.iter().map(|agency| &agency.id))
}
