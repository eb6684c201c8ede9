//! The internal sheet (*catatan sekretariat*): what the secretariat must still see to, and what nobody signs.

use super::meeting_facts::MeetingFacts;
use super::{attendance, properties, times};
use crate::document::{Block, Document, Properties, Text};
use crate::register::{Meeting, Register};
use crate::report::closing_check::{Finding, check};
use crate::report::overlap::Overlaps;
use crate::text::clean;

/// Of the register as it is now: what was seen to since the gavel is no longer named.
pub fn internal_sheet(register: &Register, meeting: &Meeting) -> Document {
    let facts = MeetingFacts::new(register, meeting);
    let lang = facts.lang;
    let title = lang.internal_title();
    let field = |label: &str, answer: Text| (Text::from(label), vec![answer]);
    let mut blocks = vec![
        Block::heading(1, title),
        Block::Paragraph(Text::default().bold(lang.internal_note())),
        Block::Fields(vec![
            field(lang.meeting_field(), Text::from(&meeting.agenda.title)),
            field(lang.day_field(), lang.day_and_date(meeting.agenda.date).into()),
        ]),
    ];
    blocks.extend(open_points(facts, |_| true));
    blocks.extend(attendance::unknown(facts));
    blocks.extend(times::times(facts));
    let properties = properties(facts);
    Document {
        properties: Properties { title: clean(&format!("{title}: {}", meeting.agenda.title)), ..properties },
        blocks,
    }
}

/// What the check before the gavel finds, as far as it is wanted; words that may tell who a child is are not repeated.
pub fn open_points(facts: MeetingFacts, is_wanted: impl Fn(&Finding) -> bool) -> Vec<Block> {
    let MeetingFacts { register, meeting, lang, .. } = facts;
    let mut findings = check(register, meeting, meeting.last_moment());
    findings.extend(Overlaps::of(register).findings(register, meeting));
    let sentence = |finding: &Finding| match finding {
        Finding::Identity(code, _) => lang.identity_on_paper(facts.code(*code)),
        Finding::LookAlike(one, other) => lang.alike_on_paper(facts.code(*one), facts.code(*other)),
        finding => finding.sentence(lang, meeting),
    };
    let items: Vec<_> = findings
        .iter()
        .filter(|finding| is_wanted(finding))
        .map(|finding| vec![Text::from(sentence(finding))])
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::heading(2, lang.open_points()), Block::List { ordered: true, items }]
}
