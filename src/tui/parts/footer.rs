//! The footer: the keys that matter here, as many as fit, from the keymap.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::canvas::Canvas;
use crate::tui::key::ClickTarget;
use crate::tui::keymap::{self, Scope};
use crate::tui::theme::STRONG;

/// Rows of the footer: a second one where the screen is high enough for it.
pub fn height(area: Rect) -> u16 {
    if area.height >= 26 { 2 } else { 1 }
}

impl Canvas<'_, '_> {
    pub fn footer(&mut self, area: Rect, scope: Scope) {
        let (mut x, mut y) = (area.x + 1, area.y);
        for binding in keymap::footer(scope) {
            let Some(key) = binding.keys.first() else { continue };
            let (key_text, says) = (key.to_string(), (binding.short)(self.context.lang));
            let width = (key_text.width() + says.width() + 1) as u16;
            if x + width > area.right() {
                (x, y) = (area.x + 1, y + 1);
            }
            if y >= area.bottom() || x + width > area.right() {
                break;
            }
            let place = Rect { x, y, width, height: 1 };
            self.draw_at(place, vec![Line::from(vec![Span::styled(key_text, STRONG), Span::raw(format!(" {says}"))])]);
            self.hits.hits.push((place, ClickTarget::Key(*key)));
            x += width + 2;
        }
    }
}
