//! The floor: the cluster that is discussed, the agency that speaks, what it still owes, and what it says.

use ratatui::text::{Line, Span};

use super::sheet::{Hanging, SheetBlock, WallSheet};
use super::{WallContext, entry};
use crate::agenda::{Agenda, Step};
use crate::register::Entry;
use crate::tui::content::visible_entries::VisibleEntries;
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
    let blocks = |entries: Vec<_>| entries.into_iter().map(move |one| entry::block(one, wall, floor, width));
    let is_alone = awaited.is_empty() && carried.is_empty();
    let is_hero = |entry: &&Entry| wall.wall_view.hero(scene.now) == Some(entry.code);
    let (hero, said): (Vec<_>, Vec<_>) = said.into_iter().partition(is_hero);
    body.extend(hero.iter().map(|one| entry::hero(one, wall, floor, width, height)));
    if let Some(agency) = floor {
        let waits = awaited.iter().map(|waits| entry::awaited(waits, wall, width));
        body.extend(entry::titled(&lang.awaited_from(scene.register.short(agency)), waits));
    }
    body.extend(entry::titled(lang.earlier_meetings(), blocks(carried)));
    match (said.is_empty(), is_alone) {
        (true, _) if !hero.is_empty() => {}
        (true, _) => body.push(SheetBlock::from(nothing(wall, width))),
        (false, true) => body.extend(blocks(said)),
        (false, false) => body.extend(entry::titled(lang.this_meeting(), blocks(said))),
    }
    WallSheet { title, subject: subject(wall, height), next: next(wall), body, ..WallSheet::default() }
}

/// Who of the step's speakers has not spoken yet and comes after the one that speaks.
fn next(wall: &WallContext) -> Option<Span<'static>> {
    let scene = wall.scene;
    let meeting = scene.meeting;
    let floor = meeting.floor.as_deref()?;
    let cluster = meeting.current_step()?.cluster.as_deref();
    let speakers = meeting.speakers(meeting.step());
    let at = speakers.iter().position(|speaker| *speaker == floor)?;
    let mut after = speakers.iter().cycle().skip(at + 1).take(speakers.len() - 1);
    let next = after.find(|agency| {
        let is_away = meeting.presence(agency).is_some_and(|presence| !presence.is_there());
        !is_away && !scene.register.heard(meeting, agency, cluster, scene.now)
    })?;
    Some(Span::styled(wall.context.lang.wall_next(meeting.agenda.short(next)), wall.context.theme.dim))
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
    let at = at.map(|at| format!("{}  ", wall.context.lang.wall_of(at + 1, speakers.len()))).unwrap_or_default();
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
