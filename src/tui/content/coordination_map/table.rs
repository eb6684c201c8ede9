//! Agencies by clusters: a table under a heading that stays, with the columns that fit and a count of the others.

use std::cmp::Reverse;

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::RowLines;
use crate::i18n::{MapTable, Window};
use crate::register::{Owner, Register};
use crate::report::coordination_map::{Extent, Map, MapRow};
use crate::tui::parts::canvas::ViewContext;
use crate::tui::parts::wrap;
use crate::tui::scene::Scene;
use crate::tui::theme::{SELECTED, STRONG};

/// Columns for the names of agencies, at the most and at the least.
const NAMES: (usize, usize) = (32, 13);
/// Columns before a name.
const MARK: usize = 2;
/// Columns between a name and its cells.
const GAP: usize = 2;
/// Rows from which the legend is shown.
pub const LEGEND: u16 = 9;

/// Clusters that stand beside each other, over all agencies.
pub struct MapPart {
    pub heading: RowLines,
    /// A row for each agency, and the totals.
    pub rows: Vec<RowLines>,
}

/// The whole map of all meetings up to this one for the wall, overdue agencies first, and its legend.
pub fn map_parts(scene: Scene, context: &ViewContext, width: usize) -> (Vec<MapPart>, RowLines) {
    let register = scene.register;
    let mut map = register.map(scene.meeting, Extent::Register, scene.today());
    map.rows.sort_by_key(|row| Reverse(row.total.overdue));
    (parts(&map, register, context, width), legend(context, width))
}

/// A map as one table below another, until every cluster was in one.
pub fn sheets(map: &Map, register: &Register, context: &ViewContext, width: usize) -> Vec<Line<'static>> {
    let parts = parts(map, register, context, width).into_iter();
    let lines =
        parts.flat_map(|part| part.heading.into_iter().chain(part.rows.into_iter().flatten()).chain([Line::raw("")]));
    lines.chain(legend(context, width)).collect()
}

fn parts(map: &Map, register: &Register, context: &ViewContext, width: usize) -> Vec<MapPart> {
    let sheet = AgencyTable::new(MapTable::new(map, register, context.lang), width);
    let many = map.rows.iter().filter(|row| row.owner != Owner::Nobody).count();
    let title = format!("{} ({many})", context.lang.agencies());
    let mut parts = Vec::new();
    let mut passed = 0;
    loop {
        let window = sheet.table.window(passed, sheet.room());
        let rows = map.rows.iter().enumerate().map(|(index, row)| sheet.row(index, &window, false, late(row, context)));
        let rows = rows.chain([sheet.totals(&window)]).collect();
        parts.push(MapPart { heading: sheet.heading(&title, &window, context), rows });
        if window.right == 0 {
            return parts;
        }
        passed = window.next();
    }
}

pub fn legend(context: &ViewContext, width: usize) -> Vec<Line<'static>> {
    let lines = wrap::plain(context.lang.map_legend(), width.saturating_sub(2));
    lines.map(|line| Line::styled(format!(" {line}"), context.theme.dim)).collect()
}

pub fn late(row: &MapRow, context: &ViewContext) -> Style {
    if row.total.overdue > 0 { context.theme.bad } else { Style::new() }
}

/// A table with the names of agencies before it, or above each row where there is no room beside them.
pub struct AgencyTable {
    pub table: MapTable,
    /// Columns for the names.
    names: usize,
    width: usize,
    is_stacked: bool,
}

impl AgencyTable {
    pub fn new(table: MapTable, width: usize) -> Self {
        let longest = table.rows.iter().map(|(name, _)| name.width()).max().unwrap_or(0);
        let names = longest.min(NAMES.0).min(width / 3).max(NAMES.1);
        let is_stacked = MARK + names + GAP + table.widest(0) > width;
        let names = if is_stacked { width.saturating_sub(MARK) } else { names };
        Self { table, names, width, is_stacked }
    }

    /// Columns for the cells.
    pub fn room(&self) -> usize {
        let before = if self.is_stacked { MARK } else { MARK + self.names + GAP };
        self.width.saturating_sub(before)
    }

    /// The clusters in sight.
    pub fn heading(&self, title: &str, window: &Window, context: &ViewContext) -> RowLines {
        self.lines(" ", title, &self.table.heading(), window, [context.theme.accent.patch(STRONG); 2])
    }

    pub fn row(&self, row: usize, window: &Window, is_selected: bool, style: Style) -> RowLines {
        let (name, cells) = &self.table.rows[row];
        let (mark, styles) = if is_selected { ("▸", [SELECTED; 2]) } else { (" ", [style, Style::new()]) };
        self.lines(mark, name, cells, window, styles)
    }

    pub fn totals(&self, window: &Window) -> RowLines {
        self.lines("Σ", "", &self.table.totals, window, [STRONG; 2])
    }

    /// A name, wrapped, and the cells beside its first line or below it, each in its own style.
    fn lines(&self, mark: &str, name: &str, cells: &[String], window: &Window, styles: [Style; 2]) -> RowLines {
        let [of_name, of_cells] = styles;
        let cells = MapTable::line(cells, window);
        let mut names: Vec<String> = wrap::plain(name, self.names).collect();
        names.resize(names.len().max(1), String::new());
        let mut lines: RowLines =
            names.iter().map(|name| Line::from(Span::styled(format!("  {name}"), of_name))).collect();
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
