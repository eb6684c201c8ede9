//! The capture line, what was understood of it, and the list of completions.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph};
use unicode_width::UnicodeWidthStr;

use super::entries::{date_shown, deadline_shown, names};
use super::{Seen, View, wrap};
use crate::capture::Role;
use crate::deadline::Reading as When;
use crate::register::{Kind, State};
use crate::tui::app::Tone;
use crate::tui::key::Target;
use crate::tui::theme::{SELECTED, STRONG};

/// The laid out capture area.
pub struct Lines<'a> {
    prompt: Span<'a>,
    typed: Vec<std::ops::Range<usize>>,
    cursor: (usize, usize),
    below: Vec<Line<'a>>,
}

pub fn lines<'a>(view: &View, width: u16, height: u16) -> Lines<'a> {
    let most_below = if height < 14 { 3 } else { (usize::from(height) / 6).max(2) };
    laid_out(view, width, (usize::from(height) / 5).max(1), most_below)
}

/// The line in one row, as much as fits around the cursor, and one row below it.
pub fn slim<'a>(view: &View, width: u16) -> Lines<'a> {
    let app = view.app;
    let mut lines = laid_out(view, width, 1, 1);
    let prompt = format!(" {} ‹ ", app.lang.kind(app.kind));
    let room = usize::from(width).saturating_sub(prompt.width() + 1);
    let (range, column) = wrap::around_cursor(app.line.value(), app.line.cursor(), room);
    if range.start > 0 {
        lines.prompt.content = prompt.into();
    }
    (lines.typed, lines.cursor) = (vec![range], (0, column));
    lines
}

fn laid_out<'a>(view: &View, width: u16, most_rows: usize, most_below: usize) -> Lines<'a> {
    let app = view.app;
    let prompt = format!(" {} ▸ ", app.lang.kind(app.kind));
    let room = usize::from(width).saturating_sub(prompt.width() + 1);
    let (rows, cursor) = wrap::typed(app.line.value(), app.line.cursor(), room);
    let first = cursor.0.saturating_sub(most_rows - 1);
    let typed: Vec<_> = rows.into_iter().skip(first).take(most_rows).collect();
    let cursor = (cursor.0 - first, cursor.1);
    let mut below = below(view, usize::from(width).saturating_sub(2));
    if below.len() > most_below {
        below.truncate(most_below);
        if let Some(last) = below.last_mut() {
            last.push_span(Span::styled(" …", view.look.theme.dim));
        }
    }
    if below.is_empty() {
        below.push(Line::raw(""));
    }
    Lines { prompt: Span::styled(prompt, view.look.theme.kind(app.kind)), typed, cursor, below }
}

impl Lines<'_> {
    pub fn height(&self) -> u16 {
        (self.typed.len() + self.below.len()) as u16
    }

    pub fn draw(&self, frame: &mut Frame, area: Rect, view: &View, _seen: &mut Seen) {
        let text = view.app.line.value();
        let indent = self.prompt.width();
        let mut lines: Vec<Line> = Vec::new();
        for (index, range) in self.typed.iter().enumerate() {
            let mut spans = vec![if index == 0 { self.prompt.clone() } else { Span::raw(" ".repeat(indent)) }];
            spans.extend(coloured(text, range.clone(), view));
            lines.push(Line::from(spans));
        }
        lines.extend(self.below.iter().cloned());
        frame.render_widget(Paragraph::new(lines), area);
        if matches!(view.app.mode, crate::tui::app::Mode::Line) {
            let (row, column) = self.cursor;
            let x = (area.x + (indent + column) as u16).min(area.right().saturating_sub(1));
            frame.set_cursor_position(Position { x, y: area.y + row as u16 });
        }
    }

    /// The completions, above the line.
    pub fn popup(&self, frame: &mut Frame, area: Rect, line_y: u16, view: &View, seen: &mut Seen) {
        let Some(completing) = &view.app.completing else { return };
        let items = &completing.completion.items;
        let room = usize::from(line_y.saturating_sub(area.y)).min(8);
        let width = usize::from(area.width).saturating_sub(4).min(72);
        let from = completing.selected.saturating_sub(room.saturating_sub(1));
        let rows: Vec<Line> = items
            .iter()
            .enumerate()
            .skip(from)
            .take(room)
            .map(|(index, item)| {
                let mut text = format!(" {}", item.label);
                if !item.detail.is_empty() && text.width() + 2 < width {
                    text.push_str("  ");
                    text.push_str(&item.detail);
                }
                let text = wrap::shortened(&text, width);
                let pad = " ".repeat(width.saturating_sub(text.width()));
                let style = if index == completing.selected { SELECTED } else { Style::new() };
                Line::styled(format!("{text}{pad}"), style)
            })
            .collect();
        let height = rows.len() as u16;
        let place = Rect { x: area.x + 2, y: line_y - height, width: width as u16, height };
        frame.render_widget(Clear, place);
        for index in 0..height {
            let row = Rect { y: place.y + index, height: 1, ..place };
            seen.hits.push((row, Target::Row(from + usize::from(index))));
        }
        frame.render_widget(Paragraph::new(rows).style(view.look.theme.accent), place);
    }
}

