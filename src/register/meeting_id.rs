//! What a meeting is known by, for life: the id of the event that planned it.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MeetingId(Uuid);

impl MeetingId {
    /// The meeting that the log means; none, between meetings, is written as the nil id.
    pub fn from_log(id: Uuid) -> Option<Self> {
        (!id.is_nil()).then_some(Self(id))
    }

    pub fn to_log(meeting: Option<Self>) -> Uuid {
        meeting.map_or(Uuid::nil(), |meeting| meeting.0)
    }
}

impl From<Uuid> for MeetingId {
    fn from(id: Uuid) -> Self {
        Self(id)
    }
}

impl fmt::Display for MeetingId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

/// For serde: a meeting, or none, as the log writes it.
pub mod in_log {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use uuid::Uuid;

    use super::MeetingId;

    pub fn serialize<S: Serializer>(meeting: &Option<MeetingId>, out: S) -> Result<S::Ok, S::Error> {
        MeetingId::to_log(*meeting).serialize(out)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<MeetingId>, D::Error> {
        Uuid::deserialize(from).map(MeetingId::from_log)
    }
}

#[cfg(test)]
mod tests {
    use crate::register::{Event, Recorded};

    #[test]
    fn between_meetings_is_the_nil_id_in_the_log_as_it_always_was() {
        let line = r#"{"id":"018e3b1c-0000-7000-8000-000000000001","meeting":"00000000-0000-0000-0000-000000000000",
            "at":"2024-03-20T09:00:00+08:00","seat":"laptop/set",
            "event":{"type":"unanswered","code":"KM-3","agency":"dinkes"}}"#;
        let recorded: Recorded = serde_json::from_str(line).unwrap();
        assert_eq!(recorded.meeting, None);
        assert!(matches!(recorded.event, Event::Unanswered { .. }));
        let written: serde_json::Value = serde_json::to_value(&recorded).unwrap();
        assert_eq!(written, serde_json::from_str::<serde_json::Value>(line).unwrap());

        let line = line.replace("00000000-0000-0000-0000-000000000000", "018e3b1c-0000-7000-8000-000000000007");
        let recorded: Recorded = serde_json::from_str(&line).unwrap();
        assert_eq!(recorded.meeting.unwrap().to_string(), "018e3b1c-0000-7000-8000-000000000007");
    }
}
