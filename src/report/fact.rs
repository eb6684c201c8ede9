//! What there is to say of an entry beside its text, in the order in which it is said. Every screen, paper and answer
//! chooses from this list, and styles what it chose.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::agenda::{AgencyId, Agenda};
use crate::deadline::Deadline;
use crate::register::{Agreement, Code, Content, Entry, Kind, Owner, Register, Status, Withdrawal};

#[derive(Clone, Debug, PartialEq)]
pub enum Fact<'a> {
    Owners(Bodies<'a>),
    /// Of a promise.
    NoOwner,
    /// Who does it, where somebody else answers for it.
    Implementers(Bodies<'a>),
    Supporters(Bodies<'a>),
    /// What a blocker waits for.
    Needs(Bodies<'a>),
    Deadline(Cow<'a, Deadline>),
    /// Of a promise.
    NoDeadline,
    /// How much of what.
    Quantities(&'a [String]),
    /// By so many days.
    Overdue(i64),
    Indicator {
        number: &'a str,
        /// Where the agenda knows it.
        name: Option<&'a str>,
    },
    Evidence(&'a str),
    /// The blocker that it answers.
    Answers(Code),
    /// Of a blocker: what answers it.
    AnsweredBy(Code),
    Unanswered,
    /// The look-alike that leads it.
    LedBy(Code),
    /// By the head of this owner, who was only represented.
    Confirmed(&'a AgencyId, NaiveDate),
    /// By the head of an owner who was only represented.
    NeedsConfirmation,
    /// Any but open.
    Status(Status),
    Withdrawn(&'a Withdrawal),
    Agreed(Agreement),
}

/// Agencies, and whoever is none of the agenda in the words that were said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bodies<'a> {
    pub agencies: &'a [AgencyId],
    pub outside: &'a [String],
}

impl Bodies<'_> {
    fn is_nobody(&self) -> bool {
        self.agencies.is_empty() && self.outside.is_empty()
    }
}

impl Content {
    pub fn owner_bodies(&self) -> Bodies<'_> {
        Bodies { agencies: &self.owners, outside: &self.outside_owners }
    }

    pub fn implementing_bodies(&self) -> Bodies<'_> {
        Bodies { agencies: &self.implementers, outside: &self.outside_implementers }
    }

    /// Its supporters, or whom a blocker needs.
    pub fn other_bodies(&self) -> Bodies<'_> {
        Bodies { agencies: &self.with, outside: &self.partners }
    }

    /// What was said, as it stands in an entry of this kind.
    pub fn facts<'a>(&'a self, kind: Kind, agenda: &'a Agenda) -> Vec<Fact<'a>> {
        let is_promise = kind == Kind::Commitment;
        let there = |bodies: Bodies<'a>| Some(bodies).filter(|bodies| !bodies.is_nobody());
        let owners = there(self.owner_bodies()).map(Fact::Owners);
        let with = if kind == Kind::Blocker { Fact::Needs } else { Fact::Supporters };
        let deadline = self.deadline.as_ref().map(|deadline| Fact::Deadline(Cow::Borrowed(deadline)));
        let indicator = self.indicator.as_deref();
        let facts = [
            owners.or(is_promise.then_some(Fact::NoOwner)),
            there(self.implementing_bodies()).map(Fact::Implementers),
            there(self.other_bodies()).map(with),
            deadline.or(is_promise.then_some(Fact::NoDeadline)),
            (!self.quantities.is_empty()).then_some(Fact::Quantities(&self.quantities)),
            indicator.map(|number| Fact::Indicator { number, name: agenda.indicator_name(number) }),
            self.evidence.as_deref().map(Fact::Evidence),
            self.answers.map(Fact::Answers),
        ];
        facts.into_iter().flatten().collect()
    }
}

impl Entry {
    /// Whose part is spoken of: that of the agency that has the floor, or else of the first owner.
    pub fn part_of(&self, floor: Option<&str>) -> Owner<&str> {
        let own = self.parts().find(|owner| owner.agency() == floor);
        own.or_else(|| self.parts().next()).unwrap_or_default()
    }
}

impl Register {
    /// What was said of an entry, with the deadline that holds for an owner's part, and how that stands on a day.
    pub fn facts<'a>(
        &'a self,
        entry: &'a Entry,
        part: Owner<&str>,
        agenda: &'a Agenda,
        today: NaiveDate,
    ) -> Vec<Fact<'a>> {
        let due = entry.due_on(part, agenda.date);
        let late = entry.due(part).and_then(|due| due.date).map(|date| (today - date).num_days());
        let late = late.filter(|days| *days > 0 && entry.is_owed_by(part));
        let mut facts = Vec::new();
        for fact in entry.content.facts(entry.kind(), agenda) {
            match (fact, &due) {
                (Fact::Deadline(_) | Fact::NoDeadline, Some(due)) => facts.push(Fact::Deadline(due.clone())),
                (fact, _) => facts.push(fact),
            }
            if matches!(facts.last(), Some(Fact::Deadline(_))) {
                facts.extend(late.map(Fact::Overdue));
            }
        }
        facts.extend(self.standing_facts(entry, part));
        facts
    }

    /// Whether a blocker is answered; the whole register is looked through.
    pub fn answer_fact(&self, entry: &Entry) -> Option<Fact<'static>> {
        let answer = || self.answer_to(entry.code).map_or(Fact::Unanswered, |answer| Fact::AnsweredBy(answer.code));
        (entry.kind() == Kind::Blocker).then(answer)
    }

    /// What became of an entry, and of an owner's part in it.
    pub fn standing_facts<'a>(&'a self, entry: &'a Entry, part: Owner<&str>) -> Vec<Fact<'a>> {
        let status = Some(entry.status_of(part)).filter(|status| entry.stands() && *status != Status::Open);
        let confirmed = entry.confirmed.iter().map(|(agency, by)| Fact::Confirmed(agency, by.day));
        let before = [self.leader(entry.code).map(Fact::LedBy), entry.agreed.map(Fact::Agreed)];
        let after = [
            self.needs_confirmation(entry).then_some(Fact::NeedsConfirmation),
            status.map(Fact::Status),
            entry.withdrawal.as_ref().map(Fact::Withdrawn),
        ];
        before.into_iter().flatten().chain(confirmed).chain(after.into_iter().flatten()).collect()
    }
}
