//! The fold: what each event does to the register. Pure and total: what makes no sense is passed over, never rejected.

use uuid::Uuid;

use super::issue::{Issue, Move};
use super::resolution::pair;
use super::{
    Agreement, Answer, Change, Code, Confirmation, Content, Entry, Event, IssueState, Meeting, MeetingId, Owner, Place,
    Progress, Recorded, Register, Status, Version, Withdrawal,
};
use crate::agenda::Agenda;
use crate::calendar::Moment;
use crate::deadline::Deadline;

/// The circumstances that the facts of one event share.
struct FactContext<'a> {
    id: Uuid,
    /// In the log, counted from 1.
    position: u64,
    /// None: between meetings.
    meeting: Option<MeetingId>,
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
        let (id, position) = (recorded.id, self.position);
        let scene = FactContext { id, position, meeting: recorded.meeting, at: recorded.at, seat: &recorded.seat };
        let seat = (recorded.meeting, recorded.seat.clone());
        match &recorded.event {
            Event::MeetingPlanned { agenda } => {
                self.plan(recorded.id.into(), (**agenda).clone(), &scene);
                self.succeed(agenda, recorded.id.into());
                self.name_former(recorded.id.into());
            }
            Event::Undone { facts } => {
                let back = self.apply_facts(facts, &scene);
                self.trails.entry(seat).or_default().undone(id, back);
            }
            Event::Redone { facts } => {
                let back = self.apply_facts(facts, &scene);
                self.trails.entry(seat).or_default().redone(id, back);
            }
            event => {
                let back = self.apply_facts(std::slice::from_ref(event), &scene);
                if !back.is_empty() {
                    self.trails.entry(seat).or_default().done(id, back);
                }
            }
        }
    }

    /// Applies facts in order, and returns those that would take them back.
    fn apply_facts(&mut self, facts: &[Event], scene: &FactContext) -> Vec<Event> {
        let mut back = Vec::new();
        for fact in facts {
            if let Some(inverse) = self.inverse(fact, scene.meeting) {
                back.splice(0..0, inverse);
            }
            self.apply_fact(fact, scene);
        }
        back
    }

    fn apply_fact(&mut self, fact: &Event, scene: &FactContext) {
        self.change(fact, scene);
        let &FactContext { position, meeting, at, .. } = scene;
        let change = || Change { position, at, seat: scene.seat.into(), meeting, event: fact.clone() };
        for code in fact.code().into_iter().chain(fact.also()) {
            if let Some(place) = self.place_of(code) {
                self.entries[place].history.push(change());
            }
        }
    }

    fn change(&mut self, fact: &Event, scene: &FactContext) {
        if let Some(meeting) = scene.meeting.and_then(|id| self.meeting_mut(id)) {
            meeting.sit(fact, scene.at);
        }
        match fact {
            Event::EntryRecorded { code, place, content } => {
                let Some(meeting) = scene.meeting else { return };
                let known = place.step_id.as_ref().and_then(|key| self.meeting(meeting)?.step_of(key));
                let entry = Entry {
                    id: scene.id,
                    code: *code,
                    meeting,
                    place: Place { step: known.or(place.step), ..place.clone() },
                    content: content.clone(),
                    recorded_at: scene.at,
                    position: scene.position,
                    progress: Default::default(),
                    history: Vec::new(),
                    withdrawal: None,
                    agreed: None,
                    confirmed: Default::default(),
                    former: Vec::new(),
                    touched: (self.position, scene.seat.into()),
                };
                self.add(entry);
                if let Some(meeting) = self.meeting_mut(meeting) {
                    meeting.look_back(scene.seat);
                }
            }
            Event::EntryChanged { code, content } => {
                self.touch(*code, scene, |entry| entry.change(content.clone(), scene));
            }
            Event::MeetingRemoved => {
                let is_it = |meeting: &mut Meeting| Some(meeting.id) == scene.meeting && meeting.opened.is_none();
                self.removed.extend(self.meetings.extract_if(.., is_it));
            }
            Event::EntryAgreed { code } => {
                let agreement =
                    scene.meeting.map(|meeting| Agreement { meeting, at: scene.at, position: scene.position });
                self.touch(*code, scene, |entry| entry.agreed = agreement);
            }
            Event::AgreementTakenBack { code } => self.touch(*code, scene, |entry| entry.agreed = None),
            Event::ConfirmedByHead { code, agency, day } => {
                let confirmation = Confirmation { day: *day, at: scene.at, position: scene.position };
                self.touch(*code, scene, |entry| _ = entry.confirmed.insert(agency.clone(), confirmation));
            }
            Event::ConfirmationTakenBack { code, agency } => {
                self.touch(*code, scene, |entry| _ = entry.confirmed.remove(agency));
            }
            Event::EntryConverted { code, into } => self.convert(*code, *into, scene),
            Event::EntryJoined { code, into, content } => {
                self.touch(*into, scene, |entry| entry.change(content.clone(), scene));
                let withdrawal = scene.withdrawal(String::new(), Some(*into));
                self.touch(*code, scene, |entry| entry.withdrawal = Some(withdrawal));
            }
            Event::PairSettled { one, other, settled } => match settled {
                Some(settled) => _ = self.pairs.insert(pair(*one, *other), *settled),
                None => _ = self.pairs.remove(&pair(*one, *other)),
            },
            Event::EntryWithdrawn { code, reason } => {
                let withdrawal = scene.withdrawal(reason.clone(), None);
                self.touch(*code, scene, |entry| entry.withdrawal = Some(withdrawal));
            }
            Event::EntryRestored { code, heir } => {
                let gone = self.entry(*code).map(|entry| self.gone_owners(entry)).unwrap_or_default();
                self.touch(*code, scene, |entry| {
                    entry.withdrawal = None;
                    for (former, heirs) in &gone {
                        let chosen = heir.as_ref().filter(|heir| heirs.contains(heir)).map(std::slice::from_ref);
                        entry.pass_on(former, chosen.unwrap_or(heirs), scene.meeting);
                    }
                });
            }
            Event::StatusSet { code, agency, status, answer, former } => {
                let heirs = match agency {
                    Owner::Agency(agency) if !status.is_closed() => self.heirs_of(agency),
                    _ => Vec::new(),
                };
                self.touch(*code, scene, |entry| {
                    if let (Some(former), Owner::Agency(agency)) = (former, agency) {
                        entry.pass_on(former, std::slice::from_ref(agency), scene.meeting);
                    }
                    entry.answer(agency, *status, answer.clone(), scene);
                    if let (Owner::Agency(agency), false) = (agency, heirs.is_empty()) {
                        entry.pass_on(agency, &heirs, scene.meeting);
                    }
                });
            }
            Event::StatusTakenBack { code, agency } => {
                self.touch(*code, scene, |entry| _ = entry.progress.get_mut(agency).and_then(Vec::pop));
            }
            Event::MinutesIssued { version, text, sha256, substance } => {
                let Some(meeting) = scene.meeting else { return };
                let Some(printed) = self.meeting(meeting).map(|meeting| self.printed(meeting)) else { return };
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
                self.issue(issue, meeting);
            }
            Event::MinutesMoved { version, state, by, reason } => {
                let meeting = scene.meeting.and_then(|id| self.meeting_mut(id));
                let issue =
                    meeting.and_then(|meeting| meeting.issued.iter_mut().find(|issue| issue.version == *version));
                if let Some(issue) = issue {
                    let (by, reason, seat) = (by.clone(), reason.clone(), scene.seat.into());
                    issue.state = *state;
                    issue.moves.push(Move { state: *state, by, reason, at: scene.at, seat });
                }
            }
            Event::AgendaRevised { agenda } => {
                let Some(id) = scene.meeting else { return };
                self.revise((**agenda).clone(), scene);
                self.succeed(agenda, id);
                self.name_former(id);
            }
            _ => {
                if let Some(meeting) = scene.meeting.and_then(|id| self.meeting_mut(id)) {
                    meeting.apply(fact, scene);
                }
                match fact {
                    Event::StepEntered { .. } => _ = scene.meeting.map(|id| self.bring_to_the_end(id)),
                    Event::AgencyAdded { agency, .. } => self.note_names(std::slice::from_ref(agency)),
                    _ => {}
                }
            }
        }
    }

    fn plan(&mut self, id: MeetingId, agenda: Agenda, scene: &FactContext) {
        if self.meeting(id).is_some() {
            return;
        }
        let agenda = agenda.named();
        self.note_names(&agenda.agencies);
        let mut meeting = Meeting { planned: scene.position, ..Meeting::new(id, agenda.clone()) };
        meeting.versions.push(scene.version(agenda));
        meeting.note_steps();
        meeting.note_roster();
        self.meetings.push(meeting);
    }

    fn revise(&mut self, agenda: Agenda, scene: &FactContext) {
        let agenda = agenda.named();
        self.note_names(&agenda.agencies);
        let Some(at) = self.meetings.iter().position(|meeting| Some(meeting.id) == scene.meeting) else { return };
        let entries = self.meetings[at].entries.clone();
        let held: Vec<usize> = entries.iter().filter_map(|entry| self.entries[*entry].place.step).collect();
        let found = self.meetings[at].revise(scene.version(agenda), &held);
        for place in entries {
            self.change_entry(place, |entry| {
                let step = &mut entry.place.step;
                *step = step.map(|step| found.get(step).copied().flatten().unwrap_or(step));
            });
        }
    }

    /// Tells an agenda the names that it has no more.
    fn name_former(&mut self, id: MeetingId) {
        if let Some(at) = self.meetings.iter().position(|meeting| meeting.id == id) {
            self.meetings[at].agenda.former = self.former_to(&self.meetings[at].agenda);
        }
    }

    /// A meeting that was just opened is the newest, however long ago it was planned.
    fn bring_to_the_end(&mut self, id: MeetingId) {
        let just_opened = |meeting: &Meeting| meeting.id == id && meeting.opened == Some(self.position);
        if let Some(at) = self.meetings.iter().position(just_opened) {
            self.meetings[at..].rotate_left(1);
        }
    }

    fn touch(&mut self, code: Code, scene: &FactContext, change: impl FnOnce(&mut Entry)) {
        let touched = (self.position, scene.seat.to_owned());
        if let Some(place) = self.place_of(code) {
            self.change_entry(place, |entry| {
                change(entry);
                entry.touched = touched;
            });
        }
    }

    fn convert(&mut self, code: Code, into: Code, scene: &FactContext) {
        let Some(old) = self.entry(code).cloned() else { return };
        self.add(Entry {
            id: scene.id,
            code: into,
            progress: Default::default(),
            agreed: None,
            confirmed: Default::default(),
            touched: (self.position, scene.seat.into()),
            ..old
        });
        let withdrawal = scene.withdrawal(String::new(), Some(into));
        self.touch(code, scene, |entry| entry.withdrawal = Some(withdrawal));
    }
}

