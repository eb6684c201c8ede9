//! What the register is to do when a form is saved: only what was changed in it.

use super::clock::read_clock;
use super::{EditForm, FormPart, Topic};
use crate::agenda::{Agency, Official};
use crate::capture::{self, Directory, Room, Sigil};
use crate::lang::Lang;
use crate::register::{Attendee, Code, Command, Presence};
use crate::tui::parts::refusal::FormRefusal;
use crate::tui::scene::Scene;

/// The fields that a line has a sigil for.
const LINE: [(FormPart, Sigil); 6] = [
    (FormPart::Owners, Sigil::Owner),
    (FormPart::With, Sigil::With),
    (FormPart::Deadline, Sigil::Deadline),
    (FormPart::Indicator, Sigil::Indicator),
    (FormPart::Evidence, Sigil::Evidence),
    (FormPart::Answers, Sigil::Answers),
];

impl EditForm {
    /// Takes in what was changed elsewhere while nobody typed over it.
    pub fn sync_fields(&mut self, lang: Lang, scene: Scene) {
        if let Some(now) = self.anew(lang, scene).filter(|_| !self.is_lost) {
            self.take_in(now);
        }
    }

    /// What the register is to do, or why the form cannot be saved.
    pub(super) fn save(&mut self, lang: Lang, scene: Scene) -> Result<Vec<Command>, FormRefusal> {
        let now = self.anew(lang, scene);
        match (&self.topic, &now) {
            (Topic::Entry(code) | Topic::Withdraw(code), _) if self.is_lost => {
                return Err(lang.no_such_entry(code).into());
            }
            (Topic::Entry(code), None) => return Err(lang.no_such_entry(code).into()),
            (Topic::Guest(Some(_)), None) => {
                self.topic = Topic::Guest(None);
                self.fields.iter_mut().for_each(|field| field.before.clear());
                return Err(lang.guest_gone().to_owned().into());
            }
            _ => {}
        }
        if let Some(now) = now {
            let told = self.tell_clashes(&now, lang);
            self.take_in(now);
            if !told.is_empty() {
                return Err(told.join(" ").into());
            }
        }
        self.commands(lang, scene)
    }

    fn commands(&self, lang: Lang, scene: Scene) -> Result<Vec<Command>, FormRefusal> {
        let said = |part: FormPart| self.value(&part).to_owned();
        Ok(match &self.topic {
            Topic::Entry(code) => self.entry_commands(*code, lang, scene)?,
            Topic::Withdraw(code) => vec![Command::Withdraw { code: *code, reason: said(FormPart::Reason) }],
            Topic::Attendance(agency) => {
                let mut now = scene.meeting.attendance.get(agency).cloned().unwrap_or_default();
                let before = scene.meeting.attendance.contains_key(agency).then(|| now.clone());
                if let Some(at) = self.at(&FormPart::Presence).filter(|at| self.fields[*at].is_changed()) {
                    now.presence = Presence::ALL[self.fields[at].chosen()];
                }
                self.put(FormPart::Office, &mut now.office);
                self.put(FormPart::Name, &mut now.name);
                if self.is_changed(&FormPart::Others) {
                    now.others = Attendee::several(self.value(&FormPart::Others));
                }
                let is_there = now.presence.is_there();
                for (part, time) in [(FormPart::Arrived, &mut now.arrived), (FormPart::Left, &mut now.left)] {
                    if self.is_changed(&part) {
                        *time = read_clock(self.value(&part), scene, lang)?;
                    }
                    *time = time.filter(|_| is_there);
                }
                let attendance = Some(now).filter(|now| before.as_ref() != Some(now));
                let note =
                    |attendance| Command::NoteAttendance { agency: agency.clone(), attendance: Some(attendance) };
                attendance.map(note).into_iter().collect()
            }
            Topic::Guest(number) => {
                let before = number.and_then(|number| scene.meeting.guests.get(&number));
                let mut now = before.cloned().unwrap_or_default();
                self.put(FormPart::Name, &mut now.name);
                self.put(FormPart::Office, &mut now.office);
                for (part, time) in [(FormPart::Arrived, &mut now.arrived), (FormPart::Left, &mut now.left)] {
                    if self.is_changed(&part) {
                        *time = read_clock(self.value(&part), scene, lang)?;
                    }
                }
                let is_new = before != Some(&now);
                let note = || Command::NoteGuest { number: *number, guest: Some(now) };
                is_new.then(note).into_iter().collect()
            }
            Topic::Chair => {
                let (office, name) = (said(FormPart::Office), said(FormPart::Name));
                vec![Command::HandOver(Official { office, name, ..Official::default() })]
            }
            Topic::Times => self.times_command(lang, scene)?,
            Topic::Agency(cluster) => {
                let (name, short, pillar) = (said(FormPart::Name), said(FormPart::Short), said(FormPart::Pillar));
                let agency = Agency { name, short, pillar, ..Agency::default() };
                vec![Command::AddAgency { agency, cluster: cluster.clone() }]
            }
        })
    }

