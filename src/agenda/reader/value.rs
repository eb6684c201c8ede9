//! A value of a TOML document as the type that is wanted; any other type is a fault.

use chrono::{NaiveDate, NaiveTime};
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::Faults;
use crate::agenda::diagnostic::{Placed, Problem, Shape, SourcePlace};
use crate::agenda::{suggestion, syntax};

/// A suggestion longer than this helps nobody.
const LONGEST_SUGGESTION: usize = 80;

/// What a text is that stands where a table belongs: the value of the table's main key.
const MAIN_KEYS: [(&str, &str); 5] =
    [("chair", "office"), ("secretary", "office"), ("note_taker", "office"), ("step", "title"), ("indicators", "name")];

type SpannedItem<'t> = Spanned<DeValue<'t>>;

/// The value under a key, with where to say what is wrong with it.
pub struct Value<'t> {
    pub key: &'static str,
    pub item: &'t SpannedItem<'t>,
    pub place: SourcePlace,
    pub faults: &'t Faults,
}

impl<'t> Value<'t> {
    pub fn text(&self) -> Option<Placed<String>> {
        match self.item.get_ref() {
            DeValue::String(text) => Some(Placed { value: text.to_string(), place: self.place.clone() }),
            _ => self.wrong(Shape::Text),
        }
    }

    /// A number too large for 64 bits counts as the largest.
    pub fn integer(&self) -> Option<Placed<i64>> {
        match self.item.get_ref() {
            DeValue::Integer(number) => {
                let value = i64::from_str_radix(number.as_str(), number.radix()).unwrap_or(i64::MAX);
                Some(Placed { value, place: self.place.clone() })
            }
            _ => self.wrong(Shape::Integer),
        }
    }

    pub fn flag(&self) -> Option<bool> {
        match self.item.get_ref() {
            DeValue::Boolean(flag) => Some(*flag),
            _ => self.wrong(Shape::YesNo),
        }
    }

    pub fn date(&self) -> Option<NaiveDate> {
        match self.item.get_ref() {
            DeValue::Datetime(moment) if shape(self.item) == Shape::Date => {
                let date = moment.date?;
                NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
            }
            _ => self.wrong(Shape::Date),
        }
    }

    /// A leap second counts as the second before it.
    pub fn time(&self) -> Option<NaiveTime> {
        match self.item.get_ref() {
            DeValue::Datetime(moment) if shape(self.item) == Shape::Time => {
                let time = moment.time?;
                NaiveTime::from_hms_opt(time.hour.into(), time.minute.into(), time.second.unwrap_or(0).min(59).into())
            }
            _ => self.wrong(Shape::Time),
        }
    }

    pub fn list(&self) -> Option<&'t DeArray<'t>> {
        self.item.get_ref().as_array().or_else(|| self.wrong(Shape::List))
    }

    pub fn table(&self) -> Option<&'t DeTable<'t>> {
        self.item.get_ref().as_table().or_else(|| self.wrong(Shape::Table))
    }

    fn wrong<T>(&self, expected: Shape) -> Option<T> {
        let Self { key, item, place, faults } = self;
        let written = place.source.text.get(item.span()).unwrap_or_default();
        let impossible = item.get_ref().as_str().and_then(|text| impossible(text, expected));
        let problem = impossible.unwrap_or(Problem::WrongType { key, expected, found: shape(item) });
        let meant = meant(key, item, written, expected).filter(|meant| meant.len() <= LONGEST_SUGGESTION);
        faults.suggest(place, problem, || meant);
        None
    }
}

/// How the value would be written if it was only dressed as the wrong type.
fn meant(key: &str, item: &SpannedItem, written: &str, expected: Shape) -> Option<String> {
    match (item.get_ref(), expected) {
        (DeValue::String(text), Shape::List) => Some(format!("[{}]", suggestion::quoted(text))),
        (DeValue::String(text), Shape::Date) => suggestion::date(text),
        (DeValue::String(text), Shape::Time) => suggestion::time(text),
        (DeValue::String(text), Shape::Table) => {
            let (_, main) = MAIN_KEYS.iter().find(|(table, _)| *table == key)?;
            Some(format!("{{ {main} = {} }}", suggestion::quoted(text)))
        }
        (DeValue::String(text), _) => Some(text.trim().to_owned())
            .filter(|bare| DeValue::parse(bare).is_ok_and(|value| shape(&value) == expected)),
        (DeValue::Array(_), Shape::Table) => {
            written.strip_prefix('[')?.strip_suffix(']').map(|inner| inner.trim().to_owned())
        }
        (DeValue::Array(_) | DeValue::Table(_), Shape::Text) => None,
        (_, Shape::Text) => Some(suggestion::quoted(written)),
        (_, Shape::List) => Some(format!("[{written}]")),
        _ => None,
    }
}

/// A text that would be a date or a time if there were such a day or hour.
fn impossible(text: &str, expected: Shape) -> Option<Problem> {
    let error = DeValue::parse(text.trim()).err()?;
    match (syntax::problem(error.message(), text), expected) {
        (problem @ Problem::ImpossibleDate(_), Shape::Date) => Some(problem),
        (problem @ Problem::ImpossibleTime(_), Shape::Time) => Some(problem),
        _ => None,
    }
}

fn shape(item: &SpannedItem) -> Shape {
    match item.get_ref() {
        DeValue::String(_) => Shape::Text,
        DeValue::Integer(_) => Shape::Integer,
        DeValue::Float(_) => Shape::Fraction,
        DeValue::Boolean(_) => Shape::YesNo,
        DeValue::Datetime(moment) => match (moment.date, moment.time) {
            (Some(_), None) => Shape::Date,
            (None, Some(_)) => Shape::Time,
            _ => Shape::DateAndTime,
        },
        DeValue::Array(_) => Shape::List,
        DeValue::Table(_) => Shape::Table,
    }
}