impl Entry {
    /// What it says from now on. A date that another meeting moves to a later one is a slip of every owner.
    fn change(&mut self, content: Content, scene: &FactContext) {
        let slipped =
            scene.meeting != Some(self.meeting) && is_later(content.deadline.as_ref(), self.content.deadline.as_ref());
        if self.content != content {
            self.agreed = None;
        }
        if self.content.text != content.text || self.content.deadline != content.deadline {
            self.confirmed.clear();
        }
        self.content = content;
        if slipped {
            for owner in self.content.owners.clone() {
                let mut progress = self.progress_of(&owner).cloned().unwrap_or_default();
                progress.slips += 1;
                (progress.position, progress.at, progress.meeting) = (scene.position, scene.at, scene.meeting);
                self.progress.entry(owner.into()).or_default().push(progress);
            }
        }
    }

    /// How an owner's part stands from now on.
    fn answer(&mut self, owner: &Owner, status: Status, mut answer: Answer, scene: &FactContext) {
        let before = self.progress_for(owner, answer.day).cloned().unwrap_or_default();
        let due = match answer.day {
            Some(day) => self.content.deadline.as_ref().map(|deadline| deadline.on(day)),
            None => self.content.deadline.clone(),
        };
        if status == Status::Done {
            // Saying once more that it is done takes no evidence away.
            answer.evidence = answer.evidence.or(before.answer.evidence);
        }
        let slips =
            before.slips + u32::from(is_later(answer.deadline.as_ref(), before.deadline.as_ref().or(due.as_ref())));
        let deadline = answer.deadline.clone().or(before.deadline);
        let &FactContext { position, at, meeting, .. } = scene;
        let now = Progress { status, answer, deadline, slips, position, at, meeting };
        self.progress.entry(owner.clone()).or_default().push(now);
    }
}

