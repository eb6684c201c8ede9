//! The map as a table of texts: cells of which the same part stands below the same, whatever the screen.

use unicode_width::UnicodeWidthStr;

use crate::lang::Lang;
use crate::register::Register;
use crate::report::coordination_map::{Map, Tally};
use crate::text::{clean, shortened};

/// Columns between two cells.
const GAP: usize = 2;
/// The most columns that a cluster's key takes in the heading.
const LONGEST_KEY: usize = 12;

/// A column's name, and how wide the column is.
pub struct MapHeading {
    pub name: String,
    pub width: usize,
}

/// Columns in sight, and how many there are on the left and on the right of them.
#[derive(Debug, PartialEq)]
pub struct Window {
    pub shown: Vec<usize>,
    /// The first of them stays, however many are passed.
    pub is_kept: bool,
    pub left: usize,
    pub right: usize,
}

impl Window {
    /// How many columns are passed in the next window.
    pub fn next(&self) -> usize {
        self.left + self.shown.len() - usize::from(self.is_kept)
    }
}

/// The texts of a map. The first column is what all others come to.
pub struct MapTable {
    pub columns: Vec<MapHeading>,
    /// An agency's name and its cells, in the order of the map's rows; each cell is as wide as its column.
    pub rows: Vec<(String, Vec<String>)>,
    pub totals: Vec<String>,
}

/// The parts of a cell, and the sign of each.
fn parts(tally: Tally, lang: Lang) -> [(usize, &'static str); 4] {
    [(tally.promises, ""), (tally.overdue, "!"), (tally.done, "✓"), (tally.blockers, lang.blockers_sign())]
}

impl MapTable {
    pub fn new(map: &Map, register: &Register, lang: Lang) -> Self {
        let names = map.columns.iter().map(|cluster| match cluster {
            Some(cluster) => shortened(&clean(&cluster.id), LONGEST_KEY),
            None => lang.outside_clusters().to_owned(),
        });
        let names: Vec<_> = [lang.in_all().to_owned()].into_iter().chain(names).collect();
        let tallies = |total: Tally, cells: &[Tally]| [&[total], cells].concat();
        let rows: Vec<_> = map.rows.iter().map(|row| tallies(row.total, &row.cells)).collect();
        let totals = tallies(map.total, &map.totals);
        let shapes: Vec<_> = (0..names.len())
            .map(|column| shape(rows.iter().chain([&totals]).map(|cells| cells[column]), lang))
            .collect();
        let columns: Vec<_> = names
            .into_iter()
            .zip(&shapes)
            .map(|(name, shape)| MapHeading { width: name.width().max(shape_width(shape)), name })
            .collect();
        let shown = |cells: &[Tally]| -> Vec<String> {
            let cells = cells.iter().zip(&shapes).zip(&columns);
            cells.map(|((tally, shape), column)| cell(*tally, shape, column.width, lang)).collect()
        };
        let rows =
            map.rows.iter().zip(&rows).map(|(row, cells)| (row.owner.on_map(register, lang), shown(cells))).collect();
        let totals = shown(&totals);
        Self { rows, totals, columns }
    }

    /// The columns in sight once so many were scrolled past: as many as fit, and at least one. What all others come to
    /// stays where there is room for it beside each of them.
    pub fn window(&self, passed: usize, room: usize) -> Window {
        let last = self.columns.len() - 1;
        let kept = usize::from(self.columns[0].width + GAP + self.widest(1) <= room && last > 0);
        let from = (kept + passed).min(last);
        let mut used: usize = self.columns[..kept].iter().map(|column| column.width + GAP).sum();
        let mut to = from;
        while to <= last && (to == from || used + self.columns[to].width <= room) {
            used += self.columns[to].width + GAP;
            to += 1;
        }
        let shown = (0..kept).chain(from..to).collect();
        Window { shown, is_kept: kept > 0, left: from - kept, right: last + 1 - to }
    }

    /// The columns that are passed where the last one comes into sight.
    pub fn furthest(&self, room: usize) -> usize {
        (0..self.columns.len()).find(|passed| self.window(*passed, room).right == 0).unwrap_or(0)
    }

    /// Width of the widest column from one on.
    pub fn widest(&self, from: usize) -> usize {
        self.columns[from..].iter().map(|column| column.width).max().unwrap_or(0)
    }

    /// The cells in sight, side by side.
    pub fn line(cells: &[String], window: &Window) -> String {
        let shown = window.shown.iter().filter_map(|column| cells.get(*column));
        shown.cloned().collect::<Vec<_>>().join(&" ".repeat(GAP))
    }

    /// The columns' names, each as wide as its column.
    pub fn heading(&self) -> Vec<String> {
        self.columns.iter().map(|column| padded(&column.name, column.width)).collect()
    }
}

/// Width of each part of a column, 0 where no cell has it.
fn shape(cells: impl Iterator<Item = Tally>, lang: Lang) -> [usize; 4] {
    let mut widths = [0; 4];
    for tally in cells {
        for (width, (many, sign)) in widths.iter_mut().zip(parts(tally, lang)) {
            *width = (*width).max(part(many, sign).width());
        }
    }
    widths
}

fn shape_width(shape: &[usize; 4]) -> usize {
    let parts = shape.iter().filter(|width| **width > 0);
    (parts.clone().sum::<usize>() + parts.count().saturating_sub(1)).max(1)
}

fn part(many: usize, sign: &str) -> String {
    if many == 0 { String::new() } else { format!("{many}{sign}") }
}

/// `3 1! 2✓ 1kd`; a dot where there is nothing.
fn cell(tally: Tally, shape: &[usize; 4], width: usize, lang: Lang) -> String {
    if tally == Tally::default() {
        return padded("•", width);
    }
    let shown = parts(tally, lang).into_iter().zip(shape).filter(|(_, width)| **width > 0);
    let shown = shown.map(|((many, sign), width)| {
        let text = part(many, sign);
        format!("{}{text}", " ".repeat(width - text.width()))
    });
    padded(&shown.collect::<Vec<_>>().join(" "), width)
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}
