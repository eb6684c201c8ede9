//! The read-back drawn: one promise, as large as the screen allows, with whether the hall has agreed to it.

use ratatui::layout::Margin;
use ratatui::text::{Line, Span};

use super::ReadBack;
use crate::register::Entry;
use crate::tui::content::read_back::{agreement, details};
use crate::tui::keymap::Scope;
use crate::tui::meeting::view::View;
use crate::tui::parts::canvas::Canvas;
use crate::tui::parts::wrap;
use crate::tui::screen::Draw;
use crate::tui::theme::STRONG;

/// Rows from which there is air between the parts.
const AIRY: u16 = 16;

impl Draw<View<'_>> for ReadBack {
    fn draw(&self, canvas: &mut Canvas, view: &View) {
        let View { state, scene, context } = *view;
        let lang = state.lang;
        let read = scene.register.read_back(scene.meeting);
        let at = read.iter().position(|entry| entry.code == self.code);
        let place = at.map(|at| format!(" · {} / {}", at + 1, read.len())).unwrap_or_default();
        let is_airy = canvas.rest.height >= AIRY;
        canvas.titled(Scope::ReadBack, &format!("{}{place}", lang.read_back()));
        canvas.message(state.message.as_ref());
        let Some(entry) = scene.register.entry(self.code) else { return };
        let mut lines = lines(entry, view, canvas.width().saturating_sub(2));
        if is_airy {
            canvas.take(1);
            lines.push(Line::raw(""));
        } else {
            lines.retain(|line| line.width() > 0);
        }
        let room = usize::from(canvas.rest.height).saturating_sub(1);
        let furthest = lines.len().saturating_sub(room);
        (canvas.hits.rows, canvas.hits.furthest) = (room, furthest);
        let from = self.scroll.min(furthest);
        let hidden = match (furthest - from, from) {
            (0, 0) => String::new(),
            (0, above) => format!("  ↑ {}", lang.lines_above(above)),
            (below, _) => format!("  ↓ {}", lang.lines_below(below)),
        };
        let mut agreed = agreement(entry, scene.meeting, lang, context.theme);
        agreed.push_span(Span::styled(hidden, context.theme.accent));
        canvas.take((room.saturating_sub(lines.len()) / 3) as u16);
        let shown = lines.into_iter().skip(from).take(room).chain([agreed]).collect();
        canvas.draw_at(canvas.rest.inner(Margin { horizontal: 1, vertical: 0 }), shown);
    }
}

/// A promise with everything that is read aloud of it; an empty line where the parts may be set apart.
fn lines<'a>(entry: &Entry, view: &View, width: usize) -> Vec<Line<'a>> {
    let View { state, scene, context } = *view;
    let agenda = &scene.meeting.agenda;
    let code = Span::styled(format!("{}  ", entry.code.show(agenda.lang)), context.theme.kind(entry.kind()));
    let mut lines = wrap::hanging(vec![code], &entry.content.text, STRONG, width);
    lines.push(Line::raw(""));
    let place = (scene.register, scene.meeting, state.lang);
    lines.extend(details(entry, place, context.theme, width, |id| agenda.short(id).to_owned()));
    lines
}
