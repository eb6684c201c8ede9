//! Who may speak at this step: attendance, how many promises and blockers, and who has the floor.

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::agenda::AgencyId;
use crate::register::Kind;
use crate::tui::meeting::view::View;
use crate::tui::mouse::ClickTarget;
use crate::tui::parts::canvas::Canvas;
use crate::tui::parts::wrap;
use crate::tui::theme::{SELECTED, STRONG, sign};

/// What is counted of each agency.
const COUNTED: [Kind; 2] = [Kind::Commitment, Kind::Blocker];

/// The pane on wide screens.
pub fn pane(canvas: &mut Canvas, view: &View) {
    let speakers = view.state.speakers(view.scene);
    let at = speakers.iter().position(|speaker| *speaker == view.state.floor).unwrap_or(0);
    let title = format!(" {} {}", view.state.lang.agencies(), place(&speakers, at));
    canvas.put(vec![Line::styled(title, view.context.theme.dim)]);
    let width = canvas.width();
    canvas.rows(speakers.len(), at, |index| {
        let speaker = &speakers[index];
        (row(view, speaker.as_deref(), index == at, width), speaker.clone().map(ClickTarget::Agency))
    });
}

/// One line on narrow screens: who has the floor.
pub fn floor<'a>(view: &View, width: u16) -> Vec<Line<'a>> {
    let speakers = view.state.speakers(view.scene);
    let at = speakers.iter().position(|speaker| *speaker == view.state.floor).unwrap_or(0);
    let name = name(view, view.state.floor.as_deref());
    let place = format!(" ▸ {} ", place(&speakers, at));
    let after = tally(view, view.state.floor.as_deref());
    let after = after.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = format!("{name}  {after}");
    wrap::hanging(vec![Span::styled(place, view.context.theme.accent)], text.trim(), STRONG, width.into())
}

/// `12/61`: the agency that has the floor among all; how many there are while nobody has it.
fn place(speakers: &[Option<AgencyId>], at: usize) -> String {
    let many = speakers.iter().flatten().count();
    match speakers.get(at) {
        Some(Some(_)) => format!("{}/{many}", speakers[..=at].iter().flatten().count()),
        _ => many.to_string(),
    }
}

fn row<'a>(view: &View, speaker: Option<&str>, has_floor: bool, width: usize) -> Vec<Line<'a>> {
    let tally = tally(view, speaker);
    let mark = if has_floor { " ▸ " } else { "   " };
    let room = width.saturating_sub(mark.width() + tally.width() + 2);
    let style = if has_floor { SELECTED } else { ratatui::style::Style::new() };
    wrap::plain(&name(view, speaker), room)
        .enumerate()
        .map(|(index, text)| {
            let pad = " ".repeat(room.saturating_sub(text.width()));
            let first = index == 0;
            let mark = if first { mark } else { "   " };
            let tally = if first { tally.clone() } else { " ".repeat(tally.width()) };
            Line::styled(format!("{mark}{text}{pad} {tally}"), style)
        })
        .collect()
}

fn name(view: &View, speaker: Option<&str>) -> String {
    match speaker {
        Some(id) => view.scene.meeting.agenda.short(id).to_owned(),
        None => view.state.lang.whole_hall().to_owned(),
    }
}

/// `KM1 KD1 ✓`; empty where there is nothing yet.
fn tally(view: &View, speaker: Option<&str>) -> String {
    let Some(agency) = speaker else { return String::new() };
    let meeting = view.scene.meeting;
    let shown = COUNTED.iter().map(|kind| match meeting.owned_by(agency, *kind) {
        0 => "   ".to_owned(),
        many => format!("{}{many}", kind.letters(meeting.agenda.lang)),
    });
    format!("{} {}", shown.collect::<Vec<_>>().join(" "), sign(meeting.presence(agency)))
}
