//! The register as tables for spreadsheets: the follow-up plan (*RTL*) and the attendance, of all meetings.

mod attendance;
mod follow_up_plan;

pub use attendance::attendance;
pub use follow_up_plan::follow_up_plan;

use crate::lang::Lang;
use crate::register::Register;

/// The language of a task force, and its word for a cluster: those of its newest agenda.
fn words(register: &Register) -> (Lang, &str) {
    let agenda = register.meetings.last().map(|meeting| &meeting.agenda);
    let lang = agenda.map(|agenda| agenda.lang).unwrap_or_default();
    let cluster = agenda.map(|agenda| agenda.cluster_word.as_str()).filter(|word| !word.is_empty());
    (lang, cluster.unwrap_or(lang.cluster_word()))
}
