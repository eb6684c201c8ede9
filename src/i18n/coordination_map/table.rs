//! The map as a heat map of texts: a shade, a number and a sign a cell, and what all of them come to in the margin.

use unicode_width::UnicodeWidthStr;

use crate::lang::Lang;
use crate::register::Register;
use crate::report::coordination_map::{Heat, Map, Tally};
use crate::text::{clean, shortened};

/// Columns between two cells.
const GAP: usize = 2;
/// The most columns that a cluster's key takes in the heading.
const LONGEST_KEY: usize = 6;
/// The least promises for each shade, and the shade, twice as wide as it is.
const SHADES: [(usize, &str); 5] = [(5, "██"), (3, "▓▓"), (2, "▒▒"), (1, "░░"), (0, "  ")];
/// The shade of so many promises, one column wide.
pub fn shade(promises: usize) -> &'static str {
    let found = SHADES.iter().find(|(least, _)| promises >= *least);
    found.and_then(|(_, shade)| shade.get(..shade.len() / 2)).unwrap_or_default()
}

/// What stands where nothing was said, and what in a sum of nothing.
const NOTHING: &str = "·";
const ZERO: &str = "–";
/// What is counted in the margin.
const COUNTED: usize = 4;

/// A column's name, and how wide the column is.
pub struct MapHeading {
    pub name: String,
    pub width: usize,
}

/// One cluster of one agency.
pub struct MapCell {
    pub text: String,
    pub heat: Heat,
}

/// An agency's cells and what they come to, each as wide as its column.
pub struct MapLine {
    pub name: String,
    pub cells: Vec<MapCell>,
    /// Promises, done, overdue, open blockers.
    pub sums: [usize; COUNTED],
}

/// How much of the margin is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Margin {
    /// Each count under its word.
    Words,
    /// Each count under its sign.
    Signs,
    /// Only how many promises there are.
    Sum,
}

/// Clusters in sight, and how many there are on the left and on the right of them.
#[derive(Debug, PartialEq)]
pub struct Window {
    pub shown: Vec<usize>,
    pub left: usize,
    pub right: usize,
    pub margin: Margin,
}

impl Window {
    /// How many clusters are passed in the next window.
    pub fn next(&self) -> usize {
        self.left + self.shown.len()
    }
}

/// The texts of a map.
pub struct MapTable {
    pub clusters: Vec<MapHeading>,
    /// In the order of the map's rows.
    pub rows: Vec<MapLine>,
    pub totals: MapLine,
    /// The agencies' parts come to more than the promises, because some are joint.
    pub is_joint: bool,
    lang: Lang,
}

impl MapTable {
    pub fn new(map: &Map, register: &Register, lang: Lang) -> Self {
        let shapes: Vec<_> = (0..map.columns.len())
            .map(|column| Shape::of(map.rows.iter().map(|row| row.cells[column]), map.totals[column]))
            .collect();
        let names = map.columns.iter().map(|cluster| match cluster {
            Some(cluster) => shortened(&clean(&cluster.id), LONGEST_KEY),
            None => lang.outside_clusters().to_owned(),
        });
        let clusters: Vec<_> = names
            .zip(&shapes)
            .map(|(name, shape)| MapHeading { width: name.width().max(shape.width()), name })
            .collect();
        let line = |name: String, cells: &[Tally], total: Tally, cell: fn(&Shape, Tally) -> String| {
            let cells = cells.iter().zip(&shapes).zip(&clusters);
            let cells = cells.map(|((tally, shape), column)| MapCell {
                text: aligned(&cell(shape, *tally), column.width),
                heat: tally.heat(),
            });
            MapLine { name, cells: cells.collect(), sums: [total.promises, total.done, total.overdue, total.blockers] }
        };
        let rows = map.rows.iter();
        let rows = rows.map(|row| line(row.owner.on_map(register, lang), &row.cells, row.total, Shape::cell)).collect();
        let parts: usize = map.rows.iter().map(|row| row.total.promises).sum();
        let is_joint = parts != map.total.promises;
        let totals = line(lang.in_all().to_owned(), &map.totals, map.total, Shape::sum);
        Self { rows, totals, clusters, is_joint, lang }
    }

    /// The clusters in sight once so many were scrolled past: as many as fit, and at least one, beside the margin.
    pub fn window(&self, passed: usize, room: usize) -> Window {
        let all: usize = self.clusters.iter().map(|column| column.width + GAP).sum();
        let widest = self.widest() + GAP;
        let fits = |margin: Margin, clusters: usize| clusters + self.margin_width(margin) <= room;
        let margin = [(Margin::Words, all), (Margin::Signs, all), (Margin::Signs, widest)];
        let margin = margin.into_iter().find(|(margin, clusters)| fits(*margin, *clusters));
        let margin = margin.map_or(Margin::Sum, |(margin, _)| margin);
        let room = room.saturating_sub(self.margin_width(margin));
        let last = self.clusters.len().saturating_sub(1);
        let from = passed.min(last);
        let (mut used, mut to) = (0, from);
        while to < self.clusters.len() && (to == from || used + self.clusters[to].width + GAP <= room) {
            used += self.clusters[to].width + GAP;
            to += 1;
        }
        Window { shown: (from..to).collect(), left: from, right: self.clusters.len() - to, margin }
    }

