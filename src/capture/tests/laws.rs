//! What holds for every line, however hostile.

use std::mem::discriminant;

use proptest::prelude::*;

use super::names::crowd;
use super::word::outside;
use super::*;
use crate::text::{clean, fold};

/// Lines made of what people type, of fragments that could go wrong, and of anything at all.
fn any_line() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        prop::sample::select(vec![
            "@",
            "+",
            "!",
            "#",
            "=",
            "^",
            "\\",
            "\\@",
            "\\\\",
            "(",
            ")",
            ":",
            ",",
            "dan",
            "&",
            "\"",
            "\x1b[2J",
            "\u{202e}",
            "@dinkes",
            "@din",
            "@semua",
            "@klaster",
            "+satpol pp",
            "@dinkse",
            "Dinsos:",
            "klaster II:",
            "Klaster 9:",
            "(klaster V):",
            "Dinas Pendidikan",
            "rekap",
            "data",
            "!TW II",
            "!akhir Februari",
            "!31 Juni",
            "!segera",
            "paling lambat 30 Juni",
            "#4",
            "#21a",
            "#99",
            "^KD-1",
            "^9",
            "=foto",
            "12",
            "LKSA",
            "5 + 3",
            "(PJ: Dinkes)",
            "PJ: Bappeda,",
            "Pelaksana: Dinsos",
            "Penanggung jawab: Dinas X.",
            "pj",
            "a@b.go.id",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
        ".{0,6}",
    ];
    let space = prop::sample::select(vec![" ", " ", " ", "", "\t"]);
    prop::collection::vec((word, space), 0..12)
        .prop_map(|words| words.into_iter().map(|(word, space)| word + space).collect())
}

fn any_kind() -> impl Strategy<Value = Kind> {
    prop::sample::select(Kind::ALL.to_vec())
}

fn any_agencies() -> impl Strategy<Value = Vec<AgencyId>> {
    let ids: Vec<AgencyId> = AGENCIES.iter().map(|agency| agency.0.into()).collect();
    prop_oneof![prop::sample::subsequence(ids.clone(), 0..4).prop_shuffle(), Just(ids)]
}

/// Content that the agenda allows, with a deadline as the form reads it.
fn any_content() -> impl Strategy<Value = Content> {
    let words = || any_line().prop_map(|line| clean(&line));
    let said = prop_oneof![
        words(),
        prop::sample::select(vec!["TW II", "30 Juni dan seterusnya", "segera", "1 Mei 2023", "\"30 Juni\""])
            .prop_map(str::to_owned)
    ];
    let cluster = prop::option::of(prop::sample::select(vec!["I", "II", "V"]));
    let outside = || prop::collection::vec(any_line().prop_map(|line| outside(&line)), 0..2);
    let outside = (outside(), outside(), outside());
    let agencies = (any_agencies(), any_agencies(), any_agencies());
    (words(), agencies, prop::option::of(said), cluster, any::<bool>(), words(), outside).prop_map(
        |(text, (owners, with, implementers), said, cluster, has_indicator, evidence, outside)| {
            let kept = |said: Vec<String>| said.into_iter().filter(|said| said.len() > 1).collect::<Vec<_>>();
            let answers = evidence.len() % 2 == 0;
            let agenda = kupang();
            let indicator = |id| agenda.cluster(id).map(|cluster| cluster.indicators[0].number.clone());
            let said = said.filter(|said| !said.is_empty());
            let deadline = said.map(|said| {
                let reading = deadline::read(&said, &calendar(&agenda, agenda.date));
                deadline::Deadline::from_reading(&said, &reading)
            });
            let outside_owners = kept(outside.0);
            // Where nobody else answers for it, whoever does it is the owner.
            let is_owned = !(owners.is_empty() && outside_owners.is_empty());
            let implementers = if is_owned { implementers } else { Vec::new() };
            let outside_implementers = if is_owned { kept(outside.2) } else { Vec::new() };
            Content {
                text: if text.is_empty() { "rekap".into() } else { text },
                with: with.into_iter().filter(|agency| !owners.contains(agency)).collect(),
                owners,
                outside_owners,
                partners: kept(outside.1),
                deadline,
                indicator: cluster.filter(|_| has_indicator).and_then(indicator),
                cluster: cluster.map(Into::into),
                evidence: Some(evidence).filter(|evidence| !evidence.is_empty()),
                answers: answers.then_some(Code { kind: Kind::Blocker, number: 1 }),
                typed: None,
                implementers,
                outside_implementers,
                quantities: Vec::new(),
            }
        },
    )
}

/// Questions that have choices.
fn open(reading: &Reading) -> usize {
    reading.questions.iter().filter(|question| **question != Question::NoText).count()
}

