//! The note-taker's shorthand: how notes are typed, and what a notula says instead.

use std::borrow::Cow;
use std::collections::HashMap;

use super::split::is_space;
use crate::agenda::{self, Agenda};
use crate::lang::Lang;

/// What one note-taker adds to the table, silences in it (an empty long form), or that nothing is written out at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnShorthand {
    pub is_off: bool,
    pub rows: Vec<agenda::ShorthandRows>,
}

/// Short forms, each with what it is written out as.
#[derive(Debug, Default)]
pub struct Shorthand {
    rows: HashMap<String, String>,
}

const USUAL: [(&str, &str); 68] = [
    ("yg", "yang"),
    ("dgn", "dengan"),
    ("dng", "dengan"),
    ("utk", "untuk"),
    ("untk", "untuk"),
    ("tdk", "tidak"),
    ("tdak", "tidak"),
    ("krn", "karena"),
    ("karna", "karena"),
    ("sdh", "sudah"),
    ("udh", "sudah"),
    ("blm", "belum"),
    ("blum", "belum"),
    ("pd", "pada"),
    ("dlm", "dalam"),
    ("thd", "terhadap"),
    ("spt", "seperti"),
    ("sprti", "seperti"),
    ("tsb", "tersebut"),
    ("tsbt", "tersebut"),
    ("jd", "jadi"),
    ("hrs", "harus"),
    ("bs", "bisa"),
    ("bsa", "bisa"),
    ("org", "orang"),
    ("spy", "supaya"),
    ("agr", "agar"),
    ("krm", "kirim"),
    ("sgr", "segera"),
    ("kpd", "kepada"),
    ("tp", "tetapi"),
    ("tpi", "tetapi"),
    ("shg", "sehingga"),
    ("sbg", "sebagai"),
    ("sblm", "sebelum"),
    ("stlh", "setelah"),
    ("msh", "masih"),
    ("lbh", "lebih"),
    ("byk", "banyak"),
    ("bnyk", "banyak"),
    ("bbrp", "beberapa"),
    ("dpt", "dapat"),
    ("akn", "akan"),
    ("jg", "juga"),
    ("jgn", "jangan"),
    ("skrg", "sekarang"),
    ("tgl", "tanggal"),
    ("bln", "bulan"),
    ("thn", "tahun"),
    ("mgg", "minggu"),
    ("kgtn", "kegiatan"),
    ("ttg", "tentang"),
    ("ttp", "tetap"),
    ("ybs", "yang bersangkutan"),
    ("klo", "kalau"),
    ("kalo", "kalau"),
    ("bgmn", "bagaimana"),
    ("krg", "kurang"),
    ("tlg", "tolong"),
    ("mhn", "mohon"),
    ("jml", "jumlah"),
    ("smp", "sampai"),
    ("tiap2", "tiap-tiap"),
    ("sdg", "sedang"),
    ("dr", "dari"),
    ("ssdh", "sesudah"),
    ("trhdp", "terhadap"),
    ("mrk", "mereka"),
];

/// Behind these a short form may be part of a name or a title, and stays.
const LEADS_TO_NAME: [char; 2] = ['.', '/'];

impl Shorthand {
    /// The usual forms, then those of the agenda, then the note-taker's own.
    pub fn of(agenda: &Agenda, own: &OwnShorthand) -> Self {
        let mut rows = HashMap::new();
        if own.is_off {
            return Self { rows };
        }
        if agenda.lang == Lang::Id {
            rows.extend(USUAL.map(|(short, long)| (short.to_owned(), long.to_owned())));
        }
        for row in agenda.shorthand.iter().chain(&own.rows) {
            let short = row.short.to_lowercase();
            match row.long.is_empty() {
                true => drop(rows.remove(&short)),
                false => drop(rows.insert(short, row.long.clone())),
            }
        }
        Self { rows }
    }

