//! The minutes (*notula*): a meeting of the register told on paper, in the official form.

pub mod annual_evidence;
mod attendance;
mod changes;
mod closing_sections;
mod earlier;
mod entry;
pub mod file_name;
mod head;
mod matrix;
mod meeting_facts;
mod proceedings;
mod read_back;
#[cfg(test)]
mod tests;

use crate::calendar::Moment;
use crate::document::Document;
use crate::document::markdown::markdown;
use crate::register::{Command, Meeting, Register};
use meeting_facts::{Edition, MeetingFacts};

/// The notula of a meeting, in the language of its agenda. Says only what was recorded; what is unknown is a line to
/// write on. It shows the register as it is now, but statuses as the meeting knew them: what was answered elsewhere
/// after the gavel belongs to later minutes.
pub fn notula(register: &Register, meeting: &Meeting) -> Document {
    draw(register, meeting, Edition::Draft)
}

/// Issues the next version of a meeting's notula, as it is printed at this moment.
pub fn issue(register: &Register, meeting: &Meeting, at: Moment) -> Command {
    let edition = Edition::Issued { version: meeting.next_version(), at };
    Command::IssueMinutes {
        text: markdown(&draw(register, meeting, edition)),
        substance: markdown(&draw(register, meeting, Edition::Plain)),
        position: register.position,
    }
}

fn draw(register: &Register, meeting: &Meeting, edition: Edition) -> Document {
    let known = register.known_to(meeting);
    let facts = MeetingFacts { edition, ..MeetingFacts::new(&known, meeting) };
    let parts = [
        head::head,
        attendance::attendance,
        earlier::earlier,
        proceedings::proceedings,
        closing_sections::closing_sections,
    ];
    Document { blocks: parts.into_iter().flat_map(|part| part(facts)).collect() }
}
