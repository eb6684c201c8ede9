//! How a duty repeats: a rule of RFC 5545 over days, as far as duties need one, and the days it falls on.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::sense::in_range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// Read with its first day, from which intervals are counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Rule {
    pub frequency: Frequency,
    /// Every so many days, weeks, months or years; at least one.
    pub interval: u32,
    pub months: Vec<u32>,
    /// From 1, or from -1 at the month's end.
    pub month_days: Vec<i32>,
    /// With which of the month it is, from 1 or from -1; 0 for each.
    pub weekdays: Vec<(i32, Weekday)>,
    /// Which of the month's days that fit, from 1 or from -1.
    pub position: Option<i32>,
    pub until: Option<NaiveDate>,
}

const FREQUENCIES: [(&str, Frequency); 4] = [
    ("DAILY", Frequency::Daily),
    ("WEEKLY", Frequency::Weekly),
    ("MONTHLY", Frequency::Monthly),
    ("YEARLY", Frequency::Yearly),
];
const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

impl Rule {
    pub fn new(frequency: Frequency, interval: u32) -> Self {
        let (months, month_days, weekdays) = Default::default();
        Self { frequency, interval, months, month_days, weekdays, position: None, until: None }
    }

    /// The days it falls on, from its first on.
    pub fn days(&self, first: NaiveDate) -> impl Iterator<Item = NaiveDate> {
        let end = self.until.unwrap_or(NaiveDate::MAX);
        first
            .iter_days()
            .take_while(move |date| *date <= end && in_range(date))
            .filter(move |date| self.has(*date, first))
    }

    /// The first of its days that isn't before this one.
    pub fn next(&self, first: NaiveDate, from: NaiveDate) -> Option<NaiveDate> {
        self.days(first).find(|date| *date >= from)
    }

    fn has(&self, date: NaiveDate, first: NaiveDate) -> bool {
        if !self.is_of_its_turn(date, first) || !self.fits(date, first) {
            return false;
        }
        let fitting = |days: &mut dyn Iterator<Item = NaiveDate>| {
            1 + days.take_while(|other| other.month() == date.month()).filter(|other| self.fits(*other, first)).count()
                as i32
        };
        match self.position {
            None => true,
            Some(n) if n > 0 => fitting(&mut date.iter_days().rev().skip(1)) == n,
            Some(n) => fitting(&mut date.iter_days().skip(1)) == -n,
        }
    }

    /// Whether the interval counts this day's week, month or year.
    fn is_of_its_turn(&self, date: NaiveDate, first: NaiveDate) -> bool {
        let months = |date: NaiveDate| i64::from(date.year()) * 12 + i64::from(date.month0());
        let weeks = |date: NaiveDate| (i64::from(date.num_days_from_ce()) - 1).div_euclid(7);
        let passed = match self.frequency {
            Frequency::Daily => (date - first).num_days(),
            Frequency::Weekly => weeks(date) - weeks(first),
            Frequency::Monthly => months(date) - months(first),
            Frequency::Yearly => i64::from(date.year() - first.year()),
        };
        passed % i64::from(self.interval.max(1)) == 0
    }

