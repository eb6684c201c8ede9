//! The kind that a line names itself: `km: …`, `Hambatan: …`, `1. Tindak lanjut – …`.

use std::ops::Range;

use super::directory::Directory;
use super::numbering::front;
use crate::register::Kind;
use crate::text::fold;

/// What the kinds and the sections of minutes are called, as [`fold`] leaves it.
const SECTIONS: [(Kind, &[&str]); 4] = [
    (
        Kind::Commitment,
        &[
            "tindaklanjut",
            "rtl",
            "rencanatindaklanjut",
            "rencanaaksi",
            "komitmen",
            "commitment",
            "komitmenbersama",
            "janji",
            "tindakan",
            "actionitem",
            "followup",
        ],
    ),
    (
        Kind::Blocker,
        &[
            "hambatan",
            "kendala",
            "blocker",
            "permasalahan",
            "masalah",
            "tantangan",
            "isu",
            "kesulitan",
            "penghambat",
            "kendalahambatan",
            "permasalahankendala",
            "problem",
            "issue",
        ],
    ),
    (
        Kind::Decision,
        &[
            "kesimpulan",
            "kesepakatan",
            "keputusan",
            "decision",
            "disepakati",
            "diputuskan",
            "kesimpulanrapat",
            "keputusanrapat",
            "kesepakatanbersama",
            "hasilkesepakatan",
            "simpulan",
            "conclusion",
            "agreement",
        ],
    ),
    (
        Kind::Note,
        &[
            "saran",
            "arahan",
            "masukan",
            "catatan",
            "note",
            "usul",
            "usulan",
            "tanggapan",
            "saranmasukan",
            "masukandansaran",
            "sarandanmasukan",
            "arahanpimpinan",
            "catatanpenting",
            "rekomendasi",
            "informasi",
            "info",
            "suggestion",
        ],
    ),
];

/// The kind that a line names itself, in front or behind the cluster that it is of; and where it stands in the line.
pub fn kind_said(line: &str, directory: &Directory) -> Option<(Kind, Range<usize>)> {
    let found = |from: usize| {
        let typed = line[from..].trim_start();
        let (kind, rest) = kind_prefix(typed)?;
        Some((kind, line.len() - typed.len()..line.len() - rest.len()))
    };
    let behind_cluster = || {
        let start = front(line).inner;
        found(start + directory.clusters.in_front(&line[start..])?.end)
    };
    found(0).or_else(behind_cluster)
}

/// The kind that a line names itself, and the line without it.
pub fn kind_prefix(line: &str) -> Option<(Kind, &str)> {
    let line = &line[front(line).inner..];
    let (word, rest) = split(line)?;
    if word.contains('\\') {
        return None;
    }
    let folded = fold(word);
    let named = || SECTIONS.iter().find(|(_, rows)| rows.contains(&folded.as_str())).map(|(kind, _)| *kind);
    let kind = Kind::from_letters(word.trim()).or_else(named)?;
    Some((kind, rest.trim_start()))
}

/// The kind of the section that a line is the heading of: `Hambatan`, `B. KESIMPULAN:`, `Rencana Tindak Lanjut (RTL)`.
pub fn section(line: &str) -> Option<Kind> {
    let heading = line[front(line).inner..].trim().trim_end_matches([':', '.', '-', '–', '—', ' ']);
    let heading = match heading.split_once('(') {
        Some((words, behind)) if behind.trim_end().ends_with(')') => words,
        _ => heading,
    };
    let kind_of = |words: &str| {
        let folded = fold(words);
        SECTIONS.iter().find(|(_, rows)| rows.contains(&folded.as_str())).map(|(kind, _)| *kind)
    };
    kind_of(heading).or_else(|| {
        let mut parts = heading.split(['/', '&', ',']).flat_map(|part| part.split(" dan ")).map(kind_of);
        let first = parts.next()??;
        parts.all(|kind| kind == Some(first)).then_some(first)
    })
}

/// The words in front of a colon, or of a dash between spaces, and those behind it.
fn split(line: &str) -> Option<(&str, &str)> {
    let dash = [" - ", " – ", " — "].into_iter().filter_map(|dash| line.split_once(dash));
    line.split_once(':').into_iter().chain(dash).min_by_key(|(word, _)| word.len())
}
