//! The map and the waiting, for programs and for spreadsheets.

use serde::Serialize;

use crate::cli::csv::sheet;
use crate::lang::Lang;
use crate::register::{Entry, Register, Status};
use crate::report::coordination_map::Tally;
use crate::report::waiting::Wait;
use crate::text::clean;

#[derive(Serialize)]
pub struct Account<'a> {
    series: &'a str,
    meeting: String,
    date: String,
    today: String,
    clusters: Vec<Column<'a>>,
    agencies: Vec<Row<'a>>,
    total: Counts,
    missing: Lacks<'a>,
    waits: Vec<Relation<'a>>,
    circles: &'a [Vec<&'a str>],
    more_circles: usize,
    chains: &'a [Vec<&'a str>],
    more_chains: usize,
}

/// A cluster of the agenda; none: what belongs to no cluster.
#[derive(Serialize)]
struct Column<'a> {
    cluster: Option<&'a str>,
    name: Option<&'a str>,
    #[serde(flatten)]
    total: Counts,
}

/// An agency; none: nobody owns it yet.
#[derive(Serialize)]
struct Row<'a> {
    agency: Option<&'a str>,
    #[serde(flatten)]
    total: Counts,
    /// In the order of the clusters.
    cells: Vec<Counts>,
}

#[derive(Serialize)]
struct Counts {
    promises: usize,
    done: usize,
    overdue: usize,
    blockers: usize,
}

#[derive(Serialize)]
struct Lacks<'a> {
    /// Agencies that have not spoken in the meeting.
    silent: Vec<&'a str>,
    /// Clusters without a commitment in the meeting.
    clusters: Vec<&'a str>,
    /// Indicators without a commitment in any meeting.
    indicators: Vec<&'a str>,
}

#[derive(Serialize)]
struct Relation<'a> {
    code: String,
    text: &'a str,
    /// None: nobody owns the blocker yet.
    stuck: Option<&'a str>,
    needed: &'a str,
    since: String,
    days: i64,
    answer: Option<String>,
    answer_status: Option<Status>,
}

impl From<Tally> for Counts {
    fn from(tally: Tally) -> Self {
        let Tally { promises, done, overdue, blockers } = tally;
        Self { promises, done, overdue, blockers }
    }
}

impl<'a> From<&Wait<'a>> for Relation<'a> {
    fn from(wait: &Wait<'a>) -> Self {
        Self {
            code: wait.entry.code.to_string(),
            text: &wait.entry.content.text,
            stuck: some(wait.stuck),
            needed: wait.needed,
            since: wait.since.to_string(),
            days: wait.days,
            answer: wait.answer.map(|answer| answer.code.to_string()),
            answer_status: wait.answer.map(Entry::status),
        }
    }
}

impl<'a> From<&'a super::Account<'a>> for Account<'a> {
    fn from(account: &'a super::Account) -> Self {
        let super::Account { listed, today, map, missing, waiting } = account;
        let columns = map.columns.iter().zip(&map.totals);
        let columns = columns.map(|(cluster, total)| Column {
            cluster: cluster.map(|cluster| cluster.id.as_str()),
            name: cluster.map(|cluster| cluster.name.as_str()),
            total: (*total).into(),
        });
        let rows = map.rows.iter().map(|row| Row {
            agency: some(row.agency),
            total: row.total.into(),
            cells: row.cells.iter().map(|cell| (*cell).into()).collect(),
        });
        Self {
            series: &listed.register.series,
            meeting: listed.meeting.id.to_string(),
            date: listed.meeting.agenda.date.to_string(),
            today: today.to_string(),
            clusters: columns.collect(),
            agencies: rows.collect(),
            total: map.total.into(),
            missing: Lacks {
                silent: missing.silent.iter().map(|agency| agency.id.as_str()).collect(),
                clusters: missing.clusters.iter().map(|(cluster, _)| cluster.id.as_str()).collect(),
                indicators: missing.indicators.iter().map(|(_, indicator)| indicator.number.as_str()).collect(),
            },
            waits: waiting.waits.iter().map(Relation::from).collect(),
            circles: &waiting.circles,
            more_circles: waiting.more_circles,
            chains: &waiting.chains,
            more_chains: waiting.more_chains,
        }
    }
}

fn some(agency: &str) -> Option<&str> {
    Some(agency).filter(|agency| !agency.is_empty())
}

const MAP: [&str; 6] = ["Instansi", "Klaster", "Komitmen", "Selesai", "Terlambat", "Kendala terbuka"];

/// A row for each agency in each cluster in which there is anything, and one for each agency in all.
pub fn map_csv(account: &super::Account) -> String {
    let lang = Lang::Id;
    let row = |agency: &str, cluster: String, tally: Tally| {
        let counts = [tally.promises, tally.done, tally.overdue, tally.blockers].map(|many| many.to_string());
        let [promises, done, overdue, blockers] = counts;
        [named(account.listed.register, agency), cluster, promises, done, overdue, blockers]
    };
    let names: Vec<_> = account
        .map
        .columns
        .iter()
        .map(|cluster| cluster.map_or(lang.outside_clusters().to_owned(), |cluster| clean(&cluster.id)))
        .collect();
    let rows = account.map.rows.iter().flat_map(|counted| {
        let cells = counted.cells.iter().zip(&names).filter(|(cell, _)| **cell != Tally::default());
        let cells = cells.map(|(cell, cluster)| row(counted.agency, cluster.clone(), *cell));
        cells.chain([row(counted.agency, lang.in_all().into(), counted.total)])
    });
    sheet(std::iter::once(MAP.map(String::from)).chain(rows))
}

const WAITING: [&str; 8] = ["Kode", "Isi", "Menunggu", "Ditunggu", "Sejak", "Hari", "Dijawab dengan", "Status jawaban"];

/// A row for each wait.
pub fn waiting_csv(account: &super::Account) -> String {
    let lang = Lang::Id;
    let register = account.listed.register;
    let rows = account.waiting.waits.iter().map(|wait| {
        [
            wait.entry.code.to_string(),
            clean(&wait.entry.content.text),
            named(register, wait.stuck),
            named(register, wait.needed),
            wait.since.to_string(),
            wait.days.to_string(),
            wait.answer.map(|answer| answer.code.to_string()).unwrap_or_default(),
            wait.answer.map(|answer| lang.status(answer.status()).to_owned()).unwrap_or_default(),
        ]
    });
    sheet(std::iter::once(WAITING.map(String::from)).chain(rows))
}

/// An agency's short name; a sentence where there is none.
fn named(register: &Register, agency: &str) -> String {
    match agency {
        "" => Lang::Id.nobody_yet().to_owned(),
        agency => clean(register.short(agency)),
    }
}
