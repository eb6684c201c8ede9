//! Agencies and clusters as people name them, in a register whose agendas have changed over the years.

use super::context::{CommandResult, Context, Failure};
use crate::agenda::AgencyId;
use crate::capture::agencies_called;
use crate::lang::Lang;
use crate::register::Register;
use crate::text::clean;

/// The agency that was named, by any of its names or a beginning of one, in the newest agenda that knows it; and
/// those that followed it, where it is gone. Empty where no agenda knows it; a sentence where it could be several.
pub fn agency(register: &Register, named: &str, lang: Lang) -> CommandResult<Vec<AgencyId>> {
    let agendas = register.meetings.iter().rev().map(|meeting| &meeting.agenda);
    let mut found = agendas.map(|agenda| agencies_called(named, agenda)).filter(|agencies| !agencies.is_empty());
    match found.next().as_deref() {
        None => Ok(Vec::new()),
        Some([only]) => Ok(lineage(register, only)),
        Some(several) => {
            let names: Vec<_> = several.iter().map(|agency| clean(register.short(agency))).collect();
            Err(Failure::Refused(lang.agency_ambiguous(clean(named), names.join(", "))))
        }
    }
}

/// The one agency that was named, and that is there now.
pub fn the_agency(context: &Context, register: &Register, named: &str) -> CommandResult<AgencyId> {
    let found = agency(register, named, context.lang)?;
    found.into_iter().next().ok_or_else(|| Failure::Refused(context.lang.agency_unknown(clean(named))))
}

/// The agencies that follow one that the newest agenda does not know any more, and that one itself, which comes last.
fn lineage(register: &Register, agency: &AgencyId) -> Vec<AgencyId> {
    let mut lineage: Vec<AgencyId> = register.followers(agency).into_iter().map(Into::into).collect();
    if !lineage.contains(agency) {
        lineage.push(agency.clone());
    }
    lineage
}
