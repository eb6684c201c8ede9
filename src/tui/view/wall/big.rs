//! Large letters of half blocks, eight columns and four rows each, for what must be read from the back row.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;
use tui_big_text::{BigText, PixelSize};

const COLUMNS: usize = 8;
const ROWS: usize = 4;

/// One row of large letters; none where a letter has no large form.
pub fn line(text: &str, style: Style) -> Option<Vec<Line<'static>>> {
    let is_drawable = text.chars().all(|letter| letter == ' ' || letter.is_ascii_graphic());
    let columns = u16::try_from(text.len() * COLUMNS).ok().filter(|_| is_drawable && !text.is_empty())?;
    let area = Rect { x: 0, y: 0, width: columns, height: ROWS as u16 };
    let mut buffer = Buffer::empty(area);
    let letters = vec![Line::raw(text)];
    BigText::builder().pixel_size(PixelSize::HalfHeight).lines(letters).build().render(area, &mut buffer);
    let rows = buffer.content.chunks(columns.into());
    Some(
        rows.map(|row| Line::from(Span::styled(row.iter().map(|cell| cell.symbol()).collect::<String>(), style)))
            .collect(),
    )
}

/// A text in large letters, wrapped between its words; none where it does not fit into so many columns and rows.
pub fn text(text: &str, width: usize, rows: usize, style: Style) -> Option<Vec<Line<'static>>> {
    let options = textwrap::Options::new((width / COLUMNS).max(1)).break_words(false);
    let wrapped = textwrap::wrap(text, options);
    let fits = wrapped.iter().all(|row| row.chars().count() * COLUMNS <= width) && wrapped.len() * (ROWS + 1) <= rows;
    let mut lines = Vec::new();
    for row in wrapped.iter().filter(|_| fits) {
        lines.extend(line(row, style)?);
        lines.push(Line::raw(""));
    }
    Some(lines).filter(|lines| !lines.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_letters_are_made_of_half_blocks_only() {
        for letter in ' '..='~' {
            let lines = line(&letter.to_string(), Style::new()).unwrap();
            assert_eq!((lines.len(), lines[0].width()), (ROWS, COLUMNS), "{letter}");
            let drawn: String = lines.iter().map(Line::to_string).collect();
            assert!(drawn.chars().all(|cell| " ▀▄█".contains(cell)), "{letter}: {drawn}");
            assert_eq!(drawn.trim().is_empty(), letter == ' ', "{letter}");
        }
    }

    #[test]
    fn what_has_no_large_form_or_no_room_is_not_drawn_large() {
        assert!(line("± 12.20", Style::new()).is_none());
        assert!(line("", Style::new()).is_none());
        assert!(text("Kirim data", 80, 5, Style::new()).is_some());
        assert!(text("Kirim data", 79, 5, Style::new()).is_none(), "two rows of letters");
        assert!(text("Kirim data", 79, 10, Style::new()).is_some());
        assert!(text("Sambungkan", 79, 50, Style::new()).is_none(), "a word would be broken");
    }
}
