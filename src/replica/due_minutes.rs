//! Minutes that a console wrote, or could not write before it ended.

use std::path::Path;

use super::Replica;
use crate::calendar::Moment;
use crate::document::Document;
use crate::document::format::Format;
use crate::minutes;
use crate::platform::minutes_file::{NotSaved, Saved, Writing};
use crate::register::{Command, Meeting, MeetingId};
use crate::store::Log;

/// Where minutes are written, and in which forms.
pub struct MinutesFolder<'a> {
    pub folder: &'a Path,
    /// Where it is remembered what was last written there.
    pub memory: &'a Path,
    pub formats: &'a [Format],
}

impl MinutesFolder<'_> {
    /// Writes the minutes in every form; the first is the one to be named, for the others lie beside it.
    pub fn write(&self, document: &Document, meeting: &Meeting) -> Result<Vec<Saved>, NotSaved> {
        let writing = Writing { memory: self.memory, force: false };
        let write = |format: &Format| {
            writing.save(&format.serialize(document, &meeting.agenda.paper), self.folder, meeting, *format)
        };
        self.formats.iter().map(write).collect()
    }
}

impl<L: Log> Replica<L> {
    /// A meeting's minutes as they may be written now: no number in them that the log does not hold.
    pub fn minutes(&self, meeting: &Meeting) -> Document {
        minutes::notula_as_saved(self.register(), meeting, self.saved())
    }

    /// Notes that the minutes of a meeting are written, where that was due and all that they say is saved.
    pub fn note_minutes(&mut self, meeting: MeetingId, files: &[Saved], at: Moment, seat: &str) {
        let is_due = self.register().meeting(meeting).is_some_and(Meeting::owes_minutes);
        if is_due && self.unsaved() == 0 {
            let name = |saved: &Saved| saved.path.file_name().map(|name| name.to_string_lossy().into_owned());
            let command = Command::NoteMinutes(files.iter().filter_map(name).collect());
            // Where it cannot be noted, they are only written once more.
            let _ = self.execute(meeting, at, seat, command);
        }
    }

    /// Writes all minutes that are still due, and says which file holds each, or why there is none.
    pub fn write_due_minutes(
        &mut self,
        folder: &MinutesFolder,
        at: Moment,
        seat: &str,
    ) -> Vec<(MeetingId, Result<Saved, NotSaved>)> {
        let due = self.register().meetings.iter().filter(|meeting| meeting.owes_minutes());
        let due: Vec<_> = due.map(|meeting| meeting.id).filter(|_| self.unsaved() == 0).collect();
        let write = |id: MeetingId| {
            let meeting = self.register().meeting(id)?;
            let written = folder.write(&self.minutes(meeting), meeting);
            if let Ok(files) = &written {
                self.note_minutes(id, files, at, seat);
            }
            Some((id, written.map(|files| files.into_iter().next()).transpose()?))
        };
        due.into_iter().filter_map(write).collect()
    }
}
