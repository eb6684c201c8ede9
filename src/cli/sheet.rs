//! Sheets for spreadsheets: CSV in which no cell is a formula.

/// A header and its rows.
pub fn csv<const N: usize>(header: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Nothing fails that is written to memory.
    for row in std::iter::once(header.map(String::from)).chain(rows) {
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
