//! Who waits for whom: for each agency that is needed a tree of those that wait, and circles in a frame.

use super::{Anchor, Charts, EDGE, FAINT, FONT, INK, LATE, LETTER, ROW, Sheet, width_of};
use crate::report::waiting::drawing::{WaitEdge, WaitRing, WaitTree};
use crate::text::clean;

/// Room for what is written on an arrow, beside its words.
const SHAFT: f64 = 40.0;
/// How far before an agency its arrows come together.
const JOINT: f64 = 18.0;

pub fn draw(sheet: &mut Sheet, charts: &Charts) {
    let drawing = charts.waiting.drawing();
    for ring in &drawing.rings {
        draw_ring(sheet, charts, ring);
    }
    for tree in &drawing.trees {
        let right = EDGE + reach(charts, tree);
        draw_tree(sheet, charts, tree, right);
        sheet.y += ROW;
    }
    if drawing.rings.is_empty() && drawing.trees.is_empty() {
        sheet.word(EDGE, charts.lang.nobody_waits(), FAINT, Anchor::Start, false);
        sheet.y += ROW;
    }
}

fn name(charts: &Charts, agency: &str) -> String {
    clean(charts.register.short(agency))
}

fn label(charts: &Charts, edge: &WaitEdge) -> String {
    let codes: Vec<_> = edge.codes.iter().map(|code| code.show(charts.register.codes())).collect();
    let days = (edge.days > 0).then(|| format!(" {}", charts.lang.days_waited(edge.days)));
    codes.join(" ") + &days.unwrap_or_default()
}

/// How far a tree reaches from the left, the agency's name not counted.
fn reach(charts: &Charts, tree: &WaitTree) -> f64 {
    let waiters = tree.waiters.iter().map(|(waiter, edge)| {
        let own = width_of(&name(charts, waiter.agency)) + width_of(&label(charts, edge)) + SHAFT + JOINT;
        reach(charts, waiter) + own
    });
    waiters.fold(0.0, f64::max)
}

/// Draws the agency at a place, and those that wait for it to its left, from the sheet's row on.
fn draw_tree(sheet: &mut Sheet, charts: &Charts, tree: &WaitTree, x: f64) {
    let top = sheet.y;
    sheet.word(x, &name(charts, tree.agency), INK, Anchor::Start, true);
    for (index, (waiter, edge)) in tree.waiters.iter().enumerate() {
        if index > 0 {
            sheet.y += ROW;
        }
        let (said, row) = (label(charts, edge), sheet.y);
        let from = EDGE + reach(charts, waiter);
        let start = from + width_of(&name(charts, waiter.agency)) + LETTER;
        let middle = row + FONT * 0.65;
        sheet.word(start + LETTER, &said, FAINT, Anchor::Start, false);
        let after = start + LETTER + width_of(&said) + LETTER;
        let end = (x - LETTER, top + FONT * 0.65);
        let corner = x - JOINT;
        match index {
            0 => sheet.arrow(&[(after, middle), end]),
            _ => sheet.arrow(&[(after, middle), (corner, middle), (corner, end.1), end]),
        }
        draw_tree(sheet, charts, waiter, from);
    }
}

/// Each agency below the one that waits for it, and a line from the last one back to the first.
fn draw_ring(sheet: &mut Sheet, charts: &Charts, ring: &WaitRing) {
    let top = sheet.y;
    let names = ring.agencies.iter().map(|(agency, _)| name(charts, agency));
    let labels = ring.agencies.iter().map(|(_, edge)| format!("↓ {}", label(charts, edge)));
    let wide = names.chain(labels).map(|words| width_of(&words)).fold(width_of(charts.lang.circle_frame()), f64::max);
    let left = EDGE * 3.0;
    sheet.word(left, charts.lang.circle_frame(), LATE, Anchor::Start, false);
    sheet.y += ROW;
    let first = sheet.y + FONT * 0.65;
    for (index, (agency, edge)) in ring.agencies.iter().enumerate() {
        sheet.word(left, &name(charts, agency), INK, Anchor::Start, true);
        sheet.y += ROW;
        let is_last = index + 1 == ring.agencies.len();
        let sign = if is_last { "↑" } else { "↓" };
        sheet.word(left, &format!("{sign} {}", label(charts, edge)), FAINT, Anchor::Start, false);
        sheet.y += if is_last { 0.0 } else { ROW };
    }
    let last = sheet.y + FONT * 0.65;
    let (edge, back) = (left - LETTER / 2.0, left - EDGE);
    sheet.arrow(&[(edge, last), (back, last), (back, first), (edge, first)]);
    sheet.y += ROW;
    sheet.block((EDGE, top - 4.0), (wide + EDGE * 3.0, sheet.y - top + 4.0), LATE, 0.04);
    sheet.y += ROW / 2.0;
}
