//! An agenda file that is older than the agenda which its meeting goes by: nobody's agenda is turned back unasked.

use super::args::OlderFile;
use super::context::{CommandResult, Context, Failure};
use super::question::ask;
use crate::agenda::Agenda;
use crate::register::{Command, Rejection, Standing, Version};
use crate::replica::Replica;

/// The agenda to go on with: that of the file, or that of the meeting, where the file is older and that was chosen.
pub fn settled(context: &Context, agenda: Agenda, said: OlderFile, may_ask: bool) -> CommandResult<Agenda> {
    if !context.register.exists() {
        return Ok(agenda);
    }
    let mut live = Replica::open(context.log()?, &agenda.series).map_err(|trouble| context.trouble(&trouble))?;
    let known = live.register().meeting_of(&agenda).map(|meeting| meeting.agenda_as_read().clone());
    let Some(known) = known else { return Ok(agenda) };
    let newer = match live.register().standing_of(&agenda) {
        _ if said.same => return Ok(known),
        Standing::New | Standing::Same => return Ok(agenda),
        Standing::Older(newer) => newer.clone(),
    };
    if !said.newer && !is_meant(context, &newer, may_ask)? {
        return Ok(known);
    }
    let (now, command) = (context.now(agenda.zone), Command::Replan(Box::new(agenda.clone())));
    let outcome = live.execute(None, now, &context.host, command);
    let outcome = outcome.map_err(|refusal| Failure::Refused(refusal.sentence(context.lang)))?;
    match live.trouble() {
        Some(trouble) if !outcome.saved => Err(context.trouble(trouble)),
        _ => Ok(agenda),
    }
}

/// Whether the meeting is to go back to the older file; who cannot be asked is told how to say it.
fn is_meant(context: &Context, newer: &Version, may_ask: bool) -> CommandResult<bool> {
    let lang = context.lang;
    let day = lang.day_and_date(newer.at.date_naive());
    let question = lang.older_agenda_asked(day, lang.clock(newer.at.time()), crate::text::clean(&newer.seat));
    let answer = if may_ask { ask(&question, lang.no_answer(), lang)? } else { None };
    let refused = || Failure::Refused(Rejection::OlderAgenda(newer.at, newer.seat.clone()).sentence(lang));
    Ok(answer.ok_or_else(refused)?.eq_ignore_ascii_case("f"))
}
