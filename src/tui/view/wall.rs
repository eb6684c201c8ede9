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
#[cfg(test)]
mod tests;
mod time;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::{Look, Seen, board, wrap};
use crate::register::{Display, Question, State};
use crate::tui::app::{Scene, Showing, Sight};
use crate::tui::theme::STRONG;
use paged::{Block, Sheet};

/// What the wall shows.
pub struct Wall<'a> {
    pub scene: Scene<'a>,
    pub look: &'a Look,
    pub showing: &'a Showing,
    /// The line that is being typed, where the hall may see it.
    pub typed: Option<&'a str>,
}

pub fn draw(frame: &mut Frame, area: Rect, wall: &Wall, seen: &mut Seen) {
    paged::draw(frame, area, wall, |width, height| sheet(wall, width, height), seen);
}

/// The view of the moment for a text of this width, on a wall of this height.
fn sheet(wall: &Wall, width: usize, height: usize) -> Sheet {
    let stage = match wall.showing.sight(wall.scene.meeting) {
        Sight::Progress => return progress::sheet(wall, width),
        Sight::Promises => return read_back::all(wall, width),
        Sight::Staged(stage) => stage,
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
fn as_it_goes(wall: &Wall, width: usize, height: usize) -> Sheet {
    let meeting = wall.scene.meeting;
    match meeting.state() {
        State::Planned => planned::sheet(wall, width),
        State::Closed => closing::sheet(wall, width),
        State::Running if meeting.current_step().is_some_and(|step| step.review) => {
            question::sheet(wall, &Question::Earlier, width)
        }
        State::Running if meeting.current_step().is_some_and(|step| step.cluster.is_some()) => {
            floor::sheet(wall, width, height)
        }
        State::Running => progress::sheet(wall, width),
    }
}

/// Agencies by clusters; its columns are named on every page.
fn map(wall: &Wall, width: usize) -> Sheet {
    let (parts, legend) = board::map_parts(wall.scene, wall.look, width);
    let blocks = |part: board::Part| {
        let under = move |lines| Block { lines, heading: part.heading.clone(), code: None };
        part.rows.into_iter().map(under)
    };
    let mut body: Vec<Block> = parts.into_iter().flat_map(blocks).collect();
    body.push(std::iter::once(Line::raw("")).chain(legend).collect::<Vec<_>>().into());
    Sheet { title: wall.look.lang.map().to_owned(), body, tight: true, ..Sheet::default() }
}

fn waiting_for(wall: &Wall, width: usize) -> Sheet {
    let lines = board::waiting_lines(wall.scene, wall.look, width);
    Sheet::of_lines(wall.look.lang.relations().to_owned(), lines)
}

/// Who has not spoken, and what has no promise.
fn missing(wall: &Wall, width: usize) -> Sheet {
    let (summary, rows) = board::missing_rows(wall.scene, wall.look, width);
    let body = std::iter::once(summary).chain(rows).map(Block::from).collect();
    Sheet { title: wall.look.lang.missing_title().to_owned(), body, tight: true, ..Sheet::default() }
}

/// A calm page while there is no meeting to show: what it waits for, in sentences.
pub fn waiting(frame: &mut Frame, area: Rect, look: &Look, sentences: &[String]) {
    let width = usize::from(area.width).saturating_sub(4).min(70);
    let mut lines = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        let style = if index == 0 { STRONG } else { look.theme.dim };
        lines.extend(wrap::plain(sentence, width).map(|line| Line::styled(line, style).centered()));
        lines.push(Line::raw(""));
    }
    if lines.len() > area.height.into() {
        lines.retain(|line| line.width() > 0);
    }
    let height = (lines.len() as u16).min(area.height);
    let place = Rect { y: area.y + (area.height - height) / 2, height, ..area };
    frame.render_widget(Paragraph::new(lines), place);
}
