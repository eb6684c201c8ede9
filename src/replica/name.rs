//! Names that unsaved requests gave, and what becomes of them when another writer took the name first.

use std::collections::HashMap;

use crate::register::{Code, Command, Display, Event, MeetingId, Recorded, Register, Rejection, Request, Resolution};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GivenName {
    Entry(Code),
    Meeting(MeetingId),
    /// The guest of this number in a meeting.
    Guest(MeetingId, usize),
}

impl GivenName {
    /// The name that a request gave, once it is in the register.
    pub fn given_by(request: &Request, recorded: Option<&Recorded>, register: &Register) -> Option<Self> {
        match (&request.command, recorded.map(|recorded| &recorded.event)) {
            (Command::Plan(agenda) | Command::Replan(agenda), _) => {
                register.meeting_of(agenda).map(|meeting| Self::Meeting(meeting.id))
            }
            (_, Some(Event::EntryRecorded { code, .. } | Event::EntryConverted { into: code, .. })) => {
                Some(Self::Entry(*code))
            }
            (Command::NoteGuest { number: None, .. }, Some(Event::GuestNoted { number, .. })) => {
                request.meeting.map(|meeting| Self::Guest(meeting, *number))
            }
            _ => None,
        }
    }
}

/// Names as they were on the screen, each with the one that it got; none, when what it named was refused.
#[derive(Default)]
pub struct GivenNames(HashMap<GivenName, Option<GivenName>>);

impl GivenNames {
    pub fn note(&mut self, shown: Option<GivenName>, given: Option<GivenName>) {
        if let Some(shown) = shown {
            self.0.insert(shown, given);
        }
    }

    /// The names that are others by now, and those that name nothing any more.
    pub fn changed(self) -> (Vec<(GivenName, GivenName)>, Vec<GivenName>) {
        let mut lost: Vec<_> = self.0.iter().filter(|(_, given)| given.is_none()).map(|(shown, _)| *shown).collect();
        let given = self.0.into_iter().filter_map(|(shown, given)| Some((shown, given?)));
        let mut changed: Vec<_> = given.filter(|(shown, given)| shown != given).collect();
        changed.sort();
        lost.sort();
        (changed, lost)
    }

    /// Makes a request speak of the same meeting, entries and guest as it did on the screen; refuses when they are not
    /// there any more.
    pub fn rename(&self, request: &mut Request) -> Result<(), Rejection> {
        if let Command::NoteGuest { number: Some(number), .. } = &mut request.command {
            let shown = request.meeting.map(|meeting| GivenName::Guest(meeting, *number));
            match shown.and_then(|shown| self.0.get(&shown)) {
                Some(Some(GivenName::Guest(_, given))) => *number = *given,
                Some(_) => return Err(Rejection::MeetingClosed),
                None => {}
            }
        }
        let shown = request.meeting.map(GivenName::Meeting);
        if let Some(Some(GivenName::Meeting(given))) = shown.and_then(|shown| self.0.get(&shown)) {
            request.meeting = Some(*given);
        }
        codes(&mut request.command).into_iter().try_for_each(|code| self.rename_code(code))
    }

    fn rename_code(&self, code: &mut Code) -> Result<(), Rejection> {
        match self.0.get(&GivenName::Entry(*code)) {
            Some(Some(GivenName::Entry(given))) => *code = *given,
            Some(_) => return Err(Rejection::NoEntry(*code)),
            None => {}
        }
        Ok(())
    }

    /// Whether a fact of the screen and one of now do the same to the same, whatever it is called by now.
    pub fn is_same(&self, shown: &Event, now: &Event) -> bool {
        let code = |code: Option<Code>| {
            code.map(|mut code| self.rename_code(&mut code).map(|()| code)).transpose().ok().flatten()
        };
        let is_same_code = code(shown.code()) == now.code() && code(shown.also()) == now.also();
        is_same_code
            && match (shown, now) {
                (Event::AttendanceNoted { agency: old, .. }, Event::AttendanceNoted { agency: new, .. })
                | (Event::AgencyRemoved { agency: old }, Event::AgencyRemoved { agency: new }) => old == new,
                (Event::AgencyAdded { agency: old, .. }, Event::AgencyAdded { agency: new, .. }) => old.id == new.id,
                (Event::GuestNoted { number: old, .. }, Event::GuestNoted { number: new, .. }) => {
                    let name = |name: &GivenName| matches!(name, GivenName::Guest(_, number) if number == old);
                    let given = self.0.iter().find(|(shown, _)| name(shown)).map(|(_, given)| *given);
                    given.map_or(
                        old == new,
                        |given| matches!(given, Some(GivenName::Guest(_, number)) if number == *new),
                    )
                }
                _ => std::mem::discriminant(shown) == std::mem::discriminant(now),
            }
    }
}

/// The codes that a command speaks of.
fn codes(command: &mut Command) -> Vec<&mut Code> {
    match command {
        Command::Record { content, .. } => content.answers.iter_mut().collect(),
        Command::Change { code, before, content } => {
            let before = before.iter_mut().flat_map(|before| &mut before.answers);
            std::iter::once(code).chain(&mut content.answers).chain(before).collect()
        }
        Command::Join { code: one, into: other } => vec![one, other],
        Command::Settle { one, other, settled: Some(Resolution::Led { by }) } => vec![one, other, by],
        Command::Settle { one, other, .. } => vec![one, other],
        Command::Agree(code) | Command::Show(Display::ReadBack { code }) => vec![code],
        Command::Convert { code, .. } | Command::Withdraw { code, .. } | Command::SetStatus { code, .. } => vec![code],
        Command::NoAnswer { code, .. } | Command::ConfirmByHead { code, .. } => vec![code],
        Command::Plan(_)
        | Command::Replan(_)
        | Command::NoteTimes(_)
        | Command::Adjourn
        | Command::Resume
        | Command::EnterStep(_)
        | Command::GiveFloor(_)
        | Command::Show(_)
        | Command::NoteAttendance { .. }
        | Command::NoteGuest { .. }
        | Command::AddAgency { .. }
        | Command::Close
        | Command::HandOver(_)
        | Command::NoteMinutes(_)
        | Command::Reopen
        | Command::Remove
        | Command::IssueMinutes { .. }
        | Command::MoveMinutes { .. }
        | Command::Undo
        | Command::Redo => Vec::new(),
    }
}
