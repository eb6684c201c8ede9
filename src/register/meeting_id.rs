//! What a meeting is known by, for life.

use uuid::Uuid;

pub type MeetingId = Uuid;
