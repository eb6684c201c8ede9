//! The interface of all screens, what they share, and what was drawn where.

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::lang::Lang;
use crate::tui::key::{Input, Target};
use crate::tui::theme::Theme;

/// What all screens share.
pub struct ViewContext {
    pub theme: &'static Theme,
    pub lang: Lang,
    /// Nothing is kept, and every screen says so.
    pub rehearsal: bool,
    /// What is not on disk yet, and why, in a sentence.
    pub unsaved: Option<String>,
}

/// What was drawn where, so that the mouse and the page keys know.
#[derive(Default)]
pub struct HitMap {
    pub hits: Vec<(Rect, Target)>,
    /// Rows of the open list or page.
    pub rows: usize,
    /// The page's furthest scroll position.
    pub furthest: usize,
    /// The page of the wall, and how many it has.
    pub pages: (usize, usize),
}

impl HitMap {
    /// What is at a place on the screen; what was drawn last lies on top.
    pub fn at(&self, x: u16, y: u16) -> Option<&Target> {
        let place = ratatui::layout::Position { x, y };
        self.hits.iter().rev().find(|(area, _)| area.contains(place)).map(|(_, target)| target)
    }
}

/// How long a screen may not look whether others wrote, unless it says otherwise.
const POLL_INTERVAL: Duration = Duration::from_millis(250);

/// Something that runs on the screen.
pub trait Screen {
    fn input(&mut self, input: Input);
    /// Called after every input, and when nothing came for as long as the poll interval: whether the screen must be drawn
    /// anew.
    fn tick(&mut self) -> bool;
    /// How long it may not look whether others wrote.
    fn poll_interval(&self) -> Duration {
        POLL_INTERVAL
    }
    fn draw(&mut self, frame: &mut Frame);
    fn hit_map(&self) -> &HitMap;
    fn is_over(&self) -> bool;
}
