//! The read-back: one promise at a time, as large as the wall allows, until the hall agrees; and all of them as a list.

use ratatui::style::Style;
use ratatui::text::Line;

use super::sheet::{SheetBlock, WallSheet};
use super::{WallContext, big, entry};
use crate::register::{Entry, Kind};
use crate::tui::content::read_back;
use crate::tui::parts::wrap;
use crate::tui::scene::Scene;
use crate::tui::theme::STRONG;

/// From which size the promise itself may stand in large letters.
const LARGE: (usize, usize) = (100, 30);

/// One promise that is read back.
pub fn sheet(wall: &WallContext, entry: &Entry, width: usize, height: usize) -> WallSheet {
    let lang = wall.context.lang;
    let theme = wall.context.theme;
    let Scene { register, meeting, .. } = wall.scene;
    let read = register.read_back(meeting);
    let at = read.iter().position(|promise| promise.code == entry.code);
    let place = at.map(|at| format!(" · {} / {}", at + 1, read.len())).unwrap_or_default();
    let title = format!("{}{place}", lang.read_back());
    let name = |id: &str| full_name(wall, id);
    let mut details = read_back::details(entry, (register, meeting, lang), theme, width, name);
    details.push(read_back::agreement(entry, meeting, lang, theme));
    let text = &entry.content.text;
    let plain: Vec<Line> = wrap::plain(text, width).map(|line| Line::styled(line, STRONG)).collect();
    // The head, the code and the foot take about as many rows as are left out here.
    let room = height.saturating_sub(details.len() + 16);
    let (code, kind) = (entry.code.show(meeting.agenda.lang), theme.kind(entry.kind()));
    let may_be_large = width >= LARGE.0 && height >= LARGE.1;
    let large_code = big::line(&code, kind).filter(|_| may_be_large);
    let large_text = big::text(text, width, room, Style::new()).filter(|_| large_code.is_some());
    let large = large_text.is_some();
    let code = large_code.filter(|_| large || plain.len() < room).unwrap_or_else(|| vec![Line::styled(code, kind)]);
    let text = large_text.unwrap_or(plain);
    let body = [code, text, details].map(SheetBlock::from).into();
    WallSheet { title, body, centred: true, large, ..WallSheet::default() }
}

/// All promises of the meeting, the oldest first.
pub fn all(wall: &WallContext, width: usize) -> WallSheet {
    let lang = wall.context.lang;
    let entries = wall.scene.register.entries_of(wall.scene.meeting);
    let promises: Vec<&Entry> = entries.filter(|entry| entry.stands() && entry.kind() == Kind::Commitment).collect();
    let title = format!("{} · {}", lang.wall_promises(), promises.len());
    let mut body: Vec<SheetBlock> = promises.into_iter().map(|one| entry::block(one, wall, None, width)).collect();
    if body.is_empty() {
        let lines = wrap::plain(lang.wall_nothing_yet(), width).map(Line::raw).collect::<Vec<_>>();
        body.push(SheetBlock::from(lines));
    }
    WallSheet { title, body, ..WallSheet::default() }
}

/// `Disdukcapil (Dinas Kependudukan dan Pencatatan Sipil)`
fn full_name(wall: &WallContext, id: &str) -> String {
    match wall.scene.meeting.agenda.agency(id) {
        Some(agency) if agency.name != agency.short => format!("{} ({})", agency.short, agency.name),
        Some(agency) => agency.short.clone(),
        None => wall.scene.register.short(id).to_owned(),
    }
}
