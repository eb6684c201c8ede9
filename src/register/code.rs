//! Kinds of entries, their codes for life (`KM-12`), and how a promise stands.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::lang::Lang;

/// What an entry is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    #[default]
    Commitment,
    Blocker,
    Decision,
    Note,
}

impl Kind {
    pub const ALL: [Self; 4] = [Self::Commitment, Self::Blocker, Self::Decision, Self::Note];

    /// The letters of its codes: `KM`, which English writes `C`.
    pub fn letters(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Commitment, Lang::Id) => "KM",
            (Self::Blocker, Lang::Id) => "KD",
            (Self::Decision, Lang::Id) => "KP",
            (Self::Note, Lang::Id) => "CT",
            (Self::Commitment, Lang::En) => "C",
            (Self::Blocker, Lang::En) => "B",
            (Self::Decision, Lang::En) => "D",
            (Self::Note, Lang::En) => "N",
        }
    }

    /// The kind that has these letters in either language, in any case.
    pub fn from_letters(letters: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| [Lang::Id, Lang::En].iter().any(|lang| kind.letters(*lang).eq_ignore_ascii_case(letters)))
    }
}

/// An entry's name for life, such as `KM-12`: numbers run per kind and series, and are never used twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code {
    pub kind: Kind,
    pub number: u32,
}

impl Code {
    /// The code as people of a language write it: `KM-12` or `C-12`.
    pub fn show(self, lang: Lang) -> String {
        format!("{}-{}", self.kind.letters(lang), self.number)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.pad(&self.show(Lang::Id))
    }
}

/// Refused: not a code such as `KM-12`.
#[derive(Debug, thiserror::Error)]
#[error("not a code")]
pub struct NotACode;

impl FromStr for Code {
    type Err = NotACode;

    /// Reads `KM-12`, `km12`, `C-12`.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        let text = text.trim();
        let digits = text.find(|c: char| c.is_ascii_digit()).ok_or(NotACode)?;
        let kind = Kind::from_letters(text[..digits].trim_end_matches(['-', ' '])).ok_or(NotACode)?;
        let number = text[digits..].parse().map_err(|_| NotACode)?;
        Ok(Self { kind, number })
    }
}

impl TryFrom<String> for Code {
    type Error = NotACode;

    fn try_from(text: String) -> Result<Self, NotACode> {
        text.parse()
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let km12 = Code { kind: Kind::Commitment, number: 12 };
        for typed in ["KM-12", "km-12", "km12", " KM 12", "C-12"] {
            assert_eq!(typed.parse::<Code>().unwrap(), km12, "{typed}");
        }
        for nonsense in ["", "KM-", "12", "XX-1", "KM-99999999999", "KM-1x"] {
            assert!(nonsense.parse::<Code>().is_err(), "{nonsense}");
        }
        assert_eq!(km12.show(Lang::Id), "KM-12");
        assert_eq!(km12.show(Lang::En), "C-12");
    }
}
