//! Forms with named fields: changing an entry, reasons, attendance details, new agencies and guests.

use chrono::{NaiveTime, TimeZone};

use super::{App, Effect, Field, Mode, Scene};
use crate::agenda::{Agency, AgencyId, Agenda, Cluster};
use crate::calendar::Moment;
use crate::capture::{self, Sigil};
use crate::lang::Lang;
use crate::register::{Attendance, Code, Command, Content, Entry, Guest, Kind, Presence, Status};
use crate::tui::key::Key;
use crate::tui::keymap::Action;

pub struct Form {
    pub topic: Topic,
    pub title: String,
    pub fields: Vec<Field>,
    pub selected: usize,
    /// Why it could not be saved.
    pub problem: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Topic {
    Entry(Code),
    Withdraw(Code),
    Attendance(AgencyId),
    Guest(Option<usize>),
    Agency,
}

/// Statuses that an owner's part can be given without a reason.
const STATUSES: [Status; 3] = [Status::Open, Status::InProgress, Status::Done];

/// The status that stands, then those it can be changed to without more being asked.
fn statuses_from(now: Status) -> Vec<Status> {
    std::iter::once(now).chain(STATUSES.into_iter().filter(|status| *status != now)).collect()
}

/// Fields of an entry's form, in their order; the owners' statuses follow.
const TEXT: usize = 0;
const OWNERS: usize = 1;
const WITH: usize = 2;
const DEADLINE: usize = 3;
const INDICATOR: usize = 4;
const EVIDENCE: usize = 5;
const ANSWERS: usize = 6;
const CLUSTER: usize = 7;
const FIRST_STATUS: usize = 8;
/// The fields that a line has a sigil for.
const LINE_FIELDS: [(usize, Sigil); 6] = [
    (OWNERS, Sigil::Owner),
    (WITH, Sigil::With),
    (DEADLINE, Sigil::Deadline),
    (INDICATOR, Sigil::Indicator),
    (EVIDENCE, Sigil::Evidence),
    (ANSWERS, Sigil::Answers),
];

impl Form {
    fn new(topic: Topic, title: impl Into<String>, fields: Vec<Field>) -> Self {
        Self { topic, title: title.into(), fields, selected: 0, problem: None }
    }

    pub fn entry(entry: &Entry, lang: Lang, scene: Scene) -> Self {
        let Content { text, owners, with, deadline, indicator, evidence, answers, cluster } = &entry.content;
        let agenda = &scene.meeting.agenda;
        let shorts = |ids: &[AgencyId]| ids.iter().map(|id| agenda.short(id)).collect::<Vec<_>>().join(", ");
        let is_blocker = entry.kind() == Kind::Blocker;
        let with_label = if is_blocker { lang.needed() } else { lang.supporter() };
        let said = deadline.as_ref().map_or("", |deadline| &deadline.said);
        let code = answers.map(|code| code.show(agenda.lang)).unwrap_or_default();
        let mut clusters = vec![lang.no_cluster().to_owned()];
        clusters.extend(agenda.clusters.iter().map(|cluster| cluster_label(agenda, cluster)));
        let at = agenda.clusters.iter().position(|known| Some(&known.id) == cluster.as_ref()).map_or(0, |at| at + 1);
        let mut fields = vec![
            Field::text(lang.text(), text, ""),
            Field::text(lang.owner(), &shorts(owners), lang.owner_hint()),
            Field::text(with_label, &shorts(with), lang.owner_hint()),
            Field::text(lang.deadline(), said, lang.deadline_hint()),
            Field::text(lang.indicator(), indicator.as_deref().unwrap_or(""), lang.indicator_hint()),
            Field::text(lang.evidence(), evidence.as_deref().unwrap_or(""), lang.evidence_hint()),
            Field::text(lang.answers(), &code, lang.answers_hint()),
            Field::choice(&agenda.cluster_word, clusters, at),
        ];
        if entry.kind() == Kind::Commitment {
            fields.extend(owners.iter().map(|owner| {
                let statuses = statuses_from(entry.status_of(owner));
                let words = statuses.iter().map(|status| lang.status(*status).to_owned()).collect();
                Field::choice(lang.status_of(agenda.short(owner)), words, 0)
            }));
        }
        Self::new(Topic::Entry(entry.code), lang.change_entry(entry.code.show(agenda.lang)), fields)
    }

