//! A document as one HTML file without anything outside it, which prints as the Word file looks.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use quick_xml::escape::escape;

use super::docx::table::WIDE;
use super::docx::width::widths;
use super::{Block, Column, Document, Orientation, Run, Signature, Style, Text};
use crate::agenda::Paper;
use crate::lang::Lang;

/// What there is room for on an upright and on a turned page, in twentieths of a point, and the size of a table's letters:
/// the columns have their widths from these, in percent.
const ROOM: u32 = 9_000;
const WIDE_ROOM: u32 = 13_500;
const HALF_POINTS: u32 = 20;
/// Letters of a blank line.
const BLANK: usize = 24;
/// The first lines of a letterhead name the government and the office; those below are the address.
const NAMES: usize = 2;

pub fn html(document: &Document, paper: &Paper) -> String {
    let properties = &document.properties;
    let lang = properties.lang.tag();
    let head = format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         img-src data:\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<style>\n{}</style>\n</head>\n",
        escape(properties.title.as_str()),
        style(paper, properties.lang),
    );
    let mut body = "<body>\n<section>\n".to_owned();
    for block in &document.blocks {
        body += &self::block(block, document);
        body.push('\n');
    }
    head + &body + "</section>\n</body>\n</html>\n"
}

/// The pages are as large, and as empty at their edges, as those of the Word file.
pub fn style(paper: &Paper, lang: Lang) -> String {
    let (width, height) = paper.size.millimetres();
    let Paper { margin_top: top, margin_bottom: bottom, margin_left: left, margin_right: right, font_size, .. } = paper;
    // A font's name is text: only letters, digits and spaces of it are taken.
    let font: String = paper.font.chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect();
    let (page, of) = (lang.page(), lang.of_pages());
    format!(
        "@page {{ size: {width}mm {height}mm; margin: {top}mm {right}mm {bottom}mm {left}mm; \
         @bottom-center {{ font: {font_size}pt \"{font}\", Arial, sans-serif; \
         content: \"{page} \" counter(page) \" {of} \" counter(pages); }} }}\n\
         @page wide {{ size: {height}mm {width}mm; margin: {left}mm {top}mm {right}mm {bottom}mm; }}\n\
         body {{ font: {font_size}pt \"{font}\", Arial, \"Liberation Sans\", sans-serif; line-height: 1.15; \
         max-width: {}mm; margin: 1rem auto; padding: 0 1rem; color: #000; background: #fff; }}\n\
         .wide {{ page: wide; }}\n\
         h1 {{ font-size: 1.2em; text-align: center; }} h2 {{ font-size: 1.1em; }} h3, h4 {{ font-size: 1em; }}\n\
         h1, h2, h3, h4 {{ margin: .7em 0 .3em; }} h2, h3, h4, section > p:has(> em:first-child), section > p:has(> strong:only-child) {{ break-after: avoid; }} p, ul, ol {{ margin: .25em 0; overflow-wrap: break-word; }} ul, ol {{ padding-left: 1.5em; }} li > p {{ margin: .1em 0; }}\n\
         header {{ display: flex; align-items: center; gap: 1em; border-bottom: 4px double #000; }}\n\
         header img {{ max-width: 22mm; max-height: 22mm; }} header div {{ flex: 1; text-align: center; }}\n\
         header p {{ margin: 0; font-size: .85em; }} header .name {{ font-weight: bold; font-size: 1.2em; }}\n\
         table {{ border-collapse: collapse; width: 100%; margin: .5em 0; }}\n\
         .grid {{ font-size: .83em; table-layout: fixed; overflow-wrap: break-word; }} .small {{ font-size: .75em; }} \
         .grid th, .grid td {{ border: 1px solid #000; padding: .1em .35em; \
         vertical-align: top; text-align: left; }} .grid th {{ background: #e7e6e6; text-align: center; }}\n\
         .signed tbody td {{ height: 10mm; }} thead {{ display: table-header-group; }} tr {{ break-inside: avoid; }}\n\
         .form th {{ text-align: left; font-weight: normal; width: 31%; vertical-align: top; }} \
         .form td {{ vertical-align: top; overflow-wrap: anywhere; }} .form p {{ margin: 0; }}\n\
         .sign {{ break-inside: avoid; text-align: center; table-layout: fixed; overflow-wrap: break-word; }} .sign td {{ vertical-align: top; }} \
         .sign .room {{ height: 4em; }}\n\
         @media print {{ body {{ max-width: none; margin: 0; padding: 0; }} }}\n",
        width - left - right,
    )
}

pub fn block(block: &Block, document: &Document) -> String {
    match block {
        Block::Letterhead(lines) => letterhead(lines, document),
        Block::Heading { level, text } => {
            let level = (*level).min(6);
            format!("<h{level}>{}</h{level}>", line(text))
        }
        Block::Paragraph(text) => paragraph(text),
        Block::Fields(fields) => form(fields),
        Block::List { ordered, items } => {
            let tag = if *ordered { "ol" } else { "ul" };
            let item = |item: &Vec<Text>| format!("<li>{}</li>\n", item.iter().map(paragraph).collect::<String>());
            format!("<{tag}>\n{}</{tag}>", items.iter().map(item).collect::<String>())
        }
        Block::Table { columns, rows } => table(columns, rows),
        Block::Signatures(signatures) => sign(signatures),
        Block::Page(Orientation::Portrait) => "</section>\n<section>".into(),
        Block::Page(Orientation::Landscape) => "</section>\n<section class=\"wide\">".into(),
    }
}

