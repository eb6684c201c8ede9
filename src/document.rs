//! A document as paper knows it: headings, paragraphs, lists and tables of plain text. Exporters give it a form.

pub mod chart;
pub mod docx;
pub mod format;
pub mod html;
pub mod markdown;
pub mod picture;
pub mod sheet;
pub mod template;
pub mod whatsapp;

use crate::calendar::Moment;
use crate::lang::Lang;
use crate::text::{capital, clean};
use picture::Picture;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    pub properties: Properties,
    pub blocks: Vec<Block>,
}

/// What a document says of itself, and the arms that stand in its letterhead.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Properties {
    pub lang: Lang,
    pub title: String,
    /// The office that issues it.
    pub author: String,
    pub at: Option<Moment>,
    pub logo: Option<Picture>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The lines above the title, of the office that issues the document.
    Letterhead(Vec<Text>),
    /// Level 1 is the title.
    Heading {
        level: usize,
        text: Text,
    },
    Paragraph(Text),
    /// What a form asks for, and the answers, one a line.
    Fields(Vec<(Text, Vec<Text>)>),
    /// Each item is one or more paragraphs.
    List {
        ordered: bool,
        items: Vec<Vec<Text>>,
    },
    /// Each row has a cell for each column.
    Table {
        columns: Vec<Column>,
        rows: Vec<Vec<Text>>,
    },
    /// Side by side, in this order.
    Signatures(Vec<Signature>),
    /// What follows stands on a new page, held this way.
    Page(Orientation),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orientation {
    #[default]
    Portrait,
    Landscape,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub title: Text,
    /// Share of the width of the page, in percent.
    pub width: usize,
    /// People sign in its cells: rows are tall enough for that.
    pub is_signed: bool,
}

/// Who signs, with room for the signature between office and name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    pub role: Text,
    pub office: Text,
    pub name: Text,
    pub rank: Text,
    pub nip: Text,
}

/// One line of text. Its runs stand apart by one space.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub runs: Vec<Run>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Clean and not empty.
    Words(String, Style),
    /// An address of the web, shown as it is.
    Link(String),
    /// A line to write on by hand.
    Blank,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Plain,
    Bold,
    Italic,
}

impl Text {
    pub fn plain(self, words: impl AsRef<str>) -> Self {
        self.add(words, Style::Plain)
    }

    pub fn bold(self, words: impl AsRef<str>) -> Self {
        self.add(words, Style::Bold)
    }

    pub fn italic(self, words: impl AsRef<str>) -> Self {
        self.add(words, Style::Italic)
    }

    pub fn blank(mut self) -> Self {
        self.runs.push(Run::Blank);
        self
    }

    /// The words, or a line to write them on when there are none.
    pub fn or_blank(self, words: &str) -> Self {
        if clean(words).is_empty() { self.blank() } else { self.plain(words) }
    }

    /// Words in which the addresses of the web are links.
    pub fn linked(self, words: &str) -> Self {
        clean(words).split(' ').fold(self, |text, word| match word {
            address if is_address(address) => {
                let mut text = text;
                text.runs.push(Run::Link(address.to_owned()));
                text
            }
            word => match text.runs.split_last() {
                Some((Run::Words(before, Style::Plain), earlier)) => {
                    let joined = format!("{before} {word}");
                    Self { runs: earlier.to_vec() }.plain(joined)
                }
                _ => text.plain(word),
            },
        })
    }

    /// Only the words, without their style; a line to write on is nothing.
    pub fn words(&self) -> String {
        let words = self.runs.iter().filter_map(|run| match run {
            Run::Words(words, _) | Run::Link(words) => Some(words.as_str()),
            Run::Blank => None,
        });
        words.collect::<Vec<_>>().join(" ")
    }

    /// With a capital at its beginning.
    pub fn capitalised(mut self) -> Self {
        if let Some(Run::Words(words, _)) = self.runs.first_mut() {
            *words = capital(words);
        }
        self
    }

    pub fn then(mut self, other: Self) -> Self {
        self.runs.extend(other.runs);
        self
    }

    fn add(mut self, words: impl AsRef<str>, style: Style) -> Self {
        let words = clean(words.as_ref());
        if !words.is_empty() {
            self.runs.push(Run::Words(words, style));
        }
        self
    }
}

/// Whether a word is an address that every exporter can write as it is: nothing in it means anything to markup.
fn is_address(word: &str) -> bool {
    let rest = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://"));
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#@!$&+,;=%".contains(c);
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()) && rest.chars().all(is_plain))
}

impl<T: AsRef<str>> From<T> for Text {
    fn from(words: T) -> Self {
        Self::default().plain(words)
    }
}

impl Column {
    pub fn new(title: impl Into<Text>, width: usize) -> Self {
        Self { title: title.into(), width, is_signed: false }
    }
}

impl Block {
    pub fn heading(level: usize, text: impl Into<Text>) -> Self {
        Self::Heading { level, text: text.into() }
    }

    pub fn paragraph(text: impl Into<Text>) -> Self {
        Self::Paragraph(text.into())
    }

    /// A table from the titles and widths of its columns.
    pub fn table(columns: &[(&str, usize)], rows: Vec<Vec<Text>>) -> Self {
        let columns = columns.iter().map(|&(title, width)| Column::new(title, width)).collect();
        Self::Table { columns, rows }
    }

    /// A table whose last column is signed by hand.
    pub fn signed_table(columns: &[(&str, usize)], rows: Vec<Vec<Text>>) -> Self {
        let mut table = Self::table(columns, rows);
        if let Self::Table { columns, .. } = &mut table
            && let Some(last) = columns.last_mut()
        {
            last.is_signed = true;
        }
        table
    }
}
