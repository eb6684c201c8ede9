//! A document as a Word file (Office Open XML), in Word's own styles, so that an office can restyle it.

mod base;
mod body;
mod letterhead;
mod package;
mod page;
mod parted;
mod parts;
mod styles;
pub mod table;
mod text;
pub mod width;
mod xml;

#[cfg(test)]
pub mod tests;

use super::Document;
use crate::agenda::Paper;
use body::Body;
use package::Package;
use page::PageForm;

/// The whole file, on the office's own base where the paper has one. The same document and paper give the same bytes.
pub fn docx(document: &Document, paper: &Paper) -> Vec<u8> {
    let on_base = (!paper.base.is_none()).then(|| base::docx_on(&paper.base.bytes(), document, paper)).flatten();
    on_base.unwrap_or_else(|| plain(document, paper))
}

/// Whether documents can be built on this file.
pub fn is_base(bytes: &[u8]) -> bool {
    base::docx_on(bytes, &Document::default(), &Paper::default()).is_some()
}

fn plain(document: &Document, paper: &Paper) -> Vec<u8> {
    let body = Body::of(document, PageForm::of(paper), paper.font_size * 2);
    let mut package = Package::default();
    package.add(parts::TYPES, parts::content_types(document.properties.logo.as_ref()));
    package.add(parts::RELATIONS, parts::package_relations());
    package.add(parts::CORE_PART, parts::core(&document.properties));
    package.add("word/document.xml", body.xml);
    package.add("word/_rels/document.xml.rels", parts::relations(document.properties.logo.as_ref(), &body.links));
    package.add("word/styles.xml", styles::styles(document.properties.lang, paper));
    package.add("word/numbering.xml", styles::numbering(body.lists, 0, 0));
    package.add("word/settings.xml", parts::settings(document.properties.lang));
    package.add("word/fontTable.xml", parts::fonts(paper));
    package.add("word/theme/theme1.xml", parts::THEME.into());
    package.add("word/footer1.xml", parts::footer(document.properties.lang));
    if let Some(logo) = &document.properties.logo {
        package.add(&format!("word/media/logo.{}", logo.kind.ending()), logo.bytes.clone());
    }
    package.bytes()
}
