//! A page to read, under its title.

use super::TextPage;
use crate::tui::content::document::document_lines;
use crate::tui::content::help::help;
use crate::tui::content::history::history;
use crate::tui::keymap::Action;
use crate::tui::meeting::context::MeetingContext;
use crate::tui::meeting::view::View;
use crate::tui::parts::canvas::Canvas;
use crate::tui::screen::{Draw, Screen};

impl Draw<View<'_>> for TextPage {
    fn draw(&self, canvas: &mut Canvas, view: &View) {
        let lang = view.state.lang;
        let title = match self {
            Self::Help { .. } => lang.help(),
            Self::Preview { .. } => lang.preview(),
            Self::History { .. } => lang.history(),
        };
        let rehearsal = view.context.rehearsal;
        let acts = |action| action != Action::OpenMinutes || !rehearsal;
        canvas.titled_where(Screen::<MeetingContext>::scope(self), title, acts);
        canvas.message(view.state.message.as_ref());
        let width = canvas.width().saturating_sub(2);
        let lines = match self {
            Self::Help { .. } => help(lang, width),
            Self::Preview { document, .. } => document_lines(document, width),
            Self::History { code, .. } => history(view.scene.register, *code, view.context, width),
        };
        canvas.page(lines, self.line());
    }
}
