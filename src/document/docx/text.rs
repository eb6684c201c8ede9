//! Paragraphs and their runs.

use super::xml::Xml;
use crate::document::{Run, Style, Text};

/// A line to write on, in underscores; beside other words it is shorter.
const BLANK: usize = 24;
const SHORT_BLANK: usize = 14;

/// How a paragraph stands.
#[derive(Clone, Copy, Default)]
pub struct ParagraphFormat<'a> {
    pub style: &'a str,
    /// On one page with the next paragraph.
    pub keeps_next: bool,
    /// The list that it is an item of.
    pub list: Option<usize>,
    pub centred: bool,
    pub bold: bool,
    /// In half points, where it is not that of the style.
    pub size: Option<u32>,
}

/// The addresses that a document links to, in order of their relations.
#[derive(Default)]
pub struct Links(pub Vec<String>);

impl Links {
    fn relation(&mut self, address: &str) -> String {
        let known = self.0.iter().position(|known| known == address);
        let index = known.unwrap_or_else(|| {
            self.0.push(address.to_owned());
            self.0.len() - 1
        });
        relation(index)
    }
}

pub fn relation(index: usize) -> String {
    format!("link{}", index + 1)
}

pub fn paragraph(xml: &mut Xml, links: &mut Links, text: &Text, form: ParagraphFormat) {
    xml.element("w:p", &[], |xml| {
        properties(xml, form);
        runs(xml, links, text, form);
    });
}

/// In the order that the standard wants.
fn properties(xml: &mut Xml, form: ParagraphFormat) {
    xml.element("w:pPr", &[], |xml| {
        if !form.style.is_empty() {
            xml.empty("w:pStyle", &[("w:val", form.style)]);
        }
        if form.keeps_next {
            xml.empty("w:keepNext", &[]);
        }
        if let Some(list) = form.list {
            xml.element("w:numPr", &[], |xml| {
                xml.empty("w:ilvl", &[("w:val", "0")]);
                xml.empty("w:numId", &[("w:val", &list.to_string())]);
            });
        }
        if form.centred {
            xml.empty("w:jc", &[("w:val", "center")]);
        }
    });
}

/// One space between two runs.
fn runs(xml: &mut Xml, links: &mut Links, text: &Text, form: ParagraphFormat) {
    for (index, run) in text.runs.iter().enumerate() {
        let space = if index == 0 { "" } else { " " };
        match run {
            Run::Words(words, style) => words_run(xml, &format!("{space}{words}"), *style, form),
            Run::Blank => {
                let length = if form.centred && index > 0 { SHORT_BLANK } else { BLANK };
                words_run(xml, &format!("{space}{}", "_".repeat(length)), Style::Plain, form);
            }
            Run::Link(address) => {
                if !space.is_empty() {
                    words_run(xml, space, Style::Plain, form);
                }
                let relation = links.relation(address);
                xml.element("w:hyperlink", &[("r:id", &relation), ("w:history", "1")], |xml| {
                    xml.element("w:r", &[], |xml| {
                        xml.element("w:rPr", &[], |xml| {
                            xml.empty("w:rStyle", &[("w:val", "Hyperlink")]);
                            size(xml, form);
                        });
                        xml.leaf("w:t", &[], address);
                    });
                });
            }
        }
    }
}

fn words_run(xml: &mut Xml, words: &str, style: Style, form: ParagraphFormat) {
    xml.element("w:r", &[], |xml| {
        let bold = form.bold || style == Style::Bold;
        if bold || style == Style::Italic || form.size.is_some() {
            xml.element("w:rPr", &[], |xml| {
                if bold {
                    xml.empty("w:b", &[]);
                }
                if style == Style::Italic {
                    xml.empty("w:i", &[]);
                }
                size(xml, form);
            });
        }
        xml.leaf("w:t", &[("xml:space", "preserve")], words);
    });
}

fn size(xml: &mut Xml, form: ParagraphFormat) {
    if let Some(size) = form.size {
        xml.empty("w:sz", &[("w:val", &size.to_string())]);
        xml.empty("w:szCs", &[("w:val", &size.to_string())]);
    }
}
