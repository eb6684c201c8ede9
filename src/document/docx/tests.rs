//! What a Word file must be: whole, in the order of the standard, the same twice, and of one piece with its document.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;

use super::package::Package;
use super::{docx, is_base};
use crate::agenda::{Attached, Paper, PaperSize};
use crate::document::picture::Picture;
use crate::document::{Block, Document, Orientation, Properties, Signature, Text};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum XmlEvent {
    Start,
    Empty,
    Text,
    End,
}

/// The parts of a package that are XML, by name.
pub fn unpacked(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        if name.ends_with(".xml") || name.ends_with(".rels") {
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            parts.push((name, text));
        }
    }
    parts
}

/// What a part is made of: names of elements, and texts. Fails where it is not well formed.
pub fn events(xml: &str) -> Vec<(String, XmlEvent)> {
    let mut reader = Reader::from_str(xml);
    let mut events = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => events.push((start.name().as_ref().to_owned(), XmlEvent::Start)),
            Event::Empty(start) => events.push((start.name().as_ref().to_owned(), XmlEvent::Empty)),
            Event::End(end) => events.push((end.name().as_ref().to_owned(), XmlEvent::End)),
            Event::Text(text) => events.push((text.to_string(), XmlEvent::Text)),
            Event::GeneralRef(reference) => {
                let character = match reference.resolve_char_ref().unwrap() {
                    Some(character) => character.to_string(),
                    None => {
                        let known = [("lt", "<"), ("gt", ">"), ("amp", "&"), ("quot", "\""), ("apos", "'")];
                        let name = reference.to_string();
                        known.iter().find(|(known, _)| *known == name).unwrap().1.to_owned()
                    }
                };
                events.push((character, XmlEvent::Text));
            }
            Event::Eof => return events,
            _ => {}
        }
    }
}

/// In which order the standard wants children; those of an element that is not here may stand in any.
const ORDER: [(&str, &str); 14] = [
    ("w:pPr", "w:pStyle w:keepNext w:keepLines w:numPr w:spacing w:ind w:jc w:outlineLvl w:sectPr"),
    ("w:rPr", "w:rStyle w:rFonts w:b w:i w:color w:sz w:szCs w:u w:lang"),
    ("w:tbl", "w:tblPr w:tblGrid w:tr"),
    ("w:tblPr", "w:tblStyle w:tblW w:tblInd w:tblBorders w:tblLayout w:tblCellMar"),
    ("w:tblBorders", "w:top w:left w:bottom w:right w:insideH w:insideV"),
    ("w:tr", "w:trPr w:tc"),
    ("w:tc", "w:tcPr w:p"),
    ("w:tcPr", "w:tcW w:shd w:vAlign"),
    ("w:sectPr", "w:footerReference w:type w:pgSz w:pgMar"),
    ("w:style", "w:name w:basedOn w:next w:uiPriority w:semiHidden w:qFormat w:pPr w:rPr w:tblPr"),
    ("w:numbering", "w:abstractNum w:num"),
    ("w:lvl", "w:start w:numFmt w:lvlText w:lvlJc w:pPr"),
    ("w:settings", "w:defaultTabStop w:compat w:themeFontLang"),
    ("w:styles", "w:docDefaults w:style"),
];

fn logo() -> Picture {
    let header = [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], &[0, 0, 0, 64, 0, 0, 0, 32, 8, 2, 0, 0, 0]].concat();
    Picture::read(header).unwrap()
}