    /// Puts what was changed into its place.
    fn put(&self, part: FormPart, place: &mut String) {
        if self.is_changed(&part) {
            *place = self.value(&part).to_owned();
        }
    }

    /// The statuses first: they are of the owners that the entry has before the form changes them.
    fn entry_commands(&self, code: Code, lang: Lang, scene: Scene) -> Result<Vec<Command>, FormRefusal> {
        let entry = scene.register.entry(code).ok_or_else(|| lang.no_such_entry(code))?;
        let (agenda, before) = (&scene.meeting.agenda, &entry.content);
        let directory = Directory::of(agenda);
        let room = Room {
            register: scene.register,
            meeting: scene.meeting,
            directory: &directory,
            cluster: None,
            floor: None,
            today: scene.today(),
            confidential: false,
            kind: code.kind,
        };
        let typed = LINE.map(|(part, sigil)| (sigil, if self.is_changed(&part) { self.value(&part) } else { "" }));
        let is_read = self.is_changed(&FormPart::Text) || typed.iter().any(|(_, value)| !value.is_empty());
        let reading = capture::reread(&capture::compose(self.value(&FormPart::Text), &typed, agenda), before, &room);
        if let Some(question) = reading.questions.first().filter(|_| is_read) {
            return Err(question.sentence(lang, &room).into());
        }
        let (mut content, read) = (before.clone(), reading.content);
        if is_read {
            // What a field has no room for is text.
            content.text.clone_from(&read.text);
            content.quantities.clone_from(&read.quantities);
        }
        let mut commands = Vec::new();
        let changed = self.parts.iter().zip(&self.fields).filter(|(_, field)| field.is_changed());
        for (part, field) in changed {
            match part {
                FormPart::Owners => {
                    content.owners.clone_from(&read.owners);
                    content.outside_owners.clone_from(&read.outside_owners);
                }
                FormPart::Implementers => {
                    let line = capture::compose(before.text.as_str(), &[(Sigil::Owner, field.value())], agenda);
                    let reading = capture::reread(&line, before, &room);
                    if let Some(question) = reading.questions.first() {
                        return Err(question.sentence(lang, &room).into());
                    }
                    content.implementers = reading.content.owners;
                    content.outside_implementers = reading.content.outside_owners;
                }
                FormPart::With => {
                    content.with.clone_from(&read.with);
                    content.partners.clone_from(&read.partners);
                }
                FormPart::Deadline => content.deadline.clone_from(&read.deadline),
                FormPart::Indicator => content.indicator.clone_from(&read.indicator),
                FormPart::Evidence => content.evidence.clone_from(&read.evidence),
                FormPart::Answers => content.answers = read.answers,
                FormPart::Cluster(ids) => content.cluster.clone_from(&ids[field.chosen()]),
                FormPart::Status(owner, statuses) => {
                    let (agency, status) = (owner.clone().into(), statuses[field.chosen()]);
                    commands.push(Command::SetStatus { code, agency, status, answer: Default::default() });
                }
                _ => {}
            }
        }
        if content != *before {
            commands.push(Command::Change { code, before: Some(Box::new(before.clone())), content });
        }
        Ok(commands)
    }
}
