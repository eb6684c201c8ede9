//! Duties that repeat: *tanggal 5 setiap bulan*, *3 (tiga) bulan sekali*, *setiap Selasa mulai April*.

use chrono::{Datelike, Days as Count, Months, NaiveDate, Weekday};

use super::Reading;
use super::cursor::Cursor;
use super::days::{Part, Sense};
use super::lexicon::{self, Unit};
use super::rule::{Frequency, Rule};
use super::single::single;

/// What was said of a rule, in any order.
#[derive(Default)]
struct Parts {
    /// Said to repeat.
    every: bool,
    period: Option<(u32, Unit)>,
    part: Option<Part>,
    weekdays: Vec<Weekday>,
    working_days: bool,
    /// Which week or day of the month; -1 the last.
    nth: Vec<i32>,
    month_days: Vec<u32>,
    /// Day and month.
    dates: Vec<(u32, u32)>,
    months: Vec<u32>,
    start: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

/// The rule that all of the words say.
pub fn read(it: Cursor) -> Option<Reading> {
    const LONGEST: usize = 40;
    let repeats = |row: &str| it.tokens.iter().any(|token| row.split('|').any(|word| token.text == word));
    let marks =
        [lexicon::EVERY, "sekali|per|setiap|kali|rutin|berkala|perbulan|perminggu|pertahun|pertriwulan|persemester"];
    let adverb = lexicon::ADVERBS.iter().any(|(row, ..)| repeats(row) || row.contains(' '));
    if it.tokens.len() > LONGEST || !(marks.into_iter().any(repeats) || adverb) {
        return None;
    }
    let mut rest = it;
    let mut parts = Parts::default();
    while !rest.done() {
        parts.take(&mut rest)?;
    }
    let rule = parts.every.then(|| parts.rule(it.meeting()))??;
    let (mut rule, first) = rule;
    rule.until = parts.until;
    let soonest = it.meeting().succ_opt()?.max(parts.start.unwrap_or(it.meeting()));
    let first = if rule.interval > 1 { first } else { rule.next(first, soonest)? };
    let first = rule.next(first, soonest)?;
    Some(Reading::Recurring { rule, first, estimate: matches!(parts.part, Some(Part::Start | Part::Middle)) })
}

impl Parts {
    /// Takes the next of its parts.
    fn take(&mut self, it: &mut Cursor) -> Option<()> {
        it.attempt(|it| self.every(it))
            .or_else(|| it.attempt(|it| self.limits(it)))
            .or_else(|| it.attempt(|it| self.in_month(it)))
            .or_else(|| it.attempt(|it| self.week_or_day(it)))
            .or_else(|| it.attempt(|it| self.part(it)))
            .or_else(|| it.attempt(|it| self.month(it)))
            .or_else(|| it.attempt(Cursor::clock))
            .or_else(|| {
                let row =
                    "bulan berikutnya|bulan berjalan|bulan bersangkutan|bulan yang sama|tahun berjalan|berikutnya";
                let filler = it.take(row) || it.take(lexicon::FILLERS) || it.take(lexicon::DONE);
                filler.then_some(())
            })
    }

    /// `setiap 3 (tiga) bulan sekali`, `setahun sekali`, `satu kali sebulan`, `per triwulan`, `bulanan`
    fn every(&mut self, it: &mut Cursor) -> Option<()> {
        let adverb = lexicon::ADVERBS.iter().find(|(row, ..)| it.take(row));
        if let Some((_, count, unit)) = adverb {
            return self.period(*count, *unit);
        }
        let glued = it.peek().strip_prefix("per").and_then(Self::unit_of);
        if let Some((months, unit)) = glued {
            it.tokens = &it.tokens[1..];
            return self.period(months, unit);
        }
        if it.take("per") {
            let (count, unit) = Self::count_and_unit(it)?;
            return self.period(count, unit);
        }
        if it.attempt(|it| once(it)).is_some() {
            while it.take("dalam|per|setiap|tiap|untuk") {}
            let (count, unit) = Self::count_and_unit(it)?;
            return self.period(count, unit);
        }
        if it.take(lexicon::EVERY) {
            self.every = true;
            let mut ahead = *it;
            let is_named = (ahead.take("hari") && ahead.take_nth(&lexicon::WEEKDAYS).is_some())
                || (ahead.take(lexicon::MONTH) && ahead.take_nth(&lexicon::MONTHS).is_some());
            if let Some((count, unit)) = it.attempt(|it| if is_named { None } else { Self::count_and_unit(it) }) {
                let is_nth = unit == Unit::Week && count == 1 && { *it }.last_or_ordinal().is_some();
                if is_nth {
                    return self.nth(it);
                }
                it.take("sekali");
                return self.period(count, unit);
            }
            return Some(());
        }
        let (count, unit) = Self::count_and_unit(it)?;
        (it.attempt(|it| once(it)).is_some()).then_some(())?;
        self.period(count, unit)
    }

