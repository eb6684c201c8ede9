//! How agencies are said in one line.

use crate::agenda::{AgencyId, Agenda};
use crate::lang::Lang;
use crate::report::fact::Bodies;

/// Short names with commas between; all agencies are one name.
pub fn names(ids: &[AgencyId], agenda: &Agenda, lang: Lang) -> String {
    Bodies { agencies: ids, outside: &[] }.short(agenda, lang)
}
