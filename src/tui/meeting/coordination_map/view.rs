//! The coordination map drawn: its pages under their tabs, for the console and for the wall.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{CoordinationMap, MapPage, RowOrder};
use crate::i18n::Table;
use crate::lang::Lang;
use crate::report::coordination_map::Extent;
use crate::tui::content::coordination_map::missing::{rows as missing_rows_of, summary};
use crate::tui::content::coordination_map::table::{AgencyTable, LEGEND, late, legend};
use crate::tui::content::coordination_map::waiting::WaitingPicture;
use crate::tui::content::coordination_map::{Row, look_alikes};
use crate::tui::key::{Key, Target};
use crate::tui::keymap::Scope;
use crate::tui::meeting::view::View;
use crate::tui::parts::frame::{draw_rows, frame_of, put};
use crate::tui::parts::message::draw_message;
use crate::tui::screen::HitMap;
use crate::tui::theme::STRONG;

pub fn draw(frame: &mut Frame, area: Rect, view: &View, map: &CoordinationMap, hits: &mut HitMap) {
    let lang = view.context.lang;
    let mut rest = frame_of(frame, area, &view.context, Scope::CoordinationMap, &title(map, lang), hits);
    let place = Rect { height: 1.min(rest.height), ..rest };
    tabs(frame, &mut rest, map, lang, hits);
    draw_message(frame, &mut rest, view.context.theme, view.state.message.as_ref());
    let aside = match map.page {
        MapPage::Map => draw_table(frame, rest, view, map, hits),
        MapPage::Waiting => {
            let meeting = view.scene.meeting;
            let waiting = view.scene.register.waiting(meeting, meeting.agenda.date);
            let picture = WaitingPicture { waiting: &waiting, register: view.scene.register, meeting };
            listed(frame, rest, map, picture.rows(&view.context, Some(map.selected), rest.width.into()), hits)
        }
        MapPage::Missing => {
            let missing = view.scene.register.missing(view.scene.meeting);
            let summary = summary(&missing, view.scene.meeting, &view.context, rest.width.into());
            put(frame, &mut rest, summary);
            let rows =
                missing_rows_of(&missing, view.scene.meeting, &view.context, Some(map.selected), rest.width.into());
            listed(frame, rest, map, rows, hits)
        }
        MapPage::Alike => {
            let at = (view.scene.register, view.scene.meeting);
            let rows = look_alikes::rows(&map.pairs, at, &view.context, map.selected, rest.width.into());
            listed(frame, rest, map, rows, hits)
        }
    };
    let aside = Span::styled(format!("{aside} "), view.context.theme.accent);
    frame.render_widget(Line::from(aside).right_aligned(), place);
}

/// `Peta koordinasi · semua rapat · terlambat dulu`
fn title(map: &CoordinationMap, lang: Lang) -> String {
    let span = match map.span {
        Extent::Register => lang.in_all_meetings(),
        Extent::Meeting => lang.in_this_meeting(),
    };
    match map.page {
        MapPage::Map => format!("{} · {span} · {}", lang.map(), order(map.order, lang)),
        MapPage::Waiting => format!("{} · {}", lang.map(), lang.relations()),
        MapPage::Missing => format!("{} · {}", lang.map(), lang.missing_page()),
        MapPage::Alike => format!("{} · {}", lang.map(), lang.look_alikes()),
    }
}

fn order(order: RowOrder, lang: Lang) -> &'static str {
    match order {
        RowOrder::Agenda => lang.by_agenda(),
        RowOrder::Overdue => lang.by_overdue(),
        RowOrder::Promises => lang.by_promises(),
        RowOrder::Blockers => lang.by_blockers(),
        RowOrder::Name => lang.by_name(),
    }
}

/// `[1 Peta]  2 Menunggu  3 Belum  4 Mirip`
fn tabs(frame: &mut Frame, rest: &mut Rect, map: &CoordinationMap, lang: Lang, hits: &mut HitMap) {
    let mut spans = vec![Span::raw(" ")];
    let mut x = rest.x + 1;
    for (number, page) in ('1'..).zip(MapPage::ALL) {
        let name = match page {
            MapPage::Map => lang.map_page(),
            MapPage::Waiting => lang.waiting_page(),
            MapPage::Missing => lang.missing_page(),
            MapPage::Alike => lang.alike_page(),
        };
        let is_open = page == map.page;
        let text = if is_open { format!("[{number} {name}]") } else { format!(" {number} {name} ") };
        let span = Span::styled(text, if is_open { STRONG } else { Style::new() });
        let width = span.width() as u16;
        hits.hits.push((Rect { x, width, height: 1, y: rest.y }, Target::Key(Key::Char(number))));
        x += width;
        spans.push(span);
    }
    put(frame, rest, vec![Line::from(spans)]);
}

/// Rows below each other, the selected one in sight. Returns which one of how many that is.
fn listed(frame: &mut Frame, area: Rect, map: &CoordinationMap, rows: Vec<Row>, hits: &mut HitMap) -> String {
    let rows: Vec<_> = rows.into_iter().enumerate().map(|(index, row)| (row, Some(Target::Row(index)))).collect();
    hits.rows = draw_rows(frame, area, &rows, map.selected, hits);
    format!("{}/{}", (map.selected + 1).min(rows.len()), rows.len())
}

/// Draws the table. Returns how many clusters there are on the left and on the right of those in sight: `‹ 2 · 3 ›`.
fn draw_table(frame: &mut Frame, area: Rect, view: &View, map: &CoordinationMap, hits: &mut HitMap) -> String {
    let (lang, context) = (view.context.lang, &view.context);
    let table = map.map(view.scene);
    let sheet = AgencyTable::new(Table::new(&table, view.scene.register, lang), area.width.into());
    hits.furthest = sheet.table.furthest(sheet.room());
    let window = sheet.table.window(map.column.min(hits.furthest), sheet.room());
    let many = table.rows.len();
    let title = format!("{} {}/{many}", lang.agencies(), (map.selected + 1).min(many));
    let mut rest = area;
    put(frame, &mut rest, sheet.heading(&title, &window, context));
    let mut foot = sheet.totals(&window);
    foot.extend(legend(context, area.width.into()).into_iter().filter(|_| area.height >= LEGEND));
    let below = (foot.len() as u16).min(rest.height.saturating_sub(1));
    frame.render_widget(Paragraph::new(foot), Rect { y: rest.bottom() - below, height: below, ..rest });
    rest.height -= below;
    let row = |row| sheet.row(row, &window, row == map.selected, late(&table.rows[row], context));
    let shown: Vec<(Row, _)> = (0..many).map(|index| (row(index), Some(Target::Row(index)))).collect();
    hits.rows = draw_rows(frame, rest, &shown, map.selected, hits);
    match (window.left, window.right) {
        (0, 0) => String::new(),
        (0, right) => format!("{right} ›"),
        (left, 0) => format!("‹ {left}"),
        (left, right) => format!("‹ {left} · {right} ›"),
    }
}