    fn fits(&self, date: NaiveDate, first: NaiveDate) -> bool {
        let length = i32::from(date.num_days_in_month());
        let day = date.day() as i32;
        let is_nth = |n: i32| n == 0 || n == (day - 1) / 7 + 1 || n == -((length - day) / 7 + 1);
        let by_day = self.weekdays.iter().any(|(n, weekday)| *weekday == date.weekday() && is_nth(*n));
        let by_month_day = self.month_days.iter().any(|n| *n == day || *n == day - length - 1);
        let in_month = match (self.months.is_empty(), self.frequency) {
            (true, Frequency::Yearly) => date.month() == first.month(),
            (empty, _) => empty || self.months.contains(&date.month()),
        };
        let on_day = match (self.weekdays.is_empty(), self.month_days.is_empty(), self.frequency) {
            (true, true, Frequency::Daily) => true,
            (true, true, Frequency::Weekly) => date.weekday() == first.weekday(),
            (true, true, _) => date.day() == first.day(),
            (no_weekdays, no_days, _) => (no_weekdays || by_day) && (no_days || by_month_day),
        };
        in_month && on_day
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let name = FREQUENCIES.iter().find(|(_, frequency)| *frequency == self.frequency).map_or("", |(name, _)| name);
        write!(f, "FREQ={name}")?;
        if self.interval > 1 {
            write!(f, ";INTERVAL={}", self.interval)?;
        }
        let mut list = |name: &str, values: Vec<String>| match values.is_empty() {
            true => Ok(()),
            false => write!(f, ";{name}={}", values.join(",")),
        };
        list("BYMONTH", self.months.iter().map(u32::to_string).collect())?;
        list("BYMONTHDAY", self.month_days.iter().map(i32::to_string).collect())?;
        let weekday = |(n, day): &(i32, Weekday)| {
            let which = if *n == 0 { String::new() } else { n.to_string() };
            format!("{which}{}", WEEKDAYS[day.num_days_from_monday() as usize])
        };
        list("BYDAY", self.weekdays.iter().map(weekday).collect())?;
        list("BYSETPOS", self.position.iter().map(i32::to_string).collect())?;
        list("UNTIL", self.until.iter().map(|date| date.format("%Y%m%d").to_string()).collect())
    }
}

/// Refused: not a rule, or one that says more than this reads.
#[derive(Debug, thiserror::Error)]
#[error("unknown rule")]
pub struct UnknownRule;

impl FromStr for Rule {
    type Err = UnknownRule;

    fn from_str(text: &str) -> Result<Self, UnknownRule> {
        fn list<T: FromStr>(value: &str) -> Option<Vec<T>> {
            value.split(',').map(|item| item.parse().ok()).collect()
        }
        let weekday = |item: &str| {
            let (n, name) = item.split_at_checked(item.len().checked_sub(2)?)?;
            let day = WEEKDAYS.iter().position(|known| *known == name)?;
            Some((if n.is_empty() { 0 } else { n.parse().ok()? }, Weekday::try_from(u8::try_from(day).ok()?).ok()?))
        };
        let mut rule = Self::new(Frequency::Daily, 1);
        let mut frequency = None;
        for part in text.split(';') {
            let (name, value) = part.split_once('=').ok_or(UnknownRule)?;
            let understood = (|| {
                match name {
                    "FREQ" => frequency = Some(FREQUENCIES.iter().find(|(known, _)| *known == value)?.1),
                    "INTERVAL" => rule.interval = value.parse().ok().filter(|n| *n > 0)?,
                    "BYMONTH" => rule.months = list(value)?,
                    "BYMONTHDAY" => rule.month_days = list(value)?,
                    "BYDAY" => rule.weekdays = value.split(',').map(weekday).collect::<Option<_>>()?,
                    "BYSETPOS" => rule.position = Some(value.parse().ok().filter(|n| *n != 0)?),
                    "UNTIL" => rule.until = Some(NaiveDate::parse_from_str(value, "%Y%m%d").ok()?),
                    _ => return None,
                }
                Some(())
            })();
            understood.ok_or(UnknownRule)?;
        }
        rule.frequency = frequency.ok_or(UnknownRule)?;
        Ok(rule)
    }
}

/// A rule that can be read; none where it says what this does not know.
pub fn known<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Rule>, D::Error> {
    Ok(Option::<String>::deserialize(from)?.and_then(|text| text.parse().ok()))
}

impl TryFrom<String> for Rule {
    type Error = UnknownRule;

    fn try_from(text: String) -> Result<Self, UnknownRule> {
        text.parse()
    }
}

