//! What became of a command, and what is said of it.

use tui_input::Input as TextInput;

use super::context::{MeetingContext, MeetingScreen};
use super::effect::{Destination, Effect, Navigation};
use super::screens::Screens;
use super::state::MeetingState;
use crate::capture::{self, WaitingLine};
use crate::lang::Lang;
use crate::register::{Code, Command, Event, Kind, Rejection, Resolution};
use crate::tui::parts::message::Tone;
use crate::tui::scene::Scene;

impl Screens {
    /// What became of a command. Returns what follows from it.
    pub fn executed(&mut self, result: &Result<Option<Event>, Rejection>, saved: bool, scene: Scene) -> Vec<Effect> {
        let mut next = Vec::new();
        match result {
            Err(refusal) => {
                self.state.verdict = None;
                if let Some(waiting) = self.state.recording.take() {
                    self.state.waiting.insert(0, waiting);
                }
                self.state.keep_pasted();
                let sentence = refusal.sentence(self.state.lang);
                if !self.mode.refused(&sentence) {
                    self.state.refuse(sentence);
                }
            }
            Ok(event) => {
                next = self.run(scene, |mode, context| {
                    if let Some(event) = event {
                        context.tell(event);
                    }
                    mode.executed(event.as_ref(), context);
                });
                if event.is_some() && !saved {
                    // What is not on disk is said in its own place, and never called saved.
                    self.state.message = None;
                }
            }
        }
        self.state.joined.take_if(|joined| !joined.done);
        self.sync(scene);
        next
    }
}

impl MeetingContext<'_> {
    /// Says what an event of this console did.
    fn tell(&mut self, event: &Event) {
        let (state, scene) = (&mut *self.state, self.scene);
        let lang = state.lang;
        let clock = lang.clock(scene.now.time());
        let show = |code: &Code| code.show(scene.meeting.agenda.lang);
        let said = match event {
            Event::EntryRecorded { code, .. } => {
                // What was laid aside leaves the line that is being typed alone.
                if state.recording.take().is_none() && !state.pasted_recorded(*code) {
                    state.line.reset();
                    state.kind = Kind::Commitment;
                    if std::mem::take(&mut state.is_from_paste) && !state.pasted.is_empty() {
                        self.moves.push(Navigation::Open(Destination::Paste));
                    }
                }
                state.newest = Some(*code);
                let recorded = match state.rehearsal {
                    true => lang.noted(show(code), &clock),
                    false => lang.recorded(show(code), &clock),
                };
                let opened_now = scene.meeting.opened_at() == Some(scene.now);
                let said = if opened_now { lang.opened_and(clock, recorded) } else { recorded };
                let verdict = state.verdict.take();
                state.tell_recorded(said, *code, scene);
                if let Some(verdict) = verdict {
                    self.execute(verdict.of_line(*code));
                }
                return;
            }
            Event::StepEntered { .. } if scene.meeting.visits.len() == 1 => lang.opened_and(clock, ""),
            Event::EntryJoined { code, into, .. } => {
                state.newest = Some(*into);
                lang.were_joined(show(code), show(into))
            }
            Event::PairSettled { one, other, settled } => match settled {
                Some(Resolution::Led { by }) => lang.now_led(show(if by == one { other } else { one }), show(by)),
                _ => lang.were_left(show(one), show(other)),
            },
            Event::EntryChanged { code, .. } if state.is_joining(*code) => {
                state.newest = Some(*code);
                lang.line_joined(show(code))
            }
            Event::EntryChanged { code, .. } | Event::StatusSet { code, .. } => {
                state.newest = Some(*code);
                lang.changed(show(code), clock)
            }
            Event::Unanswered { .. } => lang.no_answer_noted().to_owned(),
            Event::EntryConverted { code, into } => {
                state.newest = Some(*into);
                lang.converted(show(code), show(into))
            }
            Event::ConfirmedByHead { code, agency, day } => {
                state.newest = Some(*code);
                let name = scene.meeting.agenda.short(agency);
                format!("{}: {}", show(code), lang.confirmed_by_head(name, lang.date(*day)))
            }
            Event::ChairTaken { chair } => lang.chair_taken(chair.signed(), clock),
            Event::TimesNoted { .. } => lang.times_noted().into(),
            Event::MeetingAdjourned => lang.adjourned_at(clock),
            Event::MeetingResumed => lang.resumed_at(clock),
            Event::EntryAgreed { code } => lang.was_agreed(show(code), clock),
            Event::EntryWithdrawn { code, .. } => lang.was_withdrawn(show(code)),
            Event::Undone { facts } => {
                state.newest = facts.iter().find_map(Event::code);
                state.bring_joined_back(state.newest, scene);
                state.bring_pasted_back(&event.codes());
                lang.undone(named(facts, lang, scene))
            }
            Event::Redone { facts } => {
                state.newest = facts.iter().find_map(Event::code);
                lang.redone(named(facts, lang, scene))
            }
            Event::AgencyAdded { agency, .. } => lang.agency_added(&agency.short),
            Event::GuestNoted { guest: Some(guest), .. } => lang.guest_noted(&guest.name),
            Event::GuestNoted { guest: None, .. } => lang.guest_removed().into(),
            Event::MeetingReopened => lang.reopened(clock),
            Event::MeetingClosed { .. } => {
                self.moves.push(Navigation::ToLine);
                self.effects.push(Effect::WriteMinutes);
                lang.closed_at(clock)
            }
            _ => return,
        };
        self.say(said.trim(), Tone::Saved);
    }
}

impl MeetingState {
    /// Puts a record that could not be saved back on the line, so that nothing said is lost.
    pub fn give_back(&mut self, command: &Command, scene: Scene) {
        let Command::Record { kind, place, content } = command else { return };
        let line = capture::print(content, &scene.meeting.agenda, &self.directory);
        if !self.line.value().is_empty() {
            let (step, floor, kind, confidential) = (place.step, place.floor.clone(), *kind, place.confidential);
            self.waiting.push(WaitingLine { step, floor, kind, line, confidential });
        } else {
            let step = place.step.filter(|step| scene.meeting.is_confidential(*step));
            self.in_confidence = place.confidential || step.is_some();
            self.kind = *kind;
            self.line = TextInput::new(line);
            self.read_line(scene);
        }
    }
}

/// What facts are about: an entry's code, an agency, a guest.
fn named(facts: &[Event], lang: Lang, scene: Scene) -> String {
    let agenda = &scene.meeting.agenda;
    let name = facts.iter().find_map(|fact| match fact {
        Event::AttendanceNoted { agency, .. } => Some(lang.presence_of(agenda.short(agency))),
        Event::TimesNoted { .. } => Some(lang.k_times().to_owned()),
        Event::AgencyAdded { agency, .. } => Some(agency.short.clone()),
        Event::AgencyRemoved { agency } => Some(agency.to_string()),
        Event::GuestNoted { guest, .. } => Some(guest.as_ref().map_or(lang.guest(), |guest| &guest.name).to_owned()),
        fact => fact.code().map(|code| code.show(agenda.lang)),
    });
    name.unwrap_or_default()
}
