//! The line of a fault, harmless to a terminal and short enough to be drawn, with the caret still in its column.

use std::ops::Range;

use super::SourcePlace;
use crate::text;

/// How many characters of the fault, and how many after it, are worth showing.
const REACH: usize = 200;

/// One line of a file.
pub struct Excerpt {
    /// Counted from 1.
    pub line: usize,
    pub text: String,
    /// The fault, in bytes of `text`.
    pub span: Range<usize>,
}

impl Excerpt {
    /// The line where the fault begins; a fault that goes on is cut at the end of that line.
    pub fn of(place: &SourcePlace) -> Self {
        let whole = &*place.source.text;
        let at = place.source.boundary(place.span.start);
        let start = whole[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let end = whole[at..].find('\n').map_or(whole.len(), |newline| at + newline);
        let fault = whole[at..place.source.boundary(place.span.end).clamp(at, end)].trim_end_matches('\r');
        let after = whole[at + fault.len()..end].trim_end_matches('\r');

        let mut text = harmless(whole[start..at].trim_start_matches('\u{feff}').chars());
        let caret = text.len();
        text += &harmless(fault.chars().take(REACH));
        let span = caret..text.len();
        text += &harmless(after.chars().take(REACH));
        Self { line: whole[..at].matches('\n').count() + 1, text, span }
    }
}

/// One character for each, so that columns stay as they are in the file.
fn harmless(line: impl Iterator<Item = char>) -> String {
    line.map(|c| if c == '\t' || text::is_plain(c) { c } else { '\u{fffd}' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::diagnostic::Source;
    use proptest::prelude::*;

    #[test]
    fn a_line_is_shown_without_what_could_drive_a_terminal() {
        let text = "a = 1\r\nb = 'x\x1b[2J\u{202e}y' # \u{7}\r\n";
        let excerpt = Excerpt::of(&SourcePlace { source: Source::new("a", text), span: 22..23 });
        assert_eq!(
            (excerpt.line, &*excerpt.text, &excerpt.text[excerpt.span]),
            (2, "b = 'x\u{fffd}[2J\u{fffd}y' # \u{fffd}", "\u{20}")
        );
    }

    proptest! {
        #[test]
        fn any_span_of_any_text_has_an_excerpt(text in "(.|\n|\r\n|\x1b){0,40}", from in 0_usize..80, length in 0_usize..80) {
            let from = from.min(text.len());
            let to = (from + length).min(text.len());
            let excerpt = Excerpt::of(&SourcePlace { source: Source::new("a", &text), span: from..to });
            prop_assert!(excerpt.text.get(excerpt.span).is_some());
            prop_assert!(excerpt.text.chars().all(|c| c == '\t' || text::is_plain(c)));
        }
    }
}
