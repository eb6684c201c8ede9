//! An office's own Word file as the base of a document: its letterhead, styles and margins stay, every part of it is
//! kept, and the document stands at its mark, or else at its end.

use super::body::{Body, RELATIONS, WORDS};
use super::package::Package;
use super::page::PageForm;
use super::parted::{Node, Parted, attribute, with_values};
use super::parts;
use super::styles::{numbering, styles};
use super::xml::Xml;
use crate::agenda::Paper;
use crate::document::{Block, Document, Properties};

/// The paragraph of the base that the document takes the place of.
const MARK: &str = "{{notula}}";
/// In front of the names of relations, so that none is one of the base's.
const OWN: &str = "rakor-";
const STYLES: [&str; 3] = ["<w:pStyle w:val=\"", "<w:rStyle w:val=\"", "<w:tblStyle w:val=\""];

/// The whole file; none where the base is no Word file that can be built on.
pub fn docx_on(base: &[u8], document: &Document, paper: &Paper) -> Option<Vec<u8>> {
    let mut package = Package::read(base)?;
    let whole = Related::of(&package, "")?;
    let main = whole.target("officeDocument")?;
    let mut office = Parted::at(package.text(&main)?, "w:body")?;
    if attribute(&office.before, "w:document", "xmlns:w")? != WORDS {
        return None;
    }
    let last = office.children.pop_if(|child| child.name == "w:sectPr");
    let section = BaseSection::of(last.as_ref(), paper);
    // The base has a letterhead of its own.
    let is_told = |block: &&Block| !matches!(block, Block::Letterhead(_));
    let told = Document {
        properties: Properties { logo: None, ..document.properties.clone() },
        blocks: document.blocks.iter().filter(is_told).cloned().collect(),
    };
    let body = Body::of(&told, section.form, paper.font_size * 2);

    let mut related = Related::of(&package, &main)?;
    let styled = related.target("styles")?;
    let (own_styles, names) = with_styles(package.text(&styled)?, &told, paper)?;
    package.put(&styled, own_styles);
    // A copy of the styles, without the new ones, that only Word 2010 read.
    related.drop(&mut package, "stylesWithEffects")?;
    let list_before = match related.target("numbering") {
        Some(part) => {
            let (all, before) = with_lists(package.text(&part)?, body.lists)?;
            package.put(&part, all);
            before
        }
        None => {
            let part = related.add(&mut package, "numbering", numbering(body.lists, 0, 0))?;
            related.relate(OWN, "numbering", &part, false);
            0
        }
    };
    if section.lacks_footer() {
        let part = related.add(&mut package, "footer", parts::footer(told.properties.lang))?;
        related.relate(&format!("{OWN}footer"), "footer", &part, false);
    }
    for (index, address) in body.links.iter().enumerate() {
        related.relate(&format!("{OWN}link{}", index + 1), "hyperlink", address, true);
    }
    related.save(&mut package);
    let core = parts::core(&told.properties);
    match whole.target("core-properties") {
        Some(part) => package.put(&part, core),
        None => parts::add_core(&mut package, core)?,
    }

    let mut own = Parted::at(std::str::from_utf8(&body.xml).ok()?, "w:body")?.children;
    let sections = own.iter().filter(|child| child.xml.contains("<w:sectPr>")).count();
    let mut seen = 0;
    for child in &mut own {
        for begin in STYLES {
            let name = |id: &str| names.iter().find(|(own, _)| own == id).map_or(id, |(_, theirs)| theirs).to_owned();
            child.xml = with_values(&child.xml, begin, name);
        }
        let list = |id: &str| (id.parse::<usize>().unwrap_or_default() + list_before).to_string();
        child.xml = with_values(&child.xml, "<w:numId w:val=\"", list);
        child.xml = with_values(&child.xml, "<w:hyperlink r:id=\"", |id| format!("{OWN}{id}"));
        if let Some((before, rest)) = child.xml.split_once("<w:sectPr>") {
            let (old, after) = rest.split_once("</w:sectPr>")?;
            let is_turned = old.contains("w:orient") && sections > 1;
            child.xml = format!("{before}{}{after}", section.xml(seen == 0, is_turned));
            seen += 1;
        }
    }
    let at = office.children.iter().position(|child| child.name == "w:p" && child.words().contains(MARK));
    let end = own.pop();
    match at {
        Some(at) => drop(office.children.splice(at..=at, own)),
        None => office.children.extend(own),
    }
    office.children.extend(end);
    if attribute(&office.before, "w:document", "xmlns:r").is_none() {
        office.before = office.before.replacen("<w:document", &format!("<w:document xmlns:r=\"{RELATIONS}\""), 1);
    }
    package.put(&main, office.joined().into_bytes());
    Some(package.bytes())
}

