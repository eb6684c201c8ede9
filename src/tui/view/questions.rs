//! The chair's questions drawn: the answer in one sentence, and under it what it is made of, by agency.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::console::put;
use super::list::frame_of;
use super::{Look, Seen, View, wrap};
use crate::register::{Meeting, Register};
use crate::report::question::Reply;
use crate::tui::app::{QUESTIONS, Questions};
use crate::tui::key::{Key, Target};
use crate::tui::keymap::Scope;
use crate::tui::theme::{SELECTED, STRONG};

/// Rows from which the questions are all named, and not only numbered.
const ROOM_FOR_NAMES: u16 = 16;

type Lines = Vec<Line<'static>>;

pub fn draw(frame: &mut Frame, area: Rect, view: &View, questions: &Questions, seen: &mut Seen) {
    let lang = view.app.lang;
    let (register, meeting) = (view.scene.register, view.scene.meeting);
    let reply = register.answer(&questions.question, meeting, view.scene.today(), view.scene.now);
    let count: usize = reply.groups.iter().map(|group| group.rows.len()).sum();
    let place = if count > 1 { format!("  {}/{count}", questions.selected.min(count - 1) + 1) } else { String::new() };
    let title = questions.question.sentence(register, lang) + &place;
    let mut rest = frame_of(frame, area, &view.look, Scope::Questions, &title, seen);
    names(frame, &mut rest, view, questions, area.height >= ROOM_FOR_NAMES, seen);
    let width = usize::from(rest.width);
    if let Some(message) = &view.app.message {
        let lines = wrap::plain(&message.text, width - 2);
        put(frame, &mut rest, lines.map(|line| Line::styled(format!(" {line}"), view.look.theme.bad)).collect());
    }
    let sentence = wrap::plain(&reply.headline(register, lang), width - 2);
    put(frame, &mut rest, sentence.map(|line| Line::styled(format!(" {line}"), STRONG)).collect());
    let mut rows = rows(&reply, register, meeting, &view.look, width, Some(questions.selected));
    let selected = questions.selected.min(rows.len().saturating_sub(1));
    if let Some(lines) = rows.get_mut(selected) {
        let left = |count| Line::styled(format!(" ↓ {}", lang.more_lines(count)), view.look.theme.accent);
        seen.furthest = wrap::fit(lines, rest.height.into(), questions.line, left);
    }
    let rows: Vec<_> = rows.into_iter().enumerate().map(|(row, lines)| (lines, Some(Target::Row(row)))).collect();
    seen.rows = super::rows(frame, rest, &rows, selected, seen);
}

/// What the answer is made of, a row each; the heading of a group is among the lines of its first row.
pub fn rows(
    reply: &Reply,
    register: &Register,
    meeting: &Meeting,
    look: &Look,
    width: usize,
    selected: Option<usize>,
) -> Vec<Lines> {
    let lang = look.lang;
    // On the console, where a row is looked at, the text stands off the edge.
    let margin = if selected.is_some() { " " } else { "" };
    let mut rows: Vec<Lines> = Vec::new();
    for group in &reply.groups {
        let title = wrap::plain(&group.heading.title(register, meeting, lang), width.saturating_sub(2));
        let mut title: Lines = title.map(|line| Line::styled(format!("{margin}{line}"), look.theme.accent)).collect();
        for row in &group.rows {
            let is_selected = selected == Some(rows.len());
            let style = if is_selected { SELECTED } else { Style::new() };
            let mut first = vec![Span::raw(margin), Span::raw(if is_selected { "▸ " } else { "  " })];
            if let Some(entry) = row.entry() {
                let code = entry.code.show(meeting.agenda.lang);
                first.push(Span::styled(format!("{code:<6}"), look.theme.kind(entry.kind())));
            }
            let mut lines = std::mem::take(&mut title);
            lines.extend(wrap::hanging(first, &row.text(register, lang), style, width));
            let style = if row.days_late().is_some() { look.theme.bad } else { Style::new() };
            let indent = format!("{margin}{}", if row.entry().is_some() { "        " } else { "    " });
            let about = row.about(reply.today, register, lang);
            if !about.is_empty() {
                lines.extend(wrap::hanging(vec![Span::raw(indent)], &about, style, width));
            }
            rows.push(lines);
        }
    }
    rows
}

/// The questions by number, the one that is asked in brackets.
fn names(frame: &mut Frame, rest: &mut Rect, view: &View, questions: &Questions, named: bool, seen: &mut Seen) {
    let (mut x, mut y) = (rest.x + 1, rest.y);
    for (number, name) in (1..).zip(QUESTIONS) {
        let is_asked = number == questions.number();
        let text = match (is_asked, named) {
            (true, _) => format!("[{number} {}]", name(view.app.lang)),
            (false, true) => format!("{number} {}", name(view.app.lang)),
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
        let style = if is_asked { view.look.theme.accent.patch(STRONG) } else { view.look.theme.dim };
        frame.render_widget(Line::styled(text, style), place);
        let digit = char::from_digit(number, 10).unwrap_or_default();
        seen.hits.push((place, Target::Key(Key::Char(digit))));
        x += width + 2;
    }
    let used = (y + 1 - rest.y).min(rest.height);
    *rest = Rect { y: rest.y + used, height: rest.height - used, ..*rest };
}
