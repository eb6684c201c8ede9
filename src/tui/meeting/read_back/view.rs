//! The read-back drawn: one promise, as large as the screen allows, with whether the hall has agreed to it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::ReadBack;
use crate::register::Entry;
use crate::tui::content::read_back::{details, state};
use crate::tui::follow_up::list::FollowUpScene;
use crate::tui::keymap::Scope;
use crate::tui::meeting::view::View;
use crate::tui::parts::frame::frame_of;
use crate::tui::parts::message::draw_message;
use crate::tui::parts::wrap;
use crate::tui::screen::HitMap;
use crate::tui::theme::{STRONG, Theme};

/// Rows from which there is air between the parts.
const AIRY: u16 = 16;

pub fn draw(frame: &mut Frame, area: Rect, view: &View, reading: &ReadBack, hits: &mut HitMap) {
    let (lang, theme) = (view.state.lang, view.context.theme);
    let scene = view.state.follow_up_scene(view.scene);
    let read = scene.register.read_back(scene.meeting);
    let at = read.iter().position(|entry| entry.code == reading.code);
    let place = at.map(|at| format!(" · {} / {}", at + 1, read.len())).unwrap_or_default();
    let mut rest = frame_of(frame, area, &view.context, Scope::ReadBack, &format!("{}{place}", lang.read_back()), hits);
    let width = usize::from(rest.width).saturating_sub(2);
    draw_message(frame, &mut rest, theme, view.state.message.as_ref());
    let Some(entry) = scene.register.entry(reading.code) else { return };
    let mut lines = lines(entry, scene, theme, width);
    if area.height >= AIRY {
        rest = Rect { y: rest.y + 1, height: rest.height.saturating_sub(1), ..rest };
        lines.push(Line::raw(""));
    } else {
        lines.retain(|line| line.width() > 0);
    }
    let room = usize::from(rest.height).saturating_sub(1);
    hits.rows = room;
    hits.furthest = lines.len().saturating_sub(room);
    let from = reading.scroll.min(hits.furthest);
    let mut agreed = state(entry, scene.meeting, lang, theme);
    let hidden = match (hits.furthest - from, from) {
        (0, 0) => String::new(),
        (0, above) => format!("  ↑ {}", lang.lines_above(above)),
        (below, _) => format!("  ↓ {}", lang.lines_below(below)),
    };
    agreed.push_span(Span::styled(hidden, theme.accent));
    let above = room.saturating_sub(lines.len()) / 3;
    let shown: Vec<Line> = lines.into_iter().skip(from).take(room).chain([agreed]).collect();
    let (x, y) = (rest.x + 1, rest.y + above as u16);
    frame.render_widget(Paragraph::new(shown), Rect { x, y, width: width as u16, height: rest.bottom() - y });
}

/// A promise with everything that is read aloud of it; an empty line where the parts may be set apart.
pub fn lines<'a>(entry: &Entry, scene: FollowUpScene, theme: &Theme, width: usize) -> Vec<Line<'a>> {
    let FollowUpScene { meeting, lang, .. } = scene;
    let agenda = &meeting.agenda;
    let code = Span::styled(format!("{}  ", entry.code.show(agenda.lang)), theme.kind(entry.kind()));
    let mut lines = wrap::hanging(vec![code], &entry.content.text, STRONG, width);
    lines.push(Line::raw(""));
    lines.extend(details(entry, (scene.register, meeting, lang), theme, width, |id| agenda.short(id).to_owned()));
    lines
}
