//! What others wait for from one agency, and what it supports.

use chrono::NaiveDate;

use super::{Group, Heading, Row, Tally, group};
use crate::register::{Entry, Filter, Kind, Owed, Register, Status};

impl Register {
    /// Open blockers that need the agency and promises that are blocked by it, the oldest first; then the open
    /// promises that it supports.
    pub(super) fn awaited_from<'a>(&'a self, agency: &'a str, today: NaiveDate) -> (Tally<'a>, Vec<Group<'a>>) {
        let owed = self.owed(&Filter::default(), today);
        let mut waiting: Vec<(&Entry, Vec<&str>, NaiveDate)> = Vec::new();
        for part in &owed {
            let Some(since) = self.waits_since(part, agency) else { continue };
            match waiting.iter_mut().find(|(entry, _, known)| entry.code == part.entry.code && *known == since) {
                Some((_, owners, _)) => owners.push(part.owner),
                None => waiting.push((part.entry, vec![part.owner], since)),
            }
        }
        waiting.sort_by_key(|(entry, _, since)| (*since, entry.code));
        let is_supported = |part: &Owed| {
            let names = part.entry.supporters().iter().any(|supporter| supporter == agency);
            part.entry.kind() == Kind::Commitment && names && self.waits_since(part, agency).is_none()
        };
        let supported: Vec<_> = owed.into_iter().filter(is_supported).map(Row::Supported).collect();
        let tally = Tally::Awaited {
            agency,
            waiting: waiting.len(),
            since: waiting.first().map(|(_, _, since)| *since),
            supported: supported.len(),
        };
        let waiting = waiting.into_iter().map(|(entry, owners, since)| Row::Waiting { entry, owners, since });
        let groups =
            [group(Heading::WaitFor(agency), waiting.collect()), group(Heading::SupportedBy(agency), supported)];
        (tally, groups.into_iter().flatten().collect())
    }

    /// Since when a part waits for an agency: a blocker since its meeting, a promise since it was said to be blocked.
    fn waits_since(&self, part: &Owed, agency: &str) -> Option<NaiveDate> {
        let named = |agencies: &[String]| agencies.iter().any(|needed| needed == agency);
        if named(part.entry.needs()) {
            return Some(self.meeting(part.entry.meeting)?.agenda.date);
        }
        let progress = part.entry.progress_of(part.owner)?;
        let is_stuck = progress.status == Status::Blocked && named(&progress.answer.needs);
        is_stuck.then(|| progress.at.date_naive())
    }
}
