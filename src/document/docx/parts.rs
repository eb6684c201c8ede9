//! The small parts of a Word file: what is in it, how its parts hang together, its properties, its footer.

use super::package::Package;
use super::parted::Parted;
use super::text::relation;
use super::xml::Xml;
use crate::agenda::Paper;
use crate::document::Properties;
use crate::document::picture::Picture;
use crate::lang::Lang;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const WORD_FILE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/// What kinds the parts are, and what the package itself is related to.
pub const TYPES: &str = "[Content_Types].xml";
pub const RELATIONS: &str = "_rels/.rels";
pub const CORE_PART: &str = "docProps/core.xml";
const CORE: &str = "application/vnd.openxmlformats-package.core-properties+xml";

/// The parts that the document's own part leans on: relation, file, type.
const PARTS: [(&str, &str, &str); 5] = [
    ("styles", "styles.xml", "styles"),
    ("numbering", "numbering.xml", "numbering"),
    ("settings", "settings.xml", "settings"),
    ("fonts", "fontTable.xml", "fontTable"),
    ("footer", "footer1.xml", "footer"),
];
/// Colours and fonts that Word offers beside those of the styles.
pub const THEME: &str = include_str!("theme.xml");
const THEME_TYPE: &str = "application/vnd.openxmlformats-officedocument.theme+xml";

pub fn content_types(logo: Option<&Picture>) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.element("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))], |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", &[("Extension", "rels"), ("ContentType", relations)]);
        xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
        if let Some(logo) = logo {
            let (ending, media) = (logo.kind.ending(), logo.kind.media_type());
            xml.empty("Default", &[("Extension", ending), ("ContentType", media)]);
        }
        let main = format!("{WORD_FILE}.document.main+xml");
        xml.empty("Override", &[("PartName", "/word/document.xml"), ("ContentType", &main)]);
        for (_, file, kind) in PARTS {
            let (name, kind) = (format!("/word/{file}"), format!("{WORD_FILE}.{kind}+xml"));
            xml.empty("Override", &[("PartName", &name), ("ContentType", &kind)]);
        }
        xml.empty("Override", &[("PartName", "/word/theme/theme1.xml"), ("ContentType", THEME_TYPE)]);
        xml.empty("Override", &[("PartName", &format!("/{CORE_PART}")), ("ContentType", CORE)]);
    });
    xml.bytes()
}

pub fn package_relations() -> Vec<u8> {
    let document = format!("{OFFICE}/officeDocument");
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    let all = [("document", document, "word/document.xml", false), ("core", core, CORE_PART, false)];
    relationships(all.into_iter().map(|(id, kind, target, out)| (id.to_owned(), kind, target.to_owned(), out)))
}

pub fn relations(logo: Option<&Picture>, links: &[String]) -> Vec<u8> {
    let parts =
        PARTS.into_iter().map(|(id, file, kind)| (id.to_owned(), format!("{OFFICE}/{kind}"), file.to_owned(), false));
    let logo = logo.map(|logo| {
        ("logo".to_owned(), format!("{OFFICE}/image"), format!("media/logo.{}", logo.kind.ending()), false)
    });
    let link =
        |(index, address): (usize, &String)| (relation(index), format!("{OFFICE}/hyperlink"), address.clone(), true);
    let theme = ("theme".to_owned(), format!("{OFFICE}/theme"), "theme/theme1.xml".to_owned(), false);
    relationships(parts.chain([theme]).chain(logo).chain(links.iter().enumerate().map(link)))
}

/// Id, type, target, and whether the target lies outside.
fn relationships(all: impl Iterator<Item = (String, String, String, bool)>) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.element("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], |xml| {
        all.for_each(|(id, kind, target, is_outside)| xml.raw(&relationship(&id, &kind, &target, is_outside)));
    });
    xml.bytes()
}

pub fn relationship(id: &str, kind: &str, target: &str, is_outside: bool) -> String {
    let mut attributes = vec![("Id", id), ("Type", kind), ("Target", target)];
    if is_outside {
        attributes.push(("TargetMode", "External"));
    }
    let mut xml = Xml::default();
    xml.empty("Relationship", &attributes);
    String::from_utf8_lossy(&xml.bytes()).into_owned()
}

