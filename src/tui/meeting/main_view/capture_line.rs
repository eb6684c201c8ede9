//! The capture line, what was understood of it, and the list of completions.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;
use unicode_width::UnicodeWidthStr;

use crate::capture::{Doubt, Role};
use crate::deadline::TimeReading as When;
use crate::register::State;
use crate::report::fact::Fact;
use crate::text::shortened;
use crate::tui::content::entry::{names, other_cluster};
use crate::tui::meeting::view::View;
use crate::tui::mouse::ClickTarget;
use crate::tui::parts::canvas::Canvas;
use crate::tui::parts::message::Tone;
use crate::tui::parts::wrap;
use crate::tui::theme::{SELECTED, STRONG};

/// The laid out capture area.
pub struct CaptureArea<'a> {
    prompt: Span<'a>,
    typed: Vec<std::ops::Range<usize>>,
    cursor: (usize, usize),
    below: Vec<Line<'a>>,
}

/// Rows of a screen below which less is said under the line.
const LOW: u16 = 14;
/// Completions that are shown at once, and their columns, at the most.
const COMPLETIONS: (usize, usize) = (8, 72);

impl<'a> CaptureArea<'a> {
    pub fn new(view: &View, width: u16, height: u16) -> Self {
        let most_below = if height < LOW { 3 } else { (usize::from(height) / 6).max(2) };
        Self::laid_out(view, width, (usize::from(height) / 5).max(1), most_below)
    }

    /// The line in one row, as much as fits around the cursor, and one row below it.
    pub fn slim(view: &View, width: u16) -> Self {
        let state = view.state;
        let mut area = Self::laid_out(view, width, 1, 1);
        let prompt = format!(" {} ‹ ", state.lang.kind(state.kind));
        let room = usize::from(width).saturating_sub(prompt.width() + 1);
        let (range, column) = wrap::around_cursor(state.line.value(), state.line.cursor(), room);
        if range.start > 0 {
            area.prompt.content = prompt.into();
        }
        (area.typed, area.cursor) = (vec![range], (0, column));
        area
    }

    fn laid_out(view: &View, width: u16, most_rows: usize, most_below: usize) -> Self {
        let state = view.state;
        let prompt = format!(" {} ▸ ", state.lang.kind(state.kind));
        let room = usize::from(width).saturating_sub(prompt.width() + 1);
        let (rows, cursor) = wrap::typed(state.line.value(), state.line.cursor(), room);
        let first = cursor.0.saturating_sub(most_rows - 1);
        let typed: Vec<_> = rows.into_iter().skip(first).take(most_rows).collect();
        let cursor = (cursor.0 - first, cursor.1);
        let mut below = below(view, usize::from(width).saturating_sub(2));
        if below.len() > most_below {
            below.truncate(most_below);
            if let Some(last) = below.last_mut() {
                last.push_span(Span::styled(" …", view.context.theme.dim));
            }
        }
        if below.is_empty() {
            below.push(Line::raw(""));
        }
        Self { prompt: Span::styled(prompt, view.context.theme.kind(state.kind)), typed, cursor, below }
    }

    pub fn height(&self) -> u16 {
        (self.typed.len() + self.below.len()) as u16
    }

    pub fn draw(&self, canvas: &mut Canvas, area: Rect, view: &View, has_cursor: bool) {
        let text = view.state.line.value();
        let indent = self.prompt.width();
        let mut lines: Vec<Line> = Vec::new();
        for (index, range) in self.typed.iter().enumerate() {
            let mut spans = vec![if index == 0 { self.prompt.clone() } else { Span::raw(" ".repeat(indent)) }];
            spans.extend(coloured(text, range.clone(), view));
            let mut line = Line::from(spans);
            if range.end == text.len()
                && let Some(rest) = view.state.going_on()
            {
                let room = usize::from(area.width).saturating_sub(line.width() + 1);
                line.push_span(Span::styled(shortened(rest, room), view.context.theme.dim));
            }
            lines.push(line);
        }
        lines.extend(self.below.iter().cloned());
        canvas.draw_at(area, lines);
        if has_cursor {
            let (row, column) = self.cursor;
            let x = (area.x + (indent + column) as u16).min(area.right().saturating_sub(1));
            canvas.frame.set_cursor_position(Position { x, y: area.y + row as u16 });
        }
    }

