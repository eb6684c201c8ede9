//! Tables: with a grid and a repeated head, a form without lines, and signatures side by side.

use super::text::{Links, ParagraphFormat, paragraph};
use super::width::widths;
use super::xml::Xml;
use crate::document::{Column, Signature, Text};

/// Half points that the letters of a table are smaller than the text's, and still smaller in a wide table.
const SMALLER: u32 = 4;
const SMALLEST: u32 = 6;
/// Columns from which a table is a wide one.
pub const WIDE: usize = 7;
/// The least that can be read, in half points.
const READABLE: u32 = 16;
/// Lines left free for a signature.
const ROOM_TO_SIGN: usize = 3;
/// Room for a hand that signs, one centimetre in twentieths of a point.
const SIGNED_HEIGHT: u32 = 567;
const HEAD: &str = "E7E6E6";

/// Rows and columns of some width, in twentieths of a point.
pub struct Frame<'a> {
    pub style: &'a str,
    pub widths: Vec<u32>,
}

impl Frame<'_> {
    pub fn table(&self, xml: &mut Xml, rows: impl FnOnce(&mut Xml)) {
        let total: u32 = self.widths.iter().sum();
        xml.element("w:tbl", &[], |xml| {
            xml.element("w:tblPr", &[], |xml| {
                xml.empty("w:tblStyle", &[("w:val", self.style)]);
                xml.empty("w:tblW", &[("w:w", &total.to_string()), ("w:type", "dxa")]);
                xml.empty("w:tblLayout", &[("w:type", "fixed")]);
            });
            xml.element("w:tblGrid", &[], |xml| {
                self.widths.iter().for_each(|width| xml.empty("w:gridCol", &[("w:w", &width.to_string())]));
            });
            rows(xml);
        });
    }

    /// A row that stays on one page, at least this tall; `cell` fills each of its cells with at least one paragraph.
    pub fn row(&self, xml: &mut Xml, is_head: bool, height: u32, mut cell: impl FnMut(&mut Xml, usize)) {
        xml.element("w:tr", &[], |xml| {
            xml.element("w:trPr", &[], |xml| {
                xml.empty("w:cantSplit", &[]);
                if height > 0 {
                    xml.empty("w:trHeight", &[("w:val", &height.to_string()), ("w:hRule", "atLeast")]);
                }
                if is_head {
                    xml.empty("w:tblHeader", &[]);
                }
            });
            for (index, width) in self.widths.iter().enumerate() {
                xml.element("w:tc", &[], |xml| {
                    xml.element("w:tcPr", &[], |xml| {
                        xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
                        if is_head {
                            xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", HEAD)]);
                            xml.empty("w:vAlign", &[("w:val", "center")]);
                        }
                    });
                    cell(xml, index);
                });
            }
        });
    }
}

pub fn grid(xml: &mut Xml, links: &mut Links, columns: &[Column], rows: &[Vec<Text>], room: u32, half_points: u32) {
    let smaller = if columns.len() < WIDE { SMALLER } else { SMALLEST };
    let size = half_points.saturating_sub(smaller).max(READABLE);
    let frame = Frame { style: "TableGrid", widths: widths(columns, rows, room, size) };
    let height = if columns.iter().any(|column| column.is_signed) { SIGNED_HEIGHT } else { 0 };
    let usual = ParagraphFormat { size: Some(size), ..ParagraphFormat::default() };
    frame.table(xml, |xml| {
        frame.row(xml, true, 0, |xml, index| {
            let form = ParagraphFormat { keeps_next: true, centred: true, bold: true, ..usual };
            paragraph(xml, links, &columns[index].title, form);
        });
        let nothing = Text::default();
        for cells in rows {
            frame.row(xml, false, height, |xml, index| {
                paragraph(xml, links, cells.get(index).unwrap_or(&nothing), usual)
            });
        }
    });
}

/// Label, colon, and the lines of the answer.
pub fn form(xml: &mut Xml, links: &mut Links, fields: &[(Text, Vec<Text>)], room: u32) {
    let (label, colon) = (room * 31 / 100, 280);
    let frame = Frame { style: "TableNormal", widths: vec![label, colon, room - label - colon] };
    let nothing = [Text::default()];
    frame.table(xml, |xml| {
        for (label, answers) in fields {
            let lines = if answers.is_empty() { &nothing[..] } else { answers };
            frame.row(xml, false, 0, |xml, index| match index {
                0 => paragraph(xml, links, label, ParagraphFormat::default()),
                1 => {
                    paragraph(xml, links, &if answers.is_empty() { "" } else { ":" }.into(), ParagraphFormat::default())
                }
                _ => lines.iter().for_each(|line| paragraph(xml, links, line, ParagraphFormat::default())),
            });
        }
    });
}

/// Who signs and as what, room for the hand, and the name: rows that stay on one page.
pub fn signatures(xml: &mut Xml, links: &mut Links, signatures: &[Signature], room: u32) {
    let frame = Frame { style: "TableNormal", widths: vec![room / signatures.len().max(1) as u32; signatures.len()] };
    let kept = ParagraphFormat { keeps_next: true, centred: true, ..ParagraphFormat::default() };
    frame.table(xml, |xml| {
        frame.row(xml, false, 0, |xml, index| {
            paragraph(xml, links, &Text::default(), kept);
            paragraph(xml, links, &signatures[index].role, kept);
            paragraph(xml, links, &signatures[index].office, kept);
        });
        frame.row(xml, false, 0, |xml, _| {
            (0..ROOM_TO_SIGN).for_each(|_| paragraph(xml, links, &Text::default(), kept));
        });
        frame.row(xml, false, 0, |xml, index| {
            let Signature { name, rank, nip, .. } = &signatures[index];
            paragraph(xml, links, name, ParagraphFormat { bold: true, ..kept });
            paragraph(xml, links, rank, kept);
            paragraph(xml, links, nip, ParagraphFormat { keeps_next: false, ..kept });
        });
    });
}