/// Says in the package what kind of a Word file's part this is.
pub fn declare(package: &mut Package, part: &str, kind: &str) -> Option<()> {
    declare_as(package, part, &format!("{WORD_FILE}.{kind}+xml"))
}

fn declare_as(package: &mut Package, part: &str, kind: &str) -> Option<()> {
    let mut types = Parted::at(package.text(TYPES)?, "Types")?;
    let mut xml = Xml::default();
    xml.empty("Override", &[("PartName", &format!("/{part}")), ("ContentType", kind)]);
    types.push("Override", String::from_utf8_lossy(&xml.bytes()).into_owned());
    package.put(TYPES, types.joined().into_bytes());
    Some(())
}

/// Takes a part out of the package.
pub fn take_back(package: &mut Package, part: &str) -> Option<()> {
    let mut types = Parted::at(package.text(TYPES)?, "Types")?;
    let name = format!("/{part}");
    types.children.retain(|child| child.attribute("Override", "PartName").as_deref() != Some(name.as_str()));
    package.put(TYPES, types.joined().into_bytes());
    package.remove(part);
    Some(())
}

/// Properties for a package that has none.
pub fn add_core(package: &mut Package, core: Vec<u8>) -> Option<()> {
    let mut relations = Parted::at(package.text(RELATIONS)?, "Relationships")?;
    let kind = format!("{PACKAGE}/relationships/metadata/core-properties");
    relations.push("Relationship", relationship("rakor-core", &kind, CORE_PART, false));
    package.put(RELATIONS, relations.joined().into_bytes());
    package.put(CORE_PART, core);
    declare_as(package, CORE_PART, CORE)
}

pub fn core(properties: &Properties) -> Vec<u8> {
    let mut xml = Xml::part();
    let spaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.element("cp:coreProperties", &spaces, |xml| {
        xml.leaf("dc:title", &[], &properties.title);
        if !properties.author.is_empty() {
            xml.leaf("dc:creator", &[], &properties.author);
        }
        xml.leaf("dc:language", &[], properties.lang.tag());
        if let Some(at) = properties.at {
            let utc = at.naive_utc().format("%Y-%m-%dT%H:%M:%SZ").to_string();
            for name in ["dcterms:created", "dcterms:modified"] {
                xml.leaf(name, &[("xsi:type", "dcterms:W3CDTF")], &utc);
            }
        }
    });
    xml.bytes()
}

pub fn settings(lang: Lang) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.element("w:settings", &[("xmlns:w", WORDS)], |xml| {
        xml.empty("w:defaultTabStop", &[("w:val", "720")]);
        xml.element("w:compat", &[], |xml| {
            let uri = ("w:uri", "http://schemas.microsoft.com/office/word");
            xml.empty("w:compatSetting", &[("w:name", "compatibilityMode"), uri, ("w:val", "15")]);
        });
        xml.empty("w:themeFontLang", &[("w:val", lang.tag())]);
    });
    xml.bytes()
}

pub fn fonts(paper: &Paper) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.element("w:fonts", &[("xmlns:w", WORDS)], |xml| {
        xml.element("w:font", &[("w:name", &paper.font)], |xml| xml.empty("w:family", &[("w:val", "swiss")]));
    });
    xml.bytes()
}

/// `Halaman 2 dari 6`
pub fn footer(lang: Lang) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.element("w:ftr", &[("xmlns:w", WORDS)], |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| xml.empty("w:pStyle", &[("w:val", "Footer")]));
            words(xml, &format!("{} ", lang.page()));
            field(xml, " PAGE ");
            words(xml, &format!(" {} ", lang.of_pages()));
            field(xml, " NUMPAGES ");
        });
    });
    xml.bytes()
}

fn words(xml: &mut Xml, words: &str) {
    xml.element("w:r", &[], |xml| xml.leaf("w:t", &[("xml:space", "preserve")], words));
}

fn field(xml: &mut Xml, instruction: &str) {
    let mark = |xml: &mut Xml, kind| xml.element("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", kind)]));
    mark(xml, "begin");
    xml.element("w:r", &[], |xml| xml.leaf("w:instrText", &[("xml:space", "preserve")], instruction));
    mark(xml, "separate");
    words(xml, "1");
    mark(xml, "end");
}
