//! What the minutes of a meeting are drawn from.

use super::{Entry, Meeting, Printed, Register};

impl Register {
    /// What the minutes of a meeting are drawn from now.
    pub fn printed(&self, meeting: &Meeting) -> Printed {
        let seen = self.known_to(meeting);
        let told = seen.entries_of(meeting).chain(seen.carried_into(meeting));
        Printed {
            agenda: meeting.agenda.clone(),
            opened_at: meeting.opening_told(),
            closed_at: meeting.closing_told(),
            attendance: meeting.attendance.clone(),
            guests: meeting.guests.clone(),
            entries: told.map(|entry| Entry { history: Vec::new(), ..entry.clone() }).collect(),
        }
    }
}