    fn period(&mut self, count: u32, unit: Unit) -> Option<()> {
        let is_new = self.period.is_none_or(|known| known == (count, unit) || known.1 == Unit::Day);
        (is_new && (1..=120).contains(&count)).then_some(())?;
        self.every = true;
        match unit {
            Unit::WorkingDay => self.working_days = true,
            _ => self.period = Some((count, unit)),
        }
        Some(())
    }

    fn count_and_unit(it: &mut Cursor) -> Option<(u32, Unit)> {
        if let Some(unit) = it.take_of(&lexicon::SINGLES) {
            return Some((1, unit));
        }
        let count = it.number().unwrap_or(1).min(1_000);
        if let Some(unit) = it.take_of(&lexicon::LENGTHS).filter(|unit| *unit != Unit::Hour) {
            return Some((count, unit));
        }
        if let Some(months) = it.take_of(&lexicon::PERIODS) {
            return Some((count * months, Unit::Month));
        }
        let (months, unit) = Self::unit_of(it.peek().strip_suffix("nya")?)?;
        it.tokens = &it.tokens[1..];
        Some((count * months, unit))
    }

    /// A unit in one word, and how many of it.
    fn unit_of(word: &str) -> Option<(u32, Unit)> {
        let is_in = |row: &str| row.split('|').any(|known| known == word);
        let unit = lexicon::LENGTHS.iter().find(|(row, _)| is_in(row)).map(|(_, unit)| (1, *unit));
        let period = || lexicon::PERIODS.iter().find(|(row, _)| is_in(row)).map(|(_, months)| (*months, Unit::Month));
        unit.or_else(period).filter(|(_, unit)| *unit != Unit::Hour)
    }

    /// `mulai April`, `sampai Desember`
    fn limits(&mut self, it: &mut Cursor) -> Option<()> {
        const FROM: &str = "terhitung mulai|terhitung sejak|terhitung|dimulai dari|dimulai sejak|dimulai|mulai dari|mulai|sejak|berlaku mulai|berlaku sejak|dari";
        let starts = it.take(FROM);
        (starts || it.take(lexicon::RANGES)).then_some(())?;
        it.take("pada|dari");
        let (length, days) =
            (1..=it.tokens.len().min(8)).rev().find_map(|length| match single(it.with(&it.tokens[..length])) {
                Some(Sense::Days(days)) => Some((length, days)),
                _ => None,
            })?;
        it.tokens = &it.tokens[length..];
        match starts {
            true => self.start = Some(days.first),
            false => self.until = Some(days.last),
        }
        Some(())
    }

    /// `tanggal 5`, `tanggal 1 dan 15`, `tgl 1-10`, `30 Juni`
    fn in_month(&mut self, it: &mut Cursor) -> Option<()> {
        let marked = it.take(lexicon::DATE);
        loop {
            let day = it.number().filter(|day| (1..=31).contains(day))?;
            let month = it.attempt(|it| {
                it.take("-|/");
                it.take_nth(&lexicon::MONTHS)
            });
            match month {
                Some(month) => {
                    let exists = NaiveDate::from_ymd_opt(2024, month, day).is_some();
                    exists.then(|| self.dates.push((day, month)))?;
                }
                None if marked => self.month_days.push(day),
                None => return None,
            }
            let another = |it: &mut Cursor, row: &str| {
                it.attempt(|it| {
                    (it.take(row) && {
                        it.take(lexicon::DATE);
                        { *it }.number()
                    }
                    .is_some())
                    .then_some(())
                })
            };
            if month.is_none() && (another(it, lexicon::RANGES).or_else(|| another(it, "-"))).is_some() {
                self.month_days.pop();
            } else if another(it, lexicon::LISTS).or_else(|| another(it, ",|/")).is_none() {
                return Some(());
            }
        }
    }

