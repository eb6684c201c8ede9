//! Words beside each other that may be clicked: keys in the footer, steps, questions, pages of the map.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::canvas::{Button, Canvas};
use crate::tui::key::Key;
use crate::tui::mouse::ClickTarget;
use crate::tui::theme::STRONG;

impl Canvas<'_, '_> {
    /// `1 Peta  [2 Menunggu]  3 Belum`: pages by number, the open one in brackets, the others with or without their
    /// names. Columns aside are kept free at the end of each row. Returns where they stand.
    pub fn numbered(&mut self, names: &[&str], open: usize, are_named: bool, aside: u16) -> Rect {
        let theme = self.context.theme;
        let buttons = ('1'..).zip(names).enumerate().map(|(index, (number, name))| {
            let text = match (index == open, are_named) {
                (true, _) => Line::styled(format!("[{number} {name}]"), theme.accent.patch(STRONG)),
                (false, true) => Line::styled(format!("{number} {name}"), theme.dim),
                (false, false) => Line::styled(number.to_string(), theme.dim),
            };
            (text, Some(ClickTarget::Key(Key::Char(number))))
        });
        let area = Rect { width: self.rest.width.saturating_sub(aside), ..self.rest };
        let rows = self.buttons(area, 2, buttons);
        self.take(rows)
    }

    /// Draws buttons one column off the edge, in the next row where one is full, as far as the area goes. Returns the
    /// rows that they took.
    pub fn buttons<'b>(&mut self, area: Rect, gap: u16, buttons: impl IntoIterator<Item = Button<'b>>) -> u16 {
        let (mut x, mut y) = (area.x + 1, area.y);
        for (text, target) in buttons {
            let width = (text.width() as u16).min(area.width.saturating_sub(1));
            if x + width > area.right() {
                (x, y) = (area.x + 1, y + 1);
            }
            if y >= area.bottom() {
                return area.height;
            }
            let place = Rect { x, y, width, height: 1 };
            self.draw_at(place, vec![text]);
            self.hits.hits.extend(target.map(|target| (place, target)));
            x += width + gap;
        }
        (y + 1 - area.y).min(area.height)
    }
}
