//! A view before it is cut into pages: what it is about, and blocks of lines.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::register::Code;
use crate::tui::parts::wrap;
use crate::tui::theme::STRONG;

/// Columns between a subject and what comes after it.
const BESIDE: usize = 3;

/// A view before it is cut into pages.
#[derive(Default)]
pub struct WallSheet {
    pub title: String,
    /// What it is about just now, such as the agency on the floor.
    pub subject: Vec<Hanging>,
    /// Who or what comes after it, said beside it where there is room.
    pub next: Option<Span<'static>>,
    pub body: Vec<SheetBlock>,
    /// Its blocks follow each other without an empty line.
    pub tight: bool,
    /// A short body stands in the middle of the wall.
    pub centred: bool,
    /// It is in large letters, for which a line may be as long as the wall is wide.
    pub large: bool,
}

/// A first column and what hangs beside it, not wrapped yet.
pub type Hanging = (Span<'static>, String, Style);

/// Lines that stay together on a page as long as they fit on one.
#[derive(Clone, Default)]
pub struct SheetBlock {
    pub lines: Vec<Line<'static>>,
    /// What stands over the blocks that have it in common, in every column that they are in.
    pub heading: Vec<Line<'static>>,
    /// The entry that they are of.
    pub code: Option<Code>,
}

impl From<Vec<Line<'static>>> for SheetBlock {
    fn from(lines: Vec<Line<'static>>) -> Self {
        Self { lines, ..Self::default() }
    }
}

impl WallSheet {
    /// Its title and subject.
    pub fn about(&self, width: usize) -> Vec<Line<'static>> {
        let title = wrap::plain(&self.title, width).map(|line| Line::styled(line, STRONG));
        let subject = self.subject.iter().cloned();
        let subject = subject.flat_map(|(first, text, style)| wrap::hanging(vec![first], &text, style, width));
        let mut subject: Vec<Line> = subject.collect();
        if let (Some(next), Some(line)) = (&self.next, subject.first_mut()) {
            let gap = width.saturating_sub(line.width() + next.width());
            if gap >= BESIDE {
                line.push_span(Span::raw(" ".repeat(gap)));
                line.push_span(next.clone());
            }
        }
        title.chain(subject).filter(|line| line.width() > 0).collect()
    }

    /// Puts its title and subject, and what the hall is reminded of, over everything in its body.
    pub fn lower_head(&mut self, reminder: Vec<Line<'static>>, width: usize) {
        let about = [self.about(width), reminder].concat();
        for block in &mut self.body {
            let gap = (!self.tight).then(Line::default);
            block.heading = about.iter().cloned().chain(gap).chain(std::mem::take(&mut block.heading)).collect();
        }
        (self.title, self.subject, self.next) = Default::default();
    }
}
