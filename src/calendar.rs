//! Dates, times and zones as Indonesian offices write them.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, Offset, Timelike, Weekday};
use serde::{Deserialize, Serialize};

use crate::lang::Lang;

/// A point in time with the offset of the place where it was noted.
pub type Moment = DateTime<FixedOffset>;

/// A time zone: one of Indonesia's three, or a fixed offset from UTC in seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Zone {
    Wib,
    #[default]
    Wita,
    Wit,
    Offset(i32),
}

impl Zone {
    pub fn offset(self) -> FixedOffset {
        let seconds = match self {
            Self::Wib => 7 * 3600,
            Self::Wita => 8 * 3600,
            Self::Wit => 9 * 3600,
            Self::Offset(seconds) => seconds,
        };
        FixedOffset::east_opt(seconds).unwrap_or_else(|| chrono::Utc.fix())
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Wib => f.write_str("WIB"),
            Self::Wita => f.write_str("WITA"),
            Self::Wit => f.write_str("WIT"),
            Self::Offset(_) => self.offset().fmt(f),
        }
    }
}

/// Refused: neither a zone of Indonesia nor an offset such as `+08:00`.
#[derive(Debug, thiserror::Error)]
#[error("unknown zone")]
pub struct UnknownZone;

impl FromStr for Zone {
    type Err = UnknownZone;

    fn from_str(text: &str) -> Result<Self, UnknownZone> {
        match text.trim().to_uppercase().as_str() {
            "WIB" => Ok(Self::Wib),
            "WITA" => Ok(Self::Wita),
            "WIT" => Ok(Self::Wit),
            offset if offset.starts_with(['+', '-']) => {
                offset.parse::<FixedOffset>().map(|o| Self::Offset(o.local_minus_utc())).map_err(|_| UnknownZone)
            }
            _ => Err(UnknownZone),
        }
    }
}

impl TryFrom<String> for Zone {
    type Error = UnknownZone;

    fn try_from(text: String) -> Result<Self, UnknownZone> {
        text.parse()
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.to_string()
    }
}

pub const MONTHS: [(&str, &str); 12] = [
    ("Januari", "January"),
    ("Februari", "February"),
    ("Maret", "March"),
    ("April", "April"),
    ("Mei", "May"),
    ("Juni", "June"),
    ("Juli", "July"),
    ("Agustus", "August"),
    ("September", "September"),
    ("Oktober", "October"),
    ("November", "November"),
    ("Desember", "December"),
];

const DAYS: [(&str, &str); 7] = [
    ("Senin", "Monday"),
    ("Selasa", "Tuesday"),
    ("Rabu", "Wednesday"),
    ("Kamis", "Thursday"),
    ("Jumat", "Friday"),
    ("Sabtu", "Saturday"),
    ("Minggu", "Sunday"),
];

impl Lang {
    fn of(self, (id, en): (&'static str, &'static str)) -> &'static str {
        match self {
            Self::Id => id,
            Self::En => en,
        }
    }

    /// `Kamis`
    pub fn weekday(self, day: Weekday) -> &'static str {
        self.of(DAYS[day.num_days_from_monday() as usize])
    }

    /// `14 Maret 2024`
    pub fn date(self, date: NaiveDate) -> String {
        format!("{} {} {}", date.day(), self.of(MONTHS[date.month0() as usize]), date.year())
    }

    /// `14 Mar 2024`
    pub fn short_date(self, date: NaiveDate) -> String {
        let month = self.of(MONTHS[date.month0() as usize]);
        let short = match month {
            "Agustus" => "Agu",
            name => &name[..3],
        };
        format!("{} {short} {}", date.day(), date.year())
    }

    /// `Kamis, 14 Maret 2024`
    pub fn day_and_date(self, date: NaiveDate) -> String {
        format!("{}, {}", self.weekday(date.weekday()), self.date(date))
    }

    /// `Kamis, 14 Maret 2024 dan Jumat, 15 Maret 2024`
    pub fn days_and_dates(self, dates: &[NaiveDate]) -> String {
        let days: Vec<_> = dates.iter().map(|date| self.day_and_date(*date)).collect();
        match days.split_last() {
            Some((last, earlier)) if !earlier.is_empty() => {
                format!("{} {} {last}", earlier.join("; "), self.of(("dan", "and")))
            }
            _ => days.concat(),
        }
    }

    /// `09.00`, which English writes `09:00`
    pub fn clock(self, time: NaiveTime) -> String {
        let dot = match self {
            Self::Id => '.',
            Self::En => ':',
        };
        format!("{:02}{dot}{:02}", time.hour(), time.minute())
    }
}

/// Whether offices are closed on this day of the week.
pub fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_offices_write_them() {
        let date = NaiveDate::from_ymd_opt(2024, 3, 14).unwrap();
        assert_eq!(Lang::Id.day_and_date(date), "Kamis, 14 Maret 2024");
        assert_eq!(Lang::En.day_and_date(date), "Thursday, 14 March 2024");
        assert_eq!(Lang::Id.short_date(date), "14 Mar 2024");
        let days: Vec<_> = date.iter_days().take(3).collect();
        assert_eq!(Lang::Id.days_and_dates(&days[..1]), "Kamis, 14 Maret 2024");
        assert_eq!(Lang::Id.days_and_dates(&days[..2]), "Kamis, 14 Maret 2024 dan Jumat, 15 Maret 2024");
        assert_eq!(
            Lang::En.days_and_dates(&days),
            "Thursday, 14 March 2024; Friday, 15 March 2024 and Saturday, 16 March 2024"
        );
        assert_eq!(Lang::Id.clock(NaiveTime::from_hms_opt(9, 5, 0).unwrap()), "09.05");
    }

    #[test]
    fn zones_are_read_back_as_written() {
        for zone in ["WIB", "WITA", "WIT", "+08:00", "-03:30"] {
            assert_eq!(zone.parse::<Zone>().unwrap().to_string(), zone);
        }
        assert!("Mars".parse::<Zone>().is_err());
    }
}
