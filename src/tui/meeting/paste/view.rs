//! Pasted lines drawn: what each is understood as; of the selected one also what is asked and doubted.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::PasteReview;
use crate::capture::PastedLine;
use crate::report::fact::Fact;
use crate::tui::keymap::Scope;
use crate::tui::meeting::view::View;
use crate::tui::parts::canvas::{Canvas, mark};
use crate::tui::parts::wrap;
use crate::tui::screen::Draw;

impl Draw<View<'_>> for PasteReview {
    fn draw(&self, canvas: &mut Canvas, view: &View) {
        let state = view.state;
        let (open, all) = (state.pasted_open(), state.pasted.len());
        let mut title = match open {
            0 => state.lang.paste_done().to_owned(),
            _ => state.lang.paste_title(open),
        };
        if all > open {
            title = format!("{title} · {}", state.lang.paste_left_out_so_far(all - open));
        }
        canvas.titled(Scope::Paste, &title);
        canvas.message(state.message.as_ref());
        let width = canvas.width();
        canvas.choices(all, self.selected, |row, selected| lines(row, selected, view, width));
    }
}

fn lines<'a>(row: usize, selected: bool, view: &View, width: usize) -> Vec<Line<'a>> {
    let (state, theme, lang) = (view.state, view.context.theme, view.state.lang);
    let pasted = &state.pasted[row];
    let (mark, style) = mark(selected);
    if let Some(why) = pasted.left_out {
        let text = format!("{} ({})", pasted.said.line, why.word(lang));
        let style = if selected { style } else { theme.dim };
        return wrap::hanging(vec![mark, Span::raw("–  ")], &text, style, width);
    }
    let agenda = &view.scene.meeting.agenda;
    let kind = pasted.said.kind;
    let understood = state.pasted_reading(pasted, view.scene);
    let reading = &understood.reading;
    let (sign, signed) = match () {
        () if !reading.questions.is_empty() => ("? ", theme.bad),
        () if !understood.is_certain() || state.is_pasted_twice(row) => ("! ", theme.warn),
        () => ("", Style::new()),
    };
    let head = [Span::styled(format!("{} ", kind.letters(agenda.lang)), theme.kind(kind)), Span::styled(sign, signed)];
    let text = if reading.content.text.is_empty() { &pasted.said.line } else { &reading.content.text };
    let mut lines = wrap::hanging([mark].into_iter().chain(head).collect(), text, style, width);
    let mut below = |text: &str, style: Style| {
        lines.extend(wrap::hanging(vec![Span::raw("      ")], text, style, width));
    };
    let is_there = |fact: &Fact| !matches!(fact, Fact::NoOwner | Fact::NoDeadline | Fact::Quantities(_));
    let facts = reading.content.facts(kind, agenda).into_iter().filter(is_there);
    let facts: Vec<_> = facts.map(|fact| fact.shortly(agenda, lang)).collect();
    if !facts.is_empty() {
        below(&facts.join(" · "), theme.accent);
    }
    if selected {
        doubts(row, pasted, view).into_iter().for_each(|(text, style)| below(&text, style));
    }
    lines
}

/// What is asked about a line, or else doubted.
fn doubts(row: usize, pasted: &PastedLine, view: &View) -> Vec<(String, Style)> {
    let (state, theme, lang) = (view.state, view.context.theme, view.state.lang);
    let understood = state.pasted_reading(pasted, view.scene);
    let room = state.room_of(&pasted.said, view.scene);
    let questions = understood.reading.questions.iter();
    let questions: Vec<_> =
        questions.map(|question| (format!("? {}", question.sentence(lang, &room)), theme.bad)).collect();
    if !questions.is_empty() {
        return questions;
    }
    let twice = state.is_pasted_twice(row).then(|| lang.paste_twice().to_owned());
    let own = understood.doubts.iter().map(|doubt| doubt.sentence(lang).to_owned());
    let doubts = understood.reading.doubts.iter().map(|doubt| doubt.sentence(lang, &room));
    let doubts: Vec<_> = own.chain(twice).chain(doubts).collect();
    if doubts.is_empty() { Vec::new() } else { vec![(format!("! {}", doubts.join(" ")), theme.warn)] }
}
