//! What each form asks, and what its fields say without anybody typing.

use super::clock::clock;
use super::{EditForm, FormPart, Topic};
use crate::agenda::{AgencyId, Agenda, Cluster, ClusterId};
use crate::capture;
use crate::lang::Lang;
use crate::register::{Attendance, Content, Entry, Guest, Kind, Presence, Status};
use crate::tui::parts::field::FormField;
use crate::tui::scene::Scene;

/// Statuses that an owner's part can be given without a reason.
const STATUSES: [Status; 3] = [Status::Open, Status::InProgress, Status::Done];

/// The status that stands, then those it can be changed to without more being asked.
fn statuses_from(now: Status) -> Vec<Status> {
    std::iter::once(now).chain(STATUSES.into_iter().filter(|status| *status != now)).collect()
}

impl EditForm {
    pub(super) fn new(topic: Topic, title: impl Into<String>, fields: Vec<(FormPart, FormField)>) -> Self {
        let (parts, fields) = fields.into_iter().unzip();
        Self { topic, title: title.into(), fields, parts, selected: 0, problem: None, is_lost: false, awaited: 0 }
    }

    pub fn entry(entry: &Entry, lang: Lang, scene: Scene) -> Self {
        let Content {
            text,
            owners,
            with,
            outside_owners,
            partners,
            implementers,
            outside_implementers,
            deadline,
            indicator,
            evidence,
            answers,
            cluster,
            ..
        } = &entry.content;
        let agenda = &scene.meeting.agenda;
        let named = |ids: &[AgencyId], outside: &[String]| {
            let shorts = ids.iter().map(|id| agenda.short(id).to_owned());
            shorts.chain(outside.iter().map(|said| capture::quoted(said))).collect::<Vec<_>>().join(", ")
        };
        let is_blocker = entry.kind() == Kind::Blocker;
        let with_label = if is_blocker { lang.needed() } else { lang.supporter() };
        let said = deadline.as_ref().map_or("", |deadline| &deadline.said);
        let code = answers.map(|code| code.show(agenda.lang)).unwrap_or_default();
        let mut fields = vec![
            (FormPart::Text, FormField::text(lang.text(), text, "")),
            (FormPart::Owners, FormField::text(lang.owner(), &named(owners, outside_owners), lang.owner_hint())),
            (FormPart::With, FormField::text(with_label, &named(with, partners), lang.owner_hint())),
            (FormPart::Deadline, FormField::text(lang.deadline(), said, lang.deadline_hint())),
            (
                FormPart::Indicator,
                FormField::text(lang.indicator(), indicator.as_deref().unwrap_or(""), lang.indicator_hint()),
            ),
            (
                FormPart::Evidence,
                FormField::text(lang.evidence(), evidence.as_deref().unwrap_or(""), lang.evidence_hint()),
            ),
            (FormPart::Answers, FormField::text(lang.answers(), &code, lang.answers_hint())),
            clusters(agenda, cluster, lang),
        ];
        if entry.kind() == Kind::Commitment {
            fields.extend(owners.iter().map(|owner| {
                let statuses = statuses_from(entry.status_of(owner));
                let words = statuses.iter().map(|status| lang.status(*status).to_owned()).collect();
                let field = FormField::choice(lang.status_of(agenda.short(owner)), words, 0);
                (FormPart::Status(owner.clone(), statuses), field)
            }));
            let who = named(implementers, outside_implementers);
            let field = FormField::text(lang.implementer(), &who, lang.implementer_hint());
            fields.push((FormPart::Implementers, field));
        }
        Self::new(Topic::Entry(entry.code), lang.change_entry(entry.code.show(agenda.lang)), fields)
    }

    pub fn withdraw(entry: &Entry, lang: Lang, scene: Scene) -> Self {
        let code = entry.code.show(scene.meeting.agenda.lang);
        let reason = FormField::text(lang.reason(), "", lang.reason_hint());
        Self::new(Topic::Withdraw(entry.code), lang.withdraw_entry(code), vec![(FormPart::Reason, reason)])
    }

    /// What is noted of an agency; where nothing is yet, that it has come now.
    pub fn attendance(agency: &str, lang: Lang, scene: Scene) -> Self {
        let noted = scene.meeting.attendance.get(agency).cloned();
        let is_noted = noted.is_some();
        let new = Attendance { arrived: Some(scene.now), ..Attendance::default() };
        let Attendance { presence, office, name, others, arrived, left } = noted.unwrap_or(new);
        let others = others.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        let presences = Presence::ALL.iter().map(|presence| lang.presence(*presence).to_owned()).collect();
        let at = Presence::ALL.iter().position(|known| *known == presence).unwrap_or(0);
        let fields = vec![
            (FormPart::Presence, FormField::choice(lang.presence_label(), presences, at)),
            (FormPart::Office, FormField::text(lang.office(), &office, lang.office_hint())),
            (FormPart::Name, FormField::text(lang.name(), &name, lang.optional())),
            (FormPart::Others, FormField::text(lang.others(), &others, lang.others_hint())),
            (FormPart::Arrived, FormField::text(lang.arrived(), &clock(arrived, lang), lang.clock_hint())),
            (FormPart::Left, FormField::text(lang.left(), &clock(left, lang), lang.clock_hint())),
        ];
        let fields = if is_noted { fields } else { proposed(fields) };
        let form = Self::new(Topic::Attendance(agency.into()), scene.meeting.agenda.short(agency), fields);
        Self { selected: usize::from(presence == Presence::Represented), ..form }
    }

