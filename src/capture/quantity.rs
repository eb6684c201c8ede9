//! How much a promise is of: `14 titik`, `80 %`, `30 orang`. The words stay in its text.

use crate::text::fold;

/// Behind a number: it counts time, money or a place in a list, or belongs to the sentence.
const NO_UNITS: [&str; 64] = [
    "hari",
    "minggu",
    "pekan",
    "bulan",
    "tahun",
    "jam",
    "menit",
    "detik",
    "semester",
    "triwulan",
    "kuartal",
    "dasawarsa",
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "agu",
    "agt",
    "ags",
    "sep",
    "sept",
    "okt",
    "nov",
    "des",
    "wib",
    "wita",
    "wit",
    "dan",
    "atau",
    "di",
    "ke",
    "pada",
    "untuk",
    "yang",
    "dari",
    "dengan",
    "sampai",
    "hingga",
    "sd",
    "oleh",
    "serta",
    "akan",
    "agar",
    "juta",
    "miliar",
    "milyar",
    "triliun",
    "rupiah",
    "tentang",
    "kali",
];

/// In front of a number: it names one thing, and counts none.
const NAMING: [&str; 47] = [
    "tahun",
    "tanggal",
    "tgl",
    "nomor",
    "no",
    "pasal",
    "ayat",
    "huruf",
    "butir",
    "poin",
    "indikator",
    "klaster",
    "bidang",
    "pilar",
    "triwulan",
    "tw",
    "semester",
    "smt",
    "pukul",
    "jam",
    "minggu",
    "ke",
    "bab",
    "lampiran",
    "perda",
    "perwali",
    "perbup",
    "pergub",
    "perpres",
    "permen",
    "uu",
    "pp",
    "inpres",
    "kepmen",
    "sk",
    "km",
    "kd",
    "kp",
    "ct",
    "rp",
    "usia",
    "umur",
    "rw",
    "rt",
    "versi",
    "halaman",
    "kelas",
];

/// The amounts in a text, each as it was said: a number and what it counts.
pub fn quantities(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found: Vec<String> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let names = at > 0 && NAMING.contains(&fold(words[at - 1]).as_str());
        let Some(amount) = (!names).then(|| amount(&words[at..])).flatten() else { continue };
        let is_counted = found.contains(&amount) || word.is_empty();
        found.extend((!is_counted).then_some(amount));
    }
    found
}

/// `14 titik`, `6 (enam) kelurahan`, `80 %`, `80%`, `10–15 orang`
fn amount(words: &[&str]) -> Option<String> {
    let number = words.first()?.trim_start_matches(['(', '"', '“', '±', '>', '<', '≥', '≤']);
    let is_digits = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_digit())
            && text.ends_with(|c: char| c.is_ascii_digit())
            && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '–'))
    };
    let bare = number.trim_end_matches([',', '.', ';', ':', ')', '"', '”']);
    if let Some(share) = bare.strip_suffix('%') {
        return is_digits(share).then(|| format!("{share}%"));
    }
    let is_year = bare.len() == 4 && (bare.starts_with("19") || bare.starts_with("20"));
    if !is_digits(number) || is_year {
        return None;
    }
    let spelled = words.get(1).is_some_and(|word| word.starts_with('(') && word.ends_with(')'));
    let unit = words.get(1 + usize::from(spelled))?;
    let unit = unit.trim_end_matches([',', '.', ';', ':', ')', '?', '!', '"', '”']);
    let counted = match spelled {
        true => format!("{number} {} {unit}", words[1]),
        false => format!("{number} {unit}"),
    };
    let folded = fold(unit);
    match unit {
        "%" => Some(counted),
        _ if folded == "persen" => Some(counted),
        _ => {
            let is_word = unit.chars().all(|c| c.is_alphabetic() || c == '-') && unit.chars().count() > 1;
            (is_word && !NO_UNITS.contains(&folded.as_str())).then_some(counted)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_a_number_and_what_it_counts() {
        for (text, found) in [
            ("Sosialisasi KTR di 14 titik", &["14 titik"][..]),
            ("Cakupan imunisasi 80 % dan 95% balita", &["80 %", "95%"]),
            ("Latih 30 orang kader, 6 (enam) kelurahan", &["30 orang", "6 (enam) kelurahan"]),
            ("Rekap 12 LKSA", &["12 LKSA"]),
            ("Cakupan 86,5 persen; 1.500 anak.", &["86,5 persen", "1.500 anak"]),
            ("Undang 10–15 sekolah", &["10–15 sekolah"]),
            ("Kirim data", &[]),
            ("Perda Nomor 2 Tahun 2025 tentang KLA", &[]),
            ("Rapat 30 Juni 2024 pukul 09.00 WITA", &[]),
            ("Dalam 14 hari, tiap 3 bulan, pasal 5 ayat 2", &[]),
            ("Indikator 4 klaster 3 dan TW 2", &[]),
            ("Anggaran Rp 250 juta, 2024 dan 2025", &[]),
            ("5 + 3 dan 7", &[]),
        ] {
            assert_eq!(quantities(text), found, "{text}");
        }
    }
}
