//! What is typed is recorded or asked about: no word of any line is lost.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::text::clean;

static HALL: LazyLock<Register> = LazyLock::new(|| hall(kupang()));

/// A part of a line, and what may become of its words.
#[derive(Clone, Debug)]
enum LinePart {
    /// Stays, wherever.
    Word(&'static str),
    /// May go where the agency is an owner or needed.
    Agency(&'static str, &'static str),
    /// May go: it only marks.
    Marker(&'static str),
}

const WORDS: [&str; 46] = [
    "yg",
    "utk",
    "Data",
    "kirim",
    "rekap",
    "laporan",
    "akhir",
    "ke",
    "penting",
    "jangan",
    "hilang",
    "Perwali",
    "bayi",
    "sekolah",
    "target",
    "dua",
    "minggu",
    "Senin",
    "bulan",
    "setiap",
    "mulai",
    "besok",
    "30",
    "Juni",
    "TW",
    "II",
    "2024",
    "10%",
    "Rp250.000",
    "relawan kelurahan",
    "siap",
    "belum",
    "untuk",
    "yang",
    "provinsi",
    "terkait",
    "a@b.go.id",
    "http://kupang.go.id",
    "09:00",
    "5 + 3 = 8",
    "!=",
    "distributor",
    "RS",
    "foto",
    "semoga",
    "Kader",
];
const SIGNS: [&str; 38] = [
    "!",
    "#",
    "=",
    "@",
    "+",
    "^",
    "!penting",
    "!jangan lupa",
    "!30 Juni",
    "!besok",
    "!TW II",
    "!segera",
    "!=",
    "!31 Juni",
    "=foto",
    "=100%",
    "=12",
    "=daftar hadir",
    "+10%",
    "+30 orang",
    "@Rp250.000",
    "+62812",
    "#4",
    "#5",
    "#99",
    "#KLA",
    "^KD-1",
    "^9",
    "^_^",
    "(",
    ")",
    ",",
    ".",
    ";",
    ":",
    "@distributor",
    "@\"OPD terkait\"",
    "+\"relawan\"",
];
const AGENCIES: [(&str, &str); 14] = [
    ("Dinkes", "dinkes"),
    ("Dinas Sosial", "dinsos"),
    ("Satpol PP", "satpol-pp"),
    ("Dinas Pendidikan dan Kebudayaan", "disdikbud"),
    ("@dinkes", "dinkes"),
    ("@Dinas Kesehatan", "dinkes"),
    ("+satpol pp", "satpol-pp"),
    ("+dinsos", "dinsos"),
    ("(@dp3a)", "dp3a"),
    ("(+bappeda)", "bappeda"),
    ("@kadis kesehatan", "dinkes"),
    ("Kadinsos", "dinsos"),
    ("@dinkes, dinsos", "dinkes dinsos"),
    ("Bappeda bersama DP3A", "bappeda dp3a"),
];
const FRONT: [&str; 16] = [
    "1.", "2)", "(3)", "a.", "IV.", "•", "-", "[10.31]", "10.31", "Plt.", "Kepala", "Bapak", "\\", "\\Dinkes", "A.",
    "\"",
];

fn part() -> impl Strategy<Value = LinePart> {
    prop_oneof![
        8 => prop::sample::select(WORDS.to_vec()).prop_map(LinePart::Word),
        4 => prop::sample::select(SIGNS.to_vec()).prop_map(LinePart::Word),
        4 => prop::sample::select(AGENCIES.to_vec()).prop_map(|(said, ids)| LinePart::Agency(said, ids)),
        1 => prop::sample::select(vec!["akan", "dan", "serta", "bersama", "Kepala", "Plt.", "Kota Kupang"]).prop_map(LinePart::Marker),
    ]
}

fn parts() -> impl Strategy<Value = Vec<(LinePart, &'static str)>> {
    let front = prop::option::weighted(0.4, prop::sample::select(FRONT.to_vec()).prop_map(LinePart::Marker));
    let gap = || prop::sample::select(vec![" ", " ", " ", " ", ", ", ": ", ". ", "; ", " (", ") ", ""]);
    let rest = prop::collection::vec((part(), gap()), 1..14);
    (front, rest).prop_map(|(front, rest)| front.map(|front| (front, " ")).into_iter().chain(rest).collect())
}

/// How often each word is there; a word is what letters and digits make.
fn counted<'t>(texts: impl IntoIterator<Item = &'t str>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for text in texts {
        let text = clean(text).to_lowercase();
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            *counts.entry(word.to_owned()).or_insert(0) += 1;
        }
    }
    counts
}

