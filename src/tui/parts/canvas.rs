//! What is left of the screen to draw on, from the top down: titles, messages, rows that scroll, a search line.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph};
use tui_input::Input as TextInput;

use super::message::Message;
use super::wrap;
use crate::lang::Lang;
use crate::tui::keymap::{Action, Scope};
use crate::tui::mouse::ClickTarget;
use crate::tui::mouse::HitMap;
use crate::tui::theme::{SELECTED, STRONG, Theme};

/// What all screens share.
pub struct ViewContext {
    pub theme: &'static Theme,
    pub lang: Lang,
    /// Nothing is kept, and every screen says so.
    pub rehearsal: bool,
    /// What is not on disk yet, and why, in a sentence.
    pub unsaved: Option<String>,
    /// Texts above everything that a screen shows; where there is little room, only the first.
    pub above: Vec<String>,
}

impl ViewContext {
    /// Draws a whole screen: what it shows, or that the window is too small for it, in the colours of the theme.
    pub fn draw(&self, frame: &mut Frame, show: impl FnOnce(&mut Canvas)) -> HitMap {
        let mut hits = HitMap::default();
        let mut canvas = Canvas { rest: frame.area(), frame, context: self, hits: &mut hits };
        if !canvas.is_too_small() {
            canvas.put_above();
            show(&mut canvas);
        }
        self.theme.fill(frame.buffer_mut());
        hits
    }

    /// That lines are hidden below, and how many.
    pub fn more_lines(&self, margin: &str, count: usize) -> Line<'static> {
        Line::styled(format!("{margin}↓ {}", self.lang.more_lines(count)), self.theme.accent)
    }
}

pub struct Canvas<'a, 'f> {
    pub frame: &'a mut Frame<'f>,
    pub rest: Rect,
    pub context: &'a ViewContext,
    pub hits: &'a mut HitMap,
}

/// The lines of a row, and what a click on it means.
pub type CanvasRow<'a> = (Vec<Line<'a>>, Option<ClickTarget>);

/// A word or a line, and what a click on it means.
pub type Button<'a> = (Line<'a>, Option<ClickTarget>);

/// The least window that can show anything.
const LEAST: (u16, u16) = (30, 8);
/// Rows from which all that stands above a screen is shown.
const ROOM_FOR_MORE: u16 = 20;
/// Rows of a screen from which there is a rule under its title.
const RULED: u16 = 12;

impl<'a, 'f> Canvas<'a, 'f> {
    pub fn width(&self) -> usize {
        self.rest.width.into()
    }

    /// Takes rows away from the top of what is left.
    pub fn take(&mut self, rows: u16) -> Rect {
        let [taken, rest] = self.rest.layout(&Layout::vertical([Constraint::Length(rows), Constraint::Min(0)]));
        self.rest = rest;
        taken
    }

    /// Takes rows away from the bottom of what is left.
    pub fn take_bottom(&mut self, rows: u16) -> Rect {
        let [rest, taken] = self.rest.layout(&Layout::vertical([Constraint::Min(0), Constraint::Length(rows)]));
        self.rest = rest;
        taken
    }

    /// Draws at a place, whatever is left.
    pub fn draw_at(&mut self, area: Rect, lines: Vec<Line>) {
        self.frame.render_widget(Paragraph::new(lines), area);
    }

    pub fn put(&mut self, lines: Vec<Line>) {
        let rows = (lines.len() as u16).min(self.rest.height);
        let area = self.take(rows);
        self.draw_at(area, lines);
    }

    /// A text, wrapped, one column off the edges.
    pub fn say(&mut self, text: &str, style: Style) {
        self.put(wrap::off_edge(text, style, self.width()));
    }

    /// What stands above the screen, as far as that leaves the screen enough to work with.
    fn put_above(&mut self) {
        let shown = if self.rest.height < ROOM_FOR_MORE { 1 } else { self.context.above.len() };
        let mut lines = Vec::new();
        for text in self.context.above.iter().take(shown) {
            lines.extend(wrap::styled(text, SELECTED, self.width()));
        }
        lines.truncate(self.rest.height.saturating_sub(LEAST.1).into());
        self.put(lines);
    }

    pub fn message(&mut self, message: Option<&Message>) {
        if let Some(Message { text, tone }) = message {
            self.say(text, tone.style(self.context.theme));
        }
    }

    pub fn rule(&mut self) {
        self.put(vec![rule(self.rest.width, self.context)]);
    }

    pub fn rule_below(&mut self) {
        let place = self.take_bottom(1);
        self.draw_at(place, vec![rule(place.width, self.context)]);
    }

    /// The title above, the footer below; what is left lies between.
    pub fn titled(&mut self, scope: Scope, title: &str) {
        self.titled_where(scope, title, |_| true);
    }

