//! How what was said is worded on paper.

use crate::calendar::{DAYS, MONTHS};
use crate::deadline::Deadline;
use crate::lang::Lang;
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

/// Whether the words of a deadline say more than its day, days or rule, which are printed beside them: `TW II`, `akhir
/// Maret`, but not `tgl 30 Juni`, and not `1–5 April` or `setiap tanggal 5` where those were understood.
pub fn says_more(deadline: &Deadline, lang: Lang) -> bool {
    match (deadline.date, &deadline.every, deadline.from) {
        (None, ..) => true,
        (_, Some(rule), _) => each(&deadline.said) != each(&lang.every(rule)),
        (_, None, Some(_)) => !is_all_dates(&words(&deadline.said)),
        (_, None, None) => says_more_than_date(&deadline.said),
    }
}

/// Words of a rule, in whichever word they say that it is for each.
fn each(said: &str) -> Vec<String> {
    let is_each = |word: &String| ["setiap", "tiap", "each", "every"].contains(&word.as_str());
    words(said).into_iter().filter(|word| !is_each(word)).collect()
}

fn words(said: &str) -> Vec<String> {
    said.split(|c: char| !c.is_alphanumeric()).map(fold).filter(|word| !word.is_empty()).collect()
}

/// Whether these are numbers, months, weekdays and what dresses them, and nothing else.
fn is_all_dates(words: &[String]) -> bool {
    let is_known = |word: &String| {
        word.parse::<u32>().is_ok() || is_month(word) || is_weekday(word) || DRESS.contains(&word.as_str())
    };
    words.iter().all(is_known)
}

fn is_month(word: &str) -> bool {
    MONTHS.iter().any(|names| is_name(word, *names))
}

fn is_weekday(word: &str) -> bool {
    DAYS.iter().any(|names| is_name(word, *names))
}

fn says_more_than_date(said: &str) -> bool {
    let words = words(said);
    let days = words.iter().filter_map(|word| word.parse::<u32>().ok()).filter(|number| *number <= 31).count();
    let is_one_date = match words.iter().filter(|word| is_month(word)).count() {
        0 => days > 0,
        months => months == 1 && days == 1,
    };
    !(words.is_empty() || is_one_date && is_all_dates(&words))
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

    #[test]
    fn a_range_and_a_rule_are_printed_and_their_words_only_where_they_say_more() {
        let day = |day| chrono::NaiveDate::from_ymd_opt(2024, 4, day);
        let range = |said: &str| Deadline { said: said.into(), date: day(5), from: day(1), ..Deadline::default() };
        assert!(!says_more(&range("1–5 April"), Lang::Id) && !says_more(&range("1 s.d. 5 April"), Lang::Id));
        assert!(says_more(&range("pekan pertama April"), Lang::Id));
        let every = "FREQ=MONTHLY;BYMONTHDAY=5".parse().ok();
        let rule =
            |said: &str| Deadline { said: said.into(), date: day(5), every: every.clone(), ..Deadline::default() };
        assert!(!says_more(&rule("setiap tanggal 5"), Lang::Id) && says_more(&rule("tiap awal bulan"), Lang::Id));
    }
}
