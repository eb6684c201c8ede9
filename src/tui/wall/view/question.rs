//! An answer to the chair: the question, the count that stays in sight, and what it is made of.

use ratatui::text::Span;

use super::WallContext;
use super::sheet::{SheetBlock, WallSheet};
use crate::register::ChairQuestion;
use crate::tui::content::answer::answer_rows;
use crate::tui::theme::STRONG;

pub fn sheet(wall: &WallContext, question: &ChairQuestion, width: usize) -> WallSheet {
    let (register, meeting) = (wall.scene.register, wall.scene.meeting);
    let reply = register.answer(question, meeting, wall.scene.today(), wall.scene.now);
    let rows = answer_rows(&reply, register, meeting, wall.context, width, None);
    WallSheet {
        title: question.sentence(register, wall.context.lang),
        subject: vec![(Span::raw(""), reply.headline(register, wall.context.lang), STRONG)],
        body: rows.into_iter().map(SheetBlock::from).collect(),
        tight: true,
        ..WallSheet::default()
    }
}
