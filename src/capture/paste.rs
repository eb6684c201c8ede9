//! Several lines pasted at once: each with the kind, the speaker and the place it is read with, and what is no record.

use serde::{Deserialize, Serialize};

use super::greeting::is_greeting;
use super::kind::{kind_said, section};
use super::numbering::is_timed;
use super::{Question, Reading, Room, WaitingLine, accept, read};
use crate::agenda::AgencyId;
use crate::register::Kind;

/// Bytes of pasted lines that are kept at once, at the most.
pub const LONGEST_PASTE: usize = 64 * 1024;

/// Words that a line has at least which says something, and is no heading that we do not know.
const LEAST_SAID: usize = 3;

/// One line of a paste, until it is recorded or left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PastedLine {
    /// Where it was pasted, its kind and its words.
    pub said: WaitingLine,
    pub left_out: Option<LeftOut>,
    /// The time in the sentence is not its deadline.
    pub undated: bool,
    /// It is being recorded just now.
    #[serde(skip)]
    pub is_taken: bool,
}

/// Why a line is not to be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftOut {
    Greeting,
    /// It names a section, or who says the lines below it.
    Heading,
    Chosen,
    #[serde(other)]
    Unknown,
}

/// How a pasted line is understood.
pub struct PastedReading {
    /// The line with the time in its sentence marked as the deadline.
    pub line: String,
    pub reading: Reading,
    /// What is doubted because nobody typed it.
    pub doubts: Vec<PasteDoubt>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasteDoubt {
    /// The line names no owner; whoever has the floor, or speaks above, is one.
    OwnerFromAbove,
    /// The deadline was found in the sentence.
    DeadlineFromSentence,
    /// So short that it may be a heading.
    Short,
}

impl PastedLine {
    /// Whether it is still to be recorded or left out.
    pub fn is_open(&self) -> bool {
        self.left_out.is_none()
    }

    /// Reads the line against the place where it was pasted.
    pub fn read(&self, room: &Room) -> PastedReading {
        let line = self.said.line.as_str();
        let plain = read(line, room);
        let mut doubts = Vec::new();
        let is_owed = matches!(room.kind, Kind::Commitment | Kind::Blocker);
        if is_owed && !plain.owner_named && !plain.content.owners.is_empty() {
            doubts.push(PasteDoubt::OwnerFromAbove);
        }
        if plain.content.text.split_whitespace().count() < LEAST_SAID {
            doubts.push(PasteDoubt::Short);
        }
        let offer = plain.offer.as_ref().filter(|_| !self.undated && is_owed);
        let Some(line) = offer.map(|offer| accept(line, offer)) else {
            return PastedReading { line: line.to_owned(), reading: plain, doubts };
        };
        doubts.push(PasteDoubt::DeadlineFromSentence);
        let reading = read(&line, room);
        PastedReading { line, reading, doubts }
    }
}

impl PastedReading {
    /// Whether it may be recorded with others, unseen.
    pub fn is_certain(&self) -> bool {
        self.doubts.is_empty() && self.reading.doubts.is_empty() && self.reading.questions.is_empty()
    }
}

/// The lines of a paste, as they are to be gone through. `room` is where they are pasted, at the step and floor of
/// `place`.
pub fn pasted(lines: &[String], place: &WaitingLine, room: &Room) -> Vec<PastedLine> {
    let mut kind = room.kind;
    // Who said the lines above, until somebody else speaks.
    let mut speaker: Option<AgencyId> = None;
    let mut found = Vec::new();
    for line in lines {
        if let Some(named) = section(line) {
            (kind, speaker) = (named, None);
            let said = WaitingLine { kind, line: line.clone(), ..place.clone() };
            found.push(PastedLine { said, left_out: Some(LeftOut::Heading), ..PastedLine::default() });
            continue;
        }
        let (kind, line) = match kind_said(line, room.directory) {
            Some((kind, range)) => (kind, format!("{}{}", &line[..range.start], &line[range.end..])),
            None => (kind, line.clone()),
        };
        let floor = speaker.clone().or_else(|| place.floor.clone());
        let reading = read(&line, &Room { kind, floor: floor.as_deref(), ..*room });
        let is_empty = reading.questions.contains(&Question::NoText);
        let left_out = match () {
            () if is_empty && reading.owner_named => Some(LeftOut::Heading),
            () if is_greeting(&reading.content.text, room.directory) => Some(LeftOut::Greeting),
            () => None,
        };
        if is_timed(&line) || (is_empty && reading.owner_named) {
            speaker = match reading.speakers.as_slice() {
                [only] => Some(only.clone()),
                _ => None,
            };
        }
        let said = WaitingLine { kind, floor, line, ..place.clone() };
        found.push(PastedLine { said, left_out, ..PastedLine::default() });
    }
    found
}
