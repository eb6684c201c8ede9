//! The coordination map drawn: its pages under their tabs, for the console and for the wall.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{CoordinationMap, RowOrder};
use crate::i18n::MapTable;
use crate::lang::Lang;
use crate::report::coordination_map::Extent;
use crate::tui::content::coordination_map::table::{AgencyTable, LEGEND, legend};
use crate::tui::content::coordination_map::waiting::WaitingPicture;
use crate::tui::content::coordination_map::{RowLines, look_alikes, missing, trend};
use crate::tui::keymap::Scope;
use crate::tui::meeting::map_page::MapPage;
use crate::tui::meeting::view::View;
use crate::tui::parts::canvas::Canvas;
use crate::tui::scene::Scene;
use crate::tui::screen::Draw;

/// Columns kept beside the pages' names for what is counted.
const COUNTS: u16 = 13;

impl Draw<View<'_>> for CoordinationMap {
    fn draw(&self, canvas: &mut Canvas, view: &View) {
        let View { state, scene: Scene { register, meeting, .. }, context } = *view;
        canvas.titled_where(Scope::CoordinationMap, &title(self, context.lang), |action| self.acts(action));
        let tabs = tabs(canvas, self.page);
        canvas.message(state.message.as_ref());
        let (width, selected) = (canvas.width(), Some(self.selected));
        let aside = match self.page {
            MapPage::Map => table(canvas, view, self),
            MapPage::Waiting => {
                let waiting = register.waiting(meeting, view.scene.today());
                let picture = WaitingPicture { waiting: &waiting, register, meeting };
                let drawn = picture.drawn(context, width, usize::from(canvas.rest.height) / 2);
                if !drawn.is_empty() {
                    canvas.put(drawn);
                    canvas.rule();
                }
                listed(canvas, self.selected, picture.rows(context, selected, width))
            }
            MapPage::Missing => {
                let missing = register.missing(meeting, view.scene.now);
                canvas.put(missing::summary(&missing, meeting, context, width));
                listed(canvas, self.selected, missing::rows(&missing, meeting, context, selected, width))
            }
            MapPage::Trend => {
                let trend = register.trend(meeting, view.scene.today());
                listed(canvas, self.selected, trend::rows(&trend, register, context, selected, width))
            }
            MapPage::Alike => {
                let rows = look_alikes::rows(&self.pairs, (register, meeting), context, self.selected, width);
                let count = listed(canvas, self.selected, rows);
                if self.pairs.is_empty() { String::new() } else { count }
            }
        };
        let aside = Span::styled(format!("{aside} "), context.theme.accent);
        canvas.frame.render_widget(Line::from(aside).right_aligned(), tabs.rows().next_back().unwrap_or_default());
    }
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
        MapPage::Trend => format!("{} · {}", lang.map(), lang.over_time()),
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

/// The pages by number, beside what is counted.
fn tabs(canvas: &mut Canvas, open: MapPage) -> Rect {
    let lang = canvas.context.lang;
    let names = [lang.map_page(), lang.waiting_page(), lang.missing_page(), lang.alike_page(), lang.year_page()];
    canvas.numbered(&names, open as usize, true, COUNTS)
}

/// Rows below each other, the selected one in sight. Returns which one of how many that is.
fn listed(canvas: &mut Canvas, selected: usize, rows: Vec<RowLines>) -> String {
    canvas.choices(rows.len(), selected, |index, _| rows[index].clone());
    format!("{}/{}", (selected + 1).min(rows.len()), rows.len())
}

/// Draws the table. Returns how many clusters there are on the left and on the right of those in sight: `‹ 2 · 3 ›`.
fn table(canvas: &mut Canvas, view: &View, map: &CoordinationMap) -> String {
    let (context, width) = (view.context, canvas.width());
    let shown = map.map(view.scene);
    let table = AgencyTable::new(MapTable::new(&shown, view.scene.register, context.lang), width);
    canvas.hits.furthest = table.table.furthest(table.room());
    let window = table.table.window(map.column.min(canvas.hits.furthest), table.room());
    let many = shown.rows.len();
    let title = format!("{} {}/{many}", context.lang.agencies(), (map.selected + 1).min(many));
    let has_legend = canvas.rest.height >= LEGEND;
    canvas.put(table.heading(&title, &window, context));
    let mut foot = table.totals(&window);
    foot.extend(legend(&table.table, context, width).into_iter().filter(|_| has_legend));
    let below = (foot.len() as u16).min(canvas.rest.height.saturating_sub(1));
    let below = canvas.take_bottom(below);
    canvas.draw_at(below, foot);
    canvas.choices(many, map.selected, |row, selected| table.row(row, &window, selected, context));
    match (window.left, window.right) {
        (0, 0) => String::new(),
        (0, right) => format!("{right} ›"),
        (left, 0) => format!("‹ {left}"),
        (left, right) => format!("‹ {left} · {right} ›"),
    }
}