    /// A guest already noted, or a new one of this name who has come now.
    pub fn guest(lang: Lang, scene: Scene, number: Option<usize>, name: &str) -> Self {
        let noted = number.and_then(|number| scene.meeting.guests.get(&number).cloned());
        let number = number.filter(|_| noted.is_some());
        let new = Guest { name: name.into(), arrived: Some(scene.now), ..Guest::default() };
        let guest = noted.unwrap_or(new);
        let fields = vec![
            (FormPart::Name, FormField::text(lang.name(), &guest.name, "")),
            (FormPart::Office, FormField::text(lang.guest_from(), &guest.office, lang.optional())),
            (FormPart::Arrived, FormField::text(lang.arrived(), &clock(guest.arrived, lang), lang.clock_hint())),
            (FormPart::Left, FormField::text(lang.left(), &clock(guest.left, lang), lang.clock_hint())),
        ];
        let fields = if number.is_some() { fields } else { proposed(fields) };
        Self::new(Topic::Guest(number), lang.guest(), fields)
    }

    /// Whoever takes the chair.
    pub fn chair(lang: Lang, scene: Scene) -> Self {
        let fields = vec![
            (FormPart::Office, FormField::text(lang.office(), "", lang.chair_hint())),
            (FormPart::Name, FormField::text(lang.name(), "", lang.optional())),
        ];
        Self::new(Topic::Chair, lang.hand_over_from(scene.meeting.chair().signed()), fields)
    }

    /// A new agency, which a cluster gets as a member.
    pub fn agency(lang: Lang, cluster: Option<&str>, name: &str) -> Self {
        let fields = vec![
            (FormPart::Name, FormField::text(lang.agency_name(), name, "")),
            (FormPart::Short, FormField::text(lang.short_name(), "", lang.optional())),
            (FormPart::Pillar, FormField::text(lang.pillar(), "", lang.pillar_hint())),
        ];
        Self::new(Topic::Agency(cluster.map(ClusterId::from)), lang.new_agency(), proposed(fields))
    }

    /// The form that would be opened now; none where it only says something new, or what it was about is gone.
    pub(super) fn anew(&self, lang: Lang, scene: Scene) -> Option<Self> {
        match &self.topic {
            Topic::Entry(code) => Some(Self::entry(scene.register.entry(*code)?, lang, scene)),
            Topic::Attendance(agency) => Some(Self::attendance(agency, lang, scene)),
            Topic::Guest(number) if scene.meeting.guests.contains_key(&(*number)?) => {
                Some(Self::guest(lang, scene, *number, ""))
            }
            Topic::Times => Some(Self::times(lang, scene)),
            Topic::Guest(_) | Topic::Withdraw(_) | Topic::Chair | Topic::Agency(_) => None,
        }
    }
}

fn proposed(fields: Vec<(FormPart, FormField)>) -> Vec<(FormPart, FormField)> {
    fields.into_iter().map(|(part, field)| (part, field.proposed())).collect()
}

/// The clusters of the agenda, and the one that is chosen, which it may have lost.
fn clusters(agenda: &Agenda, chosen: &Option<ClusterId>, lang: Lang) -> (FormPart, FormField) {
    let mut ids: Vec<_> =
        std::iter::once(None).chain(agenda.clusters.iter().map(|known| Some(known.id.clone()))).collect();
    let mut labels: Vec<_> = std::iter::once(lang.no_cluster().to_owned())
        .chain(agenda.clusters.iter().map(|cluster| cluster_label(agenda, cluster)))
        .collect();
    if !ids.contains(chosen) {
        labels.extend(chosen.as_ref().map(ToString::to_string));
        ids.push(chosen.clone());
    }
    let at = ids.iter().position(|id| id == chosen).unwrap_or(0);
    (FormPart::Cluster(ids), FormField::choice(&agenda.cluster_word, labels, at))
}

fn cluster_label(agenda: &Agenda, cluster: &Cluster) -> String {
    match agenda.cluster_label(cluster) {
        label if label == cluster.name => label,
        label => format!("{label} {}", cluster.name),
    }
}
