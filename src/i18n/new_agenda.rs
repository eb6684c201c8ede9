//! A new agenda file, with remarks that teach its format.

use chrono::NaiveDate;

use crate::calendar::Zone;
use crate::lang::Lang;
use crate::text::{self, slug};

/// The text of an agenda that reads without fault: a title without letters becomes the word for a meeting, a series
/// is made a key, and `framework` should be one that rakor knows.
pub fn draft(
    title: &str,
    series: &str,
    (date, zone): (NaiveDate, Zone),
    place: &str,
    framework: Option<&str>,
    lang: Lang,
) -> String {
    let title = Some(text::clean(title)).filter(|title| !title.is_empty()).unwrap_or_else(|| lang.meeting().to_owned());
    let series = slug(series).or_else(|| slug(&title)).unwrap_or_else(|| "rakor".to_owned());
    let framework = match framework {
        Some(name) => format!("framework = {}", toml(name)),
        None => "# framework = \"…\"".to_owned(),
    };
    lang.draft(framework, toml(&title), toml(&series), date, toml(&zone.to_string()), toml(place))
}

fn toml(text: &str) -> toml::Value {
    text::clean(text).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::diagnostic::Source;
    use crate::agenda::{Agenda, read};
    use proptest::prelude::*;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, 3, 14).unwrap()
    }

    fn reread(text: &str) -> Agenda {
        read(&Source::new("baru.toml", text), &mut |file| panic!("{file} is not wanted")).unwrap()
    }

    /// The draft as it is once all its examples are taken out of their remarks.
    fn in_use(draft: &str) -> String {
        let lines = draft.lines().map(|line| match line.strip_prefix("# ") {
            Some(example) if example.starts_with("[[") || example.contains(" = ") => example,
            Some(example) if example.starts_with('[') => example,
            _ => line,
        });
        lines.filter(|line| !line.starts_with("agencies")).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn every_example_in_a_draft_can_be_used_as_it_stands() {
        for lang in [Lang::Id, Lang::En] {
            let text = in_use(&draft("Rakor", "rakor", (day(), Zone::Wit), "Aula", Some("kla"), lang));
            let agenda = reread(&text);
            assert_eq!((agenda.lang, agenda.steps.len(), agenda.clusters.len()), (lang, 3, 7), "{text}");
            assert_eq!((agenda.events.len(), agenda.holidays.len(), agenda.groups.len()), (1, 1, 1), "{text}");
            assert_eq!((agenda.quorum, agenda.letterhead.len(), agenda.zone), (Some(1), 2, Zone::Wit), "{text}");
        }
    }

    #[test]
    fn a_draft_without_words_still_reads() {
        let agenda = reread(&draft("", "—", (day(), Zone::Wib), "", None, Lang::Id));
        assert_eq!((&*agenda.title, &*agenda.series), ("Rapat Koordinasi", "rapat-koordinasi"));
    }

    proptest! {
        #[test]
        fn what_is_put_into_a_draft_is_read_back(title in "(\\PC|[\"'\\\\\n\r\t\u{1b}🙂]){1,40}", place in ".{0,40}", series in ".{0,20}") {
            prop_assume!(!text::clean(&title).is_empty());
            let agenda = reread(&draft(&title, &series, (day(), Zone::Wit), &place, Some("kla"), Lang::Id));
            prop_assert_eq!(agenda.title, text::clean(&title));
            prop_assert_eq!(agenda.place, text::clean(&place));
            prop_assert_eq!(agenda.date, day());
        }
    }
}
