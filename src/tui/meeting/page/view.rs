//! A page to read, under its title.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Page;
use crate::tui::content::document::document_lines;
use crate::tui::content::help::help;
use crate::tui::content::history::history;
use crate::tui::keymap::Scope;
use crate::tui::meeting::view::View;
use crate::tui::parts::frame::frame_of;
use crate::tui::parts::page::scrolled;
use crate::tui::screen::HitMap;

pub fn draw(frame: &mut Frame, area: Rect, view: &View, page: &Page, hits: &mut HitMap) {
    let lang = view.state.lang;
    let title = match page {
        Page::Help { .. } => lang.help(),
        Page::Preview { .. } => lang.preview(),
        Page::History { .. } => lang.history(),
    };
    let rest = frame_of(frame, area, &view.context, Scope::Page, title, hits);
    let width = usize::from(rest.width).saturating_sub(2);
    let lines = match page {
        Page::Help { .. } => help(lang, width),
        Page::Preview { document, .. } => document_lines(document, width),
        Page::History { code, .. } => history(view.scene.register, *code, &view.context, width),
    };
    scrolled(frame, rest, lines, page.scroll(), hits);
}
