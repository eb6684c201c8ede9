//! Agencies by clusters: a table under a heading that stays, with the columns that fit and a count of the others.

use std::cmp::Reverse;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use super::Row;
use crate::i18n::{Table, Window};
use crate::register::{Meeting, Owner, Register};
use crate::report::coordination_map::{Extent, Map, MapRow};
use crate::tui::app::Board;
use crate::tui::key::Target;
use crate::tui::theme::{SELECTED, STRONG};
use crate::tui::view::console::put;
use crate::tui::view::{Look, Seen, View, rows, wrap};

/// Columns for the names of agencies, at the most and at the least.
const NAMES: (usize, usize) = (32, 13);
/// Columns before a name.
const MARK: usize = 2;
/// Columns between a name and its cells.
const GAP: usize = 2;
/// Rows from which the legend is shown.
const LEGEND: u16 = 9;

/// Draws the table. Returns how many clusters there are on the left and on the right of those in sight: `‹ 2 · 3 ›`.
pub fn draw(frame: &mut Frame, area: Rect, view: &View, board: &Board, seen: &mut Seen) -> String {
    let (lang, look) = (view.look.lang, &view.look);
    let map = board.map(view.scene);
    let sheet = Sheet::new(Table::new(&map, view.scene.register, lang), area.width.into());
    seen.furthest = sheet.table.furthest(sheet.room());
    let window = sheet.table.window(board.column.min(seen.furthest), sheet.room());
    let many = map.rows.len();
    let title = format!("{} {}/{many}", lang.agencies(), (board.selected + 1).min(many));
    let mut rest = area;
    put(frame, &mut rest, sheet.heading(&title, &window, look));
    let mut foot = sheet.totals(&window);
    foot.extend(legend(look, area.width.into()).into_iter().filter(|_| area.height >= LEGEND));
    let below = (foot.len() as u16).min(rest.height.saturating_sub(1));
    frame.render_widget(Paragraph::new(foot), Rect { y: rest.bottom() - below, height: below, ..rest });
    rest.height -= below;
    let row = |row| sheet.row(row, &window, row == board.selected, late(&map.rows[row], look));
    let shown: Vec<(Row, _)> = (0..many).map(|index| (row(index), Some(Target::Row(index)))).collect();
    seen.rows = rows(frame, rest, &shown, board.selected, seen);
    match (window.left, window.right) {
        (0, 0) => String::new(),
        (0, right) => format!("{right} ›"),
        (left, 0) => format!("‹ {left}"),
        (left, right) => format!("‹ {left} · {right} ›"),
    }
}

/// Clusters that stand beside each other, over all agencies.
pub struct Part {
    pub heading: Row,
    /// A row for each agency, and the totals.
    pub rows: Vec<Row>,
}

/// The whole map of all meetings up to this one for the wall, overdue agencies first, and its legend.
pub fn map_parts(register: &Register, meeting: &Meeting, look: &Look, width: usize) -> (Vec<Part>, Row) {
    let mut map = register.map(meeting, Extent::Register, meeting.agenda.date);
    map.rows.sort_by_key(|row| Reverse(row.total.overdue));
    (parts(&map, register, look, width), legend(look, width))
}

/// A map as one table below another, until every cluster was in one.
pub fn sheets(map: &Map, register: &Register, look: &Look, width: usize) -> Vec<Line<'static>> {
    let parts = parts(map, register, look, width).into_iter();
    let lines =
        parts.flat_map(|part| part.heading.into_iter().chain(part.rows.into_iter().flatten()).chain([Line::raw("")]));
    lines.chain(legend(look, width)).collect()
}

fn parts(map: &Map, register: &Register, look: &Look, width: usize) -> Vec<Part> {
    let sheet = Sheet::new(Table::new(map, register, look.lang), width);
    let many = map.rows.iter().filter(|row| row.owner != Owner::Nobody).count();
    let title = format!("{} ({many})", look.lang.agencies());
    let mut parts = Vec::new();
    let mut passed = 0;
    loop {
        let window = sheet.table.window(passed, sheet.room());
        let rows = map.rows.iter().enumerate().map(|(index, row)| sheet.row(index, &window, false, late(row, look)));
        let rows = rows.chain([sheet.totals(&window)]).collect();
        parts.push(Part { heading: sheet.heading(&title, &window, look), rows });
        if window.right == 0 {
            return parts;
        }
        passed = window.next();
    }
}

fn legend(look: &Look, width: usize) -> Vec<Line<'static>> {
    let lines = wrap::plain(look.lang.map_legend(), width.saturating_sub(2));
    lines.map(|line| Line::styled(format!(" {line}"), look.theme.dim)).collect()
}

fn late(row: &MapRow, look: &Look) -> Style {
    if row.total.overdue > 0 { look.theme.bad } else { Style::new() }
}

/// A table with the names of agencies before it, or above each row where there is no room beside them.
struct Sheet {
    table: Table,
    /// Columns for the names.
    names: usize,
    width: usize,
    is_stacked: bool,
}

impl Sheet {
    fn new(table: Table, width: usize) -> Self {
        let longest = table.rows.iter().map(|(name, _)| name.width()).max().unwrap_or(0);
        let names = longest.min(NAMES.0).min(width / 3).max(NAMES.1);
        let is_stacked = MARK + names + GAP + table.widest(0) > width;
        let names = if is_stacked { width.saturating_sub(MARK) } else { names };
        Self { table, names, width, is_stacked }
    }

    /// Columns for the cells.
    fn room(&self) -> usize {
        let before = if self.is_stacked { MARK } else { MARK + self.names + GAP };
        self.width.saturating_sub(before)
    }

    /// The clusters in sight.
    fn heading(&self, title: &str, window: &Window, look: &Look) -> Row {
        self.lines(" ", title, &self.table.heading(), window, [look.theme.accent.patch(STRONG); 2])
    }

    fn row(&self, row: usize, window: &Window, is_selected: bool, style: Style) -> Row {
        let (name, cells) = &self.table.rows[row];
        let (mark, styles) = if is_selected { ("▸", [SELECTED; 2]) } else { (" ", [style, Style::new()]) };
        self.lines(mark, name, cells, window, styles)
    }

    fn totals(&self, window: &Window) -> Row {
        self.lines("Σ", "", &self.table.totals, window, [STRONG; 2])
    }

    /// A name, wrapped, and the cells beside its first line or below it, each in its own style.
    fn lines(&self, mark: &str, name: &str, cells: &[String], window: &Window, styles: [Style; 2]) -> Row {
        let [of_name, of_cells] = styles;
        let cells = Table::line(cells, window);
        let mut names: Vec<String> = wrap::plain(name, self.names).collect();
        names.resize(names.len().max(1), String::new());
        let mut lines: Row = names.iter().map(|name| Line::from(Span::styled(format!("  {name}"), of_name))).collect();
        lines[0].spans[0] = Span::styled(format!("{mark} {}", names[0]), of_name);
        let below = self.is_stacked && !name.is_empty();
        if below {
            lines.push(Line::styled(format!("  {cells}"), of_cells));
        } else {
            let before = if self.is_stacked { 0 } else { (self.names + GAP).saturating_sub(names[0].width()) };
            lines[0].push_span(Span::styled(format!("{}{cells}", " ".repeat(before)), of_cells));
        }
        lines
    }
}
