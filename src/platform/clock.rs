//! The clock of the hall: the system's, or one that is set by `RAKOR_NOW` and runs on from there.

use std::time::{Duration, Instant};

use chrono::{DateTime, Offset, SubsecRound, TimeDelta, Utc};

use crate::calendar::{Moment, Zone};
use crate::lang::Lang;
use crate::text::clean;

#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// The time it was set to, and when that was; a clock that stands still does not know when.
    set: Option<(Moment, Option<Instant>)>,
}

/// Refused: `RAKOR_NOW` holds this text, which is no time of RFC 3339.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotATime(String);

impl NotATime {
    pub fn sentence(&self, lang: Lang) -> String {
        lang.bad_now(clean(&self.0))
    }
}

impl Clock {
    pub fn from_env() -> Result<Self, NotATime> {
        match std::env::var_os("RAKOR_NOW") {
            Some(now) if !now.is_empty() => Self::set_to(&now.to_string_lossy()),
            _ => Ok(Self { set: None }),
        }
    }

    /// A clock that now shows this time, such as `2024-03-14T09:00:00+08:00`.
    pub fn set_to(now: &str) -> Result<Self, NotATime> {
        let start = DateTime::parse_from_rfc3339(now.trim()).map_err(|_| NotATime(now.into()))?;
        Ok(Self { set: Some((start, Some(Instant::now()))) })
    }

    /// A clock that shows a time so much later.
    pub fn ahead(self, by: Duration) -> Self {
        let by = TimeDelta::from_std(by).unwrap_or_default();
        Self { set: self.set.map(|(start, since)| (start + by, since)) }
    }

    /// A clock that always shows this time.
    #[cfg(test)]
    pub fn stopped(now: Moment) -> Self {
        Self { set: Some((now, None)) }
    }

    /// The zone of this computer; of a clock that is set, the one in which it was set.
    pub fn zone(&self) -> Zone {
        let offset = match self.set {
            None => chrono::Local::now().offset().fix(),
            Some((start, _)) => *start.offset(),
        };
        Zone::of(offset)
    }

    /// The time in a zone, to the millisecond.
    pub fn now(&self, zone: Zone) -> Moment {
        let now = match self.set {
            None => Utc::now(),
            Some((start, since)) => {
                let run = since.map(|since| TimeDelta::from_std(since.elapsed()).unwrap_or_default());
                (start + run.unwrap_or_default()).to_utc()
            }
        };
        now.trunc_subsecs(3).with_timezone(&zone.offset())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_set_runs_on_in_the_zone_of_the_hall() {
        let clock = Clock::set_to("2024-03-14T01:00:00.0009Z").unwrap();
        let first = clock.now(Zone::Wita);
        assert!(first.to_rfc3339().starts_with("2024-03-14T09:00:0"), "{first}");
        assert_eq!(first.timestamp_subsec_nanos() % 1_000_000, 0);
        let start = Instant::now();
        while clock.now(Zone::Wita) == first {
            assert!(start.elapsed().as_secs() < 10, "the clock stands still");
        }
        assert!(clock.now(Zone::Wib) > first);
    }

    #[test]
    fn what_is_no_time_is_refused_in_a_sentence() {
        for text in ["besok", "2024-03-14", "2024-03-14T09:00:00", "2024-02-30T09:00:00Z"] {
            let sentence = Clock::set_to(text).unwrap_err().sentence(Lang::Id);
            assert!(sentence.contains(text) && sentence.contains("RAKOR_NOW"), "{sentence}");
        }
    }
}
