//! An entry: one promise, blocker, decision or note, however many meetings speak of it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Change, Code, Content, Kind, MeetingId, Owner, Place, Progress, Status};
use crate::agenda::AgencyId;
use crate::calendar::Moment;
use crate::deadline::Deadline;

#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Of the event that recorded it: the same on every laptop.
    pub id: Uuid,
    pub code: Code,
    pub meeting: MeetingId,
    pub place: Place,
    pub content: Content,
    pub recorded_at: Moment,
    /// Position in the log of the event that recorded it.
    pub position: u64,
    /// Of each owner whose part was ever answered for: how it stood after each answer, the newest last.
    pub progress: BTreeMap<Owner, Vec<Progress>>,
    /// Everything that happened to it, the oldest first.
    pub history: Vec<Change>,
    pub withdrawal: Option<Withdrawal>,
    /// It was read back and agreed to, as it stands now.
    pub agreed: Option<Agreement>,
    /// The heads who confirmed what their deputies promised, as it stands now.
    pub confirmed: BTreeMap<AgencyId, Confirmation>,
    /// What agencies it named before the agendas of these meetings gave them other names.
    pub former: Vec<Former>,
    /// Position in the log and seat of the last event that touched it.
    pub touched: (u64, String),
}

/// The agencies that an entry named before a meeting's agenda renamed, merged or split them.
#[derive(Clone, Debug, PartialEq)]
pub struct Former {
    /// None: between meetings.
    pub meeting: Option<MeetingId>,
    pub owners: Vec<AgencyId>,
    pub with: Vec<AgencyId>,
}

/// That an entry was read back in a meeting, and the hall agreed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    pub meeting: MeetingId,
    pub at: Moment,
    pub position: u64,
}

/// That the head of an agency confirmed what its deputy promised.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Confirmation {
    /// The day on which the head did.
    pub day: NaiveDate,
    pub at: Moment,
    pub position: u64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Withdrawal {
    pub at: Moment,
    pub position: u64,
    pub reason: String,
    /// The code it goes on under, when it was converted.
    pub into: Option<Code>,
}

impl Content {
    /// What it says once that is changed which somebody changed who saw it as it was before; none where it says
    /// something else there by now.
    pub fn changed(&self, before: &Self, after: Self) -> Option<Self> {
        Some(Self {
            text: change(&self.text, &before.text, after.text)?,
            owners: change(&self.owners, &before.owners, after.owners)?,
            with: change(&self.with, &before.with, after.with)?,
            outside_owners: change(&self.outside_owners, &before.outside_owners, after.outside_owners)?,
            partners: change(&self.partners, &before.partners, after.partners)?,
            implementers: change(&self.implementers, &before.implementers, after.implementers)?,
            outside_implementers: change(
                &self.outside_implementers,
                &before.outside_implementers,
                after.outside_implementers,
            )?,
            quantities: change(&self.quantities, &before.quantities, after.quantities)?,
            deadline: change(&self.deadline, &before.deadline, after.deadline)?,
            indicator: change(&self.indicator, &before.indicator, after.indicator)?,
            cluster: change(&self.cluster, &before.cluster, after.cluster)?,
            evidence: change(&self.evidence, &before.evidence, after.evidence)?,
            answers: change(&self.answers, &before.answers, after.answers)?,
            typed: change(&self.typed, &before.typed, after.typed)?,
        })
    }
}

fn change<T: Clone + PartialEq>(now: &T, before: &T, after: T) -> Option<T> {
    if after == *before {
        return Some(now.clone());
    }
    (now == before || *now == after).then_some(after)
}

impl Entry {
    pub fn kind(&self) -> Kind {
        self.code.kind
    }

    /// Whether it counts: not withdrawn.
    pub fn stands(&self) -> bool {
        self.withdrawal.is_none()
    }

    /// Whether it shows: one that was undone does not, one withdrawn for a reason stays, crossed out.
    pub fn is_shown(&self) -> bool {
        self.withdrawal.as_ref().is_none_or(|withdrawal| !withdrawal.reason.is_empty())
    }

    /// Whether it is a promise that this owner still has to keep.
    pub fn is_owed_by<'a>(&self, owner: impl Into<Owner<&'a str>>) -> bool {
        let owner = owner.into();
        let is_open = !self.status_of(owner).is_closed();
        self.kind() == Kind::Commitment && self.stands() && is_open && self.parts().any(|part| part == owner)
    }

    pub fn supporters(&self) -> &[AgencyId] {
        if self.kind() == Kind::Blocker { &[] } else { &self.content.with }
    }

    /// The agencies that a blocker waits for.
    pub fn needs(&self) -> &[AgencyId] {
        if self.kind() == Kind::Blocker { &self.content.with } else { &[] }
    }

    /// Who answers for a part of it: its owners, or nobody.
    pub fn parts(&self) -> impl Iterator<Item = Owner<&str>> {
        let nobody = self.content.owners.is_empty().then_some(Owner::Nobody);
        self.content.owners.iter().map(Owner::from).chain(nobody)
    }

    /// How an owner's part stood after each answer, the newest last.
    pub fn answers_of<'a>(&self, owner: impl Into<Owner<&'a str>>) -> &[Progress] {
        self.progress.get(owner.into().key()).map_or(&[], Vec::as_slice)
    }

    /// How an owner's part stands; none where nothing was ever answered.
    /// Of what repeats, how the oldest open day of it stands.
    pub fn progress_of<'a>(&self, owner: impl Into<Owner<&'a str>>) -> Option<&Progress> {
        let owner = owner.into();
        match self.open_days(owner).next() {
            Some(day) => self.progress_for(owner, Some(day)),
            None => self.answers_of(owner).last(),
        }
    }

    pub fn status_of<'a>(&self, owner: impl Into<Owner<&'a str>>) -> Status {
        self.progress_of(owner).map(|progress| progress.status).unwrap_or_default()
    }

    /// The deadline that holds for an owner now; of what repeats, that of the oldest open day.
    pub fn due<'a>(&self, owner: impl Into<Owner<&'a str>>) -> Option<Cow<'_, Deadline>> {
        let owner = owner.into();
        let own = self.progress_of(owner).and_then(|progress| progress.deadline.as_ref());
        let open = || Some(self.content.deadline.as_ref()?.on(self.open_days(owner).next()?));
        match own {
            Some(own) if self.rule().is_none() => Some(Cow::Borrowed(own)),
            Some(own) => Some(Cow::Owned(Deadline { every: self.rule().map(|(rule, _)| rule.clone()), ..own.clone() })),
            None => open().map(Cow::Owned).or_else(|| self.content.deadline.as_ref().map(Cow::Borrowed)),
        }
    }

    /// How often an owner's date was moved to a later one.
    pub fn slips<'a>(&self, owner: impl Into<Owner<&'a str>>) -> u32 {
        self.progress_of(owner).map_or(0, |progress| progress.slips)
    }

    /// The whole is done when every owner is, withdrawn when every owner's part is; otherwise the least advanced
    /// owner that still counts speaks for it.
    pub fn status(&self) -> Status {
        const SLOWEST_FIRST: [Status; 6] =
            [Status::Blocked, Status::Open, Status::Postponed, Status::InProgress, Status::Done, Status::Withdrawn];
        if !self.stands() {
            return Status::Withdrawn;
        }
        SLOWEST_FIRST
            .into_iter()
            .find(|status| self.parts().any(|owner| self.status_of(owner) == *status))
            .unwrap_or_default()
    }
}