    /// The completions, above the line.
    pub fn completions(&self, canvas: &mut Canvas, area: Rect, line_y: u16, view: &View) {
        let Some(completing) = &view.state.completing else { return };
        let lang = view.context.lang;
        let items = &completing.completion.items;
        let details: Vec<_> = items.iter().map(|item| item.detail.text(lang)).collect();
        let items = items.iter().zip(&details).map(|(item, detail)| (item.label.as_str(), detail.as_ref()));
        self.menu(canvas, area, line_y, &items.collect::<Vec<_>>(), Some(completing.selected), view);
    }

    /// What may be chosen, each with what it stands for, above the line.
    pub fn menu(
        &self,
        canvas: &mut Canvas,
        area: Rect,
        line_y: u16,
        items: &[(&str, &str)],
        selected: Option<usize>,
        view: &View,
    ) {
        let room = usize::from(line_y.saturating_sub(area.y)).min(COMPLETIONS.0);
        let width = usize::from(area.width).saturating_sub(4).min(COMPLETIONS.1);
        let from = selected.unwrap_or(0).saturating_sub(room.saturating_sub(1));
        let shown: Vec<_> = items.iter().enumerate().skip(from).take(room).collect();
        for ((index, (label, detail)), above) in shown.iter().zip((1..=shown.len() as u16).rev()) {
            let mut text = format!(" {label}");
            if !detail.is_empty() && text.width() + 2 < width {
                text.push_str("  ");
                text.push_str(detail);
            }
            let text = shortened(&text, width);
            let pad = " ".repeat(width.saturating_sub(text.width()));
            let style = if Some(*index) == selected { SELECTED } else { Style::new() };
            let place = Rect { x: area.x + 2, y: line_y - above, width: width as u16, height: 1 };
            let line = Line::styled(format!("{text}{pad}"), view.context.theme.accent.patch(style));
            canvas.frame.render_widget(Clear, Rect { x: area.x, width: place.width + 2, ..place });
            canvas.draw_at(place, vec![line]);
            canvas.hits.hits.push((place, ClickTarget::Row(*index)));
        }
    }
}

fn coloured<'a>(text: &'a str, range: std::ops::Range<usize>, view: &View) -> Vec<Span<'a>> {
    let mut spans = Vec::new();
    let mut at = range.start;
    for marked in &view.state.reading.spans {
        let (start, end) = (marked.range.start.max(at), marked.range.end.min(range.end));
        if start >= end || text.get(start..end).is_none() {
            continue;
        }
        spans.push(Span::raw(&text[at..start]));
        let style = match marked.role {
            Role::Trouble => view.context.theme.bad.patch(STRONG),
            _ => view.context.theme.accent.patch(STRONG),
        };
        spans.push(Span::styled(&text[start..end], style));
        at = end;
    }
    spans.push(Span::raw(&text[at..range.end]));
    spans
}

