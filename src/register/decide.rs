//! Decisions: whether a command may become an event. Pure; refuses in a sentence.

mod answer;
mod issue;
mod resolution;

use super::{
    Attendance, Attendee, Code, Command, Content, Display, Event, Guest, Kind, Meeting, Register, Rejection, Request,
    Standing, State,
};
use crate::agenda::{Agency, AgencyId, Agenda, Official};
use crate::text::{clean, fold};

/// Letters in an entry's text, at the most.
pub const LONGEST_TEXT: usize = 4000;

impl Register {
    /// The event that answers a command; none when it would change nothing.
    pub fn decide(&self, request: &Request) -> Result<Option<Event>, Rejection> {
        if let Command::Plan(agenda) | Command::Replan(agenda) = &request.command {
            let is_meant = matches!(request.command, Command::Replan(_));
            return self.decide_plan(agenda, is_meant);
        }
        if let Command::ConfirmByHead { .. } = request.command {
            return self.decide_confirmation(request);
        }
        let Some(meeting) = request.meeting else { return self.decide_between(request) };
        if self.removed.iter().any(|removed| removed.id == meeting) {
            return Err(Rejection::MeetingRemoved);
        }
        let meeting = self.meeting(meeting).ok_or(Rejection::NoMeeting)?;
        if matches!(request.command, Command::IssueMinutes { .. } | Command::MoveMinutes { .. }) {
            return self.decide_minutes(meeting, request.command.clone());
        }
        if let Command::Show(stage) = &request.command {
            let (shown, by) = &meeting.stage;
            // What another seat shows is its own to take back.
            let is_others = *stage == Display::Meeting && *by != request.seat;
            return Ok((shown != stage && !is_others).then(|| Event::HallShown { stage: stage.clone() }));
        }
        if let Command::NoteMinutes(files) = &request.command {
            return Ok(meeting.owes_minutes().then(|| Event::MinutesWritten { files: files.clone() }));
        }
        if meeting.state() == State::Closed && !matches!(request.command, Command::Reopen | Command::Remove) {
            return Err(Rejection::MeetingClosed);
        }
        self.decide_in(meeting, request)
    }

    /// An agenda that a newer version has replaced turns the meeting back only where that is meant.
    fn decide_plan(&self, agenda: &Agenda, is_meant: bool) -> Result<Option<Event>, Rejection> {
        let named = || Box::new(agenda.clone().named());
        match self.standing_of(agenda) {
            _ if self.meeting_of(agenda).is_none() => Ok(Some(Event::MeetingPlanned { agenda: named() })),
            Standing::Same => Ok(None),
            Standing::Older(newer) if !is_meant => Err(Rejection::OlderAgenda(newer.at, newer.seat.clone())),
            Standing::New | Standing::Older(_) => Ok(Some(Event::AgendaRevised { agenda: named() })),
        }
    }

