//! Outcomes: what became of a command, and what is said of it.

use tui_input::Input as TextInput;

use super::effect::Effect;
use super::state::{MeetingState, Mode};
use crate::capture;
use crate::lang::Lang;
use crate::register::{Code, Command, Event, Kind, Rejection, Resolution};
use crate::tui::parts::message::Tone;
use crate::tui::scene::Scene;

impl MeetingState {
    /// What became of a command. Returns what follows from it.
    pub fn executed(&mut self, outcome: &Result<Option<Event>, Rejection>, saved: bool, scene: Scene) -> Vec<Effect> {
        let mut next = Vec::new();
        match outcome {
            Err(refusal) => {
                self.verdict = None;
                let sentence = refusal.sentence(self.lang);
                match &mut self.mode {
                    Mode::Form(form) => form.refuse(sentence),
                    Mode::FollowUp(list) if list.status_form.is_some() => list.done(Some(sentence), false),
                    _ => self.refuse(sentence),
                }
            }
            Ok(event) => {
                if let Mode::Form(form) = &mut self.mode
                    && form.is_saved()
                {
                    self.back();
                }
                if let Mode::FollowUp(list) = &mut self.mode {
                    let answered = matches!(event, Some(Event::StatusSet { .. } | Event::Unanswered { .. }));
                    list.done(None, answered);
                    if let Some(event @ Event::Undone { .. }) = event {
                        list.undone(&event.codes());
                    }
                }
                if let Some(event) = event {
                    next = self.tell(event, scene);
                    if !saved {
                        // What is not on disk is said in its own place, and never called saved.
                        self.message = None;
                    }
                }
            }
        }
        self.joined.take_if(|joined| !joined.done);
        self.follow(scene);
        next
    }

    /// Says what an event of this console did.
    fn tell(&mut self, event: &Event, scene: Scene) -> Vec<Effect> {
        let lang = self.lang;
        let clock = lang.clock(scene.now.time());
        let show = |code: &Code| code.show(scene.meeting.agenda.lang);
        let said = match event {
            Event::EntryRecorded { code, .. } => {
                self.line.reset();
                self.kind = Kind::Commitment;
                self.newest = Some(*code);
                let recorded = match self.rehearsal {
                    true => lang.noted(show(code), &clock),
                    false => lang.recorded(show(code), &clock),
                };
                let opened_now = scene.meeting.opened_at() == Some(scene.now);
                let said = if opened_now { lang.opened_and(clock, recorded) } else { recorded };
                let verdict = self.verdict.take();
                self.tell_recorded(said, *code, scene);
                return verdict.map(|verdict| verdict.of_line(*code)).into_iter().collect();
            }
            Event::StepEntered { .. } if scene.meeting.visits.len() == 1 => lang.opened_and(clock, ""),
            Event::EntryJoined { code, into, .. } => {
                self.newest = Some(*into);
                lang.were_joined(show(code), show(into))
            }
            Event::PairSettled { one, other, settled } => match settled {
                Some(Resolution::Led { by }) => lang.now_led(show(if by == one { other } else { one }), show(by)),
                _ => lang.were_left(show(one), show(other)),
            },
            Event::EntryChanged { code, .. } if self.is_joining(*code) => {
                self.newest = Some(*code);
                lang.line_joined(show(code))
            }
            Event::EntryChanged { code, .. } | Event::StatusSet { code, .. } => {
                self.newest = Some(*code);
                lang.changed(show(code), clock)
            }
            Event::Unanswered { .. } => lang.no_answer_noted().to_owned(),
            Event::EntryConverted { code, into } => {
                if matches!(self.mode, Mode::Entries(selected) if selected == *code) {
                    self.mode = Mode::Entries(*into);
                }
                self.newest = Some(*into);
                lang.converted(show(code), show(into))
            }
            Event::EntryAgreed { code } => return self.agreed(*code, scene),
            Event::EntryWithdrawn { code, .. } => lang.was_withdrawn(show(code)),
            Event::Undone { facts } => {
                self.newest = facts.iter().find_map(Event::code);
                self.bring_joined_back(self.newest, scene);
                lang.undone(named(facts, lang, scene))
            }
            Event::Redone { facts } => {
                self.newest = facts.iter().find_map(Event::code);
                lang.redone(named(facts, lang, scene))
            }
            Event::AgencyAdded { agency, .. } => lang.agency_added(&agency.short),
            Event::GuestNoted { guest: Some(guest), .. } => lang.guest_noted(&guest.name),
            Event::MeetingReopened => lang.reopened(clock),
            Event::MeetingClosed => {
                self.mode = Mode::Line;
                self.under.clear();
                self.say(lang.closed_at(clock), Tone::Saved);
                return vec![Effect::WriteMinutes];
            }
            _ => return Vec::new(),
        };
        self.say(said.trim().to_owned(), Tone::Saved);
        match event {
            Event::Undone { facts } | Event::Redone { facts } => self.read_again(facts, scene),
            _ => Vec::new(),
        }
    }

    /// Puts a record that could not be saved back on the line, so that nothing said is lost.
    pub fn give_back(&mut self, command: &Command, scene: Scene) {
        if let (Command::Record { kind, content, .. }, true) = (command, self.line.value().is_empty()) {
            self.kind = *kind;
            self.line = TextInput::new(capture::print(content, &scene.meeting.agenda));
            self.read_line(scene);
        }
    }
}

/// What facts are about: an entry's code, an agency, a guest.
fn named(facts: &[Event], lang: Lang, scene: Scene) -> String {
    let agenda = &scene.meeting.agenda;
    let name = facts.iter().find_map(|fact| match fact {
        Event::AttendanceNoted { agency, .. } => Some(lang.presence_of(agenda.short(agency))),
        Event::AgencyAdded { agency, .. } => Some(agency.short.clone()),
        Event::AgencyRemoved { agency } => Some(agency.to_string()),
        Event::GuestNoted { guest, .. } => Some(guest.as_ref().map_or(lang.guest(), |guest| &guest.name).to_owned()),
        fact => fact.code().map(|code| code.show(agenda.lang)),
    });
    name.unwrap_or_default()
}
