//! A table for spreadsheets: typed cells under titled columns.

pub mod csv;
pub mod xlsx;

use chrono::NaiveDate;

use crate::text::clean;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    pub name: String,
    pub columns: Vec<FieldColumn>,
    /// Each has a cell for each column.
    pub rows: Vec<Vec<Cell>>,
    pub overdue: Option<Overdue>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldColumn {
    pub title: String,
    /// In letters.
    pub width: u16,
    /// What may be chosen in its cells; empty: anything.
    pub choices: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// One clean line, never a number or a formula, whatever it looks like.
    Text(String),
    Number(i64),
    Date(NaiveDate),
    Empty,
}

/// Rows are overdue whose date in one column has gone by while another says none of these words.
#[derive(Clone, Debug, PartialEq)]
pub struct Overdue {
    pub date: usize,
    pub status: usize,
    pub settled: Vec<String>,
}

impl Sheet {
    /// With titles and widths.
    pub fn new(name: impl Into<String>, columns: &[(&str, u16)]) -> Self {
        let column =
            |&(title, width): &(&str, u16)| FieldColumn { title: clean(title), width, ..FieldColumn::default() };
        Self { name: name.into(), columns: columns.iter().map(column).collect(), ..Self::default() }
    }

    /// With these choices in the cells of a column.
    pub fn choosing(mut self, column: usize, choices: impl IntoIterator<Item = &'static str>) -> Self {
        self.columns[column].choices = choices.into_iter().map(str::to_owned).collect();
        self
    }
}

impl Cell {
    pub fn text(words: impl AsRef<str>) -> Self {
        match clean(words.as_ref()) {
            words if words.is_empty() => Self::Empty,
            words => Self::Text(words),
        }
    }

    pub fn date(date: Option<NaiveDate>) -> Self {
        date.map_or(Self::Empty, Self::Date)
    }
}

impl<T: AsRef<str>> From<T> for Cell {
    fn from(words: T) -> Self {
        Self::text(words)
    }
}
