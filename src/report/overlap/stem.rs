//! The stem of an Indonesian word: what is left of it without prefix and suffix.

/// Longer ones first, each with the letter that it swallows in front of a vowel: `menyusun` is made of `susun`.
const PREFIXES: [(&str, &str); 15] = [
    ("meny", "s"),
    ("peny", "s"),
    ("meng", ""),
    ("peng", ""),
    ("mem", "p"),
    ("pem", "p"),
    ("men", "t"),
    ("pen", "t"),
    ("ber", ""),
    ("ter", ""),
    ("per", ""),
    ("me", ""),
    ("pe", ""),
    ("di", ""),
    ("ke", ""),
];

/// The stem of a word in small letters. A `k` at its end goes too, for `susunkan` ends like `bentukan`; the end of
/// `sosialisasi` is no suffix.
pub fn stem(word: &str) -> String {
    /// Abbreviations are shorter.
    const SHORTEST: usize = 4;
    if word.len() < SHORTEST {
        return word.to_owned();
    }
    let bare = without(without(word, "an"), "k");
    let stem = PREFIXES.into_iter().find_map(|(prefix, swallowed)| {
        let rest = bare.strip_prefix(prefix)?;
        let swallowed = if rest.starts_with(is_vowel) { swallowed } else { "" };
        Some(format!("{swallowed}{rest}")).filter(|rest| is_stem(rest))
    });
    let stem = stem.as_deref().unwrap_or(bare);
    let bare = if stem.ends_with("si") { stem } else { without(stem, "i") };
    without(bare, "k").to_owned()
}

fn without<'a>(word: &'a str, suffix: &str) -> &'a str {
    word.strip_suffix(suffix).filter(|rest| is_stem(rest)).unwrap_or(word)
}

/// Nearly every stem has two syllables: `makan` and `dinas` are whole.
fn is_stem(word: &str) -> bool {
    word.chars().filter(|letter| is_vowel(*letter)).count() >= 2
}

fn is_vowel(letter: char) -> bool {
    "aeiou".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn the_forms_of_a_word_have_one_stem() {
        for forms in [
            "susun menyusun disusun penyusunan susunkan",
            "latih melatih pelatihan latihan dilatih",
            "bentuk membentuk pembentukan terbentuk",
            "pilih memilih pemilihan",
            "beri memberi pemberian diberikan",
            "ajukan mengajukan pengajuan diajukan",
            "ajak mengajak diajak",
            "terbit menerbitkan penerbitan terbitkan",
            "tangani menangani penanganan ditangani",
            "sosialisasi sosialisasikan disosialisasikan",
            "lindung perlindungan melindungi dilindungi",
        ] {
            let mut stems: Vec<String> = forms.split(' ').map(stem).collect();
            stems.dedup();
            assert_eq!(stems.len(), 1, "{forms}: {stems:?}");
        }
    }

    #[test]
    fn a_short_word_is_its_own_stem() {
        for word in ["kia", "makan", "jalan", "dinas", "ikan", "rs", "", "é", "市場"] {
            assert_eq!(stem(word), word);
        }
    }
}
