//! What is owed, for programs and for spreadsheets.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::Serialize;

use crate::agenda::AgencyId;
use crate::deadline::Deadline;
use crate::document::sheet::{Cell, Overdue, Sheet};
use crate::lang::Lang;
use crate::register::{Evidence, Kind, Register, Status};
use crate::report::follow_up::{Owed, Stale};

#[derive(Serialize)]
pub struct FollowUpJson<'a> {
    series: &'a str,
    today: String,
    items: Vec<OwedJson<'a>>,
}

/// One owner's part of an entry.
#[derive(Serialize)]
pub struct OwedJson<'a> {
    code: String,
    kind: Kind,
    text: Cow<'a, str>,
    /// None: nobody owns it yet.
    agency: Option<&'a str>,
    status: Status,
    deadline: Option<&'a Deadline>,
    /// Days of what repeats that were let pass.
    missed: Vec<String>,
    days_late: Option<i64>,
    slips: u32,
    cluster: Option<&'a str>,
    indicator: Option<&'a str>,
    meeting: String,
    recorded_at: String,
    stale: Vec<&'static str>,
    needs: Vec<&'a str>,
    reason: Option<&'a str>,
    evidence: Option<&'a Evidence>,
}

impl<'a> From<&'a super::SeriesOwed<'a>> for FollowUpJson<'a> {
    fn from(account: &'a super::SeriesOwed) -> Self {
        Self {
            series: &account.register.series,
            today: account.today.to_string(),
            items: account.owed.iter().map(OwedJson::from).collect(),
        }
    }
}

impl<'a> OwedJson<'a> {
    /// As others are told it: what was said in confidence is not written out.
    pub fn for_others(owed: &'a Owed<'a>, register: &Register, lang: Lang) -> Self {
        match register.is_withheld(owed.entry) {
            true => Self {
                text: Cow::Owned(register.text_for_others(owed.entry, lang)),
                reason: None,
                evidence: None,
                ..Self::from(owed)
            },
            false => Self::from(owed),
        }
    }
}

impl<'a> From<&'a Owed<'a>> for OwedJson<'a> {
    fn from(owed: &'a Owed) -> Self {
        let entry = owed.entry;
        let content = &entry.content;
        let answer = entry.progress_of(owed.owner).map(|progress| &progress.answer);
        let answered = answer.map(|answer| answer.needs.as_slice()).unwrap_or_default();
        let more = answered.iter().filter(|agency| !entry.needs().contains(agency));
        Self {
            code: entry.code.to_string(),
            kind: entry.kind(),
            text: Cow::Borrowed(&content.text),
            agency: owed.owner.agency(),
            status: owed.status,
            deadline: owed.due.as_deref(),
            missed: owed.missed.iter().map(NaiveDate::to_string).collect(),
            days_late: owed.days_late(),
            slips: entry.slips(owed.owner),
            cluster: content.cluster.as_deref(),
            indicator: content.indicator.as_deref(),
            meeting: entry.meeting.to_string(),
            recorded_at: entry.recorded_at.to_rfc3339(),
            stale: owed.stale.iter().map(|stale| word(*stale)).collect(),
            needs: entry.needs().iter().chain(more).map(AgencyId::as_str).collect(),
            reason: answer.map(|answer| answer.reason.as_str()).filter(|reason| !reason.is_empty()),
            evidence: answer.and_then(|answer| answer.evidence.as_ref()),
        }
    }
}

fn word(stale: Stale) -> &'static str {
    match stale {
        Stale::Overdue(_) => "overdue",
        Stale::Missed(..) => "missed",
        Stale::Silent(_) => "silent",
        Stale::NoDate => "no_date",
        Stale::OwnerGone => "owner_gone",
    }
}

/// A row for each part, with headings in Indonesian, and that of the cluster as the task force says it.
pub fn sheet(accounts: &[super::SeriesOwed]) -> Sheet {
    let lang = Lang::Id;
    let words =
        accounts.iter().filter_map(|account| Some(account.register.meetings.last()?.agenda.cluster_word.as_str()));
    let mut words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.dedup();
    let cluster = match words.as_slice() {
        [only] => only,
        _ => lang.cluster_word(),
    };
    let columns = [
        ("Seri", 16),
        ("Kode", 8),
        ("Jenis", 12),
        ("Isi", 44),
        ("Instansi", 18),
        ("Status", 14),
        ("Batas waktu", 13),
        ("Disampaikan", 16),
        ("Perkiraan", 10),
        ("Hari terlambat", 10),
        ("Kali ditunda", 9),
        (cluster, 12),
        ("Indikator", 10),
        ("Rapat", 12),
        ("Dicatat", 22),
        ("Perlu perhatian", 24),
        ("Membutuhkan", 18),
        ("Alasan", 28),
        ("Data dukung", 28),
    ];
    let open = [Status::Open, Status::InProgress, Status::Blocked, Status::Done, Status::Postponed, Status::Withdrawn];
    let sheet = Sheet::new("Tindak lanjut", &columns).choosing(STATUS, open.map(|status| lang.status(status)));
    let settled = [Status::Done, Status::Withdrawn].map(|status| lang.status(status).to_owned()).to_vec();
    let rows = accounts.iter().flat_map(|account| account.owed.iter().map(|owed| row(account.register, owed)));
    Sheet { rows: rows.collect(), overdue: Some(Overdue { date: DATE, status: STATUS, settled }), ..sheet }
}

/// Columns of the status and of the date.
const STATUS: usize = 5;
const DATE: usize = 6;

fn row(register: &Register, owed: &Owed) -> Vec<Cell> {
    let lang = Lang::Id;
    let item = OwedJson::from(owed);
    let needs: Vec<_> = item.needs.iter().map(|agency| register.short(agency)).collect();
    let text = |text: Option<&str>| Cell::text(text.unwrap_or_default());
    vec![
        Cell::text(&register.series),
        Cell::text(item.code),
        Cell::text(lang.kind(item.kind)),
        Cell::text(item.text),
        text(item.agency.map(|agency| register.short(agency))),
        Cell::text(lang.status(item.status)),
        Cell::date(item.deadline.and_then(|deadline| deadline.date)),
        text(item.deadline.map(|deadline| deadline.said.as_str())),
        text(item.deadline.filter(|deadline| deadline.estimate).map(|_| lang.estimate())),
        item.days_late.map_or(Cell::Empty, Cell::Number),
        Cell::Number(item.slips.into()),
        text(item.cluster),
        text(item.indicator),
        Cell::date(register.meeting(owed.entry.meeting).map(|meeting| meeting.agenda.date)),
        Cell::text(item.recorded_at),
        Cell::text(owed.stale.iter().map(|stale| lang.stale(*stale)).collect::<Vec<_>>().join("; ")),
        Cell::text(needs.join(", ")),
        text(item.reason),
        Cell::text(item.evidence.map(|evidence| evidence.show(lang)).unwrap_or_default()),
    ]
}
