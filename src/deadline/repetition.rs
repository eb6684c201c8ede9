//! Duties that repeat: *tanggal 5 setiap bulan*, *3 (tiga) bulan sekali*, *setiap Selasa mulai April*.

use chrono::{NaiveDate, Weekday};

use super::TimeReading;
use super::cursor::Cursor;
use super::lexicon::{self, Unit};
use super::pattern::Pattern;
use super::sense::{PeriodPart, Sense};
use super::single::single;

/// The rule that all of the words say.
pub fn read(it: Cursor) -> Option<TimeReading> {
    const LONGEST: usize = 40;
    let repeats = |row: &str| it.tokens.iter().any(|token| row.split('|').any(|word| token.text == word));
    let marks =
        [lexicon::EVERY, "sekali|per|setiap|kali|rutin|berkala|perbulan|perminggu|pertahun|pertriwulan|persemester"];
    let adverb = lexicon::ADVERBS.iter().any(|(row, ..)| repeats(row) || row.contains(' '));
    if it.tokens.len() > LONGEST || !(marks.into_iter().any(repeats) || adverb) {
        return None;
    }
    let mut rest = it;
    let mut pattern = Pattern::default();
    while !rest.done() {
        pattern.take(&mut rest)?;
    }
    let (mut rule, counted_from) = pattern.every.then(|| pattern.rule(it.meeting()))??;
    rule.until = pattern.until;
    let soonest = it.meeting().succ_opt()?.max(pattern.start.unwrap_or(it.meeting()));
    let first = rule.next(counted_from, soonest)?;
    Some(TimeReading::Recurring {
        rule,
        first,
        estimate: matches!(pattern.part, Some(PeriodPart::Start | PeriodPart::Middle)),
    })
}

impl Pattern {
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
                if it.take("sebelum|sblm") {
                    self.before = true;
                    return Some(());
                }
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
}

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
