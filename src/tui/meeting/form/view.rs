//! A form: its fields one below the other, under why it could not be saved.

use super::EditForm;
use crate::tui::keymap::Scope;
use crate::tui::meeting::view::View;
use crate::tui::parts::canvas::Canvas;
use crate::tui::screen::Draw;

impl Draw<View<'_>> for EditForm {
    fn draw(&self, canvas: &mut Canvas, view: &View) {
        canvas.titled(Scope::Form, &self.title);
        if let Some(problem) = &self.problem {
            canvas.say(problem, view.context.theme.bad);
        }
        canvas.fields(&self.fields, self.selected);
    }
}
