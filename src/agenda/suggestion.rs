//! What was probably meant: the nearest word, or the key that an Indonesian word stands for.

use chrono::{NaiveDate, NaiveTime};

use crate::calendar::MONTHS;
use crate::{fuzzy, text};

/// Words that people write where the format has an English key; the first key that fits the place is meant.
const KEYS: &[(&str, &[&str])] = &[
    ("acara", &["step"]),
    ("agenda", &["step"]),
    ("anggota", &["members"]),
    ("bahasa", &["lang"]),
    ("baris", &["lines"]),
    ("berbeda", &["different"]),
    ("bidang", &["cluster"]),
    ("dahulu", &["formerly"]),
    ("dulu", &["formerly"]),
    ("durasi", &["minutes"]),
    ("grup", &["group"]),
    ("indikator", &["indicator", "indicators"]),
    ("instansi", &["agency", "agencies"]),
    ("jabatan", &["office"]),
    ("jam", &["start"]),
    ("jenis", &["kind"]),
    ("judul", &["title", "name"]),
    ("kegiatan", &["event", "step"]),
    ("kelompok", &["group"]),
    ("kerangka", &["framework"]),
    ("kertas", &["paper"]),
    ("ketua", &["chair", "lead"]),
    ("klaster", &["cluster"]),
    ("komponen", &["pillar", "components"]),
    ("koordinator", &["lead"]),
    ("kop", &["letterhead"]),
    ("kuorum", &["quorum"]),
    ("lambang", &["logo"]),
    ("lampiran", &["attachments"]),
    ("libur", &["holiday"]),
    ("lokasi", &["place"]),
    ("lain", &["different"]),
    ("menit", &["minutes"]),
    ("mirip", &["overlap"]),
    ("mulai", &["start"]),
    ("nama", &["name", "title"]),
    ("nomor", &["number"]),
    ("notulis", &["note_taker"]),
    ("opd", &["agency", "agencies"]),
    ("pangkat", &["rank"]),
    ("penandatangan", &["signatory"]),
    ("peran", &["role"]),
    ("pencatat", &["note_taker"]),
    ("pilar", &["pillar", "cluster"]),
    ("pimpinan", &["chair", "lead"]),
    ("pokja", &["cluster"]),
    ("rapat", &["meeting"]),
    ("sama", &["same"]),
    ("sekretaris", &["secretary"]),
    ("singkatan", &["short"]),
    ("surat", &["letter"]),
    ("tanggal", &["date"]),
    ("tembusan", &["copies"]),
    ("tempat", &["place"]),
    ("umum", &["common"]),
];

/// How alike two words must be, from 0 to 1, for one to be taken for the other.
const ALIKE: f64 = 0.6;

/// The key that was probably meant among those known where `key` was written.
pub fn key(key: &str, known: &[&'static str]) -> Option<String> {
    let word = key.to_lowercase();
    let translated = KEYS
        .iter()
        .find(|(indonesian, _)| *indonesian == word)
        .and_then(|(_, keys)| keys.iter().find(|key| known.contains(key)));
    translated.map(|key| (*key).to_owned()).or_else(|| nearest(&word, known.iter().map(|key| (*key, *key))))
}

/// What the name most like `word` stands for, if one is like it at all.
pub fn nearest<'a>(word: &str, names: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<String> {
    fuzzy::nearest(word, ALIKE, names).map(str::to_owned)
}

/// Whether a word can be a key: ASCII letters, digits and hyphens.
pub fn is_key(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

/// A text as TOML writes it, in straight quotation marks.
pub fn quoted(text: &str) -> String {
    let bare = text.trim().trim_matches(['"', '\'', '“', '”', '‘', '’', '„']);
    toml::Value::from(bare).to_string()
}

/// A date as TOML writes it: `14 Maret 2024`, `14/3/2024` and `2024-3-14` become `2024-03-14`.
pub fn date(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let [first, month, last] = parts[..] else { return None };
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let name = text::fold(month);
    let is_name = |full: &str| name.len() >= 3 && text::fold(full).starts_with(&name);
    let named = MONTHS.iter().zip(1..).find(|((id, en), _)| is_name(id) || is_name(en)).map(|(_, number)| number);
    let year = year.parse().ok().filter(|year| (1000..=9999).contains(year))?;
    NaiveDate::from_ymd_opt(year, named.or(month.parse().ok())?, day.parse().ok()?).map(|date| date.to_string())
}

/// A time as TOML writes it: `9.30` becomes `09:30:00`.
pub fn time(text: &str) -> Option<String> {
    let (hour, minute) = text.trim().split_once(['.', ':'])?;
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0).map(|time| time.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_or_an_indonesian_word_leads_to_the_key() {
        let known = ["title", "date", "members", "cluster", "chair"];
        for (written, meant) in [
            ("titel", Some("title")),
            ("Judul", Some("title")),
            ("nama", Some("title")),
            ("anggota", Some("members")),
            ("clusters", Some("cluster")),
            ("ketua", Some("chair")),
            ("warna", None),
            ("", None),
        ] {
            assert_eq!(key(written, &known).as_deref(), meant, "{written}");
        }
    }

    #[test]
    fn a_date_or_time_as_people_write_it_leads_to_one_as_toml_writes_it() {
        for (written, meant) in [
            ("14 Maret 2024", Some("2024-03-14")),
            ("14 Agt 2024", None),
            ("March 14, 2024", None),
            ("14/03/2024", Some("2024-03-14")),
            ("2024-3-4", Some("2024-03-04")),
            ("30 Februari 2024", None),
            ("1 Mei 24", None),
        ] {
            assert_eq!(date(written).as_deref(), meant, "{written}");
        }
        for (written, meant) in
            [("9.30", Some("09:30:00")), ("09:00", Some("09:00:00")), ("25.00", None), ("sore", None)]
        {
            assert_eq!(time(written).as_deref(), meant, "{written}");
        }
    }
}
