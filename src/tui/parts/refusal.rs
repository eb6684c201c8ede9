//! Why a form cannot be saved, in the user's words.

use thiserror::Error;

#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0}")]
pub struct FormRefusal(pub String);

impl From<String> for FormRefusal {
    fn from(sentence: String) -> Self {
        Self(sentence)
    }
}
