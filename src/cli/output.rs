//! Where a paper goes: a file, a folder, or standard output; and in which forms.

use std::io::{self, IsTerminal};
use std::path::{MAIN_SEPARATOR, Path};

use super::args::{ExportFile, Output};
use super::context::{CommandResult, Context, Failure, here, warn};
use super::template;
use crate::agenda::Paper;
use crate::document::Document;
use crate::document::format::{Format, messages};
use crate::platform::minutes_file::{NotSaved, Saved, Writing};
use crate::platform::pdf::{self, NoPdf};
use crate::register::Rejection;
use crate::text::clean;

/// What is called what when it is written.
pub struct PaperName<'a> {
    /// In a sentence: `notula`.
    pub noun: &'a str,
    /// Of its file, without what it ends in.
    pub file: String,
    /// Whether the office may have a template of its own for it.
    pub has_template: bool,
}

/// Writes a document in the forms and to the place that were asked for, and says where that is. Where nobody says which
/// forms: `usual`; on standard output, and in a file whose name does not tell, Markdown.
pub fn put_document(
    context: &Context,
    asked: &Output,
    name: &PaperName,
    document: &Document,
    paper: &Paper,
    usual: &[Format],
) -> CommandResult {
    let formats = match asked.named_format() {
        Some(format) => vec![format],
        None if asked.is_streamed() || asked.file().is_some() => vec![Format::Markdown],
        None => usual.to_vec(),
    };
    formats.into_iter().try_for_each(|format| {
        let own = if name.has_template { template::own(context, document, format)? } else { None };
        let bytes = match (own, format, asked.limit) {
            (Some(own), ..) => own,
            (None, Format::Whatsapp, Some(limit)) => messages(document, limit),
            (None, ..) => format.serialize(document, paper),
        };
        let bytes = match format {
            Format::Pdf => pdf(context, &bytes, &Format::Html.serialize(document, paper))?,
            _ => bytes,
        };
        put_bytes(context, asked, name, format.ending(), &bytes)
    })
}

/// Another program makes it, which takes some seconds: that is said while it works.
fn pdf(context: &Context, word_file: &[u8], page: &[u8]) -> CommandResult<Vec<u8>> {
    if io::stderr().is_terminal() {
        warn(context.lang.making_pdf());
    }
    pdf::pdf(word_file, page).map_err(|none| match none {
        NoPdf::NoProgram => Failure::Refused(context.lang.no_pdf_program().into()),
        NoPdf::Failed(cause) => Failure::Refused(context.lang.pdf_failed(cause)),
    })
}

impl Output {
    /// Whether it goes to standard output: asked for so, or as the file `-`.
    pub fn is_streamed(&self) -> bool {
        self.stdout || self.output.as_deref().is_some_and(is_stream)
    }

    /// The form that was named, or that the file's name ends in.
    pub fn named_format(&self) -> Option<Format> {
        self.format.or_else(|| Format::named(&self.file()?.extension()?.to_string_lossy()))
    }

    /// The file, where no folder was named.
    fn file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| !is_folder(&here().join(path)))
    }
}

/// Writes a file that is made already, as [`put_document`] does.
pub fn put_bytes(context: &Context, asked: &Output, name: &PaperName, ending: &str, bytes: &[u8]) -> CommandResult {
    if asked.is_streamed() {
        return context.put(bytes);
    }
    put_file(context, asked.output.as_deref(), asked.force, name, ending, bytes)
}

fn put_file(
    context: &Context,
    output: Option<&Path>,
    force: bool,
    name: &PaperName,
    ending: &str,
    bytes: &[u8],
) -> CommandResult {
    let file = format!("{}.{ending}", name.file);
    let path = match output.map(|path| here().join(path)) {
        None => context.minutes_folder.join(file),
        Some(folder) if is_folder(&folder) => folder.join(file),
        Some(path) => path,
    };
    let saved = Writing { memory: &context.memory(), force }.save_as(bytes, &path);
    told(context, name.noun, saved)
}

/// Writes what is exported to the file or folder that was named; otherwise to standard output, or, where that is no
/// place for it, to a file of its own name.
pub fn put_export(
    context: &Context,
    to: &ExportFile,
    name: &PaperName,
    ending: &str,
    bytes: &[u8],
    needs_file: bool,
) -> CommandResult {
    match &to.output {
        None if !needs_file => context.put(bytes),
        Some(path) if is_stream(path) => context.put(bytes),
        output => put_file(context, output.as_deref(), to.force, name, ending, bytes),
    }
}

fn told(context: &Context, noun: &str, saved: Result<Saved, NotSaved>) -> CommandResult {
    match saved {
        Ok(saved) => context.say(&(clean(&saved.sentence(context.lang, noun)) + "\n")),
        Err(not_saved) => Err(Failure::Refused(clean(&not_saved.sentence(context.lang, noun)))),
    }
}

pub fn refused(context: &Context, refusal: &Rejection) -> Failure {
    Failure::Refused(refusal.sentence(context.lang))
}

fn is_stream(path: &Path) -> bool {
    path == Path::new("-")
}

/// A folder that is there, or a name that ends as one.
fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.to_string_lossy().ends_with(['/', MAIN_SEPARATOR])
}
