//! A form: its fields one below the other, under why it could not be saved.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Form;
use crate::tui::keymap::Scope;
use crate::tui::parts::fields::draw_fields;
use crate::tui::parts::frame::{frame_of, put};
use crate::tui::parts::wrap;
use crate::tui::screen::{HitMap, ViewContext};

pub fn draw(frame: &mut Frame, area: Rect, context: &ViewContext, form: &Form, hits: &mut HitMap) {
    let mut rest = frame_of(frame, area, context, Scope::Form, &form.title, hits);
    let width = usize::from(rest.width);
    if let Some(problem) = &form.problem {
        let lines = wrap::plain(problem, width - 2);
        put(frame, &mut rest, lines.map(|line| Line::styled(format!(" {line}"), context.theme.bad)).collect());
    }
    draw_fields(frame, rest, context, &form.fields, form.selected, hits);
}
