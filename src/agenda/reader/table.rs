//! A table of a TOML document, asked for its keys by name and type.

use std::cell::RefCell;
use std::ops::RangeInclusive;

use chrono::{NaiveDate, NaiveTime};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Faults;
use super::value::Value;
use crate::agenda::diagnostic::{Placed, Problem, SourcePlace, Thing};
use crate::agenda::suggestion;
use crate::text::{self, slug};

/// The format that is read here.
const FORMAT: i64 = 1;

/// Where the parser puts a value that is not there.
const NOWHERE: std::ops::Range<usize> = 0..0;

pub struct Table<'t> {
    entries: &'t DeTable<'t>,
    /// As it is called in messages, such as `[meeting]`.
    name: &'static str,
    pub place: SourcePlace,
    pub faults: &'t Faults,
    asked: RefCell<Vec<&'static str>>,
    /// Keys that are not there, unless another key turns out to be one of them misspelt.
    missing: RefCell<Vec<(&'static str, Problem)>>,
}

impl<'t> Table<'t> {
    pub fn new(entries: &'t DeTable<'t>, place: SourcePlace, name: &'static str, faults: &'t Faults) -> Self {
        Self { entries, name, place, faults, asked: RefCell::default(), missing: RefCell::default() }
    }

    /// Takes out what is wanted; the keys that nobody asked for are faults.
    pub fn read<T>(self, read: impl FnOnce(&Self) -> T) -> T {
        let value = read(&self);
        let asked = self.asked.into_inner();
        let mut misspelt = Vec::new();
        for key in self.entries.keys().filter(|key| !asked.contains(&key.get_ref().as_ref())) {
            let place = SourcePlace { source: self.place.source.clone(), span: key.span() };
            let problem = Problem::UnknownKey { key: key.get_ref().to_string(), table: self.name };
            let meant = suggestion::key(key.get_ref(), &asked);
            misspelt.extend(meant.clone());
            self.faults.suggest(&place, problem, || meant);
        }
        for (_, problem) in self.missing.into_inner().into_iter().filter(|(key, _)| !misspelt.iter().any(|m| m == key))
        {
            self.faults.missing(&self.place, problem);
        }
        value
    }

    /// Whether the document says that it is for a later rakor, which is a fault.
    pub fn is_newer(&self) -> bool {
        let format = self.integer("format", 1..=i64::MAX);
        let newer = format.filter(|format| format.value != FORMAT);
        if let Some(format) = &newer {
            self.faults.add(&format.place, Problem::Newer);
        }
        newer.is_some()
    }

    pub fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// The value that must be there; where the key is there, its own fault is enough.
    pub fn required<T>(&self, key: &'static str, value: Option<T>) -> Option<T> {
        if !self.has(key) {
            self.miss(key, Problem::Missing { key, table: self.name });
        }
        value
    }

    /// A problem that comes from this key not being there.
    pub fn miss(&self, key: &'static str, problem: Problem) {
        self.missing.borrow_mut().push((key, problem));
    }

    /// One line of clean text, `None` where it is empty.
    pub fn text(&self, key: &'static str) -> Option<Placed<String>> {
        self.value(key).and_then(|value| one_text(&value)).filter(|text| !text.value.is_empty())
    }

    /// A text that says something where it is there.
    pub fn given_name(&self, key: &'static str) -> Option<Placed<String>> {
        self.value(key).and_then(|value| one_text(&value)).and_then(|name| self.filled(key, name))
    }

    /// A text that must be there and say something.
    pub fn name(&self, key: &'static str) -> Option<Placed<String>> {
        let name = self.given_name(key);
        self.required(key, name)
    }

    /// A list of texts, each of which says something.
    pub fn names(&self, key: &'static str) -> Vec<Placed<String>> {
        self.items(key).filter_map(|value| one_text(&value)).filter_map(|name| self.filled(key, name)).collect()
    }

