//! Progress: which clusters are done and which are to come, what each has promised, and who is still to speak.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::sheet::{SheetBlock, WallSheet};
use super::{WallContext, entry, floor};
use crate::agenda::{Cluster, Step};
use crate::register::{Entry, Kind};
use crate::tui::content::visible_entries::said_at;
use crate::tui::parts::wrap;
use crate::tui::theme::STRONG;

/// What stands where nothing was promised.
const NONE: &str = "–";

pub fn sheet(wall: &WallContext, width: usize) -> WallSheet {
    let scene = wall.scene;
    let meeting = scene.meeting;
    let agenda = &meeting.agenda;
    let title = meeting.current_step().map_or_else(|| agenda.title.clone(), |step| floor::title(agenda, step));
    let clusters: Vec<(usize, &Cluster)> = agenda.steps.iter().enumerate().filter_map(|at| cluster(wall, at)).collect();
    let mut body: Vec<SheetBlock> =
        clusters.iter().map(|(step, cluster)| row(wall, *step, cluster, width).into()).collect();
    let next = clusters.iter().find(|(step, _)| meeting.step().is_none_or(|now| *step >= now));
    if let Some((step, cluster)) = next {
        body.extend(to_speak(wall, *step, cluster, width).map(SheetBlock::from));
    }
    let here = meeting.current_step().is_none_or(|step| step.cluster.is_none());
    let said = if here { said_at(scene, meeting.step(), None) } else { Vec::new() };
    for one in said {
        let mut block = entry::block(one, wall, None, width);
        block.lines.insert(0, Line::raw(""));
        body.push(block);
    }
    if body.is_empty() {
        let dot = || vec![Span::styled("· ", wall.context.theme.dim)];
        body.extend(agenda.steps.iter().map(|step| wrap::hanging(dot(), &step.title, Style::new(), width).into()));
    }
    WallSheet { title, body, tight: true, ..WallSheet::default() }
}

/// `✓ Kelembagaan 3  ▸ I 2  · II –`: every cluster and its promises, where that fits into one row.
pub fn strip(wall: &WallContext, width: usize) -> Option<Line<'static>> {
    let meeting = wall.scene.meeting;
    let clusters = meeting.agenda.steps.iter().enumerate().filter_map(|at| cluster(wall, at));
    let mut line = Line::default();
    for (step, cluster) in clusters {
        let (sign, style) = sign(wall, step);
        let many = count(wall, cluster, Kind::Commitment);
        let many = if many == 0 { NONE.to_owned() } else { many.to_string() };
        let gap = if line.spans.is_empty() { "" } else { "  " };
        line.push_span(Span::styled(format!("{gap}{sign}{} {many}", cluster.id), style));
    }
    (!line.spans.is_empty() && line.width() <= width).then_some(line)
}

/// Whether a step is being discussed, is done, or is to come.
fn sign(wall: &WallContext, step: usize) -> (&'static str, Style) {
    let theme = wall.context.theme;
    let meeting = wall.scene.meeting;
    match (meeting.step() == Some(step), meeting.visits.iter().any(|visit| visit.step == step)) {
        (true, _) => ("▸ ", theme.accent.patch(STRONG)),
        (false, true) => ("✓ ", theme.good),
        (false, false) => ("· ", theme.dim),
    }
}

/// What was said of a cluster in this meeting.
fn count(wall: &WallContext, cluster: &Cluster, kind: Kind) -> usize {
    let entries = wall.scene.register.entries_of(wall.scene.meeting);
    entries.filter(|entry| entry.kind() == kind && entry.stands() && is_of(entry, cluster, wall)).count()
}

fn cluster<'a>(wall: &WallContext<'a>, (index, step): (usize, &Step)) -> Option<(usize, &'a Cluster)> {
    Some((index, wall.scene.meeting.agenda.cluster(step.cluster.as_deref()?)?))
}

/// `✓ Klaster I: Hak Sipil · 3 komitmen, 1 kendala`
fn row(wall: &WallContext, step: usize, cluster: &Cluster, width: usize) -> Vec<Line<'static>> {
    let meeting = wall.scene.meeting;
    let is_now = meeting.step() == Some(step);
    let is_done = meeting.visits.iter().any(|visit| visit.step == step);
    let (sign, style) = sign(wall, step);
    let (promises, blockers) = (count(wall, cluster, Kind::Commitment), count(wall, cluster, Kind::Blocker));
    let mut text = meeting.agenda.cluster_title(cluster);
    if is_now || is_done || promises + blockers > 0 {
        // The counts are not parted from their words at the end of a line.
        let counts = wall.context.lang.wall_counts(promises, blockers).replace(' ', "\u{a0}");
        text = format!("{text} · {counts}");
    }
    wrap::hanging(vec![Span::styled(sign, style)], &text, if is_now { style } else { Style::new() }, width)
}

/// Whether an entry belongs to a cluster: by what it says, or by where it was said.
fn is_of(entry: &Entry, cluster: &Cluster, wall: &WallContext) -> bool {
    let meeting = wall.scene.meeting;
    let place = || {
        let step = entry.place.step.and_then(|step| meeting.step_now(step))?;
        meeting.agenda.steps.get(step)?.cluster.as_ref()
    };
    entry.content.cluster.as_ref().or_else(place) == Some(&cluster.id)
}

/// Who has not spoken in a cluster yet.
fn to_speak(wall: &WallContext, step: usize, cluster: &Cluster, width: usize) -> Option<Vec<Line<'static>>> {
    let meeting = wall.scene.meeting;
    let has_spoken = |agency: &str| {
        let heard = wall.scene.register.heard(meeting, agency, Some(&cluster.id), wall.scene.now);
        heard || meeting.floor.as_deref() == Some(agency) && meeting.step() == Some(step)
    };
    let silent: Vec<&str> = meeting.speakers(Some(step)).into_iter().filter(|agency| !has_spoken(agency)).collect();
    let names = silent.iter().map(|agency| meeting.agenda.short(agency)).collect::<Vec<_>>().join(", ");
    let sentence = wall.context.lang.wall_to_speak(meeting.agenda.cluster_label(cluster), names);
    let text = wrap::plain(&sentence, width).map(Line::raw);
    (!silent.is_empty()).then(|| std::iter::once(Line::raw("")).chain(text).collect())
}
