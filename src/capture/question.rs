//! Questions: what a line leaves open that nobody but the note-taker can say, and how an answer is written into it.

use std::ops::Range;

use chrono::NaiveDate;

use super::print::quoted;
use super::split::{Sigil, escape_value};
use super::when;
use super::word::outside;
use crate::agenda::{AgencyId, ClusterId};

/// Must be answered before the line can be recorded. A range is that of the words, without their sigil.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    AmbiguousAgency {
        range: Range<usize>,
        typed: String,
        candidates: Vec<AgencyId>,
    },
    UnknownAgency {
        range: Range<usize>,
        typed: String,
        /// Those that may be meant, the likeliest first.
        likely: Vec<AgencyId>,
        /// Where a backslash makes the words text.
        plain: usize,
    },
    /// The members of the cluster, while no cluster is being discussed.
    NoCluster {
        range: Range<usize>,
        typed: String,
        clusters: Vec<ClusterId>,
    },
    /// No cluster of the agenda is called so.
    UnknownCluster {
        range: Range<usize>,
        typed: String,
        clusters: Vec<ClusterId>,
    },
    UnknownIndicator {
        range: Range<usize>,
        typed: String,
    },
    /// Not in the register, withdrawn, or not a blocker.
    UnknownBlocker {
        range: Range<usize>,
        typed: String,
    },
    /// The words mean a date that is gone by, or the next one of that name. The range includes the sigil.
    PastDeadline {
        range: Range<usize>,
        said: String,
        last: NaiveDate,
        next: NaiveDate,
    },
    NoText,
}

/// What words can mean that leave a question open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning<'a> {
    Agency(&'a AgencyId),
    Cluster(&'a ClusterId),
    /// The words, as no agency of the agenda.
    Outside(&'a str),
    /// The words are text.
    Text,
    Date(NaiveDate),
    Undated,
}

impl Question {
    /// The choices that [`answer`] takes by number; none where only typing helps.
    pub fn choices(&self) -> Vec<Meaning<'_>> {
        match self {
            Self::AmbiguousAgency { candidates, .. } => candidates.iter().map(Meaning::Agency).collect(),
            Self::UnknownAgency { typed, likely, .. } => {
                likely.iter().map(Meaning::Agency).chain([Meaning::Text, Meaning::Outside(typed)]).collect()
            }
            Self::NoCluster { clusters, .. } => clusters.iter().map(Meaning::Cluster).collect(),
            Self::UnknownCluster { clusters, .. } => {
                clusters.iter().map(Meaning::Cluster).chain([Meaning::Text]).collect()
            }
            Self::UnknownIndicator { .. } | Self::UnknownBlocker { .. } => vec![Meaning::Text],
            Self::PastDeadline { last, next, .. } => vec![Meaning::Date(*next), Meaning::Date(*last), Meaning::Undated],
            Self::NoText => Vec::new(),
        }
    }

    /// The choice that Enter may take unseen: only one that leaves the words as they are.
    pub fn preselected(&self) -> Option<usize> {
        matches!(self, Self::UnknownIndicator { .. } | Self::UnknownBlocker { .. }).then_some(0)
    }

    /// Bytes of the line that an answer replaces; none where only typing helps.
    pub fn range(&self) -> Option<Range<usize>> {
        match self {
            Self::AmbiguousAgency { range, .. }
            | Self::UnknownAgency { range, .. }
            | Self::NoCluster { range, .. }
            | Self::UnknownCluster { range, .. }
            | Self::UnknownIndicator { range, .. }
            | Self::UnknownBlocker { range, .. }
            | Self::PastDeadline { range, .. } => Some(range.clone()),
            Self::NoText => None,
        }
    }
}

/// The line with a choice written in; the line itself where there is no such choice.
pub fn answer(line: &str, question: &Question, choice: usize) -> String {
    written(line, question, choice).unwrap_or_else(|| line.to_owned())
}

fn written(line: &str, question: &Question, choice: usize) -> Option<String> {
    let deadline = |value: String| format!("{}{value}", Sigil::Deadline.char());
    let mut range = question.range()?;
    let words = match (question.choices().into_iter().nth(choice)?, question) {
        (Meaning::Agency(agency), _) => escape_value(agency),
        (Meaning::Cluster(cluster), Question::NoCluster { typed, .. }) => escape_value(&format!("{typed} {cluster}")),
        (Meaning::Cluster(cluster), Question::UnknownCluster { typed, .. }) => {
            format!("{} {cluster}", typed.split_whitespace().next().unwrap_or_default())
        }
        (Meaning::Outside(typed), _) => escape_value(&quoted(&outside(typed))),
        (Meaning::Text, Question::UnknownAgency { plain, .. }) => {
            range = *plain..*plain;
            "\\".to_owned()
        }
        (Meaning::Text, Question::UnknownCluster { .. }) => {
            range.end = range.start;
            "\\".to_owned()
        }
        (Meaning::Text, _) => {
            let sigil = range.start.saturating_sub(1);
            range = sigil..sigil;
            "\\".to_owned()
        }
        (Meaning::Date(date), Question::PastDeadline { said, .. }) => deadline(when::words_with_date(said, date)),
        (Meaning::Undated, Question::PastDeadline { said, .. }) => deadline(when::words_only(said)),
        _ => return None,
    };
    let (before, after) = (line.get(..range.start)?, line.get(range.end..)?);
    Some(format!("{before}{words}{after}"))
}
