//! Names that unsaved requests gave, and what becomes of them when another writer took the name first.

use std::collections::HashMap;

use crate::register::{Code, Command, Display, Event, MeetingId, Recorded, Register, Rejection, Request, Resolution};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Name {
    Entry(Code),
    Meeting(MeetingId),
}

impl Name {
    /// The name that a request gave, once it is in the register.
    pub fn given_by(request: &Request, recorded: Option<&Recorded>, register: &Register) -> Option<Self> {
        match (&request.command, recorded.map(|recorded| &recorded.event)) {
            (Command::Plan(agenda), _) => register.meeting_of(agenda).map(|meeting| Self::Meeting(meeting.id)),
            (_, Some(Event::EntryRecorded { code, .. } | Event::EntryConverted { into: code, .. })) => {
                Some(Self::Entry(*code))
            }
            _ => None,
        }
    }
}

/// Names as they were on the screen, each with the one that it got; none, when what it named was refused.
#[derive(Default)]
pub struct Names(HashMap<Name, Option<Name>>);

impl Names {
    pub fn note(&mut self, shown: Option<Name>, given: Option<Name>) {
        if let Some(shown) = shown {
            self.0.insert(shown, given);
        }
    }

    pub fn changed(self) -> Vec<(Name, Name)> {
        let given = self.0.into_iter().filter_map(|(shown, given)| Some((shown, given?)));
        let mut changed: Vec<_> = given.filter(|(shown, given)| shown != given).collect();
        changed.sort();
        changed
    }

    /// Makes a request speak of the same meeting and the same entries as it did on the screen; refuses when they
    /// are not there any more.
    pub fn rename(&self, request: &mut Request) -> Result<(), Rejection> {
        let shown = request.meeting.map(Name::Meeting);
        if let Some(Some(Name::Meeting(given))) = shown.and_then(|shown| self.0.get(&shown)) {
            request.meeting = Some(*given);
        }
        codes(&mut request.command).into_iter().try_for_each(|code| self.rename_code(code))
    }

    fn rename_code(&self, code: &mut Code) -> Result<(), Rejection> {
        match self.0.get(&Name::Entry(*code)) {
            Some(Some(Name::Entry(given))) => *code = *given,
            Some(_) => return Err(Rejection::NoEntry(*code)),
            None => {}
        }
        Ok(())
    }
}

/// The codes that a command speaks of.
fn codes(command: &mut Command) -> Vec<&mut Code> {
    match command {
        Command::Record { content, .. } => content.answers.iter_mut().collect(),
        Command::Change { code, content } => std::iter::once(code).chain(&mut content.answers).collect(),
        Command::Join { code: one, into: other } => vec![one, other],
        Command::Settle { one, other, settled: Some(Resolution::Led { by }) } => vec![one, other, by],
        Command::Settle { one, other, .. } => vec![one, other],
        Command::Agree(code) | Command::Show(Display::ReadBack { code }) => vec![code],
        Command::Convert { code, .. } | Command::Withdraw { code, .. } | Command::SetStatus { code, .. } => vec![code],
        Command::NoAnswer { code, .. } => vec![code],
        Command::Plan(_)
        | Command::EnterStep(_)
        | Command::GiveFloor(_)
        | Command::Show(_)
        | Command::NoteAttendance { .. }
        | Command::NoteGuest { .. }
        | Command::AddAgency { .. }
        | Command::Close
        | Command::Reopen
        | Command::IssueMinutes { .. }
        | Command::MoveMinutes { .. }
        | Command::Undo
        | Command::Redo => Vec::new(),
    }
}