fn words(text: &str) -> Vec<String> {
    clean(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Every word typed stands in the text, the said deadline, the line as it was typed, or was taken by a sign or a head.
fn keeps_every_word(line: &str, reading: &Reading) -> Result<(), TestCaseError> {
    let mut bytes = line.as_bytes().to_vec();
    for span in reading.spans.iter().filter(|span| matches!(span.role, Role::Sigil(_) | Role::Cluster)) {
        bytes[span.range.clone()].fill(b' ');
    }
    let mut kept = words(&reading.content.text);
    if let Some(deadline) = &reading.content.deadline {
        kept.extend(words(&deadline.said));
    }
    // Shorthand is written out, and kept as it was typed.
    kept.extend(reading.content.typed.as_deref().map(words).unwrap_or_default());
    let line = String::from_utf8(bytes).unwrap();
    // What numbers a line only marks it.
    let mut marks = words(&line[..numbering::front(&line).inner]);
    let said = words(&line);
    let Content { owners, with, outside_owners, partners, .. } = &reading.content;
    let is_list =
        !reading.questions.is_empty() || owners.len() + with.len() + outside_owners.len() + partners.len() > 1;
    for word in said {
        // What only joins two names in front is no word of the text.
        let joins = is_list && word::is_joint(&fold(&word));
        let place = kept.iter().position(|known| *known == word);
        let mark = marks.iter().position(|mark| *mark == word).filter(|_| place.is_none());
        if mark.map(|mark| marks.remove(mark)).is_some() || (joins && place.is_none()) {
            continue;
        }
        prop_assert!(place.is_some(), "{:?} of {:?} in {:?}", word, line, reading.content);
        kept.swap_remove(place.unwrap());
    }
    Ok(())
}

/// Lines that the law is held against; `RAKOR_LINES` names another number.
const LINES: u32 = 2_000;

#[test]
fn no_word_is_lost_of_as_many_lines_as_are_asked_for() {
    let cases = std::env::var("RAKOR_LINES").ok().and_then(|lines| lines.parse().ok()).unwrap_or(LINES);
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let register = hall(kupang());
    let found = proptest::test_runner::TestRunner::new(config).run(&(any_line(), any_kind()), |(line, kind)| {
        keeps_every_word(&line, &read(&line, &room(&register, kind, Some("I"), None)))
    });
    assert_eq!(found, Ok(()));
}

proptest! {
    #[test]
    fn every_range_is_of_the_line_and_every_answer_helps(line in any_line(), kind in any_kind()) {
        let register = hall(kupang());
        let room = room(&register, kind, Some("I"), Some("dinsos"));
        let reading = read(&line, &room);
        let spans = reading.spans.iter().map(|span| span.range.clone());
        let questions = reading.questions.iter().filter_map(Question::range);
        for range in spans.chain(questions).chain(reading.offer.clone().map(|offer| offer.range)) {
            prop_assert!(line.get(range.clone()).is_some(), "{range:?}");
        }
        for question in &reading.questions {
            question.sentence(Lang::Id, &room);
            for choice in 0..question.choices().len() {
                let answered = answer(&line, question, choice);
                let then = read(&answered, &room);
                let another = |it: &Question| discriminant(it) != discriminant(question);
                prop_assert!(open(&then) < open(&reading) || then.questions.iter().all(another), "{answered:?}");
            }
        }
    }

    #[test]
    fn what_is_printed_reads_back_the_same(content in any_content(), kind in any_kind()) {
        let quantities = if kind == Kind::Commitment { quantity::quantities(&content.text) } else { Vec::new() };
        let content = Content { quantities, ..content };
        let register = hall(kupang());
        let room = room(&register, kind, content.cluster.as_deref(), None);
        let line = print(&content, room.agenda(), room.directory);
        let reading = read(&line, &room);
        prop_assert_eq!(&reading.content, &content, "{}", line);
        prop_assert_eq!(&reread(&line, &content, &room).content, &content, "{}", line);
    }

    #[test]
    fn an_ambiguous_name_never_yields_an_owner(length in 1..60usize, text in "[a-z ]{0,12}") {
        let register = hall(crowd());
        let room = room(&register, Kind::Commitment, None, None);
        let long = "Dinas Pemberdayaan Masyarakat dan Desa Pengendalian Penduduk";
        let reading = read(&format!("@{} !besok {text}", &long[..length]), &room);
        prop_assert_eq!(reading.content.owners, owned(&[]));
        let asked = matches!(reading.questions[0], Question::AmbiguousAgency { .. });
        prop_assert!(asked);
    }

    #[test]
    fn an_accepted_offer_is_the_deadline_that_was_offered(line in any_line()) {
        let register = hall(kupang());
        let room = room(&register, Kind::Commitment, None, None);
        if let Some(offer) = read(&line, &room).offer {
            let deadline = read(&accept(&line, &offer), &room).content.deadline;
            prop_assert_eq!(deadline, Some(deadline::Deadline::from_reading(&offer.said, &offer.reading)));
        }
    }

    #[test]
    fn a_completion_names_what_it_says(line in any_line(), agency in prop::sample::select(AGENCIES.to_vec()), length in 0..5usize) {
        let register = hall(kupang());
        let room = room(&register, Kind::Commitment, Some("I"), None);
        for (cursor, _) in line.char_indices() {
            if let Some(completion) = complete(&line, cursor, &room, Lang::Id) {
                prop_assert!(line.get(completion.range).is_some() && !completion.items.is_empty());
            }
        }
        let typed = format!("Kirim data @{}", agency.1.chars().take(length).collect::<String>());
        let completion = complete(&typed, typed.len(), &room, Lang::Id).unwrap();
        let item = completion.items.iter().find(|item| item.label == agency.1).unwrap();
        let taken = format!("{}{}", &typed[..completion.range.start], item.insert);
        prop_assert_eq!(read(&taken, &room).content.owners, owned(&[agency.0]));
    }
}

#[test]
fn a_hostile_line_is_only_text_or_questions() {
    let register = hall(crowd());
    let room = room(&register, Kind::Commitment, Some("I"), None);
    for unit in [
        "@", "@ ", "@a ", "!besok ", "a,", "@disdik,", "(", "(@x) ", "=", "=x ", "\\", "\u{202e}", "é", "dan ", ": ",
        "+1 ",
    ] {
        let line = unit.repeat(10_000 / unit.len());
        let reading = read(&line, &room);
        assert_eq!(reading.content.text.is_empty(), reading.questions.contains(&Question::NoText), "{unit}");
        complete(&line, line.len(), &room, Lang::Id);
    }
}
