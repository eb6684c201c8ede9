//! A deadline in words: its day, that it is an estimate, that it repeats.

use chrono::{Datelike, NaiveDate};

use crate::agenda::Agenda;
use crate::calendar::is_weekend;
use crate::deadline::Deadline;
use crate::lang::Lang;
use crate::text::clean;

words! {
    no_deadline: "belum ada batas waktu", "no deadline yet";
}

impl Lang {
    /// `tiap tanggal 5, berikutnya 5 April 2024`, `10 April 2024 (perkiraan)`; none where it has no date.
    pub fn due(self, deadline: &Deadline, day: impl Fn(NaiveDate) -> String) -> Option<String> {
        let day = day(deadline.date?);
        let day = if deadline.estimate { format!("{day} ({})", self.estimate()) } else { day };
        Some(self.due_days(deadline, day))
    }

    /// Its last day, with the first one of a range, and the rule by which it repeats.
    pub fn due_days(self, deadline: &Deadline, last: String) -> String {
        let first = deadline.from.zip(deadline.date).filter(|(first, last)| first < last);
        let days = match first {
            Some((first, date)) => self.from_day_to(self.first_day(first, date), last),
            None => last,
        };
        match &deadline.every {
            Some(rule) => self.repeats(self.every(rule), days),
            None => days,
        }
    }

    /// `30 Jun 2024, Minggu`, `± 10 Apr 2024 (perkiraan)`, `belum ada batas waktu: “secepatnya”`
    pub fn due_shortly(self, deadline: &Deadline, agenda: &Agenda) -> String {
        let about = if deadline.estimate { "± " } else { "" };
        let due = self.due(deadline, |date| format!("{about}{}", self.checked_date(date, agenda)));
        due.unwrap_or_else(|| self.due_in_words(deadline))
    }

    /// `30 Juni 2024, Minggu (perkiraan)`, `“secepatnya”`
    pub fn due_in_full(self, deadline: &Deadline) -> String {
        self.due(deadline, |date| self.date_and_day(date)).unwrap_or_else(|| format!("“{}”", clean(&deadline.said)))
    }

    /// `belum ada batas waktu: “secepatnya”`
    pub fn due_in_words(self, deadline: &Deadline) -> String {
        match clean(&deadline.said) {
            said if said.is_empty() => self.no_deadline().into(),
            said => format!("{}: “{said}”", self.no_deadline()),
        }
    }

    /// A date, with what makes it doubtful: the weekday of a weekend, the name of a holiday.
    pub fn checked_date(self, date: NaiveDate, agenda: &Agenda) -> String {
        let weekday = is_weekend(date).then(|| self.weekday(date.weekday()).to_owned());
        let parts = std::iter::once(self.short_date(date)).chain(weekday);
        parts.chain(agenda.is_holiday(date).map(str::to_owned)).collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_says_its_day_that_it_is_an_estimate_and_that_it_repeats() {
        let on = |date: &str| Deadline { date: date.parse().ok(), said: "TW II".into(), ..Deadline::default() };
        let agenda = Agenda::default();
        let shortly = |deadline: &Deadline| Lang::Id.due_shortly(deadline, &agenda);
        assert_eq!(shortly(&on("2024-06-30")), "30 Jun 2024, Minggu");
        let estimate = Deadline { estimate: true, ..on("2024-04-10") };
        assert_eq!(shortly(&estimate), "± 10 Apr 2024 (perkiraan)");
        assert_eq!(Lang::En.due_in_full(&estimate), "10 April 2024, Wednesday (estimate)");
        let monthly = Deadline { every: "FREQ=MONTHLY;BYMONTHDAY=5".parse().ok(), ..on("2024-04-05") };
        assert_eq!(shortly(&monthly), "tiap tanggal 5, berikutnya 5 Apr 2024");
        let undated = Deadline { said: "segera\u{7}".into(), ..Deadline::default() };
        assert_eq!(shortly(&undated), "belum ada batas waktu: “segera”");
        assert_eq!(shortly(&Deadline::default()), "belum ada batas waktu");
    }
}
