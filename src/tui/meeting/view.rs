//! Drawing: what the console shows of its state and the register. It changes nothing.

use ratatui::Frame;

use super::state::{MeetingState, Mode};
use super::{attendance, closing, coordination_map, form, list, main_view, overlap, page, questions, read_back};
use crate::tui::parts::frame::small;
use crate::tui::scene::Scene;
use crate::tui::screen::{HitMap, ViewContext};

/// Everything that a drawing of the console needs.
pub struct View<'a> {
    pub state: &'a MeetingState,
    pub scene: Scene<'a>,
    pub context: ViewContext,
}

pub fn draw(frame: &mut Frame, view: &View) -> HitMap {
    let area = frame.area();
    let mut hits = HitMap::default();
    if small(frame, area, view.context.lang) {
        return hits;
    }
    match &view.state.mode {
        Mode::Line if view.state.wall.is_some() => main_view::under_wall(frame, area, view, &mut hits),
        Mode::Line | Mode::Entries(_) => main_view::draw(frame, area, view, &mut hits),
        Mode::List(list) => list::view::draw(frame, area, &view.context, list, view.state.message.as_ref(), &mut hits),
        Mode::Form(form) => form::view::draw(frame, area, &view.context, form, &mut hits),
        Mode::Attendance(list) => attendance::view::draw(frame, area, view, list, &mut hits),
        Mode::Closing(closing) => closing::view::draw(frame, area, view, closing, &mut hits),
        Mode::LookAlikes(look_alikes) => overlap::view::draw(frame, area, view, look_alikes, &mut hits),
        Mode::CoordinationMap(map) => coordination_map::view::draw(frame, area, view, map, &mut hits),
        Mode::FollowUp(list) => {
            let scene = view.state.follow_up_scene(view.scene);
            crate::tui::follow_up::view::draw(
                frame,
                area,
                &view.context,
                list,
                scene,
                view.state.message.as_ref(),
                &mut hits,
            );
        }
        Mode::Questions(questions) => questions::view::draw(frame, area, view, questions, &mut hits),
        Mode::ReadBack(reading) => read_back::view::draw(frame, area, view, reading, &mut hits),
        Mode::Page(page) => page::view::draw(frame, area, view, page, &mut hits),
    }
    hits
}
