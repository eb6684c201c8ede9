//! The interface of all screens.

use std::time::Duration;

use ratatui::Frame;

use crate::tui::key::Input;
use crate::tui::parts::canvas::Canvas;
use crate::tui::parts::hit_map::HitMap;

/// How long a screen may not look whether others wrote, unless it says otherwise.
const POLL_INTERVAL: Duration = Duration::from_millis(250);

/// The drawing half: it changes nothing. `Context` is what is needed beside the screen itself.
pub trait Draw<Context = ()> {
    fn draw(&self, canvas: &mut Canvas, context: &Context);
}

/// Something that runs on the screen.
pub trait Screen {
    fn input(&mut self, input: Input);
    /// Called after every input, and when nothing came for as long as the poll interval: whether the screen must be
    /// drawn anew.
    fn tick(&mut self) -> bool;
    fn poll_interval(&self) -> Duration {
        POLL_INTERVAL
    }
    fn draw(&mut self, frame: &mut Frame);
    fn hit_map(&self) -> &HitMap;
    fn is_over(&self) -> bool;
}
