//! How a duty repeats, in words: *tiap tanggal 5*, *every Monday and Thursday*.

use chrono::Weekday;

use crate::calendar::MONTHS;
use crate::deadline::rule::{Frequency, Rule};
use crate::lang::Lang;

words! {
    which_days: "untuk tanggal", "for the day";
    every_day: "tiap hari", "every day";
    every_working_day: "tiap hari kerja", "every working day";
    working_day: "hari kerja", "working day";
    month_end: "akhir bulan", "last day";
    last_one: "terakhir", "last";
    list_and: "dan", "and";
}

sentences! {
    repeats(rule, day): "{rule}, berikutnya {day}", "{rule}, next {day}";
    for_day(day): "untuk {day}", "for {day}";
    every_so_many_days(count): "tiap {count} hari", "every {count} days";
    every_one(what): "tiap {what}", "every {what}";
    every_so_many_weeks(count, days): "tiap {count} minggu, {days}", "every {count} weeks, {days}";
    every_so_many_months(count, days): "tiap {count} bulan, {days}", "every {count} months, {days}";
    every_so_many_years(count, days): "tiap {count} tahun, {days}", "every {count} years, {days}";
    on_day(days): "tanggal {days}", "day {days}";
    month_on_day(days): "tiap tanggal {days}", "every month on day {days}";
    month_on(days): "tiap {days}", "every month on the {days}";
    end_of(months): "akhir {months}", "last day of {months}";
    until_day(day): " sampai {day}", " until {day}";
}

impl Lang {
    /// `tiap tanggal 5`, `tiap Jumat kedua`, `tiap akhir Maret, Juni, September, dan Desember`
    pub fn every(self, rule: &Rule) -> String {
        let count = rule.interval;
        let words = match rule.frequency {
            Frequency::Daily if count == 1 => self.every_day().into(),
            Frequency::Daily => self.every_so_many_days(count),
            Frequency::Weekly if is_working_days(rule) && count == 1 => self.every_working_day().into(),
            Frequency::Weekly if count == 1 => self.every_one(self.weekdays(rule)),
            Frequency::Weekly => self.every_so_many_weeks(count, self.weekdays(rule)),
            Frequency::Monthly if count == 1 => match self.month_days(rule) {
                Some(days) => self.month_on_day(days),
                None => self.month_on(self.in_month(rule)),
            },
            Frequency::Monthly => self.every_so_many_months(count, self.in_month(rule)),
            Frequency::Yearly if count == 1 => self.every_one(self.in_year(rule)),
            Frequency::Yearly => self.every_so_many_years(count, self.in_year(rule)),
        };
        words + &rule.until.map(|day| self.until_day(self.date(day))).unwrap_or_default()
    }

    fn weekdays(self, rule: &Rule) -> String {
        self.listed(rule.weekdays.iter().map(|(_, day)| self.weekday(*day).to_owned()).collect())
    }

    /// `1 dan 15`; none where its days are not said by their numbers.
    fn month_days(self, rule: &Rule) -> Option<String> {
        let days = match (rule.position, rule.month_days.as_slice()) {
            (Some(-1), [.., last]) => vec![last.to_string()],
            (None, days) if !days.is_empty() && days.iter().all(|day| *day > 0) => {
                days.iter().map(i32::to_string).collect()
            }
            _ => return None,
        };
        Some(self.listed(days))
    }

    /// `akhir bulan`, `tanggal 5`, `Jumat kedua`, `hari kerja terakhir`
    fn in_month(self, rule: &Rule) -> String {
        if let Some(days) = self.month_days(rule) {
            return self.on_day(days);
        }
        match (rule.position, rule.weekdays.as_slice()) {
            (_, []) => self.month_end().into(),
            (Some(n), _) => self.nth(n, self.working_day()),
            (None, days) => self.listed(days.iter().map(|(n, day)| self.nth(*n, self.weekday(*day))).collect()),
        }
    }

    /// `30 Juni`, `akhir Juni dan Desember`, `Jumat kedua Mei`
    fn in_year(self, rule: &Rule) -> String {
        let name = |number: &u32| {
            MONTHS.get((*number as usize).wrapping_sub(1)).map(|(id, en)| if self == Self::Id { id } else { en })
        };
        let months = self.listed(rule.months.iter().filter_map(name).map(|name| (*name).to_owned()).collect());
        match self.month_days(rule) {
            Some(days) => format!("{days} {months}"),
            None if rule.weekdays.is_empty() => self.end_of(months),
            None => format!("{} {months}", self.in_month(rule)),
        }
    }

    /// `Jumat kedua`, `second Friday`
    fn nth(self, n: i32, what: &str) -> String {
        const NTH: [(&str, &str); 5] = [
            ("pertama", "first"),
            ("kedua", "second"),
            ("ketiga", "third"),
            ("keempat", "fourth"),
            ("kelima", "fifth"),
        ];
        let known = usize::try_from(n - 1).ok().and_then(|n| NTH.get(n));
        match (self, known, n) {
            (_, _, 0) => what.to_owned(),
            (Self::Id, Some((nth, _)), _) => format!("{what} {nth}"),
            (Self::En, Some((_, nth)), _) => format!("{nth} {what}"),
            (Self::Id, None, n) if n > 0 => format!("{what} ke-{n}"),
            (Self::En, None, n) if n > 0 => format!("{what} {n}"),
            (Self::Id, None, _) => format!("{what} {}", self.last_one()),
            (Self::En, None, _) => format!("{} {what}", self.last_one()),
        }
    }

    fn listed(self, words: Vec<String>) -> String {
        match words.as_slice() {
            [] => String::new(),
            [only] => only.clone(),
            [one, other] => format!("{one} {} {other}", self.list_and()),
            [all @ .., last] => format!("{}, {} {last}", all.join(", "), self.list_and()),
        }
    }
}

fn is_working_days(rule: &Rule) -> bool {
    let all = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
    rule.weekdays.iter().map(|(_, day)| *day).eq(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_said_as_people_say_it() {
        let cases = [
            ("FREQ=DAILY", "tiap hari", "every day"),
            ("FREQ=WEEKLY;BYDAY=MO,TH", "tiap Senin dan Kamis", "every Monday and Thursday"),
            ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "tiap hari kerja", "every working day"),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "tiap 2 minggu, Jumat", "every 2 weeks, Friday"),
            ("FREQ=MONTHLY;BYMONTHDAY=1,15", "tiap tanggal 1 dan 15", "every month on day 1 and 15"),
            ("FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", "tiap tanggal 30", "every month on day 30"),
            ("FREQ=MONTHLY;BYMONTHDAY=-1", "tiap akhir bulan", "every month on the last day"),
            ("FREQ=MONTHLY;BYDAY=2FR", "tiap Jumat kedua", "every month on the second Friday"),
            (
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "tiap hari kerja terakhir",
                "every month on the last working day",
            ),
            ("FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=-1", "tiap 5 bulan, akhir bulan", "every 5 months, last day"),
            ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30", "tiap 30 Juni", "every 30 June"),
            (
                "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1;UNTIL=20261231",
                "tiap akhir Juni dan Desember sampai 31 Desember 2026",
                "every last day of June and December until 31 December 2026",
            ),
        ];
        for (rule, id, en) in cases {
            let rule: Rule = rule.parse().unwrap();
            assert_eq!((Lang::Id.every(&rule).as_str(), Lang::En.every(&rule).as_str()), (id, en));
        }
    }
}
