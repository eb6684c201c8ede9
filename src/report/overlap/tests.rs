//! What looks like the same work, and what does not.

use std::path::Path;
use std::sync::LazyLock;

use super::*;
use crate::agenda::{Agenda, OverlapWords};
use crate::platform::agenda_file;
use crate::register::tests::*;
use crate::register::{Answer, Command, Resolution, Status};

use lexicon::{GENERAL, Lexicon, Term, VAGUE};

/// The words of all offices alone.
static PLAIN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new([&OverlapWords::default(); 2]));

fn row(phrases: &[&str]) -> Vec<String> {
    phrases.iter().map(|phrase| phrase.to_string()).collect()
}

fn same(rows: &[&[&str]]) -> OverlapWords {
    OverlapWords { same: rows.iter().map(|phrases| row(phrases)).collect(), ..OverlapWords::default() }
}

#[test]
fn things_have_one_name_however_they_are_said() {
    let names = |text: &str| {
        let mut names: Vec<_> = PLAIN.terms(text).into_iter().map(|term| term.name).collect();
        names.sort();
        names
    };
    for (one, other) in [
        ("Menyusun peraturan wali kota tentang sampah", "Perwali sampah disusun"),
        ("Latih dua belas kader di Kel. Oesapa", "Pelatihan 12 kader Kelurahan Oesapa"),
        ("RAPAT KOORDINASI, tiap bulan!", "rapat koordinasi"),
        ("Data e-PPGBM", "data ePPGBM"),
        ("Bantuan 200 juta", "bantuan dua ratus juta"),
    ] {
        assert_eq!(names(one), names(other), "{one} | {other}");
    }
    assert_ne!(names("Data 2024"), names("Data 2025"));
}

#[test]
fn every_phrase_of_a_row_has_its_name_and_every_word_its_rate() {
    let agenda = Path::new(env!("CARGO_MANIFEST_DIR")).join("agendas/kla-kota-kupang-2024.toml");
    let agenda = agenda_file::load(&agenda).unwrap();
    let words = agenda.overlap_words();
    let lexicon = Lexicon::new(words);
    let layers = || std::iter::once(&*GENERAL).chain(words);
    for row in layers().flat_map(|words| &words.same) {
        let names: Vec<_> = row.iter().map(|phrase| lexicon.terms(phrase)).collect();
        assert!(names.iter().all(|terms| terms.len() == 1 && terms[0].name == names[0][0].name), "{row:?}: {names:?}");
    }
    for phrase in layers().flat_map(|words| words.different.iter().flatten()) {
        assert!(matches!(lexicon.terms(phrase).as_slice(), [Term { row: Some(_), .. }]), "{phrase}");
    }
    for phrase in layers().flat_map(|words| &words.common).map(String::as_str).chain(VAGUE.split_whitespace()) {
        assert!(lexicon.terms(phrase).iter().all(|term| term.rate > 0), "{phrase}");
    }
}

#[test]
fn rows_that_share_a_phrase_are_one() {
    let lexicon = Lexicon::new([&same(&[&["ktr", "kawasan tanpa rokok"]]), &same(&[&["wilayah bebas asap", "KTR"]])]);
    let named = |text| lexicon.terms(text).into_iter().map(|term| term.name).collect::<Vec<_>>();
    for text in ["KTR", "kawasan tanpa rokok", "Wilayah bebas asap"] {
        assert_eq!(named(text), ["ktr"], "{text}");
    }
}

#[test]
fn an_agenda_adds_its_own_words_and_the_next_meeting_may_do_without_them() {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("Gelar rembuk pangan lokal", &["disdukcapil"]));
    let other = promise("Adakan musyawarah jagung bose", &["dinkes"]);
    let mut following = Overlaps::default();
    let own = OverlapWords {
        different: vec![row(&["jagung bose", "sagu"])],
        ..same(&[&["rembuk", "musyawarah"], &["pangan lokal", "jagung bose"]])
    };
    let revised = Agenda { overlap: own, ..agenda() };
    let next = Agenda { date: day("2024-04-14"), ..agenda() };
    for (agenda, is_alike) in [(agenda(), false), (revised, true), (next, false)] {
        hall.ask("meja-1", Command::Plan(Box::new(agenda))).unwrap();
        following.follow(&hall.register);
        let alike = following.alike(&other, None, &hall.register);
        assert_eq!(!alike.is_empty(), is_alike, "{alike:?}");
        assert_eq!(alike, Overlaps::of(&hall.register).alike(&other, None, &hall.register));
    }
}

#[test]
fn an_abbreviation_is_what_it_stands_for_and_an_ending_is_not_another_word() {
    let likeness = |one, other| likeness::likeness(&PLAIN.terms(one), &PLAIN.terms(other), |_| 1.0);
    assert_eq!(likeness("Gerai di MPP", "Gerai di mal pelayanan publik"), 1.0);
    assert_eq!(likeness("Siapkan vaksin rabies", "Siapkan vaksinasi rabies"), 1.0);
    assert_eq!(likeness("Siapkan vaksin rabies", "Siapkan vaksni rabies"), 1.0, "a slip of the finger");
    assert_eq!(likeness("Gerai tenun", "Pasar ikan"), 0.0);
    let (sd, smp) = ("Lomba cerdas cermat di SD", "Lomba cerdas cermat di SMP");
    assert!(likeness(sd, smp) < likeness(sd, "Lomba cerdas cermat"), "another school is other work");
}

