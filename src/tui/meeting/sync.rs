//! What goes on by itself: the register changes, time passes, the screen is drawn.

use super::effect::Effect;
use super::state::{MeetingState, Mode};
use crate::tui::scene::Scene;

impl MeetingState {
    /// Takes in what changed in the register. A line that is being typed keeps its place.
    pub fn follow(&mut self, scene: Scene) {
        if self.line.value().is_empty() && self.floor_moved.is_none() && self.glanced_from.is_none() {
            self.step = scene.meeting.step();
            self.floor.clone_from(&scene.meeting.floor);
        }
        self.step = self.step.and_then(|step| scene.meeting.step_now(step));
        self.directory.refresh(&scene.meeting.agenda);
        self.overlaps.follow(scene.register);
        self.look_up_pairs(scene);
        self.read_line(scene);
        if let Some(wall) = &mut self.wall {
            wall.follow(scene);
        }
        self.look_again(scene);
        for mode in self.under.iter_mut().chain([&mut self.mode]) {
            match mode {
                Mode::Attendance(list) => list.refresh(scene),
                Mode::Closing(closing) => closing.refresh(scene, &self.overlaps),
                Mode::Page(page) => page.refresh(scene),
                Mode::Form(form) => form.follow(self.lang, scene),
                Mode::CoordinationMap(map) => map.follow(scene),
                Mode::Questions(questions) => questions.follow(scene),
                Mode::Entries(code) if scene.register.entry(*code).is_none() => *mode = Mode::Line,
                _ => {}
            }
        }
    }

    /// Remembers what is selected, to find it again where others change the rows.
    pub(super) fn remember_selected(&mut self, scene: Scene) {
        match &mut self.mode {
            Mode::CoordinationMap(map) => map.remember(scene),
            Mode::Questions(questions) => questions.remember(scene),
            _ => {}
        }
    }

    /// Called when nothing was typed for a while: a floor that stays where it was moved is given. What lies over the
    /// line is left in peace until it is closed.
    pub fn rest(&mut self, scene: Scene) -> Vec<Effect> {
        const SETTLED_MS: i64 = 400;
        if matches!(self.mode, Mode::ReadBack(_)) {
            return self.keep_reading(scene);
        }
        let is_at_line = matches!(self.mode, Mode::Line | Mode::Entries(_));
        match self.floor_moved.filter(|_| is_at_line) {
            Some(since) if (scene.now - since).num_milliseconds().abs() >= SETTLED_MS => self.settle_floor(scene),
            _ => Vec::new(),
        }
    }

    /// What was drawn: how many rows the open list or page shows, and how far the page can be scrolled.
    pub fn saw(&mut self, rows: usize, furthest: usize) {
        self.rows_seen = rows;
        match &mut self.mode {
            Mode::Page(page) => page.scroll_to(page.scroll().min(furthest)),
            Mode::Questions(questions) => questions.saw(furthest),
            Mode::LookAlikes(look_alikes) => look_alikes.scroll = look_alikes.scroll.min(furthest),
            Mode::ReadBack(reading) => reading.scroll = reading.scroll.min(furthest),
            Mode::CoordinationMap(map) => map.column = map.column.min(furthest),
            Mode::Entries(_) => {
                self.entry_line = self.entry_line.min(furthest);
                self.entry_furthest = furthest;
            }
            _ => {}
        }
    }
}
