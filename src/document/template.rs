//! An office's own template for a document: Jinja, with the document's parts to put where the office wants them.

use std::collections::BTreeMap;

use minijinja::value::Value;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, context};

use super::format::Format;
use super::html;
use super::markdown;
use super::whatsapp::{USUAL_LIMIT, whatsapp};
use super::{Block, Document};

/// Steps that a template may take: far more than any notula needs, so that a loop without end ends.
const FUEL: u64 = 10_000_000;

/// Where a template is wrong, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateFault {
    /// As the template engine says it.
    pub problem: String,
    /// Bytes of the template.
    pub span: std::ops::Range<usize>,
}

/// A template that prints the document as rakor does itself, to begin from.
pub fn usual(format: Format) -> &'static str {
    match format {
        Format::Html => {
            "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>{{ title }}</title>\n<style>{{ style }}</style>\n\
             </head>\n<body>\n{% for block in blocks %}{{ block.body }}\n{% endfor %}</body>\n</html>\n"
        }
        _ => "{% for block in blocks %}{{ block.body }}\n\n{% endfor %}",
    }
}

/// The document in a form that has text, as the template has it. `title`, `author` and `lang` are words; `blocks` has
/// `kind`, `level`, `text` and, written in the form, `body`; `fields` has the answers of the form by their labels.
pub fn render(template: &str, document: &Document, format: Format, style: &str) -> Result<String, TemplateFault> {
    let mut engine = Environment::new();
    engine.set_undefined_behavior(UndefinedBehavior::Strict);
    engine.set_fuel(Some(FUEL));
    engine.set_debug(true);
    let escape = if format == Format::Html { AutoEscape::Html } else { AutoEscape::None };
    engine.set_auto_escape_callback(move |_| escape.clone());
    let fault = |error: minijinja::Error| TemplateFault {
        problem: error.detail().map_or_else(|| error.kind().to_string(), str::to_owned),
        span: error.range().unwrap_or_else(|| line(template, error.line().unwrap_or(1))),
    };
    let template = engine.template_from_str(template).map_err(fault)?;
    let properties = &document.properties;
    let blocks: Vec<Value> = document.blocks.iter().map(|block| part(block, document, format)).collect();
    let fields = document.blocks.iter().filter_map(|block| match block {
        Block::Fields(fields) => Some(fields),
        _ => None,
    });
    let fields: BTreeMap<String, String> = fields
        .flatten()
        .map(|(label, answers)| (label.words(), answers.iter().map(super::Text::words).collect::<Vec<_>>().join("\n")))
        .collect();
    let values = context! {
        title => properties.title.as_str(),
        author => properties.author.as_str(),
        lang => properties.lang.tag(),
        style => Value::from_safe_string(style.to_owned()),
        blocks,
        fields => Value::from_serialize(fields),
    };
    // The engine drops the newline at the end.
    Ok(template.render(values).map_err(fault)?.trim_end().to_owned() + "\n")
}

fn part(block: &Block, document: &Document, format: Format) -> Value {
    let one = Document { properties: document.properties.clone(), blocks: vec![block.clone()] };
    let body = match format {
        Format::Html => html::block(block, document),
        Format::Whatsapp => whatsapp(&one, USUAL_LIMIT).join("\n\n"),
        _ => markdown::markdown(&one).trim_end().to_owned(),
    };
    let (kind, level, text) = match block {
        Block::Letterhead(_) => ("letterhead", 0, String::new()),
        Block::Heading { level, text } => ("heading", *level, text.words()),
        Block::Paragraph(text) => ("paragraph", 0, text.words()),
        Block::Fields(_) => ("fields", 0, String::new()),
        Block::List { .. } => ("list", 0, String::new()),
        Block::Table { .. } => ("table", 0, String::new()),
        Block::Signatures(_) => ("signatures", 0, String::new()),
        Block::Page(_) => ("page", 0, String::new()),
    };
    context! { kind, level, text, body => Value::from_safe_string(body) }
}

/// The bytes of a line, counted from 1.
fn line(text: &str, number: usize) -> std::ops::Range<usize> {
    let start: usize = text.split_inclusive('\n').take(number.saturating_sub(1)).map(str::len).sum();
    let length = text[start.min(text.len())..].lines().next().map_or(0, str::len);
    start.min(text.len())..start.min(text.len()) + length
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::docx::tests::everything;

    #[test]
    fn a_template_puts_the_parts_where_the_office_wants_them() {
        let template = "{{ title }} | {{ fields['Tempat'] }}\n{% for block in blocks if block.kind == 'table' %}{{ block.body }}\n{% endfor %}";
        let text = render(template, &everything(), Format::Markdown, "").unwrap();
        assert!(text.starts_with("NOTULA | Aula\nLantai 2\n| No | Instansi |") && !text.contains("Notulis"), "{text}");
    }

    #[test]
    fn the_usual_template_says_what_rakor_says() {
        let text = render(usual(Format::Markdown), &everything(), Format::Markdown, "").unwrap();
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&text), words(&markdown::markdown(&everything())));
    }

    #[test]
    fn a_fault_has_its_place_and_a_loop_without_end_ends() {
        for (template, at) in
            [("satu\n{{ judul }}", "judul"), ("{% for x in blocks %}", ""), ("{{ title | tebal }}", "tebal")]
        {
            let fault = render(template, &everything(), Format::Markdown, "").unwrap_err();
            assert!(template[fault.span.clone()].contains(at), "{fault:?}");
        }
        let forever = "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}";
        assert!(render(forever, &everything(), Format::Markdown, "").is_err());
    }

    #[test]
    fn what_people_typed_is_no_template_and_no_markup() {
        let mut document = everything();
        document.properties.title = "{{ 7 * 7 }} <b>".into();
        let text = render("{{ title }}", &document, Format::Html, "").unwrap();
        assert_eq!(text, "{{ 7 * 7 }} &lt;b&gt;\n");
    }
}
