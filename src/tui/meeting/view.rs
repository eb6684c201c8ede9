//! Drawing: what the console shows of its state and the register. It changes nothing.

use super::main_view;
use super::state::{MeetingState, Mode};
use crate::tui::follow_up::view::FollowUpView;
use crate::tui::parts::canvas::{Canvas, ViewContext};
use crate::tui::scene::Scene;
use crate::tui::screen::Draw;

/// Everything that a drawing of the console needs.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub state: &'a MeetingState,
    pub scene: Scene<'a>,
    pub context: &'a ViewContext,
}

pub fn draw(canvas: &mut Canvas, view: &View) {
    match &view.state.mode {
        Mode::Line | Mode::Entries(_) => match &view.state.wall {
            Some(wall_view) if matches!(view.state.mode, Mode::Line) => main_view::under_wall(canvas, view, wall_view),
            _ => main_view::draw(canvas, view),
        },
        Mode::List(list) => list.draw(canvas, view),
        Mode::Form(form) => form.draw(canvas, view),
        Mode::Attendance(list) => list.draw(canvas, view),
        Mode::Closing(closing) => closing.draw(canvas, view),
        Mode::LookAlikes(look_alikes) => look_alikes.draw(canvas, view),
        Mode::CoordinationMap(map) => map.draw(canvas, view),
        Mode::FollowUp(list) => {
            let scene = view.state.follow_up_scene(view.scene);
            list.draw(canvas, &FollowUpView { scene, message: view.state.message.as_ref() });
        }
        Mode::Questions(questions) => questions.draw(canvas, view),
        Mode::ReadBack(reading) => reading.draw(canvas, view),
        Mode::Page(page) => page.draw(canvas, view),
    }
}
