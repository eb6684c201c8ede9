//! Every promise, a row for each owner's part, and every blocker that nobody answers. What is
//! everybody's has one row until the first of them answers.

use super::words;
use crate::agenda::AgencyId;
use crate::document::sheet::{Cell, Overdue, Sheet};
use crate::register::{Entry, Kind, Owner, Register, Status, outside_names};

const STATUSES: [Status; 6] =
    [Status::Open, Status::InProgress, Status::Blocked, Status::Done, Status::Postponed, Status::Withdrawn];
/// Columns of the date and of the status.
const DATE: usize = 8;
const STATUS: usize = 11;

pub fn follow_up_plan(register: &Register) -> Sheet {
    let (lang, cluster) = words(register);
    let columns = [
        (lang.code_column(), 8),
        (lang.meeting_column(), 12),
        (cluster, 12),
        (lang.indicator_label(), 10),
        (lang.problem_column(), 32),
        (lang.follow_up_column(), 44),
        (lang.owner_column(), 18),
        (lang.supporter_column(), 18),
        (lang.deadline_column(), 13),
        (lang.words_column(), 16),
        (lang.slips_column(), 9),
        (lang.status_column(), 14),
        (lang.evidence_column(), 28),
        (lang.implementer_column(), 18),
        (lang.quantity_column(), 18),
    ];
    let sheet =
        Sheet::new(lang.follow_up_file(), &columns).choosing(STATUS, STATUSES.map(|status| lang.status(status)));
    let settled = [Status::Done, Status::Withdrawn].map(|status| lang.status(status).to_owned()).to_vec();
    let answers = register.answers();
    let is_told = |entry: &&Entry| match entry.kind() {
        Kind::Commitment => true,
        Kind::Blocker => entry.stands() && !answers.contains_key(&entry.code),
        _ => false,
    };
    let rows_of = |entry| match is_everybodys(register, entry) {
        true => vec![row(register, entry, None)],
        false => entry.parts().map(|owner| row(register, entry, Some(owner))).collect(),
    };
    let rows = register.entries.iter().filter(is_told).flat_map(rows_of).collect();
    Sheet { rows, overdue: Some(Overdue { date: DATE, status: STATUS, settled }), ..sheet }
}

/// Whether all agencies of its meeting own it, and none of them answered yet.
fn is_everybodys(register: &Register, entry: &Entry) -> bool {
    let is_all = register.meeting(entry.meeting).is_some_and(|meeting| meeting.is_everybody(&entry.content.owners));
    is_all && entry.parts().all(|owner| entry.progress_of(owner).is_none())
}

/// Of one part; without an owner, of all of them.
fn row(register: &Register, entry: &Entry, part: Option<Owner<&str>>) -> Vec<Cell> {
    let (lang, _) = words(register);
    let owner = part.or_else(|| entry.parts().next()).unwrap_or(Owner::Nobody);
    let content = &entry.content;
    let names = |agencies: &[AgencyId], outside: &[String]| {
        let agencies = agencies.iter().map(|id| register.short(id).to_owned());
        agencies.chain(outside_names(outside)).collect::<Vec<_>>().join(", ")
    };
    // Whoever is none of the agenda has no row of its own: nobody answers for it alone.
    let owners = match part {
        Some(owner) => {
            let agency: Vec<AgencyId> = owner.agency().map(AgencyId::from).into_iter().collect();
            names(&agency, &content.outside_owners)
        }
        None => std::iter::once(lang.every_agency().to_owned())
            .chain(outside_names(&content.outside_owners))
            .collect::<Vec<_>>()
            .join(", "),
    };
    let due = entry.due(owner);
    let (problem, follow_up) = match entry.kind() {
        Kind::Blocker => (Cell::text(&content.text), Cell::Empty),
        _ => {
            let blocker = content.answers.and_then(|code| register.entry(code));
            (Cell::text(blocker.map_or("", |blocker| blocker.content.text.as_str())), Cell::text(&content.text))
        }
    };
    let status = match entry.withdrawal {
        Some(_) => Status::Withdrawn,
        None => entry.status_of(owner),
    };
    let shown = entry.progress_of(owner).and_then(|progress| progress.answer.evidence.as_ref());
    let shown = shown.map(|evidence| evidence.show(lang));
    vec![
        Cell::text(entry.code.show(lang)),
        Cell::date(register.meeting(entry.meeting).map(|meeting| meeting.agenda.date)),
        Cell::text(content.cluster.as_deref().unwrap_or_default()),
        Cell::text(content.indicator.as_deref().unwrap_or_default()),
        problem,
        follow_up,
        Cell::text(owners),
        Cell::text(names(&content.with, &content.partners)),
        Cell::date(due.as_deref().and_then(|due| due.date)),
        Cell::text(due.as_deref().map_or("", |due| due.said.as_str())),
        Cell::Number(entry.slips(owner).into()),
        Cell::text(lang.status(status)),
        Cell::text(shown.or(content.evidence.clone()).unwrap_or_default()),
        Cell::text(names(&content.implementers, &content.outside_implementers)),
        Cell::text(content.quantities.join(", ")),
    ]
}
