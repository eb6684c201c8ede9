//! What was said in confidence: clusters and steps that may concern persons who must not be named.

use super::{Content, Entry, Meeting, Register};
use crate::text::identity::{Likely, likely_identities};

impl Content {
    /// Whom its text, its evidence and the words of its deadline may name. An age beside a name, which many harmless
    /// words look like, counts only where it was said in confidence.
    pub fn likely_identities(&self, confidential: bool) -> Vec<Likely> {
        let said = self.deadline.as_ref().map(|deadline| &deadline.said);
        let texts = [Some(&self.text), self.evidence.as_ref(), said].into_iter().flatten();
        let found = texts.flat_map(|text| likely_identities(text));
        found.filter(|likely| confidential || !likely.kind.is_only_confidential()).collect()
    }
}

impl Register {
    /// Whether what an entry says is not for others than those who heard it: in its own meeting, or by the newest agenda.
    pub fn is_withheld(&self, entry: &Entry) -> bool {
        self.meeting(entry.meeting).is_some_and(|meeting| meeting.heard_in_confidence(entry))
            || self.meetings.last().is_some_and(|meeting| meeting.is_discreet_about(&entry.content))
    }
}

impl Meeting {
    /// Whether an entry belongs to a cluster, or was said at a step, that may concern persons who must not be named.
    pub fn heard_in_confidence(&self, entry: &Entry) -> bool {
        entry.place.confidential
            || self.is_discreet_about(&entry.content)
            || entry.place.step.and_then(|step| self.step_now(step)).is_some_and(|step| self.is_confidential(step))
    }

    /// Whether a content belongs to a cluster that may concern persons who must not be named.
    pub fn is_discreet_about(&self, content: &Content) -> bool {
        let cluster = content.cluster.as_ref().and_then(|id| self.agenda.cluster(id));
        cluster.is_some_and(|cluster| cluster.confidential)
    }
}
