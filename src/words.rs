//! Every word and sentence shown or printed, Indonesian and English side by side: one row a word, one file a place.

use serde::{Deserialize, Serialize};

/// The language of a screen, or of the minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Id,
    En,
}

/// Rows of `name: "Indonesian", "English";`, each a method of [`Lang`].
macro_rules! words {
    ($($name:ident: $id:literal, $en:literal;)*) => {
        impl $crate::words::Lang {
            $(pub fn $name(self) -> &'static str {
                match self { Self::Id => $id, Self::En => $en }
            })*
        }
    };
}

/// Rows of `name(part, …): "Indonesian {part}", "English {part}";`, each a method of [`Lang`].
macro_rules! sentences {
    ($($name:ident($($part:ident),+): $id:literal, $en:literal;)*) => {
        impl $crate::words::Lang {
            $(pub fn $name(self, $($part: impl std::fmt::Display),+) -> String {
                match self { Self::Id => format!($id), Self::En => format!($en) }
            })*
        }
    };
}

mod agenda;
mod capture;
mod cli;
mod component;
mod console;
mod dossier;
mod draft;
mod field;
mod finding;
pub mod help;
mod history;
mod home;
mod identity;
mod issue;
mod keys;
mod map;
mod minutes;
mod next;
mod overlap;
mod owed;
mod question;
mod read_back;
mod refusal;
mod store;
mod wall;
