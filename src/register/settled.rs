//! Promises that look alike: what was said of each pair.

use serde::{Deserialize, Serialize};

use super::{Code, Content, Entry, Event, Kind, Refusal, Register};

/// How a pair of promises that look alike stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "as", rename_all = "snake_case")]
pub enum Settled {
    /// They are different work: both stay.
    Apart,
    /// Both stay, and this one of them leads.
    Led { by: Code },
    /// Settled in a way that only a newer rakor knows.
    #[serde(other)]
    Unknown,
}

/// A pair in either order is the same pair.
pub fn pair(one: Code, other: Code) -> (Code, Code) {
    if one <= other { (one, other) } else { (other, one) }
}

impl Register {
    /// What was said of two promises that look alike, if anything was.
    pub fn settled(&self, one: Code, other: Code) -> Option<Settled> {
        self.pairs.get(&pair(one, other)).copied()
    }

    /// The promise that leads this one, if it was settled so and the leader stands; the earliest where several do.
    pub fn leader(&self, code: Code) -> Option<Code> {
        let leads = |((one, other), settled): (&(Code, Code), &Settled)| match settled {
            Settled::Led { by } if *by != code && [*one, *other].contains(&code) => Some(*by),
            _ => None,
        };
        self.pairs.iter().filter_map(leads).filter(|by| self.entry(*by).is_some_and(Entry::stands)).min()
    }

    pub(super) fn decide_join(&self, code: Code, into: Code) -> Result<Option<Event>, Refusal> {
        let (joining, whole) = (self.promise(code)?, self.promise(into)?);
        if code == into {
            return Ok(None);
        }
        Ok(Some(Event::EntryJoined { code, into, content: whole.content.with_part(&joining.content) }))
    }

    pub(super) fn decide_settle(
        &self,
        one: Code,
        other: Code,
        settled: Option<Settled>,
    ) -> Result<Option<Event>, Refusal> {
        self.promise(one)?;
        self.promise(other)?;
        let is_new = one != other && self.settled(one, other) != settled;
        Ok(is_new.then_some(Event::PairSettled { one, other, settled }))
    }

    fn promise(&self, code: Code) -> Result<&Entry, Refusal> {
        let entry = self.standing(code)?;
        if entry.kind() == Kind::Commitment { Ok(entry) } else { Err(Refusal::NotAPromise(code)) }
    }
}

impl Content {
    /// What a promise says once another goes on as part of it: its own words, both owners, and what only the other
    /// said.
    pub fn with_part(&self, part: &Self) -> Self {
        let mut content = self.clone();
        for owner in &part.owners {
            if !content.owners.contains(owner) {
                content.owners.push(owner.clone());
            }
        }
        for agency in &part.with {
            if !content.with.contains(agency) {
                content.with.push(agency.clone());
            }
        }
        content.with.retain(|agency| !content.owners.contains(agency));
        let Self { deadline, indicator, cluster, evidence, answers, .. } = part.clone();
        content.deadline = content.deadline.or(deadline);
        content.indicator = content.indicator.or(indicator);
        content.cluster = content.cluster.or(cluster);
        content.evidence = content.evidence.or(evidence);
        content.answers = content.answers.or(answers);
        content
    }
}
