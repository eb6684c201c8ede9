//! What keeps a log from being read or written.

use std::path::Path;

use crate::lang::Lang;
use crate::text::clean;

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the register: {self:?}")]
pub enum StoreError {
    ReadOnly,
    /// Another program holds it, and did not let go in time.
    Locked,
    /// The disk is full.
    Full,
    /// Unreadable, at this position where it is known.
    Damaged(Option<u64>),
    /// Of a format that only a newer rakor knows.
    Newer(i64),
    /// A file of something else.
    NotARegister,
    IsFolder,
    NoFolder,
    NoPermission,
    /// No longer the log it was: moved, deleted, or put back to an older state.
    Replaced,
    /// The reason as the system gives it.
    Io(String),
}

impl StoreError {
    /// One sentence: what is the matter with the register at this path, and what to do.
    pub fn sentence(&self, lang: Lang, path: &Path) -> String {
        let path = clean(&path.display().to_string());
        match self {
            Self::ReadOnly => lang.register_read_only(path),
            Self::Locked => lang.register_locked(path),
            Self::Full => lang.register_full(path),
            Self::Damaged(None) => lang.register_damaged(path),
            Self::Damaged(Some(position)) => lang.register_damaged_at(path, position + 1),
            Self::Newer(version) => lang.register_newer(path, version),
            Self::NotARegister => lang.not_a_register(path),
            Self::IsFolder => lang.register_is_folder(path),
            Self::NoFolder => lang.register_no_folder(path),
            Self::NoPermission => lang.register_no_permission(path),
            Self::Replaced => lang.register_replaced(path),
            Self::Io(reason) => lang.register_io(path, clean(reason)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_trouble_is_one_sentence_that_names_the_file() {
        let troubles = [
            StoreError::ReadOnly,
            StoreError::Locked,
            StoreError::Full,
            StoreError::Damaged(None),
            StoreError::Damaged(Some(11)),
            StoreError::Newer(2),
            StoreError::NotARegister,
            StoreError::IsFolder,
            StoreError::NoFolder,
            StoreError::NoPermission,
            StoreError::Replaced,
            StoreError::Io("SQLite\n522".into()),
        ];
        for trouble in troubles {
            for lang in [Lang::Id, Lang::En] {
                let sentence = trouble.sentence(lang, Path::new("/data/\x1b[2Jkla.rakor"));
                assert!(sentence.contains("/data/ [2Jkla.rakor"), "{sentence}");
                assert!(sentence.ends_with('.') && !sentence.contains(['\n', '\x1b']), "{sentence}");
            }
        }
        assert!(StoreError::Damaged(Some(11)).sentence(Lang::Id, Path::new("x")).contains("catatan ke-12"));
    }
}
