//! Who was heard in a meeting: who spoke, not who was spoken of.

use chrono::TimeDelta;

use crate::calendar::Moment;
use crate::register::{Entry, Kind, Meeting, Register};

/// How long an agency must have the floor to have been heard: going past it gives it no voice.
const SPOKEN: TimeDelta = TimeDelta::seconds(5);

impl Register {
    /// Whether an agency was heard in a meeting until `now`; with a cluster, in that one. It spoke where it had the floor
    /// for long enough, where an entry was recorded while it had the floor or behind its own name, and where it answered
    /// in the follow-up. Who stayed away was not heard, and who is only named as an owner has said nothing.
    pub fn heard(&self, meeting: &Meeting, agency: &str, cluster: Option<&str>, now: Moment) -> bool {
        let is_here = |step: Option<usize>| {
            let step = step.and_then(|step| meeting.agenda.steps.get(step));
            cluster.is_none() || step.and_then(|step| step.cluster.as_deref()) == cluster
        };
        let stayed_away = meeting.presence(agency).is_some_and(|presence| !presence.is_there());
        !stayed_away
            && (meeting.longest_turn(agency, now, is_here) >= SPOKEN
                || self.said_in(meeting, cluster).any(|entry| is_voice(entry, agency))
                || self.answered_in(meeting, cluster).any(|answered| answered == agency))
    }

    /// The agencies that answered in a meeting for what was promised in earlier ones.
    fn answered_in<'a>(&'a self, meeting: &'a Meeting, cluster: Option<&'a str>) -> impl Iterator<Item = &'a str> {
        let is_earlier = move |entry: &&Entry| {
            entry.meeting != meeting.id && (cluster.is_none() || entry.content.cluster.as_deref() == cluster)
        };
        let answers = self.entries.iter().filter(is_earlier).flat_map(|entry| &entry.progress);
        answers
            .filter(|(_, answers)| answers.iter().any(|answer| answer.meeting == Some(meeting.id)))
            .filter_map(|(owner, _)| owner.as_ref().agency())
    }

    /// What counts of a meeting's entries, or of those of one cluster.
    pub(super) fn said_in<'a>(
        &'a self,
        meeting: &'a Meeting,
        cluster: Option<&'a str>,
    ) -> impl Iterator<Item = &'a Entry> {
        let standing = self.entries_of(meeting).filter(|entry| entry.stands());
        standing.filter(move |entry| cluster.is_none() || entry.content.cluster.as_deref() == cluster)
    }
}

/// Whether an agency said it: those in front of the line, or else whoever had the floor; a decision is the chair's. Of
/// entries for which an older rakor did not note who spoke, a sole owner did.
fn is_voice(entry: &Entry, agency: &str) -> bool {
    let has_floor = || entry.kind() != Kind::Decision && entry.place.floor.as_deref() == Some(agency);
    match entry.place.speakers.as_deref() {
        None => has_floor() || entry.content.owners == [agency],
        Some([]) => has_floor(),
        Some(speakers) => speakers.iter().any(|speaker| speaker == agency),
    }
}