/// How the base's own pages are: the first pages of the document are as they are, later ones print its letterhead no
/// second time.
struct BaseSection {
    form: PageForm,
    children: Vec<Node>,
}

/// What only the first section says: those after it have the same headers and footers, and count their pages on.
const ONCE: [&str; 6] =
    ["w:headerReference", "w:footerReference", "w:footnotePr", "w:endnotePr", "w:titlePg", "w:pgNumType"];

impl BaseSection {
    fn of(last: Option<&Node>, paper: &Paper) -> Self {
        let usual = PageForm::of(paper);
        let Some(last) = last else { return Self { form: usual, children: Vec::new() } };
        let number = |element: &str, key: &str| last.attribute(element, key)?.parse::<u32>().ok();
        let size = |key, usual| number("w:pgSz", key).filter(|side| *side > 0).unwrap_or(usual);
        let [top, bottom, left, right] = usual.margins;
        let margin = |key, usual| number("w:pgMar", key).unwrap_or(usual);
        let form = PageForm {
            width: size("w:w", usual.width),
            height: size("w:h", usual.height),
            margins: [
                margin("w:top", top),
                margin("w:bottom", bottom),
                margin("w:left", left),
                margin("w:right", right),
            ],
        };
        Self { form, children: Parted::at(&last.xml, "w:sectPr").map(|parted| parted.children).unwrap_or_default() }
    }

    fn lacks_footer(&self) -> bool {
        self.children.iter().all(|child| child.name != "w:footerReference")
    }

    fn xml(&self, is_first: bool, is_turned: bool) -> String {
        let mut xml = Xml::default();
        let form = if is_turned { self.form.turned() } else { self.form };
        xml.element("w:sectPr", &[], |xml| {
            let children = |xml: &mut Xml, wanted: &dyn Fn(&str) -> bool| {
                self.children.iter().filter(|child| wanted(&child.name)).for_each(|child| xml.raw(&child.xml));
            };
            if is_first {
                children(xml, &|name| matches!(name, "w:headerReference" | "w:footerReference"));
                if self.lacks_footer() {
                    for kind in ["default", "first"] {
                        let footer = [("w:type", kind), ("r:id", &format!("{OWN}footer") as &str)];
                        xml.empty("w:footerReference", &footer);
                    }
                }
                children(xml, &|name| matches!(name, "w:footnotePr" | "w:endnotePr"));
            }
            xml.empty("w:type", &[("w:val", "nextPage")]);
            let is_form = |name: &str| matches!(name, "w:pgSz" | "w:pgMar");
            match is_first && !is_turned && self.children.iter().any(|child| is_form(&child.name)) {
                true => children(xml, &is_form),
                false => form.write(xml),
            }
            children(xml, &|name| {
                let is_early = matches!(
                    name,
                    "w:headerReference" | "w:footerReference" | "w:footnotePr" | "w:endnotePr" | "w:type"
                );
                !is_early && !is_form(name) && (is_first || !ONCE.contains(&name))
            });
        });
        String::from_utf8_lossy(&xml.bytes()).into_owned()
    }
}

/// What the document's own styles are called in the base.
type StyleIds = Vec<(String, String)>;

