//! How codes, agencies, and another cluster, are said in one line.

use crate::agenda::{AgencyId, Agenda};
use crate::lang::Lang;
use crate::register::{Code, Content};
use crate::report::fact::Bodies;

/// Columns of a code up to 99; a longer one takes more.
const CODE: usize = 5;

/// A code as a first column: what stands beside it never runs into it.
pub fn code_column(code: Code, lang: Lang) -> String {
    format!("{:<CODE$} ", code.show(lang))
}

/// Short names with commas between; all agencies are one name.
pub fn names(ids: &[AgencyId], agenda: &Agenda, lang: Lang) -> String {
    Bodies { agencies: ids, outside: &[] }.short(agenda, lang)
}

/// The label of the cluster that something is of, where that is not the one at which it was said.
pub fn other_cluster(content: &Content, said_at: Option<&str>, agenda: &Agenda) -> Option<String> {
    let of = content.cluster.as_deref().filter(|of| Some(*of) != said_at)?;
    Some(agenda.cluster_label(agenda.cluster(of)?))
}
