//! What looks like the same work, and what does not.

use super::*;
use crate::register::tests::*;
use crate::register::{Answer, Command, Resolution, Status};

use evaluation::{judge, labelled};

#[test]
fn the_measure_holds_on_pairs_that_it_was_not_tuned_on() {
    for (half, precision, recall) in [("held-out", 0.9, 0.88), ("afterwards", 0.75, 0.6), ("last", 0.7, 0.6)] {
        let verdict = judge(half);
        let reached = (verdict.precision(), verdict.recall());
        assert!(reached.0 >= precision && reached.1 >= recall, "{half}: {reached:?}");
    }
}

#[test]
fn things_have_one_name_however_they_are_said() {
    let names = |text: &str| {
        let mut names: Vec<_> = tokens::Saying::of(text).terms.into_iter().map(|term| term.name).collect();
        names.sort();
        names
    };
    for (one, other) in [
        ("Menyusun peraturan wali kota tentang KTR", "Perwali kawasan tanpa rokok disusun"),
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
fn every_phrase_of_the_tables_has_the_name_of_its_row() {
    for row in lexicon::SAME {
        for phrase in *row {
            let saying = tokens::Saying::of(phrase);
            assert!(matches!(saying.terms.as_slice(), [term] if term.name == row[0]), "{phrase}: {saying:?}");
        }
    }
    for word in lexicon::OTHERS.iter().copied().flatten() {
        let saying = tokens::Saying::of(word);
        assert!(
            matches!(saying.terms.as_slice(), [term] if tokens::others(&term.name).is_some()),
            "{word}: {saying:?}"
        );
    }
    for word in lexicon::COMMON.iter().flat_map(|(_, words)| words.split_whitespace()) {
        assert!(tokens::Saying::of(word).terms.iter().all(|term| tokens::common(&term.name) > 0), "{word}");
    }
}

#[test]
fn an_abbreviation_is_what_it_stands_for_and_an_ending_is_not_another_word() {
    let weight = |_: &tokens::Term| 1.0;
    let likeness = |one, other| likeness::likeness(&tokens::Saying::of(one), &tokens::Saying::of(other), weight);
    assert_eq!(likeness("Gerai di MPP", "Gerai di mal pelayanan publik"), 1.0);
    assert_eq!(likeness("Siapkan vaksin rabies", "Siapkan vaksinasi rabies"), 1.0);
    assert_eq!(likeness("Siapkan vaksin rabies", "Siapkan vaksni rabies"), 1.0, "a slip of the finger");
    assert_eq!(likeness("Gerai tenun", "Pasar ikan"), 0.0);
    let (sd, smp) = ("Lomba cerdas cermat di SD", "Lomba cerdas cermat di SMP");
    assert!(likeness(sd, smp) < likeness(sd, "Lomba cerdas cermat"), "another school is other work");
}

#[test]
fn the_labelled_pairs_are_of_two_agencies_and_in_two_halves() {
    let pairs = labelled();
    for half in ["tuning", "held-out"] {
        for same in [true, false] {
            let many = pairs.iter().filter(|pair| pair.half == half && pair.same == same).count();
            assert!(many >= 20, "{half} {same}: {many}");
        }
    }
    assert!(pairs.iter().all(|pair| pair.one.owner != pair.other.owner && pair.one.text != pair.other.text));
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
        overlaps.follow(&hall.register);
        for text in [&one, &other] {
            for alike in overlaps.alike(&promise(text, &["disdukcapil"]), None, &hall.register) {
                proptest::prop_assert!((THRESHOLD..=1.001).contains(&alike.score));
            }
        }
    }
}