    pub fn withdraw(entry: &Entry, lang: Lang, scene: Scene) -> Self {
        let code = entry.code.show(scene.meeting.agenda.lang);
        Self::new(
            Topic::Withdraw(entry.code),
            lang.withdraw_entry(code),
            vec![Field::text(lang.reason(), "", lang.reason_hint())],
        )
    }

    pub fn attendance(agency: &str, lang: Lang, scene: Scene) -> Self {
        let noted = scene.meeting.attendance.get(agency).cloned();
        let new = Attendance { arrived: Some(scene.now), ..Attendance::default() };
        let Attendance { presence, office, name, arrived, left } = noted.unwrap_or(new);
        let presences = Presence::ALL.iter().map(|presence| lang.presence(*presence).to_owned()).collect();
        let at = Presence::ALL.iter().position(|known| *known == presence).unwrap_or(0);
        let fields = vec![
            Field::choice(lang.presence_label(), presences, at),
            Field::text(lang.office(), &office, lang.office_hint()),
            Field::text(lang.name(), &name, lang.optional()),
            Field::text(lang.arrived(), &clock(arrived, lang), lang.clock_hint()),
            Field::text(lang.left(), &clock(left, lang), lang.clock_hint()),
        ];
        let form = Self::new(Topic::Attendance(agency.into()), scene.meeting.agenda.short(agency), fields);
        Self { selected: usize::from(presence == Presence::Represented), ..form }
    }

    /// A guest already noted, or a new one of this name.
    pub fn guest(lang: Lang, scene: Scene, number: Option<usize>, name: &str) -> Self {
        let guests = &scene.meeting.guests;
        let new = Guest { name: name.into(), arrived: Some(scene.now), ..Guest::default() };
        let guest = number.and_then(|number| guests.get(&number).cloned()).unwrap_or(new);
        let fields = vec![
            Field::text(lang.name(), &guest.name, ""),
            Field::text(lang.guest_from(), &guest.office, lang.optional()),
            Field::text(lang.arrived(), &clock(guest.arrived, lang), lang.clock_hint()),
            Field::text(lang.left(), &clock(guest.left, lang), lang.clock_hint()),
        ];
        Self::new(Topic::Guest(number), lang.guest(), fields)
    }

    pub fn agency(lang: Lang, name: &str) -> Self {
        let fields = vec![
            Field::text(lang.agency_name(), name, ""),
            Field::text(lang.short_name(), "", lang.optional()),
            Field::text(lang.pillar(), "", lang.pillar_hint()),
        ];
        Self::new(Topic::Agency, lang.new_agency(), fields)
    }

    pub fn type_key(&mut self, key: Key) {
        self.problem = None;
        if let Some(field) = self.fields.get_mut(self.selected) {
            field.type_key(key);
        }
    }

    fn value(&self, field: usize) -> &str {
        self.fields.get(field).map_or("", Field::value)
    }

    /// The line that would say what the form says.
    fn line(&self, agenda: &Agenda) -> String {
        let values = LINE_FIELDS.map(|(field, sigil)| (sigil, self.value(field)));
        capture::compose(self.value(TEXT), &values, agenda)
    }

    /// What the register is to do, or why the form cannot be saved.
    fn commands(&self, app: &App, scene: Scene) -> Result<Vec<Command>, String> {
        let lang = app.lang;
        match &self.topic {
            Topic::Entry(code) => self.entry_commands(*code, app, scene),
            Topic::Withdraw(code) => Ok(vec![Command::Withdraw { code: *code, reason: self.value(0).into() }]),
            Topic::Attendance(agency) => {
                let presence = Presence::ALL[self.fields[0].chosen()];
                let attendance = Attendance {
                    presence,
                    office: self.value(1).into(),
                    name: self.value(2).into(),
                    arrived: read_clock(self.value(3), scene, lang)?.filter(|_| presence.is_there()),
                    left: read_clock(self.value(4), scene, lang)?.filter(|_| presence.is_there()),
                };
                Ok(vec![Command::NoteAttendance { agency: agency.clone(), attendance: Some(attendance) }])
            }
            Topic::Guest(number) => {
                let guest = Guest {
                    name: self.value(0).into(),
                    office: self.value(1).into(),
                    arrived: read_clock(self.value(2), scene, lang)?,
                    left: read_clock(self.value(3), scene, lang)?,
                };
                Ok(vec![Command::NoteGuest { number: *number, guest: Some(guest) }])
            }
            Topic::Agency => {
                let [name, short, pillar] = [0, 1, 2].map(|field| self.value(field).to_owned());
                let agency = Agency { name, short, pillar, ..Agency::default() };
                Ok(vec![Command::AddAgency { agency, cluster: app.cluster(scene).map(Into::into) }])
            }
        }
    }

