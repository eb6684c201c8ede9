//! A page to read, scrolled.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::tui::screen::HitMap;

pub fn scrolled(frame: &mut Frame, rest: Rect, lines: Vec<Line>, scroll: usize, hits: &mut HitMap) {
    hits.rows = rest.height.into();
    hits.furthest = lines.len().saturating_sub(rest.height.into());
    let from = scroll.min(hits.furthest);
    let shown: Vec<Line> = lines.into_iter().skip(from).take(rest.height.into()).collect();
    frame.render_widget(Paragraph::new(shown), Rect { x: rest.x + 1, width: rest.width - 1, ..rest });
}