/// Under the line: what is not saved, what was just done, or what is understood and doubted.
fn below<'a>(view: &View, width: usize) -> Vec<Line<'a>> {
    let state = view.state;
    let theme = view.context.theme;
    let mut lines = Vec::new();
    let mut say = |text: &str, style: Style| {
        if text.is_empty() {
            return;
        }
        lines.extend(wrap::plain(text, width).map(|line| Line::styled(format!(" {line}"), style)));
    };
    if let Some(unsaved) = &view.context.unsaved {
        say(unsaved, theme.bad.patch(STRONG));
    }
    let closed = view.scene.meeting.closed_at.filter(|_| view.scene.meeting.state() == State::Closed);
    if let Some(closed) = closed {
        say(&state.lang.closed_banner(state.lang.clock(closed.time())), theme.warn);
    }
    let empty = state.line.value().trim().is_empty();
    let message = state.message.as_ref().map(|message| (&message.text, message.tone.style(theme), message.tone));
    // What was done gives way to what is being typed; what was refused does not.
    let (above, after): (Vec<_>, Vec<_>) = message.into_iter().partition(|(.., tone)| empty || *tone != Tone::Saved);
    above.into_iter().for_each(|(text, style, _)| say(text, style));
    let is_identity = |doubt: &&Doubt| matches!(doubt, Doubt::Identity(_));
    let room = state.room(view.scene);
    let (identity, doubts): (Vec<_>, Vec<_>) = state.reading.doubts.iter().partition(is_identity);
    if !state.asked_identity && state.reading.questions.is_empty() {
        identity
            .iter()
            .for_each(|doubt| say(&format!("! {}", doubt.sentence(state.lang, &room)), theme.bad.patch(STRONG)));
    }
    if let Some(first) = state.waiting.first() {
        say(&shortened(&state.lang.lines_waiting(state.waiting.len(), &first.line), width), theme.bad);
    }
    if !state.pasted.is_empty() {
        say(&state.lang.paste_waiting(state.pasted_open()), theme.bad);
    }
    if empty || closed.is_some() {
        return lines;
    }
    say(&understood(view), Style::new());
    if let Some(entry) = state.alike.first().and_then(|alike| view.scene.register.entry(alike.code)) {
        let agenda = &view.scene.meeting.agenda;
        let indicator = entry.content.indicator.iter().map(|number| format!(", #{number}")).collect::<String>();
        let about = names(&entry.content.owners, agenda, state.lang) + &indicator;
        // One line of it, for Ctrl-L shows it whole.
        let alike = state.lang.looks_like(entry.code.show(agenda.lang), about, &entry.content.text);
        say(&shortened(&alike, width), theme.warn);
    }
    if let Some(offer) = &state.reading.offer
        && let Some(first) = offer.reading.due()
    {
        let day = state.lang.checked_date(first, &view.scene.meeting.agenda);
        let means = match &offer.reading {
            When::Recurring { rule, .. } => state.lang.repeats(state.lang.every(rule), day),
            _ => day,
        };
        say(&state.lang.deadline_offered(&offer.said, means), theme.accent);
    }
    let is_told = |sentence: &String| state.message.as_ref().is_some_and(|message| message.text.contains(sentence));
    let questions = state.reading.questions.iter().map(|question| question.sentence(state.lang, &room));
    let questions = questions.filter(|sentence| !is_told(sentence));
    questions.for_each(|sentence| say(&format!("? {sentence}"), theme.bad));
    let doubts: Vec<_> = doubts.into_iter().map(|doubt| doubt.sentence(state.lang, &room)).collect();
    if !doubts.is_empty() && state.reading.questions.is_empty() {
        say(&format!("! {}", doubts.join(" ")), theme.warn);
    }
    after.into_iter().for_each(|(text, style, _)| say(text, style));
    lines
}

/// `Disdukcapil · bersama Dinkes · 30 Jun 2024, Minggu · indikator 4`
fn understood(view: &View) -> String {
    let state = view.state;
    let agenda = &view.scene.meeting.agenda;
    let content = &state.reading.content;
    let written = content.typed.iter().map(|_| format!("“{}”", content.text));
    // What is missing is said as a doubt.
    let is_there = |fact: &Fact| !matches!(fact, Fact::NoOwner | Fact::NoDeadline | Fact::Quantities(_));
    let facts = content.facts(state.kind, agenda).into_iter().filter(is_there);
    let is_said = state.reading.spans.iter().any(|span| span.role == Role::Cluster);
    let cluster = content.cluster.as_ref().and_then(|id| agenda.cluster(id)).filter(|_| is_said);
    let cluster = cluster.map(|cluster| agenda.cluster_label(cluster));
    let elsewhere = other_cluster(content, state.cluster(view.scene), agenda).or(cluster);
    let facts = facts.map(|fact| fact.shortly(agenda, state.lang));
    written.chain(elsewhere).chain(facts).collect::<Vec<_>>().join(" · ")
}
