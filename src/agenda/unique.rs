//! Names that may be given once; the second time is a fault that shows both places.

use std::collections::BTreeMap;

use super::diagnostic::{Placed, Problem, SourcePlace, Thing};
use super::reader::Table;

pub struct Unique {
    thing: Thing,
    first: BTreeMap<String, SourcePlace>,
}

impl Unique {
    pub fn new(thing: Thing) -> Self {
        Self { thing, first: BTreeMap::new() }
    }

    /// Whether the name is new. Names with the same `key` are the same.
    pub fn admit(&mut self, table: &Table, key: String, name: &Placed<String>) -> bool {
        if let Some(first) = self.first.get(&key) {
            let problem = Problem::Doubled(self.thing, name.value.clone(), first.clone());
            table.faults.add(&name.place, problem);
            return false;
        }
        self.first.insert(key, name.place.clone());
        true
    }
}
