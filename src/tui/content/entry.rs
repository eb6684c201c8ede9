//! How agencies and times are said in one line.

use chrono::TimeDelta;

use crate::agenda::{AgencyId, Agenda};
use crate::lang::Lang;
use crate::report::fact::Bodies;

/// Short names with commas between; all agencies are one name.
pub fn names(ids: &[AgencyId], agenda: &Agenda, lang: Lang) -> String {
    Bodies { agencies: ids, outside: &[] }.short(agenda, lang)
}

/// `9:48`; hours are counted in minutes.
pub fn minutes(time: TimeDelta) -> String {
    format!("{}:{:02}", time.num_minutes(), time.num_seconds().rem_euclid(60))
}
