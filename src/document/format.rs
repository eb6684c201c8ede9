//! The forms in which a document is put on paper.

use super::Document;
use super::docx::docx;
use super::html::html;
use super::markdown::markdown;
use super::whatsapp::{USUAL_LIMIT, whatsapp};
use crate::agenda::Paper;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    #[default]
    Markdown,
    Docx,
    Html,
    Whatsapp,
    /// Made of the Word file, by another program.
    Pdf,
}

/// Each form, its word on the command line and in the settings, the other words for it, and what its files end in.
const ROWS: [(Format, &str, &[&str], &str); 5] = [
    (Format::Markdown, "md", &["markdown"], "md"),
    (Format::Docx, "docx", &["word"], "docx"),
    (Format::Html, "html", &["htm"], "html"),
    (Format::Whatsapp, "wa", &["whatsapp"], "txt"),
    (Format::Pdf, "pdf", &[], "pdf"),
];

impl Format {
    pub const ALL: [Self; 5] = [Self::Markdown, Self::Docx, Self::Html, Self::Whatsapp, Self::Pdf];

    /// Those that need no other program, which would make people wait.
    pub const AT_ONCE: [Self; 4] = [Self::Markdown, Self::Docx, Self::Html, Self::Whatsapp];

    fn row(self) -> &'static (Self, &'static str, &'static [&'static str], &'static str) {
        ROWS.iter().find(|(format, ..)| *format == self).unwrap_or(&ROWS[0])
    }

    pub fn word(self) -> &'static str {
        self.row().1
    }

    pub fn ending(self) -> &'static str {
        self.row().3
    }

    /// The form of this word or ending, in any case.
    pub fn named(word: &str) -> Option<Self> {
        let is_it = |known: &str| known.eq_ignore_ascii_case(word);
        let row = ROWS.iter().find(|(_, word, others, _)| is_it(word) || others.iter().any(|other| is_it(other)));
        row.map(|(format, ..)| *format)
    }

    /// The file; of a PDF, the Word file that it is made of.
    pub fn serialize(self, document: &Document, paper: &Paper) -> Vec<u8> {
        match self {
            Self::Markdown => markdown(document).into_bytes(),
            Self::Docx | Self::Pdf => docx(document, paper),
            Self::Html => html(document, paper).into_bytes(),
            Self::Whatsapp => messages(document, USUAL_LIMIT),
        }
    }
}

/// The messages in one file, an empty line between them.
pub fn messages(document: &Document, limit: usize) -> Vec<u8> {
    (whatsapp(document, limit).join("\n\n") + "\n").into_bytes()
}
