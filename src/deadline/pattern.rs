//! What was said of how a duty repeats, and the rule that it makes.

use chrono::{Datelike, Days as Count, Months, NaiveDate, Weekday};

use super::lexicon::Unit;
use super::rule::{Frequency, Rule};
use super::sense::PeriodPart;

/// What was said of a rule, in any order.
#[derive(Default)]
pub struct Pattern {
    /// Said to repeat.
    pub every: bool,
    pub period: Option<(u32, Unit)>,
    pub part: Option<PeriodPart>,
    pub weekdays: Vec<Weekday>,
    pub working_days: bool,
    /// Which week or day of the month; -1 the last.
    pub nth: Vec<i32>,
    pub month_days: Vec<u32>,
    /// Day and month.
    pub dates: Vec<(u32, u32)>,
    pub months: Vec<u32>,
    /// The day before is the last.
    pub before: bool,
    pub start: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

impl Pattern {
    /// The rule, and a day from which its intervals are counted.
    pub fn rule(&self, meeting: NaiveDate) -> Option<(Rule, NaiveDate)> {
        if self.before && self.month_days.is_empty() {
            return None;
        }
        let (count, unit) = self.period.or_else(|| Some((1, self.usual_unit()?)))?;
        let month = meeting.with_day(1)?;
        match unit {
            Unit::Week => self.weekly(count, meeting),
            Unit::Day | Unit::WorkingDay if self.working_days && self.nth.is_empty() => Some((
                Rule { weekdays: WORKING_DAYS.map(|day| (0, day)).into(), ..Rule::new(Frequency::Weekly, 1) },
                meeting,
            )),
            Unit::Day => {
                let nothing_else = self.weekdays.is_empty() && self.month_days.is_empty() && self.dates.is_empty();
                let first = meeting.checked_add_days(Count::new(count.into()))?;
                nothing_else.then(|| (Rule::new(Frequency::Daily, count), first))
            }
            Unit::Month if self.dates.is_empty() && self.months.is_empty() => self.monthly(count, month),
            Unit::Year => self.yearly(count, meeting),
            Unit::Month | Unit::WorkingDay | Unit::Hour => None,
        }
    }

    fn usual_unit(&self) -> Option<Unit> {
        if !self.dates.is_empty() || !self.months.is_empty() {
            Some(Unit::Year)
        } else if !self.month_days.is_empty() || !self.nth.is_empty() {
            Some(Unit::Month)
        } else if !self.weekdays.is_empty() {
            Some(Unit::Week)
        } else {
            self.working_days.then_some(Unit::Day)
        }
    }

    fn weekly(&self, count: u32, meeting: NaiveDate) -> Option<(Rule, NaiveDate)> {
        if !(self.month_days.is_empty() && self.dates.is_empty() && self.months.is_empty() && self.nth.is_empty()) {
            return None;
        }
        let weekdays = if self.weekdays.is_empty() {
            vec![match self.part {
                Some(PeriodPart::Start) => Weekday::Mon,
                Some(PeriodPart::Middle) => Weekday::Wed,
                Some(PeriodPart::End) | None => Weekday::Fri,
            }]
        } else {
            self.weekdays.clone()
        };
        let monday = meeting.week(Weekday::Mon).checked_first_day()?;
        let first = monday.checked_add_days(Count::new(7 * u64::from(count - 1)))?;
        let mut weekdays: Vec<_> = weekdays.into_iter().map(|day| (0, day)).collect();
        weekdays.sort_by_key(|(_, day)| day.num_days_from_monday());
        weekdays.dedup();
        Some((Rule { weekdays, ..Rule::new(Frequency::Weekly, count) }, first))
    }

