//! A view laid out: a head that stays, a body that pages itself, and a foot that says which page it is. Nothing is cut.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::head::{self, WallHead};
use super::sheet::{SheetBlock, WallSheet};
use super::{WallContext, big, foot};
use crate::platform::wall_text::Doubling;
use crate::register::Code;
use crate::tui::parts::canvas::Canvas;
use crate::tui::parts::doubled::DOUBLE;

/// Columns beyond which a line of text is hard to read from the back row.
const MEASURE: u16 = 110;
/// Columns of a wall below which its margin is narrow.
const NARROW: u16 = 60;
/// Columns from which text may stand in two columns, and what lies between them.
const TWO_COLUMNS: u16 = 150;
const GUTTER: u16 = 6;
/// From which size the whole view is enlarged, and on how many pages at the most.
const ENLARGED: (u16, u16, usize) = (200, 56, 3);
/// From which size the terminal itself makes the lines twice as large, where it can.
const DOUBLED: (u16, u16) = (100, 28);
/// Rows of a wall from which blocks have an empty line between them.
const SPACED: u16 = 16;
/// Lines of a block that at least stay together where it must be parted.
const TOGETHER: usize = 3;

/// What stands in one column of one page.
#[derive(Default)]
pub struct SheetColumn {
    pub lines: Vec<Line<'static>>,
    /// The entries that begin in it.
    pub codes: Vec<Code>,
}

/// Cuts blocks into columns of so many rows, each block whole where one column can hold it.
pub fn columns(blocks: &[SheetBlock], rows: usize, tight: bool) -> Vec<SheetColumn> {
    let rows = rows.max(1);
    let mut columns = Vec::new();
    let mut column = SheetColumn::default();
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
    /// How many times as large as other letters those of the body are.
    zoom: usize,
    head: WallHead,
    columns: Vec<SheetColumn>,
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

/// Fits what `build` makes of the view for a width of its text and the height of the wall, counted in letters that are
/// `zoom` times as large.
fn fit(
    area: Rect,
    wall: &WallContext,
    foot: u16,
    (beside, measure, zoom): (u16, u16, usize),
    build: &impl Fn(usize, usize) -> WallSheet,
) -> Fitted {
    let margin = if area.width < NARROW { 1 } else { 2 };
    let gutters = (beside - 1) * GUTTER;
    let width = ((area.width - 2 * margin - gutters) / beside).min(measure);
    let whole = width * beside + gutters;
    let place = Rect { x: area.x + (area.width - whole) / 2, width: whole, ..area };
    let letters = usize::from(width) / zoom;
    let mut sheet = build(letters, usize::from(area.height) / zoom);
    if zoom > 1 {
        sheet.lower_head(head::reminder(wall, letters), letters);
    }
    let head = WallHead::of(wall, &mut sheet, place, width.into());
    let rows = area.height.saturating_sub(head.height() + foot).max(1);
    let is_tight = sheet.tight || usize::from(area.height) / zoom < usize::from(SPACED);
    let mut columns = columns(&sheet.body, usize::from(rows) / zoom, is_tight);
    if zoom == big::ZOOM {
        columns.iter_mut().for_each(|column| column.lines = column.lines.iter().flat_map(big::enlarged).collect());
    }
    Fitted {
        zoom,
        head,
        columns,
        beside: beside.into(),
        width,
        place,
        rows,
        centred: sheet.centred,
        large: sheet.large,
    }
}

pub fn draw(canvas: &mut Canvas, wall: &WallContext, build: impl Fn(usize, usize) -> WallSheet) {
    let area = canvas.rest;
    let foot = foot::lines(wall, area.width.saturating_sub(4).into());
    let tall_foot = (foot.len() as u16 + 1).min(area.height);
    let fit = |beside, measure, zoom| fit(area, wall, tall_foot, (beside, measure, zoom), &build);
    let enlarged = (area.width >= ENLARGED.0 && area.height >= ENLARGED.1).then(|| fit(1, area.width, big::ZOOM));
    let is_doubled = wall.doubling != Doubling::None && area.width >= DOUBLED.0 && area.height >= DOUBLED.1;
    let enlarged = enlarged.filter(|fitted| fitted.columns.len() <= ENLARGED.2);
    let doubled = || is_doubled.then(|| fit(1, area.width, DOUBLE)).filter(|fitted| fitted.columns.len() <= ENLARGED.2);
    let fitted = enlarged.or_else(doubled).unwrap_or_else(|| {
        let fitted = fit(1, MEASURE, 1);
        if area.width < TWO_COLUMNS || fitted.large {
            return fitted;
        }
        let whole = fit(1, area.width, 1);
        match fitted.columns.len() {
            _ if whole.large && whole.columns.len() == 1 => whole,
            1 => fitted,
            _ => fit(2, MEASURE, 1),
        }
    });
    let Fitted { zoom, head, columns, beside, width, place, rows, centred, .. } = fitted;
    let pages = columns.len().div_ceil(beside);
    let first = wall.wall_view.first().and_then(|code| columns.iter().position(|column| column.codes.contains(&code)));
    let page = wall.wall_view.page(wall.scene.now, pages, first.map(|column| column / beside));
    canvas.hits.pages = (page, pages);

    let mut at = Rect { y: area.y + head.height(), width, ..place };
    head.draw(canvas, place);
    if zoom == DOUBLE {
        let shown = columns.into_iter().nth(page).unwrap_or_default().lines;
        let tall = (shown.len() * DOUBLE) as u16;
        let above = if centred && pages == 1 { rows.saturating_sub(tall) / 2 } else { 0 };
        for (line, y) in shown.into_iter().zip((at.y + above..).step_by(DOUBLE)) {
            canvas.draw_doubled(at.x, y, line, wall.doubling);
        }
        foot::draw(canvas, Rect { y: area.bottom() - tall_foot, height: tall_foot, ..place }, wall, foot, page, pages);
        return;
    }
    for column in columns.into_iter().skip(page * beside).take(beside) {
        let tall = (column.lines.len() as u16).min(rows);
        let above = if centred && pages == 1 { (rows - tall) / 2 } else { 0 };
        let here = Rect { y: at.y + above, height: tall, ..at };
        canvas.draw_at(here.intersection(area), column.lines);
        at.x += width + GUTTER;
    }
    foot::draw(canvas, Rect { y: area.bottom() - tall_foot, height: tall_foot, ..place }, wall, foot, page, pages);
}