/// The base's styles, and those of the document that it lacks; and what the document's own are called there.
fn with_styles(base: &str, document: &Document, paper: &Paper) -> Option<(Vec<u8>, StyleIds)> {
    let mut office = Parted::at(base, "w:styles")?;
    let own = styles(document.properties.lang, paper);
    let own = Parted::at(std::str::from_utf8(&own).ok()?, "w:styles")?.children;
    let id = |style: &Node| style.attribute("w:style", "w:styleId").unwrap_or_default();
    let kind = |style: &Node| style.attribute("w:style", "w:type").unwrap_or_default();
    let name = |style: &Node| style.attribute("w:name", "w:val").unwrap_or_default().to_lowercase();
    let is_default = |style: &Node| style.attribute("w:style", "w:default").is_some_and(|word| word != "0");
    let mut names = StyleIds::new();
    let mut lacking = Vec::new();
    for style in own.into_iter().filter(|child| child.name == "w:style") {
        let same = |known: &&Node| {
            known.name == "w:style"
                && kind(known) == kind(&style)
                && (name(known) == name(&style) || is_default(known) && is_default(&style))
        };
        match office.children.iter().find(same) {
            Some(known) => names.push((id(&style), id(known))),
            None => {
                let taken = office.children.iter().any(|known| id(known) == id(&style));
                let called = if taken { format!("{OWN}{}", id(&style)) } else { id(&style) };
                names.push((id(&style), called));
                lacking.push(style);
            }
        }
    }
    let called = |own: &str| names.iter().find(|(known, _)| known == own).map_or(own, |(_, name)| name).to_owned();
    for style in lacking {
        let mut xml = style.xml;
        for begin in ["w:styleId=\"", "<w:basedOn w:val=\"", "<w:next w:val=\""] {
            xml = with_values(&xml, begin, called);
        }
        office.push("w:style", xml);
    }
    Some((office.joined().into_bytes(), names))
}

/// The base's lists and then the document's, and how many numbers are taken before those.
fn with_lists(base: &str, lists: usize) -> Option<(Vec<u8>, usize)> {
    let mut office = Parted::at(base, "w:numbering")?;
    let after_last = |element: &str, key: &str| {
        let numbers = office.children.iter().filter(|child| child.name == element);
        numbers
            .filter_map(|child| child.attribute(element, key)?.parse::<usize>().ok())
            .max()
            .map_or(0, |last| last + 1)
    };
    let forms = after_last("w:abstractNum", "w:abstractNumId");
    let before = after_last("w:num", "w:numId");
    let own = numbering(lists, forms, before);
    office.children.extend(Parted::at(std::str::from_utf8(&own).ok()?, "w:numbering")?.children);
    let place = |child: &Node| {
        ["w:numPicBullet", "w:abstractNum", "w:num"].iter().position(|name| *name == child.name).unwrap_or(3)
    };
    office.children.sort_by_key(place);
    Some((office.joined().into_bytes(), before))
}

/// What a part of the package is related to.
struct Related {
    /// The folder of the part, with its slash.
    folder: String,
    file: String,
    all: Parted,
}

impl Related {
    /// Of the package itself where no part is named.
    fn of(package: &Package, part: &str) -> Option<Self> {
        let (folder, name) = part.rsplit_once('/').map_or(("", part), |(folder, name)| (folder, name));
        let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let file = format!("{folder}_rels/{name}.rels");
        let none = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
        let all = Parted::at(package.text(&file).unwrap_or(none), "Relationships")?;
        Some(Self { folder, file, all })
    }

    /// The part that is related as this kind.
    fn target(&self, kind: &str) -> Option<String> {
        let value = |child: &Node, key: &str| child.attribute("Relationship", key);
        let is_kind = |child: &&Node| value(child, "Type").is_some_and(|known| known.rsplit('/').next() == Some(kind));
        let target = value(self.all.children.iter().find(is_kind)?, "Target")?;
        Some(match target.strip_prefix('/') {
            Some(whole) => whole.to_owned(),
            None => format!("{}{target}", self.folder),
        })
    }

    /// Takes a part away, and that it was related.
    fn drop(&mut self, package: &mut Package, kind: &str) -> Option<()> {
        let Some(part) = self.target(kind) else { return Some(()) };
        let ending = format!("/{kind}");
        let is_it =
            |child: &Node| child.attribute("Relationship", "Type").is_some_and(|known| known.ends_with(&ending));
        self.all.children.retain(|child| !is_it(child));
        parts::take_back(package, &part)
    }

    /// A new part beside this one.
    fn add(&self, package: &mut Package, kind: &str, bytes: Vec<u8>) -> Option<String> {
        let file = format!("{OWN}{kind}.xml");
        let part = format!("{}{file}", self.folder);
        parts::declare(package, &part, kind)?;
        package.put(&part, bytes);
        Some(file)
    }

    fn relate(&mut self, id: &str, kind: &str, target: &str, is_outside: bool) {
        self.all.push("Relationship", parts::relationship(id, &format!("{RELATIONS}/{kind}"), target, is_outside));
    }

    fn save(self, package: &mut Package) {
        package.put(&self.file, self.all.joined().into_bytes());
    }
}
