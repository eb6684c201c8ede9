//! The footer: the keys that matter here, as many as fit, from the keymap.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::canvas::{Button, Canvas};
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::mouse::ClickTarget;
use crate::tui::theme::STRONG;

/// Rows of a screen from which its footer has two.
const ROOM_FOR_TWO_ROWS: u16 = 26;
/// Columns between two keys.
const GAP: usize = 2;

/// Rows of the footer: a second one where the screen is high enough for it.
pub fn height(area: Rect) -> u16 {
    if area.height >= ROOM_FOR_TWO_ROWS { 2 } else { 1 }
}

impl Canvas<'_, '_> {
    /// The keys of a scope that act now, the way out among them where not all of them fit.
    pub fn footer(&mut self, area: Rect, scope: Scope, acts: impl Fn(Action) -> bool) {
        let lang = self.context.lang;
        let shown = keymap::footer(scope).into_iter().filter(|binding| acts(binding.action));
        let mut keys: Vec<_> = shown
            .filter_map(|binding| {
                let key = *binding.keys.first()?;
                let text = [Span::styled(key.to_string(), STRONG), Span::raw(format!(" {}", (binding.short)(lang)))];
                Some(((Line::from_iter(text), Some(ClickTarget::Key(key))), binding.leads_out()))
            })
            .collect();
        if let Some(out) = keys.iter().position(|(_, leads_out)| *leads_out) {
            let width = |keys: &[(Button, bool)]| keys.iter().map(|((text, _), _)| text.width() + GAP).sum::<usize>();
            let room = usize::from(area.width) + GAP - 1;
            let nearest = (0..=out).rev().find(|at| *at == 0 || width(&keys[..*at]) + width(&keys[out..=out]) <= room);
            let key = keys.remove(out);
            keys.insert(nearest.unwrap_or(0), key);
        }
        self.buttons(area, GAP as u16, keys.into_iter().map(|(button, _)| button));
    }
}
