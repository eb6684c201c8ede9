//! An answer to the chair: the question, the count that stays in sight, and what it is made of.

use ratatui::text::Span;

use super::Wall;
use super::paged::{Block, Sheet};
use crate::register::Question;
use crate::tui::theme::STRONG;
use crate::tui::view::questions;

pub fn sheet(wall: &Wall, question: &Question, width: usize) -> Sheet {
    let (register, meeting) = (wall.scene.register, wall.scene.meeting);
    let reply = register.answer(question, meeting, wall.scene.today(), wall.scene.now);
    let rows = questions::rows(&reply, register, meeting, wall.look, width, None);
    Sheet {
        title: question.sentence(register, wall.look.lang),
        subject: vec![(Span::raw(""), reply.headline(register, wall.look.lang), STRONG)],
        body: rows.into_iter().map(Block::from).collect(),
        tight: true,
        ..Sheet::default()
    }
}
