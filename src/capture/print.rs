//! The canonical line of a content: read again, it means the same.

use super::agencies::Directory;
use super::split::{Sigil, escape, escape_value};
use super::{calendar, when};
use crate::agenda::{AgencyId, Agenda};
use crate::register::{Code, Content};

/// The line that [`super::reread`] reads as this content. A cluster without an indicator is not in the line: it comes
/// from the entry that is being changed.
pub fn print(content: &Content, agenda: &Agenda) -> String {
    let directory = Directory::of(agenda, None);
    let mut line = opening(&content.text, &directory);
    let mut add = |sigil: Sigil, value: &str| {
        line.push(' ');
        line.push(sigil.char());
        line.push_str(value);
    };
    for (sigil, agencies) in [(Sigil::Owner, &content.owners), (Sigil::With, &content.with)] {
        if is_everybody(agencies, agenda) {
            add(sigil, "semua");
        } else {
            agencies.iter().for_each(|id| add(sigil, &escape_value(directory.name_of(id))));
        }
    }
    if let Some(deadline) = &content.deadline {
        add(Sigil::Deadline, &when::print(deadline, &calendar(agenda, agenda.date)));
    }
    if let Some(indicator) = &content.indicator {
        add(Sigil::Indicator, indicator);
    }
    if let Some(evidence) = &content.evidence {
        add(Sigil::Evidence, &escape_value(evidence));
    }
    if let Some(Code { number, .. }) = content.answers {
        add(Sigil::Answers, &format!("KD-{number}"));
    }
    line
}

/// A text and what was written into the fields beside it, as one line. A list of agencies stays a list.
pub fn compose(text: &str, values: &[(Sigil, &str)], agenda: &Agenda) -> String {
    let mut line = opening(text, &Directory::of(agenda, None));
    for (sigil, value) in values {
        let value = value.trim().trim_start_matches(sigil.char());
        if !value.is_empty() {
            line.push(' ');
            line.push(sigil.char());
            line.push_str(&escape_value(value));
        }
    }
    line
}

/// The text, with its first colon made plain where the words before it would name owners.
fn opening(text: &str, directory: &Directory) -> String {
    let escaped = escape(text);
    match escaped.split_once(':').filter(|(head, _)| directory.head(head).is_some()) {
        Some((head, rest)) => format!("{head}\\:{rest}"),
        None => escaped,
    }
}

fn is_everybody(agencies: &[AgencyId], agenda: &Agenda) -> bool {
    agencies.len() > 1 && agencies.iter().eq(agenda.agencies.iter().map(|agency| &agency.id))
}
