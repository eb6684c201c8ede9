//! Likely identities: what in a text may tell who a person is that must not be named. It warns, it never forbids.

mod nik;
mod phrase;
#[cfg(test)]
mod tests;
mod vocabulary;

/// What gives a person away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trait {
    /// The number of an identity card or a family card, 16 digits.
    Nik,
    /// `An. B`, `inisial R`, `(R.S.)`
    Initials,
    /// `anak bernama Rani`
    Name,
    /// An age beside a name: `Budi (12 tahun)`, `siswi Rani (14)`.
    Age,
    /// A name behind courtesy or behind *atas nama*, which may as well be an official's: `ibu Maria`, `a.n. Rani`.
    Called,
}

impl Trait {
    /// Whether it is looked for only where something was said in confidence: elsewhere it is most likely harmless.
    pub fn is_only_confidential(self) -> bool {
        matches!(self, Self::Age | Self::Called)
    }
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

/// What was found, as it is quoted between “ and ”.
pub fn quoted(found: &[Likely]) -> String {
    found.iter().map(|likely| likely.words.as_str()).collect::<Vec<_>>().join("”, “")
}
