//! The head of the wall: which part of the meeting this is, whom it is about, and how its time stands.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::sheet::WallSheet;
use super::{WallContext, time};
use crate::register::State;
use crate::tui::parts::canvas::{Canvas, rule};
use crate::tui::parts::wrap;
use crate::tui::theme::SELECTED;

/// From which size the time stands in large glyphs.
const LARGE: (u16, u16) = (110, 34);
/// Rows from which the bar of the time, or a rule, stands under it.
const RULED: u16 = 14;

pub struct WallHead {
    lines: Vec<Line<'static>>,
    /// The time, large, on the right.
    glyphs: Vec<Line<'static>>,
    rule: Option<Line<'static>>,
}

impl WallHead {
    /// The head of a sheet whose text has columns of this width. Where its title and subject would take more than half
    /// of the wall, they become the first block of its body instead.
    pub fn of(wall: &WallContext, sheet: &mut WallSheet, area: Rect, column: usize) -> Self {
        let lang = wall.context.lang;
        let glyphs = match (area.width, area.height) {
            (width, height) if width >= LARGE.0 && height >= LARGE.1 => time::large(wall),
            _ => Vec::new(),
        };
        let aside = glyphs.first().map_or(0, |line| line.width() + 3);
        let width = usize::from(area.width).saturating_sub(aside);
        let mut lines = Vec::new();
        if wall.context.rehearsal {
            lines.extend(wrap::plain(lang.rehearsal(), width).map(|line| Line::styled(line, SELECTED)));
        }
        let mut below = time::lines(wall, width, area.height);
        below.extend(reminder(wall, width));
        let rule = || time::bar(wall, area.width).unwrap_or_else(|| rule(area.width, wall.context));
        let rule = (area.height >= RULED).then(rule);
        let most = usize::from(area.height) / 2;
        let mut beside = sheet.about(width);
        if lines.len() + beside.len() + below.len() + usize::from(rule.is_some()) > most {
            let about = sheet.about(column);
            sheet.body.insert(0, about.into());
        } else {
            lines.append(&mut beside);
        }
        lines.append(&mut below);
        Self { lines, glyphs, rule }
    }

    pub fn height(&self) -> u16 {
        self.edge() + (self.lines.len().max(self.glyphs.len()) + usize::from(self.rule.is_some())) as u16
    }

    /// Rows above it: large glyphs keep off the edge, which a projector may cut.
    fn edge(&self) -> u16 {
        u16::from(!self.glyphs.is_empty())
    }

    pub fn draw(self, canvas: &mut Canvas, area: Rect) {
        let edge = self.edge();
        let height = self.height().min(area.height);
        if let Some(rule) = self.rule {
            let place = Rect { y: area.y + height.saturating_sub(1), height: 1, ..area };
            canvas.draw_at(place, vec![rule]);
        }
        let (area, height) = (Rect { y: area.y + edge, ..area }, height - edge);
        let wide = self.glyphs.first().map_or(0, |line| line.width() as u16);
        let tall = (self.glyphs.len() as u16).min(height);
        let place = Rect { x: area.right() - wide, y: area.y, width: wide, height: tall };
        canvas.draw_at(place, self.glyphs);
        let tall = (self.lines.len() as u16).min(height);
        canvas.draw_at(Rect { height: tall, ..area }, self.lines);
    }
}

/// That nobody is to be named, in a step that may concern persons who must not be.
pub fn reminder(wall: &WallContext, width: usize) -> Vec<Line<'static>> {
    let meeting = wall.scene.meeting;
    let is_confidential =
        meeting.state() == State::Running && meeting.step().is_some_and(|step| meeting.is_confidential(step));
    let lines = wrap::plain(wall.context.lang.no_identity(), width.saturating_sub(2));
    lines.filter(|_| is_confidential).map(|line| Line::styled(format!("! {line}"), wall.context.theme.warn)).collect()
}
