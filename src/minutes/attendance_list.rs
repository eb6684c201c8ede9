//! The attendance list to be signed at the door.

use crate::agenda::{Agency, Agenda};
use crate::document::picture::Picture;
use crate::document::{Block, Document, Properties, Signature, Text};
use crate::register::Meeting;
use crate::text::clean;

/// Rows for those who come without being on the list.
const FREE_ROWS: usize = 5;

/// A row for each agency; with what is already known of a meeting, where one is given.
pub fn attendance_list(agenda: &Agenda, known: Option<&Meeting>) -> Document {
    let lang = agenda.lang;
    let columns = [
        (lang.number_column(), 5),
        (lang.agency_column(), 34),
        (lang.guest_column(), 22),
        (lang.office_column(), 18),
        (lang.signature_column(), 21),
    ];
    let row = |(agency, number): (&Agency, usize)| {
        let noted = known.and_then(|meeting| meeting.attendance.get(&agency.id));
        let listed = |part: fn((&str, &str)) -> String| {
            let people = noted.into_iter().flat_map(|noted| noted.people());
            people.map(part).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
        };
        let (name, office) = (listed(|(name, _)| name.to_owned()), listed(|(_, office)| office.to_owned()));
        vec![
            number.to_string().into(),
            full_name(agency).into(),
            name.into(),
            office.into(),
            Text::from(format!("{number}.")),
        ]
    };
    let agencies = agenda.agencies.len();
    let free = (agencies + 1..=agencies + FREE_ROWS).map(|number| {
        let mut row = vec![Text::default(); columns.len()];
        row[0] = number.to_string().into();
        row[columns.len() - 1] = format!("{number}.").into();
        row
    });
    let rows = agenda.agencies.iter().zip(1..).map(row).chain(free).collect();
    let mut blocks = head(agenda, lang.attendance_list_title());
    blocks.push(Block::signed_table(&columns, rows));
    blocks.push(Block::Signatures(vec![Signature {
        role: lang.chair_signs().into(),
        office: Text::default().or_blank(&agenda.chair.office),
        name: Text::default().or_blank(&agenda.chair.name),
        rank: Text::from(lang.rank_label()).or_blank(&agenda.chair.rank),
        nip: Text::from(lang.nip_label()).or_blank(&agenda.chair.nip),
    }]));
    Document { properties: properties(agenda, lang.attendance_list_title()), blocks }
}

/// Letterhead, title, and what, when and where.
pub fn head(agenda: &Agenda, title: &str) -> Vec<Block> {
    let lang = agenda.lang;
    let field = |label: &str, answer: Text| (Text::from(label), vec![answer]);
    let mut blocks = Vec::new();
    if !agenda.letterhead.is_empty() {
        blocks.push(Block::Letterhead(agenda.letterhead.iter().map(Text::from).collect()));
    }
    blocks.push(Block::heading(1, title));
    let time = agenda.start.map(|start| format!("{} {}", lang.clock(start), agenda.zone)).unwrap_or_default();
    blocks.push(Block::Fields(vec![
        field(lang.meeting_field(), Text::from(&agenda.title)),
        field(lang.day_field(), lang.day_and_date(agenda.date).into()),
        field(lang.time_field(), Text::default().or_blank(&time)),
        field(lang.place_field(), Text::default().or_blank(&agenda.place)),
    ]));
    blocks
}

pub fn properties(agenda: &Agenda, title: &str) -> Properties {
    Properties {
        lang: agenda.lang,
        title: clean(&format!("{title}: {}", agenda.title)),
        author: agenda.letterhead.get(1).or(agenda.letterhead.first()).map(|line| clean(line)).unwrap_or_default(),
        at: None,
        logo: Picture::read(agenda.logo.bytes()),
    }
}

fn full_name(agency: &Agency) -> String {
    match agency.short.as_str() {
        "" => agency.name.clone(),
        short if short == agency.name => agency.name.clone(),
        short => format!("{} ({short})", agency.name),
    }
}
