//! What a line leaves open, in words: what is asked, and the answers to choose from.

use crate::agenda::Agenda;
use crate::capture::{Meaning, Question, Room};
use crate::lang::Lang;
use crate::text::shortened;

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

    /// The choices, each as it may be chosen.
    pub fn labels(&self, lang: Lang, room: &Room) -> Vec<String> {
        self.choices().iter().map(|choice| choice.label(self, lang, room.agenda())).collect()
    }
}

impl Meaning<'_> {
    /// Where two agencies could be meant, with their full names.
    fn label(&self, question: &Question, lang: Lang, agenda: &Agenda) -> String {
        match self {
            Self::Agency(id) if matches!(question, Question::AmbiguousAgency { .. }) => with_name(agenda, id),
            Self::Agency(id) => agenda.short(id).to_owned(),
            Self::Cluster(id) => agenda.cluster(id).map_or(id.to_string(), |cluster| agenda.cluster_label(cluster)),
            Self::Outside(typed) => lang.keep_as_outside(short(typed)),
            Self::Text => lang.leave_as_text().into(),
            Self::Date(date) => lang.date(*date),
            Self::Undated => lang.leave_undated().into(),
        }
    }
}

/// `Dinkes (Dinas Kesehatan)`
fn with_name(agenda: &Agenda, id: &str) -> String {
    match agenda.agency(id) {
        Some(agency) if agency.name != agency.short => format!("{} ({})", agency.short, agency.name),
        _ => agenda.short(id).to_owned(),
    }
}

/// As much of what was typed as a sentence can carry.
fn short(typed: &str) -> String {
    shortened(typed, 40)
}
