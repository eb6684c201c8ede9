//! The keymap: every key is one row, from which dispatch, footer, help, palette and the README's table come.

#[cfg(test)]
mod readme;

use super::key::Key;
use crate::words::Lang;

/// Where a key acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The list of meetings.
    Home,
    /// The capture line.
    Line,
    /// Among the entries.
    Entries,
    Form,
    /// Any list with a search line.
    List,
    Attendance,
    /// Among the promises of earlier meetings.
    Review,
    /// A promise is read back.
    ReadBack,
    Closing,
    /// What the hall sees, at the presenter's own terminal.
    Wall,
    /// The chair's questions.
    Questions,
    /// Two promises that look alike.
    LookAlikes,
    /// The coordination map.
    Board,
    /// Pages to read: help and the preview of the minutes.
    Page,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Record,
    NextKind,
    PreviousKind,
    Clear,
    PreviousAgency,
    NextAgency,
    PreviousStep,
    NextStep,
    IntoEntries,
    PreviousEntry,
    NextEntry,
    ToLine,
    Edit,
    Owner,
    Withdraw,
    Convert,
    Undo,
    Redo,
    TakeDeadline,
    Floor,
    Find,
    Palette,
    Attendance,
    AddAgency,
    AddGuest,
    Preview,
    Close,
    Help,
    Leave,
    Choose,
    Up,
    Down,
    PageUp,
    PageDown,
    Back,
    Save,
    NextField,
    PreviousField,
    MarkPresent,
    Review,
    Widen,
    OnlyOverdue,
    SetInProgress,
    SetBlocked,
    SetDone,
    SetPostponed,
    SetWithdrawn,
    SetOpen,
    NoAnswer,
    History,
    ReadBack,
    Agree,
    NextPresence,
    Details,
    JumpTo,
    Confirm,
    Wall,
    Follow,
    Hold,
    NextView,
    Promises,
    Theme,
    Questions,
    AskNext,
    AskNumber,
    AskWhom,
    LookAlikes,
    NextAlike,
    Join,
    LeaveBoth,
    ThisLeads,
    OtherLeads,
    Board,
    NextBoard,
    BoardMap,
    BoardWaiting,
    BoardMissing,
    BoardAlike,
    Sort,
    Span,
    PreviousColumn,
    NextColumn,
    Respond,
}

/// A word in the language of the screen.
type Word = fn(Lang) -> &'static str;

pub struct Binding {
    pub scope: Scope,
    /// No key: to be found in the palette only.
    pub keys: &'static [Key],
    pub action: Action,
    /// One or two words, for the footer.
    pub short: Word,
    /// What it does, for help and palette.
    pub long: Word,
    /// Footer order; 0: not in the footer.
    pub footer: u8,
}

const fn key(scope: Scope, keys: &'static [Key], action: Action, words: (Word, Word), footer: u8) -> Binding {
    Binding { scope, keys, action, short: words.0, long: words.1, footer }
}

macro_rules! says {
    ($short:ident, $long:ident) => {
        (Lang::$short, Lang::$long)
    };
}

use Action as A;
use Key::*;
use Scope as S;

