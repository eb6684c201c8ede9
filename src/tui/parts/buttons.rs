//! Words beside each other that may be clicked: keys in the footer, steps, questions, pages of the map.

use ratatui::layout::Rect;

use super::canvas::{Button, Canvas};

impl Canvas<'_, '_> {
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
