//! A list to choose from, under its search line.

use super::List;
use crate::tui::keymap::Scope;
use crate::tui::meeting::view::View;
use crate::tui::parts::canvas::{Canvas, mark};
use crate::tui::parts::wrap;
use crate::tui::screen::Draw;

impl Draw<View<'_>> for List {
    fn draw(&self, canvas: &mut Canvas, view: &View) {
        canvas.titled(Scope::List, &self.title);
        canvas.message(view.state.message.as_ref());
        canvas.search_line(&self.search);
        if self.shown.is_empty() {
            canvas.say(view.state.lang.nothing_matches(), view.context.theme.dim);
        }
        let width = canvas.width();
        canvas.choices(self.shown.len(), self.selected, |row, selected| {
            let item = &self.items[self.shown[row]];
            let detail = if item.detail.is_empty() { String::new() } else { format!("  ·  {}", item.detail) };
            let (mark, style) = mark(selected);
            wrap::hanging(vec![mark], &format!("{}{detail}", item.label), style, width)
        });
    }
}
