//! How one entry is told: its words, then what hangs on it.

use super::document::Text;
use super::sitting::Sitting;
use crate::register::{Entry, Kind};

/// Two paragraphs: what was said, and who, when, with whom.
pub fn account(sitting: Sitting, entry: &Entry) -> Vec<Text> {
    let lang = sitting.lang;
    let heading = format!("{} {}.", sitting.code(entry.code), lang.kind(entry.kind()));
    let mut paragraphs = vec![Text::default().bold(heading).plain(&entry.content.text)];
    paragraphs.extend(details(sitting, entry).into_iter().reduce(|all, next| all.plain("·").then(next)));
    paragraphs
}

fn details(sitting: Sitting, entry: &Entry) -> Vec<Text> {
    let Sitting { register, lang, .. } = sitting;
    let content = &entry.content;
    let labelled = |label: &str, value: Text| Text::default().italic(format!("{label}:")).then(value);
    let mut details = Vec::new();
    details.extend(owners(sitting, entry).map(|(label, names)| labelled(label, names.into())));
    if !entry.supporters().is_empty() {
        details.push(labelled(lang.supporters_label(), sitting.agencies(entry.supporters()).into()));
    }
    if !entry.needs().is_empty() {
        details.push(labelled(lang.needs_label(), sitting.agencies(entry.needs()).into()));
    }
    if entry.kind() == Kind::Commitment || content.deadline.is_some() {
        details.push(labelled(lang.deadline_label(), sitting.deadline(content.deadline.as_ref())));
    }
    if let Some(number) = &content.indicator {
        let name = sitting.indicator_name(number).map(|name| format!(": {name}")).unwrap_or_default();
        details.push(labelled(lang.indicator_label(), format!("{number}{name}").into()));
    }
    if let Some(evidence) = &content.evidence {
        details.push(labelled(lang.evidence_label(), evidence.into()));
    }
    if let Some(blocker) = content.answers {
        details.push(lang.answers_blocker(sitting.code(blocker)).into());
    }
    if entry.kind() == Kind::Blocker {
        details.push(match register.answer_to(entry.code) {
            Some(answer) => lang.answered_by(sitting.code(answer.code)).into(),
            None => lang.no_follow_up().into(),
        });
    }
    details.extend(register.leader(entry.code).map(|code| lang.led_by(sitting.code(code)).into()));
    let agreed = entry.agreed_in(sitting.meeting.id);
    details.extend(agreed.map(|at| Text::from(lang.agreed_on_paper(sitting.clock(at)))));
    if register.needs_confirmation(entry) {
        details.push(Text::default().bold(lang.needs_confirmation()));
    }
    details
}

/// The owners, where the heading of the group does not say it all.
fn owners(sitting: Sitting, entry: &Entry) -> Option<(&'static str, String)> {
    let lang = sitting.lang;
    let owners = &entry.content.owners;
    match (entry.kind(), owners.as_slice()) {
        (Kind::Commitment, []) => Some((lang.owners_label(), lang.no_owner_yet().into())),
        (_, []) => None,
        (Kind::Commitment | Kind::Decision, _) => Some((lang.owners_label(), together(sitting, entry))),
        (Kind::Blocker | Kind::Note, [_]) => None,
        (Kind::Blocker | Kind::Note, _) if sitting.is_everybody(owners) => None,
        (Kind::Blocker, _) => Some((lang.stuck_label(), sitting.agencies(owners))),
        (Kind::Note, _) => Some((lang.agencies_label(), sitting.agencies(owners))),
    }
}

/// `Disdukcapil bersama Dinkes`
fn together(sitting: Sitting, entry: &Entry) -> String {
    match entry.content.owners.as_slice() {
        [first, others @ ..] if !others.is_empty() && !sitting.is_everybody(&entry.content.owners) => {
            sitting.lang.joined_by(sitting.short(first), sitting.agencies(others))
        }
        owners => sitting.agencies(owners),
    }
}
