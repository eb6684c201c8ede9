//! The chair's questions drawn: the answer in one sentence, and under it what it is made of, by agency.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{NAMES, Questions};
use crate::tui::content::answer::answer_rows;
use crate::tui::key::{Key, Target};
use crate::tui::keymap::Scope;
use crate::tui::meeting::view::View;
use crate::tui::parts::frame::{draw_rows, frame_of, put};
use crate::tui::parts::message::draw_message;
use crate::tui::parts::wrap;
use crate::tui::screen::HitMap;
use crate::tui::theme::STRONG;

/// Rows from which the questions are all named, and not only numbered.
const ROOM_FOR_NAMES: u16 = 16;

pub fn draw(frame: &mut Frame, area: Rect, view: &View, questions: &Questions, hits: &mut HitMap) {
    let lang = view.state.lang;
    let (register, meeting) = (view.scene.register, view.scene.meeting);
    let reply = register.answer(&questions.question, meeting, meeting.agenda.date);
    let count: usize = reply.groups.iter().map(|group| group.rows.len()).sum();
    let place = if count > 1 { format!("  {}/{count}", questions.selected.min(count - 1) + 1) } else { String::new() };
    let title = questions.question.sentence(register, lang) + &place;
    let mut rest = frame_of(frame, area, &view.context, Scope::Questions, &title, hits);
    names(frame, &mut rest, view, questions, area.height >= ROOM_FOR_NAMES, hits);
    let width = usize::from(rest.width);
    draw_message(frame, &mut rest, view.context.theme, view.state.message.as_ref());
    let sentence = wrap::plain(&reply.headline(register, lang), width - 2);
    put(frame, &mut rest, sentence.map(|line| Line::styled(format!(" {line}"), STRONG)).collect());
    let mut rows = answer_rows(&reply, register, meeting, &view.context, width, Some(questions.selected));
    let selected = questions.selected.min(rows.len().saturating_sub(1));
    if let Some(lines) = rows.get_mut(selected) {
        let left = |count| Line::styled(format!(" ↓ {}", lang.more_lines(count)), view.context.theme.accent);
        hits.furthest = wrap::fit(lines, rest.height.into(), questions.line, left);
    }
    let rows: Vec<_> = rows.into_iter().enumerate().map(|(row, lines)| (lines, Some(Target::Row(row)))).collect();
    hits.rows = draw_rows(frame, rest, &rows, selected, hits);
}

/// The questions by number, the one that is asked in brackets.
fn names(frame: &mut Frame, rest: &mut Rect, view: &View, questions: &Questions, named: bool, hits: &mut HitMap) {
    let (mut x, mut y) = (rest.x + 1, rest.y);
    for (number, name) in (1..).zip(NAMES) {
        let is_asked = number == questions.number();
        let text = match (is_asked, named) {
            (true, _) => format!("[{number} {}]", name(view.state.lang)),
            (false, true) => format!("{number} {}", name(view.state.lang)),
            (false, false) => number.to_string(),
        };
        let width = Span::raw(&text).width() as u16;
        if x + width > rest.right() {
            (x, y) = (rest.x + 1, y + 1);
        }
        if y >= rest.bottom() {
            break;
        }
        let place = Rect { x, y, width: width.min(rest.right() - x), height: 1 };
        let style = if is_asked { view.context.theme.accent.patch(STRONG) } else { view.context.theme.dim };
        frame.render_widget(Line::styled(text, style), place);
        let digit = char::from_digit(number, 10).unwrap_or_default();
        hits.hits.push((place, Target::Key(Key::Char(digit))));
        x += width + 2;
    }
    let used = (y + 1 - rest.y).min(rest.height);
    *rest = Rect { y: rest.y + used, height: rest.height - used, ..*rest };
}
