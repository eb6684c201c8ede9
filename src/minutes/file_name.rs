//! What the file of a meeting's minutes is called.

use crate::register::Meeting;
use crate::text::fold;

/// Bytes of a part of the file's name, at the most.
const LONGEST_PART: usize = 60;

/// `notula-kla-kota-kupang-2024-03-14`, safe on every file system.
pub fn file_name(meeting: &Meeting) -> String {
    let agenda = &meeting.agenda;
    let parts = [agenda.lang.minutes_file(), &agenda.series, &agenda.date.to_string(), &agenda.id];
    parts.map(safe).into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// Letters and digits, with hyphens between the words.
pub fn safe(part: &str) -> String {
    let words = part.split(|c: char| !c.is_alphanumeric()).map(fold).filter(|word| !word.is_empty());
    let joined = words.collect::<Vec<_>>().join("-");
    let fitting = joined.char_indices().take_while(|(start, letter)| start + letter.len_utf8() <= LONGEST_PART);
    fitting.map(|(_, letter)| letter).collect::<String>().trim_end_matches('-').to_owned()
}
