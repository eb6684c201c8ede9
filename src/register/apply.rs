//! The fold: what each event does to the register. Pure and total: what makes no sense is passed over, never rejected.

use super::issue::{Issue, Move};
use super::resolution::pair;
use super::{
    Agreement, Answer, Change, Code, Content, Entry, Event, IssueState, Meeting, MeetingId, Progress, Recorded,
    Register, Status, Visit, Withdrawal,
};
use crate::calendar::Moment;
use crate::deadline::Deadline;

/// The circumstances that the facts of one event share.
struct Scene<'a> {
    meeting: MeetingId,
    at: Moment,
    seat: &'a str,
}

impl Register {
    fn issue(&mut self, issue: Issue, meeting: MeetingId) {
        if let Some(meeting) = self.meeting_mut(meeting).filter(|meeting| meeting.next_version() == issue.version) {
            meeting.issued.push(issue);
        }
    }

    pub fn apply(&mut self, recorded: &Recorded) {
        self.position += 1;
        let scene = Scene { meeting: recorded.meeting, at: recorded.at, seat: &recorded.seat };
        let seat = (recorded.meeting, recorded.seat.clone());
        match &recorded.event {
            Event::MeetingPlanned { agenda } => {
                self.plan(Meeting::new(recorded.id, (**agenda).clone()));
                self.succeed(agenda, recorded.id);
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
        self.change(fact, scene);
        let change = || Change { at: scene.at, seat: scene.seat.into(), meeting: scene.meeting, event: fact.clone() };
        for code in fact.code().into_iter().chain(fact.also()) {
            if let Some(entry) = self.entry_mut(code) {
                entry.history.push(change());
            }
        }
    }

    fn change(&mut self, fact: &Event, scene: &Scene) {
        match fact {
            Event::EntryRecorded { code, place, content } => {
                let entry = Entry {
                    code: *code,
                    meeting: scene.meeting,
                    place: place.clone(),
                    content: content.clone(),
                    recorded_at: scene.at,
                    progress: Default::default(),
                    history: Vec::new(),
                    withdrawal: None,
                    agreed: None,
                    former: Vec::new(),
                    touched: (self.position, scene.seat.into()),
                };
                self.add(entry);
                if let Some(meeting) = self.meeting_mut(scene.meeting) {
                    meeting.look_back(scene.seat);
                }
            }
            Event::EntryChanged { code, content } => {
                self.touch(*code, scene, |entry| entry.change(content.clone(), scene));
            }
            Event::EntryAgreed { code } => {
                let agreement = Agreement { meeting: scene.meeting, at: scene.at };
                self.touch(*code, scene, |entry| entry.agreed = Some(agreement));
            }
            Event::AgreementTakenBack { code } => self.touch(*code, scene, |entry| entry.agreed = None),
            Event::EntryConverted { code, into } => self.convert(*code, *into, scene),
            Event::EntryJoined { code, into, content } => {
                self.touch(*into, scene, |entry| entry.change(content.clone(), scene));
                let withdrawal = Withdrawal { at: scene.at, reason: String::new(), into: Some(*into) };
                self.touch(*code, scene, |entry| entry.withdrawal = Some(withdrawal));
            }
            Event::PairSettled { one, other, settled } => match settled {
                Some(settled) => _ = self.pairs.insert(pair(*one, *other), *settled),
                None => _ = self.pairs.remove(&pair(*one, *other)),
            },
            Event::EntryWithdrawn { code, reason } => {
                let withdrawal = Withdrawal { at: scene.at, reason: reason.clone(), into: None };
                self.touch(*code, scene, |entry| entry.withdrawal = Some(withdrawal));
            }
            Event::EntryRestored { code } => self.touch(*code, scene, |entry| entry.withdrawal = None),
            Event::StatusSet { code, agency, status, answer } => {
                self.touch(*code, scene, |entry| entry.answer(agency, *status, answer.clone(), scene));
            }
            Event::StatusTakenBack { code, agency } => {
                self.touch(*code, scene, |entry| _ = entry.progress.get_mut(agency).and_then(Vec::pop));
            }
            Event::MinutesIssued { version, text, sha256, substance } => {
                let Some(printed) = self.meeting(scene.meeting).map(|meeting| self.printed(meeting)) else { return };
                let issue = Issue {
                    version: *version,
                    text: text.clone(),
                    sha256: sha256.clone(),
                    substance: substance.clone(),
                    at: scene.at,
                    seat: scene.seat.into(),
                    position: self.position - 1,
                    state: IssueState::Draft,
                    moves: Vec::new(),
                    printed,
                };
                self.issue(issue, scene.meeting);
            }
            Event::MinutesMoved { version, state, by, reason } => {
                let meeting = self.meeting_mut(scene.meeting);
                let issue =
                    meeting.and_then(|meeting| meeting.issued.iter_mut().find(|issue| issue.version == *version));
                if let Some(issue) = issue {
                    let (by, reason, seat) = (by.clone(), reason.clone(), scene.seat.into());
                    issue.state = *state;
                    issue.moves.push(Move { state: *state, by, reason, at: scene.at, seat });
                }
            }
            Event::AgendaRevised { agenda } => {
                if let Some(meeting) = self.meeting_mut(scene.meeting) {
                    meeting.apply(fact, scene);
                }
                self.succeed(agenda, scene.meeting);
            }
            _ => {
                if let Some(meeting) = self.meeting_mut(scene.meeting) {
                    meeting.apply(fact, scene);
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
            agreed: None,
            touched: (self.position, scene.seat.into()),
            ..old
        });
        let withdrawal = Withdrawal { at: scene.at, reason: String::new(), into: Some(into) };
        self.touch(code, scene, |entry| entry.withdrawal = Some(withdrawal));
    }
}

impl Entry {
    /// What it says from now on. A date that another meeting moves to a later one is a slip of every owner.
    fn change(&mut self, content: Content, scene: &Scene) {
        let slipped =
            scene.meeting != self.meeting && is_later(content.deadline.as_ref(), self.content.deadline.as_ref());
        if self.content != content {
            self.agreed = None;
        }
        self.content = content;
        if slipped {
            for owner in self.content.owners.clone() {
                let mut progress = self.progress_of(&owner).cloned().unwrap_or_default();
                progress.slips += 1;
                (progress.at, progress.meeting) = (scene.at, scene.meeting);
                self.progress.entry(owner).or_default().push(progress);
            }
        }
    }

    /// How an owner's part stands from now on.
    fn answer(&mut self, owner: &str, status: Status, mut answer: Answer, scene: &Scene) {
        let before = self.progress_of(owner).cloned().unwrap_or_default();
        if status == Status::Done {
            // Saying once more that it is done takes no evidence away.
            answer.evidence = answer.evidence.or(before.answer.evidence);
        }
        let slips = before.slips + u32::from(is_later(answer.deadline.as_ref(), self.due(owner)));
        let deadline = answer.deadline.clone().or(before.deadline);
        let now = Progress { status, answer, deadline, slips, at: scene.at, meeting: scene.meeting };
        self.progress.entry(owner.into()).or_default().push(now);
    }
}

/// Whether a new deadline has a later date than the old one had.
fn is_later(new: Option<&Deadline>, old: Option<&Deadline>) -> bool {
    let date = |deadline: Option<&Deadline>| deadline.and_then(|deadline| deadline.date);
    date(new).zip(date(old)).is_some_and(|(new, old)| new > old)
}

impl Meeting {
    fn apply(&mut self, fact: &Event, scene: &Scene) {
        let at = scene.at;
        match fact {
            Event::AgendaRevised { agenda } => self.revise((**agenda).clone()),
            Event::StepEntered { step } => {
                self.visit(*step, at);
                self.stage = Default::default();
            }
            Event::HallShown { stage } => self.stage = (stage.clone(), scene.seat.into()),
            Event::FloorGiven { agency } => {
                self.look_back(scene.seat);
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
                self.stage = Default::default();
                self.leave_step(at);
                self.closed_at = Some(at);
                if !self.ended_before(at) {
                    self.gavel = Some(at);
                }
            }
            Event::MeetingReopened => {
                self.closed_at = None;
                self.reopened_at.push(at);
                if let Some(step) = self.step().filter(|_| !self.ended_before(at)) {
                    self.visit(step, at);
                }
            }
            _ => {}
        }
    }

    /// Going on with the meeting ends what the same seat had turned the hall to.
    fn look_back(&mut self, seat: &str) {
        if self.stage.1 == seat {
            self.stage = Default::default();
        }
    }

    /// Whether it ended on another day, so that this is a correction.
    fn ended_before(&self, at: Moment) -> bool {
        self.gavel.is_some_and(|gavel| gavel.date_naive() != at.date_naive())
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
