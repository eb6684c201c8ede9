//! Phrases that name somebody: initials, a name after the word for a child, an age beside a name.

use super::{Likely, Trait};

/// After these, letters are initials; how many there may be without dots.
const BEFORE_INITIALS: [(&str, usize); 21] = [
    ("an.", 3),
    ("by.", 3),
    ("ny.", 3),
    ("tn.", 3),
    ("nn.", 3),
    ("sdr.", 3),
    ("sdri.", 3),
    ("inisial", 4),
    ("berinisial", 4),
    ("anak", 1),
    ("bayi", 1),
    ("balita", 1),
    ("remaja", 1),
    ("siswa", 1),
    ("siswi", 1),
    ("santri", 1),
    ("korban", 1),
    ("pelaku", 1),
    ("saksi", 1),
    ("tersangka", 1),
    ("klien", 1),
];
/// After these and `bernama`, a word is somebody's name.
const PERSONS: [&str; 14] = [
    "anak",
    "bayi",
    "balita",
    "remaja",
    "siswa",
    "siswi",
    "santri",
    "korban",
    "pelaku",
    "saksi",
    "klien",
    "perempuan",
    "ibu",
    "seseorang",
];
/// After these a name is the name of a place or a body, and `Forum Anak I` is one.
const PLACES: [&str; 13] = [
    "desa",
    "dinas",
    "forum",
    "gedung",
    "kab",
    "kabupaten",
    "kecamatan",
    "kelas",
    "kelurahan",
    "klaster",
    "kota",
    "posyandu",
    "provinsi",
];
/// What stands beside `an.` and is nobody: it was meant as *atas nama*.
const BODIES: [&str; 14] =
    ["BKD", "BNN", "BPS", "DPR", "KLA", "KPA", "KUA", "LSM", "OPD", "PKK", "PMI", "PPA", "RSU", "TNI"];
/// Academic degrees that are written like initials.
const DEGREES: [&str; 13] = ["AG", "EI", "HI", "MA", "ME", "MH", "MM", "MT", "SE", "SH", "SP", "SS", "ST"];
/// Words that stand before an age or a number of years, begin with a capital letter, and are nobody's name.
const NOBODY: [&str; 64] = [
    "anak",
    "balita",
    "bantuan",
    "bayi",
    "berlaku",
    "dalam",
    "desa",
    "dokumen",
    "dusun",
    "evaluasi",
    "forum",
    "hukuman",
    "ibu",
    "instruksi",
    "izin",
    "jangka",
    "kader",
    "kegiatan",
    "kelas",
    "kelompok",
    "kelurahan",
    "keputusan",
    "kerja",
    "kontrak",
    "korban",
    "laki",
    "masa",
    "orang",
    "panduan",
    "pelajar",
    "pelaku",
    "pelatihan",
    "pendampingan",
    "penduduk",
    "penjara",
    "perbup",
    "perda",
    "periode",
    "perempuan",
    "perjanjian",
    "perwali",
    "pidana",
    "posyandu",
    "program",
    "puskesmas",
    "ranperda",
    "remaja",
    "rencana",
    "renja",
    "renstra",
    "roadmap",
    "santri",
    "sekolah",
    "selama",
    "sertifikat",
    "siswa",
    "siswi",
    "tahap",
    "target",
    "umur",
    "usia",
    "wajib",
    "warga",
    "waktu",
];
const AGES: [&str; 4] = ["usia", "umur", "berusia", "berumur"];
const YEARS: [&str; 3] = ["tahun", "thn", "th"];
const MONTHS: [&str; 3] = ["bulan", "bln", "bl"];
/// After these an age is the age of many, or no age at all.
const NOT_ONES_AGE: [&str; 13] = [
    "anggaran",
    "atau",
    "berturut-turut",
    "dan",
    "hingga",
    "ke",
    "kemudian",
    "lagi",
    "lalu",
    "pertama",
    "s.d",
    "sampai",
    "terakhir",
];
/// Whoever is older is no child any more.
const LAST_YEAR: u8 = 18;

pub fn phrases(text: &str) -> Vec<Likely> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match phrase(&words[..at], &words[at..]) {
            Some((kind, many)) => {
                let said = words[at..at + many].join(" ");
                let said = said.trim_matches(|c: char| !(c.is_alphanumeric() || "().".contains(c)));
                found.push(Likely { kind, words: balanced(said).to_owned() });
                at += many;
            }
            None => at += 1,
        }
    }
    found
}