    /// A list of lists of texts, each of which says something.
    pub fn rows(&self, key: &'static str) -> Vec<Placed<Vec<Placed<String>>>> {
        let row = |row: Value<'t>| {
            let texts = row.list()?.iter().filter_map(|item| one_text(&self.value_of(key, item)));
            let value = texts.filter_map(|text| self.filled(key, text)).collect();
            Some(Placed { value, place: row.place })
        };
        self.items(key).filter_map(row).collect()
    }

    /// A word of ASCII letters, digits and hyphens.
    pub fn key(&self, key: &'static str) -> Option<Placed<String>> {
        self.text(key).inspect(|word| self.check_key(word))
    }

    /// Such a word, which must be there.
    pub fn id(&self, key: &'static str) -> Option<Placed<String>> {
        self.name(key).inspect(|word| self.check_key(word))
    }

    pub fn integer(&self, key: &'static str, range: RangeInclusive<i64>) -> Option<Placed<i64>> {
        let number = self.value(key)?.integer()?;
        if range.contains(&number.value) {
            return Some(number);
        }
        let problem = Problem::OutOfRange { key, least: *range.start(), most: *range.end() };
        self.faults.add(&number.place, problem);
        None
    }

    pub fn flag(&self, key: &'static str) -> Option<bool> {
        self.value(key)?.flag()
    }

    pub fn date(&self, key: &'static str) -> Option<NaiveDate> {
        self.value(key)?.date()
    }

    pub fn time(&self, key: &'static str) -> Option<NaiveTime> {
        self.value(key)?.time()
    }

    /// The table under a key.
    pub fn table<T>(&self, key: &'static str, name: &'static str, read: impl FnOnce(&Table) -> T) -> Option<T> {
        let value = self.value(key)?;
        Some(self.inner(name, value.table()?, value.place).read(read))
    }

    /// The tables under a key, in their order.
    pub fn tables<T>(&self, key: &'static str, name: &'static str, mut read: impl FnMut(&Table) -> T) -> Vec<T> {
        let tables = self.items(key).filter_map(|value| Some((value.table()?, value.place)));
        tables.map(|(entries, place)| self.inner(name, entries, place).read(&mut read)).collect()
    }

    /// A word is none of those that are possible; `names` are what each is called, and each itself.
    pub fn no_choice(&self, thing: Thing, word: &Placed<String>, names: &[(&str, &str)]) {
        let mut choices: Vec<&str> = names.iter().map(|(_, choice)| *choice).collect();
        choices.dedup();
        let problem = Problem::NoChoice { thing, word: word.value.clone(), choices: choices.join(", ") };
        let meant = || suggestion::nearest(&word.value.to_lowercase(), names.iter().copied());
        self.faults.suggest(&word.place, problem, meant);
    }

    fn inner(&self, name: &'static str, entries: &'t DeTable<'t>, place: SourcePlace) -> Table<'t> {
        Table::new(entries, place, name, self.faults)
    }

    fn value(&self, key: &'static str) -> Option<Value<'t>> {
        self.asked.borrow_mut().push(key);
        self.entries.get(key).filter(|item| item.span() != NOWHERE).map(|item| self.value_of(key, item))
    }

    fn items(&self, key: &'static str) -> impl Iterator<Item = Value<'t>> {
        let list = self.value(key).and_then(|value| value.list());
        list.into_iter().flat_map(|list| list.iter()).map(move |item| self.value_of(key, item))
    }

    fn value_of(&self, key: &'static str, item: &'t Spanned<DeValue<'t>>) -> Value<'t> {
        let place = SourcePlace { source: self.place.source.clone(), span: item.span() };
        Value { key, item, place, faults: self.faults }
    }

    fn check_key(&self, word: &Placed<String>) {
        if !suggestion::is_key(&word.value) {
            let problem = Problem::NotAKey(word.value.clone());
            self.faults.suggest(&word.place, problem, || slug(&word.value));
        }
    }

    fn filled(&self, key: &'static str, name: Placed<String>) -> Option<Placed<String>> {
        if name.value.is_empty() {
            self.faults.add(&name.place, Problem::Empty(key));
            return None;
        }
        Some(name)
    }
}

fn one_text(value: &Value) -> Option<Placed<String>> {
    value.text().map(|text| Placed { value: text::clean(&text.value), ..text })
}
