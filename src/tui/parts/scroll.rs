//! Moving by one or by a page: among the rows of a list, or down a text.

use crate::tui::keymap::Action;

/// The row that an action leads to from another, of so many; none where it does not move.
pub fn to_row(action: Option<Action>, at: usize, rows: usize, page: usize) -> Option<usize> {
    let last = rows.saturating_sub(1);
    to_line(action, at.min(last), page).map(|row| row.min(last))
}

/// Where the row that was selected at a place is by now; the row at that place where it is gone.
pub fn found_again<T: PartialEq>(at: usize, selected: Option<&T>, rows: &[T]) -> usize {
    let same = |row: &usize| rows.get(*row) == selected;
    let found = (0..rows.len()).filter(same).min_by_key(|row| row.abs_diff(at));
    found.unwrap_or(at.min(rows.len().saturating_sub(1)))
}

/// The line that an action scrolls a text to; none where it does not move. Where the text ends, whoever draws it knows.
pub fn to_line(action: Option<Action>, at: usize, page: usize) -> Option<usize> {
    match action? {
        Action::Up => Some(at.saturating_sub(1)),
        Action::Down => Some(at.saturating_add(1)),
        Action::PageUp => Some(at.saturating_sub(page)),
        Action::PageDown => Some(at.saturating_add(page)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_move_leaves_the_rows_and_other_actions_move_nothing() {
        use Action::*;
        for (action, at, rows, row) in [
            (Down, 1, 5, Some(2)),
            (Down, 4, 5, Some(4)),
            (Up, 0, 5, Some(0)),
            (Up, 9, 5, Some(3)),
            (PageDown, 1, 5, Some(4)),
            (PageUp, 4, 5, Some(1)),
            (PageDown, 0, 0, Some(0)),
            (Choose, 1, 5, None),
        ] {
            assert_eq!(to_row(Some(action), at, rows, 3), row, "{action:?} from {at} of {rows}");
        }
        for (at, selected, row) in [(1, Some('b'), 2), (4, Some('b'), 5), (9, Some('x'), 5), (1, None, 1)] {
            assert_eq!(
                found_again(at, selected.as_ref(), &['a', 'n', 'b', 'c', 'd', 'b']),
                row,
                "{selected:?} at {at}"
            );
        }
        assert_eq!(found_again(3, Some(&'a'), &[]), 0);
        assert_eq!((to_row(None, 1, 5, 3), to_line(None, 1, 3)), (None, None), "a key that means nothing here");
        assert_eq!((to_line(Some(Up), 1, 3), to_line(Some(PageDown), 1, 3)), (Some(0), Some(4)));
    }
}
