//! The styles of a Word file, under the names that Word itself gives them, and its lists.

use super::body::BULLETS;
use super::xml::Xml;
use crate::agenda::Paper;
use crate::lang::Lang;

const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A style of paragraphs.
struct ParagraphStyle {
    id: &'static str,
    name: &'static str,
    /// Space before and after, in twentieths of a point.
    space: (u32, u32),
    /// Outline level of a heading.
    outline: Option<u32>,
    centred: bool,
    bold: bool,
    /// Indent in twentieths of a point.
    indent: u32,
    /// Half points larger than the text.
    larger: u32,
}

const USUAL: ParagraphStyle = ParagraphStyle {
    id: "",
    name: "",
    space: (0, 0),
    outline: None,
    centred: false,
    bold: false,
    indent: 0,
    larger: 0,
};
const HEADING: ParagraphStyle = ParagraphStyle { space: (200, 80), bold: true, ..USUAL };

const STYLES: [ParagraphStyle; 8] = [
    ParagraphStyle { id: "Title", name: "Title", space: (120, 120), centred: true, bold: true, larger: 4, ..USUAL },
    ParagraphStyle { id: "Heading1", name: "heading 1", outline: Some(0), larger: 2, ..HEADING },
    ParagraphStyle { id: "Heading2", name: "heading 2", outline: Some(1), ..HEADING },
    ParagraphStyle { id: "Heading3", name: "heading 3", outline: Some(2), ..HEADING },
    ParagraphStyle { id: "BodyText", name: "Body Text", space: (0, 80), ..USUAL },
    ParagraphStyle { id: "ListParagraph", name: "List Paragraph", space: (0, 40), indent: INDENT, ..USUAL },
    ParagraphStyle { id: "ListContinue", name: "List Continue", space: (0, 80), indent: INDENT, ..USUAL },
    ParagraphStyle { id: "Footer", name: "footer", centred: true, ..USUAL },
];

const INDENT: u32 = 357;

pub fn styles(lang: Lang, paper: &Paper) -> Vec<u8> {
    let size = paper.font_size * 2;
    let mut xml = Xml::part();
    xml.element("w:styles", &[("xmlns:w", WORDS)], |xml| {
        xml.element("w:docDefaults", &[], |xml| {
            xml.element("w:rPrDefault", &[], |xml| {
                xml.element("w:rPr", &[], |xml| {
                    let font = paper.font.as_str();
                    let fonts = [("w:ascii", font), ("w:hAnsi", font), ("w:eastAsia", font), ("w:cs", font)];
                    xml.empty("w:rFonts", &fonts);
                    letters(xml, size);
                    let tag = lang.tag();
                    xml.empty("w:lang", &[("w:val", tag), ("w:eastAsia", tag), ("w:bidi", "ar-SA")]);
                });
            });
            xml.empty("w:pPrDefault", &[]);
        });
        xml.element("w:style", &[("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")], |xml| {
            xml.empty("w:name", &[("w:val", "Normal")]);
            xml.empty("w:qFormat", &[]);
        });
        character(xml, "DefaultParagraphFont", "Default Paragraph Font", true, |_| {});
        character(xml, "Hyperlink", "Hyperlink", false, |xml| {
            xml.element("w:rPr", &[], |xml| {
                xml.empty("w:color", &[("w:val", "0563C1")]);
                xml.empty("w:u", &[("w:val", "single")]);
            });
        });
        STYLES.iter().for_each(|style| paragraph(xml, style, size));
        spacer(xml);
        tables(xml);
    });
    xml.bytes()
}

fn letters(xml: &mut Xml, half_points: u32) {
    xml.empty("w:sz", &[("w:val", &half_points.to_string())]);
    xml.empty("w:szCs", &[("w:val", &half_points.to_string())]);
}

fn character(xml: &mut Xml, id: &str, name: &str, is_default: bool, more: impl FnOnce(&mut Xml)) {
    let mut attributes = vec![("w:type", "character"), ("w:styleId", id)];
    if is_default {
        attributes.insert(1, ("w:default", "1"));
    }
    xml.element("w:style", &attributes, |xml| {
        xml.empty("w:name", &[("w:val", name)]);
        if is_default {
            xml.empty("w:uiPriority", &[("w:val", "1")]);
            xml.empty("w:semiHidden", &[]);
        }
        more(xml);
    });
}