    fn entry_commands(&self, code: Code, app: &App, scene: Scene) -> Result<Vec<Command>, String> {
        let Some(entry) = scene.register.entry(code) else { return Ok(Vec::new()) };
        let room = capture::Room { kind: code.kind, ..app.room(scene) };
        let reading = capture::reread(&self.line(&scene.meeting.agenda), &entry.content, &room);
        if let Some(question) = reading.questions.first() {
            return Err(question.sentence(app.lang, &room));
        }
        let agenda = &scene.meeting.agenda;
        let chosen = self.fields[CLUSTER].chosen().checked_sub(1).map(|at| agenda.clusters[at].id.clone());
        let content = Content { cluster: chosen, ..reading.content };
        let mut commands = Vec::new();
        for (owner, field) in entry.content.owners.iter().zip(self.fields.iter().skip(FIRST_STATUS)) {
            let status = statuses_from(entry.status_of(owner))[field.chosen()];
            if status != entry.status_of(owner) {
                commands.push(Command::SetStatus {
                    code,
                    agency: owner.clone().into(),
                    status,
                    answer: Default::default(),
                });
            }
        }
        commands.push(Command::Change { code, content });
        Ok(commands)
    }
}

impl App {
    pub(super) fn press_on_form(&mut self, key: Key, action: Option<Action>, scene: Scene) -> Vec<Effect> {
        let Mode::Form(form) = &mut self.mode else { return Vec::new() };
        let many = form.fields.len();
        match action {
            Some(Action::NextField) => form.selected = (form.selected + 1) % many,
            Some(Action::PreviousField) => form.selected = (form.selected + many - 1) % many,
            Some(Action::Back) => self.back(),
            Some(Action::Save) => return self.save_form(scene),
            _ => form.type_key(key),
        }
        Vec::new()
    }

    /// The form closes when its last command has been executed; a refusal stays in it.
    fn save_form(&mut self, scene: Scene) -> Vec<Effect> {
        let Mode::Form(form) = &self.mode else { return Vec::new() };
        match form.commands(self, scene) {
            Ok(commands) => commands.into_iter().map(Effect::run).collect(),
            Err(problem) => {
                if let Mode::Form(form) = &mut self.mode {
                    form.problem = Some(problem);
                }
                Vec::new()
            }
        }
    }
}

fn cluster_label(agenda: &Agenda, cluster: &Cluster) -> String {
    match agenda.cluster_label(cluster) {
        label if label == cluster.name => label,
        label => format!("{label} {}", cluster.name),
    }
}

fn clock(moment: Option<Moment>, lang: Lang) -> String {
    moment.map(|moment| lang.clock(moment.time())).unwrap_or_default()
}

/// A time of the meeting's day, typed as `9.12`, `09:12` or `0912`; nothing typed is no time.
fn read_clock(typed: &str, scene: Scene, lang: Lang) -> Result<Option<Moment>, String> {
    if typed.is_empty() {
        return Ok(None);
    }
    let digits: Vec<&str> = typed.split(['.', ':']).collect();
    let (hour, minute) = match digits.as_slice() {
        [hour, minute] => (hour.parse().ok(), minute.parse().ok()),
        [whole] if whole.len() == 4 && whole.is_ascii() => (whole[..2].parse().ok(), whole[2..].parse().ok()),
        [hour] => (hour.parse().ok(), Some(0)),
        _ => (None, None),
    };
    let time = hour.zip(minute).and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0));
    let moment = time.and_then(|time| {
        let day = scene.meeting.opened_at().unwrap_or(scene.now).date_naive();
        scene.meeting.agenda.zone.offset().from_local_datetime(&day.and_time(time)).single()
    });
    moment.map(Some).ok_or_else(|| lang.not_a_clock(typed))
}