/// Whether a new deadline has a later date than the old one had.
fn is_later(new: Option<&Deadline>, old: Option<&Deadline>) -> bool {
    let date = |deadline: Option<&Deadline>| deadline.and_then(|deadline| deadline.date);
    date(new).zip(date(old)).is_some_and(|(new, old)| new > old)
}

impl FactContext<'_> {
    fn withdrawal(&self, reason: String, into: Option<Code>) -> Withdrawal {
        Withdrawal { at: self.at, position: self.position, reason, into }
    }

    fn version(&self, agenda: Agenda) -> Version {
        Version { agenda, at: self.at, seat: self.seat.into() }
    }
}

impl Meeting {
    fn apply(&mut self, fact: &Event, scene: &FactContext) {
        let at = scene.at;
        match fact {
            Event::StepEntered { step } => {
                self.opened.get_or_insert(scene.position);
                self.enter(*step, at);
                self.stage = Default::default();
            }
            Event::HallShown { stage } => self.stage = (stage.clone(), scene.seat.into()),
            Event::FloorGiven { agency } => {
                self.look_back(scene.seat);
                self.leave_floor(at);
                self.floor.clone_from(agency);
                self.take_floor(at);
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
                self.note_roster();
            }
            Event::AgencyRemoved { agency } => {
                self.added.retain(|(added, _)| added.id != *agency);
                self.agenda.dismiss(agency);
                self.attendance.remove(agency);
            }
            Event::MeetingAdjourned => {
                self.rise(at);
                self.adjourned.push((at, None));
            }
            Event::MeetingResumed => {
                self.corrected = false;
                self.unlock(scene);
                self.sit_down(at);
            }
            Event::MeetingClosed { minutes_due } => {
                self.close(scene);
                self.minutes_due = *minutes_due;
            }
            Event::MinutesWritten { .. } => self.minutes_due = false,
            Event::TimesNoted { times } => self.noted_times = times.clone(),
            Event::ChairTaken { chair } => self.chairs_taken.push((chair.clone(), at)),
            Event::ChairGivenBack => _ = self.chairs_taken.pop(),
            Event::MeetingReopened => {
                self.closed_at = None;
                self.reopened_at.push(at);
                self.corrected = self.is_afterthought(at);
                if !self.corrected {
                    self.unlock(scene);
                    self.sit_down(at);
                }
            }
            _ => {}
        }
    }

    /// The gavel falls, unless the meeting had ended on another day and was only corrected.
    fn close(&mut self, scene: &FactContext) {
        self.stage = Default::default();
        if !self.corrected {
            self.rise(scene.at);
            self.end_pause(scene.at);
            self.gavel = Some(scene.at);
            self.shut.push((scene.position, None));
        }
        (self.closed_at, self.corrected) = (Some(scene.at), false);
    }

    /// It is no longer closed.
    fn unlock(&mut self, scene: &FactContext) {
        if let Some((_, until @ None)) = self.shut.last_mut() {
            *until = Some(scene.position);
        }
    }

    /// Going on with the meeting ends what the same seat had turned the hall to.
    fn look_back(&mut self, seat: &str) {
        if self.stage.1 == seat {
            self.stage = Default::default();
        }
    }
}
