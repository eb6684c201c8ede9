//! The home screen drawn: meetings with their state and counts, and what to begin with where there are none.

use ratatui::style::Style;
use ratatui::text::Span;

use super::{Home, Panel};
use crate::tui::keymap::{KEYMAP, Scope};
use crate::tui::parts::canvas::{Canvas, ViewContext, mark};
use crate::tui::parts::wrap;
use crate::tui::screen::{Draw, Screen};
use crate::tui::theme::STRONG;

impl Draw for Home<'_> {
    fn draw(&self, canvas: &mut Canvas, (): &()) {
        let ViewContext { theme, lang, .. } = canvas.context;
        let half = usize::from(canvas.rest.height) / 2;
        canvas.titled(self.scope(), &format!("rakor · {}", lang.tagline()));
        if let Some(message) = &self.message {
            let lines = message.lines().flat_map(|line| wrap::off_edge(line, theme.bad, canvas.width()));
            canvas.put(lines.take(half).collect());
        }
        match &self.panel {
            Panel::None => list(canvas, self),
            Panel::Form { fields, selected, .. } => canvas.fields(fields, *selected),
            Panel::Help => help(canvas),
        }
    }
}

fn list(canvas: &mut Canvas, home: &Home) {
    let context = canvas.context;
    if !home.has_meetings() {
        canvas.say(context.lang.welcome(), Style::new());
    }
    canvas.search_line(&home.search);
    let width = canvas.width();
    canvas.choices(home.shown.len(), home.selected, |index, selected| {
        let row = &home.rows[home.shown[index]];
        let (mark, style) = mark(selected);
        let mut lines = wrap::hanging(vec![mark], &row.label, style, width);
        if !row.detail.is_empty() {
            lines.extend(wrap::hanging(vec![Span::raw("     ")], &row.detail, context.theme.dim, width));
        }
        lines
    });
}

fn help(canvas: &mut Canvas) {
    let (lang, width) = (canvas.context.lang, canvas.width());
    canvas.say(lang.home_help(), Style::new());
    for binding in KEYMAP.iter().filter(|binding| binding.scope == Scope::Home) {
        let keys = Span::styled(format!(" {:<18} ", binding.keys_shown()), STRONG);
        canvas.put(wrap::hanging(vec![keys], (binding.long)(lang), Style::new(), width));
    }
}
