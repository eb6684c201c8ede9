//! What there is to say of an entry, in words.

use crate::agenda::Agenda;
use crate::lang::Lang;
use crate::register::outside_names;
use crate::report::fact::{Bodies, Fact};
use crate::text::clean;

impl Bodies<'_> {
    /// `Dinkes, Dinsos, “RS swasta”`; all agencies of the agenda are one name.
    pub fn short(self, agenda: &Agenda, lang: Lang) -> String {
        self.named(agenda, lang, ", ", |id| clean(agenda.short(id)))
    }

    pub fn named(self, agenda: &Agenda, lang: Lang, comma: &str, name: impl Fn(&str) -> String) -> String {
        let many = self.agencies.len();
        let agencies = match many > 1 && many == agenda.agencies.len() {
            true => vec![lang.everybody_counted(many)],
            false => self.agencies.iter().map(|id| name(id)).collect(),
        };
        let outside = outside_names(self.outside).map(|name| clean(&name));
        agencies.into_iter().chain(outside).collect::<Vec<_>>().join(comma)
    }
}

impl Fact<'_> {
    /// What it is, in front of a colon; empty where it says that itself.
    pub fn label(&self, lang: Lang) -> &'static str {
        match self {
            Self::Owners(_) | Self::NoOwner => lang.owners_label(),
            Self::Implementers(_) => lang.implementers_label(),
            Self::Quantities(_) => lang.quantities_label(),
            Self::Supporters(_) => lang.supporters_label(),
            Self::Needs(_) => lang.needs_label(),
            Self::Deadline(_) | Self::NoDeadline => lang.deadline_label(),
            Self::Indicator { .. } => lang.indicator_label(),
            Self::Evidence(_) => lang.evidence_label(),
            _ => "",
        }
    }

    /// In one line among others: `bersama Dinkes`, `30 Jun 2024, Minggu`, `indikator 4`.
    pub fn shortly(&self, agenda: &Agenda, lang: Lang) -> String {
        let code = |code: &crate::register::Code| code.show(agenda.lang);
        match self {
            Self::Owners(bodies) => bodies.short(agenda, lang),
            Self::NoOwner => lang.no_owner_yet().into(),
            Self::Implementers(bodies) => lang.done_by(bodies.short(agenda, lang)),
            Self::Quantities(said) => clean(&said.join(", ")),
            Self::Supporters(bodies) => lang.recorded_with(bodies.short(agenda, lang)),
            Self::Needs(bodies) => format!("{} {}", lang.needed(), bodies.short(agenda, lang)),
            Self::Deadline(deadline) => lang.due_shortly(deadline, agenda),
            Self::NoDeadline => lang.no_deadline().into(),
            Self::Overdue(days) => lang.days_late(*days),
            Self::Indicator { number, .. } => format!("{} {}", lang.indicator(), clean(number)),
            Self::Answers(blocker) => lang.recorded_answers(code(blocker)),
            Self::Evidence(evidence) => format!("{}: {}", lang.evidence(), clean(evidence)),
            Self::AnsweredBy(answer) => lang.answered_by(code(answer)),
            Self::Unanswered => lang.no_follow_up().into(),
            Self::LedBy(leader) => lang.led_by(code(leader)),
            Self::Confirmed(agency, day) => lang.confirmed_by_head(clean(agenda.short(agency)), lang.date(*day)),
            Self::NeedsConfirmation => lang.head_must_confirm().into(),
            Self::Status(status) => lang.status(*status).into(),
            Self::Withdrawn(withdrawal) => match withdrawal.into {
                Some(into) => lang.became(into.show(agenda.lang)),
                None => lang.withdrawn_because(&withdrawal.reason),
            },
            Self::Agreed(_) => lang.wall_agreed().into(),
        }
    }
}
