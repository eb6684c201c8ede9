//! Undo and redo: a seat's actions, each kept as the facts that would take it back. Undo withdraws, it never deletes.

use uuid::Uuid;

use super::{Code, Event, Meeting, MeetingId, Progress, Register, Rejection, action};

/// The actions of one seat in one meeting, the newest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UndoHistory {
    undo: Vec<UndoStep>,
    redo: Vec<UndoStep>,
}

/// What takes an action back, and the id of its last event.
#[derive(Clone, Debug, PartialEq)]
struct UndoStep {
    id: Uuid,
    back: Vec<Event>,
}

impl UndoHistory {
    /// What is done with one key is taken back with one.
    pub fn done(&mut self, id: Uuid, mut back: Vec<Event>) {
        if let Some(step) = self.undo.pop_if(|step| action::goes_on(step.id, id)) {
            back.extend(step.back);
        }
        self.undo.push(UndoStep { id, back });
        self.redo.clear();
    }

    pub fn undone(&mut self, id: Uuid, back: Vec<Event>) {
        self.undo.pop();
        self.redo.push(UndoStep { id, back });
    }

    pub fn redone(&mut self, id: Uuid, back: Vec<Event>) {
        self.redo.pop();
        self.undo.push(UndoStep { id, back });
    }
}

impl Register {
    /// The facts that take back the seat's last step.
    pub(super) fn undoable(&self, meeting: Option<MeetingId>, seat: &str) -> Result<Vec<Event>, Rejection> {
        let step = self.trail(meeting, seat).and_then(|trail| trail.undo.last()).ok_or(Rejection::NothingToUndo)?;
        self.still_ours(meeting, &step.back, seat)
    }

    /// The facts that take back the seat's last undo.
    pub(super) fn redoable(&self, meeting: Option<MeetingId>, seat: &str) -> Result<Vec<Event>, Rejection> {
        let step = self.trail(meeting, seat).and_then(|trail| trail.redo.last()).ok_or(Rejection::NothingToRedo)?;
        self.still_ours(meeting, &step.back, seat)
    }

    fn trail(&self, meeting: Option<MeetingId>, seat: &str) -> Option<&UndoHistory> {
        self.trails.get(&(meeting, seat.to_owned()))
    }

    /// Refuses where another seat has touched the same since.
    fn still_ours(&self, meeting: Option<MeetingId>, facts: &[Event], seat: &str) -> Result<Vec<Event>, Rejection> {
        for fact in facts {
            match fact {
                Event::EntryChanged { code, .. }
                | Event::EntryAgreed { code }
                | Event::AgreementTakenBack { code }
                | Event::EntryWithdrawn { code, .. }
                | Event::EntryRestored { code, .. }
                | Event::StatusSet { code, .. }
                | Event::StatusTakenBack { code, .. }
                | Event::ConfirmedByHead { code, .. }
                | Event::ConfirmationTakenBack { code, .. }
                    if self.entry(*code).is_some_and(|entry| entry.touched.1 != seat) =>
                {
                    return Err(Rejection::ChangedElsewhere(*code));
                }
                Event::AgencyRemoved { agency } => {
                    if let Some(meeting) =
                        meeting.and_then(|id| self.meeting(id)).filter(|meeting| self.uses(meeting, agency))
                    {
                        return Err(Rejection::InUse(meeting.agenda.short(agency).into()));
                    }
                }
                _ => {}
            }
        }
        Ok(facts.to_vec())
    }

    fn uses(&self, meeting: &Meeting, agency: &str) -> bool {
        self.entries_of(meeting)
            .any(|entry| entry.content.owners.iter().chain(&entry.content.with).any(|named| named == agency))
    }

    /// The facts that bring an entry back to what it says now, and its agreement with it.
    fn as_it_is(&self, code: Code) -> Option<Vec<Event>> {
        let entry = self.entry(code)?;
        let agreed = entry.agreed.map(|_| Event::EntryAgreed { code });
        let confirmed = entry.confirmed.iter().map(|(agency, confirmation)| Event::ConfirmedByHead {
            code,
            agency: agency.clone(),
            day: confirmation.day,
        });
        let changed = Event::EntryChanged { code, content: entry.content.clone() };
        Some([changed].into_iter().chain(agreed).chain(confirmed).collect())
    }

