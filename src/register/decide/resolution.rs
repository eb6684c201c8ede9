//! Decisions on promises that look alike: joined, left apart, or led by one of them.

use crate::register::{Code, Entry, Event, Kind, Register, Rejection, Resolution};

impl Register {
    pub(in crate::register) fn decide_join(&self, code: Code, into: Code) -> Result<Option<Event>, Rejection> {
        let (joining, whole) = (self.promise(code)?, self.promise(into)?);
        if code == into {
            return Ok(None);
        }
        Ok(Some(Event::EntryJoined { code, into, content: whole.content.with_part(&joining.content) }))
    }

    pub(in crate::register) fn decide_settle(
        &self,
        one: Code,
        other: Code,
        settled: Option<Resolution>,
    ) -> Result<Option<Event>, Rejection> {
        self.promise(one)?;
        self.promise(other)?;
        let is_new = one != other && self.settled(one, other) != settled;
        Ok(is_new.then_some(Event::PairSettled { one, other, settled }))
    }

    fn promise(&self, code: Code) -> Result<&Entry, Rejection> {
        let entry = self.standing(code)?;
        if entry.kind() == Kind::Commitment { Ok(entry) } else { Err(Rejection::NotAPromise(code)) }
    }
}
