//! How agencies and dates of an entry are said in one line.

use chrono::{Datelike, NaiveDate};

use crate::agenda::{AgencyId, Agenda};
use crate::calendar::is_weekend;
use crate::deadline::Deadline;
use crate::lang::Lang;
use crate::register::outside_names;

/// Short names with commas between; all agencies are one name.
pub fn names(ids: &[AgencyId], agenda: &Agenda, lang: Lang) -> String {
    if ids.len() > 1 && ids.len() == agenda.agencies.len() {
        return lang.everybody_counted(ids.len());
    }
    ids.iter().map(|id| agenda.short(id)).collect::<Vec<_>>().join(", ")
}

/// The same, with whoever is no agency of the agenda.
pub fn all_names(ids: &[AgencyId], outside: &[String], agenda: &Agenda, lang: Lang) -> String {
    let agencies = (!ids.is_empty()).then(|| names(ids, agenda, lang));
    agencies.into_iter().chain(outside_names(outside)).collect::<Vec<_>>().join(", ")
}

/// `30 Jun 2024, Minggu`; `± 10 Apr 2024 (perkiraan)`; `belum ada batas waktu: “secepatnya”`.
pub fn deadline_shown(deadline: &Deadline, agenda: &Agenda, lang: Lang) -> String {
    let Some(date) = deadline.date else { return format!("{}: “{}”", lang.no_deadline(), deadline.said) };
    let day = match deadline.estimate {
        true => format!("± {} ({})", date_shown(date, agenda, lang), lang.estimate()),
        false => date_shown(date, agenda, lang),
    };
    match &deadline.every {
        Some(rule) => lang.repeats(lang.every(rule), day),
        None => day,
    }
}

/// A date, with what makes it doubtful: the weekday of a weekend, the name of a holiday.
pub fn date_shown(date: NaiveDate, agenda: &Agenda, lang: Lang) -> String {
    let weekday = is_weekend(date).then(|| lang.weekday(date.weekday()).to_owned());
    let parts = std::iter::once(lang.short_date(date)).chain(weekday);
    parts.chain(agenda.is_holiday(date).map(str::to_owned)).collect::<Vec<_>>().join(", ")
}
