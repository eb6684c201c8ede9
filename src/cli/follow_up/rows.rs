//! What is owed, for programs and for spreadsheets.

use chrono::NaiveDate;
use serde::Serialize;

use crate::agenda::AgencyId;
use crate::cli::csv::sheet;
use crate::deadline::Deadline;
use crate::lang::Lang;
use crate::register::{Evidence, Kind, Register, Status};
use crate::report::follow_up::{Owed, Stale};
use crate::text::clean;

#[derive(Serialize)]
pub struct Account<'a> {
    series: &'a str,
    today: String,
    items: Vec<Item<'a>>,
}

/// One owner's part of an entry.
#[derive(Serialize)]
pub struct Item<'a> {
    code: String,
    kind: Kind,
    text: &'a str,
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

impl<'a> From<&'a super::Account<'a>> for Account<'a> {
    fn from(account: &'a super::Account) -> Self {
        Self {
            series: &account.register.series,
            today: account.today.to_string(),
            items: account.owed.iter().map(Item::from).collect(),
        }
    }
}

impl<'a> From<&'a Owed<'a>> for Item<'a> {
    fn from(owed: &'a Owed) -> Self {
        let entry = owed.entry;
        let content = &entry.content;
        let answer = entry.progress_of(owed.owner).map(|progress| &progress.answer);
        let answered = answer.map(|answer| answer.needs.as_slice()).unwrap_or_default();
        let more = answered.iter().filter(|agency| !entry.needs().contains(agency));
        Self {
            code: entry.code.to_string(),
            kind: entry.kind(),
            text: &content.text,
            agency: Some(owed.owner).filter(|owner| !owner.is_empty()),
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

const HEADER: [&str; 19] = [
    "Seri",
    "Kode",
    "Jenis",
    "Isi",
    "Instansi",
    "Status",
    "Batas waktu",
    "Disampaikan",
    "Perkiraan",
    "Hari terlambat",
    "Kali ditunda",
    "Klaster",
    "Indikator",
    "Rapat",
    "Dicatat",
    "Perlu perhatian",
    "Membutuhkan",
    "Alasan",
    "Data dukung",
];

/// A header in Indonesian and a row for each part; dates are ISO 8601, and no cell is a formula.
pub fn csv(accounts: &[super::Account]) -> String {
    let rows = accounts.iter().flat_map(|account| account.owed.iter().map(|owed| row(account.register, owed)));
    sheet(std::iter::once(HEADER.map(String::from)).chain(rows))
}

fn row(register: &Register, owed: &Owed) -> [String; HEADER.len()] {
    let lang = Lang::Id;
    let item = Item::from(owed);
    let names = |agencies: &[&str]| agencies.iter().map(|agency| clean(register.short(agency))).collect::<Vec<_>>();
    let text = |text: Option<&str>| text.map(clean).unwrap_or_default();
    let meeting = register.meeting(owed.entry.meeting).map(|meeting| meeting.agenda.date.to_string());
    [
        clean(&register.series),
        item.code,
        lang.kind(item.kind).into(),
        clean(item.text),
        item.agency.map(|agency| clean(register.short(agency))).unwrap_or_default(),
        lang.status(item.status).into(),
        item.deadline.and_then(|deadline| deadline.date).map(|date| date.to_string()).unwrap_or_default(),
        text(item.deadline.map(|deadline| deadline.said.as_str())),
        item.deadline.filter(|deadline| deadline.estimate).map(|_| lang.estimate().into()).unwrap_or_default(),
        item.days_late.map(|days| days.to_string()).unwrap_or_default(),
        item.slips.to_string(),
        text(item.cluster),
        text(item.indicator),
        meeting.unwrap_or_default(),
        item.recorded_at,
        owed.stale.iter().map(|stale| lang.stale(*stale)).collect::<Vec<_>>().join("; "),
        names(&item.needs).join(", "),
        text(item.reason),
        item.evidence.map(|evidence| evidence.show(lang)).unwrap_or_default(),
    ]
}