    /// The facts that would take back a fact, seen before it is applied; none where it can't be undone.
    pub(super) fn inverse(&self, fact: &Event, meeting: Option<MeetingId>) -> Option<Vec<Event>> {
        let meeting = || self.meeting(meeting?);
        let back = match fact {
            Event::EntryRecorded { code, .. } => {
                vec![Event::EntryWithdrawn { code: *code, reason: String::new() }]
            }
            Event::EntryChanged { code, .. } => self.as_it_is(*code)?,
            Event::EntryAgreed { code } => vec![Event::AgreementTakenBack { code: *code }],
            Event::ConfirmedByHead { code, agency, .. } => vec![match self.entry(*code)?.confirmed.get(agency) {
                Some(before) => Event::ConfirmedByHead { code: *code, agency: agency.clone(), day: before.day },
                None => Event::ConfirmationTakenBack { code: *code, agency: agency.clone() },
            }],
            Event::ConfirmationTakenBack { code, agency } => {
                let day = self.entry(*code)?.confirmed.get(agency)?.day;
                vec![Event::ConfirmedByHead { code: *code, agency: agency.clone(), day }]
            }
            Event::TimesNoted { .. } => vec![Event::TimesNoted { times: meeting()?.noted_times.clone() }],
            Event::ChairTaken { .. } => vec![Event::ChairGivenBack],
            Event::ChairGivenBack => vec![Event::ChairTaken { chair: meeting()?.chairs_taken.last()?.0.clone() }],
            Event::AgreementTakenBack { code } => {
                self.entry(*code)?.agreed?;
                vec![Event::EntryAgreed { code: *code }]
            }
            Event::EntryJoined { code, into, .. } => {
                let mut back = self.as_it_is(*into)?;
                back.push(restored(*code));
                back
            }
            Event::PairSettled { one, other, .. } => {
                vec![Event::PairSettled { one: *one, other: *other, settled: self.settled(*one, *other) }]
            }
            Event::EntryConverted { code, into } => {
                vec![Event::EntryWithdrawn { code: *into, reason: String::new() }, restored(*code)]
            }
            Event::EntryWithdrawn { code, .. } => vec![restored(*code)],
            Event::EntryRestored { code, .. } => {
                let withdrawal = self.entry(*code)?.withdrawal.clone()?;
                vec![match withdrawal.into {
                    Some(into) => Event::EntryConverted { code: *code, into },
                    None => Event::EntryWithdrawn { code: *code, reason: withdrawal.reason },
                }]
            }
            Event::StatusSet { code, agency, former, .. } => {
                let mut back = vec![Event::StatusTakenBack { code: *code, agency: agency.clone() }];
                if former.is_some() {
                    back.extend(self.as_it_is(*code)?);
                }
                back
            }
            Event::StatusTakenBack { code, agency } => {
                let Progress { status, answer, .. } = self.entry(*code)?.progress_of(agency)?.clone();
                vec![Event::StatusSet { code: *code, agency: agency.clone(), status, answer, former: None }]
            }
            Event::AttendanceNoted { agency, .. } => {
                let attendance = meeting()?.attendance.get(agency).cloned();
                vec![Event::AttendanceNoted { agency: agency.clone(), attendance }]
            }
            Event::GuestNoted { number, .. } => {
                vec![Event::GuestNoted { number: *number, guest: meeting()?.guests.get(number).cloned() }]
            }
            Event::AgencyAdded { agency, .. } => vec![Event::AgencyRemoved { agency: agency.id.clone() }],
            Event::AgencyRemoved { agency } => {
                let (agency, cluster) = meeting()?.added.iter().find(|(added, _)| added.id == *agency)?.clone();
                vec![Event::AgencyAdded { agency, cluster }]
            }
            _ => return None,
        };
        Some(back)
    }
}

fn restored(code: Code) -> Event {
    Event::EntryRestored { code, heir: None }
}
