//! `rakor follow-up`: what is still owed, and how it stands now.

mod page;
mod rows;
mod set;

use std::io::{self, IsTerminal};

use chrono::NaiveDate;

use super::args::{Answering, FollowUp, Wanted};
use super::desk::{Answer, Desk, Failure, shown};
use super::export::pretty;
use super::setting;
use super::shelf::Shelf;
use super::who;
use crate::calendar::Zone;
use crate::register::{Filter, Owed, Register};
use crate::text::clean;
use crate::tui;

/// What one task force is owed.
struct Account<'a> {
    register: &'a Register,
    /// By the clock, where the task force is.
    today: NaiveDate,
    filter: Filter,
    owed: Vec<Owed<'a>>,
}

pub fn follow_up(desk: &Desk, asked: FollowUp) -> Answer {
    if let Some(Answering::Set(set)) = &asked.set {
        return set::set(desk, set);
    }
    let shelf = desk.shelf()?;
    let accounts = accounts(desk, &shelf, &asked.wanted)?;
    if let ([account], false) = (accounts.as_slice(), asked.json || asked.csv || asked.list || asked.wanted.all)
        && io::stdout().is_terminal()
        && io::stdin().is_terminal()
    {
        let series = account.register.series.clone();
        let opened = tui::follow_up(&setting(desk), &series, account.filter.clone());
        if opened.map_err(|error| Failure::Refused(error.to_string()))? {
            return Ok(());
        }
    }
    if asked.json {
        let owed: Vec<_> = accounts.iter().map(rows::Account::from).collect();
        return desk.say(&match owed.as_slice() {
            [only] if !asked.wanted.all => pretty(only),
            all => pretty(&all),
        });
    }
    if asked.csv {
        return desk.say(&rows::csv(&accounts));
    }
    desk.say(&page::page(&accounts, width(), desk.lang))
}

/// What is owed by the choice that was made, a task force an account; one account without `--all`.
fn accounts<'a>(desk: &Desk, shelf: &'a Shelf, wanted: &Wanted) -> Answer<Vec<Account<'a>>> {
    let registers = match wanted.all {
        true => shelf.registers.iter().collect(),
        false => shelf.series(wanted.series.as_deref(), desk.lang).map_err(Failure::Refused)?.into_iter().collect(),
    };
    if Vec::is_empty(&registers) {
        return Err(Failure::Refused(desk.lang.empty_register(shown(&desk.register))));
    }
    let agencies = registers.iter().map(|register| match &wanted.agency {
        Some(named) => who::agency(register, named, desk.lang),
        None => Ok(None),
    });
    let agencies = agencies.collect::<Result<Vec<_>, _>>().map_err(Failure::Refused)?;
    let clusters: Vec<_> =
        registers.iter().map(|register| wanted.cluster.as_ref().and_then(|named| cluster(register, named))).collect();
    known(&wanted.agency, &agencies).map_err(|named| Failure::Refused(desk.lang.agency_unknown(clean(named))))?;
    known(&wanted.cluster, &clusters).map_err(|named| Failure::Refused(desk.lang.cluster_unknown(clean(named))))?;
    let accounts = registers.into_iter().zip(agencies).zip(clusters).map(|((register, agency), cluster)| {
        let today = today(desk, register);
        let is_known = agency.is_some() == wanted.agency.is_some() && cluster.is_some() == wanted.cluster.is_some();
        let filter = filter(wanted, agency, cluster);
        let owed = if is_known { register.owed(&filter, today) } else { Vec::new() };
        Account { register, today, filter, owed }
    });
    Ok(accounts.collect())
}

fn filter(wanted: &Wanted, agency: Option<String>, cluster: Option<String>) -> Filter {
    Filter {
        agency,
        cluster,
        indicator: wanted.indicator.clone(),
        status: wanted.status,
        overdue: wanted.overdue,
        within: wanted.within,
        text: wanted.text.clone().unwrap_or_default(),
        before: None,
    }
}

/// Refuses a name that no task force knows, and returns it.
fn known<'a>(named: &'a Option<String>, found: &[Option<String>]) -> Result<(), &'a str> {
    match named {
        Some(named) if found.iter().all(Option::is_none) => Err(named),
        _ => Ok(()),
    }
}

/// The cluster that was named, in the newest agenda that knows it.
fn cluster(register: &Register, named: &str) -> Option<String> {
    register.meetings.iter().rev().find_map(|meeting| who::cluster(&meeting.agenda, named))
}

/// The date in the zone of a task force.
fn today(desk: &Desk, register: &Register) -> NaiveDate {
    desk.now(zone(register)).date_naive()
}

fn zone(register: &Register) -> Zone {
    register.meetings.last().map(|meeting| meeting.agenda.zone).unwrap_or_default()
}

/// Columns: what `COLUMNS` says, or the terminal's, or 100.
fn width() -> usize {
    let said = std::env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    let terminal = || {
        let size = io::stdout().is_terminal().then(crossterm::terminal::size)?.ok()?;
        Some(usize::from(size.0))
    };
    said.or_else(terminal).filter(|columns| *columns > 0).unwrap_or(100)
}
