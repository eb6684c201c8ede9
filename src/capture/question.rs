//! Questions: what a line leaves open that nobody but the note-taker can say, and how an answer is written into it.

use std::ops::Range;

use chrono::NaiveDate;

use super::print::quoted;
use super::split::{Sigil, escape_value};
use super::word::outside;
use super::{Room, when};
use crate::agenda::{AgencyId, Agenda, ClusterId};
use crate::lang::Lang;

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

impl Question {
    pub fn sentence(&self, lang: Lang, room: &Room) -> String {
        match self {
            Self::AmbiguousAgency { typed, .. } => lang.ask_which_agency(short(typed)),
            Self::UnknownAgency { typed, likely, .. } => match likely.as_slice() {
                [] => lang.ask_unknown_agency(short(typed)),
                [nearest] => lang.ask_nearest_agency(short(typed), room.agenda().short(nearest)),
                _ => lang.ask_which_agency(short(typed)),
            },
            Self::NoCluster { typed, .. } => lang.ask_which_cluster(short(typed)),
            Self::UnknownCluster { typed, .. } => lang.ask_unknown_cluster(short(typed)),
            Self::UnknownIndicator { typed, .. } => lang.ask_unknown_indicator(short(typed)),
            Self::UnknownBlocker { typed, .. } => lang.ask_unknown_blocker(short(typed)),
            Self::PastDeadline { said, last, .. } => lang.ask_past_deadline(short(said), lang.date(*last)),
            Self::NoText => lang.ask_text().into(),
        }
    }

    /// The choice that Enter may take unseen: only one that leaves the words as they are.
    pub fn preselected(&self) -> Option<usize> {
        matches!(self, Self::UnknownIndicator { .. } | Self::UnknownBlocker { .. }).then_some(0)
    }

    /// The labels of the choices that [`answer`] takes by number; none where only typing helps.
    pub fn choices(&self, lang: Lang, room: &Room) -> Vec<String> {
        let agenda = room.agenda();
        match self {
            Self::AmbiguousAgency { candidates, .. } => candidates.iter().map(|id| label(agenda, id)).collect(),
            Self::UnknownAgency { typed, likely, .. } => {
                let likely = likely.iter().map(|id| agenda.short(id).to_owned());
                likely.chain([lang.leave_as_text().to_owned(), lang.keep_as_outside(short(typed))]).collect()
            }
            Self::NoCluster { clusters, .. } => labels(agenda, clusters).collect(),
            Self::UnknownCluster { clusters, .. } => {
                labels(agenda, clusters).chain([lang.leave_as_text().to_owned()]).collect()
            }
            Self::UnknownIndicator { .. } | Self::UnknownBlocker { .. } => vec![lang.leave_as_text().to_owned()],
            Self::PastDeadline { last, next, .. } => {
                vec![lang.date(*next), lang.date(*last), lang.leave_undated().to_owned()]
            }
            Self::NoText => Vec::new(),
        }
    }
}

/// The line with a choice written in; the line itself where there is no such choice.
pub fn answer(line: &str, question: &Question, choice: usize) -> String {
    written(line, question, choice).unwrap_or_else(|| line.to_owned())
}

fn written(line: &str, question: &Question, choice: usize) -> Option<String> {
    let (range, words) = match question {
        Question::AmbiguousAgency { range, candidates, .. } => (range.clone(), escape_value(candidates.get(choice)?)),
        Question::UnknownAgency { range, likely, .. } if choice < likely.len() => {
            (range.clone(), escape_value(&likely[choice]))
        }
        Question::UnknownAgency { range, typed, likely, plain } => match choice.checked_sub(likely.len())? {
            0 => (*plain..*plain, "\\".to_owned()),
            1 => (range.clone(), escape_value(&quoted(&outside(typed)))),
            _ => return None,
        },
        Question::UnknownIndicator { range, .. } | Question::UnknownBlocker { range, .. } if choice == 0 => {
            escaped(range)
        }
        Question::UnknownCluster { range, clusters, .. } if choice == clusters.len() => {
            (range.start..range.start, "\\".to_owned())
        }
        Question::UnknownCluster { range, typed, clusters } => {
            let word = typed.split_whitespace().next().unwrap_or_default();
            (range.clone(), format!("{word} {}", clusters.get(choice)?))
        }
        Question::NoCluster { range, typed, clusters } => {
            (range.clone(), escape_value(&format!("{typed} {}", clusters.get(choice)?)))
        }
        Question::PastDeadline { range, said, last, next } => {
            let value = match choice {
                0 => when::words_with_date(said, *next),
                1 => when::words_with_date(said, *last),
                2 => when::words_only(said),
                _ => return None,
            };
            (range.clone(), format!("{}{value}", Sigil::Deadline.char()))
        }
        _ => return None,
    };
    let (before, after) = (line.get(..range.start)?, line.get(range.end..)?);
    Some(format!("{before}{words}{after}"))
}

/// A backslash in front of the sigil that these words follow.
fn escaped(range: &Range<usize>) -> (Range<usize>, String) {
    let sigil = range.start.saturating_sub(1);
    (sigil..sigil, "\\".to_owned())
}

fn labels<'a>(agenda: &'a Agenda, clusters: &'a [ClusterId]) -> impl Iterator<Item = String> {
    clusters.iter().filter_map(|id| agenda.cluster(id)).map(|one| agenda.cluster_label(one))
}

/// `Dinkes (Dinas Kesehatan)`
fn label(agenda: &Agenda, id: &str) -> String {
    match agenda.agency(id) {
        Some(agency) if agency.name != agency.short => format!("{} ({})", agency.short, agency.name),
        _ => agenda.short(id).to_owned(),
    }
}

/// As much of what was typed as a sentence can carry.
fn short(typed: &str) -> String {
    const LONGEST: usize = 40;
    match typed.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &typed[..end]),
        None => typed.to_owned(),
    }
}