impl From<Rule> for String {
    fn from(rule: Rule) -> Self {
        rule.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn days(rule: &str, first: &str, count: usize) -> Vec<String> {
        let rule: Rule = rule.parse().unwrap();
        rule.days(first.parse().unwrap()).take(count).map(|day| day.to_string()).collect()
    }

    /// Those that have days only, of section 3.8.5.3.
    #[test]
    fn the_examples_of_rfc_5545_fall_on_their_days() {
        let cases = [
            ("FREQ=DAILY;INTERVAL=10", "1997-09-02", "1997-09-02 1997-09-12 1997-09-22 1997-10-02"),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "1997-09-02", "1997-09-02 1997-09-04 1997-09-16 1997-09-18"),
            ("FREQ=MONTHLY;BYDAY=1FR", "1997-09-05", "1997-09-05 1997-10-03 1997-11-07 1997-12-05"),
            ("FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU,-1SU", "1997-09-07", "1997-09-07 1997-09-28 1997-11-02 1997-11-30"),
            ("FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28", "1997-09-28 1997-10-29 1997-11-28 1997-12-29"),
            ("FREQ=MONTHLY;BYMONTHDAY=1,-1", "1997-09-30", "1997-09-30 1997-10-01 1997-10-31 1997-11-01"),
            ("FREQ=YEARLY;BYMONTH=6,7", "1997-06-10", "1997-06-10 1997-07-10 1998-06-10 1998-07-10"),
            ("FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04", "1997-09-04 1997-10-07 1997-11-06 1997-12-04"),
            (
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
                "1997-09-29",
                "1997-09-29 1997-10-30 1997-11-27 1997-12-30",
            ),
            ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1998-02-13", "1998-02-13 1998-03-13 1998-11-13 1999-08-13"),
        ];
        for (rule, first, expected) in cases {
            // The years of the examples come before those that deadlines lie in; 28 years on, the weekdays are the same.
            let on = |day: &str| {
                let (year, rest) = day.split_once('-').unwrap();
                format!("{}-{rest}", year.parse::<i32>().unwrap() + 28)
            };
            let expected: Vec<String> = expected.split(' ').map(on).collect();
            assert_eq!(days(rule, &on(first), 4), expected, "{rule}");
        }
    }

    #[test]
    fn the_thirtieth_of_february_is_its_last_day_and_until_ends_a_rule() {
        let thirtieth = "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1";
        assert_eq!(days(thirtieth, "2023-01-30", 3), ["2023-01-30", "2023-02-28", "2023-03-30"]);
        assert_eq!(days("FREQ=DAILY;UNTIL=20240316", "2024-03-14", 9), ["2024-03-14", "2024-03-15", "2024-03-16"]);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            frequency in prop::sample::select(FREQUENCIES.map(|(_, frequency)| frequency).to_vec()),
            interval in 1..50u32,
            months in prop::collection::vec(1..=12u32, 0..4),
            month_days in prop::collection::vec(prop_oneof![-31..=-1i32, 1..=31i32], 0..4),
            weekdays in prop::collection::vec((-5..=5i32, (0..7u8).prop_map(|n| Weekday::try_from(n).unwrap())), 0..4),
            position in prop::option::of(prop_oneof![-5..=-1i32, 1..=5i32]),
            until in prop::option::of((0u64..20_000).prop_map(|n| {
                NaiveDate::from_ymd_opt(2000, 1, 1).unwrap() + chrono::Days::new(n)
            })),
        ) {
            let rule = Rule { frequency, interval, months, month_days, weekdays, position, until };
            prop_assert_eq!(rule.to_string().parse::<Rule>().unwrap(), rule);
        }

        #[test]
        fn no_text_makes_it_panic(text in "(FREQ=|BY[A-Z]{3,8}=|[A-Z]{2}|[0-9,;=-]|\\PC){0,12}") {
            if let Ok(rule) = text.parse::<Rule>() {
                let _ = rule.days(NaiveDate::from_ymd_opt(2024, 3, 14).unwrap()).take(3).count();
            }
        }
    }
}
