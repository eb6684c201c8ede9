//! The minutes (*notula*): a meeting of the register told on paper, in the official form.

mod account;
mod activities;
mod attendance;
mod changes;
pub mod document;
mod earlier;
pub mod file;
mod head;
pub mod markdown;
mod matrix;
mod read_back;
pub mod sitting;
mod tail;
#[cfg(test)]
mod tests;

use crate::calendar::Moment;
use crate::register::{Command, Meeting, Register};
use document::Document;
use markdown::markdown;
use sitting::{Edition, Sitting};

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
    let sitting = Sitting { edition, ..Sitting::new(&known, meeting) };
    let parts = [head::head, attendance::attendance, earlier::earlier, activities::activities, tail::tail];
    Document { blocks: parts.into_iter().flat_map(|part| part(sitting)).collect() }
}