fn alike(hall: &Hall, text: &str, owner: &str) -> Vec<String> {
    let alike = Overlaps::of(&hall.register).alike(&promise(text, &[owner]), None, &hall.register);
    alike.iter().map(|alike| alike.code.to_string()).collect()
}

fn two_alike() -> Hall {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("Sambungkan 3 RS swasta ke layanan akta", &["disdukcapil"]));
    hall.record(Kind::Commitment, promise("Hubungkan tiga rumah sakit swasta dengan layanan akta", &["dinkes"]));
    hall
}

fn pairs(hall: &Hall) -> Vec<(String, String)> {
    let pairs = Overlaps::of(&hall.register).look_alikes(&hall.register, Some(hall.meeting()));
    pairs.iter().map(|pair| (pair.one.to_string(), pair.other.to_string())).collect()
}

#[test]
fn only_open_promises_of_other_agencies_are_found() {
    let mut hall = two_alike();
    let text = "RS swasta disambungkan ke layanan akta";
    assert_eq!(alike(&hall, text, "satpol-pp"), ["KM-1", "KM-2"]);
    assert_eq!(alike(&hall, text, "disdukcapil"), ["KM-2"], "its own promise is no overlap");
    assert_eq!(alike(&hall, "Rapat evaluasi KTR", "satpol-pp"), [""; 0]);
    let done = Command::SetStatus {
        code: code("KM-2"),
        agency: "dinkes".into(),
        status: Status::Done,
        answer: Answer::default(),
    };
    hall.ask("meja-1", done).unwrap();
    hall.ask("meja-1", Command::Withdraw { code: code("KM-1"), reason: "salah dengar".into() }).unwrap();
    assert_eq!(alike(&hall, text, "satpol-pp"), [""; 0]);
}

#[test]
fn a_pair_that_was_settled_or_joined_does_not_come_again() {
    let (one, other) = (code("KM-1"), code("KM-2"));
    for command in [
        Command::Settle { one, other, settled: Some(Resolution::Apart) },
        Command::Settle { one, other, settled: Some(Resolution::Led { by: other }) },
        Command::Join { code: other, into: one },
    ] {
        let mut hall = two_alike();
        assert_eq!(pairs(&hall), [("KM-1".into(), "KM-2".into())]);
        hall.ask("meja-1", command.clone()).unwrap();
        assert_eq!(pairs(&hall), [], "{command:?}");
        hall.ask("meja-1", Command::Undo).unwrap();
        assert_eq!(pairs(&hall).len(), 1, "{command:?} was undone");
    }
}

#[test]
fn an_index_that_follows_finds_what_a_new_one_finds() {
    let mut hall = two_alike();
    let mut following = Overlaps::of(&hall.register);
    let change = |text| Command::Change { code: code("KM-1"), before: None, content: promise(text, &["disdukcapil"]) };
    for command in
        [change("Bentuk forum anak"), Command::Undo, Command::Convert { code: code("KM-2"), kind: Kind::Note }]
    {
        hall.ask("meja-1", command).unwrap();
        following.follow(&hall.register);
        for text in ["Forum anak dibentuk", "RS swasta disambungkan ke layanan akta"] {
            let content = promise(text, &["satpol-pp"]);
            let fresh = Overlaps::of(&hall.register).alike(&content, None, &hall.register);
            assert_eq!(following.alike(&content, None, &hall.register), fresh, "{text}");
        }
    }
}

#[test]
fn the_same_indicator_speaks_for_the_same_work() {
    let mut hall = Hall::new();
    let akta = |text, owner, indicator: &str| Content { indicator: Some(indicator.into()), ..promise(text, &[owner]) };
    hall.record(Kind::Commitment, akta("Perwali akta lahir langsung dari RS", "disdukcapil", "4"));
    let score = |indicator| {
        let content = akta("Peraturan wali kota tentang akta kelahiran", "dinkes", indicator);
        Overlaps::of(&hall.register).alike(&content, None, &hall.register).first().map_or(0.0, |alike| alike.score)
    };
    assert!(score("4") > score("17"), "{} {}", score("4"), score("17"));
}

proptest::proptest! {
    #[test]
    fn no_text_is_too_strange(one in "\\PC{0,60}|[a-zé -]{0,60}", other in "\\PC{0,60}") {
        let mut hall = Hall::new();
        let mut overlaps = Overlaps::default();
        if !crate::text::clean(&one).is_empty() {
            hall.record(Kind::Commitment, promise(&one, &["dinkes"]));
        }
        let words = OverlapWords {
            same: vec![vec![one.clone(), other.clone()]],
            different: vec![vec![other.clone(), one.clone()]],
            common: vec![one.clone()],
        };
        hall.ask("meja-1", Command::Plan(Box::new(Agenda { overlap: words, ..agenda() }))).unwrap();
        overlaps.follow(&hall.register);
        for text in [&one, &other] {
            for alike in overlaps.alike(&promise(text, &["disdukcapil"]), None, &hall.register) {
                proptest::prop_assert!((THRESHOLD..=1.001).contains(&alike.score));
            }
        }
    }
}