pub static KEYMAP: &[Binding] = &[
    key(S::Home, &[Enter], A::Choose, says!(k_open, k_open_long), 1),
    key(S::Home, &[Down], A::Down, says!(k_choose, k_choose_long), 2),
    key(S::Home, &[Up], A::Up, says!(k_choose_up, k_choose_up_long), 0),
    key(S::Home, &[PageDown], A::PageDown, says!(k_page, k_page_long), 0),
    key(S::Home, &[PageUp], A::PageUp, says!(k_page_up, k_page_up_long), 0),
    key(S::Home, &[F(1)], A::Help, says!(k_help, k_help_home_long), 3),
    key(S::Home, &[Ctrl('q'), Esc, Ctrl('c')], A::Leave, says!(k_leave, k_leave_home_long), 4),
    key(S::Line, &[Enter], A::Record, says!(k_record, k_record_long), 1),
    key(S::Line, &[Tab], A::NextKind, says!(k_kind, k_kind_long), 2),
    key(S::Line, &[BackTab], A::PreviousKind, says!(k_kind_back, k_kind_back_long), 0),
    key(S::Line, &[Up], A::PreviousAgency, says!(k_agency_up, k_agency_up_long), 0),
    key(S::Line, &[Down], A::NextAgency, says!(k_agency, k_agency_long), 4),
    key(S::Line, &[PageUp], A::PreviousStep, says!(k_step_back, k_step_back_long), 0),
    key(S::Line, &[PageDown], A::NextStep, says!(k_step, k_step_long), 5),
    key(S::Line, &[Esc], A::Clear, says!(k_clear, k_clear_long), 0),
    key(S::Line, &[Ctrl('d')], A::TakeDeadline, says!(k_deadline, k_deadline_long), 0),
    key(S::Line, &[Ctrl('g')], A::Floor, says!(k_floor, k_floor_long), 13),
    key(S::Line, &[Right], A::IntoEntries, says!(k_entries, k_entries_long), 16),
    key(S::Line, &[Ctrl('e')], A::Edit, says!(k_edit, k_edit_long), 6),
    key(S::Line, &[Ctrl('o')], A::Owner, says!(k_owner, k_owner_long), 12),
    key(S::Line, &[Ctrl('x')], A::Withdraw, says!(k_withdraw, k_withdraw_long), 0),
    key(S::Line, &[Ctrl('t')], A::Convert, says!(k_convert, k_convert_long), 0),
    key(S::Line, &[Ctrl('z')], A::Undo, says!(k_undo, k_undo_long), 9),
    key(S::Line, &[Ctrl('y')], A::Redo, says!(k_redo, k_redo_long), 0),
    key(S::Line, &[Ctrl('f')], A::Find, says!(k_find, k_find_long), 14),
    key(S::Line, &[Ctrl('p')], A::Palette, says!(k_palette, k_palette_long), 15),
    key(S::Line, &[Ctrl('l')], A::LookAlikes, says!(k_look_alikes, k_look_alikes_long), 18),
    key(S::Line, &[F(1)], A::Help, says!(k_help, k_help_long), 3),
    key(S::Line, &[F(2)], A::Attendance, says!(k_attendance, k_attendance_long), 7),
    key(S::Line, &[F(3)], A::Review, says!(k_review, k_review_long), 11),
    key(S::Line, &[F(4)], A::Board, says!(k_board, k_board_long), 18),
    key(S::Line, &[Ctrl('r')], A::Respond, says!(k_respond, k_respond_long), 19),
    key(S::Line, &[F(5)], A::Preview, says!(k_preview, k_preview_long), 17),
    key(S::Line, &[F(8)], A::Wall, says!(k_wall, k_wall_long), 18),
    key(S::Line, &[F(7)], A::Questions, says!(k_questions, k_questions_long), 18),
    key(S::Line, &[F(6)], A::ReadBack, says!(k_read_back, k_read_back_long), 19),
    key(S::Line, &[F(9)], A::Close, says!(k_close, k_close_long), 8),
    key(S::Line, &[Ctrl('q')], A::Leave, says!(k_leave, k_leave_long), 10),
    key(S::Line, &[], A::AddAgency, says!(k_add_agency, k_add_agency_long), 0),
    key(S::Line, &[], A::AddGuest, says!(k_add_guest, k_add_guest_long), 0),
    key(S::Entries, &[Up], A::PreviousEntry, says!(k_choose_up, k_choose_up_long), 0),
    key(S::Entries, &[Down], A::NextEntry, says!(k_choose, k_choose_long), 1),
    key(S::Entries, &[Enter], A::Edit, says!(k_edit, k_edit_entry_long), 2),
    key(S::Entries, &[Left, Esc], A::ToLine, says!(k_to_line, k_to_line_long), 3),
    key(S::Form, &[Enter], A::Save, says!(k_save, k_save_long), 1),
    key(S::Form, &[Tab, Down], A::NextField, says!(k_field, k_field_long), 2),
    key(S::Form, &[BackTab, Up], A::PreviousField, says!(k_field_back, k_field_back_long), 0),
    key(S::Form, &[Esc], A::Back, says!(k_cancel, k_cancel_long), 3),
    key(S::List, &[Enter], A::Choose, says!(k_pick, k_pick_long), 1),
    key(S::List, &[Down], A::Down, says!(k_choose, k_choose_long), 2),
    key(S::List, &[Up], A::Up, says!(k_choose_up, k_choose_up_long), 0),
    key(S::List, &[PageDown], A::PageDown, says!(k_page, k_page_long), 0),
    key(S::List, &[PageUp], A::PageUp, says!(k_page_up, k_page_up_long), 0),
    key(S::List, &[Esc], A::Back, says!(k_cancel, k_cancel_long), 3),
    key(S::Attendance, &[Enter], A::MarkPresent, says!(k_present, k_present_long), 1),
    key(S::Attendance, &[Tab], A::NextPresence, says!(k_presence, k_presence_long), 2),
    key(S::Attendance, &[Ctrl('e')], A::Details, says!(k_details, k_details_long), 3),
    key(S::Attendance, &[Down], A::Down, says!(k_choose, k_choose_long), 5),
    key(S::Attendance, &[Up], A::Up, says!(k_choose_up, k_choose_up_long), 0),
    key(S::Attendance, &[PageDown], A::PageDown, says!(k_page, k_page_long), 0),
    key(S::Attendance, &[PageUp], A::PageUp, says!(k_page_up, k_page_up_long), 0),
    key(S::Attendance, &[Ctrl('z')], A::Undo, says!(k_undo, k_undo_long), 6),
    key(S::Attendance, &[Ctrl('y')], A::Redo, says!(k_redo, k_redo_long), 0),
    key(S::Attendance, &[Esc, F(2)], A::Back, says!(k_back, k_back_long), 4),
    key(S::Review, &[Char('p')], A::SetInProgress, says!(k_in_progress, k_in_progress_long), 2),
    key(S::Review, &[Char('s')], A::SetDone, says!(k_done, k_done_long), 1),
    key(S::Review, &[Char('k')], A::SetBlocked, says!(k_blocked, k_blocked_long), 3),
    key(S::Review, &[Char('t')], A::SetPostponed, says!(k_postponed, k_postponed_long), 4),
    key(S::Review, &[Char('c')], A::SetWithdrawn, says!(k_withdrawn, k_withdrawn_long), 5),
    key(S::Review, &[Char('n')], A::NoAnswer, says!(k_no_answer, k_no_answer_long), 6),
    key(S::Review, &[Char('b')], A::SetOpen, says!(k_open_again, k_open_again_long), 0),
    key(S::Review, &[Enter], A::History, says!(k_history, k_history_long), 7),
    key(S::Review, &[Tab], A::Widen, says!(k_widen, k_widen_long), 9),
    key(S::Review, &[Char('l')], A::OnlyOverdue, says!(k_overdue, k_overdue_long), 10),
    key(S::Review, &[Char('/'), Ctrl('f')], A::Find, says!(k_search, k_search_long), 0),
    key(S::Review, &[Down], A::Down, says!(k_choose, k_choose_long), 0),
    key(S::Review, &[Up], A::Up, says!(k_choose_up, k_choose_up_long), 0),
    key(S::Review, &[PageDown], A::PageDown, says!(k_page, k_page_long), 0),
    key(S::Review, &[PageUp], A::PageUp, says!(k_page_up, k_page_up_long), 0),
    key(S::Review, &[Ctrl('z')], A::Undo, says!(k_undo, k_undo_long), 0),
    key(S::Review, &[Ctrl('y')], A::Redo, says!(k_redo, k_redo_long), 0),
    key(S::Review, &[F(1), Char('?')], A::Help, says!(k_help, k_help_home_long), 0),
    key(S::Review, &[Esc, F(3), Ctrl('q')], A::Back, says!(k_back, k_back_long), 8),
    key(S::ReadBack, &[Enter], A::Agree, says!(k_agree, k_agree_long), 1),
    key(S::ReadBack, &[Down], A::Down, says!(k_next_read, k_next_read_long), 2),
    key(S::ReadBack, &[Up], A::Up, says!(k_previous_read, k_previous_read_long), 0),
    key(S::ReadBack, &[PageDown], A::PageDown, says!(k_scroll, k_scroll_long), 7),
    key(S::ReadBack, &[PageUp], A::PageUp, says!(k_scroll_up, k_scroll_up_long), 0),
    key(S::ReadBack, &[Ctrl('e')], A::Edit, says!(k_correct, k_correct_long), 4),
    key(S::ReadBack, &[Ctrl('o')], A::Owner, says!(k_owner, k_read_owner_long), 5),
    key(S::ReadBack, &[Ctrl('x')], A::Withdraw, says!(k_withdraw, k_read_withdraw_long), 6),
    key(S::ReadBack, &[Ctrl('z')], A::Undo, says!(k_undo, k_undo_long), 8),
    key(S::ReadBack, &[Ctrl('y')], A::Redo, says!(k_redo, k_redo_long), 0),
    key(S::ReadBack, &[F(1), Char('?')], A::Help, says!(k_help, k_help_home_long), 0),
    key(S::ReadBack, &[Esc, F(6), Ctrl('q')], A::Back, says!(k_back, k_back_long), 3),
    key(S::Closing, &[F(6)], A::ReadBack, says!(k_read_back, k_read_back_long), 3),
    key(S::Closing, &[Enter], A::JumpTo, says!(k_jump, k_jump_long), 1),
    key(S::Closing, &[F(9)], A::Confirm, says!(k_gavel, k_gavel_long), 2),
    key(S::Closing, &[Down], A::Down, says!(k_choose, k_choose_long), 0),
    key(S::Closing, &[Up], A::Up, says!(k_choose_up, k_choose_up_long), 0),
    key(S::Closing, &[PageDown], A::PageDown, says!(k_page, k_page_long), 0),
    key(S::Closing, &[PageUp], A::PageUp, says!(k_page_up, k_page_up_long), 0),
    key(S::Wall, &[Right, PageDown], A::PageDown, says!(k_page, k_page_wall_long), 1),
    key(S::Wall, &[Left, PageUp], A::PageUp, says!(k_page_up, k_page_up_wall_long), 0),
    key(S::Wall, &[Char(' ')], A::Hold, says!(k_hold, k_hold_long), 2),
    key(S::Wall, &[Tab], A::NextView, says!(k_view, k_view_long), 3),
    key(S::Wall, &[F(2)], A::Attendance, says!(k_attendance, k_attendance_long), 4),
    key(S::Wall, &[F(6)], A::Promises, says!(k_promises, k_promises_long), 5),
    key(S::Wall, &[Esc, Char('0'), F(8)], A::Follow, says!(k_follow, k_follow_long), 6),
    key(S::Wall, &[Char('t')], A::Theme, says!(k_theme, k_theme_long), 7),
    key(S::Wall, &[F(1), Char('?')], A::Help, says!(k_help, k_help_home_long), 8),
    key(S::Wall, &[Ctrl('q'), Char('q'), Ctrl('c')], A::Leave, says!(k_leave, k_leave_wall_long), 9),
    key(
        S::Questions,
        &[Char('1'), Char('2'), Char('3'), Char('4'), Char('5'), Char('6')],
        A::AskNumber,
        says!(k_ask, k_ask_long),
        0,
    ),
    key(S::Questions, &[F(7)], A::AskNext, says!(k_ask_next, k_ask_next_long), 2),
    key(S::Questions, &[Tab], A::AskWhom, says!(k_ask_whom, k_ask_whom_long), 5),
    key(S::Questions, &[Enter], A::JumpTo, says!(k_jump, k_jump_entry_long), 3),
    key(S::Questions, &[Down], A::Down, says!(k_choose, k_choose_long), 0),
    key(S::Questions, &[Up], A::Up, says!(k_choose_up, k_choose_up_long), 0),
    key(S::Questions, &[PageDown], A::PageDown, says!(k_page, k_page_long), 0),
    key(S::Questions, &[PageUp], A::PageUp, says!(k_page_up, k_page_up_long), 0),
    key(S::Questions, &[Esc], A::Back, says!(k_back, k_back_long), 4),
    key(S::LookAlikes, &[Char('g')], A::Join, says!(k_join, k_join_long), 1),
    key(S::LookAlikes, &[Char('b')], A::LeaveBoth, says!(k_leave_both, k_leave_both_long), 2),
    key(S::LookAlikes, &[Char('1')], A::ThisLeads, says!(k_first_leads, k_first_leads_long), 5),
    key(S::LookAlikes, &[Char('2')], A::OtherLeads, says!(k_second_leads, k_second_leads_long), 6),
    key(S::LookAlikes, &[Tab], A::NextAlike, says!(k_next_alike, k_next_alike_long), 4),
    key(S::LookAlikes, &[Down], A::Down, says!(k_scroll, k_scroll_long), 0),
    key(S::LookAlikes, &[Up], A::Up, says!(k_scroll_up, k_scroll_up_long), 0),
    key(S::LookAlikes, &[PageDown], A::PageDown, says!(k_page, k_page_long), 0),
    key(S::LookAlikes, &[PageUp], A::PageUp, says!(k_page_up, k_page_up_long), 0),
    key(S::LookAlikes, &[Ctrl('z')], A::Undo, says!(k_undo, k_undo_long), 0),
    key(S::LookAlikes, &[Esc, Ctrl('l')], A::Back, says!(k_back, k_back_long), 3),
    key(S::Closing, &[Esc], A::Back, says!(k_back, k_back_long), 4),
    key(S::Board, &[Tab], A::NextBoard, says!(k_board_next, k_board_next_long), 1),
    key(S::Board, &[Enter], A::JumpTo, says!(k_board_open, k_board_open_long), 2),
    key(S::Board, &[Esc, F(4), Ctrl('q')], A::Back, says!(k_back, k_back_long), 3),
    key(S::Board, &[Char('s')], A::Sort, says!(k_sort, k_sort_long), 4),
    key(S::Board, &[Char('r')], A::Span, says!(k_span, k_span_long), 5),
    key(S::Board, &[Right], A::NextColumn, says!(k_column, k_column_long), 6),
    key(S::Board, &[Left], A::PreviousColumn, says!(k_column_back, k_column_back_long), 0),
    key(S::Board, &[Char('1')], A::BoardMap, says!(map_page, k_board_map_long), 0),
    key(S::Board, &[Char('2')], A::BoardWaiting, says!(waiting_page, k_board_waiting_long), 0),
    key(S::Board, &[Char('3')], A::BoardMissing, says!(missing_page, k_board_missing_long), 0),
    key(S::Board, &[Char('4')], A::BoardAlike, says!(alike_page, k_board_alike_long), 0),
    key(S::Board, &[Down], A::Down, says!(k_choose, k_choose_long), 0),
    key(S::Board, &[Up], A::Up, says!(k_choose_up, k_choose_up_long), 0),
    key(S::Board, &[PageDown], A::PageDown, says!(k_page, k_page_long), 0),
    key(S::Board, &[PageUp], A::PageUp, says!(k_page_up, k_page_up_long), 0),
    key(S::Board, &[F(1), Char('?')], A::Help, says!(k_help, k_help_home_long), 7),
    key(S::Page, &[Down], A::Down, says!(k_scroll, k_scroll_long), 1),
    key(S::Page, &[Up], A::Up, says!(k_scroll_up, k_scroll_up_long), 0),
    key(S::Page, &[PageDown], A::PageDown, says!(k_page, k_page_long), 2),
    key(S::Page, &[PageUp], A::PageUp, says!(k_page_up, k_page_up_long), 0),
    key(S::Page, &[Esc, F(1), F(5)], A::Back, says!(k_back, k_back_long), 3),
];

