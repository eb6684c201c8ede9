//! The body of a Word file: the blocks of a document in their order, and the sections that pages are held in.

use super::letterhead::letterhead;
use super::page::PageForm;
use super::table::{form, grid, signatures};
use super::text::{Links, ParagraphFormat, paragraph};
use super::xml::Xml;
use crate::document::{Block, Document, Orientation, Run, Style, Text};

/// What the words of a document are named in.
pub const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
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
    /// On pages of this form, which are turned where the document says so.
    pub fn of(document: &Document, upright: PageForm, half_points: u32) -> Self {
        let mut page = Page { upright, form: upright, half_points, links: Links::default(), lists: 0 };
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
                        paragraph(
                            xml,
                            &mut page.links,
                            &Text::default(),
                            ParagraphFormat { style: "Spacer", ..ParagraphFormat::default() },
                        );
                    }
                }
                page.section(xml);
            });
        });
        Self { xml: xml.bytes(), links: page.links.0, lists: page.lists }
    }
}

/// The page that is being filled.
struct Page {
    upright: PageForm,
    form: PageForm,
    half_points: u32,
    links: Links,
    lists: usize,
}

impl Page {
    fn block(&mut self, xml: &mut Xml, block: &Block, document: &Document) {
        let (room, half_points) = (self.form.room(), self.half_points);
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
                paragraph(xml, links, text, ParagraphFormat { style, ..ParagraphFormat::default() });
            }
            Block::Paragraph(text) => {
                let is_bold = text.runs.iter().all(|run| matches!(run, Run::Words(_, Style::Bold)));
                let is_labelled = matches!(text.runs.first(), Some(Run::Words(_, Style::Italic)));
                let form = ParagraphFormat {
                    style: "BodyText",
                    keeps_next: is_bold || is_labelled,
                    ..ParagraphFormat::default()
                };
                paragraph(xml, links, text, form);
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
                self.form = match orientation {
                    Orientation::Portrait => self.upright,
                    Orientation::Landscape => self.upright.turned(),
                };
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
                    0 => ParagraphFormat { style: "ListParagraph", list: Some(list), ..ParagraphFormat::default() },
                    _ => ParagraphFormat { style: "ListContinue", ..ParagraphFormat::default() },
                };
                paragraph(xml, &mut self.links, text, ParagraphFormat { keeps_next: index + 1 < item.len(), ..form });
            }
        }
    }

    fn section(&self, xml: &mut Xml) {
        xml.element("w:sectPr", &[], |xml| {
            xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "footer")]);
            xml.empty("w:type", &[("w:val", "nextPage")]);
            self.form.write(xml);
        });
    }
}