fn letterhead(lines: &[Text], document: &Document) -> String {
    let logo = document.properties.logo.as_ref().map(|logo| {
        format!("<img alt=\"\" src=\"data:{};base64,{}\">", logo.kind.media_type(), STANDARD.encode(&logo.bytes))
    });
    let line = |(index, text): (usize, &Text)| {
        let class = if index < NAMES { " class=\"name\"" } else { "" };
        format!("<p{class}>{}</p>", line(text))
    };
    let lines: String = lines.iter().enumerate().map(line).collect();
    format!("<header>{}<div>{lines}</div></header>", logo.unwrap_or_default())
}

fn paragraph(text: &Text) -> String {
    format!("<p>{}</p>", line(text))
}

fn line(text: &Text) -> String {
    text.runs.iter().map(run).collect::<Vec<_>>().join(" ")
}

fn run(run: &Run) -> String {
    match run {
        Run::Words(words, Style::Plain) => escape(words.as_str()).into_owned(),
        Run::Words(words, Style::Bold) => format!("<strong>{}</strong>", escape(words.as_str())),
        Run::Words(words, Style::Italic) => format!("<em>{}</em>", escape(words.as_str())),
        Run::Link(address) => format!("<a href=\"{0}\">{0}</a>", escape(address.as_str())),
        Run::Blank => "_".repeat(BLANK),
    }
}

fn form(fields: &[(Text, Vec<Text>)]) -> String {
    let row = |(label, answers): &(Text, Vec<Text>)| {
        let colon = if answers.is_empty() { "" } else { ":" };
        let answers: String = answers.iter().map(paragraph).collect();
        format!("<tr><th scope=\"row\">{}</th><td>{colon}</td><td>{answers}</td></tr>\n", line(label))
    };
    format!("<table class=\"form\">\n{}</table>", fields.iter().map(row).collect::<String>())
}

fn table(columns: &[Column], rows: &[Vec<Text>]) -> String {
    let is_wide = columns.len() >= WIDE;
    let (room, class) = if is_wide { (WIDE_ROOM, "grid small") } else { (ROOM, "grid") };
    let class = if columns.iter().any(|column| column.is_signed) { "grid signed" } else { class };
    let width = |width: u32| format!("<col style=\"width: {:.1}%\">", f64::from(width) * 100.0 / f64::from(room));
    let widths: String = widths(columns, rows, room, HALF_POINTS).into_iter().map(width).collect();
    let titles: String =
        columns.iter().map(|column| format!("<th scope=\"col\">{}</th>", line(&column.title))).collect();
    let row = |cells: &Vec<Text>| {
        let cells: String = cells.iter().map(|cell| format!("<td>{}</td>", line(cell))).collect();
        format!("<tr>{cells}</tr>\n")
    };
    let rows: String = rows.iter().map(row).collect();
    format!(
        "<table class=\"{class}\">\n<colgroup>{widths}</colgroup>\n<thead><tr>{titles}</tr></thead>\n<tbody>\n{rows}</tbody></table>"
    )
}

fn sign(signatures: &[Signature]) -> String {
    let cells = |of: &dyn Fn(&Signature) -> String| {
        let cells: String = signatures.iter().map(|one| format!("<td>{}</td>", of(one))).collect();
        format!("<tr>{cells}</tr>\n")
    };
    let above = cells(&|one| paragraph(&one.role) + &paragraph(&one.office));
    let below = cells(&|one| {
        let name = one.name.runs.iter().map(run).collect::<Vec<_>>().join(" ");
        format!("<p><strong>{name}</strong></p>{}{}", paragraph(&one.rank), paragraph(&one.nip))
    });
    format!("<table class=\"sign\">\n{above}<tr class=\"room\"></tr>\n{below}</table>")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::docx::tests::everything;

    #[test]
    fn nothing_lies_outside_and_what_is_typed_is_text() {
        let mut document = everything();
        document.blocks.push(Block::paragraph("<script>alert('x')</script> \"&\""));
        let page = html(&document, &Paper { font: "Arial\"; } body { display: none".into(), ..Paper::default() });
        assert!(!page.contains("<script") && page.contains("&lt;script&gt;"), "{page}");
        assert!(!page.contains("display: none"), "{page}");
        for outside in ["src=\"http", "url(", "@import", "<link"] {
            assert!(!page.contains(outside), "{outside}");
        }
        assert!(page.contains("src=\"data:image/png;base64,"), "{page}");
        assert!(page.contains("<a href=\"https://kupang.go.id/sk_1\">"), "{page}");
    }

    #[test]
    fn every_element_that_is_opened_is_closed() {
        let page = html(&everything(), &Paper::default());
        for tag in ["section", "table", "tr", "td", "th", "ul", "ol", "li", "p", "strong", "em", "header", "div"] {
            let opened = page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{tag}");
        }
        assert_eq!(page.matches("<section class=\"wide\">").count(), 1);
    }
}
