//! Faults as the reader of a terminal sees them: file, line, column, the line itself, a caret, and what was meant.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

mod long_line;

use crate::agenda::diagnostic::{Fault, Problem, SourcePlace};
use crate::lang::Lang;
use crate::text;
use long_line::Excerpt;

/// More faults than these are counted, not shown.
pub const SHOWN: usize = 50;
const WIDTH: usize = 100;

/// All faults, an empty line between them, ending in a newline; plain text unless colour is asked for.
pub fn render(faults: &[Fault], lang: Lang, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() }.term_width(WIDTH);
    let mut reports: Vec<String> = faults.iter().take(SHOWN).map(|fault| report(fault, lang, &renderer)).collect();
    if faults.len() > SHOWN {
        reports.push(lang.more_faults(faults.len() - SHOWN));
    }
    reports.iter().map(|report| format!("{}\n", report.trim_end())).collect::<Vec<_>>().join("\n")
}

fn report(fault: &Fault, lang: Lang, renderer: &Renderer) -> String {
    let mut report =
        Group::with_title(Level::ERROR.with_name(lang.fault()).primary_title(lang.problem(&fault.problem)));
    report = match fault.problem {
        Problem::File(..) if fault.place.source.text.is_empty() => {
            report.element(Origin::path(text::clean(&fault.place.source.name)))
        }
        _ => report.element(snippet(&fault.place, AnnotationKind::Primary, None)),
    };
    let other = match &fault.problem {
        Problem::Doubled(_, _, first) => Some((first, lang.first_here())),
        Problem::FormerStays(_, agency) => Some((agency, lang.still_here())),
        _ => None,
    };
    if let Some((place, label)) = other {
        report = report.element(snippet(place, AnnotationKind::Context, Some(label)));
    }
    if let Some(suggestion) = &fault.suggestion {
        report = report.element(Level::HELP.with_name(lang.hint()).message(lang.did_you_mean(text::clean(suggestion))));
    }
    renderer.render(&[report])
}

fn snippet(
    place: &SourcePlace,
    kind: AnnotationKind,
    label: Option<&'static str>,
) -> Snippet<'static, annotate_snippets::Annotation<'static>> {
    let Excerpt { line, text, span } = Excerpt::of(place);
    Snippet::source(text)
        .path(text::clean(&place.source.name))
        .line_start(line)
        .annotation(kind.span(span).label(label))
}
