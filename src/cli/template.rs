//! `rakor template`: the office's own templates for the notula, shown and checked; and how they are used.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::args;
use super::context::{CommandResult, Context, Failure, shown};
use super::show_faults;
use crate::agenda::Agenda;
use crate::agenda::diagnostic::{Fault, Problem, Source, SourcePlace};
use crate::document::Document;
use crate::document::format::Format;
use crate::document::html;
use crate::document::template::{TemplateFault, render, usual};
use crate::minutes::notula;
use crate::register::{Meeting, Register};

/// What a template is called, in the folder of templates, and the form that it is for.
pub const NAMES: [(&str, Format); 3] =
    [("notula.md", Format::Markdown), ("notula.wa", Format::Whatsapp), ("notula.html", Format::Html)];

pub fn template(context: &Context, asked: &args::TemplateCommand) -> CommandResult {
    match asked {
        args::TemplateCommand::Show { name } => show(context, name),
        args::TemplateCommand::Check { name } => check(context, name),
    }
}

/// The office's own, or one that prints what rakor prints, to begin from.
fn show(context: &Context, name: &str) -> CommandResult {
    let format = format(context, name)?;
    let own = read(context, &context.templates.join(name))?;
    context.say(own.as_deref().unwrap_or(usual(format)))
}

/// With the newest meeting of the register, or an empty one.
fn check(context: &Context, name: &str) -> CommandResult {
    let path = Path::new(name);
    let (path, known) = match path.exists() {
        true => (path.to_owned(), path.file_name().unwrap_or_default().to_string_lossy().into_owned()),
        false => (context.templates.join(name), name.to_owned()),
    };
    let format = format(context, &known)?;
    let Some(text) = read(context, &path)? else {
        return Err(Failure::Refused(context.lang.no_template(shown(&path))));
    };
    let catalog = context.catalog()?;
    let newest =
        catalog.registers.iter().filter_map(|register| Some((register, register.meetings.last()?))).next_back();
    let document = match newest {
        Some((register, meeting)) => notula(register, meeting),
        None => notula(&Register::default(), &Meeting::new(uuid::Uuid::nil(), Agenda::default())),
    };
    rendered(context, &path, &text, &document, format)?;
    context.say(&(context.lang.template_fine(shown(&path)) + "\n"))
}

/// The document as the office's own template has it; none where there is no template for the form.
pub fn own(context: &Context, document: &Document, format: Format) -> CommandResult<Option<Vec<u8>>> {
    let Some((name, _)) = NAMES.iter().find(|(_, known)| *known == format) else { return Ok(None) };
    let path = context.templates.join(name);
    let Some(text) = read(context, &path)? else { return Ok(None) };
    rendered(context, &path, &text, document, format).map(|text| Some(text.into_bytes()))
}

fn rendered(context: &Context, path: &Path, text: &str, document: &Document, format: Format) -> CommandResult<String> {
    let style = html::style(&Default::default(), document.properties.lang);
    render(text, document, format, &style).map_err(|TemplateFault { problem, span }| {
        let place = SourcePlace { source: Source::new(&path.to_string_lossy(), text), span };
        show_faults(&[Fault { place, problem: Problem::Template(problem), suggestion: None }], context.lang)
    })
}

/// None where there is no file.
fn read(context: &Context, path: &PathBuf) -> CommandResult<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::Refused(context.lang.template_unreadable(shown(path), error))),
    }
}

fn format(context: &Context, name: &str) -> CommandResult<Format> {
    let known = NAMES.iter().find(|(known, _)| *known == name);
    let names = || NAMES.map(|(name, _)| name).join(", ");
    known.map(|(_, format)| *format).ok_or_else(|| Failure::Usage(context.lang.which_template(names())))
}