    /// The clusters that are passed where the last one comes into sight.
    pub fn furthest(&self, room: usize) -> usize {
        (0..self.clusters.len()).find(|passed| self.window(*passed, room).right == 0).unwrap_or(0)
    }

    /// Columns for the widest cluster and the narrowest margin.
    pub fn least(&self) -> usize {
        self.widest() + GAP + self.margin_width(Margin::Sum)
    }

    fn widest(&self) -> usize {
        self.clusters.iter().map(|column| column.width).max().unwrap_or(0)
    }

    /// The names of the clusters in sight and of the margin.
    pub fn heading(&self, window: &Window) -> String {
        let names = window.shown.iter().map(|column| {
            let MapHeading { name, width } = &self.clusters[*column];
            aligned(name, *width)
        });
        let margin = self.margin(window.margin).into_iter().map(|(name, width)| aligned(&name, width));
        names.chain(margin).collect::<Vec<_>>().join(&" ".repeat(GAP))
    }

    /// The counts of a line's margin, each under its name.
    pub fn sums(&self, line: &MapLine, margin: Margin) -> Vec<String> {
        let counts = self.margin(margin).into_iter().zip(line.sums).enumerate();
        let shown = counts.map(|(index, ((_, width), many))| match many {
            0 if index == 0 => aligned(ZERO, width),
            0 => " ".repeat(width),
            many => aligned(&many.to_string(), width),
        });
        shown.collect()
    }

    /// Name and width of each count of a margin.
    fn margin(&self, margin: Margin) -> Vec<(String, usize)> {
        let names = match margin {
            Margin::Words => vec!["Σ", self.lang.kept_short(), self.lang.late_short(), self.lang.stuck_short()],
            Margin::Signs => vec!["Σ", "✓", "!", "●"],
            Margin::Sum => vec!["Σ"],
        };
        let names = names.into_iter().zip(self.totals.sums).enumerate();
        names
            .map(|(index, (name, total))| {
                // An agency's parts may be more than the promises that they are parts of.
                let widest = self.rows.iter().map(|row| row.sums[index]).chain([total]).max().unwrap_or(0);
                (name.to_owned(), name.width().max(widest.to_string().width()))
            })
            .collect()
    }

    fn margin_width(&self, margin: Margin) -> usize {
        self.margin(margin).iter().map(|(_, width)| width + GAP).sum::<usize>() - GAP
    }
}

/// Widths of a column's numbers and of its signs.
struct Shape {
    number: usize,
    signs: usize,
}

impl Shape {
    fn of(cells: impl Iterator<Item = Tally>, sum: Tally) -> Self {
        let digits = |tally: Tally| tally.promises.to_string().width();
        let widths = cells.map(|tally| (digits(tally), signs(tally).width()));
        let widest = |(number, sign): (usize, usize), (one, other)| (number.max(one), sign.max(other));
        let (number, signs) = widths.fold((digits(sum), 0), widest);
        Self { number, signs }
    }

    fn width(&self) -> usize {
        SHADES[0].1.width() + self.number + self.signs
    }

    /// `██ 6!`
    fn cell(&self, tally: Tally) -> String {
        let Self { number, signs: width } = *self;
        match tally.heat() {
            Heat::Nothing => self.padded(NOTHING),
            _ => {
                let shade = SHADES.iter().find(|(least, _)| tally.promises >= *least).map_or("", |(_, shade)| shade);
                let many = if tally.promises == 0 { String::new() } else { tally.promises.to_string() };
                format!("{shade}{many:>number$}{:<width$}", signs(tally))
            }
        }
    }

    /// The sum stands below the numbers of its column.
    fn sum(&self, tally: Tally) -> String {
        if tally.promises == 0 { self.padded(ZERO) } else { self.padded(&tally.promises.to_string()) }
    }

    fn padded(&self, text: &str) -> String {
        format!("{text:>number$}{:signs$}", "", number = SHADES[0].1.width() + self.number, signs = self.signs)
    }
}

/// Overdue, open blockers; where there is neither, whether all is done.
fn signs(tally: Tally) -> &'static str {
    match (tally.overdue > 0, tally.blockers > 0, tally.heat()) {
        (true, true, _) => "!●",
        (true, false, _) => "!",
        (false, true, _) => "●",
        (false, false, Heat::Done) => "✓",
        _ => "",
    }
}

/// A text at the right edge of its column.
fn aligned(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat(width.saturating_sub(text.width())))
}
