//! The faults found so far, without those that only follow from another one.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use crate::agenda::diagnostic::{Fault, Problem, Source, SourcePlace};

/// From so many faults on no suggestion is looked for: nobody will see it.
const SUGGESTED: usize = 1000;

#[derive(Default)]
pub struct Faults {
    found: RefCell<Vec<Fault>>,
    /// Where the text is not TOML: file and start, and the end. What is read there says nothing.
    broken: RefCell<BTreeMap<(Rc<str>, usize), usize>>,
    /// The files in the order in which they were begun.
    files: RefCell<Vec<Rc<str>>>,
    /// A part of a text could not be read: a key that seems to be missing may be in there.
    torn: Cell<bool>,
    /// A whole file could not be read: a name that seems to be unknown may be in there.
    unread: Cell<bool>,
}

impl Faults {
    pub fn add(&self, place: &SourcePlace, problem: Problem) {
        self.suggest(place, problem, || None);
    }

    pub fn suggest(&self, place: &SourcePlace, problem: Problem, suggestion: impl FnOnce() -> Option<String>) {
        if self.is_broken(place) {
            return;
        }
        let mut found = self.found.borrow_mut();
        let suggestion = if found.len() < SUGGESTED { suggestion() } else { None };
        found.push(Fault { place: place.clone(), problem, suggestion });
    }

    /// A key is not there, which can be said only of a text that is whole.
    pub fn missing(&self, place: &SourcePlace, problem: Problem) {
        if !self.torn.get() {
            self.add(place, problem);
        }
    }

    /// What was named is not there, which can be said only if everything could be read.
    pub fn unknown(&self, place: &SourcePlace, problem: Problem, suggestion: impl FnOnce() -> Option<String>) {
        if self.is_whole() {
            self.suggest(place, problem, suggestion);
        }
    }

    pub fn is_whole(&self) -> bool {
        !self.torn.get() && !self.unread.get()
    }

    pub fn begin(&self, source: &Source) {
        self.files.borrow_mut().push(source.name.clone());
    }

    /// From now on no key is called missing, and no name unknown.
    pub fn tear(&self) {
        self.torn.set(true);
    }

    /// From now on no name is called unknown.
    pub fn leave_unread(&self) {
        self.unread.set(true);
    }

    /// From now on nothing is said of this stretch of a file.
    pub fn give_up(&self, source: &Source, stretch: Range<usize>) {
        self.broken.borrow_mut().insert((source.name.clone(), stretch.start), stretch.end);
    }

    fn is_broken(&self, place: &SourcePlace) -> bool {
        let at = (place.source.name.clone(), place.span.start);
        let broken = self.broken.borrow();
        broken.range(..=&at).next_back().is_some_and(|((name, _), end)| *name == at.0 && at.1 < *end)
    }

    /// The value, or all faults: file by file, from its top to its bottom.
    pub fn or<T>(self, value: Option<T>) -> Result<T, Vec<Fault>> {
        let mut found = self.found.into_inner();
        let files = self.files.into_inner();
        let file = |place: &SourcePlace| files.iter().position(|file| *file == place.source.name);
        found.sort_by_cached_key(|fault| (file(&fault.place), fault.place.span.start));
        match value {
            Some(value) if found.is_empty() => Ok(value),
            _ => Err(found),
        }
    }
}
