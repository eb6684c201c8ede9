//! Who waits for whom, drawn with lines: trees that grow to the left of the one that is needed, and circles in a frame.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::RowLines;
use crate::lang::Lang;
use crate::register::Register;
use crate::report::waiting::Waiting;
use crate::report::waiting::drawing::{WaitEdge, WaitRing, WaitTree};
use crate::text::clean;
use crate::tui::parts::canvas::ViewContext;
use crate::tui::theme::STRONG;

/// Lines on both sides of what is written on an arrow, at the least.
const SHAFT: usize = 2;

/// Draws with the names and codes of a register.
struct Pen<'a> {
    register: &'a Register,
    lang: Lang,
    width: usize,
    /// Whether an arrow tells how long the wait has been.
    tells_days: bool,
}

/// Each circle and each tree that fits a width, the circles first; every one stands for itself.
pub fn drawing(waiting: &Waiting, register: &Register, context: &ViewContext, width: usize) -> Vec<RowLines> {
    let drawing = waiting.drawing();
    let pens = [true, false].map(|tells_days| Pen { register, lang: context.lang, width, tells_days });
    let styled = |rows: Vec<String>, style: Style| -> RowLines {
        rows.into_iter().map(|row| Line::from(Span::styled(format!(" {row}"), style))).collect()
    };
    let fitting = |draw: &dyn Fn(&Pen) -> Option<Vec<String>>| pens.iter().find_map(draw);
    let rings = drawing.rings.iter().filter_map(|ring| fitting(&|pen: &Pen| pen.ring(ring)));
    let rings = rings.map(|rows| styled(rows, context.theme.bad.patch(STRONG)));
    let mut trees: Vec<&WaitTree> = drawing.trees.iter().rev().collect();
    let mut drawn = Vec::new();
    // A tree that is too wide is cut: those that wait for one of it are drawn apart.
    while let Some(tree) = trees.pop() {
        match fitting(&|pen: &Pen| pen.tree(tree)) {
            Some(rows) => drawn.push(styled(rows, Style::new())),
            None => {
                let near = WaitTree {
                    agency: tree.agency,
                    waiters: tree.waiters.iter().map(|(waiter, edge)| (bare(waiter), edge.clone())).collect(),
                };
                drawn.extend(fitting(&|pen: &Pen| pen.tree(&near)).map(|rows| styled(rows, Style::new())));
                trees.extend(tree.waiters.iter().map(|(waiter, _)| waiter).filter(|tree| tree.depth() > 0).rev());
            }
        }
    }
    rings.chain(drawn).collect()
}

fn bare<'a>(tree: &WaitTree<'a>) -> WaitTree<'a> {
    WaitTree { agency: tree.agency, waiters: Vec::new() }
}

impl Pen<'_> {
    fn name(&self, agency: &str) -> String {
        clean(self.register.short(agency))
    }

    /// `KD-1 14 hari`
    fn label(&self, edge: &WaitEdge) -> String {
        let codes: Vec<_> = edge.codes.iter().map(|code| code.show(self.register.codes())).collect();
        let days = (self.tells_days && edge.days > 0).then(|| format!(" {}", self.lang.days_waited(edge.days)));
        codes.join(" ") + &days.unwrap_or_default()
    }

    fn fitted(&self, rows: Vec<String>) -> Option<Vec<String>> {
        // One column is kept off the edge.
        rows.iter().all(|row| row.width() < self.width).then_some(rows)
    }

    fn tree(&self, tree: &WaitTree) -> Option<Vec<String>> {
        self.fitted(self.branches(tree))
    }

    /// The first row ends with the agency; those below are of the others that wait for it.
    fn branches(&self, tree: &WaitTree) -> Vec<String> {
        let name = self.name(tree.agency);
        if tree.waiters.is_empty() {
            return vec![name];
        }
        let waiters: Vec<_> =
            tree.waiters.iter().map(|(waiter, edge)| (self.branches(waiter), self.label(edge))).collect();
        let shaft = |(rows, label): &(Vec<String>, String)| rows[0].width() + label.width() + 2 * SHAFT + 1;
        let wide = waiters.iter().map(shaft).max().unwrap_or(0);
        let below = waiters.iter().flat_map(|(rows, _)| &rows[1..]).map(|row| row.width() + 1).max().unwrap_or(0);
        let wide = wide.max(below);
        let last = waiters.len() - 1;
        let mut drawn = Vec::new();
        for (index, (rows, label)) in waiters.iter().enumerate() {
            let line = "─".repeat(wide - rows[0].width() - label.width() - SHAFT - 1);
            let end = match (index, last) {
                (0, 0) => format!("─► {name}"),
                (0, _) => format!("┬► {name}"),
                _ if index == last => "┘".to_owned(),
                _ => "┤".to_owned(),
            };
            drawn.push(format!("{} {}{label}{line}{end}", rows[0], "─".repeat(SHAFT)));
            let stem = if index == last { " " } else { "│" };
            let gap = |row: &String| " ".repeat(wide - row.width());
            drawn.extend(rows[1..].iter().map(|row| format!("{row}{}{stem}", gap(row))));
        }
        drawn
    }

    /// A circle in its frame: in one row with a line back below it, or one below the other where that is too wide.
    fn ring(&self, ring: &WaitRing) -> Option<Vec<String>> {
        let flat = || self.fitted(self.framed(self.flat_ring(ring)));
        flat().or_else(|| self.fitted(self.framed(self.tall_ring(ring))))
    }

    fn flat_ring(&self, ring: &WaitRing) -> Vec<String> {
        let mut top = String::new();
        for (index, (agency, edge)) in ring.agencies.iter().enumerate() {
            top += &self.name(agency);
            if index + 1 < ring.agencies.len() {
                top += &format!(" ──{}──► ", self.label(edge));
            }
        }
        let label = ring.agencies.last().map(|(_, edge)| self.label(edge)).unwrap_or_default();
        // The line back goes from under the last name to under the first one.
        let room = top.width().saturating_sub(2).max(label.width() + 2 * SHAFT);
        let left = (room - label.width()) / 2;
        let right = room - label.width() - left;
        if let Some(short) = (room + 2).checked_sub(top.width() + 2) {
            top += &format!(" {}┐", "─".repeat(short));
        }
        let edge = format!("▲{}│", " ".repeat(room));
        vec![top, edge, format!("└{}{label}{}┘", "─".repeat(left), "─".repeat(right))]
    }

    fn tall_ring(&self, ring: &WaitRing) -> Vec<String> {
        let last = ring.agencies.len() - 1;
        let rows = ring.agencies.iter().enumerate().flat_map(|(index, (agency, edge))| {
            let (before, below) = (if index == 0 { "┌► " } else { "│  " }, if index == last { "└─ " } else { "│  ↓ " });
            [format!("{before}{}", self.name(agency)), format!("{below}{}", self.label(edge))]
        });
        rows.collect()
    }

    fn framed(&self, rows: Vec<String>) -> Vec<String> {
        let title = format!(" {} ", self.lang.circle_frame());
        let wide = rows.iter().map(|row| row.width()).max().unwrap_or(0).max(title.width());
        let top = format!("┌{title}{}┐", "─".repeat(wide + 2 - title.width()));
        let body = rows.into_iter().map(|row| format!("│ {row}{} │", " ".repeat(wide - row.width())));
        let bottom = format!("└{}┘", "─".repeat(wide + 2));
        std::iter::once(top).chain(body).chain([bottom]).collect()
    }
}

#[cfg(test)]
mod tests;
