//! The home screen drawn: meetings with their state and counts, and what to begin with where there are none.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{Home, Panel};
use crate::lang::Lang;
use crate::tui::content::help::keys_of;
use crate::tui::keymap::Scope;
use crate::tui::parts::canvas::{Canvas, ViewContext, mark};
use crate::tui::parts::wrap;
use crate::tui::screen::{Draw, Screen};

impl Draw for Home<'_> {
    fn draw(&self, canvas: &mut Canvas, (): &()) {
        let ViewContext { theme, lang, .. } = *canvas.context;
        let half = usize::from(canvas.rest.height) / 2;
        canvas.titled(self.scope(), &format!("rakor · {}", lang.tagline()));
        if let Some(message) = &self.message {
            let lines = message.lines().flat_map(|line| wrap::off_edge(line, theme.bad, canvas.width()));
            canvas.put(lines.take(half).collect());
        }
        match &self.panel {
            Panel::None => list(canvas, self),
            Panel::Form { fields, selected, .. } => canvas.fields(fields, *selected),
            Panel::Preview { text, scroll } => {
                let width = canvas.width().saturating_sub(2);
                let lines = text.lines().flat_map(|line| wrap::styled(line, Style::new(), width));
                canvas.page(lines.collect(), *scroll);
            }
            Panel::Help { scroll } => canvas.page(help(lang, canvas.width().saturating_sub(2)), *scroll),
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

fn help<'a>(lang: Lang, width: usize) -> Vec<Line<'a>> {
    let mut lines = wrap::styled(lang.home_help(), Style::new(), width);
    lines.extend(keys_of(Scope::Home, lang, width));
    lines
}