/// Everything that is recorded of a line or asked about it, in words.
fn stands(reading: &Reading) -> Vec<String> {
    let content = &reading.content;
    let mut texts = vec![content.text.clone()];
    texts.extend(content.deadline.as_ref().map(|deadline| deadline.said.clone()));
    texts.extend([&content.evidence, &content.indicator].into_iter().flatten().cloned());
    texts.extend(content.partners.iter().chain(&content.outside_owners).cloned());
    texts.extend(content.answers.map(|code| code.to_string()));
    // What a short form stands for is in the text; the form itself only in what was typed.
    let short = |word: &&str| matches!(*word, "yg" | "utk");
    let typed = content.typed.iter().flat_map(|typed| typed.split(|c: char| !c.is_alphanumeric()).filter(short));
    texts.extend(typed.map(str::to_owned));
    texts
}

fn missing(line: &str, parts: &[(LinePart, &str)], reading: &Reading) -> Vec<String> {
    let stands = stands(reading);
    let kept = counted(stands.iter().map(String::as_str));
    // Whoever is named twice is kept once.
    let mut allowed =
        counted(reading.content.partners.iter().chain(&reading.content.outside_owners).map(String::as_str));
    allowed.values_mut().for_each(|count| *count = usize::MAX / 2);
    for (at, (part, _)) in parts.iter().enumerate() {
        let freed: Vec<&str> = match part {
            // In front they are a number of the line, or the time somebody spoke.
            LinePart::Word(word @ ("30" | "II" | "09:00")) if at < 3 => vec![word],
            LinePart::Word(_) => Vec::new(),
            LinePart::Marker(word) => vec![word],
            LinePart::Agency(said, ids) => {
                let named = |id: &str| {
                    let is_it = |known: &AgencyId| known == id;
                    reading.content.owners.iter().chain(&reading.content.with).any(is_it)
                };
                let bodies = said.split(", ").flat_map(|said| said.split(" bersama ")).zip(ids.split(' '));
                let mut freed: Vec<&str> = bodies.filter(|(_, id)| named(id)).map(|(said, _)| said).collect();
                freed.extend(said.contains(" dan ").then_some("dan"));
                freed.extend(said.contains("bersama").then_some("bersama"));
                freed
            }
        };
        for (word, count) in counted(freed) {
            *allowed.entry(word).or_insert(0) += count;
        }
    }
    counted([line])
        .into_iter()
        .filter(|(word, count)| kept.get(word).unwrap_or(&0) + allowed.get(word).unwrap_or(&0) < *count)
        .map(|(word, _)| word)
        .collect()
}

proptest! {
    #[test]
    fn every_word_is_recorded_or_asked_about(parts in parts(), kind in prop::sample::select(Kind::ALL.to_vec())) {
        let room = room(&HALL, kind, Some("I"), Some("disdukcapil"));
        let line: String = parts.iter().map(|(part, gap)| match part {
            LinePart::Word(word) | LinePart::Marker(word) | LinePart::Agency(word, _) => format!("{word}{gap}"),
        }).collect();
        let reading = read(&line, &room);
        let missing = missing(&line, &parts, &reading);
        prop_assert!(missing.is_empty(), "{line:?} lost {missing:?}: {:?}", reading);
    }
}
