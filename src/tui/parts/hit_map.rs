//! What was drawn where, so that the mouse and the page keys know.

use ratatui::layout::{Position, Rect};

use crate::tui::key::ClickTarget;

#[derive(Default)]
pub struct HitMap {
    pub hits: Vec<(Rect, ClickTarget)>,
    /// Rows of the open list or page.
    pub rows: usize,
    /// The page's furthest scroll position.
    pub furthest: usize,
    /// The page of the wall, and how many it has.
    pub pages: (usize, usize),
}

impl HitMap {
    /// What is at a place on the screen; what was drawn last lies on top.
    pub fn at(&self, x: u16, y: u16) -> Option<&ClickTarget> {
        let place = Position { x, y };
        self.hits.iter().rev().find(|(area, _)| area.contains(place)).map(|(_, target)| target)
    }
}
