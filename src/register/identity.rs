//! Likely identities: what in a text may tell who a person is that must not be named. It warns, it never forbids.

mod nik;
mod phrase;
#[cfg(test)]
mod tests;
mod vocabulary;

use super::{Content, Entry, Meeting};

/// What gives a person away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trait {
    /// The number of an identity card or a family card, 16 digits.
    Nik,
    /// `An. B`, `inisial R`, `(R.S.)`
    Initials,
    /// `anak bernama Rani`
    Name,
    /// An age beside a name: `Budi (12 tahun)`.
    Age,
}

/// A place in a text that may tell who somebody is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likely {
    pub kind: Trait,
    /// The words found, as they stand there.
    pub words: String,
}

/// Everything in a text that may tell who somebody is, numbers first.
pub fn likely_identities(text: &str) -> Vec<Likely> {
    nik::numbers(text).into_iter().chain(phrase::phrases(text)).collect()
}

impl Content {
    /// Whom its text, its evidence and the words of its deadline may name. An age beside a name, which many harmless
    /// words look like, counts only where it was said in confidence.
    pub fn likely_identities(&self, confidential: bool) -> Vec<Likely> {
        let said = self.deadline.as_ref().map(|deadline| &deadline.said);
        let texts = [Some(&self.text), self.evidence.as_ref(), said].into_iter().flatten();
        let found = texts.flat_map(|text| likely_identities(text));
        found.filter(|likely| confidential || likely.kind != Trait::Age).collect()
    }
}

impl Meeting {
    /// Whether an entry belongs to a cluster, or was said at a step, that may concern persons who must not be named.
    pub fn heard_in_confidence(&self, entry: &Entry) -> bool {
        self.is_discreet_about(&entry.content)
            || entry.place.step.and_then(|step| self.step_now(step)).is_some_and(|step| self.is_confidential(step))
    }

    /// Whether a content belongs to a cluster that may concern persons who must not be named.
    pub fn is_discreet_about(&self, content: &Content) -> bool {
        let cluster = content.cluster.as_ref().and_then(|id| self.agenda.cluster(id));
        cluster.is_some_and(|cluster| cluster.confidential)
    }
}

/// What was found, as it is quoted between “ and ”.
pub fn quoted(found: &[Likely]) -> String {
    found.iter().map(|likely| likely.words.as_str()).collect::<Vec<_>>().join("”, “")
}
