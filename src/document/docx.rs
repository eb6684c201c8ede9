//! A document as a Word file (Office Open XML), in Word's own styles, so that an office can restyle it.

mod body;
mod letterhead;
mod package;
mod parts;
mod styles;
mod table;
mod text;
mod width;
mod xml;

#[cfg(test)]
pub mod tests;

use super::Document;
use crate::agenda::Paper;
use body::Body;
use package::Package;

/// The whole file. The same document and paper give the same bytes.
pub fn docx(document: &Document, paper: &Paper) -> Vec<u8> {
    let body = Body::of(document, paper);
    let mut package = Package::default();
    package.add("[Content_Types].xml", parts::content_types(document.properties.logo.as_ref()));
    package.add("_rels/.rels", parts::package_relations());
    package.add("docProps/core.xml", parts::core(&document.properties));
    package.add("word/document.xml", body.xml);
    package.add("word/_rels/document.xml.rels", parts::relations(document.properties.logo.as_ref(), &body.links));
    package.add("word/styles.xml", styles::styles(document.properties.lang, paper));
    package.add("word/numbering.xml", styles::numbering(body.lists));
    package.add("word/settings.xml", parts::settings(document.properties.lang));
    package.add("word/fontTable.xml", parts::fonts(paper));
    package.add("word/theme/theme1.xml", parts::THEME.into());
    package.add("word/footer1.xml", parts::footer(document.properties.lang));
    if let Some(logo) = &document.properties.logo {
        package.add(&format!("word/media/logo.{}", logo.kind.ending()), logo.bytes.clone());
    }
    package.bytes()
}
