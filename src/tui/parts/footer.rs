//! The footer: the keys that matter here, as many as fit, from the keymap.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::canvas::Canvas;
use crate::tui::keymap::{self, Scope};
use crate::tui::mouse::ClickTarget;
use crate::tui::theme::STRONG;

/// Rows of a screen from which its footer has two.
const ROOM_FOR_TWO_ROWS: u16 = 26;

/// Rows of the footer: a second one where the screen is high enough for it.
pub fn height(area: Rect) -> u16 {
    if area.height >= ROOM_FOR_TWO_ROWS { 2 } else { 1 }
}

impl Canvas<'_, '_> {
    pub fn footer(&mut self, area: Rect, scope: Scope) {
        let lang = self.context.lang;
        let keys = keymap::footer(scope).into_iter().filter_map(|binding| Some((binding.keys.first()?, binding.short)));
        let buttons = keys.map(|(key, says)| {
            let text = vec![Span::styled(key.to_string(), STRONG), Span::raw(format!(" {}", says(lang)))];
            (Line::from(text), Some(ClickTarget::Key(*key)))
        });
        self.buttons(area, 2, buttons);
    }
}
