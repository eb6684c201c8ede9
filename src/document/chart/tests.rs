//! The pictures are well-formed, say all in words too, and take nothing that is typed as markup.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::*;
use crate::register::tests::*;
use crate::register::{Command, Content, Kind};
use crate::report::coordination_map::Extent;

fn drawn(hall: &Hall) -> String {
    let (register, today) = (&hall.register, "2024-06-30".parse().unwrap());
    let map = register.map(hall.meeting(), Extent::Register, today);
    let waiting = register.waiting(hall.meeting(), today);
    let trend = register.trend(hall.meeting(), today);
    Charts { register, lang: Lang::Id, map: &map, waiting: &waiting, trend: &trend }.svg("Peta <b>&</b> \"koordinasi\"")
}

/// The words of a picture; it fails where that is not well-formed.
fn words(picture: &str) -> Vec<String> {
    let mut reader = Reader::from_str(picture);
    let (mut words, mut text) = (Vec::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Text(said) => text += &said.html_content(),
            Event::GeneralRef(_) => text.push('&'),
            Event::Start(_) | Event::End(_) => words.push(std::mem::take(&mut text).trim().to_owned()),
            Event::Eof => break,
            _ => {}
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[test]
fn the_pictures_say_who_is_late_who_waits_and_what_became_of_promises() {
    let mut hall = Hall::new();
    let late = Content { deadline: Some(until("2024-03-31")), ..promise("Perwali", &["disdukcapil", "dinkes"]) };
    hall.record(Kind::Commitment, late);
    let needs = |stuck: &str, needed: &str| Content { with: vec![needed.into()], ..promise("Data", &[stuck]) };
    hall.record(Kind::Blocker, needs("dinkes", "satpol-pp"));
    hall.record(Kind::Blocker, needs("satpol-pp", "dinkes"));
    hall.record(Kind::Blocker, needs("disdukcapil", "dinkes"));
    let picture = drawn(&hall);
    let words = words(&picture);
    for word in
        ["Dinkes", "Disdukcapil", "░", "KD-3 108 hari", "saling menunggu", "↑ KD-2 108 hari", "1 lewat", "lewat"]
    {
        let is_there = words.iter().any(|said| said == word);
        assert_eq!(is_there, word != "░", "{word}: shades are colours here\n{words:?}");
    }
    assert!(words.iter().any(|said| said.contains('!')), "no state is told by colour alone: {words:?}");
    assert_eq!(picture, drawn(&hall), "the same register gives the same picture");
}

#[test]
fn nothing_that_is_typed_becomes_markup() {
    let mut hall = Hall::new();
    let mut agenda = hall.meeting().agenda.clone();
    agenda.agencies[0].short = "<script>alert(1)</script>".into();
    hall.ask("meja-1", Command::Plan(Box::new(agenda))).unwrap();
    let id = hall.meeting().agenda.agencies[0].id.clone();
    hall.record(Kind::Commitment, promise("Kirim", &[id.as_str()]));
    let picture = drawn(&hall);
    assert!(!picture.contains("<script") && !picture.contains("<b>"), "{picture}");
    assert!(!words(&picture).is_empty());
}