    fn decide_in(&self, meeting: &Meeting, request: &Request) -> Result<Option<Event>, Rejection> {
        let event = match request.command.clone() {
            Command::Plan(_) | Command::Replan(_) => None,
            Command::IssueMinutes { .. } | Command::MoveMinutes { .. } | Command::Show(_) => None,
            Command::ConfirmByHead { .. } | Command::NoteMinutes(_) => None,
            Command::NoteTimes(times) => {
                if let Some((from, until)) = times.backwards() {
                    return Err(Rejection::EndsBeforeItBegins(from, until));
                }
                (meeting.noted_times != times).then_some(Event::TimesNoted { times })
            }
            Command::HandOver(chair) => {
                meeting.opened_at().ok_or(Rejection::NotOpened)?;
                let chair = clean_official(chair);
                if chair.office.is_empty() && chair.name.is_empty() {
                    return Err(Rejection::NoName);
                }
                (*meeting.chair() != chair).then_some(Event::ChairTaken { chair })
            }
            Command::EnterStep(step) if step >= meeting.agenda.steps.len() => return Err(Rejection::NoStep(step)),
            Command::EnterStep(step) => (meeting.step() != Some(step)).then_some(Event::StepEntered { step }),
            Command::GiveFloor(agency) => {
                known(meeting, agency.iter())?;
                (meeting.floor != agency).then_some(Event::FloorGiven { agency })
            }
            Command::Record { kind, place, content } => {
                let content = self.checked(meeting, kind, content, None)?;
                Some(Event::EntryRecorded { code: self.next_code(kind), place, content })
            }
            Command::Change { code, before, content } => {
                let entry = self.standing(code)?;
                let now = &entry.content;
                let content = match before {
                    Some(before) => now.changed(&before, content).ok_or(Rejection::ChangedSince(code))?,
                    None => content,
                };
                let content = self.checked(meeting, code.kind, content, Some(now))?;
                (entry.content != content).then_some(Event::EntryChanged { code, content })
            }
            Command::Convert { code, kind } => {
                self.standing(code)?;
                (code.kind != kind).then(|| Event::EntryConverted { code, into: self.next_code(kind) })
            }
            Command::Agree(code) => {
                let entry = self.standing(code)?;
                entry.agreed.is_none().then_some(Event::EntryAgreed { code })
            }
            Command::Join { code, into } => self.decide_join(code, into)?,
            Command::Settle { one, other, settled } => self.decide_settle(one, other, settled)?,
            Command::Withdraw { code, reason } => {
                self.standing(code)?;
                let reason = some_text(&reason).ok_or(Rejection::NoReason)?;
                Some(Event::EntryWithdrawn { code, reason })
            }
            Command::SetStatus { .. } | Command::NoAnswer { .. } => return self.decide_between(request),
            Command::NoteAttendance { agency, attendance } => {
                known(meeting, [&agency])?;
                let attendance = attendance.map(clean_attendance);
                let same = meeting.attendance.get(&agency) == attendance.as_ref();
                (!same).then_some(Event::AttendanceNoted { agency, attendance })
            }
            Command::NoteGuest { number, guest } => {
                let guest = guest.map(clean_guest);
                if guest.as_ref().is_some_and(|guest| guest.name.is_empty()) {
                    return Err(Rejection::NoName);
                }
                let next = || meeting.guests.keys().last().map_or(0, |last| last.saturating_add(1));
                let number = number.unwrap_or_else(next);
                let who = |guest: &Guest| (fold(&guest.name), fold(&guest.office));
                let is_same = |(other, known): (&usize, &Guest)| {
                    *other != number && guest.as_ref().is_some_and(|guest| who(known) == who(guest))
                };
                if let Some(guest) = guest.as_ref().filter(|_| meeting.guests.iter().any(is_same)) {
                    return Err(Rejection::GuestKnown(guest.name.clone()));
                }
                (meeting.guests.get(&number) != guest.as_ref()).then_some(Event::GuestNoted { number, guest })
            }
            Command::AddAgency { agency, cluster } => {
                if let Some(cluster) = cluster.as_ref().filter(|id| meeting.agenda.cluster(id).is_none()) {
                    return Err(Rejection::NoCluster(cluster.to_string()));
                }
                Some(Event::AgencyAdded { agency: new_agency(meeting, agency)?, cluster })
            }
            Command::Adjourn => {
                meeting.opened_at().ok_or(Rejection::NotOpened)?;
                let sits = !meeting.is_adjourned() && !meeting.is_corrected();
                Some(Event::MeetingAdjourned).filter(|_| sits).ok_or(Rejection::AdjournedAlready).map(Some)?
            }
            Command::Resume => {
                let rests = meeting.is_adjourned() || meeting.is_corrected();
                Some(Event::MeetingResumed).filter(|_| rests).ok_or(Rejection::NotAdjourned).map(Some)?
            }
            Command::Close => {
                meeting.opened_at().ok_or(Rejection::NotOpened)?;
                Some(Event::MeetingClosed { minutes_due: true })
            }
            Command::Reopen => match meeting.state() {
                State::Closed => Some(Event::MeetingReopened),
                _ => return Err(Rejection::NotClosed),
            },
            Command::Remove if meeting.state() != State::Planned => return Err(Rejection::OpenedOnce),
            Command::Remove => Some(Event::MeetingRemoved),
            Command::Undo => Some(Event::Undone { facts: self.undoable(request.meeting, &request.seat)? }),
            Command::Redo => Some(Event::Redone { facts: self.redoable(request.meeting, &request.seat)? }),
        };
        Ok(event)
    }