fn paragraph(xml: &mut Xml, style: &ParagraphStyle, size: u32) {
    xml.element("w:style", &[("w:type", "paragraph"), ("w:styleId", style.id)], |xml| {
        xml.empty("w:name", &[("w:val", style.name)]);
        xml.empty("w:basedOn", &[("w:val", "Normal")]);
        if style.bold {
            xml.empty("w:next", &[("w:val", "BodyText")]);
        }
        xml.empty("w:qFormat", &[]);
        xml.element("w:pPr", &[], |xml| {
            if style.outline.is_some() {
                xml.empty("w:keepNext", &[]);
                xml.empty("w:keepLines", &[]);
            }
            let (before, after) = (style.space.0.to_string(), style.space.1.to_string());
            xml.empty("w:spacing", &[("w:before", &before), ("w:after", &after)]);
            if style.indent > 0 {
                xml.empty("w:ind", &[("w:left", &style.indent.to_string())]);
            }
            if style.centred {
                xml.empty("w:jc", &[("w:val", "center")]);
            }
            if let Some(level) = style.outline {
                xml.empty("w:outlineLvl", &[("w:val", &level.to_string())]);
            }
        });
        if style.bold || style.larger > 0 {
            xml.element("w:rPr", &[], |xml| {
                if style.bold {
                    xml.empty("w:b", &[]);
                }
                letters(xml, size + style.larger);
            });
        }
    });
}

/// The little paragraph after a table.
fn spacer(xml: &mut Xml) {
    xml.element("w:style", &[("w:type", "paragraph"), ("w:customStyle", "1"), ("w:styleId", "Spacer")], |xml| {
        xml.empty("w:name", &[("w:val", "Spacer")]);
        xml.empty("w:basedOn", &[("w:val", "Normal")]);
        xml.element("w:pPr", &[], |xml| xml.empty("w:spacing", &[("w:line", "120"), ("w:lineRule", "exact")]));
        xml.element("w:rPr", &[], |xml| letters(xml, 8));
    });
}

fn tables(xml: &mut Xml) {
    xml.element("w:style", &[("w:type", "table"), ("w:default", "1"), ("w:styleId", "TableNormal")], |xml| {
        xml.empty("w:name", &[("w:val", "Normal Table")]);
        xml.element("w:tblPr", &[], |xml| {
            xml.empty("w:tblInd", &[("w:w", "0"), ("w:type", "dxa")]);
            cells(xml);
        });
    });
    xml.element("w:style", &[("w:type", "table"), ("w:styleId", "TableGrid")], |xml| {
        xml.empty("w:name", &[("w:val", "Table Grid")]);
        xml.empty("w:basedOn", &[("w:val", "TableNormal")]);
        xml.element("w:tblPr", &[], |xml| {
            xml.element("w:tblBorders", &[], |xml| {
                for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
                    let line = [("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "000000")];
                    xml.empty(side, &line);
                }
            });
            cells(xml);
        });
    });
}

fn cells(xml: &mut Xml) {
    xml.element("w:tblCellMar", &[], |xml| {
        for side in ["w:left", "w:right"] {
            xml.empty(side, &[("w:w", "85"), ("w:type", "dxa")]);
        }
    });
}

/// Bullets, and so many numbered lists, each of which begins at 1; after so many forms and lists of others.
pub fn numbering(lists: usize, forms_before: usize, lists_before: usize) -> Vec<u8> {
    let form = |index: usize| (forms_before + index).to_string();
    let mut xml = Xml::part();
    xml.element("w:numbering", &[("xmlns:w", WORDS)], |xml| {
        for (id, kind, mark) in [(form(0), "bullet", "•"), (form(1), "decimal", "%1.")] {
            xml.element("w:abstractNum", &[("w:abstractNumId", &id)], |xml| {
                xml.empty("w:multiLevelType", &[("w:val", "singleLevel")]);
                xml.element("w:lvl", &[("w:ilvl", "0")], |xml| {
                    xml.empty("w:start", &[("w:val", "1")]);
                    xml.empty("w:numFmt", &[("w:val", kind)]);
                    xml.empty("w:lvlText", &[("w:val", mark)]);
                    xml.empty("w:lvlJc", &[("w:val", "left")]);
                    let hanging = INDENT.to_string();
                    xml.element("w:pPr", &[], |xml| {
                        xml.empty("w:ind", &[("w:left", &hanging), ("w:hanging", &hanging)])
                    });
                });
            });
        }
        number(xml, lists_before + BULLETS, &form(0), |_| {});
        for list in 1..=lists {
            number(xml, lists_before + BULLETS + list, &form(1), |xml| {
                xml.element("w:lvlOverride", &[("w:ilvl", "0")], |xml| {
                    xml.empty("w:startOverride", &[("w:val", "1")]);
                });
            });
        }
    });
    xml.bytes()
}

fn number(xml: &mut Xml, id: usize, form: &str, more: impl FnOnce(&mut Xml)) {
    xml.element("w:num", &[("w:numId", &id.to_string())], |xml| {
        xml.empty("w:abstractNumId", &[("w:val", form)]);
        more(xml);
    });
}
