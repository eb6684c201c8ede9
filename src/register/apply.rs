//! The fold: what each event does to the register. Pure and total: what makes no sense is passed over, never rejected.

use super::{Code, Entry, Event, Meeting, MeetingId, Recorded, Register, Visit, Withdrawal};
use crate::calendar::Moment;

/// The circumstances that the facts of one event share.
struct Scene<'a> {
    meeting: MeetingId,
    at: Moment,
    seat: &'a str,
}

impl Register {
    pub fn apply(&mut self, recorded: &Recorded) {
        self.position += 1;
        let scene = Scene { meeting: recorded.meeting, at: recorded.at, seat: &recorded.seat };
        let seat = (recorded.meeting, recorded.seat.clone());
        match &recorded.event {
            Event::MeetingPlanned { agenda } => {
                self.plan(Meeting::new(recorded.id, (**agenda).clone()));
            }
            Event::Undone { facts } => {
                let back = self.apply_facts(facts, &scene);
                self.trails.entry(seat).or_default().undone(back);
            }
            Event::Redone { facts } => {
                let back = self.apply_facts(facts, &scene);
                self.trails.entry(seat).or_default().redone(back);
            }
            event => {
                let back = self.apply_facts(std::slice::from_ref(event), &scene);
                if !back.is_empty() {
                    self.trails.entry(seat).or_default().done(back);
                }
            }
        }
    }

    /// Applies facts in order, and returns those that would take them back.
    fn apply_facts(&mut self, facts: &[Event], scene: &Scene) -> Vec<Event> {
        let mut back = Vec::new();
        for fact in facts {
            if let Some(inverse) = self.inverse(fact, scene.meeting) {
                back.splice(0..0, inverse);
            }
            self.apply_fact(fact, scene);
        }
        back
    }

    fn apply_fact(&mut self, fact: &Event, scene: &Scene) {
        match fact {
            Event::EntryRecorded { code, place, content } => {
                let entry = Entry {
                    code: *code,
                    meeting: scene.meeting,
                    place: place.clone(),
                    content: content.clone(),
                    recorded_at: scene.at,
                    progress: Default::default(),
                    withdrawal: None,
                    touched: (self.position, scene.seat.into()),
                };
                self.add(entry);
            }
            Event::EntryChanged { code, content } => {
                self.touch(*code, scene, |entry| entry.content = content.clone());
            }
            Event::EntryConverted { code, into } => self.convert(*code, *into, scene),
            Event::EntryWithdrawn { code, reason } => {
                let withdrawal = Withdrawal { at: scene.at, reason: reason.clone(), into: None };
                self.touch(*code, scene, |entry| entry.withdrawal = Some(withdrawal));
            }
            Event::EntryRestored { code } => self.touch(*code, scene, |entry| entry.withdrawal = None),
            Event::StatusSet { code, agency, status } => {
                self.touch(*code, scene, |entry| _ = entry.progress.insert(agency.clone(), *status));
            }
            _ => {
                if let Some(meeting) = self.meeting_mut(scene.meeting) {
                    meeting.apply(fact, scene.at);
                }
            }
        }
    }

    fn touch(&mut self, code: Code, scene: &Scene, change: impl FnOnce(&mut Entry)) {
        let touched = (self.position, scene.seat.to_owned());
        if let Some(entry) = self.entry_mut(code) {
            change(entry);
            entry.touched = touched;
        }
    }

    fn convert(&mut self, code: Code, into: Code, scene: &Scene) {
        let Some(old) = self.entry(code).cloned() else { return };
        self.add(Entry {
            code: into,
            progress: Default::default(),
            touched: (self.position, scene.seat.into()),
            ..old
        });
        let withdrawal = Withdrawal { at: scene.at, reason: String::new(), into: Some(into) };
        self.touch(code, scene, |entry| entry.withdrawal = Some(withdrawal));
    }
}

impl Meeting {
    fn apply(&mut self, fact: &Event, at: Moment) {
        match fact {
            Event::AgendaRevised { agenda } => self.revise((**agenda).clone()),
            Event::StepEntered { step } => self.visit(*step, at),
            Event::FloorGiven { agency } => {
                self.floor.clone_from(agency);
                self.floors.extend(agency.clone().map(|agency| (self.step(), agency)));
            }
            Event::AttendanceNoted { agency, attendance } => match attendance {
                Some(attendance) => _ = self.attendance.insert(agency.clone(), attendance.clone()),
                None => _ = self.attendance.remove(agency),
            },
            Event::GuestNoted { number, guest } => match guest {
                Some(guest) => _ = self.guests.insert(*number, guest.clone()),
                None => _ = self.guests.remove(number),
            },
            Event::AgencyAdded { agency, cluster } if self.agenda.agency(&agency.id).is_none() => {
                self.added.push((agency.clone(), cluster.clone()));
                self.agenda.admit(agency.clone(), cluster.as_deref());
            }
            Event::AgencyRemoved { agency } => {
                self.added.retain(|(added, _)| added.id != *agency);
                self.agenda.dismiss(agency);
                self.attendance.remove(agency);
            }
            Event::MeetingClosed => {
                self.leave_step(at);
                self.closed_at = Some(at);
            }
            Event::MeetingReopened => {
                self.closed_at = None;
                self.reopened_at.push(at);
                if let Some(step) = self.step() {
                    self.visit(step, at);
                }
            }
            _ => {}
        }
    }

    /// The new agenda, with the agencies that were added live.
    fn revise(&mut self, agenda: crate::agenda::Agenda) {
        self.agenda = agenda;
        for (agency, cluster) in self.added.clone() {
            if self.agenda.agency(&agency.id).is_none() {
                self.agenda.admit(agency, cluster.as_deref());
            }
        }
    }

    fn visit(&mut self, step: usize, at: Moment) {
        self.leave_step(at);
        self.visits.push(Visit { step, from: at, until: None });
    }

    fn leave_step(&mut self, at: Moment) {
        if let Some(visit) = self.visits.last_mut().filter(|visit| visit.until.is_none()) {
            visit.until = Some(at);
        }
    }
}
