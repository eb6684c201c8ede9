//! The map and the waiting, for programs and for spreadsheets.

use serde::Serialize;

use crate::document::sheet::{Cell, Sheet};
use crate::lang::Lang;
use crate::register::{Entry, Owner, Register, Status};
use crate::report::coordination_map::Tally;
use crate::report::waiting::Wait;

#[derive(Serialize)]
pub struct MapJson<'a> {
    series: &'a str,
    meeting: String,
    date: String,
    today: String,
    clusters: Vec<ClusterJson<'a>>,
    agencies: Vec<AgencyJson<'a>>,
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
struct ClusterJson<'a> {
    cluster: Option<&'a str>,
    name: Option<&'a str>,
    #[serde(flatten)]
    total: Counts,
}

/// An agency; none: nobody owns it yet.
#[derive(Serialize)]
struct AgencyJson<'a> {
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
    /// Not written out where it was said in confidence.
    text: String,
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

impl<'a> Relation<'a> {
    fn new(wait: &Wait<'a>, register: &Register) -> Self {
        Self {
            code: wait.entry.code.to_string(),
            text: register.text_for_others(wait.entry, Lang::Id),
            stuck: wait.stuck.agency(),
            needed: wait.needed,
            since: wait.since.to_string(),
            days: wait.days,
            answer: wait.answer.map(|answer| answer.code.to_string()),
            answer_status: wait.answer.map(Entry::status),
        }
    }
}

impl<'a> From<&'a super::MeetingMap<'a>> for MapJson<'a> {
    fn from(account: &'a super::MeetingMap) -> Self {
        let super::MeetingMap { listed, today, map, missing, waiting } = account;
        let columns = map.columns.iter().zip(&map.totals);
        let columns = columns.map(|(cluster, total)| ClusterJson {
            cluster: cluster.map(|cluster| cluster.id.as_str()),
            name: cluster.map(|cluster| cluster.name.as_str()),
            total: (*total).into(),
        });
        let rows = map.rows.iter().map(|row| AgencyJson {
            agency: row.owner.agency(),
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
            waits: waiting.waits.iter().map(|wait| Relation::new(wait, listed.register)).collect(),
            circles: &waiting.circles,
            more_circles: waiting.more_circles,
            chains: &waiting.chains,
            more_chains: waiting.more_chains,
        }
    }
}

/// A row for each agency in each cluster in which there is anything, and one for each agency in all.
pub fn map_sheet(account: &super::MeetingMap) -> Sheet {
    let lang = Lang::Id;
    let word = account.listed.meeting.agenda.cluster_word.as_str();
    let cluster = if word.is_empty() { lang.cluster_word() } else { word };
    let columns = [
        ("Instansi", 24),
        (cluster, 14),
        ("Komitmen", 10),
        ("Selesai", 10),
        ("Terlambat", 10),
        ("Kendala terbuka", 10),
    ];
    let row = |owner: Owner<&str>, cluster: &str, tally: Tally| {
        let counts = [tally.promises, tally.done, tally.overdue, tally.blockers];
        let counts = counts.map(|many| Cell::Number(i64::try_from(many).unwrap_or(i64::MAX)));
        let name = owner.on_map(account.listed.register, lang);
        [Cell::text(name), Cell::text(cluster)].into_iter().chain(counts).collect()
    };
    let names: Vec<_> = account
        .map
        .columns
        .iter()
        .map(|cluster| cluster.map_or(lang.outside_clusters(), |cluster| &cluster.id))
        .collect();
    let rows = account.map.rows.iter().flat_map(|counted| {
        let cells = counted.cells.iter().zip(&names).filter(|(cell, _)| **cell != Tally::default());
        let cells = cells.map(|(cell, cluster)| row(counted.owner, cluster, *cell));
        cells.chain([row(counted.owner, lang.in_all(), counted.total)])
    });
    Sheet { rows: rows.collect(), ..Sheet::new("Peta", &columns) }
}

/// A row for each wait.
pub fn waiting_sheet(account: &super::MeetingMap) -> Sheet {
    let lang = Lang::Id;
    let register = account.listed.register;
    let columns = [
        ("Kode", 8),
        ("Isi", 44),
        ("Menunggu", 18),
        ("Ditunggu", 18),
        ("Sejak", 12),
        ("Hari", 8),
        ("Dijawab dengan", 12),
        ("Status jawaban", 14),
    ];
    let rows = account.waiting.waits.iter().map(|wait| {
        vec![
            Cell::text(wait.entry.code.to_string()),
            Cell::text(register.text_for_others(wait.entry, lang)),
            Cell::text(wait.stuck.on_map(register, lang)),
            Cell::text(register.short(wait.needed)),
            Cell::Date(wait.since),
            Cell::Number(wait.days),
            Cell::text(wait.answer.map(|answer| answer.code.to_string()).unwrap_or_default()),
            Cell::text(wait.answer.map(|answer| lang.status(answer.status())).unwrap_or_default()),
        ]
    });
    Sheet { rows: rows.collect(), ..Sheet::new("Menunggu", &columns) }
}
