//! A sheet as CSV: for spreadsheets as people have them, or plain for programs. No cell is a formula.

use csv::{Terminator, WriterBuilder};

use super::{Cell, Sheet};
use crate::lang::Lang;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// As Excel opens it where the comma is for decimals: semicolons, CRLF, and the mark of UTF-8 in front.
    Excel,
    /// Commas, LF.
    Plain,
}

impl Dialect {
    /// What spreadsheets of this language expect.
    pub fn of(lang: Lang) -> Self {
        match lang {
            Lang::Id => Self::Excel,
            Lang::En => Self::Plain,
        }
    }

    pub fn named(word: &str) -> Option<Self> {
        match word.to_lowercase().as_str() {
            "excel" => Some(Self::Excel),
            "plain" => Some(Self::Plain),
            _ => None,
        }
    }
}

/// A head and a row a line; dates are ISO 8601.
pub fn csv(sheet: &Sheet, dialect: Dialect) -> Vec<u8> {
    let (mark, separator, end) = match dialect {
        Dialect::Excel => ("\u{feff}", b';', Terminator::CRLF),
        Dialect::Plain => ("", b',', Terminator::Any(b'\n')),
    };
    let mut writer = WriterBuilder::new().delimiter(separator).terminator(end).from_writer(mark.as_bytes().to_vec());
    // Nothing fails that is written to memory.
    let _ = writer.write_record(sheet.columns.iter().map(|column| inert(&column.title)));
    for row in &sheet.rows {
        let _ = writer.write_record(row.iter().map(cell));
    }
    writer.into_inner().unwrap_or_default()
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => inert(text),
        Cell::Number(number) => number.to_string(),
        Cell::Date(date) => date.to_string(),
        Cell::Empty => String::new(),
    }
}

/// A cell that no spreadsheet takes for a formula, also where it passes over spaces.
fn inert(cell: &str) -> String {
    let first = cell.trim_start().chars().next();
    let is_formula = first.is_some_and(|first| "=+-@＝＋－＠".contains(first)) || cell.starts_with(['\t', '\r', '\n']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        let mut sheet = Sheet::new("RTL", &[("Kode", 8), ("Isi; lengkap", 40)]);
        sheet.rows.push(vec![Cell::text("KM-1"), Cell::text("Rekap; \"dua\" ☂")]);
        sheet.rows.push(vec![Cell::Number(-2), Cell::Empty]);
        sheet
    }

    #[test]
    fn excel_and_programs_each_get_what_they_read() {
        let excel = String::from_utf8(csv(&sheet(), Dialect::Excel)).unwrap();
        assert_eq!(excel, "\u{feff}Kode;\"Isi; lengkap\"\r\nKM-1;\"Rekap; \"\"dua\"\" ☂\"\r\n-2;\r\n");
        let plain = String::from_utf8(csv(&sheet(), Dialect::Plain)).unwrap();
        assert_eq!(plain, "Kode,Isi; lengkap\nKM-1,\"Rekap; \"\"dua\"\" ☂\"\n-2,\n");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for dangerous in ["=1+1", "+62811", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "  @x", "＝1"] {
            assert_eq!(inert(dangerous), format!("'{dangerous}"));
        }
        for harmless in ["", "Perwali", "1-2", "'=", "2024-06-30"] {
            assert_eq!(inert(harmless), harmless);
        }
    }
}
