//! The letterhead (*kop naskah dinas*): the arms, the lines of the office, and the thick and the thin rule below.

use super::text::{Links, ParagraphFormat, paragraph};
use super::xml::Xml;
use crate::document::Text;
use crate::document::picture::Picture;

/// Both sides of the square that the arms fit into, in the units of drawings (360,000 a centimetre).
const LOGO: u32 = 792_000;
/// Width of the column for it, in twentieths of a point.
const LOGO_COLUMN: u32 = 1_500;
/// The first lines name the government and the office; those below are the address.
const NAMES: usize = 2;
/// Half points that a line's letters are larger than the text's; the office's own name is the largest.
const LARGER: [u32; NAMES] = [4, 8];
const ADDRESS_SMALLER: u32 = 4;

pub fn letterhead(
    xml: &mut Xml,
    links: &mut Links,
    lines: &[Text],
    logo: Option<&Picture>,
    room: u32,
    half_points: u32,
) {
    let widths = match logo {
        Some(_) => vec![LOGO_COLUMN, room.saturating_sub(LOGO_COLUMN)],
        None => vec![room],
    };
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            xml.empty("w:tblStyle", &[("w:val", "TableNormal")]);
            xml.empty("w:tblW", &[("w:w", &room.to_string()), ("w:type", "dxa")]);
            xml.element("w:tblBorders", &[], |xml| {
                let rule = [("w:val", "thinThickSmallGap"), ("w:sz", "24"), ("w:space", "0"), ("w:color", "000000")];
                xml.empty("w:bottom", &rule);
            });
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        });
        xml.element("w:tblGrid", &[], |xml| {
            widths.iter().for_each(|width| xml.empty("w:gridCol", &[("w:w", &width.to_string())]));
        });
        xml.element("w:tr", &[], |xml| {
            for (index, width) in widths.iter().enumerate() {
                xml.element("w:tc", &[], |xml| {
                    xml.element("w:tcPr", &[], |xml| {
                        xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
                        xml.empty("w:vAlign", &[("w:val", "center")]);
                    });
                    match logo.filter(|_| index == 0) {
                        Some(logo) => picture(xml, logo),
                        None => names(xml, links, lines, half_points),
                    }
                });
            }
        });
    });
}

fn names(xml: &mut Xml, links: &mut Links, lines: &[Text], half_points: u32) {
    for (index, line) in lines.iter().enumerate() {
        let size = match LARGER.get(index) {
            Some(larger) => half_points + larger,
            None => half_points.saturating_sub(ADDRESS_SMALLER),
        };
        paragraph(
            xml,
            links,
            line,
            ParagraphFormat { centred: true, bold: index < NAMES, size: Some(size), ..ParagraphFormat::default() },
        );
    }
}

/// As large as the square allows.
fn picture(xml: &mut Xml, logo: &Picture) {
    let longer = logo.width.max(logo.height).max(1);
    let side = |pixels: u32| (u64::from(LOGO) * u64::from(pixels) / u64::from(longer)).max(1).to_string();
    let extent = [("cx", side(logo.width)), ("cy", side(logo.height))];
    let extent = [("cx", extent[0].1.as_str()), ("cy", extent[1].1.as_str())];
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    let pictures = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    let name = [("id", "1"), ("name", "Logo")];
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| xml.empty("w:jc", &[("w:val", "center")]));
        xml.element("w:r", &[], |xml| {
            xml.element("w:drawing", &[], |xml| {
                let close = [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
                xml.element("wp:inline", &close, |xml| {
                    xml.empty("wp:extent", &extent);
                    xml.empty("wp:docPr", &name);
                    xml.element("a:graphic", &[("xmlns:a", drawing)], |xml| {
                        xml.element("a:graphicData", &[("uri", pictures)], |xml| {
                            xml.element("pic:pic", &[("xmlns:pic", pictures)], |xml| {
                                xml.element("pic:nvPicPr", &[], |xml| {
                                    xml.empty("pic:cNvPr", &name);
                                    xml.empty("pic:cNvPicPr", &[]);
                                });
                                xml.element("pic:blipFill", &[], |xml| {
                                    xml.empty("a:blip", &[("r:embed", "logo")]);
                                    xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
                                });
                                xml.element("pic:spPr", &[], |xml| {
                                    xml.element("a:xfrm", &[], |xml| {
                                        xml.empty("a:off", &[("x", "0"), ("y", "0")]);
                                        xml.empty("a:ext", &extent);
                                    });
                                    xml.element("a:prstGeom", &[("prst", "rect")], |xml| xml.empty("a:avLst", &[]));
                                });
                            });
                        });
                    });
                });
            });
        });
    });
}
