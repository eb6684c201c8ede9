//! Lines that the terminal itself makes twice as wide and as high: where they stand, and the bytes that draw them.

use std::io::{self, Write};

use crossterm::cursor::MoveTo;
use crossterm::queue;
use crossterm::style::{ResetColor, SetAttribute, SetStyle};
use crossterm::terminal::{Clear, ClearType};
use ratatui::backend::IntoCrossterm;
use ratatui::buffer::CellDiffOption;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::canvas::Canvas;
use crate::platform::wall_text::Doubling;

/// Rows of a doubled line, and columns of each of its letters.
pub const DOUBLE: usize = 2;

/// A line over two rows of the screen, which it has for itself.
#[derive(Clone, Debug, PartialEq)]
pub struct DoubledLine {
    /// Its place, in columns and rows of the screen.
    pub x: u16,
    pub y: u16,
    pub line: Line<'static>,
    pub doubling: Doubling,
    /// Of the cells around its letters.
    pub base: Style,
}

impl Canvas<'_, '_> {
    /// Leaves the rows of a line to the terminal.
    pub fn draw_doubled(&mut self, x: u16, y: u16, line: Line<'static>, doubling: Doubling) {
        let rows = Rect { y, height: DOUBLE as u16, ..self.frame.area() }.intersection(self.frame.area());
        for place in rows.positions() {
            self.frame.buffer_mut()[place].reset();
            self.frame.buffer_mut()[place].set_diff_option(CellDiffOption::Skip);
        }
        let base = self.context.theme.base;
        self.hits.doubled.push(DoubledLine { x, y, line, doubling, base });
    }
}

impl DoubledLine {
    /// Draws it anew, whatever stood there.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        match self.doubling {
            Doubling::None => Ok(()),
            Doubling::Lines => {
                // The upper half, and the lower half of the same text.
                for (row, half) in ['3', '4'].into_iter().enumerate() {
                    self.clear(row as u16, out)?;
                    write!(out, "\x1b#{half}{}", " ".repeat(usize::from(self.x) / DOUBLE))?;
                    self.write_spans(out, |text| text.to_owned())?;
                }
                Ok(())
            }
            Doubling::Kitty => {
                self.clear(1, out)?;
                self.clear(0, out)?;
                queue!(out, MoveTo(self.x, self.y))?;
                self.write_spans(out, |text| format!("\x1b]66;s=2;{text}\x07"))
            }
        }
    }

    fn clear(&self, row: u16, out: &mut impl Write) -> io::Result<()> {
        queue!(out, MoveTo(0, self.y + row), SetStyle(self.base.into_crossterm()), Clear(ClearType::CurrentLine))
    }

    fn write_spans(&self, out: &mut impl Write, sized: impl Fn(&str) -> String) -> io::Result<()> {
        for span in &self.line.spans {
            let style = self.base.patch(self.line.style).patch(span.style);
            queue!(out, SetStyle(style.into_crossterm()))?;
            write!(out, "{}", sized(&span.content))?;
            queue!(out, ResetColor, SetAttribute(crossterm::style::Attribute::Reset))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::STRONG;

    /// What is sent for a line, with the styles left out.
    fn sent(doubling: Doubling) -> String {
        let line = Line::from(vec!["KM-1 ".into(), ratatui::text::Span::styled("Kirim", STRONG)]);
        let line = DoubledLine { x: 4, y: 6, line, doubling, base: Style::new() };
        let mut bytes = Vec::new();
        line.write(&mut bytes).unwrap();
        let bytes = String::from_utf8(bytes).unwrap();
        regex::Regex::new("\x1b\\[[0-9;]*m").unwrap().replace_all(&bytes, "").into_owned()
    }

    #[test]
    fn double_height_lines_are_the_same_text_twice_in_their_upper_and_lower_half() {
        assert_eq!(sent(Doubling::Lines), "\x1b[7;1H\x1b[2K\x1b#3  KM-1 Kirim\x1b[8;1H\x1b[2K\x1b#4  KM-1 Kirim");
    }

    #[test]
    fn kitty_is_told_the_size_of_each_part() {
        assert_eq!(
            sent(Doubling::Kitty),
            "\x1b[8;1H\x1b[2K\x1b[7;1H\x1b[2K\x1b[7;5H\x1b]66;s=2;KM-1 \x07\x1b]66;s=2;Kirim\x07"
        );
    }

    #[test]
    fn nothing_is_sent_where_the_terminal_makes_nothing_larger() {
        assert_eq!(sent(Doubling::None), "");
    }
}
