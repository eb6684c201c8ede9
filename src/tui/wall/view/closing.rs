//! After the gavel: thanks, what came of the meeting, where its notula is, and what falls due soon.

use std::collections::HashSet;

use chrono::TimeDelta;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::WallContext;
use super::sheet::{SheetBlock, WallSheet};
use crate::minutes::file_name::file_name;
use crate::register::Kind;
use crate::report::follow_up::{Filter, Owed};
use crate::tui::parts::wrap;
use crate::tui::theme::STRONG;

/// How near a day is that comes soon.
const SOON: TimeDelta = TimeDelta::days(30);

pub fn sheet(wall: &WallContext, width: usize) -> WallSheet {
    let lang = wall.context.lang;
    let theme = wall.context.theme;
    let scene = wall.scene;
    let meeting = scene.meeting;
    let entries = || scene.register.entries_of(meeting).filter(|entry| entry.stands());
    let many = |kind| entries().filter(|entry| entry.kind() == kind).count();
    let agreed = |kind| entries().filter(|entry| entry.kind() == kind && entry.agreed.is_some()).count();
    // Each kind is counted, and agreed to, by itself: a joint promise once.
    let total = |(kind, word): (Kind, &str)| {
        let agreed = Some(agreed(kind)).filter(|agreed| *agreed > 0);
        let agreed = agreed.map(|agreed| lang.wall_agreed_count(agreed)).unwrap_or_default();
        format!("{}  {word}{agreed}", many(kind))
    };
    let kinds =
        [(Kind::Commitment, lang.commitment()), (Kind::Decision, lang.decision()), (Kind::Blocker, lang.blocker())];
    let totals = kinds.map(total);
    let notula = match wall.context.rehearsal {
        true => lang.wall_notula_follows().to_owned(),
        false => lang.wall_notula(format!("{}.md", file_name(meeting))),
    };
    let within = Filter { within: Some(SOON.num_days()), ..Filter::default() };
    let today = scene.now.date_naive();
    let owed = scene.register.owed(&within, today);
    let is_to_come = |owed: &&Owed| owed.due.as_ref().and_then(|due| due.date).is_some_and(|date| date >= today);
    let due = owed.iter().filter(is_to_come).map(|owed| owed.entry.code).collect::<HashSet<_>>().len();
    let plain = |text: &str, style: Style| -> Vec<Line<'static>> {
        wrap::plain(text, width).map(|line| Line::styled(line, style)).collect()
    };
    let days = meeting.days();
    let hours = match (meeting.opening_told(), meeting.closing_told()) {
        (Some(from), Some(until)) if days.len() == 1 => {
            format!("{}–{} {}", lang.clock(from.time()), lang.clock(until.time()), meeting.agenda.zone)
        }
        _ => String::new(),
    };
    let mut body: Vec<SheetBlock> = vec![
        plain(lang.wall_thanks(), theme.good.patch(STRONG)).into(),
        totals.iter().flat_map(|total| plain(total, STRONG)).collect::<Vec<_>>().into(),
    ];
    body.extend((due > 0).then(|| plain(&lang.wall_due_soon(due, SOON.num_days()), Style::new()).into()));
    body.push(plain(&notula, theme.dim).into());
    let date = format!("{}  {hours}", lang.days_and_dates(&days));
    let subject = vec![(Span::raw(""), date.trim_end().to_owned(), theme.dim)];
    WallSheet { title: meeting.agenda.title.clone(), subject, body, ..WallSheet::default() }
}
