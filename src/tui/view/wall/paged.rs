//! A view laid out: a head that stays, a body that pages itself, and a foot that says which page it is. Nothing is cut.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
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
/// Rows of a wall from which blocks have an empty line between them.
const SPACED: u16 = 16;
/// Lines of a block that at least stay together where it must be parted.
const TOGETHER: usize = 3;

/// A view before it is cut into pages.
#[derive(Default)]
pub struct Sheet {
    pub title: String,
    /// What it is about just now, such as the agency on the floor.
    pub subject: Vec<Hanging>,
    pub body: Vec<Block>,
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
pub struct Block {
    pub lines: Vec<Line<'static>>,
    /// What stands over the blocks that have it in common, in every column that they are in.
    pub heading: Vec<Line<'static>>,
    /// The entry that they are of.
    pub code: Option<Code>,
}

impl From<Vec<Line<'static>>> for Block {
    fn from(lines: Vec<Line<'static>>) -> Self {
        Self { lines, ..Self::default() }
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
    let mut over: &[Line] = &[];
    for block in blocks.iter().filter(|block| !block.lines.is_empty()) {
        // Where a heading left no room for what it is over, it is left out.
        let heading = if block.heading.len() < rows { block.heading.as_slice() } else { &[] };
        let is_first = column.lines.is_empty();
        let is_other = heading != over;
        let gap = usize::from(!is_first && (!tight || is_other));
        let above = if is_other { heading.len() } else { 0 };
        let left = rows.saturating_sub(column.lines.len() + gap + above);
        let most = rows - heading.len();
        let goes_on = block.lines.len() <= left || block.lines.len() > most && left >= TOGETHER;
        let begins = is_first || !goes_on;
        if !is_first && !goes_on {
            columns.push(std::mem::take(&mut column));
        } else if gap > 0 {
            column.lines.push(Line::raw(""));
        }
        if begins || is_other {
            column.lines.extend_from_slice(heading);
            over = heading;
        }
        column.codes.extend(block.code);
        for line in &block.lines {
            if column.lines.len() == rows {
                columns.push(std::mem::take(&mut column));
                column.lines.extend_from_slice(heading);
            }
            column.lines.push(line.clone());
        }
    }
    columns.push(column);
    columns
}

/// A sheet fitted to a wall: its head, and its body cut into columns.
struct Fitted {
    head: Head,
    columns: Vec<Column>,
    /// How many stand beside each other.
    beside: usize,
    /// Of a column.
    width: u16,
    /// From the left edge of the first column to the right edge of the last.
    place: Rect,
    rows: u16,
    centred: bool,
    large: bool,
}

/// Fits what `build` makes of the view for a width of its text and the height of the wall.
fn fit(
    area: Rect,
    wall: &Wall,
    foot: u16,
    (beside, measure): (u16, u16),
    build: &impl Fn(usize, usize) -> Sheet,
) -> Fitted {
    let margin = if area.width < 60 { 1 } else { 2 };
    let gutters = (beside - 1) * GUTTER;
    let width = ((area.width - 2 * margin - gutters) / beside).min(measure);
    let whole = width * beside + gutters;
    let place = Rect { x: area.x + (area.width - whole) / 2, width: whole, ..area };
    let mut sheet = build(width.into(), area.height.into());
    let head = Head::of(wall, &mut sheet, place, width.into());
    let rows = area.height.saturating_sub(head.height() + foot).max(1);
    let columns = columns(&sheet.body, rows.into(), sheet.tight || area.height < SPACED);
    Fitted { head, columns, beside: beside.into(), width, place, rows, centred: sheet.centred, large: sheet.large }
}

pub fn draw(frame: &mut Frame, area: Rect, wall: &Wall, build: impl Fn(usize, usize) -> Sheet, seen: &mut Seen) {
    let foot = foot::lines(wall, area.width.saturating_sub(4).into());
    let tall = (foot.len() as u16 + 1).min(area.height);
    let fit = |beside, measure| fit(area, wall, tall, (beside, measure), &build);
    let mut fitted = fit(1, MEASURE);
    if area.width >= TWO_COLUMNS && !fitted.large {
        if fitted.columns.len() > 1 {
            fitted = fit(2, MEASURE);
        }
        let whole = fit(1, area.width);
        if whole.large && whole.columns.len() == 1 {
            fitted = whole;
        }
    }
    let Fitted { head, columns, beside, width, place, rows, centred, .. } = fitted;
    let pages = columns.len().div_ceil(beside);
    let first = wall.showing.first().and_then(|code| columns.iter().position(|column| column.codes.contains(&code)));
    let page = wall.showing.page(wall.scene.now, pages, first.map(|column| column / beside));
    seen.pages = (page, pages);

    let mut at = Rect { y: area.y + head.height(), width, ..place };
    head.draw(frame, place);
    for column in columns.into_iter().skip(page * beside).take(beside) {
        let tall = (column.lines.len() as u16).min(rows);
        let above = if centred && pages == 1 { (rows - tall) / 2 } else { 0 };
        let here = Rect { y: at.y + above, height: tall, ..at };
        frame.render_widget(Paragraph::new(column.lines), here.intersection(area));
        at.x += width + GUTTER;
    }
    foot::draw(frame, Rect { y: area.bottom() - tall, height: tall, ..place }, wall, foot, page, pages);
}
