//! `rakor follow-up`: what is still owed, and how it stands now.

mod confirm;
mod page;
mod rows;
mod set;

pub use rows::OwedJson;

use std::io::{self, IsTerminal};

use chrono::NaiveDate;

use super::args::{Answering, FollowUpArgs, Wanted};
use super::context::{CommandResult, Context, Failure, width};
use super::export::pretty;
use super::lookup;
use super::setting;
use super::table::{self, put_json, put_sheet};
use crate::agenda::{AgencyId, ClusterId};
use crate::capture::cluster_called;
use crate::lang::Lang;
use crate::register::Register;
use crate::replica::catalog::Catalog;
use crate::report::follow_up::{Filter, Owed};
use crate::text::clean;
use crate::tui;

/// What one task force is owed.
struct SeriesOwed<'a> {
    register: &'a Register,
    /// By the clock, where the task force is.
    today: NaiveDate,
    /// With an agency that is gone: that of the one which followed it.
    filter: Filter,
    owed: Vec<Owed<'a>>,
}

pub fn follow_up(context: &Context, asked: FollowUpArgs) -> CommandResult {
    match &asked.set {
        Some(Answering::Set(set)) => return set::set(context, set),
        Some(Answering::Confirm(confirm)) => return confirm::confirm(context, confirm),
        None => {}
    }
    let catalog = context.catalog()?;
    let accounts = accounts(context, &catalog, &asked.wanted)?;
    if let ([account], false) =
        (accounts.as_slice(), asked.form.json || asked.form.csv || asked.form.xlsx || asked.list || asked.wanted.all)
        && io::stdout().is_terminal()
        && io::stdin().is_terminal()
    {
        let series = account.register.series.clone();
        let opened = tui::follow_up(&setting(context, None), &series, account.filter.clone());
        if opened.map_err(|error| Failure::Refused(error.to_string()))? {
            return Ok(());
        }
    }
    if asked.form.json {
        let owed: Vec<_> = accounts.iter().map(rows::FollowUpJson::from).collect();
        let json = match owed.as_slice() {
            [only] if !asked.wanted.all => pretty(only),
            all => pretty(&all),
        };
        return put_json(context, &asked.form.to, context.lang.owed_file().into(), &json);
    }
    if let Some(kind) = table::TableForm::asked(asked.form.csv, asked.form.xlsx) {
        return put_sheet(context, &asked.form.to, context.lang.owed_file().into(), kind, &rows::sheet(&accounts));
    }
    context.say(&page::page(&accounts, width(100), context.lang))
}

/// What is owed by the choice that was made, a task force an account; one account without `--all`.
fn accounts<'a>(context: &Context, catalog: &'a Catalog, wanted: &Wanted) -> CommandResult<Vec<SeriesOwed<'a>>> {
    let registers = match wanted.all {
        true if catalog.registers.is_empty() => return Err(context.nothing_there()),
        true => catalog.registers.iter().collect(),
        false => vec![context.series(catalog, wanted.series.as_deref())?],
    };
    let refuse = |sentence| Err(Failure::Refused(sentence));
    let agencies = registers.iter().map(|register| agencies(register, wanted, context.lang));
    let agencies = agencies.collect::<CommandResult<Vec<_>>>()?;
    if let Some(named) = wanted.agency.as_ref().filter(|_| agencies.iter().all(Vec::is_empty)) {
        return refuse(context.lang.agency_unknown(clean(named)));
    }
    let clusters: Vec<_> = registers.iter().map(|register| clusters(register, wanted)).collect();
    if let Some(named) = wanted.cluster.as_ref().filter(|_| clusters.iter().all(Vec::is_empty)) {
        return refuse(context.lang.cluster_unknown(clean(named)));
    }
    let choices = agencies.into_iter().zip(clusters);
    let accounts = registers.into_iter().zip(choices).map(|(register, (agencies, clusters))| {
        let today = context.today(register);
        let filters = agencies.iter().flat_map(|agency| clusters.iter().map(|cluster| filter(wanted, agency, cluster)));
        let filters: Vec<_> = filters.collect();
        let mut owed: Vec<_> = filters.iter().flat_map(|filter| register.owed(filter, today)).collect();
        owed.sort_by_key(when_due);
        SeriesOwed { register, today, filter: filters.into_iter().next().unwrap_or_default(), owed }
    });
    Ok(accounts.collect())
}

/// What has a date first, by date.
fn when_due(owed: &Owed) -> (bool, Option<NaiveDate>) {
    let date = owed.date();
    (date.is_none(), date)
}

fn filter(wanted: &Wanted, agency: &Option<AgencyId>, cluster: &Option<ClusterId>) -> Filter {
    Filter {
        agency: agency.clone(),
        cluster: cluster.clone(),
        indicator: wanted.indicator.clone(),
        status: wanted.status,
        overdue: wanted.overdue,
        within: wanted.within,
        text: wanted.text.clone().unwrap_or_default(),
        before: None,
    }
}

/// The agencies to filter by: any one where none was named, no one where this task force does not know the name.
fn agencies(register: &Register, wanted: &Wanted, lang: Lang) -> CommandResult<Vec<Option<AgencyId>>> {
    let Some(named) = &wanted.agency else { return Ok(vec![None]) };
    Ok(lookup::agency(register, named, lang)?.into_iter().map(Some).collect())
}

/// The clusters to filter by, as with agencies: that of the newest agenda that knows the name.
fn clusters(register: &Register, wanted: &Wanted) -> Vec<Option<ClusterId>> {
    let Some(named) = &wanted.cluster else { return vec![None] };
    let mut known = register.meetings.iter().rev().filter_map(|meeting| cluster_called(named, &meeting.agenda));
    known.next().map(Some).into_iter().collect()
}
