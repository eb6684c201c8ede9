//! A sheet as a workbook of Excel: dates are dates, what people typed is text, and what is overdue is coloured.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, ConditionalFormatFormula, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Workbook, Worksheet, XlsxError, utility,
};

use super::{Cell, Overdue, Sheet};

const HEAD: Color = Color::RGB(0xE7E6E6);
const LATE: Color = Color::RGB(0xF8CBAD);
/// Excel's own limits: letters of a sheet's name, of a cell, and of a list of choices.
const LONGEST_NAME: usize = 31;
const LONGEST_CELL: usize = 32_767;
const LONGEST_CHOICES: usize = 255;
const DATES: &str = "dd/mm/yyyy";
/// A4.
const PAPER: u8 = 9;

/// The whole file; the same sheet is the same bytes. What Excel has no room for is cut, and never fails.
pub fn xlsx(sheet: &Sheet) -> Vec<u8> {
    let mut book = Workbook::new();
    // The clock is not asked.
    if let Ok(long_ago) = ExcelDateTime::from_ymd(2000, 1, 1) {
        book.set_properties(&DocProperties::new().set_title(&sheet.name).set_creation_datetime(&long_ago));
    }
    let page = book.add_worksheet();
    let written = fill(page, sheet).and_then(|()| book.save_to_buffer());
    written.unwrap_or_default()
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let body = Format::new().set_border(FormatBorder::Thin).set_text_wrap().set_align(FormatAlign::Top);
    let head = body.clone().set_bold().set_background_color(HEAD).set_align(FormatAlign::Center);
    let text = body.clone().set_num_format("@");
    let date = body.clone().set_num_format(DATES);
    page.set_name(name(&sheet.name))?;
    for (column, index) in sheet.columns.iter().zip(0..) {
        page.set_column_width(index, f64::from(column.width))?;
        page.write_string_with_format(0, index, &column.title, &head)?;
    }
    for (row, line) in sheet.rows.iter().zip(1..) {
        for (cell, column) in row.iter().zip(0..) {
            match cell {
                Cell::Text(words) => page.write_string_with_format(line, column, cut(words), &text)?,
                Cell::Number(number) => page.write_number_with_format(line, column, *number as f64, &body)?,
                Cell::Date(day) => match excel(*day) {
                    Some(day) => page.write_datetime_with_format(line, column, day, &date)?,
                    None => page.write_string_with_format(line, column, day.to_string(), &text)?,
                },
                Cell::Empty => page.write_blank(line, column, &body)?,
            };
        }
    }
    let (last_row, last_column) = (sheet.rows.len() as u32, sheet.columns.len().saturating_sub(1) as u16);
    page.set_freeze_panes(1, 0)?;
    page.autofilter(0, 0, last_row, last_column)?;
    page.set_landscape().set_paper_size(PAPER).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    if sheet.rows.is_empty() {
        return Ok(());
    }
    for (column, index) in sheet.columns.iter().zip(0..) {
        let letters: usize = column.choices.iter().map(|choice| choice.chars().count() + 1).sum();
        if !column.choices.is_empty() && letters <= LONGEST_CHOICES {
            let choices = DataValidation::new().allow_list_strings(&column.choices)?;
            page.add_data_validation(1, index, last_row, index, &choices)?;
        }
    }
    if let Some(overdue) = &sheet.overdue {
        let late = Format::new().set_background_color(LATE);
        let rule = ConditionalFormatFormula::new().set_rule(rule(overdue).as_str()).set_format(late);
        page.add_conditional_format(1, 0, last_row, last_column, &rule)?;
    }
    Ok(())
}

/// `=AND($I2<>"",$I2<TODAY(),$L2<>"selesai")`: tomorrow it is asked again.
fn rule(overdue: &Overdue) -> String {
    let [date, status] = [overdue.date, overdue.status].map(|column| utility::column_number_to_name(column as u16));
    let open = overdue.settled.iter().map(|word| format!(",${status}2<>\"{word}\"")).collect::<String>();
    format!("=AND(ISNUMBER(${date}2),${date}2<TODAY(){open})")
}

/// None where Excel's calendar does not reach.
fn excel(day: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    ExcelDateTime::from_ymd(year, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()
}

/// Without what no sheet's name may have.
fn name(name: &str) -> String {
    name.chars().filter(|c| !r"[]:*?/\'".contains(*c)).take(LONGEST_NAME).collect()
}

fn cut(words: &str) -> String {
    words.chars().take(LONGEST_CELL).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::docx::tests::unpacked;

    fn sheet(words: &str) -> Sheet {
        let columns = [("Kode", 8), ("Isi", 40), ("Batas waktu", 12), ("Status", 12)];
        let mut sheet = Sheet::new("RTL", &columns).choosing(3, ["belum", "selesai"]);
        sheet.overdue = Some(Overdue { date: 2, status: 3, settled: vec!["selesai".into()] });
        let day = NaiveDate::from_ymd_opt(2024, 6, 30);
        sheet.rows.push(vec![Cell::text("KM-1"), Cell::Text(words.into()), Cell::date(day), Cell::text("belum")]);
        sheet.rows.push(vec![Cell::Number(3), Cell::Empty, Cell::date(None), Cell::Empty]);
        sheet
    }

    fn page(words: &str) -> String {
        let parts = unpacked(&xlsx(&sheet(words)));
        parts.into_iter().find(|(name, _)| name == "xl/worksheets/sheet1.xml").unwrap().1
    }

    #[test]
    fn a_sheet_can_be_filtered_chosen_from_and_shows_what_is_overdue() {
        let page = page("Rekap");
        for part in [
            r#"<autoFilter ref="A1:D3"/>"#,
            "<formula1>\"belum,selesai\"</formula1>",
            "AND(ISNUMBER($C2),$C2&lt;TODAY(),$D2&lt;&gt;\"selesai\")",
            "<v>45473</v>",
            r#"state="frozen""#,
        ] {
            assert!(page.contains(part), "{part}\n{page}");
        }
    }

    #[test]
    fn what_people_typed_is_text_and_never_a_formula_or_a_failure() {
        for words in ["=1+1", "196801012000031001", "\u{1}\u{fffe}", &"x".repeat(40_000), "<&>\"]]>"] {
            let page = page(words);
            assert!(!page.contains("<f>") && page.contains(r#"t="s""#), "{words}");
        }
    }

    #[test]
    fn the_same_sheet_is_the_same_bytes() {
        assert!(xlsx(&sheet("a")) == xlsx(&sheet("a")));
    }
}
