//! Before the meeting is opened: what it is called, where and when it is, and what its agenda holds.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::sheet::{SheetBlock, WallSheet};
use super::{WallContext, floor};
use crate::tui::parts::wrap;
use crate::tui::theme::STRONG;

pub fn sheet(wall: &WallContext, width: usize) -> WallSheet {
    let lang = wall.context.lang;
    let theme = wall.context.theme;
    let agenda = &wall.scene.meeting.agenda;
    let plain = |text: &str, style: Style| -> Vec<Line<'static>> {
        wrap::plain(text, width).map(|line| Line::styled(line, style)).collect()
    };
    let invited = agenda.start.map(|start| lang.invitation_says(lang.clock(start))).unwrap_or_default();
    let opening = format!("{} {invited}", lang.wall_not_opened());
    let mut body: Vec<SheetBlock> = vec![plain(opening.trim(), theme.warn.patch(STRONG)).into()];
    let steps = agenda.steps.iter().zip(1..).map(|(step, number)| {
        let minutes =
            if step.minutes > 0 { format!("  ·  {}", lang.wall_minutes(step.minutes)) } else { String::new() };
        let first = Span::styled(format!("{number:>2}  "), theme.dim);
        wrap::hanging(vec![first], &format!("{}{minutes}", floor::title(agenda, step)), Style::new(), width)
    });
    body.push(plain(lang.wall_agenda(), STRONG).into_iter().chain(steps.flatten()).collect::<Vec<_>>().into());
    let mut subject = vec![(Span::raw(""), lang.day_and_date(agenda.date), Style::new())];
    if !agenda.place.is_empty() {
        subject.push((Span::raw(""), agenda.place.clone(), theme.dim));
    }
    WallSheet { title: agenda.title.clone(), subject, body, ..WallSheet::default() }
}
