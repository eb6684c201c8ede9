//! The body of a Word file: the blocks of a document in their order, and the sections that pages are held in.

use super::letterhead::letterhead;
use super::table::{form, grid, signatures};
use super::text::{Form, Links, paragraph};
use super::xml::Xml;
use crate::agenda::Paper;
use crate::document::{Block, Document, Orientation, Run, Style, Text};

const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWINGS: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
/// The list of bullets; numbered lists follow it, each with a number of its own.
pub const BULLETS: usize = 1;

pub struct Body {
    pub xml: Vec<u8>,
    pub links: Vec<String>,
    /// How many numbered lists there are.
    pub lists: usize,
}

impl Body {
    pub fn of(document: &Document, paper: &Paper) -> Self {
        let mut page = Page { paper, orientation: Orientation::Portrait, links: Links::default(), lists: 0 };
        let mut xml = Xml::part();
        let spaces = [("xmlns:w", WORDS), ("xmlns:r", RELATIONS), ("xmlns:wp", DRAWINGS)];
        xml.element("w:document", &spaces, |xml| {
            xml.element("w:body", &[], |xml| {
                let mut blocks = document.blocks.iter().peekable();
                while let Some(block) = blocks.next() {
                    page.block(xml, block, document);
                    let is_table = matches!(
                        block,
                        Block::Letterhead(_) | Block::Fields(_) | Block::Table { .. } | Block::Signatures(_)
                    );
                    // The paragraph that turns the page is the one that must follow a table.
                    if is_table && !matches!(blocks.peek(), Some(Block::Page(_))) {
                        paragraph(xml, &mut page.links, &Text::default(), Form { style: "Spacer", ..Form::default() });
                    }
                }
                page.section(xml);
            });
        });
        Self { xml: xml.bytes(), links: page.links.0, lists: page.lists }
    }
}

/// The page that is being filled.
struct Page<'a> {
    paper: &'a Paper,
    orientation: Orientation,
    links: Links,
    lists: usize,
}

impl Page<'_> {
    fn block(&mut self, xml: &mut Xml, block: &Block, document: &Document) {
        let room = self.room();
        let half_points = self.paper.font_size * 2;
        let links = &mut self.links;
        match block {
            Block::Letterhead(lines) => {
                letterhead(xml, links, lines, document.properties.logo.as_ref(), room, half_points)
            }
            Block::Heading { level, text } => {
                let style = match level {
                    1 => "Title",
                    2 => "Heading1",
                    3 => "Heading2",
                    _ => "Heading3",
                };
                paragraph(xml, links, text, Form { style, ..Form::default() });
            }
            Block::Paragraph(text) => {
                let is_label = text.runs.iter().all(|run| matches!(run, Run::Words(_, Style::Bold)));
                paragraph(xml, links, text, Form { style: "BodyText", keeps_next: is_label, ..Form::default() });
            }
            Block::Fields(fields) => form(xml, links, fields, room),
            Block::List { ordered, items } => self.list(xml, *ordered, items),
            Block::Table { columns, rows } => grid(xml, links, columns, rows, room, half_points),
            Block::Signatures(all) => signatures(xml, links, all, room),
            Block::Page(orientation) => {
                xml.element("w:p", &[], |xml| {
                    xml.element("w:pPr", &[], |xml| {
                        xml.empty("w:pStyle", &[("w:val", "Spacer")]);
                        self.section(xml);
                    });
                });
                self.orientation = *orientation;
            }
        }
    }

    /// The first paragraph of an item bears its mark, the others stand under it.
    fn list(&mut self, xml: &mut Xml, ordered: bool, items: &[Vec<Text>]) {
        let list = if ordered {
            self.lists += 1;
            BULLETS + self.lists
        } else {
            BULLETS
        };
        for item in items {
            for (index, text) in item.iter().enumerate() {
                let form = match index {
                    0 => Form { style: "ListParagraph", list: Some(list), ..Form::default() },
                    _ => Form { style: "ListContinue", ..Form::default() },
                };
                paragraph(xml, &mut self.links, text, Form { keeps_next: index + 1 < item.len(), ..form });
            }
        }
    }

    fn room(&self) -> u32 {
        let (width, _) = self.size();
        let [_, _, left, right] = self.margins();
        twips(width - left - right)
    }

    /// Width and height in millimetres.
    fn size(&self) -> (u32, u32) {
        let (width, height) = self.paper.size.millimetres();
        match self.orientation {
            Orientation::Portrait => (width, height),
            Orientation::Landscape => (height, width),
        }
    }

    /// Top, bottom, left and right in millimetres. A page that is turned is bound at the same edge.
    fn margins(&self) -> [u32; 4] {
        let Paper { margin_top: top, margin_bottom: bottom, margin_left: left, margin_right: right, .. } = *self.paper;
        match self.orientation {
            Orientation::Portrait => [top, bottom, left, right],
            Orientation::Landscape => [left, right, bottom, top],
        }
    }

    fn section(&self, xml: &mut Xml) {
        let (width, height) = self.size();
        let [top, bottom, left, right] = self.margins().map(|side| twips(side).to_string());
        let (width, height) = (twips(width).to_string(), twips(height).to_string());
        xml.element("w:sectPr", &[], |xml| {
            xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "footer")]);
            xml.empty("w:type", &[("w:val", "nextPage")]);
            let mut size = vec![("w:w", width.as_str()), ("w:h", height.as_str())];
            if self.orientation == Orientation::Landscape {
                size.push(("w:orient", "landscape"));
            }
            xml.empty("w:pgSz", &size);
            let margins = [
                ("w:top", top.as_str()),
                ("w:right", right.as_str()),
                ("w:bottom", bottom.as_str()),
                ("w:left", left.as_str()),
                ("w:header", "567"),
                ("w:footer", "567"),
                ("w:gutter", "0"),
            ];
            xml.empty("w:pgMar", &margins);
        });
    }
}

/// Twentieths of a point.
fn twips(millimetres: u32) -> u32 {
    millimetres * 1440 * 10 / 254
}
