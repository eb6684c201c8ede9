//! The two languages, and the form of a table of words: one row a word, Indonesian and English side by side.

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
        impl $crate::lang::Lang {
            $(pub fn $name(self) -> &'static str {
                match self { Self::Id => $id, Self::En => $en }
            })*
        }
    };
}

/// Rows of `name(part, …): "Indonesian {part}", "English {part}";`, each a method of [`Lang`].
macro_rules! sentences {
    ($($name:ident($($part:ident),+): $id:literal, $en:literal;)*) => {
        impl $crate::lang::Lang {
            $(pub fn $name(self, $($part: impl std::fmt::Display),+) -> String {
                match self { Self::Id => format!($id), Self::En => format!($en) }
            })*
        }
    };
}
