//! The floor: the cluster that is discussed, the agency that speaks, what it still owes, and what it says.

use ratatui::text::{Line, Span};

use super::sheet::{Hanging, SheetBlock, WallSheet};
use super::{WallContext, entry};
use crate::agenda::{Agenda, Step};
use crate::tui::content::visible_entries::{EntryList, VisibleEntries};
use crate::tui::parts::wrap;
use crate::tui::theme::STRONG;

/// Rows of a wall that has room for full names.
const ROOM: usize = 16;

pub fn sheet(wall: &WallContext, width: usize, height: usize) -> WallSheet {
    let lang = wall.context.lang;
    let scene = wall.scene;
    let floor = scene.meeting.floor.as_deref();
    let title = scene.meeting.current_step().map(|step| title(&scene.meeting.agenda, step)).unwrap_or_default();
    let adjourned = if scene.meeting.is_adjourned() { format!(" · {}", lang.adjourned_mark()) } else { String::new() };
    let title = title + &adjourned;
    let mut body = Vec::new();
    let VisibleEntries { awaited, carried, said } = VisibleEntries::at(scene, scene.meeting.step(), floor);
    let blocks = |entries: EntryList| {
        entries.iter().map(|one| entry::block(one, wall, floor, width)).collect::<Vec<_>>().into_iter()
    };
    let is_alone = awaited.is_empty() && carried.is_empty();
    if let Some(agency) = floor {
        let waits = awaited.iter().map(|waits| entry::awaited(waits, wall, width));
        body.extend(entry::titled(&lang.awaited_from(scene.register.short(agency)), waits));
    }
    body.extend(entry::titled(lang.earlier_meetings(), blocks(carried)));
    match (said.is_empty(), is_alone) {
        (true, _) => body.push(SheetBlock::from(nothing(wall, width))),
        (false, true) => body.extend(blocks(said)),
        (false, false) => body.extend(entry::titled(lang.this_meeting(), blocks(said))),
    }
    WallSheet { title, subject: subject(wall, height), body, ..WallSheet::default() }
}

/// What a step is about: `KLASTER I  Hak Sipil dan Kebebasan`, or its own title.
pub fn title(agenda: &Agenda, step: &Step) -> String {
    match step.cluster.as_deref().and_then(|id| agenda.cluster(id)) {
        Some(cluster) if agenda.cluster_label(cluster) != cluster.name => {
            format!("{}  {}", agenda.cluster_label(cluster).to_uppercase(), cluster.name)
        }
        Some(cluster) => cluster.name.to_uppercase(),
        None => step.title.to_uppercase(),
    }
}

/// Who has the floor, and which of the speakers that is.
fn subject(wall: &WallContext, height: usize) -> Vec<Hanging> {
    let theme = wall.context.theme;
    let meeting = wall.scene.meeting;
    let floor = meeting.floor.as_deref();
    let speakers = meeting.speakers(meeting.step());
    let at = floor.and_then(|floor| speakers.iter().position(|speaker| *speaker == floor));
    let at = at.map(|at| format!("{}/{}  ", at + 1, speakers.len())).unwrap_or_default();
    let mark = Span::styled(format!("▸ {at}"), theme.accent);
    let Some(agency) = floor.and_then(|id| meeting.agenda.agency(id)) else {
        return vec![(mark, wall.context.lang.whole_hall().to_owned(), STRONG)];
    };
    let indent = Span::raw(" ".repeat(mark.width()));
    let mut subject = vec![(mark, agency.short.clone(), theme.accent.patch(STRONG))];
    if height >= ROOM && agency.name != agency.short {
        subject.push((indent, agency.name.clone(), theme.dim));
    }
    subject
}

/// That nothing was recorded here yet.
fn nothing(wall: &WallContext, width: usize) -> Vec<Line<'static>> {
    wrap::plain(wall.context.lang.wall_nothing_yet(), width)
        .map(|line| Line::styled(line, wall.context.theme.dim))
        .collect()
}