    /// `minggu ke-2`, `hari Selasa`, `Senin dan Kamis`, `Senin s.d. Jumat`, `Senin pertama`, `hari kerja terakhir`
    fn week_or_day(&mut self, it: &mut Cursor) -> Option<()> {
        if it.take(lexicon::WEEK) && !it.done() {
            return self.nth(it);
        }
        if it.take("hari kerja") {
            self.working_days = true;
            return self.nth(it);
        }
        it.take("hari");
        let mut from = it.take_nth(&lexicon::WEEKDAYS)? - 1;
        loop {
            self.weekdays.push(weekday(from)?);
            let until = it.attempt(|it| {
                (it.take(lexicon::RANGES) || it.take("-")).then_some(())?;
                it.take("hari");
                it.take_nth(&lexicon::WEEKDAYS)
            });
            if let Some(to) = until {
                while from % 7 != (to - 1) % 7 {
                    from += 1;
                    self.weekdays.push(weekday(from)?);
                }
            }
            let next = it.attempt(|it| {
                (it.take(lexicon::LISTS) || it.take(",|/")).then_some(())?;
                it.take("hari");
                it.take_nth(&lexicon::WEEKDAYS)
            });
            match next {
                Some(next) => from = next - 1,
                None => break,
            }
        }
        it.attempt(|it| self.nth(it));
        Some(())
    }

    fn nth(&mut self, it: &mut Cursor) -> Option<()> {
        loop {
            it.take("-");
            let nth = it.last_or_ordinal()?.map_or(-1, |n| n as i32);
            (nth <= 31).then(|| self.nth.push(nth))?;
            let more = it.attempt(|it| (it.take(lexicon::LISTS) && { *it }.last_or_ordinal().is_some()).then_some(()));
            if more.is_none() {
                return Some(());
            }
        }
    }

    /// `akhir setiap triwulan`, `akhir bulan`
    fn part(&mut self, it: &mut Cursor) -> Option<()> {
        self.part = Some(it.part()?);
        if let Some((count, unit)) = it.attempt(Self::count_and_unit) {
            let known = self.period.replace((count, unit));
            self.period = Some(known.filter(|known| *known != (count, unit)).unwrap_or((count, unit)));
        }
        Some(())
    }

    fn month(&mut self, it: &mut Cursor) -> Option<()> {
        it.take(lexicon::MONTH);
        self.months.push(it.take_nth(&lexicon::MONTHS)?);
        Some(())
    }

    /// The rule, and a day from which its intervals are counted.
    fn rule(&self, meeting: NaiveDate) -> Option<(Rule, NaiveDate)> {
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
                Some(Part::Start) => Weekday::Mon,
                Some(Part::Middle) => Weekday::Wed,
                Some(Part::End) | None => Weekday::Fri,
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
        let starts = self.part == Some(Part::Start) || (self.part.is_none() && !self.month_days.is_empty());
        if count > 1 && 12 % count == 0 {
            let offset = match self.part {
                _ if starts => 1,
                Some(Part::Middle) => count / 2 + count % 2,
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
                Some(Part::Start) => 1,
                Some(Part::Middle) => 6,
                Some(Part::End) | None => 12,
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
            rule.month_days = self.month_days.iter().map(|day| *day as i32).collect();
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
            Some(Part::Start) if whole_month => 10,
            Some(Part::Middle) => 15,
            _ => -1,
        }];
        Some(())
    }
}

const WORKING_DAYS: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

fn weekday(n: u32) -> Option<Weekday> {
    Weekday::try_from((n % 7) as u8).ok()
}

/// `sekali`, `satu kali`, `1 (satu) kali`
fn once(it: &mut Cursor) -> Option<()> {
    if it.take("sekali") {
        return Some(());
    }
    (it.number()? == 1 && it.take("kali")).then_some(())
}
