//! Before the gavel: everything that is missing, one finding a row.

use ratatui::style::Style;
use ratatui::text::Span;

use super::Closing;
use crate::tui::keymap::Scope;
use crate::tui::meeting::view::View;
use crate::tui::parts::canvas::Canvas;
use crate::tui::parts::wrap;
use crate::tui::screen::Draw;
use crate::tui::theme::SELECTED;

impl Draw<View<'_>> for Closing {
    fn draw(&self, canvas: &mut Canvas, view: &View) {
        let lang = view.state.lang;
        canvas.titled(Scope::Closing, lang.before_the_gavel());
        canvas.message(view.state.message.as_ref());
        let summary = match self.findings.len() {
            0 => lang.nothing_missing().to_owned(),
            many => lang.findings(many),
        };
        canvas.say(&summary, Style::new());
        let width = canvas.width();
        canvas.choices(self.findings.len(), self.selected, |index, selected| {
            let style = if selected { SELECTED } else { Style::new() };
            let mark = Span::styled(if selected { " ▸ " } else { " ! " }, view.context.theme.warn);
            wrap::hanging(vec![mark], &self.findings[index].sentence(lang, view.scene.meeting), style, width)
        });
    }
}
