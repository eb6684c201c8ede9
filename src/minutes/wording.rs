//! How what was said is worded on paper.

use crate::calendar::{DAYS, MONTHS};
use crate::text::fold;

/// Words that only dress a date.
const DRESS: [&str; 18] = [
    "tgl",
    "tanggal",
    "hari",
    "paling",
    "lambat",
    "selambat",
    "lambatnya",
    "selambatlambatnya",
    "sd",
    "s",
    "d",
    "hingga",
    "sampai",
    "dengan",
    "by",
    "on",
    "until",
    "the",
];

/// Whether the words of a deadline say more than a date that is printed beside them: `TW II`, `akhir Maret`,
/// `1–5 April`, but not `tgl 30 Juni`.
pub fn says_more_than_date(said: &str) -> bool {
    let words: Vec<String> =
        said.split(|c: char| !c.is_alphanumeric()).map(fold).filter(|word| !word.is_empty()).collect();
    let is_month = |word: &&String| MONTHS.iter().any(|names| is_name(word, *names));
    let is_weekday = |word: &&String| DAYS.iter().any(|names| is_name(word, *names));
    let number = |word: &String| word.parse::<u32>().ok();
    let is_known = |word: &String| {
        number(word).is_some() || is_month(&word) || is_weekday(&word) || DRESS.contains(&word.as_str())
    };
    let days = words.iter().filter_map(number).filter(|number| *number <= 31).count();
    let is_one_date = match words.iter().filter(is_month).count() {
        0 => days > 0,
        months => months == 1 && days == 1,
    };
    !(words.is_empty() || is_one_date && words.iter().all(is_known))
}

/// A month or a weekday, or its first three letters.
fn is_name(word: &str, (id, en): (&str, &str)) -> bool {
    [id, en].map(fold).iter().any(|name| name == word || word.len() == 3 && name.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_only_say_a_date_are_told_from_those_that_say_more() {
        for same in [
            "30 Juni",
            "30 Juni 2024",
            "30/6",
            "30-06-2024",
            "tgl 20",
            "Senin, 1 April 2024",
            "paling lambat 30 Jun",
            "s.d. 30 Juni",
            "",
        ] {
            assert!(!says_more_than_date(same), "{same}");
        }
        for more in [
            "TW II",
            "akhir Maret",
            "Maret",
            "minggu depan",
            "sebelum 30 April",
            "14 hari kerja",
            "awal April",
            "secepatnya",
            "H-7 verifikasi",
            "1–5 April",
            "28 Maret s.d. 2 April",
            "setiap tanggal 5",
        ] {
            assert!(says_more_than_date(more), "{more}");
        }
    }
}