/// What the next words say, and how many of them say it.
fn phrase(before: &[&str], words: &[&str]) -> Option<(Trait, usize)> {
    let [first, after @ ..] = words else { return None };
    let last = before.last().map(|word| core(word, "").to_lowercase()).unwrap_or_default();
    let is_place = PLACES.contains(&last.as_str());
    if let Some(many) = age(first, after).filter(|_| !is_place) {
        return Some((Trait::Age, 1 + many));
    }
    if is_in_brackets(first) || BEFORE_INITIALS.iter().any(|(word, most)| is_glued(first, word, *most)) {
        return Some((Trait::Initials, 1));
    }
    let second = after.first()?;
    let undotted = BEFORE_INITIALS.iter().find(|(word, _)| *word == core(first, ".").to_lowercase());
    if undotted.is_some_and(|(_, most)| is_initials(second, *most) && !BODIES.contains(&core(second, "")) && !is_place)
    {
        return Some((Trait::Initials, 2));
    }
    (PERSONS.contains(&last.as_str()) && core(first, "").to_lowercase() == "bernama" && is_name(second))
        .then_some((Trait::Name, 2))
}

/// `(R.S.)`, but no degree.
fn is_in_brackets(word: &str) -> bool {
    let inside = word.strip_prefix('(').and_then(|rest| rest.trim_end_matches([',', ';', ':', '.']).strip_suffix(')'));
    inside.is_some_and(|inside| {
        let letters = inside.replace('.', "");
        inside.contains('.') && letters.len() > 1 && is_initials(inside, 0) && !DEGREES.contains(&letters.as_str())
    })
}

/// `an.B`: the word before the initials ends with a dot, and they follow at once.
fn is_glued(word: &str, before: &str, most: usize) -> bool {
    let (head, initials) = word.split_at_checked(before.len()).unwrap_or_default();
    before.ends_with('.') && head.to_lowercase() == before && is_initials(initials, most)
}

/// A word without the signs around it, except those in `kept`.
fn core<'a>(word: &'a str, kept: &str) -> &'a str {
    word.trim_matches(|c: char| !(c.is_alphanumeric() || kept.contains(c)))
}

/// `B`, `B.`, `R.S.`; without dots at most so many letters.
fn is_initials(word: &str, most: usize) -> bool {
    let word = core(word, ".");
    let letters = || word.split('.').filter(|part| !part.is_empty());
    let is_capital = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_uppercase);
    match word.trim_end_matches('.').contains('.') {
        true => !word.starts_with('.') && letters().count() <= 4 && letters().all(is_capital),
        false if word.ends_with('.') && most == 0 => false,
        false => {
            let letters = word.trim_end_matches('.');
            (1..=most).contains(&letters.chars().count()) && letters.chars().all(char::is_uppercase)
        }
    }
}

/// A word that may be somebody's name, or initials with a dot.
fn is_name(word: &str) -> bool {
    let core = core(word, "");
    let mut letters = core.chars();
    let is_capitalised = letters.next().is_some_and(char::is_uppercase)
        && letters.clone().count() > 1
        && letters.all(|c| c.is_lowercase() || "'’".contains(c));
    is_capitalised && !NOBODY.contains(&&*core.to_lowercase())
        || is_initials(word, 1) && !DEGREES.contains(&word.replace('.', "").as_str())
}

/// How many of the words after a name tell its owner's age: `(12 tahun)`, `usia 7`, and after a comma `9 th`.
fn age(name: &str, after: &[&str]) -> Option<usize> {
    let ends_sentence = name.ends_with('.') && !is_initials(name, 1);
    if ends_sentence || !is_name(name) {
        return None;
    }
    let asked = usize::from(AGES.contains(&&*core(after.first()?, "").to_lowercase()));
    let is_apart = name.ends_with(',') || after[0].starts_with('(');
    let number = core(after.get(asked)?, "").to_lowercase();
    let digits = number.trim_end_matches(char::is_alphabetic);
    let glued = &number[digits.len()..];
    let next = after.get(asked + 1).map(|word| core(word, "").to_lowercase()).unwrap_or_default();
    let unit = if glued.is_empty() { next.as_str() } else { glued };
    let in_years = YEARS.contains(&unit);
    let in_months = MONTHS.contains(&unit);
    let is_age = match asked {
        0 => is_apart && in_years,
        _ => glued.is_empty() || in_years || in_months,
    };
    let many = asked + 1 + usize::from(glued.is_empty() && (in_years || in_months));
    let follows = after.get(many).map(|word| core(word, "").to_lowercase()).unwrap_or_default();
    let is_ones = !NOT_ONES_AGE.contains(&follows.as_str());
    let is_child = digits.parse::<u8>().is_ok_and(|years| in_months || years <= LAST_YEAR);
    (is_age && is_ones && is_child).then_some(many)
}

/// Without a bracket that is closed and never opened, or opened and never closed.
fn balanced(words: &str) -> &str {
    match (words.matches('(').count(), words.matches(')').count()) {
        (opened, closed) if opened < closed => words.trim_end_matches(')'),
        (opened, closed) if opened > closed => words.trim_start_matches('('),
        _ => words,
    }
}
