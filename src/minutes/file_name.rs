//! What the file of a meeting's minutes is called.

use crate::agenda::Agenda;
use crate::register::Meeting;
use crate::text::slug;

/// Bytes of a part of the file's name, at the most.
const LONGEST_PART: usize = 60;

/// `notula-gugus-tugas-2024-03-14`, safe on every file system.
pub fn file_name(meeting: &Meeting) -> String {
    agenda_file_name(&meeting.agenda, meeting.agenda.lang.minutes_file())
}

/// Of another paper of the meeting: `undangan-gugus-tugas-2024-03-14`.
pub fn agenda_file_name(agenda: &Agenda, paper: &str) -> String {
    let parts = [paper, &agenda.series, &agenda.date.to_string(), &agenda.id];
    parts.map(safe).into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// Of an issued version: `notula-gugus-tugas-2024-03-14-v1`.
pub fn version_file_name(meeting: &Meeting, version: u32) -> String {
    format!("{}-v{version}", file_name(meeting))
}

/// Letters and digits, with hyphens between the words.
pub fn safe(part: &str) -> String {
    let mut name = slug(part).unwrap_or_default();
    name.truncate(LONGEST_PART);
    name.trim_end_matches('-').to_owned()
}
