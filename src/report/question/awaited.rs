//! What others wait for from one agency, and what it supports.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Heading, QuestionTally, Row, RowGroup, group};
use crate::register::{Code, Entry, Kind, Meeting, Register};
use crate::report::follow_up::{Filter, Owed};

impl Register {
    /// What waits for the agency, as the map has it, the oldest first; then the open promises that it supports.
    pub(super) fn awaited_from<'a>(
        &'a self,
        agency: &'a str,
        meeting: &Meeting,
        today: NaiveDate,
    ) -> (QuestionTally<'a>, Vec<RowGroup<'a>>) {
        let mut waiting = BTreeMap::<(NaiveDate, Code), (&Entry, Vec<_>)>::new();
        for wait in self.waits(meeting, today).into_iter().filter(|wait| wait.needed == agency) {
            let (_, owners) = waiting.entry((wait.since, wait.entry.code)).or_insert((wait.entry, Vec::new()));
            owners.push(wait.stuck);
        }
        let waits = |part: &Owed| {
            waiting.values().any(|(entry, owners)| entry.code == part.entry.code && owners.contains(&part.owner))
        };
        let is_supported = |part: &Owed| {
            let names = part.entry.supporters().iter().any(|supporter| supporter == agency);
            part.entry.kind() == Kind::Commitment && names && !waits(part)
        };
        let owed = self.owed(&Filter::default(), today).into_iter();
        let supported: Vec<_> = owed.filter(is_supported).map(Row::Supported).collect();
        let tally = QuestionTally::Awaited {
            agency,
            waiting: waiting.len(),
            since: waiting.keys().next().map(|(since, _)| *since),
            supported: supported.len(),
        };
        let waiting = waiting.into_iter().map(|((since, _), (entry, owners))| Row::Waiting { entry, owners, since });
        let groups =
            [group(Heading::WaitFor(agency), waiting.collect()), group(Heading::SupportedBy(agency), supported)];
        (tally, groups.into_iter().flatten().collect())
    }
}