    /// The same, with those keys in the footer that act now.
    pub fn titled_where(&mut self, scope: Scope, title: &str, acts: impl Fn(Action) -> bool) {
        let ViewContext { theme, lang, rehearsal, unsaved, .. } = self.context;
        let is_ruled = self.rest.height >= RULED;
        if *rehearsal {
            self.put(wrap::styled(lang.rehearsal(), SELECTED, self.width()));
        }
        if let Some(unsaved) = unsaved {
            self.say(unsaved, theme.bad.patch(STRONG));
        }
        self.say(title, STRONG);
        if is_ruled {
            self.rule();
        }
        let foot = self.take_bottom(1);
        self.footer(foot, scope, acts);
    }

    /// Rows of one or more lines, scrolled so that the selected one is in sight. Only those that show are laid out.
    pub fn rows<'l>(&mut self, many: usize, selected: usize, row: impl Fn(usize) -> CanvasRow<'l>) {
        let area = self.rest;
        let room = usize::from(area.height);
        self.frame.render_widget(Clear, area);
        let mut shown: Vec<CanvasRow> = Vec::new();
        let last = selected.min(many.saturating_sub(1));
        let mut height = 0;
        for index in (0..many.min(last + 1)).rev() {
            let row = row(index);
            height += row.0.len();
            if height > room && !shown.is_empty() {
                break;
            }
            shown.push(row);
        }
        shown.reverse();
        let first = (last + 1).saturating_sub(shown.len());
        let mut after = last + 1..many;
        let mut y = area.y;
        let (mut count, mut whole) = (0, 0);
        let mut next = shown.into_iter();
        while let Some((lines, target)) = next.next().or_else(|| after.next().map(&row)) {
            let height = (lines.len() as u16).min(area.bottom() - y);
            whole += usize::from(usize::from(height) == lines.len());
            let place = Rect { y, height, ..area };
            self.draw_at(place, lines);
            self.hits.hits.extend(target.map(|target| (place, target)));
            y += height;
            count += 1;
            if y >= area.bottom() {
                break;
            }
        }
        // A page leads no further than to where all that does not show yet will.
        let unseen = (first + whole)..many.min(last + count + 1);
        let heights = unseen.clone().scan(0, |height, index| {
            *height += row(index).0.len();
            Some(*height)
        });
        let down = (unseen.start + heights.take_while(|height| *height <= room).count()).saturating_sub(last + 1);
        let down = if unseen.is_empty() { count } else { down.clamp(1, count.max(1)) };
        let up = if first > 0 { last + 1 - first } else { count };
        self.hits.rows = down.min(up);
    }

    /// Rows to choose from: each is clicked by its number.
    pub fn choices<'l>(&mut self, many: usize, selected: usize, row: impl Fn(usize, bool) -> Vec<Line<'l>>) {
        self.rows(many, selected, |index| (row(index, index == selected), Some(ClickTarget::Row(index))));
    }

    /// Where letters are typed to find something, with the cursor in it.
    pub fn search_line(&mut self, search: &TextInput) {
        let label = format!(" {} ▸ ", self.context.lang.search());
        let indent = Span::raw(&label).width();
        let room = self.width().saturating_sub(indent + 1);
        let (shown, column) = wrap::around_cursor(search.value(), search.cursor(), room);
        let shown = search.value()[shown].to_owned();
        let at = Position { x: self.rest.x + (indent + column) as u16, y: self.rest.y };
        self.put(vec![Line::from(vec![Span::styled(label, self.context.theme.accent), Span::raw(shown)])]);
        self.frame.set_cursor_position(at);
    }

    /// A page to read, from the line that it was scrolled to; the last line says how many are left.
    pub fn page(&mut self, lines: Vec<Line>, scroll: usize) {
        self.page_of_buttons(lines.into_iter().map(|line| (line, None)).collect(), scroll);
    }

    /// A page of which some lines may be clicked.
    pub fn page_of_buttons(&mut self, mut lines: Vec<Button>, scroll: usize) {
        let area = self.rest.inner(Margin { horizontal: 1, vertical: 0 });
        self.hits.rows = area.height.into();
        let left = |count| (self.context.more_lines("", count), None);
        self.hits.furthest = wrap::fit(&mut lines, area.height.into(), scroll, left);
        for (place, (line, target)) in area.rows().zip(lines) {
            self.draw_at(place, vec![line]);
            self.hits.hits.extend(target.map(|target| (place, target)));
        }
    }

    /// Where the window is too small for anything, says so.
    fn is_too_small(&mut self) -> bool {
        let is_too_small = self.rest.width < LEAST.0 || self.rest.height < LEAST.1;
        if is_too_small {
            self.put(wrap::styled(self.context.lang.too_small(), Style::new(), self.width()));
        }
        is_too_small
    }
}

pub fn rule(width: u16, context: &ViewContext) -> Line<'static> {
    Line::styled("─".repeat(width.into()), context.theme.dim)
}

/// The mark of a row to choose, and the style of its text.
pub fn mark(is_selected: bool) -> (Span<'static>, Style) {
    if is_selected { (Span::raw(" ▸ "), SELECTED) } else { (Span::raw("   "), Style::new()) }
}