    /// Every so many months, counted within the year where that comes out even.
    fn monthly(&self, count: u32, month: NaiveDate) -> Option<(Rule, NaiveDate)> {
        let mut rule = Rule::new(Frequency::Monthly, count);
        let mut first = month.checked_add_months(Months::new(count - 1))?;
        let starts = self.part == Some(PeriodPart::Start) || (self.part.is_none() && !self.month_days.is_empty());
        if count > 1 && 12 % count == 0 {
            let offset = match self.part {
                _ if starts => 1,
                Some(PeriodPart::Middle) => count / 2 + count % 2,
                _ => count,
            };
            rule = Rule {
                months: (0..12 / count).map(|n| n * count + offset).collect(),
                ..Rule::new(Frequency::Yearly, 1)
            };
            first = month;
        }
        self.place(&mut rule, count == 1)?;
        Some((rule, first))
    }

    fn yearly(&self, count: u32, meeting: NaiveDate) -> Option<(Rule, NaiveDate)> {
        let mut rule = Rule::new(Frequency::Yearly, count);
        let first = NaiveDate::from_ymd_opt(meeting.year() + count as i32 - 1, 1, 1)?;
        if let [(day, _), ..] = self.dates[..] {
            let month_ends = self.dates.iter().all(|(day, month)| {
                NaiveDate::from_ymd_opt(2024, *month, *day)
                    .is_some_and(|date| u32::from(date.num_days_in_month()) == *day)
            });
            let same_day = self.dates.iter().all(|(other, _)| *other == day);
            rule.month_days = vec![if same_day {
                day as i32
            } else if month_ends {
                -1
            } else {
                return None;
            }];
            rule.months = self.dates.iter().map(|(_, month)| *month).collect();
            let nothing_else = self.month_days.is_empty() && self.months.is_empty() && self.nth.is_empty();
            return nothing_else.then_some((rule, first));
        }
        rule.months = self.months.clone();
        if rule.months.is_empty() {
            rule.months = vec![match self.part {
                Some(PeriodPart::Start) => 1,
                Some(PeriodPart::Middle) => 6,
                Some(PeriodPart::End) | None => 12,
            }];
            rule.month_days = vec![-1];
            let nothing_else = self.month_days.is_empty() && self.nth.is_empty() && self.weekdays.is_empty();
            return nothing_else.then_some((rule, first));
        }
        self.place(&mut rule, true)?;
        Some((rule, first))
    }

    /// Which days of its months.
    fn place(&self, rule: &mut Rule, whole_month: bool) -> Option<()> {
        let days = !self.month_days.is_empty();
        if days && self.weekdays.is_empty() && self.nth.is_empty() {
            let last = |day: &u32| match (self.before, *day as i32) {
                (true, 1) => -1,
                (before, day) => day - i32::from(before),
            };
            rule.month_days = self.month_days.iter().map(last).collect();
            rule.month_days.sort();
            if let [day @ 29..=31] = rule.month_days[..] {
                let whole: Vec<i32> = if day == 31 { vec![-1] } else { (28..=day).collect() };
                rule.position = (whole.len() > 1).then_some(-1);
                rule.month_days = whole;
            }
            return Some(());
        }
        if !days && self.working_days {
            rule.weekdays = WORKING_DAYS.map(|day| (0, day)).into();
            rule.position = Some(*self.nth.first().filter(|_| self.nth.len() == 1)?);
            return Some(());
        }
        if !days && !self.nth.is_empty() {
            let weekdays = if self.weekdays.is_empty() { &[Weekday::Fri][..] } else { &self.weekdays };
            let in_month = self.nth.iter().all(|n| *n <= 5 && *n != 0);
            rule.weekdays = self.nth.iter().flat_map(|n| weekdays.iter().map(|day| (*n, *day))).collect();
            return in_month.then_some(());
        }
        if days || !self.weekdays.is_empty() {
            return None;
        }
        rule.month_days = vec![match self.part {
            Some(PeriodPart::Start) if whole_month => 10,
            Some(PeriodPart::Middle) => 15,
            _ => -1,
        }];
        Some(())
    }
}

const WORKING_DAYS: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
