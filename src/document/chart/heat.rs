//! Agencies by clusters: the more was promised, the darker; its colour and its sign tell how it stands.

use super::{Anchor, Charts, DONE, EDGE, FAINT, INK, LATE, OPEN, ROW, STUCK, Sheet, width_of};
use crate::i18n::{MapTable, Margin};
use crate::report::coordination_map::{Heat, Map, Tally};

const CELL: f64 = 64.0;
const COUNT: f64 = 70.0;
/// How dark a cell is with so many promises at the least.
const DARKNESS: [(usize, f64); 5] = [(5, 0.45), (3, 0.32), (2, 0.2), (1, 0.1), (0, 0.03)];

fn colour(heat: Heat) -> &'static str {
    match heat {
        Heat::Nothing => FAINT,
        Heat::Late => LATE,
        Heat::Stuck => STUCK,
        Heat::Done => DONE,
        Heat::Open => OPEN,
    }
}

pub fn draw(sheet: &mut Sheet, charts: &Charts) {
    let lang = charts.lang;
    let mut map: Map = charts.map.clone();
    map.late_first();
    let (told, idle): (Vec<_>, Vec<_>) = map.rows.into_iter().partition(|row| row.total != Tally::default());
    map.rows = told;
    let table = MapTable::new(&map, charts.register, lang);
    let names = table.rows.iter().chain([&table.totals]).map(|line| width_of(&line.name)).fold(0.0, f64::max) + EDGE;
    let left = |column: usize| EDGE + names + CELL * column as f64;
    let margin = left(table.clusters.len());
    let right = |count: usize| margin + COUNT * (count as f64 + 1.0);
    for (column, cluster) in table.clusters.iter().enumerate() {
        sheet.word(left(column) + CELL / 2.0, &cluster.name, INK, Anchor::Middle, true);
    }
    let words = ["Σ", lang.kept_short(), lang.late_short(), lang.stuck_short()];
    for (count, word) in words.into_iter().enumerate() {
        sheet.word(right(count), word, INK, Anchor::End, true);
    }
    sheet.y += ROW;
    let tallies = map.rows.iter().map(|row| row.cells.as_slice());
    for (line, tallies) in table.rows.iter().zip(tallies) {
        let [_, _, overdue, _] = line.sums;
        sheet.word(EDGE, &line.name, if overdue > 0 { LATE } else { INK }, Anchor::Start, false);
        for (column, (cell, tally)) in line.cells.iter().zip(tallies).enumerate() {
            let dark = DARKNESS.iter().find(|(least, _)| tally.promises >= *least).map_or(0.0, |(_, dark)| *dark);
            let place = (left(column) + 1.0, sheet.y - 3.0);
            sheet.block(place, (CELL - 2.0, ROW - 2.0), colour(cell.heat), dark);
            let said = cell.text.trim_matches(|letter: char| " ░▒▓█".contains(letter));
            sheet.word(left(column) + CELL / 2.0, said, colour(cell.heat), Anchor::Middle, true);
        }
        for (count, sum) in table.sums(line, Margin::Words).iter().enumerate() {
            sheet.word(right(count), sum.trim(), INK, Anchor::End, false);
        }
        sheet.y += ROW;
    }
    sheet.rule(EDGE, right(words.len() - 1));
    sheet.y += 3.0;
    sheet.word(EDGE, &table.totals.name, INK, Anchor::Start, true);
    for (column, cell) in table.totals.cells.iter().enumerate() {
        sheet.word(left(column) + CELL / 2.0, cell.text.trim(), INK, Anchor::Middle, true);
    }
    for (count, sum) in table.sums(&table.totals, Margin::Words).iter().enumerate() {
        sheet.word(right(count), sum.trim(), INK, Anchor::End, true);
    }
    sheet.y += ROW;
    // Without the shades, which are colours here.
    let legend: Vec<_> = lang.map_legend().split("   ").skip(1).collect();
    sheet.word(EDGE, &format!("{} · {}", lang.darker_is_more(), legend.join(" · ")), FAINT, Anchor::Start, false);
    sheet.y += ROW;
    let idle: Vec<_> = idle.iter().map(|row| row.owner.on_map(charts.register, lang)).collect();
    if !idle.is_empty() {
        let told = format!("{} ({}): {}", lang.no_part_yet(), idle.len(), idle.join(", "));
        let columns = ((right(words.len() - 1) - EDGE) / super::LETTER) as usize;
        for line in textwrap::wrap(&told, columns.max(1)) {
            sheet.word(EDGE, &line, FAINT, Anchor::Start, false);
            sheet.y += ROW;
        }
    }
}
