//! Text in few columns: wrapped, never cut.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The lines of a text at a width in columns; long words are broken, but `KM-12` stays in one piece.
pub fn plain(text: &str, width: usize) -> impl Iterator<Item = String> + use<> {
    let options = textwrap::Options::new(width.max(1)).word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).into_iter().map(|line| line.into_owned()).collect::<Vec<_>>().into_iter()
}

/// The same in one style.
pub fn styled<'a>(text: &str, style: Style, width: usize) -> Vec<Line<'a>> {
    plain(text, width).map(|line| Line::styled(line, style)).collect()
}

/// The same one column off the edges.
pub fn off_edge<'a>(text: &str, style: Style, width: usize) -> Vec<Line<'a>> {
    plain(text, width.saturating_sub(2)).map(|line| Line::styled(format!(" {line}"), style)).collect()
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

/// Fits a row that is taller than its pane: from the line that it was scrolled to, and with a line at its end for how
/// many are left. Returns how far it can be scrolled.
pub fn fit<T>(lines: &mut Vec<T>, room: usize, from: usize, left: impl Fn(usize) -> T) -> usize {
    let furthest = match lines.len().checked_sub(room) {
        // One line more, because the last one says how many are left.
        Some(hidden) if hidden > 0 && room > 1 => hidden + 1,
        _ => return 0,
    };
    lines.drain(..from.min(furthest));
    if lines.len() > room {
        let count = lines.len() - (room - 1);
        lines.truncate(room - 1);
        lines.push(left(count));
    }
    furthest
}

/// Letters laid out in rows of a width, as they are typed: byte ranges of the rows, and where the cursor is. A row ends
/// behind a space where it can, and the spaces there may stand past its edge.
pub fn typed(text: &str, cursor: usize, width: usize) -> (Vec<std::ops::Range<usize>>, (usize, usize)) {
    let width = width.max(2);
    let mut rows = Vec::new();
    let (mut start, mut column, mut word) = (0, 0, 0);
    for (byte, letter) in text.char_indices() {
        let wide = letter.width().unwrap_or(0);
        while column + wide > width && letter != ' ' {
            let end = if word > start { word } else { byte };
            rows.push(start..end);
            (start, column) = (end, text[end..byte].width());
        }
        column += wide;
        if letter == ' ' {
            word = byte + 1;
        }
    }
    rows.push(start..text.len());
    if column >= width {
        rows.push(text.len()..text.len());
    }
    let at = text.char_indices().nth(cursor).map_or(text.len(), |(byte, _)| byte);
    let row = rows.iter().rposition(|row| row.start <= at).unwrap_or(0);
    let column = text[rows[row].start..at].width().min(width);
    (rows, (row, column))
}

/// The part of a typed text that one row of a width shows, as a byte range that ends behind the cursor where not all of
/// it fits, and the column of the cursor.
pub fn around_cursor(text: &str, cursor: usize, width: usize) -> (std::ops::Range<usize>, usize) {
    let (mut start, mut used, mut end) = (0, 0, text.len());
    let mut letters = text.char_indices();
    let mut behind = letters.clone();
    for (byte, letter) in letters.by_ref().take(cursor) {
        used += letter.width().unwrap_or(0);
        end = byte + letter.len_utf8();
        while used + 1 > width.max(2) {
            let Some((first, letter)) = behind.next() else { break };
            used -= letter.width().unwrap_or(0);
            start = first + letter.len_utf8();
        }
    }
    let column = used;
    if cursor == 0 {
        end = 0;
    }
    for (byte, letter) in letters {
        used += letter.width().unwrap_or(0);
        if used > width {
            break;
        }
        end = byte + letter.len_utf8();
    }
    (start..end, column)
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
        assert_eq!(typed("abcd", 3, 4).1, (0, 3));
    }

    #[test]
    fn typed_words_stay_in_one_piece_where_a_row_has_room_for_them() {
        assert_eq!(typed("ab cd ef", 8, 7), (vec![0..6, 6..8], (1, 2)));
        assert_eq!(typed("abcd ef", 4, 4), (vec![0..5, 5..7], (0, 4)), "the space hangs past the edge");
        assert_eq!(typed("abcd ef", 5, 4).1, (1, 0));
        assert_eq!(typed("ab cdefgh", 9, 4), (vec![0..3, 3..7, 7..9], (2, 2)), "a long word is broken");
    }

    #[test]
    fn a_row_shows_what_is_around_the_cursor() {
        assert_eq!(around_cursor("abcdef", 6, 4), (3..6, 3));
        assert_eq!(around_cursor("abcdef", 0, 4), (0..4, 0));
        assert_eq!(around_cursor("abcdef", 3, 4), (0..4, 3));
        assert_eq!(around_cursor("abcdef", 4, 4), (1..5, 3));
        assert_eq!(around_cursor("漢字漢", 3, 5), (3..9, 4));
        assert_eq!(around_cursor("", 0, 4), (0..0, 0));
    }

    #[test]
    fn the_selected_row_is_always_in_sight() {
        assert_eq!(first_in_sight(&[1; 10], 9, 3), 7);
        assert_eq!(first_in_sight(&[1; 10], 0, 3), 0);
        assert_eq!(first_in_sight(&[2, 5, 2], 1, 4), 1);
        assert_eq!(first_in_sight(&[], 0, 4), 0);
    }
}
