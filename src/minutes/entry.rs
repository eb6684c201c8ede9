//! How one entry is told: its words, then what hangs on it.

use super::meeting_facts::MeetingFacts;
use crate::document::Text;
use crate::register::{Entry, Kind};
use crate::text::sentence;

/// Two paragraphs: what was said, and who, when, with whom.
pub fn entry(facts: MeetingFacts, entry: &Entry) -> Vec<Text> {
    let lang = facts.lang;
    let heading = match facts.is_numbered(entry.code) {
        true => format!("{} {}.", facts.code(entry.code), lang.kind(entry.kind())),
        false => format!("{} {}.", lang.kind(entry.kind()), facts.code(entry.code)),
    };
    let mut paragraphs = vec![Text::default().bold(heading).plain(sentence(&entry.content.text))];
    paragraphs.extend(details(facts, entry).into_iter().reduce(|all, next| all.plain("·").then(next)));
    paragraphs
}

fn details(facts: MeetingFacts, entry: &Entry) -> Vec<Text> {
    let MeetingFacts { register, lang, .. } = facts;
    let content = &entry.content;
    let labelled = |label: &str, value: Text| Text::default().italic(format!("{label}:")).then(value);
    let mut details = Vec::new();
    details.extend(owners(facts, entry).map(|(label, names)| labelled(label, names.into())));
    let with = facts.bodies(&content.with, &content.partners);
    if !with.is_empty() {
        let is_blocker = entry.kind() == Kind::Blocker;
        details.push(labelled(if is_blocker { lang.needs_label() } else { lang.supporters_label() }, with.into()));
    }
    if entry.kind() == Kind::Commitment || content.deadline.is_some() {
        details.push(labelled(lang.deadline_label(), facts.deadline(content.deadline.as_ref())));
    }
    if let Some(number) = &content.indicator {
        let name = facts.indicator_name(number).map(|name| format!(": {name}")).unwrap_or_default();
        details.push(labelled(lang.indicator_label(), format!("{number}{name}").into()));
    }
    if let Some(evidence) = &content.evidence {
        details.push(labelled(lang.evidence_label(), Text::default().linked(evidence)));
    }
    if let Some(blocker) = content.answers {
        details.push(lang.answers_blocker(facts.code(blocker)).into());
    }
    if entry.kind() == Kind::Blocker {
        details.push(match register.answer_to(entry.code) {
            Some(answer) => lang.answered_by(facts.code(answer.code)).into(),
            None => lang.no_follow_up().into(),
        });
    }
    details.extend(register.leader(entry.code).map(|code| lang.led_by(facts.code(code)).into()));
    let agreed = entry.agreed_in(facts.meeting.id).filter(|_| !facts.all_agreed);
    details.extend(agreed.map(|at| Text::from(lang.agreed_on_paper(facts.clock(at)))));
    details.extend(confirmed(facts, entry).map(Text::from));
    if register.needs_confirmation(entry) {
        details.push(Text::default().bold(lang.needs_confirmation()));
    }
    details
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
    let outside = &entry.content.outside_owners;
    match (entry.kind(), owners.as_slice()) {
        (_, _) if !outside.is_empty() => Some((lang.owners_label(), facts.bodies(owners, outside))),
        (Kind::Commitment, []) => Some((lang.owners_label(), lang.no_owner_yet().into())),
        (_, []) => None,
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
