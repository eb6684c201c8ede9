//! Rows for spreadsheets, as CSV.

use crate::lang::Lang;
use crate::register::Register;
use crate::text::clean;

/// One line a row; no cell is a formula.
pub fn sheet<const COLUMNS: usize>(rows: impl Iterator<Item = [String; COLUMNS]>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Nothing fails that is written to memory.
    for row in rows {
        let _ = writer.write_record(row.map(|cell| inert(&cell)));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// What the column of clusters is called: as the newest agendas of all these registers do, or else neutrally.
pub fn cluster_column<'a>(registers: impl Iterator<Item = &'a Register>) -> String {
    let newest = registers.filter_map(|register| register.meetings.last());
    let mut words: Vec<_> = newest.map(|meeting| clean(&meeting.agenda.cluster_word)).collect();
    words.dedup();
    match words.as_slice() {
        [only] if !only.is_empty() => only.clone(),
        _ => Lang::Id.cluster_column_of_many().to_owned(),
    }
}

/// A cell that no spreadsheet takes for a formula.
fn inert(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for dangerous in ["=1+1", "+62811", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(inert(dangerous), format!("'{dangerous}"));
        }
        for harmless in ["", "Perwali", "1-2", "'=", "2024-06-30"] {
            assert_eq!(inert(harmless), harmless);
        }
    }
}
