//! Drawing: what the console shows of the app and the register. It changes nothing.

mod agencies;
pub mod board;
mod capture;
mod closing;
mod console;
mod entries;
mod footer;
mod form;
pub mod home;
mod list;
mod overlap;
pub mod page;
pub mod questions;
mod read_back;
pub mod review;
mod roll;
pub mod wall;
mod wrap;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Clear, Paragraph};

use super::app::{App, Mode, Scene};
use super::key::Target;
use super::theme::Theme;
use crate::lang::Lang;

/// What all screens share.
pub struct Look {
    pub theme: &'static Theme,
    pub lang: Lang,
    /// Nothing is kept, and every screen says so.
    pub rehearsal: bool,
    /// What is not on disk yet, and why, in a sentence.
    pub unsaved: Option<String>,
}

/// Everything that a drawing of the console needs.
pub struct View<'a> {
    pub app: &'a App,
    pub scene: Scene<'a>,
    pub look: Look,
}

/// What was drawn where, so that the mouse and the page keys know.
#[derive(Default)]
pub struct Seen {
    pub hits: Vec<(Rect, Target)>,
    /// Rows of the open list or page.
    pub rows: usize,
    /// The page's furthest scroll position.
    pub furthest: usize,
    /// The page of the wall, and how many it has.
    pub pages: (usize, usize),
}

impl Seen {
    /// What is at a place on the screen; what was drawn last lies on top.
    pub fn at(&self, x: u16, y: u16) -> Option<&Target> {
        let place = ratatui::layout::Position { x, y };
        self.hits.iter().rev().find(|(area, _)| area.contains(place)).map(|(_, target)| target)
    }
}

const LEAST_WIDTH: u16 = 30;
const LEAST_HEIGHT: u16 = 8;

pub fn draw(frame: &mut Frame, view: &View) -> Seen {
    let area = frame.area();
    let mut seen = Seen::default();
    if small(frame, area, view.look.lang) {
        return seen;
    }
    match &view.app.mode {
        Mode::Line if view.app.wall.is_some() => console::under_wall(frame, area, view, &mut seen),
        Mode::Line | Mode::Entries(_) => console::draw(frame, area, view, &mut seen),
        Mode::List(list) => list::draw(frame, area, &view.look, list, view.app.message.as_ref(), &mut seen),
        Mode::Form(form) => form::draw(frame, area, &view.look, form, &mut seen),
        Mode::Attendance(roll) => roll::draw(frame, area, view, roll, &mut seen),
        Mode::Closing(closing) => closing::draw(frame, area, view, closing, &mut seen),
        Mode::LookAlikes(look_alikes) => overlap::draw(frame, area, view, look_alikes, &mut seen),
        Mode::Board(board) => board::draw(frame, area, view, board, &mut seen),
        Mode::Review(review) => {
            let desk = view.app.desk(view.scene);
            review::draw(frame, area, &view.look, review, desk, view.app.message.as_ref(), &mut seen);
        }
        Mode::Questions(questions) => questions::draw(frame, area, view, questions, &mut seen),
        Mode::ReadBack(reading) => read_back::draw(frame, area, view, reading, &mut seen),
        Mode::Page(page) => page::draw(frame, area, view, page, &mut seen),
    }
    seen
}

/// Where the window is too small for anything, says so.
pub fn small(frame: &mut Frame, area: Rect, lang: Lang) -> bool {
    let small = area.width < LEAST_WIDTH || area.height < LEAST_HEIGHT;
    if small {
        let lines: Vec<Line> = wrap::plain(lang.too_small(), area.width.into()).map(Line::raw).collect();
        frame.render_widget(Paragraph::new(lines), area);
    }
    small
}

/// Rows of a list, each of one or more lines, scrolled so that the selected one is in sight. Returns how many were
/// shown. Rows that have a target can be clicked.
fn rows<'a>(
    frame: &mut Frame,
    area: Rect,
    rows: &[(Vec<Line<'a>>, Option<Target>)],
    selected: usize,
    seen: &mut Seen,
) -> usize {
    let heights: Vec<usize> = rows.iter().map(|(lines, _)| lines.len()).collect();
    let first = wrap::first_in_sight(&heights, selected, area.height.into());
    let mut y = area.y;
    let mut shown = 0;
    frame.render_widget(Clear, area);
    for (lines, target) in &rows[first.min(rows.len())..] {
        let height = (lines.len() as u16).min(area.bottom() - y);
        let place = Rect { y, height, ..area };
        frame.render_widget(Paragraph::new(lines.clone()), place);
        seen.hits.extend(target.clone().map(|target| (place, target)));
        y += height;
        shown += 1;
        if y >= area.bottom() {
            break;
        }
    }
    shown
}