    /// A stretch of the line with its short forms written out; a backslash in front keeps one, and so does every word
    /// that `is_name` knows, by its place among the words.
    pub fn write_out<'r>(&self, raw: &'r str, is_name: impl Fn(usize) -> bool) -> Cow<'r, str> {
        let mut written = String::new();
        let mut done = 0;
        for (at, (start, word)) in spaced(raw).enumerate() {
            let Some((inside, long)) = self.long(word).filter(|_| !is_name(at)) else { continue };
            let start = start + inside.start;
            written.push_str(&raw[done..start]);
            written.push_str(&long);
            done = start + inside.len();
        }
        if done == 0 {
            return Cow::Borrowed(raw);
        }
        written.push_str(&raw[done..]);
        Cow::Owned(written)
    }

    /// A text with a backslash in front of what would be written out.
    pub fn keep(&self, text: &str) -> String {
        let mut kept = String::new();
        let mut done = 0;
        for (start, word) in spaced(text) {
            if let Some((inside, _)) = self.long(word) {
                let start = start + inside.start;
                kept.push_str(&text[done..start]);
                kept.push('\\');
                done = start;
            }
        }
        kept + &text[done..]
    }

    /// The shortest form of a word.
    pub fn short(&self, word: &str) -> Option<&str> {
        let forms = self.rows.iter().filter(|(_, long)| *long == word).map(|(short, _)| short.as_str());
        forms.min_by_key(|short| (short.len(), *short))
    }

    /// What a word between spaces is written out as, and which of its bytes.
    fn long(&self, word: &str) -> Option<(std::ops::Range<usize>, String)> {
        let start = word.len() - word.trim_start_matches('(').len();
        let bare = word[start..].trim_end_matches([',', '.', ';', ':', ')', '?', '!', '"', '”']);
        let behind = &word[start + bare.len()..];
        let is_plain = bare.chars().all(|c| c.is_alphanumeric());
        let is_title = bare.eq_ignore_ascii_case("dr") && behind.starts_with(LEADS_TO_NAME);
        let capital = bare.starts_with(char::is_uppercase);
        let is_small = !bare.chars().skip(1).any(char::is_uppercase);
        if bare.is_empty() || !is_plain || is_title || !is_small {
            return None;
        }
        let long = self.rows.get(&bare.to_lowercase())?;
        let long = match (capital, long.chars().next()) {
            (true, Some(first)) => first.to_uppercase().collect::<String>() + &long[first.len_utf8()..],
            _ => long.clone(),
        };
        Some((start..start + bare.len(), long))
    }
}

/// The words of a text as spaces part them, each with where it begins.
pub fn spaced(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    text.split_inclusive(is_space).filter_map(move |piece| {
        let start = from;
        from += piece.len();
        let word = piece.trim_end_matches(is_space);
        (!word.is_empty()).then_some((start, word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(raw: &str) -> String {
        let rows = vec![
            agenda::ShorthandRows { short: "pnd".into(), long: "pendataan".into() },
            agenda::ShorthandRows { short: "bs".into(), long: String::new() },
        ];
        let shorthand = Shorthand::of(&Agenda::default(), &OwnShorthand { is_off: false, rows });
        shorthand.write_out(raw, |_| false).into_owned()
    }

    #[test]
    fn short_forms_become_what_a_notula_says() {
        for (typed, becomes) in [
            ("data yg blm ada utk direkap", "data yang belum ada untuk direkap"),
            ("Yg penting, sdh (blm) tdk.", "Yang penting, sudah (belum) tidak."),
            ("pnd anak", "pendataan anak"),
            ("bs dipakai", "bs dipakai"),
            (r"kata \yg tetap", r"kata \yg tetap"),
            ("PD dan YG", "PD dan YG"),
            ("surel yg@kota.go.id, a/pd, pd-1", "surel yg@kota.go.id, a/pd, pd-1"),
            ("dr. Sari dr dinas", "dr. Sari dari dinas"),
            ("", ""),
        ] {
            let typed = typed.replace("\\\\", "\\");
            assert_eq!(written(&typed), becomes.replace("\\\\", "\\"), "{typed}");
        }
    }

    #[test]
    fn nothing_is_written_out_where_it_is_off_or_the_meeting_speaks_another_language() {
        let off = OwnShorthand { is_off: true, rows: Vec::new() };
        let english = Agenda { lang: Lang::En, ..Agenda::default() };
        assert_eq!(Shorthand::of(&Agenda::default(), &off).write_out("yg", |_| false), "yg");
        assert_eq!(Shorthand::of(&english, &OwnShorthand::default()).write_out("yg", |_| false), "yg");
    }

    #[test]
    fn every_usual_form_is_there_once_and_is_shorter() {
        let mut seen = std::collections::BTreeSet::new();
        for (short, long) in USUAL {
            assert!(seen.insert(short) && short.len() < long.len(), "{short}");
        }
    }
}
