//! The wall: what the hall sees of a meeting, one page at a time, in words as large as fit.

mod attendance;
mod big;
mod closing;
mod entry;
mod floor;
mod foot;
mod head;
mod paged;
mod planned;
mod progress;
mod question;
mod read_back;
mod sheet;
#[cfg(test)]
mod tests;
mod time;

use ratatui::layout::Constraint;
use ratatui::text::Line;

use super::wall_view::{WallTopic, WallView};
use crate::platform::wall_text::Doubling;
use crate::register::{ChairQuestion, Display, State};
use crate::tui::content::coordination_map::missing::missing_rows;
use crate::tui::content::coordination_map::table::{MapPart, map_parts};
use crate::tui::content::coordination_map::trend;
use crate::tui::content::coordination_map::waiting::waiting_blocks;
use crate::tui::parts::canvas::{Canvas, ViewContext};
use crate::tui::parts::wrap;
use crate::tui::scene::Scene;
use crate::tui::theme::STRONG;
use sheet::{SheetBlock, WallSheet};

/// What the wall shows.
pub struct WallContext<'a> {
    pub scene: Scene<'a>,
    pub context: &'a ViewContext,
    pub wall_view: &'a WallView,
    /// The line that is being typed, where the hall may see it.
    pub typed: Option<&'a str>,
    /// How the terminal makes text larger by itself.
    pub doubling: Doubling,
}

pub fn draw(canvas: &mut Canvas, wall: &WallContext) {
    paged::draw(canvas, wall, |width, height| sheet(wall, width, height));
}

/// The view of the moment for a text of this width, on a wall of this height.
fn sheet(wall: &WallContext, width: usize, height: usize) -> WallSheet {
    let stage = match wall.wall_view.topic(wall.scene.meeting) {
        WallTopic::Progress => return progress::sheet(wall, width),
        WallTopic::Promises => return read_back::all(wall, width),
        WallTopic::Staged(stage) => stage,
    };
    let special = match &stage {
        Display::Meeting | Display::Unknown => None,
        Display::Attendance => Some(attendance::sheet(wall, width)),
        Display::ReadBack { code } => {
            wall.scene.register.entry(*code).map(|entry| read_back::sheet(wall, entry, width, height))
        }
        Display::Question { question } => Some(question::sheet(wall, question, width)),
        Display::Map => Some(map(wall, width)),
        Display::Waiting => Some(waiting_for(wall, width)),
        Display::Missing => Some(missing(wall, width)),
    };
    special.unwrap_or_else(|| as_it_goes(wall, width, height))
}

/// The meeting as it goes.
fn as_it_goes(wall: &WallContext, width: usize, height: usize) -> WallSheet {
    let meeting = wall.scene.meeting;
    match meeting.state() {
        State::Planned => planned::sheet(wall, width),
        State::Closed => closing::sheet(wall, width),
        State::Running if meeting.current_step().is_some_and(|step| step.review) => {
            question::sheet(wall, &ChairQuestion::Earlier, width)
        }
        State::Running if meeting.current_step().is_some_and(|step| step.cluster.is_some()) => {
            floor::sheet(wall, width, height)
        }
        State::Running => progress::sheet(wall, width),
    }
}

/// Agencies by clusters; its columns are named on every page.
fn map(wall: &WallContext, width: usize) -> WallSheet {
    let (parts, legend) = map_parts(wall.scene, wall.context, width);
    let blocks = |part: MapPart| {
        let under = move |lines| SheetBlock { lines, heading: part.heading.clone(), code: None };
        part.rows.into_iter().map(under)
    };
    let mut body: Vec<SheetBlock> = parts.into_iter().flat_map(blocks).collect();
    body.push(std::iter::once(Line::raw("")).chain(legend).collect::<Vec<_>>().into());
    let Scene { register, meeting, .. } = wall.scene;
    let trend = register.trend(meeting, wall.scene.today());
    if trend.meetings.len() > 1 {
        body.push(vec![Line::raw("")].into());
        body.extend(trend::rows(&trend, register, wall.context, None, width).into_iter().map(SheetBlock::from));
    }
    WallSheet { title: wall.context.lang.map().to_owned(), body, tight: true, ..WallSheet::default() }
}

fn waiting_for(wall: &WallContext, width: usize) -> WallSheet {
    let (drawings, rows) = waiting_blocks(wall.scene, wall.context, width);
    let gap = (!drawings.is_empty()).then(|| vec![Line::raw("")]);
    let body = drawings.into_iter().chain(gap).chain(rows).map(SheetBlock::from).collect();
    WallSheet { title: wall.context.lang.relations().to_owned(), body, tight: true, ..WallSheet::default() }
}

/// Who has not spoken, and what has no promise.
fn missing(wall: &WallContext, width: usize) -> WallSheet {
    let (summary, rows) = missing_rows(wall.scene, wall.context, width);
    let body = std::iter::once(summary).chain(rows).map(SheetBlock::from).collect();
    WallSheet { title: wall.context.lang.missing_title().to_owned(), body, tight: true, ..WallSheet::default() }
}

/// Columns of a sentence on the page of one that waits.
const MEASURE: usize = 70;

/// A calm page while there is no meeting to show: what it waits for, in sentences.
pub fn waiting(canvas: &mut Canvas, sentences: &[String]) {
    let area = canvas.rest;
    let width = canvas.width().saturating_sub(4).min(MEASURE);
    let mut lines = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        let style = if index == 0 { STRONG } else { canvas.context.theme.dim };
        lines.extend(wrap::styled(sentence, style, width).into_iter().map(Line::centered));
        lines.push(Line::raw(""));
    }
    if lines.len() > area.height.into() {
        lines.retain(|line| line.width() > 0);
    }
    canvas.draw_at(area.centered_vertically(Constraint::Length(lines.len() as u16)), lines);
}