/// A document with every kind of block.
pub fn everything() -> Document {
    let columns = [("No", 10), ("Instansi", 90)];
    let link = Text::from("lihat").linked("https://kupang.go.id/sk_1 (baru)");
    let signature = Signature {
        role: "Notulis".into(),
        office: Text::default().blank(),
        name: "Nama".into(),
        rank: Text::from("Pangkat:").blank(),
        nip: "NIP: 1".into(),
    };
    Document {
        properties: Properties {
            title: "NOTULA".into(),
            author: "Bappeda".into(),
            logo: Some(logo()),
            ..Properties::default()
        },
        blocks: vec![
            Block::Letterhead(vec!["PEMERINTAH KOTA".into(), "BAPPEDA".into(), "Jalan".into()]),
            Block::heading(1, "NOTULA"),
            Block::Fields(vec![("Tempat".into(), vec!["Aula".into(), "Lantai 2".into()]), ("Ketua".into(), vec![])]),
            Block::heading(2, "Peserta"),
            Block::table(&columns, vec![vec!["1".into(), "Dinkes".into()], vec!["2".into(), link.clone()]]),
            Block::Page(Orientation::Landscape),
            Block::heading(3, "Rencana"),
            Block::table(&columns, vec![vec!["1".into(), link.clone()]]),
            Block::Page(Orientation::Portrait),
            Block::Paragraph(Text::default().bold("Dinkes")),
            Block::List { ordered: false, items: vec![vec![Text::default().bold("KM-1").italic("miring"), link]] },
            Block::List { ordered: true, items: vec![vec!["satu".into(), "dua".into()]] },
            Block::List { ordered: true, items: vec![vec!["satu".into()]] },
            Block::Signatures(vec![signature.clone(), signature]),
        ],
    }
}

fn part(bytes: &[u8], name: &str) -> String {
    unpacked(bytes).into_iter().find(|(known, _)| known == name).unwrap().1
}

#[test]
fn children_stand_in_the_order_of_the_standard() {
    let mut checked = 0;
    for (name, text) in unpacked(&docx(&everything(), &Paper::default())) {
        let mut open: Vec<(String, usize)> = Vec::new();
        for (element, event) in events(&text) {
            if matches!(event, XmlEvent::Start | XmlEvent::Empty) {
                if let Some((parent, last)) = open.last_mut()
                    && let Some((_, order)) = ORDER.iter().find(|(known, _)| known == parent)
                {
                    let place = order.split(' ').position(|known| known == element);
                    let place = place.unwrap_or_else(|| panic!("{name}: {element} may not stand in {parent}"));
                    assert!(place >= *last, "{name}: {element} stands too late in {parent}");
                    *last = place;
                    checked += 1;
                }
                if event == XmlEvent::Start {
                    open.push((element, 0));
                }
            } else if event == XmlEvent::End {
                open.pop();
            }
        }
    }
    assert!(checked > 300, "only {checked} were checked");
}

#[test]
fn the_same_document_is_the_same_bytes() {
    let paper = Paper::default();
    assert!(docx(&everything(), &paper) == docx(&everything(), &paper));
}