fn coloured<'a>(text: &'a str, range: std::ops::Range<usize>, view: &View) -> Vec<Span<'a>> {
    let mut spans = Vec::new();
    let mut at = range.start;
    for marked in &view.app.reading.spans {
        let (start, end) = (marked.range.start.max(at), marked.range.end.min(range.end));
        if start >= end || text.get(start..end).is_none() {
            continue;
        }
        spans.push(Span::raw(&text[at..start]));
        let style = match marked.role {
            Role::Trouble => view.look.theme.bad.patch(STRONG),
            _ => view.look.theme.accent.patch(STRONG),
        };
        spans.push(Span::styled(&text[start..end], style));
        at = end;
    }
    spans.push(Span::raw(&text[at..range.end]));
    spans
}

/// Under the line: what is not saved, what was just done, or what is understood and doubted.
fn below<'a>(view: &View, width: usize) -> Vec<Line<'a>> {
    let app = view.app;
    let theme = view.look.theme;
    let mut lines = Vec::new();
    let mut say = |text: &str, style: Style| {
        if text.is_empty() {
            return;
        }
        lines.extend(wrap::plain(text, width).map(|line| Line::styled(format!(" {line}"), style)));
    };
    if let Some(unsaved) = &view.look.unsaved {
        say(unsaved, theme.bad.patch(STRONG));
    }
    let empty = app.line.value().trim().is_empty();
    let message = app.message.as_ref().map(|message| {
        let style = match message.tone {
            Tone::Saved => theme.good,
            Tone::Plain => theme.accent,
            Tone::Refused => theme.bad,
        };
        (&message.text, style, message.tone)
    });
    // What was done gives way to what is being typed; what was refused does not.
    let (above, after): (Vec<_>, Vec<_>) = message.into_iter().partition(|(.., tone)| empty || *tone != Tone::Saved);
    above.into_iter().for_each(|(text, style, _)| say(text, style));
    if let (State::Closed, Some(closed)) = (view.scene.meeting.state(), view.scene.meeting.closed_at) {
        say(&app.lang.closed_banner(app.lang.clock(closed.time())), theme.warn);
        return lines;
    }
    if empty {
        return lines;
    }
    say(&understood(view), Style::new());
    if let Some(entry) = app.alike.first().and_then(|alike| view.scene.register.entry(alike.code)) {
        let agenda = &view.scene.meeting.agenda;
        let indicator = entry.content.indicator.iter().map(|number| format!(", #{number}")).collect::<String>();
        let about = names(&entry.content.owners, agenda, app.lang) + &indicator;
        // One line of it, for Ctrl-L shows it whole.
        let alike = app.lang.looks_like(entry.code.show(agenda.lang), about, &entry.content.text);
        say(&wrap::shortened(&alike, width), theme.warn);
    }
    if let Some(offer) = &app.reading.offer
        && let When::Date { date, .. } = offer.reading
    {
        say(
            &app.lang.deadline_offered(&offer.said, date_shown(date, &view.scene.meeting.agenda, app.lang)),
            theme.accent,
        );
    }
    let room = app.room(view.scene);
    let questions = app.reading.questions.iter().map(|question| question.sentence(app.lang, &room));
    questions.for_each(|sentence| say(&format!("? {sentence}"), theme.bad));
    let doubts: Vec<_> = app.reading.doubts.iter().map(|doubt| doubt.sentence(app.lang, &room)).collect();
    if !doubts.is_empty() && app.reading.questions.is_empty() {
        say(&format!("! {}", doubts.join(" ")), theme.warn);
    }
    after.into_iter().for_each(|(text, style, _)| say(text, style));
    lines
}

/// `Disdukcapil · bersama Dinkes · 30 Jun 2024, Minggu · indikator 4`
fn understood(view: &View) -> String {
    let app = view.app;
    let lang = app.lang;
    let agenda = &view.scene.meeting.agenda;
    let content = &app.reading.content;
    let shorts = |ids: &[_]| names(ids, agenda, lang);
    let mut parts = Vec::new();
    if !content.owners.is_empty() {
        parts.push(shorts(&content.owners));
    }
    if !content.with.is_empty() {
        let word = if app.kind == Kind::Blocker { lang.needs() } else { lang.together_with() };
        parts.push(format!("{word} {}", shorts(&content.with)));
    }
    if let Some(deadline) = &content.deadline {
        parts.push(deadline_shown(deadline, agenda, lang));
    }
    parts.extend(content.indicator.as_ref().map(|number| format!("{} {number}", lang.indicator())));
    parts.extend(content.evidence.as_ref().map(|evidence| format!("{}: {evidence}", lang.evidence())));
    parts.extend(content.answers.map(|code| format!("{} {}", lang.answers(), code.show(agenda.lang))));
    parts.join(" · ")
}
