//! How one entry is told: its words, then what hangs on it.

use super::meeting_facts::MeetingFacts;
use crate::document::Text;
use crate::register::{Entry, Kind, Owner};
use crate::report::fact::Fact;
use crate::text::sentence;

/// Two paragraphs: what was said, and who, when, with whom.
pub fn entry(facts: MeetingFacts, entry: &Entry) -> Vec<Text> {
    let lang = facts.lang;
    let heading = match facts.is_numbered(entry.code) {
        true => format!("{} {}.", facts.code(entry.code), lang.kind(entry.kind())),
        false => format!("{} {}.", lang.kind(entry.kind()), facts.code(entry.code)),
    };
    let mut paragraphs = vec![Text::default().bold(heading).plain(sentence(&entry.content.text))];
    let details = details(facts, entry).into_iter().reduce(|all, next| all.plain("·").then(next));
    paragraphs.extend(details.map(Text::capitalised));
    paragraphs
}

fn details(facts: MeetingFacts, entry: &Entry) -> Vec<Text> {
    let said = entry.content.facts(entry.kind(), facts.agenda);
    let standing = facts.register.standing_facts(entry, Owner::Nobody);
    let answer = facts.register.answer_fact(entry);
    said.iter().chain(&answer).chain(&standing).filter_map(|fact| detail(facts, entry, fact)).collect()
}

fn detail(facts: MeetingFacts, entry: &Entry, fact: &Fact) -> Option<Text> {
    let lang = facts.lang;
    let labelled = |label: &str, value: Text| Text::default().italic(format!("{label}:")).then(value);
    let own = |value: Text| labelled(fact.label(lang), value);
    Some(match fact {
        Fact::Owners(_) => {
            let (label, names) = owners(facts, entry)?;
            labelled(label, names.into())
        }
        Fact::NoOwner => own(lang.no_owner_yet().into()),
        Fact::Implementers(bodies) | Fact::Supporters(bodies) | Fact::Needs(bodies) => {
            own(facts.bodies(*bodies).into())
        }
        Fact::Deadline(deadline) => own(facts.deadline(Some(deadline))),
        Fact::NoDeadline => own(facts.deadline(None)),
        Fact::Indicator { number, name } => {
            own(format!("{number}{}", name.map(|name| format!(": {name}")).unwrap_or_default()).into())
        }
        Fact::Evidence(evidence) => own(Text::default().linked(evidence)),
        Fact::Answers(blocker) => lang.answers_blocker(facts.code(*blocker)).into(),
        Fact::AnsweredBy(_) | Fact::Unanswered | Fact::LedBy(_) | Fact::Confirmed(..) => {
            fact.shortly(facts.agenda, lang).into()
        }
        Fact::Agreed(agreement) if agreement.meeting == facts.meeting.id && !facts.all_agreed => {
            lang.agreed_on_paper(facts.clock(agreement.at)).into()
        }
        Fact::NeedsConfirmation => Text::default().bold(lang.needs_confirmation()),
        // The words stand in the text.
        Fact::Quantities(_) => return None,
        Fact::Agreed(_) | Fact::Overdue(_) | Fact::Status(_) | Fact::Withdrawn(_) => return None,
    })
}

/// `dikonfirmasi pimpinan Dinkes, 18 Maret 2024`
pub fn confirmed<'a>(facts: MeetingFacts<'a>, entry: &'a Entry) -> impl Iterator<Item = String> + 'a {
    let confirmed = entry.confirmed.iter();
    confirmed.map(move |(agency, by)| facts.lang.confirmed_by_head(facts.short(agency), facts.lang.date(by.day)))
}

/// The owners, where the heading of the group does not say it all.
fn owners(facts: MeetingFacts, entry: &Entry) -> Option<(&'static str, String)> {
    let lang = facts.lang;
    let owners = &entry.content.owners;
    match (entry.kind(), owners.as_slice()) {
        _ if !entry.content.outside_owners.is_empty() => {
            Some((lang.owners_label(), facts.bodies(entry.content.owner_bodies())))
        }
        (Kind::Commitment | Kind::Decision, _) => Some((lang.owners_label(), together(facts, entry))),
        (Kind::Blocker | Kind::Note, [_]) => None,
        (Kind::Blocker | Kind::Note, _) if facts.is_everybody(owners) => None,
        (Kind::Blocker, _) => Some((lang.stuck_label(), facts.agencies(owners))),
        (Kind::Note, _) => Some((lang.agencies_label(), facts.agencies(owners))),
    }
}

/// `Disdukcapil bersama Dinkes`
fn together(facts: MeetingFacts, entry: &Entry) -> String {
    match entry.content.owners.as_slice() {
        [first, others @ ..] if !others.is_empty() && !facts.is_everybody(&entry.content.owners) => {
            facts.lang.joined_by(facts.short(first), facts.agencies(others))
        }
        owners => facts.agencies(owners),
    }
}