/// The binding of a key in a scope. Among the entries the keys of the line act too, where they mean the same.
pub fn find(scope: Scope, key: Key) -> Option<&'static Binding> {
    let bound = |scope| KEYMAP.iter().find(move |binding| binding.scope == scope && binding.keys.contains(&key));
    bound(scope).or_else(|| if scope == Scope::Entries { bound(Scope::Line) } else { None })
}

/// The footer's bindings of a scope, the most useful first.
pub fn footer(scope: Scope) -> Vec<&'static Binding> {
    let mut shown: Vec<_> = KEYMAP.iter().filter(|binding| binding.scope == scope && binding.footer > 0).collect();
    shown.sort_by_key(|binding| binding.footer);
    shown
}

impl Binding {
    /// `Esc`, `Tab ↓`
    pub fn keys_shown(&self) -> String {
        self.keys.iter().map(Key::to_string).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for (index, binding) in KEYMAP.iter().enumerate() {
            for other in &KEYMAP[index + 1..] {
                let shared = binding.keys.iter().find(|key| other.keys.contains(key));
                assert!(binding.scope != other.scope || shared.is_none(), "{shared:?} in {:?}", binding.scope);
            }
        }
    }

    #[test]
    fn no_key_is_one_that_terminals_swallow() {
        let swallowed = [Ctrl('s'), Ctrl('h'), Ctrl('i'), Ctrl('j'), Ctrl('m'), Ctrl('['), F(10), F(11)];
        for key in KEYMAP.iter().flat_map(|binding| binding.keys) {
            assert!(!swallowed.contains(key), "{key}");
        }
    }
}
