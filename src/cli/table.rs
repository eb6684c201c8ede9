//! Tables that are put out for spreadsheets.

use super::args::ExportFile;
use super::context::{CommandResult, Context};
use super::output::{PaperName, put_export};
use crate::document::sheet::Sheet;
use crate::document::sheet::csv::csv;
use crate::document::sheet::xlsx::xlsx;

/// What a table is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableForm {
    Csv,
    Xlsx,
}

impl TableForm {
    pub fn asked(csv: bool, xlsx: bool) -> Option<Self> {
        match (csv, xlsx) {
            (_, true) => Some(Self::Xlsx),
            (true, false) => Some(Self::Csv),
            (false, false) => None,
        }
    }

    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }

    pub fn serialize(self, context: &Context, sheet: &Sheet) -> Vec<u8> {
        match self {
            Self::Csv => csv(sheet, context.csv),
            Self::Xlsx => xlsx(sheet),
        }
    }
}

/// A workbook goes to a file; CSV to standard output, where no file is named.
pub fn put_sheet(context: &Context, to: &ExportFile, file: String, kind: TableForm, sheet: &Sheet) -> CommandResult {
    let name = PaperName { noun: context.lang.table_noun(), file, has_template: false };
    let bytes = kind.serialize(context, sheet);
    put_export(context, to, &name, kind.ending(), &bytes, kind == TableForm::Xlsx)
}

/// A picture goes to standard output, where no file is named.
pub fn put_picture(context: &Context, to: &ExportFile, file: String, svg: &str) -> CommandResult {
    let name = PaperName { noun: context.lang.picture_noun(), file, has_template: false };
    put_export(context, to, &name, "svg", svg.as_bytes(), false)
}

/// JSON goes to standard output, where no file is named.
pub fn put_json(context: &Context, to: &ExportFile, file: String, json: &str) -> CommandResult {
    put_export(
        context,
        to,
        &PaperName { noun: context.lang.export_noun(), file, has_template: false },
        "json",
        json.as_bytes(),
        false,
    )
}
