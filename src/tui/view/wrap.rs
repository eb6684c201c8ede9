//! Text in few columns: wrapped, never cut.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The lines of a text at a width in columns; long words are broken, but `KM-12` stays in one piece.
pub fn plain(text: &str, width: usize) -> impl Iterator<Item = String> + use<> {
    let options = textwrap::Options::new(width.max(1)).word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).into_iter().map(|line| line.into_owned()).collect::<Vec<_>>().into_iter()
}

/// A first column, then text wrapped beside it, each line indented by the first column's width.
pub fn hanging<'a>(first: Vec<Span<'a>>, text: &str, style: Style, width: usize) -> Vec<Line<'a>> {
    let indent: usize = first.iter().map(|span| span.content.width()).sum();
    let mut first = Some(first);
    plain(text, width.saturating_sub(indent))
        .map(|line| {
            let mut spans = first.take().unwrap_or_else(|| vec![Span::raw(" ".repeat(indent))]);
            spans.push(Span::styled(line, style));
            Line::from(spans)
        })
        .collect()
}

/// Index of the first row to draw so that the selected one is in sight, with rows of these heights.
pub fn first_in_sight(heights: &[usize], selected: usize, room: usize) -> usize {
    let selected = selected.min(heights.len().saturating_sub(1));
    let mut first = selected;
    let mut used = heights.get(selected).copied().unwrap_or(0);
    while first > 0 && used + heights[first - 1] <= room {
        first -= 1;
        used += heights[first];
    }

    first
}

/// Letters laid out in rows of a width, as they are typed: byte ranges of the rows, and where the cursor is.
pub fn typed(text: &str, cursor: usize, width: usize) -> (Vec<std::ops::Range<usize>>, (usize, usize)) {
    let width = width.max(2);
    let mut rows = Vec::new();
    let (mut start, mut column, mut place) = (0, 0, None);
    for (index, (byte, letter)) in text.char_indices().enumerate() {
        let wide = letter.width().unwrap_or(0);
        if column + wide > width {
            rows.push(start..byte);
            (start, column) = (byte, 0);
        }
        if index == cursor {
            place = Some((rows.len(), column));
        }
        column += wide;
    }
    rows.push(start..text.len());
    let end = if column >= width {
        rows.push(text.len()..text.len());
        (rows.len() - 1, 0)
    } else {
        (rows.len() - 1, column)
    };
    (rows, place.unwrap_or(end))
}

/// As much of a text as a width holds, with `…` where something is missing.
pub fn shortened(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    for letter in text.chars() {
        if kept.width() + letter.width().unwrap_or(0) + 1 > width {
            break;
        }
        kept.push(letter);
    }
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_text_wraps_and_the_cursor_stays_with_its_letter() {
        assert_eq!(typed("abcdef", 6, 4), (vec![0..4, 4..6], (1, 2)));
        assert_eq!(typed("abcd", 4, 4), (vec![0..4, 4..4], (1, 0)));
        assert_eq!(typed("漢字漢", 2, 4), (vec![0..6, 6..9], (1, 0)));
        assert_eq!(typed("", 0, 4).1, (0, 0));
    }

    #[test]
    fn the_selected_row_is_always_in_sight() {
        assert_eq!(first_in_sight(&[1; 10], 9, 3), 7);
        assert_eq!(first_in_sight(&[1; 10], 0, 3), 0);
        assert_eq!(first_in_sight(&[2, 5, 2], 1, 4), 1);
        assert_eq!(first_in_sight(&[], 0, 4), 0);
    }
}
