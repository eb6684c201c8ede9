//! Drawing: what the console shows of its state and the register. It changes nothing.

use super::state::MeetingState;
use crate::tui::parts::canvas::ViewContext;
use crate::tui::scene::Scene;

/// Everything that a drawing of the console needs.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub state: &'a MeetingState,
    pub scene: Scene<'a>,
    pub context: &'a ViewContext,
}
