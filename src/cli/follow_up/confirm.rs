//! `rakor follow-up confirm`: the head of an agency confirms what its deputy promised.

use crate::agenda::AgencyId;
use crate::cli::args::Confirm;
use crate::cli::context::{CommandResult, Context, Failure};
use crate::cli::lookup;
use crate::register::{Code, Command, Entry, Register, Rejection};
use crate::replica::Replica;
use crate::text::clean;

use super::set;

pub fn confirm(context: &Context, asked: &Confirm) -> CommandResult {
    let lang = context.lang;
    let code: Code = asked.code.parse().map_err(|_| Failure::Refused(lang.not_a_code(clean(&asked.code))))?;
    let catalog = context.catalog()?;
    let register = context.series_to_change(&catalog, asked.series.as_deref())?;
    let entry = register.entry(code).ok_or_else(|| set::refused(Rejection::NoEntry(code), lang))?;
    let day = asked.day.as_deref().map(|said| set::day(said, register, context.today(register), lang));
    let day = day.transpose()?;
    let agencies = agencies(context, register, entry, asked)?;
    let mut live = Replica::resume(context.log()?, register.clone()).map_err(|trouble| context.trouble(&trouble))?;
    for agency in agencies {
        set::put(context, &mut live, Command::ConfirmByHead { code, agency: agency.clone(), day })?;
        let confirmed = live.register().entry(code).and_then(|entry| entry.confirmed.get(&agency).copied());
        if let Some(confirmed) = confirmed {
            let name = clean(live.register().short(&agency));
            let told = lang.confirmed_by_head(name, lang.date(confirmed.day));
            context.say(&format!("{} {told}\n", code.show(live.register().codes())))?;
        }
    }
    Ok(())
}

/// Whose head: of the agency that was named, or of all whose head has not confirmed it yet.
fn agencies(context: &Context, register: &Register, entry: &Entry, asked: &Confirm) -> CommandResult<Vec<AgencyId>> {
    if let Some(named) = &asked.agency {
        let found = lookup::agency(register, named, context.lang)?;
        let unknown = || Failure::Refused(context.lang.agency_unknown(clean(named)));
        let meant = found.iter().find(|agency| entry.content.owners.contains(agency)).or(found.first());
        return Ok(vec![meant.cloned().ok_or_else(unknown)?]);
    }
    let all: Vec<AgencyId> = register.unconfirmed(entry).cloned().collect();
    match all.is_empty() {
        true => Err(Failure::Refused(context.lang.nothing_to_confirm(entry.code.show(register.codes())))),
        false => Ok(all),
    }
}
