//! Hours of a meeting that people noted, as they are told and can be typed again.

use chrono::NaiveDate;

use crate::lang::Lang;
use crate::register::{NotedTimes, TimeSpan};

impl Lang {
    /// `09.00–12.30`, with the date in front on another day than the one that is meant anyway.
    pub fn hours(self, span: TimeSpan, day: Option<NaiveDate>) -> String {
        let date = |at: NaiveDate, known| if known == Some(at) { String::new() } else { self.date(at) + " " };
        let from = date(span.from.date_naive(), day) + &self.clock(span.from.time());
        let until = span.until.map(|until| {
            let is_next_morning = until - span.from < chrono::TimeDelta::days(1) && until.time() < span.from.time();
            let known = if is_next_morning { until.date_naive() } else { span.from.date_naive() };
            format!("–{}{}", date(until.date_naive(), Some(known)), self.clock(until.time()))
        });
        from + &until.unwrap_or_default()
    }

    /// Every day and every step of which it was noted when it was.
    pub fn hours_noted(self, times: &NotedTimes) -> String {
        let sittings = times.sittings.iter().map(|span| self.hours(*span, None));
        let steps = times.steps.iter().map(|(step, span)| format!("{step} {}", self.hours(*span, None)));
        sittings.chain(steps).collect::<Vec<_>>().join("; ")
    }
}
