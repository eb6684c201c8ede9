//! The chair's questions drawn: the answer in one sentence, and under it what it is made of, by agency.

use super::{NAMES, Questions};
use crate::tui::content::answer::answer_rows;
use crate::tui::keymap::Scope;
use crate::tui::meeting::view::View;
use crate::tui::parts::canvas::Canvas;
use crate::tui::parts::wrap;
use crate::tui::scene::Scene;
use crate::tui::screen::Draw;
use crate::tui::theme::STRONG;

/// Rows from which the questions are all named, and not only numbered.
const ROOM_FOR_NAMES: u16 = 16;

impl Draw<View<'_>> for Questions {
    fn draw(&self, canvas: &mut Canvas, view: &View) {
        let View { state, scene: Scene { register, meeting, .. }, context } = *view;
        let lang = state.lang;
        let reply = register.answer(&self.question, meeting, view.scene.today(), view.scene.now);
        let count: usize = reply.groups.iter().map(|group| group.rows.len()).sum();
        let place = if count > 1 { format!("  {}/{count}", self.selected.min(count - 1) + 1) } else { String::new() };
        let are_named = canvas.rest.height >= ROOM_FOR_NAMES;
        canvas.titled(Scope::Questions, &(self.question.sentence(register, lang) + &place));
        canvas.numbered(&NAMES.map(|name| name(lang)), self.number() as usize - 1, are_named, 0);
        canvas.message(state.message.as_ref());
        canvas.say(&reply.headline(register, lang), STRONG);
        let mut rows = answer_rows(&reply, register, meeting, context, canvas.width(), Some(self.selected));
        let selected = self.selected.min(rows.len().saturating_sub(1));
        if let Some(lines) = rows.get_mut(selected) {
            let left = |count| context.more_lines(" ", count);
            canvas.hits.furthest = wrap::fit(lines, canvas.rest.height.into(), self.line, left);
        }
        canvas.choices(rows.len(), selected, |row, _| rows[row].clone());
    }
}