    /// The content as it will be kept: clean, with agencies and codes that exist, or that it had before. Nobody supports
    /// itself, but a blocker of many may need one of them.
    fn checked(
        &self,
        meeting: &Meeting,
        kind: Kind,
        content: Content,
        before: Option<&Content>,
    ) -> Result<Content, Rejection> {
        let text = some_text(&content.text).ok_or(Rejection::NoText)?;
        if text.chars().count() > LONGEST_TEXT {
            return Err(Rejection::TooLong(LONGEST_TEXT));
        }
        let had = |id: &&AgencyId| before.is_some_and(|before| before.agencies().any(|had| had == *id));
        known(meeting, content.agencies().filter(|id| !had(id)))?;
        if let Some(id) = content.cluster.as_ref().filter(|id| meeting.agenda.cluster(id).is_none()) {
            return Err(Rejection::NoCluster(id.to_string()));
        }
        if let Some(code) = content.answers {
            if code.kind != Kind::Blocker {
                return Err(Rejection::NotABlocker(code));
            }
            self.entry(code).ok_or(Rejection::NoEntry(code))?;
        }
        let owners = once(content.owners);
        let mut with = once(content.with);
        with.retain(|agency| kind == Kind::Blocker || !owners.contains(agency));
        let deadline = content.deadline.map(|mut deadline| {
            deadline.said = clean(&deadline.said);
            deadline
        });
        let evidence = content.evidence.as_deref().and_then(some_text);
        let said = |names: Vec<String>| once(names.iter().filter_map(|name| some_text(name)).collect());
        let (outside_owners, partners) = (said(content.outside_owners), said(content.partners));
        let outside_implementers = said(content.outside_implementers);
        let (implementers, quantities) = (once(content.implementers), said(content.quantities));
        Ok(Content {
            text,
            owners,
            with,
            outside_owners,
            partners,
            implementers,
            outside_implementers,
            quantities,
            deadline,
            evidence,
            ..content
        })
    }

    pub(super) fn standing(&self, code: Code) -> Result<&super::Entry, Rejection> {
        let entry = self.entry(code).ok_or(Rejection::NoEntry(code))?;
        if entry.stands() { Ok(entry) } else { Err(Rejection::EntryWithdrawn(code)) }
    }
}

pub(super) fn some_text(text: &str) -> Option<String> {
    Some(clean(text)).filter(|text| !text.is_empty())
}

pub(super) fn known<'a>(meeting: &Meeting, agencies: impl IntoIterator<Item = &'a AgencyId>) -> Result<(), Rejection> {
    match agencies.into_iter().find(|id| meeting.agenda.agency(id).is_none()) {
        Some(id) => Err(Rejection::NoAgency(id.to_string())),
        None => Ok(()),
    }
}

/// Each agency once, in the order they were named.
fn once<T: PartialEq>(agencies: Vec<T>) -> Vec<T> {
    let mut kept = Vec::with_capacity(agencies.len());
    for agency in agencies {
        if !kept.contains(&agency) {
            kept.push(agency);
        }
    }
    kept
}

fn clean_attendance(attendance: Attendance) -> Attendance {
    let clean_one = |one: &Attendee| Attendee { name: clean(&one.name), office: clean(&one.office) };
    let others = attendance.others.iter().map(clean_one).filter(|one| *one != Attendee::default()).collect();
    Attendance { office: clean(&attendance.office), name: clean(&attendance.name), others, ..attendance }
}

fn clean_official(official: Official) -> Official {
    let Official { office, name, rank, nip } = official;
    Official { office: clean(&office), name: clean(&name), rank: clean(&rank), nip: clean(&nip) }
}

fn clean_guest(guest: Guest) -> Guest {
    Guest { name: clean(&guest.name), office: clean(&guest.office), ..guest }
}

/// An agency that nothing in the agenda is called like; its key is made from its short name.
fn new_agency(meeting: &Meeting, agency: Agency) -> Result<Agency, Rejection> {
    let a_name = |text: &str| some_text(text).filter(|text| !fold(text).is_empty());
    let name = a_name(&agency.name).ok_or(Rejection::NoName)?;
    let short = a_name(&agency.short).unwrap_or_else(|| name.clone());
    let id = short
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect::<Vec<_>>()
        .join("-");
    if id.is_empty() {
        return Err(Rejection::NoName);
    }
    for candidate in [&id, &name, &short] {
        if !meeting.agenda.is_free(candidate) {
            return Err(Rejection::AgencyKnown(candidate.clone()));
        }
    }
    Ok(Agency { id: id.into(), name, short, ..agency })
}
