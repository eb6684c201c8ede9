//! The words of a field by which commitments that look like the same work are judged.

use serde::{Deserialize, Serialize};

use super::diagnostic::{Placed, Problem, Thing};
use super::reader::Table;
use super::unique::Unique;
use crate::text::fold;

/// What a framework or an agenda adds to the words of all offices.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OverlapWords {
    /// Each row is one thing, said in several ways.
    pub same: Vec<Vec<String>>,
    /// Of each row a commitment means one: two that name others are different work.
    pub different: Vec<Vec<String>>,
    /// Words that many commitments have, so that they say little.
    pub common: Vec<String>,
}

/// The `[overlap]` of a framework or an agenda; each phrase stands once under a key.
pub fn words(table: &Table) -> OverlapWords {
    table
        .table("overlap", "[overlap]", |table| OverlapWords {
            same: rows(table, "same"),
            different: rows(table, "different"),
            common: phrases(table, table.names("common"), &mut Unique::new(Thing::Phrase)),
        })
        .unwrap_or_default()
}

fn rows(table: &Table, key: &'static str) -> Vec<Vec<String>> {
    let mut known = Unique::new(Thing::Phrase);
    let mut row = |row: Placed<Vec<Placed<String>>>| {
        if row.value.len() < 2 {
            table.faults.add(&row.place, Problem::Alone(key));
        }
        phrases(table, row.value, &mut known)
    };
    table.rows(key).into_iter().map(&mut row).collect()
}

fn phrases(table: &Table, phrases: Vec<Placed<String>>, known: &mut Unique) -> Vec<String> {
    let is_phrase = |phrase: &Placed<String>| {
        let says_something = !fold(&phrase.value).is_empty();
        if !says_something {
            table.faults.add(&phrase.place, Problem::NotAName(phrase.value.clone()));
        }
        says_something
    };
    let new = phrases.into_iter().filter(is_phrase).filter(|phrase| known.admit(table, fold(&phrase.value), phrase));
    new.map(|phrase| phrase.value).collect()
}
