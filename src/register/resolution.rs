//! Promises that look alike: what was said of each pair.

use serde::{Deserialize, Serialize};

use super::{Code, Register};

/// How a pair of promises that look alike stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "as", rename_all = "snake_case")]
pub enum Resolution {
    /// They are different work: both stay.
    Apart,
    /// Both stay, and this one of them leads.
    Led { by: Code },
    /// Resolution in a way that only a newer rakor knows.
    #[serde(other)]
    Unknown,
}

/// A pair in either order is the same pair.
pub fn pair(one: Code, other: Code) -> (Code, Code) {
    if one <= other { (one, other) } else { (other, one) }
}

impl Register {
    /// What was said of two promises that look alike, if anything was.
    pub fn settled(&self, one: Code, other: Code) -> Option<Resolution> {
        self.pairs.get(&pair(one, other)).copied()
    }

    /// The promise that leads this one, if it was settled so and the leader stands; the earliest where several do.
    pub fn leader(&self, code: Code) -> Option<Code> {
        let leads = |((one, other), settled): (&(Code, Code), &Resolution)| match settled {
            Resolution::Led { by } if *by != code && [*one, *other].contains(&code) => Some(*by),
            _ => None,
        };
        self.pairs.iter().filter_map(leads).filter(|by| self.entry(*by).is_some_and(|entry| entry.stands())).min()
    }
}