#[test]
fn a_section_that_is_turned_is_turned_alone_and_heads_of_tables_are_repeated() {
    let xml = part(&docx(&everything(), &Paper { size: PaperSize::F4, ..Paper::default() }), "word/document.xml");
    assert_eq!((xml.matches("<w:sectPr>").count(), xml.matches("w:orient=\"landscape\"").count()), (3, 1));
    assert_eq!(xml.matches("<w:tblHeader/>").count(), 2);
    let rows = xml.matches("<w:tr>").count();
    assert_eq!(xml.matches("<w:cantSplit/>").count(), rows - 1, "all but the letterhead");
    assert!(xml.contains(r#"<w:pgSz w:w="12188" w:h="18708"/>"#), "{xml}");
    assert!(xml.contains(r#"<w:pgMar w:top="1133" w:right="1133" w:bottom="1417" w:left="1700""#), "{xml}");
}

#[test]
fn every_relation_leads_to_a_part_and_every_part_has_a_type() {
    let bytes = docx(&everything(), &Paper::default());
    let names: Vec<_> =
        unpacked(&bytes).into_iter().map(|(name, _)| name).chain(["word/media/logo.png".into()]).collect();
    let attributes = |text: &str, key: &str| -> Vec<String> {
        text.split(&format!("{key}=\"")).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    };
    let relations = part(&bytes, "word/_rels/document.xml.rels");
    let targets = attributes(&relations, "Target");
    let inside = targets.iter().filter(|target| !target.starts_with("http"));
    inside.for_each(|target| assert!(names.contains(&format!("word/{target}")), "{target}"));
    assert!(targets.contains(&"https://kupang.go.id/sk_1".to_owned()));
    let body = part(&bytes, "word/document.xml");
    let ids = attributes(&relations, "Id");
    for id in [attributes(&body, "r:id"), attributes(&body, "r:embed")].concat() {
        assert!(ids.contains(&id), "{id}");
    }
    let types = part(&bytes, "[Content_Types].xml");
    for name in names.iter().filter(|name| name.ends_with(".xml") && *name != "[Content_Types].xml") {
        assert!(types.contains(&format!("PartName=\"/{name}\"")), "{name}");
    }
    let used: Vec<_> = attributes(&body, "w:pStyle w:val");
    let styles = part(&bytes, "word/styles.xml");
    used.iter().for_each(|style| assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{style}"));
}

#[test]
fn rows_that_are_signed_by_hand_have_room_for_it() {
    let rows = |table: Block| {
        let document = Document { blocks: vec![table], ..Document::default() };
        part(&docx(&document, &Paper::default()), "word/document.xml").matches("<w:trHeight").count()
    };
    let people = || vec![vec!["Dinkes".into(), "1.".into()], vec!["Dinsos".into(), "2.".into()]];
    let columns = [("Instansi", 60), ("Tanda Tangan", 40)];
    assert_eq!((rows(Block::signed_table(&columns, people())), rows(Block::table(&columns, people()))), (2, 0));
}

#[test]
fn every_numbered_list_begins_at_one() {
    let bytes = docx(&everything(), &Paper::default());
    assert_eq!(part(&bytes, "word/numbering.xml").matches("<w:startOverride w:val=\"1\"/>").count(), 2);
    let body = part(&bytes, "word/document.xml");
    for list in 1..=3 {
        assert_eq!(body.matches(&format!("<w:numId w:val=\"{list}\"/>")).count(), 1);
    }
}

#[test]
fn what_xml_cannot_say_is_left_out() {
    let text = Text {
        runs: vec![crate::document::Run::Words("a\u{0}\u{b}\u{fffe}<&>".into(), crate::document::Style::Plain)],
    };
    let document = Document { blocks: vec![Block::Paragraph(text)], ..Document::default() };
    assert!(part(&docx(&document, &Paper::default()), "word/document.xml").contains(">a&lt;&amp;&gt;</w:t>"));
}

const BASE_BODY: &str = r#"<w:p><w:r><w:t>KOP KANTOR</w:t></w:r></w:p><w:p><w:r><w:t>{{not</w:t></w:r><w:r><w:t>ula}}</w:t></w:r></w:p><w:p><w:r><w:t>KAKI</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="first" r:id="rId7"/><w:pgSz w:w="12000" w:h="18000"/><w:pgMar w:top="1000" w:right="1100" w:bottom="1200" w:left="1300" w:header="700" w:footer="700" w:gutter="0"/><w:titlePg/></w:sectPr>"#;
const BASE_STYLES: &str = r#"<w:style w:type="paragraph" w:default="1" w:styleId="Biasa"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="Heading 1"/></w:style><w:style w:type="character" w:styleId="Heading2"><w:name w:val="lain"/></w:style>"#;

/// A Word file of an office, as Word in Indonesian writes it: its styles are called otherwise, and it has a list.
fn base(body: &str) -> Vec<u8> {
    let words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    let relation = |id: &str, kind: &str, target: &str| {
        format!(r#"<Relationship Id="{id}" Type="{office}/{kind}" Target="{target}"/>"#)
    };
    let mut package = Package::default();
    let mut add = |name: &str, text: String| package.add(name, text.into_bytes());
    add(
        "[Content_Types].xml",
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#.into(),
    );
    add(
        "_rels/.rels",
        format!(
            r#"<Relationships xmlns="{relations}">{}</Relationships>"#,
            relation("rId1", "officeDocument", "/word/document.xml")
        ),
    );
    let parts =
        [("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml"), ("rId7", "header", "header1.xml")];
    let parts: String = parts.iter().map(|(id, kind, target)| relation(id, kind, target)).collect();
    add("word/_rels/document.xml.rels", format!(r#"<Relationships xmlns="{relations}">{parts}</Relationships>"#));
    add("word/document.xml", format!(r#"<w:document xmlns:w="{words}"><w:body>{body}</w:body></w:document>"#));
    add("word/styles.xml", format!(r#"<w:styles xmlns:w="{words}">{BASE_STYLES}</w:styles>"#));
    add(
        "word/numbering.xml",
        format!(
            r#"<w:numbering xmlns:w="{words}"><w:abstractNum w:abstractNumId="4"/><w:num w:numId="6"><w:abstractNumId w:val="4"/></w:num></w:numbering>"#
        ),
    );
    add("word/header1.xml", format!(r#"<w:hdr xmlns:w="{words}"/>"#));
    package.bytes()
}

fn on_base(bytes: &[u8]) -> Vec<u8> {
    use base64::Engine;
    let data = base64::engine::general_purpose::STANDARD.encode(bytes);
    docx(&everything(), &Paper { base: Attached { file: "kop.docx".into(), data }, ..Paper::default() })
}

#[test]
fn an_offices_own_file_keeps_its_letterhead_styles_and_margins_and_holds_the_document_at_its_mark() {
    let bytes = on_base(&base(BASE_BODY));
    let body = part(&bytes, "word/document.xml");
    events(&body);
    let place = |words: &str| body.find(words).unwrap_or_else(|| panic!("{words} is missing in {body}"));
    assert!(place("KOP KANTOR") < place("NOTULA") && place("Notulis") < place("KAKI"));
    assert!(!body.contains("{{not") && !body.contains("PEMERINTAH KOTA"), "the base has its own letterhead");
    assert!(body.contains(r#"<w:pStyle w:val="Judul1"/>"#) && !body.contains(r#"w:val="Heading1""#));
    assert_eq!(body.matches("<w:sectPr>").count(), 3);
    assert_eq!((body.matches("<w:headerReference").count(), body.matches("<w:titlePg/>").count()), (1, 1), "once");
    assert!(body.contains(r#"<w:pgSz w:w="12000" w:h="18000"/>"#), "{body}");
    assert!(body.contains(r#"<w:pgSz w:w="18000" w:h="12000" w:orient="landscape"/>"#), "{body}");
    assert!(body.contains(r#"<w:pgMar w:top="1300" w:right="1000" w:bottom="1100" w:left="1200""#), "{body}");
    let styles = part(&bytes, "word/styles.xml");
    assert_eq!(styles.matches(r#"<w:name w:val="Normal"/>"#).count(), 1);
    assert!(
        styles.contains(r#"<w:basedOn w:val="Biasa"/>"#) && styles.contains(r#"w:styleId="rakor-Heading2""#),
        "{styles}"
    );
    let lists = part(&bytes, "word/numbering.xml");
    let order: Vec<_> = events(&lists)
        .into_iter()
        .filter(|(name, event)| *event != XmlEvent::End && (name == "w:num" || name == "w:abstractNum"))
        .map(|(name, _)| name)
        .collect();
    assert!(order.is_sorted(), "the forms stand before the lists: {order:?}");
    for list in ["7", "8", "9", "10"].iter().skip(1) {
        assert!(
            lists.contains(&format!(r#"<w:num w:numId="{list}">"#))
                && body.contains(&format!(r#"<w:numId w:val="{list}"/>"#)),
            "{list}"
        );
    }
    assert!(part(&bytes, "docProps/core.xml").contains("NOTULA"));
    let relations = part(&bytes, "word/_rels/document.xml.rels");
    for target in ["header1.xml", "https://kupang.go.id/sk_1", "rakor-footer.xml"] {
        assert!(relations.contains(&format!("Target=\"{target}\"")), "{relations}");
    }
    assert!(part(&bytes, "[Content_Types].xml").contains(r#"PartName="/word/rakor-footer.xml""#));
}

#[test]
fn a_base_without_a_mark_has_the_document_at_its_end() {
    let body = part(&on_base(&base("<w:p><w:r><w:t>KOP KANTOR</w:t></w:r></w:p>")), "word/document.xml");
    assert!(body.find("KOP KANTOR").unwrap() < body.find("NOTULA").unwrap());
    assert!(body.trim_end().ends_with("</w:sectPr></w:body></w:document>"), "{body}");
}

#[test]
fn only_a_word_file_is_a_base() {
    assert!(is_base(&base(BASE_BODY)) && is_base(&docx(&everything(), &Paper::default())));
    for other in [&b""[..], b"PK", &crate::document::sheet::xlsx::xlsx(&Default::default()), &base("</w:p>")] {
        assert!(!is_base(other));
    }
}
