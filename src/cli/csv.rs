//! Rows for spreadsheets, as CSV.

/// One line a row; no cell is a formula.
pub fn sheet<const COLUMNS: usize>(rows: impl Iterator<Item = [String; COLUMNS]>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Nothing fails that is written to memory.
    for row in rows {
        let _ = writer.write_record(row.map(|cell| inert(&cell)));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
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
