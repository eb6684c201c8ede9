//! Large letters for what must be read from the back row: of half blocks, eight columns and four rows each, and of
//! quarter blocks, four columns and four rows each.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;
use tui_big_text::{BigText, PixelSize};
use unicode_width::UnicodeWidthStr;

const COLUMNS: usize = 8;
const ROWS: usize = 4;
/// How many times as wide and as high an enlarged line is.
pub const ZOOM: usize = 4;

/// Large forms of the signs that stand on a wall, eight rows of eight dots each.
const SIGNS: [(&str, [&str; 8]); 7] = [
    ("▸", ["........", "#.......", "###.....", "#####...", "#####...", "###.....", "#.......", "........"]),
    ("✓", ["........", ".......#", "......##", ".....##.", "#...##..", "##.##...", ".###....", "..#....."]),
    ("✗", ["........", "#.....#.", "##...##.", ".##.##..", "..###...", ".##.##..", "##...##.", "#.....#."]),
    ("●", ["........", "..####..", ".######.", ".######.", ".######.", ".######.", "..####..", "........"]),
    ("‼", ["##..##..", "##..##..", "##..##..", "##..##..", "##..##..", "........", "##..##..", "........"]),
    ("“", [".##.##..", "##.##...", "##.##...", "........", "........", "........", "........", "........"]),
    ("”", [".##.##..", ".##.##..", "##.##...", "........", "........", "........", "........", "........"]),
];
/// Quarter blocks by the dots in them: 1 top left, 2 top right, 4 bottom left, 8 bottom right.
const QUARTERS: [&str; 16] = [" ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█"];

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

/// A line of text enlarged. What has no large form stands in the middle of its place as it is.
pub fn enlarged(line: &Line) -> Vec<Line<'static>> {
    let area = Rect::new(0, 0, (line.width() * ZOOM) as u16, ZOOM as u16);
    let mut buffer = Buffer::empty(area);
    let mut x = 0;
    for letter in line.styled_graphemes(Style::new()) {
        let wide = letter.symbol.width() as u16;
        let place = Rect { x, width: wide * ZOOM as u16, ..area };
        if letter.symbol.chars().all(|letter| matches!(letter, ' '..='~' | '\u{a0}'..='\u{ff}')) {
            let symbol = vec![Line::styled(letter.symbol.to_owned(), letter.style)];
            BigText::builder().pixel_size(PixelSize::Quadrant).lines(symbol).build().render(place, &mut buffer);
        } else if let Some((_, dots)) = SIGNS.iter().find(|(sign, _)| *sign == letter.symbol) {
            for cell in place.positions() {
                let quarters = [(0, 0), (1, 0), (0, 1), (1, 1)].into_iter().zip([1, 2, 4, 8]);
                let (left, top) = (usize::from(cell.x - x) * 2, usize::from(cell.y) * 2);
                let is_set = |(right, down): (usize, usize)| dots[top + down].as_bytes()[left + right] == b'#';
                let quarter: usize = quarters.filter(|(at, _)| is_set(*at)).map(|(_, part)| part).sum();
                buffer[cell].set_symbol(QUARTERS[quarter]).set_style(letter.style);
            }
        } else {
            buffer.set_string(x + (place.width - wide) / 2, 1, letter.symbol, letter.style);
        }
        x = place.right();
    }
    (0..area.height).map(|y| row(&buffer, y)).collect()
}

/// A row of a buffer as a line; what lies under the second half of a wide character is no character.
fn row(buffer: &Buffer, y: u16) -> Line<'static> {
    let mut spans = Vec::new();
    let mut x = 0;
    while let Some(cell) = buffer.cell((x, y)) {
        spans.push(Span::styled(cell.symbol().to_owned(), cell.style()));
        x += (cell.symbol().width() as u16).max(1);
    }
    Line::from(spans)
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

    #[test]
    fn an_enlarged_line_leaves_no_character_out() {
        let text: String = (' '..='~').chain("·“”±é▸✓●‼…漢👩‍👩‍👧e\u{301}".chars()).collect();
        let line = Line::raw(text.clone());
        let rows = enlarged(&line);
        assert_eq!(rows.len(), ZOOM);
        assert!(rows.iter().all(|row| row.width() == line.width() * ZOOM));
        let drawn: Vec<String> = rows.iter().map(Line::to_string).collect();
        for symbol in ["…", "漢", "👩‍👩‍👧", "e\u{301}"] {
            assert!(drawn[1].contains(symbol), "{symbol}: {drawn:#?}");
        }
        for letter in ('!'..='~').chain("·±é▸✓✗●‼“”".chars()) {
            let rows = enlarged(&Line::raw(letter.to_string()));
            let drawn: String = rows.iter().map(Line::to_string).collect();
            assert!(drawn.chars().all(|cell| QUARTERS.contains(&cell.to_string().as_str())), "{letter}: {drawn}");
            assert!(!drawn.trim().is_empty(), "{letter}");
        }
    }
}
