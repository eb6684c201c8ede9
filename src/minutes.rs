//! The minutes (*notula*): a meeting of the register told on paper, in the official form.

pub mod agency_summary;
pub mod annual_evidence;
mod attendance;
pub mod attendance_list;
mod changes;
mod closing_sections;
pub mod deadline_calendar;
mod earlier;
mod entry;
pub mod file_name;
mod follow_up_plan;
mod head;
pub mod internal_sheet;
pub mod invitation;
mod meeting_facts;
mod proceedings;
mod read_back;
pub mod sheets;
#[cfg(test)]
mod tests;
mod times;
mod wording;

use crate::calendar::Moment;
use crate::document::markdown::markdown;
use crate::document::picture::Picture;
use crate::document::{Document, Properties};
use crate::register::{Command, Meeting, Register};
use crate::text::clean;
use meeting_facts::{Edition, MeetingFacts};

/// The notula of a meeting, in the language of its agenda. Says only what was recorded; what is unknown is a line to
/// write on. It shows the register as it is now, but statuses as the meeting knew them: what was answered elsewhere
/// after the gavel belongs to later minutes.
pub fn notula(register: &Register, meeting: &Meeting) -> Document {
    draw(register, meeting, Edition::Draft)
}

/// The next version of a meeting's notula, as [`issue`] prints it.
pub fn next_version(register: &Register, meeting: &Meeting, at: Moment) -> Document {
    draw(register, meeting, Edition::Issued { version: meeting.next_version(), at })
}

/// Issues the next version of a meeting's notula, as it is printed at this moment.
pub fn issue(register: &Register, meeting: &Meeting, at: Moment) -> Command {
    Command::IssueMinutes {
        text: markdown(&next_version(register, meeting, at)),
        substance: markdown(&draw(register, meeting, Edition::Plain)),
        position: register.position,
    }
}

/// The same where the log holds only what came up to this position: what came later has no number yet, and the paper
/// says that it is not saved.
pub fn notula_as_saved(register: &Register, meeting: &Meeting, saved: u64) -> Document {
    let edition = if saved < register.position { Edition::Unsaved { saved } } else { Edition::Draft };
    draw(register, meeting, edition)
}

fn draw(register: &Register, meeting: &Meeting, edition: Edition) -> Document {
    let known = register.known_to(meeting);
    let all_agreed = known.read_back(meeting).iter().all(|entry| entry.agreed_in(meeting.id).is_some());
    let facts = MeetingFacts { edition, all_agreed, ..MeetingFacts::new(&known, meeting) };
    let parts = [
        head::head,
        attendance::attendance,
        earlier::earlier,
        proceedings::proceedings,
        closing_sections::closing_sections,
    ];
    Document { properties: properties(facts), blocks: parts.into_iter().flat_map(|part| part(facts)).collect() }
}

/// `NOTULA: Rapat Koordinasi …`, of the office in the letterhead.
fn properties(facts: MeetingFacts) -> Properties {
    let MeetingFacts { agenda, lang, meeting, edition, .. } = facts;
    let at = match edition {
        Edition::Issued { at, .. } => Some(at),
        _ => meeting.closing_told().or(meeting.opening_told()),
    };
    Properties {
        lang,
        title: clean(&format!("{}: {}", lang.minutes_title(), agenda.title)),
        author: agenda.letterhead.get(1).or(agenda.letterhead.first()).map(|line| clean(line)).unwrap_or_default(),
        at,
        logo: Picture::read(agenda.logo.bytes()),
    }
}
