//! How wide columns must be for their words not to break.

use unicode_width::UnicodeWidthChar;

use crate::document::{Column, Run, Style, Text};

/// Advance of the characters from space to tilde in a font of Arial's proportions, in thousandths of its size.
const ADVANCES: [u32; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];
/// The part of the page that a word may claim beyond its column's share, where there is no room for all.
const LONG: u32 = 4;
/// Bold letters are this much wider, in percent.
const BOLD: u32 = 108;
/// What a cell has on both sides of its words, and some air for other fonts, in twentieths of a point.
pub const PADDING: u32 = 2 * 85 + 30;

/// The widths of columns in twentieths of a point, together `total`: their shares, but no column narrower than its
/// longest word. Where there is no room for that, the longest words break, such as addresses, and no others.
pub fn widths(columns: &[Column], rows: &[Vec<Text>], total: u32, half_points: u32) -> Vec<u32> {
    let all: u32 = columns.iter().map(|column| column.width as u32).sum::<u32>().max(1);
    let shares: Vec<u32> = columns.iter().map(|column| share(total, column.width as u32, all)).collect();
    let mut needed: Vec<u32> = columns
        .iter()
        .enumerate()
        .map(|(index, column)| {
            let cells = rows.iter().filter_map(|row| row.get(index)).map(|cell| longest(cell, false, half_points));
            cells.chain([longest(&column.title, true, half_points)]).max().unwrap_or(0) + PADDING
        })
        .collect();
    if needed.iter().sum::<u32>() > total {
        needed.iter_mut().zip(&shares).for_each(|(need, share)| *need = (*need).min((total / LONG).max(*share)));
    }
    if needed.iter().sum::<u32>() > total {
        return exactly(levelled(&needed, total), total);
    }
    let over: u32 = shares.iter().zip(&needed).map(|(share, need)| need.saturating_sub(*share)).sum();
    let spare: u32 = shares.iter().zip(&needed).map(|(share, need)| share.saturating_sub(*need)).sum();
    let given = |(own, need): (&u32, &u32)| match own.checked_sub(*need) {
        Some(rest) => own - share(over, rest, spare.max(1)),
        None => *need,
    };
    exactly(shares.iter().zip(&needed).map(given).collect(), total)
}

/// What the columns need, from the least on, as long as each of the others could have as much.
fn levelled(needed: &[u32], total: u32) -> Vec<u32> {
    let mut widths = needed.to_vec();
    let mut order: Vec<usize> = (0..needed.len()).collect();
    order.sort_by_key(|index| needed[*index]);
    let mut rest = total;
    for (index, left) in order.iter().zip((1..=needed.len() as u32).rev()) {
        widths[*index] = needed[*index].min(rest / left);
        rest -= widths[*index];
    }
    widths
}

fn share(total: u32, part: u32, whole: u32) -> u32 {
    (u64::from(total) * u64::from(part) / u64::from(whole)) as u32
}

/// What rounding left or took is the widest's.
fn exactly(mut widths: Vec<u32>, total: u32) -> Vec<u32> {
    let sum: u32 = widths.iter().sum();
    if let Some(widest) = widths.iter_mut().max() {
        *widest = (*widest + total).saturating_sub(sum);
    }
    widths
}

/// The width of the longest word.
fn longest(text: &Text, bold: bool, half_points: u32) -> u32 {
    let words = text.runs.iter().flat_map(|run| match run {
        Run::Words(words, style) => words.split(' ').map(|word| (word, bold || *style == Style::Bold)).collect(),
        Run::Link(address) => vec![(address.as_str(), bold)],
        Run::Blank => vec![("____________", bold)],
    });
    words.map(|(word, bold)| width(word, bold, half_points)).max().unwrap_or(0)
}

/// Half a point is ten twentieths.
fn width(word: &str, bold: bool, half_points: u32) -> u32 {
    let advance = |c: char| match (c as usize).checked_sub(32).and_then(|index| ADVANCES.get(index)) {
        Some(advance) => *advance,
        None => 600 * c.width().unwrap_or(1) as u32,
    };
    let thousandths: u32 = word.chars().map(advance).sum();
    let percent = if bold { BOLD } else { 100 };
    thousandths.saturating_mul(half_points) / 100 * percent / 100
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn columns(widths: &[usize]) -> Vec<Column> {
        widths.iter().map(|&width| Column::new("Status", width)).collect()
    }

    #[test]
    fn a_narrow_share_is_widened_to_the_longest_word() {
        let rows = vec![vec![Text::from("Disdukcapil"), Text::from("belum")]];
        let widths = widths(&columns(&[5, 95]), &rows, 10_000, 18);
        assert!(widths[0] > width("Disdukcapil", false, 18) && widths[0] < 2_000, "{widths:?}");
    }

    #[test]
    fn a_word_without_end_breaks_alone_and_leaves_the_other_columns_their_shares() {
        let rows = vec![vec![Text::from("Disdukcapil"), Text::from("x".repeat(300)), Text::from("belum")]];
        let widths = widths(&columns(&[12, 10, 8]), &rows, 10_000, 18);
        assert!(widths[0] > 3_000 && widths[2] > 2_000 && widths[1] > 3_000, "{widths:?}");
        let all_long = [300, 290, 2].map(|length| Text::from("x".repeat(length)));
        let levelled = super::widths(&columns(&[33, 33, 5]), &[all_long.into()], 4_000, 18);
        assert!(levelled[2] > longest(&"Status".into(), true, 18), "{levelled:?}");
    }

    proptest! {
        #[test]
        fn columns_fill_the_page_and_break_no_word_that_has_room(
            shares in prop::collection::vec(1..60usize, 1..9),
            words in prop::collection::vec("[A-Za-z]{1,12}", 9),
        ) {
            let columns = columns(&shares);
            let row: Vec<Text> = words.iter().take(columns.len()).map(Text::from).collect();
            let fitted = widths(&columns, std::slice::from_ref(&row), 14_000, 18);
            prop_assert_eq!(fitted.iter().sum::<u32>(), 14_000);
            for (width, cell) in fitted.iter().zip(&row) {
                prop_assert!(*width >= longest(cell, false, 18));
            }
        }
    }
}
