//! The mouse: what can be clicked, and what was drawn where.

use ratatui::layout::{Position, Rect};

use crate::agenda::AgencyId;
use crate::register::Code;
use crate::tui::key::Key;
use crate::tui::parts::doubled::DoubledLine;

/// Things on the screen that can be clicked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClickTarget {
    Step(usize),
    Agency(AgencyId),
    Entry(Code),
    /// The row of the list that is open.
    Row(usize),
    Key(Key),
}

/// What was drawn where, so that the mouse and the page keys know.
#[derive(Default)]
pub struct HitMap {
    pub hits: Vec<(Rect, ClickTarget)>,
    /// Rows of the open list or page.
    pub rows: usize,
    /// The page's furthest scroll position.
    pub furthest: usize,
    /// The page of the wall, and how many it has.
    pub pages: (usize, usize),
    /// Lines that the terminal is to make larger itself.
    pub doubled: Vec<DoubledLine>,
}

impl HitMap {
    /// What is at a place on the screen; what was drawn last lies on top.
    pub fn at(&self, x: u16, y: u16) -> Option<&ClickTarget> {
        let place = Position { x, y };
        self.hits.iter().rev().find(|(area, _)| area.contains(place)).map(|(_, target)| target)
    }
}
