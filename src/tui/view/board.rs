//! The coordination map drawn: its pages under their tabs, for the console and for the wall.

mod alike;
mod map;
mod missing;
mod waiting;

pub use map::{Part, map_parts, sheets};
pub use missing::missing_rows;
pub use waiting::{Picture, waiting_lines};

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::console::put;
use super::list::frame_of;
use super::{Look, Seen, View, wrap};
use crate::lang::Lang;
use crate::report::coordination_map::Extent;
use crate::tui::app::{Board, BoardPage, Order, Tone};
use crate::tui::key::{Key, Target};
use crate::tui::keymap::Scope;
use crate::tui::theme::{SELECTED, STRONG};

/// The lines of one row.
type Row = Vec<Line<'static>>;

pub fn draw(frame: &mut Frame, area: Rect, view: &View, board: &Board, seen: &mut Seen) {
    let lang = view.look.lang;
    let mut rest = frame_of(frame, area, &view.look, Scope::Board, &title(board, lang), seen);
    let place = Rect { height: 1.min(rest.height), ..rest };
    tabs(frame, &mut rest, board, lang, seen);
    if let Some(message) = &view.app.message {
        let style = if message.tone == Tone::Refused { view.look.theme.bad } else { view.look.theme.good };
        let lines = wrap::plain(&message.text, usize::from(rest.width) - 2);
        put(frame, &mut rest, lines.map(|line| Line::styled(format!(" {line}"), style)).collect());
    }
    let aside = match board.page {
        BoardPage::Map => map::draw(frame, rest, view, board, seen),
        BoardPage::Waiting => {
            let meeting = view.scene.meeting;
            let waiting = view.scene.register.waiting(meeting, view.scene.today());
            let picture = Picture { waiting: &waiting, register: view.scene.register, meeting };
            listed(frame, rest, board, picture.rows(&view.look, Some(board.selected), rest.width.into()), seen)
        }
        BoardPage::Missing => {
            let missing = view.scene.register.missing(view.scene.meeting, view.scene.now);
            let summary = missing::summary(&missing, view.scene.meeting, &view.look, rest.width.into());
            put(frame, &mut rest, summary);
            let rows = missing::rows(&missing, view.scene.meeting, &view.look, Some(board.selected), rest.width.into());
            listed(frame, rest, board, rows, seen)
        }
        BoardPage::Alike => {
            let at = (view.scene.register, view.scene.meeting);
            let rows = alike::rows(&board.pairs, at, &view.look, board.selected, rest.width.into());
            listed(frame, rest, board, rows, seen)
        }
    };
    let aside = Span::styled(format!("{aside} "), view.look.theme.accent);
    frame.render_widget(Line::from(aside).right_aligned(), place);
}

/// `Peta koordinasi · semua rapat · terlambat dulu`
fn title(board: &Board, lang: Lang) -> String {
    let span = match board.span {
        Extent::Register => lang.in_all_meetings(),
        Extent::Meeting => lang.in_this_meeting(),
    };
    match board.page {
        BoardPage::Map => format!("{} · {span} · {}", lang.map(), order(board.order, lang)),
        BoardPage::Waiting => format!("{} · {}", lang.map(), lang.relations()),
        BoardPage::Missing => format!("{} · {}", lang.map(), lang.missing_page()),
        BoardPage::Alike => format!("{} · {}", lang.map(), lang.look_alikes()),
    }
}

fn order(order: Order, lang: Lang) -> &'static str {
    match order {
        Order::Agenda => lang.by_agenda(),
        Order::Overdue => lang.by_overdue(),
        Order::Promises => lang.by_promises(),
        Order::Blockers => lang.by_blockers(),
        Order::Name => lang.by_name(),
    }
}

/// `[1 Peta]  2 Menunggu  3 Belum  4 Mirip`
fn tabs(frame: &mut Frame, rest: &mut Rect, board: &Board, lang: Lang, seen: &mut Seen) {
    let mut spans = vec![Span::raw(" ")];
    let mut x = rest.x + 1;
    for (number, page) in ('1'..).zip(BoardPage::ALL) {
        let name = match page {
            BoardPage::Map => lang.map_page(),
            BoardPage::Waiting => lang.waiting_page(),
            BoardPage::Missing => lang.missing_page(),
            BoardPage::Alike => lang.alike_page(),
        };
        let is_open = page == board.page;
        let text = if is_open { format!("[{number} {name}]") } else { format!(" {number} {name} ") };
        let span = Span::styled(text, if is_open { STRONG } else { Style::new() });
        let width = span.width() as u16;
        seen.hits.push((Rect { x, width, height: 1, y: rest.y }, Target::Key(Key::Char(number))));
        x += width;
        spans.push(span);
    }
    put(frame, rest, vec![Line::from(spans)]);
}

/// Rows below each other, the selected one in sight. Returns which one of how many that is.
fn listed(frame: &mut Frame, area: Rect, board: &Board, rows: Vec<Row>, seen: &mut Seen) -> String {
    let rows: Vec<_> = rows.into_iter().enumerate().map(|(index, row)| (row, Some(Target::Row(index)))).collect();
    seen.rows = super::rows(frame, area, &rows, board.selected, seen);
    format!("{}/{}", (board.selected + 1).min(rows.len()), rows.len())
}

/// The title of a part of a page.
fn heading(text: &str, look: &Look, width: usize) -> Row {
    let style = look.theme.accent.patch(STRONG);
    wrap::plain(text, width.saturating_sub(2)).map(|line| Line::styled(format!(" {line}"), style)).collect()
}

/// A sentence that is no row to choose.
fn remark(text: &str, look: &Look, width: usize) -> Row {
    wrap::plain(text, width.saturating_sub(3)).map(|line| Line::styled(format!("   {line}"), look.theme.dim)).collect()
}

/// A row that can be chosen: its sign, or the mark of the selected one, and its text.
fn chosen(sign: &str, text: &str, style: Style, is_selected: bool, width: usize) -> Row {
    let style = if is_selected { SELECTED } else { style };
    let sign = if is_selected { "▸" } else { sign };
    wrap::hanging(vec![Span::raw(format!(" {sign} "))], text, style, width)
}
