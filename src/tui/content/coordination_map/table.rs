//! Agencies by clusters: a heat map under a heading that stays, with the clusters that fit and a count of the others.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::RowLines;
use crate::i18n::{MapLine, MapTable, Window};
use crate::register::{Owner, Register};
use crate::report::coordination_map::{Extent, Heat, Map, Tally};
use crate::tui::parts::canvas::ViewContext;
use crate::tui::parts::wrap;
use crate::tui::scene::Scene;
use crate::tui::theme::{SELECTED, STRONG, Theme};

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

/// The whole map of all meetings up to this one for the wall, and its legend.
pub fn map_parts(scene: Scene, context: &ViewContext, width: usize) -> (Vec<MapPart>, RowLines) {
    let register = scene.register;
    let map = register.map(scene.meeting, Extent::Register, scene.today());
    parts(map, register, context, width)
}

/// A map as one table below another, until every cluster was in one.
pub fn sheets(map: Map, register: &Register, context: &ViewContext, width: usize) -> Vec<Line<'static>> {
    let (parts, legend) = parts(map, register, context, width);
    let lines = parts
        .into_iter()
        .flat_map(|part| part.heading.into_iter().chain(part.rows.into_iter().flatten()).chain([Line::raw("")]));
    lines.chain(legend).collect()
}

/// What is late first; those that have no part in anything are only named.
fn parts(mut map: Map, register: &Register, context: &ViewContext, width: usize) -> (Vec<MapPart>, RowLines) {
    let many = map.rows.iter().filter(|row| row.owner != Owner::Nobody).count();
    map.late_first();
    let (told, idle): (Vec<_>, Vec<_>) = map.rows.into_iter().partition(|row| row.total != Tally::default());
    map.rows = told;
    let sheet = AgencyTable::new(MapTable::new(&map, register, context.lang), width);
    let title = format!("{} ({many})", context.lang.agencies());
    let mut parts = Vec::new();
    let mut passed = 0;
    loop {
        let window = sheet.table.window(passed, sheet.room());
        let rows = (0..map.rows.len()).map(|row| sheet.row(row, &window, false, context));
        let rows = rows.chain([sheet.totals(&window)]).collect();
        parts.push(MapPart { heading: sheet.heading(&title, &window, context), rows });
        if window.right == 0 {
            break;
        }
        passed = window.next();
    }
    let names: Vec<_> = idle.iter().map(|row| row.owner.on_map(register, context.lang)).collect();
    if let Some(last) = parts.last_mut().filter(|_| !names.is_empty()) {
        let told = format!("{} ({}): {}", context.lang.no_part_yet(), names.len(), names.join(", "));
        last.rows.push(wrap::hanging(vec![Span::raw("  ")], &told, context.theme.dim, width));
    }
    (parts, legend(&sheet.table, context, width))
}

/// What the signs mean, and where that matters how joint promises are counted.
pub fn legend(table: &MapTable, context: &ViewContext, width: usize) -> RowLines {
    let parts = context.lang.map_legend().split("   ").chain(table.is_joint.then(|| context.lang.joint_once()));
    // A sign is not parted from what it means.
    let parts = parts.map(|part| part.replace(' ', "\u{a0}"));
    let lines = wrap::plain(&parts.collect::<Vec<_>>().join("   "), width.saturating_sub(2));
    lines.map(|line| Line::styled(format!(" {}", line.replace('\u{a0}', " ")), context.theme.dim)).collect()
}

fn heated(heat: Heat, theme: &Theme) -> Style {
    match heat {
        Heat::Nothing => theme.dim,
        Heat::Late => theme.bad.patch(STRONG),
        Heat::Stuck => theme.warn,
        Heat::Done => theme.good,
        Heat::Open => theme.accent,
    }
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
        let longest = table.rows.iter().map(|line| line.name.width()).max().unwrap_or(0);
        let names = longest.min(NAMES.0).min(width / 3).max(NAMES.1);
        let is_stacked = MARK + names + GAP + table.least() > width;
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
        let style = context.theme.accent.patch(STRONG);
        self.lines(" ", title, vec![Span::styled(self.table.heading(window), style)], style)
    }

    pub fn row(&self, row: usize, window: &Window, is_selected: bool, context: &ViewContext) -> RowLines {
        let line = &self.table.rows[row];
        let [_, _, overdue, _] = line.sums;
        let (mark, style) = match (is_selected, line.sums, overdue) {
            (true, ..) => ("▸", SELECTED),
            (false, [0, 0, 0, 0], _) => (" ", context.theme.dim),
            (false, _, 1..) => (" ", context.theme.bad),
            _ => (" ", Style::new()),
        };
        let cell = |column: &usize| {
            let cell = &line.cells[*column];
            Span::styled(cell.text.clone(), heated(cell.heat, context.theme))
        };
        self.lines(mark, &line.name, self.cells(line, window, cell, Style::new()), style)
    }

    pub fn totals(&self, window: &Window) -> RowLines {
        let line = &self.table.totals;
        let cell = |column: &usize| Span::styled(line.cells[*column].text.clone(), STRONG);
        self.lines("Σ", &line.name, self.cells(line, window, cell, STRONG), STRONG)
    }

    /// The clusters in sight, and the margin.
    fn cells(
        &self,
        line: &MapLine,
        window: &Window,
        cell: impl Fn(&usize) -> Span<'static>,
        of_sums: Style,
    ) -> Vec<Span<'static>> {
        let sums = self.table.sums(line, window.margin).into_iter().map(|sum| Span::styled(sum, of_sums));
        let cells = window.shown.iter().map(cell).chain(sums);
        cells.flat_map(|cell| [Span::raw(" ".repeat(GAP)), cell]).skip(1).collect()
    }

    /// A name, wrapped, and the cells beside its first line, or below it.
    fn lines(&self, mark: &str, name: &str, cells: Vec<Span<'static>>, style: Style) -> RowLines {
        let names: Vec<String> = wrap::plain(name, self.names).collect();
        let mut lines: RowLines =
            names.iter().map(|name| Line::from(Span::styled(format!("  {name}"), style))).collect();
        lines[0].spans[0] = Span::styled(format!("{mark} {}", names[0]), style);
        if self.is_stacked {
            lines.push(Line::from_iter([Span::raw("  ")].into_iter().chain(cells)));
        } else {
            lines[0].push_span(Span::raw(" ".repeat((self.names + GAP).saturating_sub(names[0].width()))));
            cells.into_iter().for_each(|cell| lines[0].push_span(cell));
        }
        lines
    }
}
