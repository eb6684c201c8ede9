//! A view laid out: a head that stays, a body that pages itself, and a foot that says which page it is. Nothing is cut.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::head::Head;
use super::{Wall, foot};
use crate::register::Code;
use crate::tui::view::Seen;

/// Columns beyond which a line of text is hard to read from the back row.
const MEASURE: u16 = 110;
/// Columns from which text may stand in two columns, and what lies between them.
const TWO_COLUMNS: u16 = 150;
const GUTTER: u16 = 6;
/// Lines of a block that at least stay together where it must be parted.
const TOGETHER: usize = 3;

/// A view before it is cut into pages.
#[derive(Default)]
pub struct Sheet {
    pub title: String,
    /// What it is about just now, such as the agency on the floor.
    pub subject: Vec<Line<'static>>,
    pub body: Vec<Block>,
    /// Its blocks follow each other without an empty line.
    pub tight: bool,
    /// A short body stands in the middle of the wall.
    pub centred: bool,
}

/// Lines that stay together on a page as long as they fit on one.
#[derive(Clone, Default)]
pub struct Block {
    pub lines: Vec<Line<'static>>,
    /// The entry that they are of.
    pub code: Option<Code>,
}

impl From<Vec<Line<'static>>> for Block {
    fn from(lines: Vec<Line<'static>>) -> Self {
        Self { lines, code: None }
    }
}

impl Sheet {
    /// A page of lines, which may part anywhere.
    pub fn of_lines(title: String, lines: Vec<Line<'static>>) -> Self {
        let body = lines.into_iter().map(|line| Block::from(vec![line])).collect();
        Self { title, body, tight: true, ..Self::default() }
    }
}

/// What stands in one column of one page.
#[derive(Default)]
pub struct Column {
    pub lines: Vec<Line<'static>>,
    /// The entries that begin in it.
    pub codes: Vec<Code>,
}

/// Cuts blocks into columns of so many rows, each block whole where one column can hold it.
pub fn columns(blocks: &[Block], rows: usize, tight: bool) -> Vec<Column> {
    let rows = rows.max(1);
    let mut columns = Vec::new();
    let mut column = Column::default();
    for block in blocks {
        let is_first = column.lines.is_empty();
        let gap = usize::from(!tight && !is_first);
        let left = rows.saturating_sub(column.lines.len() + gap);
        let goes_on = block.lines.len() <= left || block.lines.len() > rows && left >= TOGETHER;
        if !is_first && !goes_on {
            columns.push(std::mem::take(&mut column));
        } else if gap > 0 {
            column.lines.push(Line::raw(""));
        }
        column.codes.extend(block.code);
        for line in &block.lines {
            if column.lines.len() == rows {
                columns.push(std::mem::take(&mut column));
            }
            column.lines.push(line.clone());
        }
    }
    columns.push(column);
    columns
}

/// Draws what `build` makes of the view for a width of its text and the height of the wall.
pub fn draw(frame: &mut Frame, area: Rect, wall: &Wall, build: impl Fn(usize, usize) -> Sheet, seen: &mut Seen) {
    let margin = if area.width < 60 { 1 } else { 2 };
    let inner = Rect { x: area.x + margin, width: area.width - 2 * margin, ..area };
    let build = |width: u16| build(width.into(), area.height.into());
    let mut width = inner.width.min(MEASURE);
    let mut sheet = build(width);
    let foot = foot::lines(wall, inner.width.into());
    let head = Head::of(wall, &mut sheet, inner);
    let taken = head.height() + foot.len() as u16 + 1;
    let rows = usize::from(area.height.saturating_sub(taken)).max(1);
    let tight = sheet.tight || area.height < 16;
    let mut cut = columns(&sheet.body, rows, tight);
    let mut beside = 1;
    if cut.len() > 1 && area.width >= TWO_COLUMNS {
        beside = 2;
        width = ((inner.width - GUTTER) / 2).min(MEASURE);
        let mut narrower = build(width);
        Head::of(wall, &mut narrower, inner);
        cut = columns(&narrower.body, rows, tight);
    }
    let pages = cut.len().div_ceil(beside);
    let first = wall.showing.first().and_then(|code| cut.iter().position(|column| column.codes.contains(&code)));
    let page = wall.showing.page(wall.scene.now, pages, first.map(|column| column / beside));
    seen.pages = (page, pages);

    let top = area.y + head.height();
    head.draw(frame, inner);
    let whole = beside as u16 * width + (beside as u16 - 1) * GUTTER;
    let mut place = Rect { x: inner.x + (inner.width - whole) / 2, y: top, width, height: 0 };
    let shown = cut.into_iter().skip(page * beside).take(beside);
    for column in shown {
        let tall = column.lines.len().min(rows) as u16;
        let above = if sheet.centred && pages == 1 { (rows as u16 - tall) / 2 } else { 0 };
        let at = Rect { y: place.y + above, height: tall, ..place }.intersection(area);
        frame.render_widget(Paragraph::new(column.lines), at);
        place.x += width + GUTTER;
    }
    let height = (foot.len() as u16 + 1).min(area.height);
    foot::draw(frame, Rect { y: area.bottom() - height, height, ..inner }, wall, foot, page, pages);
}
